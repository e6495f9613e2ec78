"""getUpdates: offsets, kinds, one consumer, duplicates, poison."""

from __future__ import annotations

import asyncio
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot
from telegram.error import Conflict

from bot.playground.params import Params
from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.trouble.poison import POISONS
from bot.playground.world.updates import UpdateQueue
from tests.playground.conftest import Hands, bot_of


def test_what_lies_below_the_offset_is_confirmed(hands: Hands) -> None:
    queue = UpdateQueue()
    ids = [queue.add_raw({"message": {}}, hands.now) for _ in range(5)]
    assert [u["update_id"] for u in queue.page(0, 2, hands.now)] == ids[:2]
    assert [u["update_id"] for u in queue.page(ids[3], 100, hands.now)] == ids[3:]
    assert [u["update_id"] for u in queue.page(0, 100, hands.now)] == ids[3:]


def test_a_negative_offset_counts_from_the_end_and_forgets_the_rest(hands: Hands) -> None:
    queue = UpdateQueue()
    ids = [queue.add_raw({"message": {}}, hands.now) for _ in range(5)]
    assert [u["update_id"] for u in queue.page(-1, 100, hands.now)] == ids[-1:]
    assert len(queue) == 1


def test_updates_wait_for_a_day_at_most(hands: Hands) -> None:
    queue = UpdateQueue()
    queue.add_raw({"message": {}}, hands.now)
    hands.pass_seconds(24 * 3600)
    assert len(queue.page(0, 100, hands.now)) == 1
    hands.pass_seconds(1)
    assert queue.page(0, 100, hands.now) == []


@pytest.mark.parametrize(
    ("kind", "seconds"), [("callback_query", 150), ("inline_query", 30), ("chosen_inline_result", 600)]
)
def test_what_nobody_waits_for_is_kept_for_a_shorter_time(kind: str, seconds: int, hands: Hands) -> None:
    queue = UpdateQueue()
    queue.add(kind, {}, hands.now)
    later = queue.add_raw({"message": {}}, hands.now)
    hands.pass_seconds(seconds)
    assert queue.pending(hands.now) == 2
    hands.pass_seconds(1)
    assert [u["update_id"] for u in queue.page(0, 100, hands.now)] == [later]


def test_after_a_week_of_silence_the_ids_begin_elsewhere(hands: Hands) -> None:
    def ids() -> list[int]:
        clock, queue, found = Hands(), UpdateQueue(), []
        for pause in (0, 6 * 86400, 7 * 86400, 1, 8 * 86400):
            clock.pass_seconds(pause)
            found.append(queue.add_raw({"message": {}}, clock.now))
        return found

    first, second, third, fourth, fifth = ids()
    assert second == first + 1
    assert abs(third - second) > 1
    assert fourth == third + 1
    assert abs(fifth - fourth) > 1
    assert ids() == [first, second, third, fourth, fifth]


def test_an_offset_far_beyond_the_last_update_confirms_nothing(hands: Hands) -> None:
    queue = UpdateQueue()
    only = queue.add_raw({"message": {}}, hands.now)
    assert [u["update_id"] for u in queue.page(only + 1000, 100, hands.now)] == [only]
    assert queue.page(only + 1, 100, hands.now) == []


def test_updates_out_of_order_come_when_all_are_there(hands: Hands) -> None:
    queue = UpdateQueue()
    queue.disorder_next(3)
    first, second = (queue.add_raw({"message": {}}, hands.now) for _ in range(2))
    assert queue.page(0, 100, hands.now) == []
    assert len(queue) == 2
    third, fourth = (queue.add_raw({"message": {}}, hands.now) for _ in range(2))
    page = [u["update_id"] for u in queue.page(0, 100, hands.now)]
    assert page == [third, second, first, fourth]
    assert [u["update_id"] for u in queue.page(second + 1, 100, hands.now)] == [third, fourth]


def test_dropping_what_is_pending_leaves_nothing(hands: Hands) -> None:
    queue = UpdateQueue()
    queue.disorder_next(2)
    queue.add_raw({"message": {}}, hands.now)
    queue.clear()
    assert (len(queue), queue.page(0, 100, hands.now)) == (0, [])


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("come"), st.integers(1, 5)),
        st.tuples(st.just("take"), st.integers(1, 7)),
        st.tuples(st.just("take and forget to confirm"), st.integers(1, 7)),
        st.tuples(st.just("wait"), st.integers(1, 3600)),
    ),
    max_size=60,
)


@given(STEPS)
def test_each_update_comes_exactly_once_and_in_order(steps: list[tuple[str, int]]) -> None:
    """For a bot that asks from where it stands, whether or not what it said last was heard."""
    hands, queue = Hands(), UpdateQueue()
    came: list[int] = []
    taken: list[int] = []
    offset = 0
    for what, count in steps:
        match what:
            case "come":
                came += [queue.add_raw({"message": {}}, hands.now) for _ in range(count)]
            case "wait":
                hands.pass_seconds(count)
            case _:
                page = [u["update_id"] for u in queue.page(offset, count, hands.now)]
                assert len(page) <= count
                if what == "take" and page:
                    taken += page
                    offset = page[-1] + 1
    taken += [u["update_id"] for u in queue.page(offset, 100_000, hands.now)]
    assert taken == sorted(came)
    assert len(set(taken)) == len(taken)


