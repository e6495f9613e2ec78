"""What everybody, or one member, may do in a group."""

from __future__ import annotations

from typing import Any

from bot.playground.actions import membership
from bot.playground.methods.access import chat_of, ensure_present
from bot.playground.methods.administration import ensure_may_restrict, member_to_change, until_of
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.world.members import PERMISSIONS, ChatKind, Member
from bot.playground.world.world import World

# Unless permissions are independent, the broader ones bring the narrower ones along.
_MEDIA = frozenset(
    [
        "can_send_audios",
        "can_send_documents",
        "can_send_photos",
        "can_send_videos",
        "can_send_video_notes",
        "can_send_voice_notes",
    ]
)
_FOLLOWS = {
    "can_edit_tag": "can_pin_messages",
    "can_manage_topics": "can_pin_messages",
    "can_react_to_messages": "can_send_messages",
}


def permissions_of(params: Params) -> frozenset[str]:
    """`permissions`: what is left out is denied."""
    raw = params.object("permissions", "permissions")
    if raw is None:
        raise bad_request("can't parse permissions JSON object")
    given = {name: _flag(raw, name) for name in PERMISSIONS if name in raw}
    for name, leader in _FOLLOWS.items():
        given.setdefault(name, given.get(leader, False))
    if "can_send_media_messages" in raw and _flag(raw, "can_send_media_messages"):
        given |= dict.fromkeys(_MEDIA, True)
    allowed = frozenset(name for name, value in given.items() if value)
    return allowed if params.flag("use_independent_chat_permissions") else _with_narrower(allowed)


def _flag(raw: Json, name: str) -> bool:
    value: Any = raw[name]
    if not isinstance(value, bool):
        raise bad_request(f'can\'t parse chat permissions: Field "{name}" must be of type Boolean')
    return value


def _with_narrower(allowed: frozenset[str]) -> frozenset[str]:
    if allowed & {"can_send_other_messages", "can_add_web_page_previews"}:
        allowed |= _MEDIA
    if allowed & (_MEDIA | {"can_send_polls"}):
        allowed |= {"can_send_messages"}
    return allowed


def set_chat_permissions(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setchatpermissions"""
    allowed = permissions_of(params)
    chat = chat_of(world, params)
    if chat.is_private or chat.is_channel:
        kind = "private" if chat.is_private else "channel"
        raise bad_request(f"can't change {kind} chat permissions")
    if not ensure_present(world, chat).may("can_restrict_members"):
        raise bad_request("not enough rights to change chat permissions")
    chat.rules.permissions = allowed
    world.note("chat", chat.id)
    return True


def restrict_chat_member(world: World, params: Params) -> bool:
    """With all permissions somebody is free again."""
    allowed = permissions_of(params)
    chat, user = member_to_change(world, params)
    if chat.kind is not ChatKind.SUPERGROUP:
        raise bad_request("method is available only for supergroups")
    ensure_may_restrict(world, chat, user)
    if allowed != frozenset(PERMISSIONS):
        membership.restrict(world, chat, world.bot, user, allowed, until_of(world, params))
    elif chat.member(user).is_present:
        membership.set_member(world, chat, world.bot, Member(user))
    else:
        chat.members.pop(user.id, None)
    return True


METHODS = {
    "setChatPermissions": set_chat_permissions,
    "restrictChatMember": restrict_chat_member,
}
