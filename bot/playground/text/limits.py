"""How long a text may be, and how it is counted: in UTF-16 code units."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.playground.refusal import Json

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_LIMIT = 100
BYTE_LIMIT = 1 << 15  # of a text as it comes in, markup included


def units(text: str) -> int:
    """The number of UTF-16 code units in `text`."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def piece(text: str, entity: Json) -> str:
    """The stretch of `text` that `entity` covers."""
    wide = text.encode("utf-16-le", "surrogatepass")
    start = 2 * entity["offset"]
    return wide[start : start + 2 * entity["length"]].decode("utf-16-le", "replace")


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text as a chat shows it, with its entities as Bot API objects."""

    text: str = ""
    entities: tuple[Json, ...] = field(default=())
