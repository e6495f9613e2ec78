"""How a source is doing, in one word and one clause. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from typing import assert_never

from bot.domain.source import Health, Source
from bot.ingest.outcomes import Gone, Missing, NoPreview, Outcome, Read, Throttled, Unchanged, Unreadable

_SILENT_FACTOR = 12  # times the usual pause between two items, from which a silence is told
_SILENT_LEAST = timedelta(days=2)  # a weekend is no silence
_MISSING_LONG = timedelta(days=3)  # from which a 404 means gone
_MISSING_VISITS = 10

_TOLD: dict[type[Outcome], tuple[Health, str]] = {
    Throttled: (Health.THROTTLED, "it asks us to come later"),
    Gone: (Health.GONE, "it says that it is gone for good"),
    NoPreview: (Health.NO_PREVIEW, "the channel shows no preview page on the web"),
}
WELL = frozenset({Health.OK, Health.QUIET, Health.EMPTY})


def health_of(source: Source, outcome: Outcome, now: datetime) -> tuple[Health, str]:
    """The health after a visit, and the clause that explains it ("" when all is well).

    "Nothing has changed" explains nothing: the source stays what it was, green or not, until it
    has really been read.
    """
    match outcome:
        case Read():
            return _read(source, outcome, now)
        case Unchanged():
            return source.health, source.trouble
        case Throttled() | Gone() | NoPreview():
            return _TOLD[type(outcome)]
        case Missing():
            return _missing(source, now)
        case Unreadable(reason):
            return Health.UNREADABLE, reason
        case _:
            assert_never(outcome)


def _read(source: Source, read: Read, now: datetime) -> tuple[Health, str]:
    if not read.items:
        return Health.EMPTY, "it answers, with nothing in it"
    usual, newest = usual_pause(read.published), newest_of(source, read, now)
    if usual is None or newest is None:
        return Health.OK, ""
    silence = now - newest
    if silence < max(_SILENT_LEAST, _SILENT_FACTOR * usual):
        return Health.OK, ""
    return Health.QUIET, f"nothing new for {in_words(silence)}; before, something every {in_words(usual)}"


def _missing(source: Source, now: datetime) -> tuple[Health, str]:
    since = now - (source.succeeded_at or source.added_at)
    if source.failures + 1 >= _MISSING_VISITS and since >= _MISSING_LONG:
        return Health.GONE, f"nothing has been at this address for {in_words(since)} (404)"
    return Health.UNREADABLE, "nothing is at this address (404)"


def usual_pause(published: tuple[datetime, ...]) -> timedelta | None:
    """The middle one of the pauses between items; None where fewer than three times are known.

    Items of one minute count as one: what is published in a batch is no sign of haste.
    """
    minutes = sorted({moment.replace(second=0, microsecond=0) for moment in published})
    if len(minutes) < 3:
        return None
    pauses = sorted(later - earlier for earlier, later in pairwise(minutes))
    return pauses[len(pauses) // 2]


def newest_of(source: Source, outcome: Outcome, now: datetime) -> datetime | None:
    """When the newest item known was published; never in the future, whatever a source says."""
    shown = outcome.published if isinstance(outcome, Read) else ()
    known = (*shown, *([source.published_at] if source.published_at else []))
    return min(max(known), now) if known else None


def in_words(span: timedelta) -> str:
    """`3 days`, `1 hour`, `20 minutes`: rounded down, of the largest unit that fits."""
    for unit, length in (("day", timedelta(days=1)), ("hour", timedelta(hours=1))):
        count = span // length
        if count:
            return f"{count} {unit}{'s' * (count > 1)}"
    count = max(1, span // timedelta(minutes=1))
    return f"{count} minute{'s' * (count > 1)}"
