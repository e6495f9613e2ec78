"""How long, as people write it."""

from __future__ import annotations

import re
from datetime import timedelta

_UNITS = {
    "minutes": ("m", "min", "minute", "minutes", "м", "мин", "минут", "минуты", "хв", "хвилин", "minut"),
    "hours": (
        "h",
        "hr",
        "hour",
        "hours",
        "ч",
        "час",
        "часа",
        "часов",
        "г",
        "год",
        "годин",
        "godz",
        "godzin",
        "гадзін",
    ),
    "days": ("d", "day", "days", "д", "дн", "день", "дня", "дней", "днів", "дзён", "dni", "dzień"),
    "weeks": ("w", "week", "weeks", "н", "нед", "неделя", "недели", "тиж", "тиждень", "tydzień", "tyg"),
}
_BY_WORD = {word: unit for unit, words in _UNITS.items() for word in words}
_DURATION = re.compile(r"(?:^|\s)(\d{1,4})\s?([^\W\d_]+)\.?\s*$")
LONGEST = timedelta(days=365)


def split_duration(words: str) -> tuple[str, timedelta | None]:
    """The words before a duration at the end, and the duration: "Shoigu 8 h" → ("Shoigu", 8 hours).

    None when there is no duration at the end, or one of nothing; more than a year counts as a year.
    """
    found = _DURATION.search(words)
    unit = _BY_WORD.get(found.group(2).casefold()) if found else None
    if found is None or unit is None or int(found.group(1)) == 0:
        return words.strip(), None
    span = timedelta(**{unit: int(found.group(1))})
    return words[: found.start()].strip(), min(span, LONGEST)
