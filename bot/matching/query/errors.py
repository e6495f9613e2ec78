"""What is wrong with an expression, and where."""

from __future__ import annotations

from bot.domain.richtext import Text, bold, plain
from bot.errors import UserError

_SHOWN = 40  # characters of the text shown on either side of the place
POINTER = "→"


class QueryError(UserError):
    """An expression cannot be read. The words (`queries.ftl`) show the text with the place marked.

    `start` and `end` count code points of the text as typed.
    """

    def __init__(self, key: str, typed: str, start: int = 0, end: int = 0, **values: object) -> None:
        super().__init__(key, place=marked(typed, start, end), **values)
        self.typed = typed
        self.start = start
        self.end = end

    def __str__(self) -> str:
        place = self.values["place"]
        shown = place.plain if isinstance(place, Text) else place
        return f"{self.key.removeprefix('query-').replace('-', ' ')}: {shown}"


def marked(typed: str, start: int, end: int) -> Text:
    """A text with a pointer before the place and the place in bold, cut to what stands around it."""
    first, last = max(0, start - _SHOWN), min(len(typed), end + _SHOWN)
    stop = min(end, start + 2 * _SHOWN)
    before = ("…" if first else "") + typed[first:start]
    after = typed[stop:last] + ("…" if last < len(typed) else "")
    return plain(before + POINTER) + bold(typed[start:stop]) + after
