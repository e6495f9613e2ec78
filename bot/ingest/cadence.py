"""When a source is due again. Pure: `now` and the die (`chance`, 0 to 1) are handed in.

Well: twice as often as it publishes, less often the longer it is silent, between `fastest` and
`slowest`. Not well: 1, 2, 4 … 60 minutes, at random up to that, so that what fell together
does not come back together; after ten failures and a day without success once a day. Never
before the site's own "later".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.source import Health, Source
from bot.ingest.health import WELL, health_of, newest_of
from bot.ingest.outcomes import Outcome, Read, Throttled, Unchanged

_VISITS_PER_ITEM = 2
_SILENCE_SHARE = 12  # a source silent for an hour is visited every five minutes, at most
_ITEMS_COUNTED = 20  # newest ones: the pace of last week says little about today
_FIRST_BACK_OFF = timedelta(minutes=1)
_LONGEST_BACK_OFF = timedelta(hours=1)
_CIRCUIT = 10  # failures in a row
_DAY = timedelta(days=1)
_LONGEST_PAUSE_ASKED = _DAY
_PROBE = {Health.GONE: timedelta(days=7), Health.NO_PREVIEW: _DAY}


@dataclass(frozen=True, slots=True)
class Limits:
    """The shortest and the longest time between two visits to a source that is well."""

    fastest: timedelta = timedelta(minutes=1)
    slowest: timedelta = timedelta(hours=1)

    def clamp(self, interval: timedelta) -> timedelta:
        return min(max(interval, self.fastest), self.slowest)


USUAL = Limits()


def after_visit(
    source: Source,
    outcome: Outcome,
    *,
    now: datetime,
    chance: float,
    watched: bool = False,
    limits: Limits = USUAL,
) -> Source:
    """The source as it is to be kept after a visit, with its next one. The cursor is not touched.

    `watched` sources, those that people listen to, are visited twice as often.
    """
    health, trouble = health_of(source, outcome, now)
    succeeded = isinstance(outcome, Read) or (isinstance(outcome, Unchanged) and health in WELL)
    etag, last_modified = _validators(source, outcome, now)
    visited = replace(
        source,
        health=health,
        trouble=trouble,
        etag=etag,
        last_modified=last_modified,
        interval=next_interval(source, outcome, now, limits),
        failures=0 if isinstance(outcome, Read | Unchanged) else source.failures + 1,
        visited_at=now,
        succeeded_at=now if succeeded else source.succeeded_at,
        published_at=newest_of(source, outcome, now),
    )
    return replace(visited, due_at=next_due(visited, outcome, now, chance, watched=watched, limits=limits))


def next_interval(source: Source, outcome: Outcome, now: datetime, limits: Limits = USUAL) -> timedelta:
    """How often to visit from now on, before jitter, back-off and the priority of the watched."""
    interval = source.interval
    if isinstance(outcome, Read):
        interval = pace(outcome.published, now) or _guess(interval, outcome)
    if isinstance(outcome, Read | Unchanged):
        newest = newest_of(source, outcome, now)
        interval = max(interval, (now - newest) / _SILENCE_SHARE) if newest else interval
    return limits.clamp(interval)


def pace(published: tuple[datetime, ...], now: datetime) -> timedelta | None:
    """Half of the average time between two items, the silence since the last one included.

    Items of one minute count as one. None where fewer than two times are known.
    """
    minutes = {min(moment, now).replace(second=0, microsecond=0) for moment in published}
    newest = sorted(minutes, reverse=True)[:_ITEMS_COUNTED]
    if len(newest) < 2:
        return None
    return (now - newest[-1]) / len(newest) / _VISITS_PER_ITEM


def _guess(interval: timedelta, read: Read) -> timedelta:
    """Without dates: faster when something was new, slower when not."""
    return interval * (0.6 if read.new else 1.2)


def next_due(
    source: Source,
    outcome: Outcome,
    now: datetime,
    chance: float,
    *,
    watched: bool = False,
    limits: Limits = USUAL,
) -> datetime:
    """When the next visit may begin, for a source as it is after this one."""
    if isinstance(outcome, Read | Unchanged):
        interval = limits.clamp(source.interval / 2 if watched else source.interval)
        return now + interval * (0.9 + 0.2 * chance)
    if isinstance(outcome, Throttled):
        asked = min(timedelta(seconds=outcome.retry_after), _LONGEST_PAUSE_ASKED)
        return now + max(asked * (1 + 0.1 * chance), back_off(source.failures, chance, limits))
    if source.health in _PROBE or is_given_up(source, now):
        return now + _PROBE.get(source.health, _DAY) * (0.9 + 0.2 * chance)
    return now + back_off(source.failures, chance, limits)


def back_off(failures: int, chance: float, limits: Limits = USUAL) -> timedelta:
    """A pause after so many failures in a row: at random between half a minute and 1, 2, 4 … 60 minutes.

    Where sources may be visited faster than once a minute, it begins as much shorter.
    """
    first = min(_FIRST_BACK_OFF, limits.fastest)
    doublings = min(max(failures, 1) - 1, 12)
    longest = min(first * int(2**doublings), _LONGEST_BACK_OFF)
    return first / 2 + (longest - first / 2) * chance


def is_given_up(source: Source, now: datetime) -> bool:
    """Whether one probe a day is enough.

    Failures alone do not decide it: an evening without a network at our end would silence
    every source for a day.
    """
    return source.failures >= _CIRCUIT and now - (source.succeeded_at or source.added_at) >= _DAY


def _validators(source: Source, outcome: Outcome, now: datetime) -> tuple[str, str]:
    """What to send back next time so that the site can say "nothing has changed".

    Nothing after a failure, and nothing once a day: only a full answer shows that the source
    is well, or that it has fallen silent, and some sites say 304 for ever.
    """
    if isinstance(outcome, Read):
        return outcome.etag, outcome.last_modified
    another_day = source.visited_at is None or source.visited_at.date() != now.date()
    if isinstance(outcome, Unchanged) and source.health in WELL and not another_day:
        return source.etag, source.last_modified
    return "", ""
