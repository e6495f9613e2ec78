"""Methods that tell about chats and who is in them; the bot leaves."""

from __future__ import annotations

from bot.playground.actions.invites import renew_primary
from bot.playground.actions.membership import leave
from bot.playground.methods.access import chat_of, ensure_present, user_of
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.shapes.objects import full_chat_json
from bot.playground.shapes.rooms import member_json
from bot.playground.world.members import ChatKind, Member
from bot.playground.world.world import World


def get_chat(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getchat - also of a group that has moved on to another id."""
    chat = chat_of(world, params)
    if not chat.is_private and not chat.username and not chat.migrated_to:
        ensure_present(world, chat)
    own = None if chat.is_private else chat.member(world.bot)
    if own is not None and own.may("can_invite_users") and not chat.doors.primary(world.bot):
        renew_primary(world, chat, world.bot)  # each administrator has one from the first look on
    shape = full_chat_json(chat, own)
    if chat.kind is ChatKind.SUPERGROUP and own is not None and own.may("can_change_info"):
        shape["can_set_sticker_set"] = True
    return shape


def get_chat_member(world: World, params: Params) -> Json:
    """An anonymous administrator is shown as a plain member to a bot that is no administrator."""
    chat = chat_of(world, params)
    user = user_of(world, params)
    if chat.person is not None:
        if user.id not in {chat.person.id, world.bot.id}:
            raise bad_request("user not found")
        return member_json(Member(user), chat)
    own = ensure_present(world, chat)
    if chat.hides_members and not own.is_admin and user is not world.bot:
        raise bad_request("member list is inaccessible")
    if chat.is_channel and not own.is_admin:
        raise bad_request("member list is inaccessible")
    member = chat.member(user)
    if member.is_anonymous and not own.is_admin:
        member = Member(user)
    return member_json(member, chat)


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """Without other bots; anonymous ones only for a bot that is an administrator."""
    chat = chat_of(world, params)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    own = ensure_present(world, chat)
    admins = [m for m in chat.members.values() if m.is_admin and (not m.user.is_bot or m.user is world.bot)]
    return [member_json(m, chat) for m in admins if own.is_admin or not m.is_anonymous]


def get_chat_member_count(world: World, params: Params) -> int:
    """Everybody who is there, bots included."""
    chat = chat_of(world, params)
    if chat.is_private:
        return 2
    ensure_present(world, chat)
    return sum(1 for member in chat.members.values() if member.is_present)


def leave_chat(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#leavechat"""
    chat = chat_of(world, params)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    if chat.migrated_to:
        raise bad_request("chat is deactivated")
    ensure_present(world, chat)
    leave(world, chat, world.bot)
    return True


def get_user_chat_boosts(world: World, params: Params) -> Json:
    """Nobody boosts here: an empty `UserChatBoosts`, for an administrator."""
    chat = chat_of(world, params)
    user_of(world, params)
    if chat.is_private or not ensure_present(world, chat).is_admin:
        raise bad_request("CHAT_ADMIN_REQUIRED")
    return {"boosts": []}


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "getUserChatBoosts": get_user_chat_boosts,
}
