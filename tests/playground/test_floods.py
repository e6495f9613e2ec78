"""Telegram's pace: what passes, what is answered with 429, and for how long."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Bot
from telegram.error import RetryAfter

from bot.playground.actions.membership import add_bot, make_group
from bot.playground.actions.talk import start
from bot.playground.floods import Floods
from bot.playground.people import Chat, ChatKind, User
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world import World
from tests.playground.conftest import Hands, call


def passed(floods: Floods, chat: Chat, hands: Hands, count: int) -> int:
    return sum(1 for _ in range(count) if not floods.admit(chat, hands.now))


def test_a_private_chat_takes_a_burst_and_then_one_a_second(hands: Hands) -> None:
    floods, chat = Floods(), Chat(7, ChatKind.PRIVATE)
    assert passed(floods, chat, hands, 20) == 8
    hands.pass_seconds(1)
    assert passed(floods, chat, hands, 5) == 1


def test_a_group_takes_twenty_a_minute(hands: Hands) -> None:
    floods, chat = Floods(), Chat(-7, ChatKind.SUPERGROUP)
    assert passed(floods, chat, hands, 30) == 20
    assert floods.admit(chat, hands.now) == 60
    hands.pass_seconds(59)
    assert floods.admit(chat, hands.now) == 1
    hands.pass_seconds(1)
    assert passed(floods, chat, hands, 30) == 20


def test_all_chats_together_take_thirty_a_second(hands: Hands) -> None:
    floods = Floods()
    chats = [Chat(number, ChatKind.PRIVATE) for number in range(1, 51)]
    assert sum(passed(floods, chat, hands, 1) for chat in chats) == 30
    hands.pass_seconds(1)
    assert sum(passed(floods, chat, hands, 1) for chat in chats) == 30


def test_an_album_counts_as_many_as_it_holds(hands: Hands) -> None:
    floods, chat = Floods(), Chat(-7, ChatKind.SUPERGROUP)
    assert floods.admit(chat, hands.now, count=10) == 0
    assert floods.admit(chat, hands.now, count=10) == 0
    assert floods.admit(chat, hands.now, count=1) > 0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0, 20), min_size=1, max_size=80))
def test_who_waits_as_told_is_let_in(gaps: list[float]) -> None:
    hands, floods, chat = Hands(), Floods(), Chat(-7, ChatKind.GROUP)
    for gap in gaps:
        hands.pass_seconds(gap)
        if wait := floods.admit(chat, hands.now):
            hands.pass_seconds(wait)
            assert floods.admit(chat, hands.now) == 0


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
def test_the_refusal_says_how_long_and_nothing_is_done(world: World, anna: User, method: str) -> None:
    start(world, anna)
    sent = call(world, "sendMessage", chat_id=anna.id, text="first")
    world.floods.enabled = True
    given_values: dict[str, Any] = {"chat_id": anna.id, "message_id": sent["message_id"]}

    def send_thirty() -> None:
        for number in range(30):
            call(world, method, **given_values, text=f"n {number}")

    with pytest.raises(Refusal) as refused:
        send_thirty()
    before = len(world.private_chat(anna).messages)
    assert refused.value.code == 429
    assert refused.value.body()["parameters"] == {"retry_after": refused.value.retry_after}
    with pytest.raises(Refusal):
        call(world, method, **given_values, text="again")
    assert len(world.private_chat(anna).messages) == before


def test_what_is_refused_for_other_reasons_does_not_count(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    world.floods.enabled = True
    for _ in range(40):
        with pytest.raises(Refusal, match="text is empty"):
            call(world, "sendMessage", chat_id=group.id, text="")
    assert call(world, "sendMessage", chat_id=group.id, text="x")


async def test_the_client_library_raises_retry_after(bot: Bot, scene: Scene, editor: Person) -> None:
    await scene.act("floods", enabled=True)

    async def send_twelve() -> None:
        for number in range(12):
            await bot.send_message(editor.id, f"n {number}")

    with pytest.raises(RetryAfter) as refused:
        await send_twelve()
    assert 1 <= refused.value._retry_after.total_seconds() <= 2
    assert (await scene.act("state"))["floods"]["refused"] == 1
