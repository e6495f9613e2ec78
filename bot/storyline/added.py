"""What each report of a story added to those before it, in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.domain.richtext import clean
from bot.domain.story import Report

_LINES = 6  # of a text that are looked at
_NEW = 0.5  # share of a line's words that nobody has said before
_LEAST = 3  # words of a line that says something
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[A-ZА-ЯЁІЇЄҐЎĄĆĘŁŃÓŚŹŻ«\"„])")


def added(reports: Sequence[Report]) -> dict[int, str]:
    """By document, its headline, or where others have said that before, the first line that is new.

    "" for a report that adds nothing. The reports are in their order.
    """
    said: set[str] = set()
    found: dict[int, str] = {}
    for one in reports:
        lines = list(_lines(one))
        new = lines[:1] if not said else [line for line in lines if _is_new(line, said)]
        found[one.document.id] = "" if one.copy_of is not None or not new else new[0]
        for line in lines:
            said |= _stems(line)
    return found


def _lines(report: Report) -> Iterator[str]:
    """The headline, then the first sentences, each on one line."""
    document = report.document
    pieces = [document.title, *document.text[:2_000].split("\n")]
    sentences = (each for piece in pieces for each in _SENTENCE.split(piece))
    told = (" ".join(clean(each).split()) for each in sentences)
    for _, line in zip(range(_LINES), filter(None, told), strict=False):
        yield line


def _is_new(line: str, said: set[str]) -> bool:
    words = _stems(line)
    return len(words) >= _LEAST and len(words - said) >= _NEW * len(words)


def _stems(text: str) -> set[str]:
    """Words and numbers without their endings."""
    return {
        word[:5].replace("ё", "е")
        for word in re.findall(r"\w+", text.casefold())
        if len(word) > 3 or word.isdigit()
    }
