"""Who is told, and why the others are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.firing import Hush, Scene, fire, is_before, why_not
from bot.domain.alert import Alert
from bot.domain.chat import Chat, Standing
from bot.domain.document import Document
from bot.domain.source import Hearing
from bot.domain.watch import Finding, Mode, Subscription
from tests.alerts.samples import AT, NOW, chat, document, finding, subscription

SHARED = Hearing(shared=True)
FOUND = finding(document(), "Сергей Шойгу")
SOON, PAST = NOW + timedelta(hours=1), NOW - timedelta(seconds=1)


def scene(
    kept: Document | None = None, hearing: Hearing = SHARED, chats: tuple[Chat, ...] = (chat(),)
) -> Scene:
    return Scene(kept or document(), hearing, {one.id: one for one in chats}, NOW)


def score(value: float) -> Finding:
    return replace(FOUND, score=value)


def test_one_chat_hears_once_of_everything_it_watches_the_surest_first() -> None:
    both = [subscription(12, 1), subscription(13, 2)]
    found = [replace(score(0.9), watch="1"), replace(score(1.0), watch="2")]
    assert fire(found, both, scene(), 77) == (Alert(5, 77, 41, (13, 12)),)


def test_every_chat_and_topic_has_its_own_alert() -> None:
    subscriptions = [
        subscription(1, thread_id=30),
        subscription(2),
        subscription(3, chat_id=4),
        subscription(4, 2, thread_id=30),
    ]
    found = [FOUND, replace(FOUND, watch="2")]
    alerts = fire(found, subscriptions, scene(chats=(chat(4), chat(5))), 77)
    assert alerts == (
        Alert(4, 77, 41, (3,)),
        Alert(5, 77, 41, (2,)),
        Alert(5, 77, 41, (1, 4), 30),
    )


@pytest.mark.parametrize(
    ("changes", "found", "where", "hush"),
    [
        ({}, FOUND, scene(), None),
        ({}, None, scene(), Hush.NO_MENTION),
        ({}, Finding("1", 1.0, ()), scene(), Hush.NO_MENTION),
        ({}, FOUND, scene(document(silent=True)), Hush.SILENT_DOCUMENT),
        ({"created_at": AT + timedelta(minutes=2)}, FOUND, scene(), Hush.BEFORE_SUBSCRIPTION),
        ({"created_at": AT + timedelta(seconds=30)}, FOUND, scene(), None),
        ({}, FOUND, scene(chats=()), Hush.NOT_ADMITTED),
        ({}, FOUND, scene(chats=(chat(standing=Standing.STRANGER),)), Hush.NOT_ADMITTED),
        ({}, FOUND, scene(chats=(chat(standing=Standing.UNREACHABLE),)), Hush.UNREACHABLE),
        ({}, FOUND, scene(hearing=Hearing(shared=False)), Hush.NOT_HEARD),
        ({}, FOUND, scene(hearing=Hearing(shared=False, choices={5: True})), None),
        ({}, FOUND, scene(hearing=Hearing(shared=True, choices={5: False})), Hush.NOT_HEARD),
        ({}, FOUND, scene(hearing=Hearing(shared=True, choices={4: False})), None),
        ({}, score(0.85), scene(), None),
        ({}, score(0.84), scene(), Hush.NOT_SURE),
        ({"mode": Mode.STRICT}, score(0.94), scene(), Hush.NOT_SURE),
        ({"mode": Mode.STRICT}, score(0.95), scene(), None),
        ({"mode": Mode.WIDE}, score(0.6), scene(), None),
        ({"muted_until": SOON}, FOUND, scene(), Hush.WATCH_MUTED),
        ({"muted_until": PAST}, FOUND, scene(), None),
        ({"muted_until": NOW}, FOUND, scene(), None),
        ({}, FOUND, scene(chats=(chat(muted_until=SOON),)), Hush.CHAT_MUTED),
        ({}, FOUND, scene(chats=(chat(muted_until=PAST),)), None),
    ],
)
def test_the_reason_for_silence_is_told(
    changes: dict[str, Any], found: Finding | None, where: Scene, hush: Hush | None
) -> None:
    one = subscription(**changes)
    assert why_not(one, found, where) is hush
    assert bool(fire([found] if found else [], [one], where, 77)) is (hush is None)


@pytest.mark.parametrize(
    ("published_at", "certain", "fetched_at", "before"),
    [
        (AT - timedelta(hours=1), True, NOW, True),
        (AT + timedelta(hours=1), True, AT - timedelta(hours=1), False),
        (AT - timedelta(days=900), False, NOW, False),  # a guessed date decides nothing
        (None, True, NOW, False),
        (None, True, AT - timedelta(seconds=1), True),
        (AT - timedelta(seconds=60), True, NOW, False),  # the minute of the subscription
    ],
)
def test_only_a_certain_date_makes_a_document_old(
    published_at: datetime | None, certain: bool, fetched_at: datetime, before: bool
) -> None:
    kept = document(published_at=published_at, date_is_certain=certain, fetched_at=fetched_at)
    assert is_before(kept, AT) is before


subscriptions = st.builds(
    subscription,
    st.integers(min_value=1, max_value=40),
    st.integers(min_value=1, max_value=3),
    chat_id=st.integers(min_value=1, max_value=3),
    thread_id=st.sampled_from([None, 7]),
    mode=st.sampled_from(Mode),
    muted_until=st.sampled_from([None, PAST, SOON]),
)


@given(st.lists(subscriptions, max_size=12, unique_by=lambda one: one.id), st.permutations(range(12)))
def test_the_order_of_subscriptions_changes_nothing_and_none_is_told_twice(
    some: list[Subscription], order: list[int]
) -> None:
    found = [replace(score(value), watch=str(watch)) for watch, value in ((1, 1.0), (2, 0.9), (3, 0.7))]
    where = scene(chats=(chat(1), chat(2)))
    alerts = fire(found, some, where, 77)
    assert alerts == fire(found, [some[at] for at in order if at < len(some)], where, 77)
    told = [number for one in alerts for number in one.subscription_ids]
    assert len(told) == len(set(told))
    assert len({(one.chat_id, one.thread_id) for one in alerts}) == len(alerts)
    assert 3 not in {one.chat_id for one in alerts}
