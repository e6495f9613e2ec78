"""A text as Telegram stores it, and marks that have followed what was taken out of it."""

from __future__ import annotations

import re
from bisect import bisect_left

from bot.playground.refusal import bad_request
from bot.playground.text.limits import units
from bot.playground.text.marks import Mark

OFFSET_LIMIT = 1_000_000

_CONTROL = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
_REMOVED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")  # line ends, directions, lines over letters
_RUN_OF_MARKS = re.compile("[\u200e\u200f](?=[\u200e\u200f])")
_WIDE = re.compile("[\U00010000-\U0010ffff]")


def cleaned(text: str, marks: list[Mark]) -> tuple[str, list[Mark]]:
    """The text without what Telegram takes out; a mark that points nowhere is refused."""
    if marks:
        _check_edges(text, marks)
        marks = _moved(text, marks)
    text = _REMOVED.sub("", _CONTROL.sub(" ", text))
    return _RUN_OF_MARKS.sub("\u200c", text), marks


def check_numbers(marks: list[Mark]) -> None:
    """Offsets and lengths that are out of all bounds."""
    for mark in marks:
        if not 0 <= mark.offset <= OFFSET_LIMIT:
            raise bad_request(f"receive an entity with incorrect offset {mark.offset}")
        if not 0 <= mark.length <= OFFSET_LIMIT:
            raise bad_request(f"receive an entity with incorrect length {mark.length}")


def _moved(text: str, marks: list[Mark]) -> list[Mark]:
    gone = _units_before(text)
    if not gone:
        return marks
    shifted = (
        mark.moved(mark.offset - bisect_left(gone, mark.offset), mark.end - bisect_left(gone, mark.end))
        for mark in marks
    )
    return [mark for mark in shifted if mark.length > 0]


def _units_before(text: str) -> list[int]:
    """Where the characters stand that are taken out."""
    places, place, offset = [], 0, 0
    for found in _REMOVED.finditer(text):
        offset += units(text[place : found.start()])
        place = found.start()
        places.append(offset)
    return places


def _check_edges(text: str, marks: list[Mark]) -> None:
    whole = units(text)
    if whole != len(text):
        _check_halves(text, marks)
    beyond = next((mark for mark in marks if mark.offset > whole), None)
    if beyond:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {beyond.offset}")
    longer = next((mark for mark in reversed(marks) if mark.end > whole), None)
    if longer:
        where = f"ends after the end of the text at UTF-16 offset {longer.end}"
        raise bad_request(f"entity beginning at UTF-16 offset {longer.offset} {where}")


def _check_halves(text: str, marks: list[Mark]) -> None:
    """A mark begins or ends within a character of two units; the first such place is named."""
    byte_after = {}  # the place within a character, and the byte where that character ends
    for count, found in enumerate(_WIDE.finditer(text)):
        byte_after[found.start() + count + 1] = found.end()
    ends = [(mark.end, 0, -mark.offset) for mark in marks if mark.end in byte_after]
    begins = [(mark.offset, 1, 0) for mark in marks if mark.offset in byte_after]
    if not (ends or begins):
        return
    place, is_begin, minus_offset = min(ends + begins)
    where = f"in a middle of a UTF-16 symbol at byte offset {len(text[: byte_after[place]].encode())}"
    if is_begin:
        raise bad_request(f"entity begins {where}")
    raise bad_request(f"entity beginning at UTF-16 offset {-minus_offset} ends {where}")
