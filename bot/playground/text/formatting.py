"""From the text of a call to the text of a message.

Read as marked up, cleaned, trimmed, measured; overlapping marks settled; links and the like found.
Telegram's own words when something is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bot.playground.refusal import NOT_UTF8, bad_request
from bot.playground.text.characters import HALVES, is_blank
from bot.playground.text.cleaning import check_numbers, cleaned
from bot.playground.text.finding import found
from bot.playground.text.given import given_marks
from bot.playground.text.html import from_html
from bot.playground.text.limits import ENTITY_LIMIT, TEXT_LIMIT, Formatted, units
from bot.playground.text.markdown import from_markdown
from bot.playground.text.markdown_v2 import from_markdown_v2
from bot.playground.text.marks import STYLING, Mark, in_order
from bot.playground.text.settling import joined, only_styling, settled

_PARSERS: dict[str, Callable[[str], tuple[str, list[Mark]]]] = {
    "html": from_html,
    "markdown": from_markdown,
    "markdownv2": from_markdown_v2,
}
_TRIMMED = " \n"


def formatted(
    text: str,
    entities: Iterable[Any] = (),
    *,
    parse_mode: str = "",
    limit: int = TEXT_LIMIT,
    may_be_empty: bool = True,
) -> Formatted:
    """The text as a chat shows it, or a `Refusal`. A `parse_mode` wins over `entities`."""
    if HALVES.search(text):
        raise bad_request(NOT_UTF8)
    text, marks = _read(text, entities, parse_mode.lower())
    text, marks = fixed(text, marks)
    if not may_be_empty and is_blank(text):
        raise bad_request("text must be non-empty")
    if units(text) > limit:
        raise bad_request("message is too long" if limit == TEXT_LIMIT else "message caption is too long")
    kept = _first_hundred(marks)
    shown = joined(kept, found(text))
    return Formatted(text, tuple(mark.json() for mark in shown[:ENTITY_LIMIT]))


def _read(text: str, entities: Iterable[Any], mode: str) -> tuple[str, list[Mark]]:
    if mode in {"", "none"}:
        return text, given_marks(entities)
    parse = _PARSERS.get(mode)
    if parse is None:
        raise bad_request("unsupported parse_mode")
    return parse(text)


def fixed(text: str, marks: list[Mark], *, trim: bool = True) -> tuple[str, list[Mark]]:
    """Cleaned and trimmed, its marks settled; ("", []) when there is nothing but spaces."""
    check_numbers(marks)
    text, marks = cleaned(text, settled([mark for mark in marks if mark.length]))
    if not text.strip(_TRIMMED):
        return "", []
    marks = settled(marks)
    return _trimmed(text, marks) if trim else (text, marks)


def _trimmed(text: str, marks: list[Mark]) -> tuple[str, list[Mark]]:
    """Spaces at the end go, and those at the start that no mark covers."""
    text = text.rstrip(_TRIMMED)
    end = units(text) if marks else 0
    marks = in_order(mark.moved(mark.offset, min(mark.end, end)) for mark in marks if mark.offset < end)
    lead = len(text) - len(text.lstrip(_TRIMMED))
    if marks:
        lead = min(lead, marks[0].offset)
    return text[lead:], [mark.moved(mark.offset - lead, mark.end - lead) for mark in marks]


def _first_hundred(marks: list[Mark]) -> list[Mark]:
    """What a message can carry; styling is what is dropped first, custom emoji never."""
    if len(marks) <= ENTITY_LIMIT:
        return marks
    emoji = [mark for mark in marks if mark.kind == "custom_emoji"]
    solid = [mark for mark in marks if mark.kind not in STYLING and mark.kind != "custom_emoji"]
    styling = only_styling([mark for mark in marks if mark.kind in STYLING])
    return settled(emoji + (solid + styling)[:ENTITY_LIMIT])
