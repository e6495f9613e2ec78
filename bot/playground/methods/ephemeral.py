"""Changes of messages that one member of a group alone sees (Bot API 10.2). All answer true."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.methods.access import chat_of, ensure_present
from bot.playground.methods.changing import Aimed
from bot.playground.methods.editing import (
    edit_message_caption,
    edit_message_media,
    edit_message_reply_markup,
    edit_message_text,
)
from bot.playground.params import Params
from bot.playground.refusal import bad_request
from bot.playground.world.messages import Message
from bot.playground.world.world import World

Method = Callable[[World, Params], Any]


def _whisper_of(world: World, params: Params, purpose: str) -> Message:
    """The bot's own message, for that receiver."""
    chat = chat_of(world, params)
    ensure_present(world, chat)
    message = world.whispers.get((chat.id, params.integer("ephemeral_message_id")))
    known = message is not None and message.sender is world.bot and message.receiver is not None
    if message is None or not known or message.receiver.id != params.integer("receiver_user_id"):  # type: ignore[union-attr]
        raise bad_request(f"message to {purpose} not found")
    return message


def _edit(edit: Method) -> Method:
    def run(world: World, params: Params) -> bool:
        message = _whisper_of(world, params, "edit")
        edit(world, Aimed(params.values, params.files, target=message))
        return True

    return run


def delete_ephemeral_message(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deleteephemeralmessage"""
    message = _whisper_of(world, params, "delete")
    world.whispers.pop((message.chat.id, message.whisper_id))
    message.is_deleted = True
    world.touch(message)
    return True


METHODS: dict[str, Method] = {
    "editEphemeralMessageText": _edit(edit_message_text),
    "editEphemeralMessageCaption": _edit(edit_message_caption),
    "editEphemeralMessageMedia": _edit(edit_message_media),
    "editEphemeralMessageReplyMarkup": _edit(edit_message_reply_markup),
    "deleteEphemeralMessage": delete_ephemeral_message,
}
SINCE = dict.fromkeys(METHODS, "10.2")
