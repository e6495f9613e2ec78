"""A basic group that has become a supergroup, and chats that belong together."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.actions.founding import make_channel, make_group, upgrade
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import NotPossible, say
from bot.playground.refusal import Refusal
from bot.playground.world.members import ChatKind, User
from bot.playground.world.messages import Chat
from bot.playground.world.world import World
from tests.playground.conftest import call


@pytest.fixture
def moved(world: World, anna: User) -> tuple[Chat, Chat, int]:
    """The old group, the new one, and a message of the bot in the old."""
    old = make_group(world, "Desk", anna, people=[world.add_user("Petro")], kind=ChatKind.GROUP)
    add_bot(world, old, anna)
    old.rules.permissions -= {"can_send_polls"}
    sent = call(world, "sendMessage", chat_id=old.id, text="before")
    return old, upgrade(world, old, anna), sent["message_id"]


@pytest.mark.parametrize(
    ("method", "given"),
    [
        ("sendMessage", {"text": "x"}),
        ("editMessageText", {"text": "x"}),
        ("pinChatMessage", {}),
        ("setChatTitle", {"title": "x"}),
        ("getChatAdministrators", {}),
        ("getChatMemberCount", {}),
    ],
)
def test_the_old_id_leads_to_the_new_one(
    world: World, moved: tuple[Chat, Chat, int], method: str, given: dict[str, Any]
) -> None:
    old, new, number = moved
    with pytest.raises(Refusal, match="upgraded to a supergroup") as refusal:
        call(world, method, chat_id=old.id, message_id=number, **given)
    assert refusal.value.migrate_to == new.id


def test_the_old_group_can_still_be_looked_at_and_not_left(
    world: World, moved: tuple[Chat, Chat, int]
) -> None:
    old, _, _ = moved
    assert call(world, "getChat", chat_id=old.id)["type"] == "group"
    with pytest.raises(Refusal, match="chat is deactivated"):
        call(world, "leaveChat", chat_id=old.id)


def test_people_and_rules_move_along_and_messages_stay(
    world: World, anna: User, moved: tuple[Chat, Chat, int]
) -> None:
    old, new, number = moved
    assert call(world, "getChatMemberCount", chat_id=new.id) == 3
    assert call(world, "getChatMember", chat_id=new.id, user_id=anna.id)["status"] == "creator"
    assert call(world, "getChat", chat_id=new.id)["permissions"]["can_send_polls"] is False
    with pytest.raises(Refusal, match="message to edit not found"):
        call(world, "editMessageText", chat_id=new.id, message_id=number, text="x")
    with pytest.raises(NotPossible, match="supergroup now"):
        say(world, anna, old, "still here?")
    assert number in old.messages


def test_a_channel_and_its_group_name_each_other(world: World, anna: User) -> None:
    group = make_group(world, "Talk", anna)
    channel = make_channel(world, "Posts", anna, linked=group)
    for chat, other in ((group, channel), (channel, group)):
        add_bot(world, chat, anna, [])
        assert call(world, "getChat", chat_id=chat.id)["linked_chat_id"] == other.id