@given(st.lists(st.integers(0, 30), max_size=40))
def test_what_a_webhook_takes_one_by_one_leaves_the_rest_in_order(picks: list[int]) -> None:
    hands, queue = Hands(), UpdateQueue()
    left = [queue.add_raw({"message": {}}, hands.now) for _ in range(20)]
    for pick in picks:
        if pick < len(left):
            queue.confirm(left.pop(pick))
        assert [u["update_id"] for u in queue.first(100, hands.now)] == left


def test_a_repeated_update_comes_once_more_under_the_same_id(hands: Hands) -> None:
    queue = UpdateQueue()
    queue.repeat_next(1)
    first, second = (queue.add_raw({"message": {}}, hands.now) for _ in range(2))
    assert [u["update_id"] for u in queue.page(0, 1, hands.now)] == [first]
    assert [u["update_id"] for u in queue.page(first + 1, 10, hands.now)] == [first, second]
    assert [u["update_id"] for u in queue.page(first + 1, 10, hands.now)] == [second]


@pytest.mark.parametrize(
    ("asked", "heard"),
    [
        ([], {"message": True, "my_chat_member": True, "chat_member": False, "message_reaction": False}),
        (["message", "chat_member"], {"message": True, "my_chat_member": False, "chat_member": True}),
        (["nonsense"], {"message": True, "chat_member": False}),
    ],
)
def test_only_kinds_that_were_asked_for_come(asked: list[str], heard: dict[str, bool], hands: Hands) -> None:
    queue = UpdateQueue()
    queue.ask_for(asked)
    assert {kind: queue.add(kind, {}, hands.now) for kind in heard} == heard


async def test_a_poll_is_answered_the_moment_something_comes(bot: Bot, scene: Scene, editor: Person) -> None:
    started = await bot.get_updates(timeout=0)
    poll = asyncio.create_task(bot.get_updates(offset=started[-1].update_id + 1, timeout=30))
    await scene.is_listened_to()
    await editor.says("hello")
    found = await asyncio.wait_for(poll, 5)
    assert found[0].message is not None
    assert found[0].message.text == "hello"


async def test_a_newer_poll_ends_the_older_with_409(playground: Playground, bot: Bot, scene: Scene) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=30))
    async with bot_of(playground) as second:
        await scene.is_listened_to()
        newer = asyncio.create_task(second.get_updates(timeout=30))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await older
        newer.cancel()
        await asyncio.gather(newer, return_exceptions=True)


async def test_a_poll_ends_when_its_time_has_passed_on_the_worlds_clock(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    offset = (await bot.get_updates(timeout=0))[-1].update_id + 1
    await scene.act("clock", freeze=True)
    poll = asyncio.create_task(bot.get_updates(offset=offset, timeout=40, read_timeout=5))
    await scene.is_listened_to()
    await scene.act("advance", seconds=39)
    assert (await bot.get_me()).is_bot
    assert not poll.done()
    await scene.act("advance", seconds=1)
    assert await asyncio.wait_for(poll, 5) == ()


async def test_a_poll_that_is_answered_at_once_ends_no_other(
    bot: Bot, scene: Scene, editor: Person, playground: Playground
) -> None:
    offset = (await bot.get_updates(timeout=0))[-1].update_id + 1
    held = asyncio.create_task(bot.get_updates(offset=offset, timeout=30))
    async with bot_of(playground) as second:
        await scene.is_listened_to()
        assert await second.get_updates(offset=offset, timeout=0) == ()
        await editor.says("for the one that waits")
    assert [u.message.text for u in await asyncio.wait_for(held, 5) if u.message] == [
        "for the one that waits"
    ]


async def test_allowed_updates_are_remembered_when_left_out(bot: Bot, editor: Person) -> None:
    first = await bot.get_updates(allowed_updates=["callback_query"], timeout=0)
    await editor.says("unheard")
    found = await bot.get_updates(offset=first[-1].update_id + 1, timeout=0)
    assert found == ()


async def test_a_poison_update_does_not_parse_but_the_next_one_does(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    first = await bot.get_updates(timeout=0)
    poisoned = (await scene.act("poison"))["update_id"]
    await editor.says("after the poison")
    with pytest.raises((TypeError, ValueError)):
        await bot.get_updates(offset=first[-1].update_id + 1, timeout=0)
    found = await bot.get_updates(offset=poisoned + 1, timeout=0)
    assert [u.message.text for u in found if u.message] == ["after the poison"]


@pytest.mark.parametrize("shape", list(POISONS))
async def test_poison_comes_in_several_shapes_and_is_passed_by_its_id(
    playground: Playground, bot: Bot, scene: Scene, editor: Person, shape: str
) -> None:
    offset = (await bot.get_updates(timeout=0))[-1].update_id + 1
    poisoned = await scene.act("poison", shape=shape)
    assert shape in poisoned["shapes"]
    answer = await playground.api.call(playground.token, "getUpdates", Params({"offset": str(offset)}))
    assert [raw["update_id"] for raw in json.loads(answer.body)["result"]] == [poisoned["update_id"]]
    await editor.says("after it")
    found = await bot.get_updates(offset=poisoned["update_id"] + 1, timeout=0)
    assert [u.message.text for u in found if u.message] == ["after it"]


async def test_updates_are_put_out_of_order_and_doubled_on_order(
    bot: Bot, scene: Scene, editor: Person
) -> None:
    offset = (await bot.get_updates(timeout=0))[-1].update_id + 1
    await scene.act("disorder", count=3)
    for words in ("one", "two", "three", "four"):
        await editor.says(words)
    found = await bot.get_updates(offset=offset, timeout=0)
    assert [u.message.text for u in found if u.message] == ["three", "two", "one", "four"]
