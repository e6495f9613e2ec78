"""Methods that change messages that are there: edits and deletions."""

from __future__ import annotations

from datetime import timedelta

from bot.playground.actions.albums import TOGETHER
from bot.playground.actions.discussions import remove
from bot.playground.methods.access import chat_of, ensure_present, ensure_so_many, message_of
from bot.playground.methods.changing import apply, editable, only_told
from bot.playground.methods.content import caption_of, preview_of, text_of
from bot.playground.methods.markup import markup_of
from bot.playground.methods.media import looks_of
from bot.playground.methods.rich_input import rich_of
from bot.playground.methods.uploads import checked_kind, new_media
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.text import Formatted
from bot.playground.world.messages import Message
from bot.playground.world.things import Rich
from bot.playground.world.world import World

DELETABLE_FOR = timedelta(hours=48)
_REPLACEABLE = ("photo", "live_photo", "video", "animation", "document", "audio")


def edit_message_text(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagetext"""
    message = editable(world, params)
    rich = Rich(rich_of(world, params)) if params.has("rich_message") else None
    content = Formatted() if rich else text_of(params)
    if message.media is not None or not isinstance(message.thing, Rich | None):
        raise bad_request("there is no text in the message to edit")
    keyboard, _ = markup_of(params, inline_only=True)
    new = {"content": content, "thing": rich, "link_preview": preview_of(params)}
    return apply(world, message, keyboard=keyboard, **new)


def edit_message_caption(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagecaption"""
    message = editable(world, params)
    content = caption_of(params)
    if not message.has_caption:
        raise bad_request("there is no caption in the message to edit")
    keyboard, _ = markup_of(params, inline_only=True)
    above = params.flag("show_caption_above_media")
    return apply(world, message, content=content, keyboard=keyboard, caption_above=above)


def edit_message_media(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagemedia - text may become media; in an album it fits."""
    message = editable(world, params)
    raw = params.json("media", "input media")
    if not isinstance(raw, dict):
        raise bad_request("media not found")
    inner = Params({**raw}, params.files)
    kind = checked_kind(inner, _REPLACEABLE)
    if message.thing is not None or (message.media and message.media.kind not in _REPLACEABLE):
        raise bad_request("message media can't be edited")
    if message.album and message.media and not _fit_together(message.media.kind, kind):
        raise bad_request("can't change media type in the album")
    new = {"media": new_media(world, inner, kind, "media"), "content": caption_of(inner)}
    keyboard, _ = markup_of(params, inline_only=True)
    return apply(world, message, **new, keyboard=keyboard, **looks_of(inner, kind))


def _fit_together(old: str, new: str) -> bool:
    return any({old, new} <= kinds for kinds in TOGETHER)


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagereplymarkup"""
    message = editable(world, params, only_buttons=True)
    keyboard, _ = markup_of(params, inline_only=True)
    return apply(world, message, keyboard=keyboard)


def _ensure_deletable(world: World, message: Message) -> None:
    chat, place = message.chat, ensure_present(world, message.chat)
    if place.may("can_delete_messages"):
        return
    own = message.sender is world.bot
    if not (own or chat.is_private) or world.now() - message.at > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone" if own else "message can't be deleted")


def delete_message(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemessage"""
    message = message_of(chat_of(world, params), params.integer("message_id"), "delete")
    _ensure_deletable(world, message)
    remove(world, message)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """Those that are gone already are skipped."""
    chat = chat_of(world, params)
    wanted = params.numbers("message_ids", "message identifiers")
    ensure_so_many(wanted)
    found = [chat.messages[number] for number in dict.fromkeys(wanted) if number in chat.messages]
    for message in found:
        _ensure_deletable(world, message)
    for message in found:
        remove(world, message)
    return True


METHODS = {
    "editMessageText": only_told(edit_message_text),
    "editMessageCaption": only_told(edit_message_caption),
    "editMessageMedia": only_told(edit_message_media),
    "editMessageReplyMarkup": only_told(edit_message_reply_markup),
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
