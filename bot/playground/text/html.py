"""parse_mode HTML. The tags: https://core.telegram.org/bots/api#html-style"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.playground.text.characters import HALVES
from bot.playground.text.html_tags import Tag, character, read_tag
from bot.playground.text.inner_links import date_format, link_mark, moment
from bot.playground.text.links import lowered, whole_number
from bot.playground.text.marks import Mark, in_order
from bot.playground.text.source import SPACES, Source, unparsable

_PLAIN = re.compile(r"[^<&]+")
_SIMPLE = dict.fromkeys(("i", "em"), "italic") | dict.fromkeys(("b", "strong"), "bold")
_SIMPLE |= dict.fromkeys(("s", "strike", "del"), "strikethrough") | dict.fromkeys(("u", "ins"), "underline")
_SIMPLE |= dict.fromkeys(("tg-spoiler", "span"), "spoiler")


class _Open(NamedTuple):
    tag: Tag
    offset: int
    parts: int


def from_html(text: str) -> tuple[str, list[Mark]]:
    """The plain text and its marks; refused when it is not well formed."""
    source, opened, marks = Source(text), list[_Open](), list[Mark]()
    while source.at < source.size:
        if plain := _PLAIN.match(source.text, source.at, source.size):
            source.at = plain.end()
            source.put(plain.group())
        elif source.next_is("&"):
            char, source.at = character(source.text, source.at)
            source.put(char)
        elif source.next_is("</"):
            _close(source, opened, marks)
        else:
            tag = read_tag(source)
            opened.append(_Open(tag, source.length, source.parts))
    if opened:
        raise unparsable(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag.name}"')
    plain_text = source.plain()
    if HALVES.search(plain_text):
        where = "after decoding HTML entities, check for unmatched surrogate code units"
        raise unparsable(f"Text contains invalid Unicode characters {where}")
    return plain_text, in_order(mark._replace(more={}) if mark.kind == "code" else mark for mark in marks)


def _close(source: Source, opened: list[_Open], marks: list[Mark]) -> None:
    begin = source.at
    if not opened:
        raise unparsable(f"Unexpected end tag at byte offset {source.byte(begin)}")
    end = begin + 2
    while source.text[end] not in SPACES and source.text[end] != ">":
        end += 1
    name = lowered(source.text[begin + 2 : end])
    while source.text[end] in SPACES and source.text[end] != "\0":
        end += 1
    if source.text[end] != ">":
        raise unparsable(f"Unclosed end tag at byte offset {source.byte(begin)}")
    last = opened[-1]
    if name not in {"", last.tag.name}:
        words = f'expected "</{last.tag.name}>", found "</{name}>"'
        raise unparsable(f"Unmatched end tag at byte offset {source.byte(begin)}, {words}")
    source.at = end + 1
    if source.length > last.offset:
        _add(marks, last, source)
    opened.pop()


def _add(marks: list[Mark], opened: _Open, source: Source) -> None:
    tag, offset, length = opened.tag, opened.offset, source.length - opened.offset
    if tag.name in {"pre", "code"}:
        _add_code(marks, tag, offset, length)
    elif mark := _mark(tag, offset, length, opened, source):
        marks.append(mark)


def _mark(tag: Tag, offset: int, length: int, opened: _Open, source: Source) -> Mark | None:
    if kind := _SIMPLE.get(tag.name):
        return Mark(kind, offset, length)
    if tag.name == "blockquote":
        return Mark("expandable_blockquote" if tag.argument else "blockquote", offset, length)
    if tag.name == "a":
        return link_mark(tag.argument or source.since(opened.parts), offset, length)
    if tag.name == "tg-emoji":
        if not whole_number(tag.argument):
            raise unparsable("Invalid custom emoji identifier specified")
        return Mark("custom_emoji", offset, length, {"custom_emoji_id": tag.argument})
    form = date_format(tag.argument)
    if form is None:
        raise unparsable("Invalid date format used")
    return moment(tag.unix, form, offset, length) if tag.unix > 0 else None


def _add_code(marks: list[Mark], tag: Tag, offset: int, length: int) -> None:
    """`pre` around `code` with a language, or the other way about, is one mark."""
    language = {"language": tag.argument} if tag.argument else {}
    last = marks[-1] if marks and marks[-1][1:3] == (offset, length) else None
    if last and last.kind == "code" and tag.name == "pre" and last.more:
        marks[-1] = last._replace(kind="pre")
    elif last and last.kind == "pre" and not last.more and tag.name == "code" and language:
        marks[-1] = last._replace(more=language)
    else:
        marks.append(Mark(tag.name, offset, length, language))
