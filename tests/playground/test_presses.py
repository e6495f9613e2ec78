"""Answers to pressed buttons, and presses under messages that the bot cannot see any more."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Update

from bot.playground.actions.buttons import press
from bot.playground.actions.changes import delete
from bot.playground.actions.talk import start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world.members import User
from bot.playground.world.messages import Message, Press
from bot.playground.world.world import World
from tests.playground.conftest import Hands, call, updates

ROWS = {"inline_keyboard": [[{"text": "Open", "callback_data": "o"}]]}


@pytest.fixture
def card(world: World, anna: User) -> Message:
    start(world, anna)
    sent = call(world, "sendMessage", chat_id=anna.id, text="card", reply_markup=ROWS)
    updates(world)
    return world.private_chat(anna).messages[sent["message_id"]]


def answered(world: World, made: Press, **more: Any) -> Any:
    return call(world, "answerCallbackQuery", callback_query_id=made.id, **more)


@pytest.mark.parametrize(
    ("url", "taken"),
    [
        ("https://t.me/playground_bot?start=a-1", True),
        ("t.me/Playground_Bot?start=a", True),
        ("tg://resolve?domain=playground_bot&start=a", True),
        ("https://t.me/playground_bot", False),
        ("https://t.me/another_bot?start=a", False),
        ("https://example.org/?start=a", False),
        ("http://[", False),
    ],
)
def test_an_answer_opens_only_the_bot_itself(
    world: World, anna: User, card: Message, url: str, taken: bool
) -> None:
    made = press(world, anna, card, "o")
    if taken:
        assert answered(world, made, url=url) is True
        assert made.answer is not None
        assert made.answer["url"] == url
        return
    with pytest.raises(Refusal, match="URL_INVALID"):
        answered(world, made, url=url)
    assert made.answer is None


@pytest.mark.parametrize(("seconds", "asked_again"), [(59, False), (61, True)])
def test_the_app_remembers_an_answer_as_long_as_it_is_told(
    world: World, anna: User, card: Message, hands: Hands, seconds: int, asked_again: bool
) -> None:
    answered(world, press(world, anna, card, "o"), text="Opened", cache_time=60)
    updates(world)
    hands.pass_seconds(seconds)
    again = press(world, anna, card, "o")
    assert len(updates(world)) == int(asked_again)
    assert again.answer == (None if asked_again else {"text": "Opened", "show_alert": False, "url": ""})


def test_what_one_person_was_told_another_asks_for(world: World, anna: User, card: Message) -> None:
    answered(world, press(world, anna, card, "o"), cache_time=60)
    updates(world)
    assert press(world, world.add_user("Petro"), card, "o").answer is None
    assert press(world, anna, card, "other").answer is None
    assert len(updates(world)) == 2


@pytest.mark.parametrize("fate", ["deleted", "too old"])
def test_a_press_under_a_message_out_of_reach_tells_only_its_place(
    world: World, anna: User, card: Message, fate: str
) -> None:
    if fate == "deleted":
        delete(world, card)
    else:
        card.is_forgotten = True
    made = press(world, anna, card, "o")
    (raw,) = updates(world)
    message = raw["callback_query"]["message"]
    assert set(message) == {"chat", "message_id", "date"}
    assert (message["message_id"], message["date"]) == (card.id, 0)
    query = Update.de_json(raw, None).callback_query
    assert query is not None
    assert query.message is not None
    assert query.message.is_accessible is False
    assert answered(world, made) is True


async def test_a_scene_lets_a_message_grow_too_old(scene: Scene, editor: Person) -> None:
    said = await editor.says("words")
    await scene.act("forget", chat=editor.id, message=said.id)
    world: World = scene._wire.world  # type: ignore[attr-defined]
    assert world.chats[editor.id].messages[said.id].is_forgotten
