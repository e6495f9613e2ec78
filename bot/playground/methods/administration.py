"""Methods of an administrator: people are banned, let back, raised and named."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.playground.actions import membership
from bot.playground.methods.access import chat_of, ensure_present, user_of
from bot.playground.params import Params
from bot.playground.refusal import bad_request
from bot.playground.world.members import ChatKind, Member, Status, User
from bot.playground.world.messages import Chat
from bot.playground.world.world import World

TITLE_LIMIT = 16
_WIDE = {ChatKind.SUPERGROUP, ChatKind.CHANNEL}
_FIRST_EMOJI = 0x2190  # from here on come arrows, signs and emoji: none of them in a title


def member_to_change(world: World, params: Params) -> tuple[Chat, User]:
    """The chat and the person that a call means; the bot is there."""
    chat = chat_of(world, params)
    user = user_of(world, params)
    if not chat.is_private:
        ensure_present(world, chat)
    return chat, user


def until_of(world: World, params: Params) -> datetime | None:
    """`until_date` as a moment, or None for ever."""
    return membership.until(world, params.integer("until_date"))


def ensure_may_restrict(world: World, chat: Chat, user: User, itself: str = "can't restrict self") -> None:
    """The bot may throw out or silence that one."""
    own, member = chat.member(world.bot), chat.member(user)
    if user is world.bot:
        raise bad_request(itself)
    if member.status is Status.CREATOR:
        raise bad_request("can't remove chat owner")
    if not own.may("can_restrict_members"):
        basic = chat.kind is ChatKind.GROUP
        words = "not enough rights to restrict/unrestrict chat member"
        raise bad_request("CHAT_ADMIN_REQUIRED" if basic else words)
    if member.is_admin and not member.by_bot:
        raise bad_request("user is an administrator of the chat")


def ban_chat_member(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#banchatmember - also for who was never there."""
    chat, user = member_to_change(world, params)
    if chat.is_private:
        raise bad_request("can't ban members in private chats")
    ensure_may_restrict(world, chat, user)
    membership.ban(world, chat, world.bot, user, until_of(world, params))
    return True


def unban_chat_member(world: World, params: Params) -> bool:
    """Free to come back; one who is there is put out, unless `only_if_banned`."""
    chat, user = member_to_change(world, params)
    if chat.kind not in _WIDE:
        raise bad_request("method is available for supergroup and channel chats only")
    member = chat.member(user)
    if params.flag("only_if_banned") and member.status is not Status.KICKED:
        return True
    ensure_may_restrict(world, chat, user, "can't unrestrict self")
    if member.status is not Status.LEFT:
        membership.put_out(world, chat, world.bot, Member(user, Status.LEFT))
    return True


def _asked_rights(chat: Chat, params: Params) -> frozenset[str]:
    asked = frozenset(right for right in chat.all_rights() if params.flag(right))
    return asked | {"can_manage_chat"} if asked or params.flag("is_anonymous") else asked


def promote_chat_member(world: World, params: Params) -> bool:
    """Nobody gets a right that the bot has not itself; no right at all is a fall."""
    chat, user = member_to_change(world, params)
    if chat.kind not in _WIDE:
        raise bad_request("method is available for supergroup and channel chats only")
    own, member, rights = chat.member(world.bot), chat.member(user), _asked_rights(chat, params)
    _ensure_may_promote(world, own, member)
    if not rights:
        if member.is_admin:
            membership.demote(world, chat, world.bot, user)
        return True
    if not all(own.may(right) for right in rights):
        raise bad_request("RIGHT_FORBIDDEN")
    if not member.is_present:
        raise bad_request("USER_KICKED" if member.status is Status.KICKED else "USER_NOT_MUTUAL_CONTACT")
    anonymous = params.flag("is_anonymous")
    membership.promote(world, chat, world.bot, user, rights, anonymous=anonymous, title=member.title)
    return True


def _ensure_may_promote(world: World, own: Member, member: Member) -> None:
    if member.user is world.bot:
        raise bad_request("can't promote self")
    if member.status is Status.CREATOR:
        raise bad_request("can't remove chat owner")
    if not own.may("can_promote_members"):
        raise bad_request("not enough rights")
    if member.is_admin and not member.by_bot:
        raise bad_request("CHAT_ADMIN_REQUIRED")


def set_chat_administrator_custom_title(world: World, params: Params) -> bool:
    """For administrators whom the bot made: 16 characters without emoji."""
    chat, user = member_to_change(world, params)
    if not chat.is_group:
        raise bad_request("method is available only for groups and supergroups")
    member, title = chat.member(user), params.text("custom_title").strip()
    if member.status is Status.CREATOR:
        raise bad_request("only the owner can edit their custom title")
    if not member.is_admin:
        raise bad_request("user is not an administrator")
    if not member.by_bot or not chat.member(world.bot).may("can_promote_members"):
        raise bad_request("not enough rights to change custom title of the user")
    if len(title) > TITLE_LIMIT:
        raise bad_request("CUSTOM_TITLE_INVALID")
    if any(ord(char) >= _FIRST_EMOJI for char in title):
        raise bad_request("CUSTOM_TITLE_EMOJI_NOT_ALLOWED")
    membership.set_member(world, chat, world.bot, replace(member, title=title))
    return True


def _sender_chat(world: World, params: Params) -> tuple[Chat, int]:
    chat = chat_of(world, params)
    if chat.kind not in _WIDE:
        raise bad_request("method is available for supergroup and channel chats only")
    given = params.text("sender_chat_id").strip()
    if not given:
        raise bad_request("sender_chat_id is empty")
    number = params.integer("sender_chat_id")
    if not number:
        raise bad_request("sender_chat_id is not a valid Integer")
    if not ensure_present(world, chat).may("can_restrict_members"):
        raise bad_request("not enough rights to restrict/unrestrict chat member")
    known = world.chats.get(number)
    if known is None or known.kind not in _WIDE or number in {chat.id, chat.linked_id}:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return chat, number


def ban_chat_sender_chat(world: World, params: Params) -> bool:
    """The owner of that channel can write here no more in the name of any of their channels."""
    chat, number = _sender_chat(world, params)
    chat.rules.banned_channels.add(number)
    return True


def unban_chat_sender_chat(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#unbanchatsenderchat"""
    chat, number = _sender_chat(world, params)
    chat.rules.banned_channels.discard(number)
    return True


METHODS = {
    "banChatMember": ban_chat_member,
    "unbanChatMember": unban_chat_member,
    "promoteChatMember": promote_chat_member,
    "setChatAdministratorCustomTitle": set_chat_administrator_custom_title,
    "banChatSenderChat": ban_chat_sender_chat,
    "unbanChatSenderChat": unban_chat_sender_chat,
}
