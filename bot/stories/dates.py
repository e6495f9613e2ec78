"""Days that a text names, whatever its language: "8 ноября", "November 8th", "8 listopada". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

# How the months begin: ru, uk, be, pl, en. A day stands before the month, in English also behind.
_MONTHS = (
    ("январ", "січн", "студз", "styczni", "january", "jan"),
    ("феврал", "лютого", "лютаг", "lutego", "february", "feb"),
    ("март", "березн", "сакавік", "marca", "march", "mar"),
    ("апрел", "квітн", "красавік", "kwietni", "april", "apr"),
    ("мая", "травн", "траўн", "maja", "may", "may"),
    ("июн", "червн", "чэрвен", "czerwca", "june", "jun"),
    ("июл", "липн", "ліпен", "lipca", "july", "jul"),
    ("август", "серпн", "жнівн", "sierpni", "august", "aug"),
    ("сентябр", "вересн", "верасн", "wrześni", "september", "sept"),
    ("октябр", "жовтн", "кастрычнік", "październik", "october", "oct"),
    ("ноябр", "листопад", "лістапад", "listopad", "november", "nov"),
    ("декабр", "грудн", "снежн", "grudni", "december", "dec"),
)
_BEGINNINGS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = "|".join(sorted(_BEGINNINGS, key=len, reverse=True))
_DAY_FIRST = re.compile(rf"\b([0-3]?\d)(?:st|nd|rd|th|-?го)?\s+(?:of\s+)?({_MONTH})\w*", re.IGNORECASE)
_ENGLISH = "|".join(names[4] for names in _MONTHS)
_MONTH_FIRST = re.compile(rf"\b({_ENGLISH})\s+([0-3]?\d)\b(?!\s*%)", re.IGNORECASE)
_NUMERIC = re.compile(r"\b([0-3]?\d)\.([01]?\d)(?:\.(?:20)?\d\d)\b")


def days(text: str) -> frozenset[tuple[int, int]]:
    """The days named in a text, as (month, day)."""
    return frozenset((month, day) for month, day in _days(text) if 1 <= month <= 12 and 1 <= day <= 31)


def _days(text: str) -> Iterator[tuple[int, int]]:
    for found in _DAY_FIRST.finditer(text):
        yield _BEGINNINGS[found.group(2).lower()], int(found.group(1))
    for found in _MONTH_FIRST.finditer(text):
        yield _BEGINNINGS[found.group(1).lower()], int(found.group(2))
    for found in _NUMERIC.finditer(text):
        yield int(found.group(2)), int(found.group(1))
