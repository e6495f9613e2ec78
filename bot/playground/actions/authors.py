"""Service messages, and in whose name they stand."""

from __future__ import annotations

from typing import Any

from bot.playground.actions.hearing import deliver
from bot.playground.refusal import Json
from bot.playground.world.members import GROUP_ANONYMOUS_BOT, User
from bot.playground.world.messages import Chat, Message
from bot.playground.world.world import World


def shown_as(world: World, chat: Chat, by: User) -> User:
    """An anonymous administrator is seen as the group."""
    return world.users[GROUP_ANONYMOUS_BOT] if chat.is_group and chat.member(by).is_anonymous else by


def author(world: World, chat: Chat, by: User) -> dict[str, Any]:
    """The fields that name it: in a channel, and of who stays anonymous, the chat itself."""
    who = shown_as(world, chat, by)
    as_chat = chat.is_channel or who is not by
    return {"sender": who, "sender_chat": chat} if as_chat else {"sender": who}


def say_so(world: World, chat: Chat, by: User, service: Json, **more: Any) -> Message:
    """A service message of somebody, or of the chat itself. `more`: other fields of the message."""
    message = world.add_message(chat, service=service, **author(world, chat, by), **more)
    deliver(world, message)
    world.note("chat", chat.id)
    return message
