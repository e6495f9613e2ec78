"""Posts of channels that the bot is a member of: a source like any other."""

from __future__ import annotations

from telegram import Message

from bot.domain.document import Forward, Item, Media
from bot.keeping import PushedPost
from handlers.forwards import origin_of

_MEDIA = ("photo", "video", "animation", "document", "audio", "voice", "video_note", "sticker")


def private_address(telegram_id: int) -> str:
    """The address of a channel without a name; only its members can open it."""
    return f"https://t.me/c/{str(telegram_id).removeprefix('-100')}"


def post_of(message: Message) -> PushedPost:
    """A channel post, new or edited, as the same item that the public preview would give."""
    chat = message.chat
    name = (chat.username or "").lower()
    place = name or str(chat.id)
    address = f"https://t.me/{name}" if name else private_address(chat.id)
    origin = origin_of(message)
    text = message.text or message.caption or ""
    item = Item(
        guid=f"tg:{place}/{message.message_id}",
        url=f"{address}/{message.message_id}",
        title="",
        text=text,
        published_at=message.date,
        author=message.author_signature or "",
        links=_links(message, text),
        complete=True,
        channel=name or place,
        numbers=(message.message_id,),
        edited=message.edit_date is not None,
        forwarded_from=Forward(origin.name, origin.url) if origin.name else None,
        media=tuple(_media(message)),
    )
    return PushedPost(chat.id, address, chat.title or name, item)


def _links(message: Message, text: str) -> tuple[str, ...]:
    found = {
        **message.parse_entities(["url", "text_link"]),
        **message.parse_caption_entities(["url", "text_link"]),
    }
    return tuple(dict.fromkeys(entity.url or words for entity, words in found.items())) if text else ()


def _media(message: Message) -> list[Media]:
    kept = []
    for kind in _MEDIA:
        held = getattr(message, kind)
        piece = held[-1] if isinstance(held, tuple) and held else held
        if piece:
            kept.append(Media(kind, piece.file_unique_id))
    return kept
