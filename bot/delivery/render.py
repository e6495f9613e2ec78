"""A card in the words of the Bot API: text with entities, buttons, a preview."""

from __future__ import annotations

import re
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity

from bot.domain.alert import Button, Card
from bot.domain.richtext import CAPTION_LIMIT, Span

_DAY_AND_TIME = "dt"  # a short date and a short time, in the reader's zone
_ADDRESS = re.compile(r"(?i)(https?|tg)://\S+")
_DATA_LIMIT = 64  # bytes, so 32 Cyrillic letters
_BUTTONS_LIMIT = 100
_KINDS = {"bold", "italic", "code", "text_link", "expandable_blockquote", "blockquote", "date_time"}


def message(card: Card) -> dict[str, Any]:
    """What `send_message` and `edit_message_text` are told of a card.

    Always holds `reply_markup`, because an edit without it would take the buttons away. Buttons
    that Telegram would refuse are left out: a card without a button is better than no card.
    """
    text = card.text.limited()
    return {
        "text": text.plain,
        "entities": [_entity(span) for span in text.spans if span.kind in _KINDS],
        "reply_markup": _keyboard(card.buttons),
        "link_preview_options": _preview(card.preview_url),
    }


def photo(card: Card) -> dict[str, Any]:
    """What `send_photo` is told of a card that stands under a picture: its caption and its buttons."""
    text = card.text.limited(CAPTION_LIMIT)
    return {
        "caption": text.plain,
        "caption_entities": [_entity(span) for span in text.spans if span.kind in _KINDS],
        "reply_markup": _keyboard(card.buttons),
    }


def _entity(span: Span) -> MessageEntity:
    if span.kind == "date_time":
        return MessageEntity(
            span.kind,
            span.offset,
            span.length,
            unix_time=span.at,
            date_time_format=span.form or _DAY_AND_TIME,
        )
    return MessageEntity(span.kind, span.offset, span.length, url=span.url or None)


def _keyboard(buttons: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup | None:
    left = _BUTTONS_LIMIT
    rows = []
    for row in buttons:
        usable = [_button(button) for button in row if _is_usable(button)][:left]
        left -= len(usable)
        if usable:
            rows.append(usable)
    return InlineKeyboardMarkup(rows) if rows else None


def _is_usable(button: Button) -> bool:
    if not button.label.strip():
        return False
    if button.url:
        return bool(_ADDRESS.fullmatch(button.url))
    return 0 < len(button.data.encode()) <= _DATA_LIMIT


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(button.label, url=button.url)
    return InlineKeyboardButton(button.label, callback_data=button.data)


def _preview(url: str) -> LinkPreviewOptions:
    if not url:
        return LinkPreviewOptions(is_disabled=True)
    return LinkPreviewOptions(url=url, prefer_small_media=True)
