"""Telegram's own parser, offline: what it accepts, and what it understands."""

from __future__ import annotations

import html
import json
from typing import Any

import tdjson

from bot.domain.richtext import Span, Text, utf16_length

_TYPES = {
    "bold": "textEntityTypeBold",
    "italic": "textEntityTypeItalic",
    "code": "textEntityTypeCode",
    "text_link": "textEntityTypeTextUrl",
    "blockquote": "textEntityTypeBlockQuote",
    "expandable_blockquote": "textEntityTypeExpandableBlockQuote",
    "date_time": "textEntityTypeDateTime",
}


def _ask(question: dict[str, Any]) -> dict[str, Any]:
    answer = tdjson.td_execute(json.dumps(question).encode())
    assert answer is not None
    found: dict[str, Any] = json.loads(answer)
    return found


_ask({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})


def refusal(text: Text) -> str:
    """Why Telegram would refuse this text with these entities; "" when it takes them."""
    formatted = {
        "@type": "formattedText",
        "text": text.plain,
        "entities": [_entity(one) for one in text.spans],
    }
    # The way back to Markdown checks every entity as sending does, and changes nothing else.
    answer = _ask({"@type": "getMarkdownText", "text": formatted})
    return str(answer["message"]) if answer["@type"] == "error" else ""


def _entity(span: Span) -> dict[str, Any]:
    kind: dict[str, Any] = {"@type": _TYPES[span.kind]}
    if span.url:
        kind["url"] = span.url
    if span.at:
        kind["unix_time"] = int(span.at.timestamp())
    return {"@type": "textEntity", "offset": span.offset, "length": span.length, "type": kind}


def understood(text: Text) -> tuple[str, set[tuple[int, int, str]]]:
    """What Telegram reads when our text is written as HTML: its text, and who spans what."""
    answer = _ask(
        {
            "@type": "parseTextEntities",
            "text": as_html(text),
            "parse_mode": {"@type": "textParseModeHTML"},
        }
    )
    assert answer["@type"] == "formattedText", answer
    back = {name: kind for kind, name in _TYPES.items()}
    spans = {
        (one["offset"], one["length"], back[one["type"]["@type"]])
        for one in answer["entities"]
        if one["type"]["@type"] in back
    }
    return answer["text"], spans


def as_html(text: Text) -> str:
    """Our text as HTML, for this test only: nothing in the bot writes markup."""
    opening: dict[int, list[Span]] = {}
    closing: dict[int, list[Span]] = {}
    for span in text.spans:
        opening.setdefault(span.offset, []).append(span)
        closing.setdefault(span.offset + span.length, []).insert(0, span)
    out, position = [], 0
    for char in [*text.plain, ""]:
        out += [_close(span) for span in closing.get(position, [])]
        out += [_open(span) for span in opening.get(position, [])]
        out.append(html.escape(char))
        position += utf16_length(char)
    return "".join(out)


def _open(span: Span) -> str:
    if span.kind == "text_link":
        return f'<a href="{html.escape(span.url)}">'
    if span.at:
        return f'<tg-time unix="{int(span.at.timestamp())}" format="{span.form}">'
    plain_tags = {"bold": "<b>", "italic": "<i>", "code": "<code>", "blockquote": "<blockquote>"}
    return plain_tags.get(span.kind, "<blockquote expandable>")


def _close(span: Span) -> str:
    tags = {
        "text_link": "</a>",
        "date_time": "</tg-time>",
        "bold": "</b>",
        "italic": "</i>",
        "code": "</code>",
    }
    return tags.get(span.kind, "</blockquote>")


def takes_link(url: str) -> bool:
    """Whether Telegram accepts `url` behind a word."""
    return not refusal(Text("word", (Span("text_link", 0, 4, url=url),)))
