"""getUpdates: offsets, kinds, one consumer, duplicates, poison."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import Conflict

from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.updates import UpdateQueue
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
    hands.pass_seconds(24 * 3600 + 1)
    assert queue.page(0, 100, hands.now) == []


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
