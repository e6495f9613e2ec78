"""Ways into a chat: invite links, and people who ask to be let in."""

from __future__ import annotations

from datetime import datetime

from bot.playground.actions import invites as actions
from bot.playground.methods.access import chat_of, ensure_present, user_of
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.shapes.rooms import link_json
from bot.playground.world.members import User
from bot.playground.world.messages import Chat
from bot.playground.world.rooms import InviteLink
from bot.playground.world.world import World

NAME_LIMIT = 32
MEMBERS_LIMIT = 100_000
LAST_MOMENT = (1 << 31) - 1  # Unix time, in which the Bot API counts


def _opened(world: World, params: Params) -> Chat:
    chat = chat_of(world, params)
    if chat.is_private:
        raise bad_request("can't invite members to a private chat")
    if not ensure_present(world, chat).may("can_invite_users"):
        raise bad_request("not enough rights to manage chat invite link")
    return chat


def _limits(world: World, params: Params) -> tuple[datetime | None, int]:
    """When it ends, and for how many; a date that is past is refused, a number too large is cut."""
    end = params.integer("expire_date")
    members = min(max(params.integer("member_limit"), 0), MEMBERS_LIMIT)
    if members and params.flag("creates_join_request"):
        raise bad_request("member limit can't be specified for links requiring administrator approval")
    if not end:
        return None, members
    now = world.now()
    if not now.timestamp() < end <= LAST_MOMENT:
        raise bad_request("EXPIRE_DATE_INVALID")
    return datetime.fromtimestamp(end, now.tzinfo), members


def export_chat_invite_link(world: World, params: Params) -> str:
    """A new primary link of the bot; the older one leads nowhere from then on."""
    return actions.renew_primary(world, _opened(world, params), world.bot).url


def create_chat_invite_link(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#createchatinvitelink"""
    chat = _opened(world, params)
    end, members = _limits(world, params)
    link = actions.make_link(world, chat, world.bot)
    link.expires_at, link.limit = end, members
    _describe(link, params)
    return link_json(link, chat, world.bot)


def _describe(link: InviteLink, params: Params) -> None:
    link.name = params.text("name").strip()[:NAME_LIMIT]
    link.asks = params.flag("creates_join_request")


def _own(world: World, chat: Chat, params: Params) -> InviteLink:
    url = params.text("invite_link").strip()
    if not url:
        raise bad_request("invite link must be non-empty")
    link = chat.doors.links.get(url)
    if link is None or link.creator is not world.bot:
        raise bad_request("INVITE_HASH_EXPIRED")
    return link


def edit_chat_invite_link(world: World, params: Params) -> Json:
    """What is left out is unlimited from then on. A primary link stays as it is."""
    chat = _opened(world, params)
    link = _own(world, chat, params)
    end, members = _limits(world, params)
    if link.is_revoked:
        raise bad_request("INVITE_HASH_EXPIRED")
    if link.is_primary:
        raise bad_request("CHAT_INVITE_PERMANENT")
    link.expires_at, link.limit = end, members
    _describe(link, params)
    return link_json(link, chat, world.bot)


def revoke_chat_invite_link(world: World, params: Params) -> Json:
    """A revoked primary link is followed by a new one."""
    chat = _opened(world, params)
    link = _own(world, chat, params)
    if link.is_revoked:
        raise bad_request("INVITE_HASH_EXPIRED")
    if link.is_primary:
        actions.renew_primary(world, chat, world.bot)
    link.is_revoked = True
    return link_json(link, chat, world.bot)


def _asked(world: World, params: Params) -> tuple[Chat, User]:
    chat, user = chat_of(world, params), user_of(world, params)
    if chat.is_private:
        raise bad_request("the chat can't have join requests")
    if not ensure_present(world, chat).may("can_invite_users"):
        raise bad_request("not enough rights to manage chat join requests")
    if user.id not in chat.doors.waiting:
        there = chat.member(user).is_present
        raise bad_request("USER_ALREADY_PARTICIPANT" if there else "HIDE_REQUESTER_MISSING")
    return chat, user


def approve_chat_join_request(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#approvechatjoinrequest"""
    chat, user = _asked(world, params)
    actions.let_in(world, chat, world.bot, user)
    return True


def decline_chat_join_request(world: World, params: Params) -> bool:
    """Nobody is told."""
    chat, user = _asked(world, params)
    actions.turn_away(world, chat, user)
    return True


METHODS = {
    "exportChatInviteLink": export_chat_invite_link,
    "createChatInviteLink": create_chat_invite_link,
    "editChatInviteLink": edit_chat_invite_link,
    "revokeChatInviteLink": revoke_chat_invite_link,
    "approveChatJoinRequest": approve_chat_join_request,
    "declineChatJoinRequest": decline_chat_join_request,
}
