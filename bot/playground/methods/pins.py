"""Methods that pin and unpin."""

from __future__ import annotations

from bot.playground.actions.pins import pin, pinned_in, unpin
from bot.playground.methods.access import chat_of, ensure_right, message_of
from bot.playground.params import Params
from bot.playground.refusal import bad_request
from bot.playground.world.messages import Chat
from bot.playground.world.world import World

MAY_NOT_PIN = "not enough rights to manage pinned messages in the chat"


def _ensure_may_pin(world: World, chat: Chat) -> None:
    right = "can_edit_messages" if chat.is_channel else "can_pin_messages"
    ensure_right(world, chat, right, bad_request(MAY_NOT_PIN))


def pin_chat_message(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#pinchatmessage - without a sound in channels and private chats."""
    chat = chat_of(world, params)
    message = message_of(chat, params.integer("message_id"), "pin")
    _ensure_may_pin(world, chat)
    if message.service:
        raise bad_request("message can't be pinned")
    silent = not chat.is_group or params.flag("disable_notification")
    pin(world, world.bot, message, silent=silent)
    return True


def unpin_chat_message(world: World, params: Params) -> bool:
    """One message, or the newest pinned one."""
    chat = chat_of(world, params)
    there = pinned_in(chat)
    wanted = params.integer("message_id") or (there[-1] if there else 0)
    if wanted not in there:
        raise bad_request("message to unpin not found")
    _ensure_may_pin(world, chat)
    unpin(world, chat, [wanted])
    return True


def unpin_all_chat_messages(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#unpinallchatmessages"""
    chat = chat_of(world, params)
    _ensure_may_pin(world, chat)
    unpin(world, chat, list(chat.pinned))
    return True


METHODS = {
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
}
