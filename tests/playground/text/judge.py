"""Telegram's own library, offline, asked what a text means to it; and our answers in the same shape.

An answer is a text with its entities as Bot API objects, or the words of a refusal.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import tdjson

from bot.playground.refusal import Refusal
from bot.playground.text.marks import Mark

Entity = dict[str, Any]
Answer = tuple[str, list[Entity]] | str

MODES: dict[str, dict[str, Any]] = {
    "HTML": {"@type": "textParseModeHTML"},
    "MarkdownV2": {"@type": "textParseModeMarkdown", "version": 2},
    "Markdown": {"@type": "textParseModeMarkdown", "version": 1},
}
TD_NAMES = {
    "pre": "Pre",
    "text_link": "TextUrl",
    "text_mention": "MentionName",
    "email": "EmailAddress",
    "date_time": "DateTime",
    "blockquote": "BlockQuote",
    "expandable_blockquote": "ExpandableBlockQuote",
}
_KINDS = {name: kind for kind, name in TD_NAMES.items()} | {"PreCode": "pre"}
_PRECISION = {"None": "", "Short": "t", "Long": "T"}


def td_name(kind: str) -> str:
    """As the library calls a kind of entity."""
    return TD_NAMES.get(kind, "".join(part.capitalize() for part in kind.split("_")))


def ask(question: dict[str, Any]) -> dict[str, Any]:
    """The library's answer."""
    answer: dict[str, Any] = json.loads(tdjson.td_execute(json.dumps(question).encode()) or b"{}")
    return answer


ask({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})


def parsed(text: str, mode: str) -> Answer:
    """What the library makes of marked-up text."""
    return _answer(ask({"@type": "parseTextEntities", "text": text, "parse_mode": MODES[mode]}))


def found(text: str) -> list[Entity]:
    """What the library finds in plain text."""
    return _entities(ask({"@type": "getTextEntities", "text": text}))


def settled(text: str, marks: list[Mark]) -> Answer:
    """What the library keeps of entities that are given with a text; it trims nothing here.

    The way of asking reads Markdown, so the text has to be free of its signs.
    """
    entities = [
        {"@type": "textEntity", "offset": mark.offset, "length": mark.length, "type": _type(mark)}
        for mark in marks
    ]
    formatted = {"@type": "formattedText", "text": text, "entities": entities}
    return _answer(ask({"@type": "parseMarkdown", "text": formatted}))


def ours(read: Callable[[], tuple[str, list[Mark]]]) -> Answer:
    """Our answer."""
    try:
        text, marks = read()
    except Refusal as refusal:
        words = refusal.description.removeprefix("Bad Request: ")
        return words[:1].upper() + words[1:]
    return text, [_bare(mark.json()) for mark in marks]


def _answer(answer: dict[str, Any]) -> Answer:
    if answer["@type"] == "error":
        return str(answer["message"])
    return answer["text"], _entities(answer)


def _entities(answer: dict[str, Any]) -> list[Entity]:
    return [_entity(entity) for entity in answer["entities"]]


def _entity(raw: dict[str, Any]) -> Entity:
    name = raw["type"]["@type"].removeprefix("textEntityType")
    kind = _KINDS.get(name, "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_"))
    more = {field: value for field, value in raw["type"].items() if field != "@type"}
    if kind == "text_mention":
        more = {"user": {"id": more["user_id"]}}
    if kind == "date_time":
        more = {"unix_time": more["unix_time"], "date_time_format": _format(more.get("formatting_type"))}
    if kind == "media_timestamp":
        more = {}
    return {"type": kind, "offset": raw["offset"], "length": raw["length"], **more}


def _bare(entity: Entity) -> Entity:
    """Of a person only the id: the library tells no more."""
    return {**entity, "user": {"id": entity["user"]["id"]}} if "user" in entity else entity


def _type(mark: Mark) -> dict[str, Any]:
    more = dict(mark.more)
    if mark.kind == "text_mention":
        more = {"user_id": more["user"]["id"]}
    if mark.kind == "date_time":
        more = {"unix_time": more["unix_time"]}
    name = "PreCode" if mark.kind == "pre" and more else td_name(mark.kind)
    return {"@type": f"textEntityType{name}", **more}


def _format(raw: dict[str, Any] | None) -> str:
    """The letters that a format of the library stands for."""
    if raw is None:
        return ""
    if raw["@type"].endswith("Relative"):
        return "r"
    time, date = (
        _PRECISION[raw[part]["@type"].removeprefix("dateTimePartPrecision")]
        for part in ("time_precision", "date_precision")
    )
    dates = {"": "", "t": "d", "T": "D"}
    return ("w" if raw["show_day_of_week"] else "") + dates[date] + time
