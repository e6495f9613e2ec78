"""What each report of a story added to those before it, in one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_NEW = 0.5  # share of a line's words that nobody has said before
_LEAST = 3  # words of a line that says something


def added(reports: Sequence[tuple[int, Iterable[str]]]) -> dict[int, str]:
    """By document, the first of its lines that says something new; "" where none does.

    The reports are in their order, each with its headline and the beginning of its text in lines.
    The very first one is told by its headline, whatever that says.
    """
    said: set[str] = set()
    found: dict[int, str] = {}
    for document_id, given in reports:
        lines = [line for each in given if (line := " ".join(each.split()))]
        new = lines if not said else [line for line in lines if _is_new(line, said)]
        found[document_id] = new[0] if new else ""
        for line in lines:
            said |= _stems(line)
    return found


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
