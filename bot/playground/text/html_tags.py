"""A start tag with its attributes, and the characters written as `&…;`."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.playground.text.links import lowered
from bot.playground.text.source import SPACES, Source, unparsable

NAMES = frozenset(
    [
        *(
            "a",
            "b",
            "strong",
            "i",
            "em",
            "s",
            "strike",
            "del",
            "u",
            "ins",
            "span",
            "pre",
            "code",
            "blockquote",
        ),
        *("tg-spoiler", "tg-emoji", "tg-time"),
    ]
)
_CODED = re.compile(r"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([A-Za-z]*))")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_UNQUOTED = re.compile(r"[A-Za-z0-9.-]*")
_NUMBER = re.compile(r"(-?)([0-9]+)")


class Tag(NamedTuple):
    """`argument` is what the tag needs: a link, a language, an emoji, a format; `unix` a time."""

    name: str
    argument: str = ""
    unix: int = 0


def character(text: str, at: int) -> tuple[str, int]:
    """What the `&` at that place stands for, and the place after it."""
    match = _CODED.match(text, at)
    if match is None:
        return "&", at + 1
    hexadecimal, decimal, name = match.groups()
    char = _numbered(match.group(), hexadecimal, decimal) if name is None else _NAMED.get(name, "")
    if not char:
        return "&", at + 1
    end = match.end()
    return char, end + 1 if text[end : end + 1] == ";" else end


def _numbered(written: str, hexadecimal: str | None, decimal: str) -> str:
    if len(written) > 9:
        return ""
    code = int(decimal or "0") if hexadecimal is None else int(hexadecimal or "0", 16)
    return chr(code) if 0 < code < 0x10FFFF else ""


def read_tag(source: Source) -> Tag:
    """The start tag at this place; goes over it."""
    begin, text = source.at, source.text
    end = _until(text, begin + 1, ">")
    if text[end] == "\0":
        raise unparsable(f"Unclosed start tag at byte offset {source.byte(begin)}")
    name = lowered(text[begin + 1 : end])
    if name not in NAMES:
        raise unparsable(f'Unsupported start tag "{name}" at byte offset {source.byte(begin)}')
    source.at = end
    tag = Tag(name)
    while (pair := _attribute(source, name, begin)) is not None:
        tag = _with(tag, *pair)
    source.at += 1
    if name == "span" and tag.argument != "spoiler":
        raise unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {source.byte(begin)}')
    return tag


def _until(text: str, at: int, signs: str) -> int:
    while text[at] not in SPACES and text[at] not in signs:
        at += 1
    return at


def _over_spaces(text: str, at: int) -> int:
    while text[at] != "\0" and text[at] in SPACES:
        at += 1
    return at


def _attribute(source: Source, tag: str, begin: int) -> tuple[str, str | None] | None:
    """The next name and value (None without one); None at the end of the tag."""
    text = source.text
    start = _over_spaces(text, source.at)
    if text[start] == ">":
        source.at = start
        return None
    end = _until(text, start, "=>/\"'")
    if end == start:
        raise unparsable(f'Empty attribute name in the tag "{tag}" at byte offset {source.byte(begin)}')
    name, at = text[start:end], _over_spaces(text, end)
    has_value = text[at] == "="
    at = _over_spaces(text, at + 1) if has_value else at
    if text[at] == "\0":
        raise unparsable(f'Unclosed start tag "{tag}" at byte offset {source.byte(begin)}')
    source.at = at
    if not has_value:
        return name, None
    value = _quoted(source) if text[at] in "'\"" else _unquoted(source)
    if text[source.at] == "\0":
        raise unparsable(f"Unclosed start tag at byte offset {source.byte(begin)}")
    return name, value


def _unquoted(source: Source) -> str:
    begin = source.at
    match = _UNQUOTED.match(source.text, begin)
    source.at = match.end() if match else begin
    if source.text[source.at] not in SPACES and source.text[source.at] != ">":
        raise unparsable(f"Unexpected end of name token at byte offset {source.byte(begin)}")
    return lowered(source.text[begin : source.at])


def _quoted(source: Source) -> str:
    text, sign, at = source.text, source.text[source.at], source.at + 1
    value = []
    while text[at] not in {sign, "\0"}:
        if text[at] == "&":
            char, at = character(text, at)
            value.append(char)
        else:
            value.append(text[at])
            at += 1
    source.at = at + 1 if text[at] == sign else at
    return "".join(value)


def _with(tag: Tag, name: str, value: str | None) -> Tag:
    key = tag.name, name
    if key == ("blockquote", "expandable"):
        return tag._replace(argument="1")
    if value is None:
        return tag
    if key == ("tg-time", "unix"):
        return tag._replace(unix=_integer(value))
    if key in {("a", "href"), ("tg-emoji", "emoji-id"), ("tg-time", "format")}:
        return tag._replace(argument=value)
    prefix = {("code", "class"): "language-", ("span", "class"): "tg-"}.get(key)
    if prefix and value.startswith(prefix):
        return tag._replace(argument=value.removeprefix(prefix))
    return tag


def _integer(text: str) -> int:
    """The number a text begins with, in 32 bits."""
    match = _NUMBER.match(text)
    number = 0
    for digit in match[2] if match else "":
        number = (10 * number + int(digit)) % (1 << 32)
    number = -number % (1 << 32) if match and match[1] else number
    return number - (1 << 32) if number >= 1 << 31 else number
