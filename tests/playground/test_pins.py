"""Pinned messages."""

from __future__ import annotations

import pytest
from telegram import Bot, Update

from bot.playground.actions.founding import make_channel, make_group
from bot.playground.actions.membership import add_bot, promote
from bot.playground.actions.pins import pin
from bot.playground.actions.talk import say, start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.world.members import User
from bot.playground.world.world import World
from tests.playground.conftest import call, updates


@pytest.mark.parametrize("quiet", [True, False])
def test_a_pin_makes_a_sound_in_groups_unless_asked_not_to(world: World, anna: User, quiet: bool) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna, ["can_pin_messages"])
    sent = call(world, "sendMessage", chat_id=group.id, text="x")
    given = {"chat_id": group.id, "message_id": sent["message_id"], "disable_notification": quiet}
    assert call(world, "pinChatMessage", **given)
    assert list(group.messages.values())[-1].is_silent is quiet


def test_the_newest_pinned_message_that_is_still_there_is_shown(world: World, anna: User) -> None:
    start(world, anna)
    first, second = (call(world, "sendMessage", chat_id=anna.id, text=text) for text in "ab")
    for message in (first, second):
        call(world, "pinChatMessage", chat_id=anna.id, message_id=message["message_id"])
    shown = call(world, "getChat", chat_id=anna.id)["pinned_message"]
    assert shown["message_id"] == second["message_id"]
    call(world, "deleteMessage", chat_id=anna.id, message_id=second["message_id"])
    shown = call(world, "getChat", chat_id=anna.id)["pinned_message"]
    assert shown["message_id"] == first["message_id"]
    assert call(world, "unpinAllChatMessages", chat_id=anna.id)
    assert "pinned_message" not in call(world, "getChat", chat_id=anna.id)
    with pytest.raises(Refusal, match="message to unpin not found"):
        call(world, "unpinChatMessage", chat_id=anna.id)


def test_a_service_message_is_not_pinned(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna, ["can_pin_messages"])
    number = next(iter(group.messages))
    with pytest.raises(Refusal, match="message can't be pinned"):
        call(world, "pinChatMessage", chat_id=group.id, message_id=number)


def test_what_everybody_may_pin_a_bot_pins_only_by_right(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    sent = call(world, "sendMessage", chat_id=group.id, text="x")
    given = {"chat_id": group.id, "message_id": sent["message_id"]}
    group.rules.permissions |= {"can_pin_messages"}
    with pytest.raises(Refusal, match="not enough rights to manage pinned messages"):
        call(world, "pinChatMessage", **given)
    promote(world, group, anna, world.bot, ["can_pin_messages"])
    updates(world)
    assert call(world, "pinChatMessage", **given)
    assert updates(world)[0]["message"]["pinned_message"]["message_id"] == sent["message_id"]


def test_an_older_message_is_pinned_below_a_newer_one(world: World, anna: User) -> None:
    start(world, anna)
    first, second = (call(world, "sendMessage", chat_id=anna.id, text=text) for text in "ab")
    for message in (second, first):
        call(world, "pinChatMessage", chat_id=anna.id, message_id=message["message_id"])
    shown = call(world, "getChat", chat_id=anna.id)["pinned_message"]
    assert shown["message_id"] == second["message_id"]


def test_in_a_channel_the_channel_pins(world: World, anna: User) -> None:
    channel = make_channel(world, "Posts", anna)
    add_bot(world, channel, anna)
    sent = call(world, "sendMessage", chat_id=channel.id, text="x")
    call(world, "pinChatMessage", chat_id=channel.id, message_id=sent["message_id"])
    told = list(channel.messages.values())[-1]
    assert (told.sender_chat, told.is_silent) == (channel, True)


def test_the_bot_hears_what_a_person_pins(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    updates(world)
    pin(world, anna, say(world, anna, group, "read this"))
    message = Update.de_json(updates(world)[-1], None).message
    assert message is not None
    assert message.pinned_message is not None
    assert message.pinned_message.text == "read this"


async def test_the_client_library_unpins(bot: Bot, scene: Scene, editor: Person) -> None:
    group = await scene.group("Desk", editor, rights=["can_pin_messages"])
    said = await editor.says("read this", to=group)
    await scene.act("pin", chat=group.id, by=editor.user_id, message=said.id)
    assert (await bot.get_chat(group.id)).pinned_message is not None
    assert await bot.unpin_chat_message(group.id, said.id)
    assert (await bot.get_chat(group.id)).pinned_message is None
