"""What Telegram accepts as text with entities, and what it finds in it by itself.

Offsets and lengths are UTF-16 code units. Verdicts, marks and refusals are those of Telegram's own
parser: https://github.com/tdlib/td, which the tests ask through the `tdjson` package.
"""

from bot.playground.text.formatting import formatted
from bot.playground.text.limits import (
    BYTE_LIMIT,
    CAPTION_LIMIT,
    ENTITY_LIMIT,
    TEXT_LIMIT,
    Formatted,
    piece,
    units,
)
from bot.playground.text.marks import QUOTABLE, STYLES

__all__ = [
    "BYTE_LIMIT",
    "CAPTION_LIMIT",
    "ENTITY_LIMIT",
    "QUOTABLE",
    "STYLES",
    "TEXT_LIMIT",
    "Formatted",
    "formatted",
    "piece",
    "units",
]
