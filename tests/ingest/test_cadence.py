from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.source import Health, Ownership, Source, SourceKind
from bot.ingest.cadence import Limits, after_visit, back_off, is_given_up, pace
from bot.ingest.outcomes import Gone, Missing, NoPreview, Outcome, Read, Throttled, Unchanged, Unreadable

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

NEW = Source(
    id=1,
    kind=SourceKind.FEED,
    address="https://site.by/rss",
    title="Site",
    language="be",
    country="BY",
    ownership=Ownership.UNKNOWN,
    shared=False,
    health=Health.NEW,
    trouble="",
    etag="",
    last_modified="",
    interval=15 * MINUTE,
    failures=0,
    due_at=NOW,
    visited_at=None,
    succeeded_at=None,
    published_at=None,
    cursor=0,
    added_at=NOW - DAY,
)


def every(pause: timedelta, count: int = 20, newest: datetime = NOW) -> tuple[datetime, ...]:
    return tuple(newest - pause * number for number in range(count))


def visited(source: Source, outcome: Outcome, now: datetime = NOW, chance: float = 0.5) -> Source:
    return after_visit(source, outcome, now=now, chance=chance)


def visit_often(source: Source, outcome: Outcome, times: int, chance: float = 0.5) -> Source:
    """The source after so many visits that end alike, each made when it was due."""
    for _ in range(times):
        source = visited(source, outcome, max(source.due_at, NOW), chance)
    return source


OUTCOMES = st.one_of(
    st.builds(
        Read,
        items=st.integers(0, 50),
        new=st.integers(0, 50),
        published=st.lists(
            st.integers(-10_000_000, 10_000_000).map(lambda minutes: NOW + minutes * MINUTE), max_size=30
        ).map(tuple),
    ),
    st.just(Unchanged()),
    st.builds(Throttled, st.floats(0, 1e9)),
    st.just(Gone()),
    st.just(Missing()),
    st.just(NoPreview()),
    st.builds(Unreadable, st.just("it breaks off")),
)


@pytest.mark.parametrize(
    ("pause", "interval"),
    [
        (timedelta(seconds=20), MINUTE),
        (4 * MINUTE, timedelta(minutes=1, seconds=54)),
        (20 * MINUTE, timedelta(minutes=9, seconds=30)),
        (HOUR, timedelta(minutes=28, seconds=30)),
        (DAY, HOUR),
    ],
)
def test_a_source_is_visited_twice_as_often_as_it_publishes(pause: timedelta, interval: timedelta) -> None:
    source = visited(NEW, Read(20, published=every(pause)))
    assert source.interval == interval
    assert source.due_at == NOW + interval


def test_a_batch_of_items_counts_as_one() -> None:
    morning, noon = NOW - 6 * HOUR, NOW
    batches = tuple(at + timedelta(seconds=n) for at in (morning, noon) for n in range(30))
    assert visited(NEW, Read(60, published=batches)).interval == HOUR
    assert pace((NOW, NOW), NOW) is None


def test_a_silent_source_is_visited_less_and_less_also_when_it_says_unchanged() -> None:
    busy = every(2 * MINUTE)
    source = visited(NEW, Read(20, published=busy, etag="x"))
    assert source.interval < 2 * MINUTE
    for hours, minutes in ((1, 5), (6, 30), (20, 60)):
        later = NOW + hours * HOUR
        assert visited(source, Unchanged(), later).interval == timedelta(minutes=minutes)
        assert visited(source, Read(20, published=busy), later).interval >= timedelta(minutes=minutes)


def test_a_source_that_wakes_up_is_visited_often_at_once() -> None:
    source = visited(replace(NEW, interval=HOUR), Read(20, published=every(timedelta(seconds=90))))
    assert source.interval == MINUTE


def test_without_dates_news_makes_faster_and_no_news_slower() -> None:
    faster = visit_often(NEW, Read(20, new=3), 20)
    slower = visit_often(NEW, Read(20, new=0), 20)
    assert (faster.interval, slower.interval) == (MINUTE, HOUR)


def test_watched_sources_are_visited_twice_as_often_but_not_faster_than_allowed() -> None:
    for pause, expected in ((DAY, 30 * MINUTE), (MINUTE, MINUTE)):
        read = Read(20, published=every(pause))
        assert after_visit(NEW, read, now=NOW, chance=0.5, watched=True).due_at == NOW + expected


def test_the_limits_are_the_callers() -> None:
    limits = Limits(fastest=timedelta(seconds=2), slowest=timedelta(seconds=30))
    for before, expected in ((HOUR, 30.0), (timedelta(0), 2.0)):
        source = after_visit(replace(NEW, interval=before), Unchanged(), now=NOW, chance=0.5, limits=limits)
        assert source.interval.total_seconds() == expected
    failed = after_visit(NEW, Unreadable("x"), now=NOW, chance=1.0, limits=limits)
    assert failed.due_at == NOW + timedelta(seconds=2)


