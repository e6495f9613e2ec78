from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from bot.domain.source import Health
from bot.errors import (
    FetchError,
    SourceGone,
    SourceMissing,
    SourceRefused,
    SourceThrottled,
    SourceUnreadable,
)
from bot.ingest.health import health_of, in_words
from bot.ingest.outcomes import (
    Gone,
    Missing,
    NoPreview,
    Outcome,
    Read,
    Throttled,
    Unchanged,
    Unreadable,
    outcome_of,
)
from tests.ingest.test_cadence import DAY, HOUR, MINUTE, NEW, NOW, OUTCOMES, every, visit_often, visited


@pytest.mark.parametrize(
    ("outcome", "health", "trouble"),
    [
        (Read(20, published=every(HOUR)), Health.OK, ""),
        (Read(20), Health.OK, ""),
        (Read(0), Health.EMPTY, "it answers, with nothing in it"),
        (Throttled(60), Health.THROTTLED, "it asks us to come later"),
        (Gone(), Health.GONE, "it says that it is gone for good"),
        (NoPreview(), Health.NO_PREVIEW, "the channel shows no preview page on the web"),
        (Missing(), Health.UNREADABLE, "nothing is at this address (404)"),
        (Unreadable("its certificate is not valid"), Health.UNREADABLE, "its certificate is not valid"),
    ],
)
def test_each_outcome_has_its_health_and_its_clause(outcome: Outcome, health: Health, trouble: str) -> None:
    assert health_of(NEW, outcome, NOW) == (health, trouble)


@pytest.mark.parametrize(
    ("usual", "silence", "health"),
    [
        (HOUR, 12 * HOUR, Health.OK),
        (HOUR, 47 * HOUR, Health.OK),
        (HOUR, 49 * HOUR, Health.QUIET),
        (DAY, 11 * DAY, Health.OK),
        (DAY, 13 * DAY, Health.QUIET),
        (7 * DAY, 60 * DAY, Health.OK),
    ],
)
def test_a_source_is_quiet_measured_by_what_it_used_to_publish(
    usual: timedelta, silence: timedelta, health: Health
) -> None:
    read = Read(20, published=every(usual, newest=NOW - silence))
    assert health_of(NEW, read, NOW)[0] is health


def test_a_quiet_source_says_since_when_and_what_was_usual() -> None:
    read = Read(20, published=every(2 * HOUR, newest=NOW - 3 * DAY))
    assert health_of(NEW, read, NOW)[1] == "nothing new for 3 days; before, something every 2 hours"


def test_nothing_changed_does_not_turn_a_source_green() -> None:
    for outcome in (Unreadable("it breaks off"), Throttled(60), Missing(), Gone(), NoPreview()):
        ill = visited(NEW, outcome)
        still = visited(ill, Unchanged(), NOW + HOUR)
        assert (still.health, still.trouble) == (ill.health, ill.trouble)
        assert still.succeeded_at == ill.succeeded_at
        assert still.etag == ""  # so that the next visit reads it
        assert visited(still, Read(3), NOW + 2 * HOUR).health is Health.OK


def test_nothing_changed_keeps_a_green_source_green() -> None:
    well = visited(NEW, Read(20, published=every(HOUR), etag="x"))
    still = visited(well, Unchanged(), NOW + HOUR)
    assert (still.health, still.trouble, still.succeeded_at) == (Health.OK, "", NOW + HOUR)


def test_a_missing_page_is_gone_only_after_long() -> None:
    well = visited(NEW, Read(20, published=every(HOUR)))
    soon = visit_often(well, Missing(), 11, chance=1.0)
    assert soon.health is Health.UNREADABLE
    late = visit_often(well, Missing(), 60, chance=1.0)
    assert late.health is Health.GONE
    assert "404" in late.trouble
    once = replace(well, succeeded_at=NOW - 300 * DAY)
    assert visited(once, Missing()).health is Health.UNREADABLE


@pytest.mark.parametrize(
    ("trouble", "outcome"),
    [
        (SourceThrottled("later", 90.0), Throttled(90.0)),
        (SourceGone("gone"), Gone()),
        (SourceMissing("404"), Missing()),
        (SourceRefused("robots"), Unreadable("robots")),
        (SourceUnreadable("it breaks off"), Unreadable("it breaks off")),
        (FetchError("other"), Unreadable("other")),
    ],
)
def test_every_error_of_a_fetch_is_an_outcome(trouble: FetchError, outcome: Outcome) -> None:
    assert outcome_of(trouble) == outcome


@given(OUTCOMES)
def test_a_source_that_is_not_well_says_why(outcome: Outcome) -> None:
    source = visited(NEW, outcome)
    assert (source.trouble == "") == (source.health in (Health.OK, Health.NEW))


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(0), "1 minute"),
        (59 * MINUTE, "59 minutes"),
        (HOUR, "1 hour"),
        (119 * MINUTE, "1 hour"),
        (2 * HOUR, "2 hours"),
        (25 * HOUR, "1 day"),
        (20 * DAY, "20 days"),
    ],
)
def test_a_span_is_told_in_its_largest_unit(span: timedelta, words: str) -> None:
    assert in_words(span) == words
