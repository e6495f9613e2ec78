"""The files that a rich message names, wherever it names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bot.playground.refusal import Json, Refusal
from bot.playground.rich.html import FILES, file_block
from bot.playground.rich.reading import read_once
from bot.playground.rich.shapes import MEDIA
from bot.playground.rich.tree import Tag


def sources_of(rich: Any) -> Iterator[tuple[str, str]]:
    """Kind and address, or file id, of each. What cannot be read has none."""
    if not isinstance(rich, dict):
        return
    blocks: list[Any] = [rich.get("blocks")]
    for way in ("html", "markdown"):
        words = rich.get(way)
        if isinstance(words, str):
            blocks += [file_block(tag) for tag in _tags(way, words) if tag.name in FILES]
    yield from _in(blocks)
    for named in _listed(rich.get("media")):
        given = named.get("media")
        if isinstance(given, dict):
            yield str(given.get("type", "")), str(given.get("media", ""))


def _tags(way: str, words: str) -> Iterable[Tag]:
    try:
        return read_once(way, words).everything()
    except Refusal:  # the method says why
        return ()


def _listed(value: Any) -> list[Json]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _in(value: Any) -> Iterator[tuple[str, str]]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, list):
            yield from _in(one)
        elif isinstance(one, dict):
            kind = one.get("type")
            given = one.get(kind) if isinstance(kind, str) and kind in MEDIA else None
            if isinstance(kind, str) and isinstance(given, dict):
                yield MEDIA[kind], str(given.get("media", ""))
            yield from _in([one.get("blocks"), one.get("items")])