@pytest.mark.parametrize("chance", [0.0, 0.25, 1.0])
def test_visits_are_jittered_by_a_tenth(chance: float) -> None:
    source = visited(NEW, Read(20, published=every(HOUR)), chance=chance)
    assert source.due_at - NOW == source.interval * (0.9 + 0.2 * chance)


@pytest.mark.parametrize(("failures", "minutes"), [(1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (99, 60)])
def test_the_back_off_doubles_up_to_an_hour_with_full_jitter(failures: int, minutes: int) -> None:
    assert back_off(failures, 1.0) == minutes * MINUTE
    assert back_off(failures, 0.0) == MINUTE / 2
    assert MINUTE / 2 < back_off(failures, 0.5) < minutes * MINUTE


def test_after_ten_failures_and_a_day_without_success_one_probe_a_day() -> None:
    well = visited(NEW, Read(20, published=every(HOUR)))
    evening = visit_often(well, Unreadable("x"), 12, chance=1.0)
    assert evening.failures == 12
    assert evening.due_at - (evening.visited_at or NOW) == HOUR  # an evening without a network
    dead = visit_often(evening, Unreadable("x"), 30, chance=1.0)
    assert is_given_up(dead, dead.due_at)
    probe = visited(dead, Unreadable("x"), dead.due_at)
    assert probe.due_at - dead.due_at == DAY
    alive = visited(probe, Read(20, published=every(HOUR, newest=probe.due_at)), probe.due_at)
    assert (alive.failures, alive.health, alive.trouble) == (0, Health.OK, "")
    assert alive.due_at - probe.due_at < HOUR


@pytest.mark.parametrize(
    ("asked", "failures", "least", "most"),
    [
        (0, 0, timedelta(seconds=30), MINUTE),
        (600, 0, 10 * MINUTE, 11 * MINUTE),
        (7200, 0, 2 * HOUR, 2.2 * HOUR),
        (10, 6, timedelta(seconds=30), HOUR),
        (1e9, 0, DAY, 1.1 * DAY),
    ],
)
@pytest.mark.parametrize("chance", [0.0, 0.5, 1.0])
def test_a_site_that_says_later_is_left_alone_as_long_as_it_says(
    asked: float, failures: int, least: timedelta, most: timedelta, chance: float
) -> None:
    source = visited(replace(NEW, failures=failures), Throttled(asked), chance=chance)
    assert least <= source.due_at - NOW <= most
    assert source.health is Health.THROTTLED


def test_a_throttled_source_is_never_given_up() -> None:
    source = visit_often(NEW, Throttled(60), 60, chance=1.0)
    assert source.due_at - (source.visited_at or NOW) == HOUR


@pytest.mark.parametrize(("outcome", "pause"), [(Gone(), 7 * DAY), (NoPreview(), DAY)])
def test_what_is_gone_is_looked_for_seldom_but_for_ever(outcome: Outcome, pause: timedelta) -> None:
    assert visited(NEW, outcome).due_at == NOW + pause


def test_validators_are_kept_while_all_is_well_and_dropped_otherwise() -> None:
    read = Read(20, published=every(HOUR), etag='"x"', last_modified="today")
    source = visited(NEW, read)
    assert (source.etag, source.last_modified) == ('"x"', "today")
    same = visited(source, Unchanged(), NOW + HOUR)
    assert (same.etag, same.last_modified) == ('"x"', "today")
    for outcome in (Unreadable("x"), Throttled(1), Missing(), Read(20)):
        assert visited(source, outcome, NOW + HOUR).etag == ""


def test_once_a_day_a_full_answer_is_asked_for() -> None:
    source = visited(NEW, Read(20, published=every(HOUR), etag='"x"'))
    full = 0
    for _ in range(200):
        now = source.due_at
        full += not source.etag
        outcome = Unchanged() if source.etag else Read(20, published=every(HOUR), etag='"x"')
        source = visited(source, outcome, now)
    days = (source.due_at - NOW) / DAY
    assert days - 1 <= full <= days + 1


@given(st.lists(st.tuples(OUTCOMES, st.floats(0, 1), st.integers(0, 10_000)), max_size=15))
def test_whatever_happens_the_next_visit_is_neither_at_once_nor_never(
    visits: list[tuple[Outcome, float, int]],
) -> None:
    source, now = NEW, NOW
    for outcome, chance, late in visits:
        source = after_visit(source, outcome, now=now, chance=chance)
        assert timedelta(seconds=30) <= source.due_at - now <= 8 * DAY
        assert MINUTE <= source.interval <= HOUR
        assert source.visited_at == now
        assert source.published_at is None or source.published_at <= now
        assert (source.failures == 0) == isinstance(outcome, Read | Unchanged)
        now = source.due_at + timedelta(seconds=late)
