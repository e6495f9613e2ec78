"""Rich HTML → tags, words and characters, one after another.

Nothing is read twice: what opens and does not end is words, up to the end of the message.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_MOST_DIGITS = 15  # a character's number has fewer, and Python reads no thousands of them
# Others stay as they are written.
_NAMED = {
    "lt": "<",
    "gt": ">",
    "amp": "&",
    "quot": '"',
    "apos": "'",
    "nbsp": "\u00a0",
    "hellip": "…",
    "mdash": "—",
    "ndash": "–",
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
}
_WORDS = re.compile(r"[^<&]++")
_CHARACTER = re.compile(r"&(?:#([0-9]++|[xX][0-9a-fA-F]++)|([a-zA-Z][a-zA-Z0-9]*+));?")
_IN_VALUE = re.compile(r"&#?\w{1,32};?")
_NAME = re.compile(r"<([a-zA-Z][^\s/>]*+)")
_ATTRIBUTE = re.compile(
    r"[\s/]*+([^\s/>][^\s/=>]*+)(?:\s*+=\s*+(?:'([^']*+)'|\"([^\"]*+)\"|(?!['\"])([^>\s]*+)))?+"
)
_END = re.compile(r"[\s/]*+>")
_END_TAG = re.compile(r"</([a-zA-Z][^\s/>]*+)[^>]*+>")


class Start(NamedTuple):
    """`<name …>`; alone if it is written as `<name …/>`."""

    name: str
    attributes: dict[str, str]
    is_alone: bool


class End(NamedTuple):
    """`</name>`"""

    name: str


def tokens(text: str) -> Iterator[Start | End | str]:
    """Tags, and strings for all else, in order."""
    at = 0
    while at < len(text):
        token, at = _next(text, at)
        if token is not None:
            yield token


def _next(text: str, at: int) -> tuple[Start | End | str | None, int]:
    if words := _WORDS.match(text, at):
        return words[0], words.end()
    if text[at] == "&":
        return _character(text, at)
    if name := _NAME.match(text, at):
        return _start(text, name)
    if end := _END_TAG.match(text, at):
        return End(end[1].lower()), end.end()
    if text[at + 1 : at + 2] not in {"!", "?", "/"}:
        return "<", at + 1
    last = "-->" if text.startswith("<!--", at) else ">"
    close = text.find(last, at + 2)
    return (None, close + len(last)) if close >= 0 else (text[at:], len(text))


def _character(text: str, at: int) -> tuple[str, int]:
    found = _CHARACTER.match(text, at)
    if not found:
        return "&", at + 1
    known = _numbered(found[1]) if found[1] else _NAMED.get(found[2], "")
    return known or found[0], found.end()


def _numbered(number: str) -> str:
    """The character of a number; "" for none."""
    digits, base = (number[1:], 16) if number[0] in "xX" else (number, 10)
    code = int(digits, base) if len(digits.lstrip("0")) <= _MOST_DIGITS else 0
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _start(text: str, name: re.Match[str]) -> tuple[Start | str, int]:
    at, attributes = name.end(), dict[str, str]()
    while not (end := _END.match(text, at)):
        found = _ATTRIBUTE.match(text, at)
        if not found:
            return text[name.start() :], len(text)
        attributes[found[1].lower()] = _value(found[found.lastindex or 1]) if found.lastindex != 1 else ""
        at = found.end()
    return Start(name[1].lower(), attributes, text[end.end() - 2] == "/"), end.end()


def _value(written: str) -> str:
    return _IN_VALUE.sub(lambda found: html.unescape(found[0]), written) if "&" in written else written
