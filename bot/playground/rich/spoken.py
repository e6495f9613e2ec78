"""A rich message as words alone, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from bot.playground.refusal import Json
from bot.playground.rich import texts


def words_of(message: Json) -> str:
    """What a reader would read out of a `RichMessage`."""
    return "\n".join(line for line in _lines(message["blocks"]) if line.strip())


def _lines(blocks: list[Json]) -> Iterator[str]:
    for block in blocks:
        yield texts.plain(block.get("summary", "")) or texts.plain(block.get("text", ""))
        yield str(block.get("expression", ""))
        yield from _lines(block.get("blocks", []))
        for item in block.get("items", []):
            inside = list(_lines(item["blocks"]))
            yield f"{item['label']} {inside[0] if inside else ''}"
            yield from inside[1:]
        for row in block.get("cells", []):
            yield " | ".join(texts.plain(cell.get("text", "")) for cell in row)
        yield _captioned(block.get("caption", ""))
        yield texts.plain(block.get("credit", ""))


def _captioned(caption: Json | str) -> str:
    if isinstance(caption, dict) and "type" not in caption:
        return f"{texts.plain(caption['text'])} {texts.plain(caption.get('credit', ''))}".strip()
    return texts.plain(caption)
