"""Times and lengths of time in words.

Whatever is a moment becomes a date entity, so each reader sees their own clock; the words in it
are what older apps show, and say UTC.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain.richtext import Text, moment
from bot.words.catalogue import plain_say


def when(language: str, at: datetime) -> Text:
    """Day and time of `at`: "3 Dec, 10:04 UTC", shown in the reader's zone."""
    words = plain_say(language, "time-day-and-clock", day=day(language, at), clock=f"{at:%H:%M}")
    return moment(at, words)


def ago(language: str, at: datetime, now: datetime) -> Text:
    """How long ago `at` was: "2 minutes ago", which Telegram keeps up to date."""
    unit, count = _largest(now - at)
    return moment(at, plain_say(language, f"ago-{unit}", count=count), "r")


def day(language: str, at: datetime) -> str:
    """Day and month: "3 Dec"."""
    return plain_say(language, "time-day", day=at.day, month=at.month)


def length(language: str, span: timedelta) -> str:
    """A length of time in its largest unit: "40 seconds", "2 minutes", "8 hours", "3 days"."""
    unit, count = _largest(span)
    return plain_say(language, f"length-{unit}", count=count)


def _largest(span: timedelta) -> tuple[str, int]:
    seconds = int(max(span, timedelta()).total_seconds())
    if seconds < 60:
        return "seconds", seconds
    if seconds < 3600:
        return "minutes", seconds // 60
    if seconds < 48 * 3600:
        return "hours", seconds // 3600
    return "days", seconds // 86400
