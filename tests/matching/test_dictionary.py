"""Names that are also words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.dictionary import is_ordinary


@pytest.mark.parametrize(
    "word",
    [
        "путина",
        "песков",
        "хренина",
        "мир",
        "роман",
        "золотой",
        "мая",
        "май",
        "орёл",
        "орел",
        "правда",
        "союз",
    ],
)
def test_a_russian_word_that_names_no_one_is_ordinary(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize(
    "word",
    ["шойгу", "лукашенко", "иванов", "минск", "россии", "газпром", "сбербанку", "минском", "мачулищи"],
)
def test_a_name_that_is_nothing_else_is_no_ordinary_word(word: str) -> None:
    assert not is_ordinary(word)


@pytest.mark.parametrize(
    ("word", "language"),
    [("bush", "en"), ("may", "en"), ("will", "en"), ("rice", "en"), ("wilk", "pl"), ("мороз", "uk")],
)
def test_other_languages_have_lists_of_such_names(word: str, language: str) -> None:
    assert is_ordinary(word), language


@pytest.mark.parametrize("word", ["shoigu", "tusk", "лукашэнка", "хренін", "", "н1", "ryanair"])
def test_what_nobody_knows_is_no_ordinary_word(word: str) -> None:
    assert not is_ordinary(word)


@given(st.text(max_size=30))
def test_anything_may_be_asked(word: str) -> None:
    assert is_ordinary(word) in (True, False)
