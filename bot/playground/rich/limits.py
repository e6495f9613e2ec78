"""How much a rich message holds. https://core.telegram.org/bots/api#rich-message-limits"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.playground.refusal import Json, bad_request
from bot.playground.rich import texts
from bot.playground.rich.shapes import MEDIA

CHARACTERS = 32_768
RAW_CHARACTERS = 2 * CHARACTERS  # with its markup; more is not read at all
BLOCKS = 500
DEPTH = 16
FILES = 50
COLUMNS = 20
_TEXTS = ("text", "credit", "summary", "caption")
_LETTERS = ("expression",)


@dataclass(frozen=True, slots=True)
class Size:
    """The measures of some blocks; items of lists and rows of tables count as blocks."""

    characters: int = 0
    blocks: int = 0
    depth: int = 0
    files: int = 0
    columns: int = 0

    def __add__(self, other: Size) -> Size:
        return Size(
            self.characters + other.characters,
            self.blocks + other.blocks,
            max(self.depth, other.depth),
            self.files + other.files,
            max(self.columns, other.columns),
        )


def size_of(blocks: list[Json], depth: int = 1) -> Size:
    """The measures of a list of blocks that lie `depth` deep."""
    return sum((_size(block, depth) for block in blocks), Size())


def _size(block: Json, depth: int) -> Size:
    size = Size(blocks=1, depth=depth, files=int(block["type"] in MEDIA))
    for name in _TEXTS:
        size += _text_size(block.get(name, ""), depth)
    size += Size(characters=sum(len(block.get(name, "")) for name in _LETTERS))
    size += size_of(block.get("blocks", []), depth + 1)
    for item in block.get("items", []):
        size += Size(blocks=1, depth=depth + 1) + size_of(item["blocks"], depth + 2)
    for row in block.get("cells", []):
        size += Size(blocks=1, columns=sum(int(cell.get("colspan", 1)) for cell in row))
        for cell in row:
            size += _text_size(cell.get("text", ""), depth + 1)
    for button in block.get("buttons", []):
        size += _text_size(button["text"], depth)
    return size


def _text_size(text: Any, depth: int) -> Size:
    if isinstance(text, dict) and "type" not in text:  # a caption
        return _text_size(text["text"], depth) + _text_size(text.get("credit", ""), depth)
    return Size(characters=len(texts.plain(text)), depth=depth + texts.depth(text))


def ensure_few(blocks: int) -> None:
    """A `Refusal` for too many blocks, before the others are read."""
    if blocks > BLOCKS:
        raise bad_request("RICH_MESSAGE_BLOCKS_TOO_MANY")


def ensure_readable(raw: str) -> None:
    """A `Refusal` for HTML or Markdown that is too long to be read."""
    if len(raw) > RAW_CHARACTERS:
        raise bad_request("RICH_MESSAGE_TEXT_TOO_LONG")


def ensure_fits(blocks: list[Json]) -> None:
    """A `Refusal` when it is too much."""
    size = size_of(blocks)
    if size.characters > CHARACTERS:
        raise bad_request("RICH_MESSAGE_TEXT_TOO_LONG")
    if size.blocks > BLOCKS:
        raise bad_request("RICH_MESSAGE_BLOCKS_TOO_MANY")
    if size.depth > DEPTH:
        raise bad_request("RICH_MESSAGE_DEPTH_INVALID")
    if size.files > FILES:
        raise bad_request("RICH_MESSAGE_MEDIA_TOO_MANY")
    if size.columns > COLUMNS:
        raise bad_request("RICH_MESSAGE_TABLE_COLUMNS_TOO_MANY")
