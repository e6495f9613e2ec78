"""One marked stretch of a text, and the families its kind may belong to.

Kinds are named as the Bot API names them. What may lie in what is decided by family, in `settling`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from bot.playground.refusal import Json

STYLING = ("bold", "italic", "underline", "strikethrough", "spoiler")  # may be cut and joined at will
QUOTES = frozenset({"blockquote", "expandable_blockquote"})
CLOSED = frozenset({"pre", "code", "date_time"})  # nothing lies inside them
FOUND = frozenset(
    ["mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"]
)  # Telegram sees to these by itself, whatever a bot says
STYLES = frozenset({*STYLING, *QUOTES, *CLOSED, "text_link", "text_mention", "custom_emoji"})
QUOTABLE = frozenset({*STYLING, "custom_emoji", "date_time"})  # what a quote of another message keeps

_RANKS = {"pre": 11, "code": 20, "date_time": 30, "text_link": 49, "text_mention": 49, "custom_emoji": 99}
_RANKS |= dict.fromkeys(QUOTES, 0) | {kind: 90 + place for place, kind in enumerate(STYLING)}
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Mark(NamedTuple):
    """`offset` and `length` are UTF-16 code units, `more` what its kind needs besides."""

    kind: str
    offset: int
    length: int
    more: Mapping[str, Any] = _NOTHING

    @property
    def end(self) -> int:
        """The first unit after it."""
        return self.offset + self.length

    def moved(self, offset: int, end: int) -> Mark:
        """The same mark elsewhere."""
        return self._replace(offset=offset, length=end - offset)

    def meets(self, other: Mark) -> bool:
        """Whether they have a unit in common."""
        return self.offset < other.end and other.offset < self.end

    def json(self) -> Json:
        """`MessageEntity`."""
        return {"type": self.kind, "offset": self.offset, "length": self.length, **self.more}


def _place(mark: Mark) -> tuple[int, int, int]:
    rank = 10 if mark.kind == "pre" and mark.more else _RANKS.get(mark.kind, 50)
    return mark.offset, -mark.length, rank


def in_order(marks: Iterable[Mark]) -> list[Mark]:
    """By place; the one that holds others goes before them."""
    return sorted(marks, key=_place)
