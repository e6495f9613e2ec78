"""Nouns of the world as Bot API objects. Shapes: https://core.telegram.org/bots/api (10.0)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.playground.messages import Media, Message, Origin, Press, StoredFile
from bot.playground.people import GENERAL_TOPIC, Chat, ChatKind, Member, Status, User
from bot.playground.refusal import Json

_RESTRICTED = [
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
]


def stamp(at: datetime) -> int:
    """Unix time, whole seconds."""
    return int(at.timestamp())


def without_blanks(**fields: Any) -> Json:
    """The fields that have something in them; optional fields are absent, never null."""
    return {name: value for name, value in fields.items() if value not in (None, "", False, [], {}, ())}


def user_json(user: User) -> Json:
    """`User`."""
    return {
        "id": user.id,
        "is_bot": user.is_bot,
        "first_name": user.first_name,
        **without_blanks(last_name=user.last_name, username=user.username, language_code=user.language),
    }


def chat_json(chat: Chat) -> Json:
    """`Chat`."""
    if chat.person is not None:
        person = chat.person
        names = without_blanks(
            first_name=person.first_name, last_name=person.last_name, username=person.username
        )
        return {"id": chat.id, **names, "type": "private"}
    more = without_blanks(username=chat.username, is_forum=chat.is_forum)
    return {"id": chat.id, "title": chat.title, **more, "type": chat.kind.value}


def full_chat_json(chat: Chat) -> Json:
    """`ChatFullInfo`."""
    no_gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"),
        False,
    )
    pinned = chat.messages.get(chat.pinned[-1]) if chat.pinned else None
    return {
        **chat_json(chat),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": no_gifts,
        **without_blanks(
            description=chat.description,
            active_usernames=[chat.username] if chat.username else [],
            has_protected_content=chat.is_protected,
            has_hidden_members=chat.hides_members,
            linked_chat_id=chat.linked_id,
            has_private_forwards=bool(chat.person and chat.person.hides_forwards),
            pinned_message=message_json(pinned, nested=True) if pinned else None,
        ),
    }


def member_json(member: Member, chat: Chat) -> Json:
    """`ChatMember`, the full set of fields of its status."""
    shape: Json = {"user": user_json(member.user), "status": member.status.value}
    if member.status is Status.CREATOR:
        shape["is_anonymous"] = member.is_anonymous
    elif member.status is Status.ADMINISTRATOR:
        shape |= {"can_be_edited": False, "is_anonymous": member.is_anonymous}
        shape |= {right: member.may(right) for right in sorted(chat.all_rights())}
    elif member.status is Status.RESTRICTED:
        shape |= {"is_member": True, "until_date": 0}
        shape |= {name: member.may_write and name.startswith("can_send") for name in _RESTRICTED}
    elif member.status is Status.KICKED:
        shape["until_date"] = 0
    if member.title:
        shape["custom_title"] = member.title
    return shape


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


def file_json(file: StoredFile) -> Json:
    """`File`, without its path."""
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": file.size}


def media_json(media: Media) -> Json:
    """The field of a message that holds its media."""
    if media.kind == "photo":
        sizes = zip(media.files, media.sizes, strict=True)
        return {"photo": [{**file_json(file), "width": w, "height": h} for file, (w, h) in sizes]}
    document = file_json(media.file) | without_blanks(
        file_name="" if media.kind == "voice" else media.name, mime_type=media.mime
    )
    shape = dict(document)
    if media.kind in {"video", "animation"}:
        width, height = media.sizes[0]
        shape |= {"width": width, "height": height, "duration": media.seconds}
    if media.kind in {"audio", "voice"}:
        shape["duration"] = media.seconds
    if media.kind == "animation":
        return {"animation": shape, "document": document}
    return {media.kind: shape}


def message_json(message: Message, *, nested: bool = False) -> Json:
    """`Message`. A `nested` one (answered, pinned) does not show what it answers itself."""
    shape: Json = {"message_id": message.id}
    if message.sender is not None and message.chat.kind is not ChatKind.CHANNEL:
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
    )
    if message.origin:
        shape |= {"forward_origin": origin_json(message.origin), **_older_origin(message.origin)}
    if nested:
        return shape
    if answered := _answered(message):
        shape["reply_to_message"] = message_json(answered, nested=True)
    if message.quote:
        quoted = {"text": message.quote.text, "position": 0, "is_manual": True}
        position = message.reply_to.text.find(message.quote.text) if message.reply_to else 0
        quoted["position"] = (
            len((message.reply_to.text if message.reply_to else "")[:position].encode("utf-16-le")) // 2
        )
        shape["quote"] = quoted | without_blanks(entities=list(message.quote.entities))
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
    if message.media is None:
        shape: Json = {"text": text, **without_blanks(entities=entities)}
        return shape | without_blanks(link_preview_options=message.link_preview)
    shape = media_json(message.media) | without_blanks(caption=text, caption_entities=entities)
    return shape | without_blanks(show_caption_above_media=message.caption_above)


def press_json(press: Press) -> Json:
    """`CallbackQuery`."""
    return {
        "id": press.id,
        "from": user_json(press.user),
        "message": message_json(press.message),
        "chat_instance": str(7_000_000_000_000_000 + abs(press.message.chat.id)),
        "data": press.data,
    }


def member_change_json(chat: Chat, by: User, at: datetime, before: Member, after: Member) -> Json:
    """`ChatMemberUpdated`."""
    return {
        "chat": chat_json(chat),
        "from": user_json(by),
        "date": stamp(at),
        "old_chat_member": member_json(before, chat),
        "new_chat_member": member_json(after, chat),
    }


def reactions_json(emojis: tuple[str, ...]) -> list[Json]:
    """A list of `ReactionType`."""
    return [{"type": "emoji", "emoji": emoji} for emoji in emojis]
