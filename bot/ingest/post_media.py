"""Pictures, films and other things in a message block of a channel's preview page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from bot.domain.document import Media
from bot.ingest.telegram_addresses import telegram_post

_STABLE = re.compile(r"\d{10,}(?:_\d+)?$")  # names of a picture among its classes; its address expires
_SELECTORS = {
    "tgme_widget_message_photo_wrap": "photo",
    "tgme_widget_message_video_player": "video",
    "tgme_widget_message_roundvideo_player": "round",
    "tgme_widget_message_voice_player": "voice",
    "tgme_widget_message_document_wrap": "file",
    "tgme_widget_message_sticker_wrap": "sticker",
    "tgme_widget_message_sticker": "sticker",
    "tgme_widget_message_tgsticker": "sticker",
    "tgme_widget_message_videosticker": "sticker",
    "tgme_widget_message_poll": "poll",
    "tgme_widget_message_location_wrap": "place",
    "tgme_widget_message_contact_wrap": "contact",
    "tgme_widget_message_contact": "contact",
}
_ANY = ", ".join(f".{name}" for name in _SELECTORS)
_ONE_EACH = frozenset(("sticker", "poll", "contact"))  # shown by several nested boxes


def media_of(block: LexborNode, channel: str, number: int) -> tuple[Media, ...]:
    """What the post shows besides text, in order, each with a key that outlives its address."""
    return tuple(dict.fromkeys(_found(block, channel, number)))


def shows_media(block: LexborNode, kind: str) -> bool:
    """Whether a thing of this kind is in the block."""
    return any(_kind(node) == kind for node in block.css(_ANY))


def _found(block: LexborNode, channel: str, number: int) -> Iterator[Media]:
    nth: dict[str, int] = {}
    for node in block.css(_ANY):
        kind = _kind(node)
        part = telegram_post(node.attributes.get("href") or "")
        place = f"{channel.lower()}/{part[1] if part and part[0] == channel.lower() else number}"
        key = _stable(node) or place
        nth[key] = 0 if kind in _ONE_EACH else nth.get(key, 0) + 1
        yield Media(kind, key if nth[key] < 2 else f"{key}#{nth[key]}")


def _kind(node: LexborNode) -> str:
    classes = (node.attributes.get("class") or "").split()
    kind = next(_SELECTORS[name] for name in classes if name in _SELECTORS)
    if (
        kind == "video"
        and not _has(node, ".message_video_play")
        and not _has(node, ".message_media_not_supported_wrap")
    ):
        return "gif"
    return "audio" if kind == "file" and _has(node, ".tgme_widget_message_document_icon.audio") else kind


def _has(node: LexborNode, selector: str) -> bool:
    return node.css_first(selector) is not None


def _stable(node: LexborNode) -> str:
    names = (node.attributes.get("class") or "").split()
    return next((name for name in names if _STABLE.match(name)), "")
