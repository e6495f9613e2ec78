"""How long, as people write it after a name."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.durations import LONGEST, split_duration


@pytest.mark.parametrize(
    ("words", "name", "span"),
    [
        ("8 h", "", timedelta(hours=8)),
        ("Shoigu 8 h", "Shoigu", timedelta(hours=8)),
        ("Shoigu 8h", "Shoigu", timedelta(hours=8)),
        ("  Shoigu   8 h.  ", "Shoigu", timedelta(hours=8)),
        ("Sergei Shoigu 2 Days", "Sergei Shoigu", timedelta(days=2)),
        ("Шойгу 30 мин", "Шойгу", timedelta(minutes=30)),
        ("Шойгу 8 Ч", "Шойгу", timedelta(hours=8)),
        ("Шойгу 3 дн.", "Шойгу", timedelta(days=3)),
        ("Шойгу 2 недели", "Шойгу", timedelta(weeks=2)),
        ("Шойгу 8 год", "Шойгу", timedelta(hours=8)),
        ("Шойгу 5 днів", "Шойгу", timedelta(days=5)),
        ("Шайгу 8 г", "Шайгу", timedelta(hours=8)),
        ("Szojgu 8 godzin", "Szojgu", timedelta(hours=8)),
        ("1 tydzień", "", timedelta(weeks=1)),
        ("Ту-154 2 d", "Ту-154", timedelta(days=2)),
        ("Area 51 8 h", "Area 51", timedelta(hours=8)),
    ],
)
def test_a_duration_at_the_end_is_taken_off_the_name(words: str, name: str, span: timedelta) -> None:
    assert split_duration(words) == (name, span)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("", ""),
        (" Shoigu ", "Shoigu"),
        ("8", "8"),
        ("h", "h"),
        ("Shoigu 8", "Shoigu 8"),
        ("Shoigu h", "Shoigu h"),
        ("8 h Shoigu", "8 h Shoigu"),
        ("Shoigu 8 lightyears", "Shoigu 8 lightyears"),
        ("Shoigu 0 h", "Shoigu 0 h"),
        ("Shoigu 1.5 h", "Shoigu 1.5 h"),
        ("Shoigu -8 h", "Shoigu -8 h"),
        ("Shoigu 12345 h", "Shoigu 12345 h"),
        ("Ту-154 м", "Ту-154 м"),
        ("F16 h", "F16 h"),
    ],
)
def test_what_is_no_duration_stays_with_the_name(words: str, name: str) -> None:
    assert split_duration(words) == (name, None)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("365 d", timedelta(days=365)),
        ("366 d", LONGEST),
        ("53 w", LONGEST),
        ("9999 weeks", LONGEST),
        ("8760 h", LONGEST),
        ("8759 h", timedelta(hours=8759)),
        ("9999 min", timedelta(minutes=9999)),
    ],
)
def test_more_than_a_year_counts_as_a_year(words: str, span: timedelta) -> None:
    assert split_duration(words) == ("", span)


@given(st.text(max_size=60))
def test_whatever_is_typed_gives_a_beginning_of_it_and_a_length_within_a_year(words: str) -> None:
    name, span = split_duration(words)
    assert words.strip().startswith(name)
    assert span is None or timedelta() < span <= LONGEST
    assert span is not None or name == words.strip()


@given(
    name=st.text(max_size=30).map(str.strip),
    count=st.integers(min_value=1, max_value=365),
    gap=st.sampled_from(["", " "]),
)
def test_a_duration_is_found_after_any_name(name: str, count: int, gap: str) -> None:
    assert split_duration(f"{name} {count}{gap}d") == (name, timedelta(days=count))
