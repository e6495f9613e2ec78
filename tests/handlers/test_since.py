"""`/watch NAME since 7d`, in five languages."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handlers.since import split_since

WEEK = timedelta(days=7)


@pytest.mark.parametrize(
    ("words", "name", "span"),
    [
        ("Shoigu since 7d", "Shoigu", WEEK),
        ("Shoigu for the last 7 days", "Shoigu", WEEK),
        ("Шойгу с 7д", "Шойгу", WEEK),
        ("Шойгу за 7 дней", "Шойгу", WEEK),
        ("Шойгу за последние 7 дней", "Шойгу", WEEK),
        ("Шойгу за останні 7 днів", "Шойгу", WEEK),
        ("Шайгу за 7 дзён", "Шайгу", WEEK),
        ("Szojgu od 7d", "Szojgu", WEEK),
        ("Szojgu za 2 tygodnie", "Szojgu", timedelta(days=14)),
        ("Shoigu & Minsk since 24 h", "Shoigu & Minsk", timedelta(days=1)),
        ("since 7d", "", WEEK),
        ("Shoigu", "Shoigu", None),
        ("Ми 8 м", "Ми 8 м", None),  # a helicopter
        ("Канал 5 дней", "Канал 5 дней", None),
        ("Ceasefire since 2014", "Ceasefire since 2014", None),
        ("Shoigu since 0 d", "Shoigu since 0 d", None),
        ("", "", None),
    ],
)
def test_since_when_is_told_from_the_name(words: str, name: str, span: timedelta | None) -> None:
    assert split_since(words) == (name, span)
