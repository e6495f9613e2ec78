"""parse_mode Markdown, the old one: https://core.telegram.org/bots/api#markdown-style"""

from __future__ import annotations

import re

from bot.playground.text.inner_links import link_mark
from bot.playground.text.limits import units
from bot.playground.text.marks import Mark
from bot.playground.text.source import Source, unparsable

_PLAIN = re.compile(r"[^\\_*`\[]+")
_ESCAPED = re.compile(r"\\([_*`\[])")
_KINDS = {"_": "italic", "*": "bold", "`": "code", "```": "pre"}


def from_markdown(text: str) -> tuple[str, list[Mark]]:
    """The plain text and its marks; refused when a mark does not end."""
    source, marks = Source(text), list[Mark]()
    while source.at < source.size:
        if plain := _PLAIN.match(source.text, source.at, source.size) or _ESCAPED.match(
            source.text, source.at
        ):
            source.at = plain.end()
            source.put(plain.group(plain.lastindex or 0))
        elif source.next_is("\\"):
            source.at += 1
            source.put("\\")
        else:
            mark = _marked(source)
            marks += [mark] if mark else []
    return source.plain(), marks


def _marked(source: Source) -> Mark | None:
    begin, offset = source.at, source.length
    sign = "```" if source.next_is("```") else source.text[begin]
    source.at += len(sign)
    language = source.fence() if sign == "```" else ""
    end = source.text.find("]" if sign == "[" else sign, source.at, source.size)
    if end < 0:
        raise unparsable(f"Can't find end of the entity starting at byte offset {source.byte(begin)}")
    inner = source.text[source.at : end]
    source.put(inner)
    source.at = end + len(sign)
    if not inner:
        return None
    if sign == "[":
        return link_mark(_address(source, inner, begin), offset, units(inner))
    return Mark(_KINDS[sign], offset, units(inner), {"language": language} if language else {})


def _address(source: Source, inner: str, begin: int) -> str:
    if not source.next_is("("):
        moved_to = source.bytes - len(inner.encode())
        return _read_after_moving(inner, source.byte(begin) + 1 - moved_to)
    end = source.text.find(")", source.at, source.size)
    end = end if end >= 0 else source.size
    address = source.text[source.at + 1 : end]
    source.at = min(end + 1, source.size)
    return address


def _read_after_moving(inner: str, shift: int) -> str:
    """`[t.me/name]` is its own address, but read where the parser has just moved it `shift` bytes down.

    So its beginning is lost and its end comes twice. Telegram does it, and so do we.
    """
    wide = inner.encode()
    if shift < len(wide):
        wide = wide[shift:] + wide[len(wide) - shift :]
    return wide.decode("utf-8", "replace")
