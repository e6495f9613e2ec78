"""Where a time axis has its marks, and what stands under them: few, round, in UTC."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

_MINUTES = (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720)
_STEPS = (
    *(timedelta(minutes=one) for one in _MINUTES),
    *(timedelta(days=one) for one in (1, 2, 5, 10, 30, 90, 365)),
)
_LEAST = timedelta(minutes=4)  # reports within a minute of each other still want an axis
_MARGIN = 0.04


def span_of(first: datetime, last: datetime) -> tuple[datetime, datetime]:
    """From when to when the axis goes: all the reports, and a little room on both sides."""
    length = max(last - first, _LEAST)
    room = length * _MARGIN
    return first - room, first + length + room


def marks(
    start: datetime, end: datetime, day: Callable[[datetime], str], most: int = 5
) -> tuple[tuple[datetime, str], ...]:
    """At most `most` round moments from start to end, each with its words; `day` names one.

    The day stands with the clock where it is another day than at the mark before.
    """
    for step in _STEPS:
        found = _every(step, start, end)
        if len(found) <= most:
            return tuple(
                (at, _words(step, at, found[number - 1] if number else None, day))
                for number, at in enumerate(found)
            )
    return ()


def _every(step: timedelta, start: datetime, end: datetime) -> list[datetime]:
    midnight = start.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    if step > timedelta(days=1):
        midnight = midnight.replace(day=1, month=1)
    at = midnight + step * -((midnight - start) // step)
    found: list[datetime] = []
    while at <= end and len(found) < 50:
        found.append(at)
        at += step
    return found


def _words(step: timedelta, at: datetime, before: datetime | None, day: Callable[[datetime], str]) -> str:
    if step >= timedelta(days=300):
        return f"{at.year}"
    if step >= timedelta(days=1):
        return day(at)
    clock = f"{at:%H:%M}"
    return f"{clock}\n{day(at)}" if before is None or before.date() != at.date() else clock
