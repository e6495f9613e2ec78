"""Methods that change messages that are there: edits, deletions, pins, reactions."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.playground.hearing import deliver
from bot.playground.messages import Message
from bot.playground.methods.access import admit, chat_of, ensure_present, ensure_right, message_of
from bot.playground.methods.content import caption_of, preview_of, text_of
from bot.playground.methods.markup import markup_of
from bot.playground.methods.media import new_media
from bot.playground.objects import message_json
from bot.playground.params import Params
from bot.playground.people import Chat, ChatKind
from bot.playground.refusal import Json, bad_request
from bot.playground.world import World

DELETABLE_FOR = timedelta(hours=48)
_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
# https://core.telegram.org/bots/api#reactiontypeemoji; a tick is not among them.
_REACTIONS = (
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 "
    "🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 "
    "🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
)
REACTIONS = frozenset(_REACTIONS.split(" "))


def _editable(world: World, params: Params) -> Message:
    if params.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = chat_of(world, params)
    if not params.integer("message_id"):
        raise bad_request("message identifier is not specified")
    message = message_of(chat, params.integer("message_id"), "edit")
    place = ensure_present(world, chat)
    foreign_post = chat.kind is ChatKind.CHANNEL and place.may("can_edit_messages")
    if message.service or (message.sender is not world.bot and not foreign_post):
        raise bad_request("message can't be edited")
    return message


def _apply(world: World, message: Message, **new: Any) -> Json:
    """Set the fields, or refuse when none of them differs. An edit without markup takes the buttons away."""
    if all(getattr(message, name) == value for name, value in new.items()):
        raise bad_request(_UNCHANGED)
    admit(world, message.chat)
    only_buttons = set(new) == {"keyboard"}
    for name, value in new.items():
        setattr(message, name, value)
    if not only_buttons:
        message.edited_at = world.now()
    world.touch(message)
    return message_json(message)


def edit_message_text(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagetext"""
    message = _editable(world, params)
    content = text_of(params)
    if message.media is not None:
        raise bad_request("there is no text in the message to edit")
    keyboard, _ = markup_of(params, inline_only=True)
    return _apply(world, message, content=content, keyboard=keyboard, link_preview=preview_of(params))


def edit_message_caption(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagecaption"""
    message = _editable(world, params)
    content = caption_of(params)
    if message.media is None:
        raise bad_request("there is no caption in the message to edit")
    keyboard, _ = markup_of(params, inline_only=True)
    return _apply(world, message, content=content, keyboard=keyboard)


def edit_message_media(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagemedia"""
    message = _editable(world, params)
    raw = params.json("media", "input media")
    if not isinstance(raw, dict):
        raise bad_request("media not found")
    inner = Params({**raw}, params.files)
    media = new_media(world, inner, str(raw.get("type", "")), "media")
    keyboard, _ = markup_of(params, inline_only=True)
    return _apply(world, message, media=media, content=caption_of(inner), keyboard=keyboard)


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#editmessagereplymarkup"""
    message = _editable(world, params)
    keyboard, _ = markup_of(params, inline_only=True)
    return _apply(world, message, keyboard=keyboard)


def _ensure_deletable(world: World, message: Message) -> None:
    chat, place = message.chat, ensure_present(world, message.chat)
    if place.may("can_delete_messages"):
        return
    own = message.sender is world.bot
    if not (own or chat.is_private) or world.now() - message.at > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone" if own else "message can't be deleted")


def _remove(world: World, message: Message) -> None:
    message.is_deleted = True
    message.chat.messages.pop(message.id, None)
    world.touch(message)


def delete_message(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemessage"""
    message = message_of(chat_of(world, params), params.integer("message_id"), "delete")
    _ensure_deletable(world, message)
    _remove(world, message)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """Those that are gone already are skipped."""
    chat = chat_of(world, params)
    wanted = params.numbers("message_ids", "message identifiers")
    found = [chat.messages[number] for number in dict.fromkeys(wanted) if number in chat.messages]
    for message in found:
        _ensure_deletable(world, message)
    for message in found:
        _remove(world, message)
    return True


def _pin_right(world: World, chat: Chat) -> None:
    right = "can_edit_messages" if chat.kind is ChatKind.CHANNEL else "can_pin_messages"
    ensure_right(world, chat, right, bad_request("not enough rights to manage pinned messages in the chat"))


def pin_chat_message(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#pinchatmessage"""
    chat = chat_of(world, params)
    _pin_right(world, chat)
    message = message_of(chat, params.integer("message_id"), "pin")
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    chat.pinned.append(message.id)
    world.touch(message)
    service = world.add_message(chat, sender=world.bot, service={"pinned_message": message})
    deliver(world, service)
    return True


def unpin_chat_message(world: World, params: Params) -> bool:
    """One message, or the newest pinned one."""
    chat = chat_of(world, params)
    _pin_right(world, chat)
    wanted = params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if wanted not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(wanted)
    if wanted in chat.messages:
        world.touch(chat.messages[wanted])
    return True


def set_message_reaction(world: World, params: Params) -> bool:
    """A bot sets at most one, and only an ordinary emoji."""
    chat = chat_of(world, params)
    ensure_present(world, chat)
    message = message_of(chat, params.integer("message_id"), "react")
    emojis = tuple(map(_emoji, params.objects("reaction", "reaction types", "ReactionType")))
    if len(emojis) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(emoji not in REACTIONS for emoji in emojis):
        raise bad_request("REACTION_INVALID")
    message.reactions.pop(world.bot.id, None)
    if emojis:
        message.reactions[world.bot.id] = emojis
    world.touch(message)
    return True


def _emoji(raw: Any) -> str:
    if not isinstance(raw, dict):
        raise bad_request("can't parse ReactionType: expected an Object")
    if raw.get("type") == "custom_emoji":
        return ""
    if raw.get("type") != "emoji":
        raise bad_request("can't parse ReactionType: invalid reaction type specified")
    return str(raw.get("emoji", "")).replace("\ufe0f", "")


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "setMessageReaction": set_message_reaction,
}
