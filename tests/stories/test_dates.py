"""Days that a text names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.dates import days

CASES = [
    ("Прогноз погоды на 8 ноября", {(11, 8)}),
    ("з 3 листопада до 5 грудня", {(11, 3), (12, 5)}),
    ("ад 3 лістапада і 25 снежня 2026 года", {(11, 3), (12, 25)}),
    ("od 3 listopada, 1 maja", {(11, 3), (5, 1)}),
    ("on November 3 and the 4th of March, 2026", {(11, 3), (3, 4)}),
    ("9 мая и 2 мая", {(5, 9), (5, 2)}),
    ("24 травня", {(5, 24)}),
    ("25.11.2026 и 01.02.26", {(11, 25), (2, 1)}),
    ("версия 3.11, цена 10.50, счёт 3:2", set()),
    ("May 50 % of them come", set()),
    ("in March 2026", set()),
    ("45 марта", set()),
    ("", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_days_of_a_text(text: str, expected: set[tuple[int, int]]) -> None:
    assert days(text) == expected


@given(st.text(max_size=200))
def test_any_text_names_real_days_or_none(text: str) -> None:
    assert all(1 <= month <= 12 and 1 <= day <= 31 for month, day in days(text))
