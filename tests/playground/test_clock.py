"""One clock for everything: it goes by itself, stops, and is moved; what waits for it comes in order."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.actions.talk import NotPossible, start
from bot.playground.control.control import Control
from bot.playground.refusal import Refusal
from bot.playground.world.members import User
from bot.playground.world.timers import Timers
from bot.playground.world.world import World
from tests.playground.conftest import Hands, call

START = datetime(2026, 12, 3, 7, 0, tzinfo=UTC)


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


@pytest.fixture
def timers(hands: Hands) -> Timers:
    return Timers(hands)


def test_the_clock_goes_with_its_own_and_as_far_ahead_as_it_was_moved(hands: Hands, timers: Timers) -> None:
    timers.advance(60)
    hands.pass_seconds(5)
    assert timers.now() == at(65)
    assert timers.ahead == timedelta(seconds=60)


def test_a_frozen_clock_moves_by_hand_alone_and_goes_on_from_there(hands: Hands, timers: Timers) -> None:
    timers.freeze()
    hands.pass_seconds(100)
    timers.advance(7)
    assert timers.now() == at(7)
    timers.thaw()
    hands.pass_seconds(3)
    assert timers.now() == at(10)
    assert timers.ahead == timedelta(seconds=-93)


def test_what_is_due_is_done_at_its_own_moment_and_in_order(timers: Timers) -> None:
    done: list[tuple[str, datetime]] = []
    timers.after(9, lambda: done.append(("last", timers.now())))
    timers.after(3, lambda: done.append(("first", timers.now())))
    timers.after(3, lambda: timers.after(2, lambda: done.append(("born of it", timers.now()))))
    timers.after(4, lambda: done.append(("called off", timers.now()))).cancel()
    timers.advance(9)
    assert done == [("first", at(3)), ("born of it", at(5)), ("last", at(9))]


def test_what_was_called_off_does_not_pile_up(timers: Timers) -> None:
    kept = timers.after(50, lambda: None)
    for _ in range(10_000):
        timers.after(40, lambda: None).cancel()
    assert len(timers._heap) < 200
    assert timers.next_at == kept.at


@given(st.lists(st.integers(0, 1000), max_size=30), st.lists(st.integers(0, 100), max_size=30))
def test_each_is_done_once_and_not_before_its_time(delays: list[int], steps: list[int]) -> None:
    timers, done = Timers(Hands()), list[tuple[int, datetime]]()
    for delay in delays:
        timers.after(delay, lambda delay=delay: done.append((delay, timers.now())))  # type: ignore[misc]
    for step in steps:
        timers.advance(step)
    timers.catch_up()
    passed = timers.now() - START
    assert sorted(delay for delay, _ in done) == sorted(d for d in delays if timedelta(seconds=d) <= passed)
    assert [delay for delay, _ in done] == sorted(delay for delay, _ in done)
    assert all(moment == at(delay) for delay, moment in done)


def test_what_the_world_does_goes_by_the_clock_that_was_moved(world: World, anna: User) -> None:
    start(world, anna)
    first = call(world, "sendMessage", chat_id=anna.id, text="now")
    world.advance(86_399)
    assert world.updates.pending(world.now()) == 1
    second = call(world, "sendMessage", chat_id=anna.id, text="a day later")
    assert second["date"] - first["date"] == 86_399
    world.advance(2)
    assert world.updates.pending(world.now()) == 0


def test_a_clock_set_back_does_not_leave_chats_closed(world: World, anna: User) -> None:
    start(world, anna)
    world.floods.enabled = True
    world.advance(3600)
    for number in range(8):
        call(world, "sendMessage", chat_id=anna.id, text=f"n {number}")
    with pytest.raises(Refusal):
        call(world, "sendMessage", chat_id=anna.id, text="too many")
    world.advance(-3600)
    assert call(world, "sendMessage", chat_id=anna.id, text="back")


async def test_the_clock_is_moved_by_acts(hands: Hands) -> None:
    control = Control(World(clock=hands))
    frozen = await control.act("clock", {"freeze": True, "advance": 60})
    assert frozen == {"now": at(60).isoformat(), "ahead": 60, "frozen": True}
    hands.pass_seconds(5)
    assert (await control.act("clock", {}))["now"] == at(60).isoformat()
    there = at(7200).isoformat()
    assert (await control.act("clock", {"set": there, "thaw": True}))["now"] == there
    hands.pass_seconds(5)
    assert (await control.act("advance", {"seconds": 1}))["now"] == at(7206).isoformat()
    with pytest.raises(NotPossible, match="the clock knows the years 1970 to 2100"):
        await control.act("advance", {"seconds": 1e15})


async def test_who_sleeps_wakes_when_the_clock_is_moved(timers: Timers) -> None:
    sleeper = asyncio.create_task(timers.sleep(3600))
    await asyncio.sleep(0)
    timers.advance(3599)
    await asyncio.sleep(0)
    assert not sleeper.done()
    timers.advance(1)
    await asyncio.wait_for(sleeper, 5)


@pytest.mark.parametrize(
    "moved",
    [
        {"set": "9999-12-31T20:00:00+00:00"},
        {"set": "0001-01-01T00:00:00+00:00"},
        {"set": "1969-12-31T23:59:59+00:00"},
        {"set": "2101-01-01T00:00:00+00:00"},
        {"advance": 1e300},
        {"advance": -1e12},
    ],
    ids=str,
)
async def test_a_clock_goes_no_further_than_the_years_it_knows(hands: Hands, moved: dict[str, Any]) -> None:
    world = World(clock=hands)
    control, before = Control(world), world.now()
    with pytest.raises(NotPossible, match="the clock knows the years 1970 to 2100"):
        await control.act("clock", moved)
    assert world.now() == before
    anna = world.add_user("Anna")
    await control.act("say", {"user": anna.id, "text": "still here"})
    await control.act("clock", {"set": "2100-12-31T23:00:00+00:00"})
    await control.act("say", {"user": anna.id, "text": "and then"})
    world.later(1e300, lambda: None)  # never


async def test_a_moment_without_a_time_zone_is_utc(hands: Hands) -> None:
    shown = await Control(World(clock=hands)).act("clock", {"freeze": True, "set": "2099-01-01T00:00:00"})
    assert shown["now"] == "2099-01-01T00:00:00+00:00"
