"""In whose name a service message stands."""

from __future__ import annotations

from typing import Any

from bot.playground.world.people import GROUP_ANONYMOUS_BOT, Chat, ChatKind, User
from bot.playground.world.world import World


def shown_as(world: World, chat: Chat, by: User) -> User:
    """An anonymous administrator is seen as the group."""
    return world.users[GROUP_ANONYMOUS_BOT] if chat.is_group and chat.member(by).is_anonymous else by


def author(world: World, chat: Chat, by: User) -> dict[str, Any]:
    """The fields that name it: in a channel, and of who stays anonymous, the chat itself."""
    who = shown_as(world, chat, by)
    as_chat = chat.kind is ChatKind.CHANNEL or who is not by
    return {"sender": who, "sender_chat": chat} if as_chat else {"sender": who}
