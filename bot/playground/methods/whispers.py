"""Whether a message of the bot is for one member's eyes, and whether it may whisper to them now.

https://core.telegram.org/bots/api#ephemeral-messages-and-commands
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.playground.methods.access import user_of
from bot.playground.params import Params
from bot.playground.refusal import bad_request
from bot.playground.world.members import User
from bot.playground.world.messages import Chat, Message
from bot.playground.world.things import Dice, Poll
from bot.playground.world.world import World

EARS_OPEN_FOR = timedelta(seconds=15)


def receiver_of(
    world: World, chat: Chat, params: Params, answered: Message | None, more: dict[str, Any]
) -> User | None:
    """Who alone is to see the message; None when everybody is."""
    wish = _wish(params)
    if not wish.has("receiver_user_id") or not _can_be_whispered(more):
        return None
    if not chat.is_group:
        raise bad_request("ephemeral messages can be sent only to groups and supergroups")
    receiver = user_of(world, Params({"user_id": wish.values["receiver_user_id"]}))
    if receiver.is_bot or not chat.member(receiver).is_present:
        raise bad_request("USER_NOT_PARTICIPANT")
    _ensure_ground(world, chat, receiver, wish, answered)
    return receiver


def _wish(params: Params) -> Params:
    """The parameters about it: in an object of their own, or of old beside the others."""
    raw = params.object("ephemeral_message_parameters", "ephemeral message parameters")
    return params if raw is None else Params({**raw})


def _can_be_whispered(more: dict[str, Any]) -> bool:
    """Forwards, albums, polls and dice are for everybody."""
    return not (more.get("origin") or more.get("album") or isinstance(more.get("thing"), Poll | Dice))


def _ensure_ground(world: World, chat: Chat, receiver: User, wish: Params, answered: Message | None) -> None:
    """Just after something that the receiver did, or at any time as an administrator."""
    if wish.text("callback_query_id"):
        press = world.presses.get(wish.text("callback_query_id"))
        known = press is not None and press.user is receiver and press.message.chat is chat
        if press is None or not known or world.now() - press.at > EARS_OPEN_FOR:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if wish.flag("replace_callback_query_message") and press.message.whisper_id:
            raise bad_request("MESSAGE_ID_INVALID")  # such a message is edited instead
        return
    if chat.member(world.bot).is_admin:
        return
    if answered is None or answered.sender is not receiver:
        raise bad_request("CHAT_ADMIN_REQUIRED")
    if not answered.whisper_id:
        raise bad_request("MESSAGE_NOT_COMMAND")
    if world.now() - answered.at > EARS_OPEN_FOR:
        raise bad_request("MESSAGE_ID_INVALID")


def replaced_by(world: World, params: Params) -> int:
    """The message in whose place the receiver sees the new one; 0 = none."""
    wish = _wish(params)
    press = world.presses.get(wish.text("callback_query_id"))
    return press.message.id if press and wish.flag("replace_callback_query_message") else 0
