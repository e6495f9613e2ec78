"""Cards as JSON, the way the outbox keeps them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.domain.alert import Button, Card
from bot.domain.richtext import Span, Text


def to_json(card: Card) -> dict[str, Any]:
    """A card as plain values."""
    return {
        **text_to_json(card.text),
        "buttons": [[[b.label, b.data, b.url] for b in row] for row in card.buttons],
        "preview_url": card.preview_url,
        "silent": card.silent,
    }


def text_to_json(text: Text) -> dict[str, Any]:
    """A text as plain values."""
    return {"text": text.plain, "spans": [_span_to_json(span) for span in text.spans]}


def _span_to_json(span: Span) -> list[Any]:
    return [
        span.kind,
        span.offset,
        span.length,
        span.url,
        span.at.timestamp() if span.at else None,
        span.form,
    ]


def from_json(kept: dict[str, Any]) -> Card:
    """The card that `to_json` was given."""
    return Card(
        text=text_from_json(kept),
        buttons=tuple(tuple(Button(*button) for button in row) for row in kept["buttons"]),
        preview_url=kept["preview_url"],
        silent=kept["silent"],
    )


def text_from_json(kept: dict[str, Any]) -> Text:
    """The text that `text_to_json` was given."""
    spans = tuple(
        Span(kind, offset, length, url, datetime.fromtimestamp(at, UTC) if at is not None else None, form)
        for kind, offset, length, url, at, form in kept["spans"]
    )
    return Text(kept["text"], spans)
