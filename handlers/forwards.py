"""A forwarded post: kept with its origin, matched, answered with a receipt."""

from __future__ import annotations

import json

from telegram import (
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
)

from bot.domain.alert import Card
from bot.domain.archive import ArchiveDraft, Origin, OriginKind
from bot.domain.richtext import Text, bold, join, link, plain
from bot.services import Services
from bot.words.times import when
from handlers.context import Ask, Reply, in_place

_MEDIA = ("photo", "video", "animation", "document", "audio", "voice", "video_note", "sticker", "poll")


def origin_of(message: Message) -> Origin:
    """Where a message says it comes from. Telegram's server wrote that, not the person."""
    origin = message.forward_origin
    match origin:
        case MessageOriginChannel():
            key = f"tg:{origin.chat.id}/{origin.message_id}"
            return Origin(
                OriginKind.CHANNEL,
                origin.chat.title or origin.chat.username or str(origin.chat.id),
                _post_url(origin),
                key,
                origin.date,
            )
        case MessageOriginChat():
            name = origin.sender_chat.title or str(origin.sender_chat.id)
            return Origin(OriginKind.CHAT, name, sent_at=origin.date)
        case MessageOriginUser():
            return Origin(OriginKind.USER, origin.sender_user.full_name, sent_at=origin.date)
        case MessageOriginHiddenUser():
            return Origin(OriginKind.HIDDEN_USER, origin.sender_user_name, sent_at=origin.date)
    return Origin(OriginKind.NONE, "")


def _post_url(origin: MessageOriginChannel) -> str:
    if origin.chat.username:
        return f"https://t.me/{origin.chat.username}/{origin.message_id}"
    return f"https://t.me/c/{str(origin.chat.id).removeprefix('-100')}/{origin.message_id}"


def draft_of(ask: Ask, message: Message) -> ArchiveDraft:
    """What is kept of a forwarded message."""
    return ArchiveDraft(
        chat_id=ask.chat.id,
        message_id=message.message_id,
        group_id=message.media_group_id or "",
        origin=origin_of(message),
        text=message.text or message.caption or "",
        media=tuple(kind for kind in _MEDIA if getattr(message, kind)),
        raw=json.dumps(message.to_dict(), ensure_ascii=False),
        received_at=ask.asked_at,
    )


async def forwarded(ask: Ask, services: Services) -> Reply:
    """Keep it and say so. The later parts of an album are kept without another word."""
    assert ask.message is not None
    draft = draft_of(ask, ask.message)
    receipt = await services.keeping.archive(draft)
    if not receipt.is_first:
        return Reply()
    lines = [
        bold(ask.say("archived-as", number=str(receipt.id))),
        _origin_line(ask, draft.origin),
        ask.say(f"origin-{draft.origin.kind.value.replace('_', '-')}"),
        _mentions_line(ask, receipt.names),
    ]
    undo = ask.button("button-undo", "unkeep", receipt.id)
    return Reply(Card(join("\n", lines), ((undo,),)))


def _origin_line(ask: Ask, origin: Origin) -> Text:
    name = link(origin.name, origin.url) if origin.url else plain(origin.name)
    return join(" · ", [name, when(ask.language, origin.sent_at) if origin.sent_at else Text()])


def _mentions_line(ask: Ask, names: tuple[str, ...]) -> Text:
    if not names:
        return ask.say("archived-nobody")
    return ask.say("archived-mentions", names=plain(", ".join(names)))


async def unkeep(ask: Ask, services: Services) -> Reply:
    """Undo: forget an archived post."""
    assert ask.press is not None
    await services.keeping.forget(ask.chat, ask.press.id)
    return in_place(ask, Card(ask.say("archived-undone")))
