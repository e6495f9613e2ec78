"""Which commands a person is offered in a chat.

https://core.telegram.org/bots/api#determining-list-of-commands
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.playground.refusal import Json
from bot.playground.world.members import User
from bot.playground.world.messages import Chat
from bot.playground.world.profile import Profile

ANY_PRIVATE_CHAT = ("all_private_chats", "default")


def scopes_for(chat: Chat, user: User) -> Iterator[str]:
    """The scopes that hold for somebody there, the narrowest first."""
    if chat.is_private:
        yield from (f"chat:{chat.id}", "all_private_chats")
    else:
        is_admin = chat.member(user).is_admin
        yield f"chat_member:{chat.id}:{user.id}"
        if is_admin:
            yield f"chat_administrators:{chat.id}"
        yield f"chat:{chat.id}"
        if is_admin:
            yield "all_chat_administrators"
        yield "all_group_chats"
    yield "default"


def commands_for(profile: Profile, chat: Chat, user: User) -> list[Json]:
    """The menu of somebody there. Channels have none."""
    if chat.is_channel:
        return []
    return offered(profile, scopes_for(chat, user), user.language)


def offered(profile: Profile, scopes: Iterable[str], language: str) -> list[Json]:
    """Of the first scope that has some, in that language or else in any."""
    for scope in scopes:
        for code in (language[:2], ""):
            if found := profile.commands.get((scope, code)):
                return found
    return []
