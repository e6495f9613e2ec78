"""Everybody and every chat, by one name: what most of the core asks for.

Chats hold messages and messages know their chat, so those two are defined together in `messages.py`.
"""

from bot.playground.world.members import (
    CHANNEL_BOT,
    CHANNEL_RIGHTS,
    GENERAL_TOPIC,
    GROUP_ANONYMOUS_BOT,
    GROUP_RIGHTS,
    PERMISSIONS,
    RIGHTS,
    TELEGRAM_SERVICE,
    ChatKind,
    Member,
    Status,
    User,
)
from bot.playground.world.messages import Chat
from bot.playground.world.rooms import Topic

__all__ = [
    "CHANNEL_BOT",
    "CHANNEL_RIGHTS",
    "GENERAL_TOPIC",
    "GROUP_ANONYMOUS_BOT",
    "GROUP_RIGHTS",
    "PERMISSIONS",
    "RIGHTS",
    "TELEGRAM_SERVICE",
    "Chat",
    "ChatKind",
    "Member",
    "Status",
    "Topic",
    "User",
]
