"""Nouns of the world as Bot API objects. Shapes: https://core.telegram.org/bots/api (10.0)."""

from __future__ import annotations

from bot.playground.refusal import Json
from bot.playground.shapes.basics import media_json, stamp, thing_json, without_blanks
from bot.playground.shapes.rooms import chat_json, details_json, user_json
from bot.playground.world.inline import Asked
from bot.playground.world.members import GENERAL_TOPIC, ChatKind, Member
from bot.playground.world.messages import Chat, Message, Origin, Press, origin_of
from bot.playground.world.things import Poll


def full_chat_json(chat: Chat, own: Member | None = None) -> Json:
    """`ChatFullInfo`. `own`: the bot's place there; without it, as strangers see the chat."""
    pinned = next((chat.messages[n] for n in reversed(chat.pinned) if n in chat.messages), None)
    return {
        **chat_json(chat),
        **details_json(chat, own),
        **without_blanks(pinned_message=message_json(pinned, nested=True) if pinned else None),
    }


def origin_json(origin: Origin) -> Json:
    """`MessageOrigin`."""
    shape: Json = {"type": origin.kind, "date": stamp(origin.at)}
    if origin.kind == "user" and origin.user:
        shape["sender_user"] = user_json(origin.user)
    elif origin.kind == "hidden_user":
        shape["sender_user_name"] = origin.name
    elif origin.chat:
        shape["sender_chat" if origin.kind == "chat" else "chat"] = chat_json(origin.chat)
        if origin.kind == "channel":
            shape["message_id"] = origin.message_id
        shape |= without_blanks(author_signature=origin.signature)
    return shape


def _older_origin(origin: Origin) -> Json:
    """The fields from before Bot API 7.0, which the real server still sends."""
    shape: Json = {"forward_date": stamp(origin.at)}
    if origin.user:
        shape["forward_from"] = user_json(origin.user)
    if origin.chat:
        shape["forward_from_chat"] = chat_json(origin.chat)
    more = without_blanks(
        forward_sender_name=origin.name,
        forward_from_message_id=origin.message_id,
        forward_signature=origin.signature,
    )
    return shape | more


def message_json(message: Message, *, nested: bool = False) -> Json:
    """`Message`. A `nested` one (answered, pinned) does not show what it answers itself."""
    shape: Json = {"message_id": message.id}
    if message.sender is not None and not message.chat.is_channel:
        shape["from"] = user_json(message.sender)
    if message.sender_chat is not None:
        shape["sender_chat"] = chat_json(message.sender_chat)
    shape |= {"chat": chat_json(message.chat), "date": stamp(message.at)}
    shape |= _context(message, nested=nested)
    shape |= _content(message)
    if message.keyboard:
        shape["reply_markup"] = {"inline_keyboard": message.keyboard}
    return shape


def _context(message: Message, *, nested: bool) -> Json:
    shape = without_blanks(
        message_thread_id=message.thread_id,
        is_topic_message=message.in_topic,
        edit_date=stamp(message.edited_at) if message.edited_at else None,
        has_protected_content=message.is_protected or message.chat.is_protected,
        is_automatic_forward=message.is_automatic_forward,
        author_signature=message.signature,
        media_group_id=message.album,
        via_bot=user_json(message.via_bot) if message.via_bot else None,
        receiver_user=user_json(message.receiver) if message.receiver else None,
        ephemeral_message_id=message.whisper_id or None,
    )
    if message.origin:
        shape |= {"forward_origin": origin_json(message.origin), **_older_origin(message.origin)}
    if nested:
        return shape
    if answered := _answered(message):
        shape["reply_to_message"] = message_json(answered, nested=True)
    if message.external:
        shape["external_reply"] = external_json(message.external)
    if message.quote:
        quoted = {"text": message.quote.text, "position": message.quote_at}
        manual = without_blanks(entities=list(message.quote.entities), is_manual=message.is_quote_manual)
        shape["quote"] = quoted | manual
    return shape


def _answered(message: Message) -> Message | None:
    """What it answers; in a topic, when it answers nothing, the message that made the topic."""
    if message.reply_to or not message.in_topic or message.thread_id == GENERAL_TOPIC:
        return message.reply_to
    return message.chat.messages.get(message.thread_id)


def _content(message: Message) -> Json:
    if message.service:
        return {
            name: message_json(value, nested=True) if isinstance(value, Message) else value
            for name, value in message.service.items()
        }
    text, entities = message.content.text, [dict(entity) for entity in message.content.entities]
    if message.media is None and message.thing is None:
        shape: Json = {"text": text, **without_blanks(entities=entities)}
        return shape | without_blanks(link_preview_options=message.link_preview)
    return _carried(message) | without_blanks(
        caption=text, caption_entities=entities, show_caption_above_media=message.caption_above
    )


def _carried(message: Message) -> Json:
    """The fields of a message, or of an answer from elsewhere, for what is no text."""
    if message.thing is not None:
        return thing_json(message.thing, reveals=knows_answer(message))
    if message.media is None:
        return without_blanks(link_preview_options=message.link_preview)
    return media_json(message.media) | without_blanks(has_media_spoiler=message.has_spoiler)


def knows_answer(message: Message) -> bool:
    """Whether the bot sees the answer of a quiz: its own or closed, or one sent to it in private."""
    if not isinstance(message.thing, Poll):
        return False
    if message.thing.is_closed or message.origin is not None:
        return message.thing.is_closed
    sender = message.sender
    own = sender is not None and sender.is_bot and sender.id == message.thing.owner_id
    return own or message.chat.is_private


def external_json(answered: Message) -> Json:
    """`ExternalReplyInfo`: a message of another chat, as far as it is shown elsewhere."""
    chat = answered.chat
    shape: Json = {"origin": origin_json(origin_of(answered))}
    if chat.kind in {ChatKind.SUPERGROUP, ChatKind.CHANNEL}:
        shape |= {"chat": chat_json(chat), "message_id": answered.id}
    return shape | _carried(answered)


def press_json(press: Press) -> Json:
    """`CallbackQuery`. Of a message sent through inline mode only its id is told."""
    message = press.message
    place: Json = {"inline_message_id": message.inline_id} if message.inline_id else {}
    if not message.inline_id:
        out_of_reach = message.is_deleted or message.is_forgotten
        place["message"] = inaccessible_json(message) if out_of_reach else message_json(message)
    return {
        "id": press.id,
        "from": user_json(press.user),
        **place,
        "chat_instance": str(7_000_000_000_000_000 + abs(message.chat.id)),
        "data": press.data,
    }


def inaccessible_json(message: Message) -> Json:
    """`InaccessibleMessage`: deleted, or too old."""
    return {"chat": chat_json(message.chat), "message_id": message.id, "date": 0}


def query_json(asked: Asked) -> Json:
    """`InlineQuery`."""
    return {
        "id": asked.id,
        "from": user_json(asked.user),
        "query": asked.query,
        "offset": asked.offset,
        "chat_type": asked.chat_type,
    }
