"""What every edit has in common: whether it may be, and what it leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.playground.actions.discussions import follow
from bot.playground.methods.access import admit, chat_of, ensure_present, message_of
from bot.playground.methods.content import with_people
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.shapes.objects import message_json
from bot.playground.world.messages import Message
from bot.playground.world.world import World

FOREIGN_FOR = timedelta(hours=48)  # posts of others; the bot's own stay editable
_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aimed(Params):
    """The parameters of an edit whose message is found already."""

    target: Message


def only_told(edit: Callable[[World, Params], Json]) -> Callable[[World, Params], Json | bool]:
    """The edit; of a message that was sent through inline mode it answers only that it is done."""

    def run(world: World, params: Params) -> Json | bool:
        found = edit(world, params)
        return True if params.text("inline_message_id") else found

    return run


def editable(world: World, params: Params, *, only_buttons: bool = False) -> Message:
    """The message that the call means, if the bot may edit it."""
    if isinstance(params, Aimed):
        return params.target
    if inline_id := params.text("inline_message_id"):
        if inline_id not in world.inline_messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return world.inline_messages[inline_id]
    chat = chat_of(world, params)
    if not params.integer("message_id"):
        raise bad_request("message identifier is not specified")
    message = message_of(chat, params.integer("message_id"), "edit")
    ensure_present(world, chat)
    own = message.sender is world.bot
    if not own and not _may_edit_posts(world, message, only_buttons=only_buttons):
        raise bad_request("message can't be edited")
    # Forwards stay as they are, and so does what was sent with a reply keyboard.
    if message.service or message.origin is not None or message.other_markup:
        raise bad_request("message can't be edited")
    return message


def _may_edit_posts(world: World, message: Message, *, only_buttons: bool) -> bool:
    chat = message.chat
    if not chat.is_channel or not chat.member(world.bot).may("can_edit_messages"):
        return False
    return only_buttons or world.now() - message.at < FOREIGN_FOR


def apply(world: World, message: Message, **new: Any) -> Json:
    """Set the fields, or refuse when none of them differs. An edit without markup takes the buttons away."""
    if "content" in new:
        new["content"] = with_people(world, message.chat, new["content"])
    if all(getattr(message, name) == value for name, value in new.items()):
        raise bad_request(_UNCHANGED)
    admit(world, message.chat)
    only_buttons = set(new) == {"keyboard"}
    for name, value in new.items():
        setattr(message, name, value)
    if not only_buttons:
        message.edited_at = world.now()
    world.touch(message)
    if not only_buttons:
        follow(world, message)
    return message_json(message)
