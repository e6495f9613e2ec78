from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.delivery.policy import (
    AGAIN_AFTER,
    EDIT_GAP,
    TRIES,
    Dead,
    Decision,
    InDoubt,
    Later,
    Move,
    Sent,
    StandDown,
    Suspend,
    again_at,
    edit_too_early,
    judge,
    pause_unsent,
)
from bot.domain.alert import Card, Delivery, DeliveryKind, DeliveryState, Urgency
from bot.domain.richtext import plain

NOW = datetime(2025, 12, 3, 10, 4, tzinfo=UTC)
SECOND = timedelta(seconds=1)
DELIVERY = Delivery(
    id=1,
    chat_id=2,
    telegram_id=-300,
    kind=DeliveryKind.NEW,
    state=DeliveryState.SENDING,
    card=Card(plain("a")),
    story_id=4,
    thread_id=None,
    urgency=Urgency.AT_LEAST_ONCE,
    attempt=1,
    created_at=NOW - 20 * SECOND,
)


@pytest.mark.parametrize(
    ("outcome", "decision"),
    [
        (17, Sent(17)),
        (errors.SendThrottled("flood", 9), Later(NOW + 9.5 * SECOND, whole_chat=True)),
        (errors.SendUnsent("down"), Later(NOW + 5 * SECOND)),
        (errors.SendAmbiguous("no answer"), InDoubt(NOW + 60 * SECOND)),
        (errors.ChatMoved("moved", -400), Move(-400)),
        (errors.ChatMoved("moved to where it is", -300), InDoubt(NOW + 60 * SECOND)),
        (errors.ChatUnreachable("blocked"), Suspend("blocked")),
        (errors.SendRefused("too long"), Dead("too long")),
        (errors.RoleLost("token refused"), StandDown("token refused")),
        (errors.DeliveryError("not foreseen"), InDoubt(NOW + 60 * SECOND)),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_every_outcome_has_its_decision(outcome: int | errors.DeliveryError, decision: Decision) -> None:
    assert judge(DELIVERY, outcome, NOW, jitter=0.5) == decision


@pytest.mark.parametrize("error", errors.DeliveryError.__subclasses__())
def test_no_delivery_is_lost_to_an_error_that_says_nothing_of_the_message(
    error: type[errors.DeliveryError],
) -> None:
    raised = error.__new__(error)
    raised.__dict__.update(retry_after=1, new_chat_id=-400)
    assert isinstance(judge(DELIVERY, raised, NOW), Dead) is (error is errors.SendRefused)


@pytest.mark.parametrize(
    ("kind", "urgency", "attempt", "seconds"),
    [
        (DeliveryKind.NEW, Urgency.AT_LEAST_ONCE, 1, 60),
        (DeliveryKind.NEW, Urgency.AT_LEAST_ONCE, 2, 120),
        (DeliveryKind.NEW, Urgency.AT_LEAST_ONCE, 4, 480),
        (DeliveryKind.NEW, Urgency.AT_LEAST_ONCE, 9, 600),
        (DeliveryKind.NEW, Urgency.AT_LEAST_ONCE, TRIES, None),
        (DeliveryKind.NEW, Urgency.AT_MOST_ONCE, 1, None),
        (DeliveryKind.NOTICE, Urgency.AT_MOST_ONCE, 1, None),
        (DeliveryKind.EDIT, Urgency.AT_MOST_ONCE, 1, 15),
        (DeliveryKind.EDIT, Urgency.AT_LEAST_ONCE, 3, 15),
        (DeliveryKind.EDIT, Urgency.AT_LEAST_ONCE, TRIES, None),
    ],
)
def test_doubt_is_settled_by_what_the_delivery_wants(
    kind: DeliveryKind, urgency: Urgency, attempt: int, seconds: int | None
) -> None:
    delivery = replace(DELIVERY, kind=kind, urgency=urgency, attempt=attempt)
    assert again_at(delivery, NOW) == (None if seconds is None else NOW + seconds * SECOND)


def test_an_urgent_alert_is_tried_for_more_than_an_hour_of_doubt() -> None:
    now, waited = NOW, timedelta()
    for attempt in range(1, TRIES):
        again = again_at(replace(DELIVERY, attempt=attempt), now)
        assert again
        waited += again - now
    assert timedelta(hours=1) < waited < timedelta(hours=3)


@given(st.timedeltas(timedelta(0), timedelta(days=400)), st.timedeltas(timedelta(0), timedelta(days=1)))
def test_a_line_that_is_down_is_tried_less_often_the_longer_it_is_down(
    age: timedelta, later: timedelta
) -> None:
    assert 2 * SECOND <= pause_unsent(age) <= pause_unsent(age + later) <= 60 * SECOND


@given(st.integers(0, 10**6), st.floats(0, 1))
def test_telegram_s_pause_is_never_cut_short(seconds: int, jitter: float) -> None:
    decision = judge(DELIVERY, errors.SendThrottled("flood", seconds), NOW, jitter)
    assert isinstance(decision, Later)
    assert seconds * SECOND <= decision.at - NOW <= (seconds + 1) * SECOND


@pytest.mark.parametrize(("seconds", "waits"), [(0, 15), (14, 1), (15, None), (100, None), (None, None)])
def test_edits_of_one_message_keep_their_distance(seconds: int | None, waits: int | None) -> None:
    touched_at = None if seconds is None else NOW - seconds * SECOND
    expected = None if waits is None else Later(NOW + waits * SECOND)
    assert edit_too_early(touched_at, NOW) == expected


def test_a_crash_is_treated_like_a_lost_answer() -> None:
    assert again_at(DELIVERY, NOW) == NOW + AGAIN_AFTER
    assert EDIT_GAP == 15 * SECOND
