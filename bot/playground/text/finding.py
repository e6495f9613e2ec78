"""What Telegram finds in a text by itself: links, mentions, commands, tags, card numbers, times.

A stretch is a pair of places in the text. Those that begin first win; of two that begin at one
place, the longer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.playground.text.cards import card_numbers
from bot.playground.text.characters import LATIN, is_letter, is_of_tag
from bot.playground.text.limits import units
from bot.playground.text.marks import Mark
from bot.playground.text.timestamps import timestamps
from bot.playground.text.urls import urls

Stretch = tuple[int, int]

TAG_LIMIT = 256
_SHORT_NAMES = frozenset({"gif", "nft", "pic", "ufc", "vid"})  # usernames shorter than four

_MENTION = re.compile(rf"(?<!\w)@[{LATIN}]{{2,32}}(?!\w)")
_COMMAND = re.compile(rf"(?<![\w/<>])/[{LATIN}]{{1,64}}(?:@[{LATIN}]{{3,32}}|(?!@))(?![\w/<>])")
_CASHTAG = re.compile(r"\$(?:1INCH|[A-Z]{1,8}(?![A-Z]))")
_OF_CHANNEL = re.compile(rf"@[{LATIN}]{{3,32}}")
_OF_ONE_CHANNEL = re.compile(rf"@[{LATIN}]{{3,32}}(?![{LATIN}])")


def found(text: str, *, with_timestamps: bool = False) -> list[Mark]:
    """Everything, in order, nothing over another. Timestamps are for people: bots do not get them."""
    stretches: list[tuple[int, int, str]] = []
    for kind, sign, finder in _FINDERS:
        if sign in text:
            stretches += [(start, -end, kind) for start, end in finder(text)]
    stretches += [(start, -end, "bank_card_number") for start, end in card_numbers(text)]
    if "." in text or "://" in text:
        stretches += [(start, -end, kind) for start, end, kind in urls(text)]
    if with_timestamps and ":" in text:
        stretches += [(start, -end, "media_timestamp") for start, end in timestamps(text)]
    return _marks(text, sorted(stretches))


def _marks(text: str, stretches: list[tuple[int, int, str]]) -> list[Mark]:
    marks, free, place, offset = [], 0, 0, 0
    for start, minus_end, kind in stretches:
        if start < free:
            continue
        free = -minus_end
        offset += units(text[place:start])
        length = units(text[start:free])
        marks.append(Mark(kind, offset, length))
        place, offset = free, offset + length
    return marks


def _mentions(text: str) -> Iterator[Stretch]:
    for match in _MENTION.finditer(text):
        name = match.group()[1:]
        if len(name) > 3 or name.lower() in _SHORT_NAMES:
            yield match.span()


def _commands(text: str) -> Iterator[Stretch]:
    return (match.span() for match in _COMMAND.finditer(text))


def _hashtags(text: str) -> Iterator[Stretch]:
    place = -1
    while (place := text.find("#", place + 1)) >= 0:
        if place and is_of_tag(text[place - 1]):
            continue
        stop = _tag_end(text, place + 1)
        end = min(stop, place + 1 + TAG_LIMIT)
        if end == stop and (channel := _OF_CHANNEL.match(text, stop)):
            end = stop = channel.end()
        if text[stop : stop + 1] != "#" and any(map(is_letter, text[place + 1 : end].partition("@")[0])):
            yield place, end
        place = stop - 1


def _tag_end(text: str, place: int) -> int:
    while place < len(text) and is_of_tag(text[place]):
        place += 1
    return place


def _cashtags(text: str) -> Iterator[Stretch]:
    for match in _CASHTAG.finditer(text):
        start, end = match.span()
        channel = _OF_ONE_CHANNEL.match(text, end)
        end = channel.end() if channel else end
        around = text[start - 1 : start] + text[end : end + 1] if start else text[end : end + 1]
        if not any(char == "$" or is_of_tag(char) for char in around):
            yield start, end


_FINDERS: tuple[tuple[str, str, Callable[[str], Iterator[Stretch]]], ...] = (
    ("mention", "@", _mentions),
    ("bot_command", "/", _commands),
    ("hashtag", "#", _hashtags),
    ("cashtag", "$", _cashtags),
)
