"""Links that open the bot: t.me/<bot>?start=…, ?startgroup=…, ?startchannel&admin=…

https://core.telegram.org/api/links#bot-links
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import NotPossible, say, start
from bot.playground.world.bot_links import asked_by
from bot.playground.world.members import User
from bot.playground.world.messages import Chat
from bot.playground.world.permissions import may
from bot.playground.world.world import World

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
# What a link calls the rights; the Bot API puts can_ before most of them.
_RIGHTS = {
    "change_info": "can_change_info",
    "post_messages": "can_post_messages",
    "edit_messages": "can_edit_messages",
    "delete_messages": "can_delete_messages",
    "restrict_members": "can_restrict_members",
    "invite_users": "can_invite_users",
    "pin_messages": "can_pin_messages",
    "manage_topics": "can_manage_topics",
    "promote_members": "can_promote_members",
    "manage_video_chats": "can_manage_video_chats",
    "manage_chat": "can_manage_chat",
    "post_stories": "can_post_stories",
    "edit_stories": "can_edit_stories",
    "delete_stories": "can_delete_stories",
}


def checked_payload(payload: str) -> str:
    """`payload` itself. Apps pass over a link whose payload is no 1–64 of A–Z a–z 0–9 _ -."""
    if payload and not _PAYLOAD.fullmatch(payload):
        raise NotPossible(f"a link cannot carry {payload!r}: 1 to 64 letters, digits, _ and - only")
    return payload


def rights_of(words: str) -> list[str] | None:
    """The rights that `admin=…` asks for, in the Bot API's names; None for none."""
    asked = [word for word in re.split(r"[+ ]", words) if word]
    if strange := [word for word in asked if word not in _RIGHTS]:
        raise NotPossible(f"no such rights in a link: {', '.join(strange)}")
    return [_RIGHTS[word] for word in asked] or None


def add_bot_by_link(
    world: World, by: User, chat: Chat, payload: str = "", rights: Iterable[str] | None = None
) -> None:
    """`by` chooses a chat for the bot. It comes in, and a group's payload is said to it there."""
    checked_payload(payload)
    if not world.profile.can_join_groups and chat.is_group:
        raise NotPossible("this bot joins no groups")
    member = chat.member(by)
    if chat.is_channel and rights is None:
        raise NotPossible("a channel has bots only as administrators: name their rights")
    if rights is not None and not member.may("can_promote_members"):
        raise NotPossible(f"{by.name} cannot make administrators in {chat.title}")
    if not may(chat, member, "can_invite_users"):
        raise NotPossible(f"{by.name} cannot bring anybody into {chat.title}")
    add_bot(world, chat, by, None if rights is None else chat.member(world.bot).rights.union(rights))
    if payload and chat.is_group:
        say(world, by, chat, f"/start@{world.bot.username} {payload}")


def open_link(world: World, user: User, url: str, chat: Chat | None = None) -> Chat:
    """`user` opens a link to the bot; `chat` is what they choose when it asks for a group or channel."""
    asked = asked_by(url, world.bot.username)
    if asked is None:
        raise NotPossible(f"{url} is no link to @{world.bot.username}")
    wanted = next((key for key in ("startgroup", "startchannel") if key in asked), "")
    if not wanted:
        start(world, user, checked_payload(asked.get("start", "")))
        return world.private_chat(user)
    if chat is None or chat.is_channel != (wanted == "startchannel"):
        raise NotPossible(f"{wanted} asks for a {'channel' if wanted == 'startchannel' else 'group'}")
    payload = asked.get("startgroup", "")
    add_bot_by_link(
        world, user, chat, "" if payload == "true" else payload, rights_of(asked.get("admin", ""))
    )
    return chat
