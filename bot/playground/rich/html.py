"""Rich HTML → blocks as a bot might have sent them; `blocks` checks them then.

https://core.telegram.org/bots/api#rich-html-style
"""

from __future__ import annotations

from typing import TypeGuard

from bot.playground.refusal import Json, bad_request
from bot.playground.rich import texts
from bot.playground.rich.inline import is_emoji, rich_text
from bot.playground.rich.limits import ensure_few
from bot.playground.rich.tree import Tag

_HEADINGS = {f"h{size}": size for size in range(1, 7)}
_LINES = {"p": "paragraph", "footer": "footer", "tg-thinking": "thinking"}
FILES = {"img": "photo", "video": "video", "audio": "audio"}
_GROUPS = {"tg-collage": "collage", "tg-slideshow": "slideshow"}
_OTHERS = (
    "pre",
    "hr",
    "ul",
    "ol",
    "blockquote",
    "aside",
    "figure",
    "tg-map",
    "table",
    "details",
    "tg-math-block",
)
BLOCKS = frozenset([*_HEADINGS, *_LINES, *FILES, *_GROUPS, *_OTHERS])


def blocks_of_tree(top: Tag) -> list[Json]:
    """`InputRichBlock`s; files are named by where they come from."""
    names = (tag.get("name") for tag in top.everything() if tag.name == "tg-reference")
    return _Reader(frozenset(names)).blocks(top.children)


def _is_block(part: Tag | str) -> TypeGuard[Tag]:
    return isinstance(part, Tag) and part.name in BLOCKS and not is_emoji(part)


class _Reader:
    def __init__(self, references: frozenset[str]) -> None:
        self._references = references
        self._blocks = 0

    def _text(self, parts: list[Tag | str]) -> texts.RichText:
        return rich_text(parts, self._references)

    def blocks(self, parts: list[Tag | str]) -> list[Json]:
        """Blocks of what stands side by side; loose words become paragraphs."""
        found: list[Json] = []
        loose: list[Tag | str] = []
        for part in parts:
            if _is_block(part):
                found += [*self._paragraph(loose), self._block(part)]
                loose = []
            else:
                loose.append(part)
        return found + self._paragraph(loose)

    def _paragraph(self, parts: list[Tag | str]) -> list[Json]:
        text = self._text(parts)
        if isinstance(text, dict) and text["type"] == "anchor":
            return [text]
        return [] if text == "" else [{"type": "paragraph", "text": text}]

    def _line(self, tag: Tag) -> texts.RichText:
        if any(map(_is_block, tag.children)):
            raise bad_request("RICH_MESSAGE_CONTENT_REQUIRED")  # a line holds no blocks
        return self._text(tag.children)

    def _block(self, tag: Tag) -> Json:
        self._blocks += 1
        ensure_few(self._blocks)
        name = tag.name
        if name in _HEADINGS:
            return {"type": "heading", "text": self._line(tag), "size": _HEADINGS[name]}
        if name in _LINES:
            return {"type": _LINES[name], "text": self._line(tag)}
        if name in FILES:
            return file_block(tag)
        if name in _GROUPS:
            inside = [self._block(child) for child in tag.tags(*FILES, "figure")]
            return {"type": _GROUPS[name], "blocks": inside, **self._caption(tag)}
        if name in {"ul", "ol"}:
            return {"type": "list", "items": self._items(tag)}
        made: Json = getattr(self, f"_{name.replace('-', '_')}")(tag)
        return made

    def _credited(self, tag: Tag) -> tuple[list[Tag | str], Json]:
        cites = tag.tags("cite")
        return tag.without("cite"), {"credit": self._text(cites[0].children)} if cites else {}

    def _caption(self, tag: Tag) -> Json:
        for found in tag.tags("figcaption"):
            parts, credit = self._credited(found)
            return {"caption": {"text": self._text(parts), **credit}}
        return {}

    def _pre(self, tag: Tag) -> Json:
        codes = tag.tags("code")
        language = codes[0].get("class").removeprefix("language-") if codes else ""
        return {"type": "pre", "text": tag.words().strip("\n"), "language": language}

    def _hr(self, _: Tag) -> Json:
        return {"type": "divider"}

    def _blockquote(self, tag: Tag) -> Json:
        parts, credit = self._credited(tag)
        if "expandable" in tag.attributes:
            return {"type": "expandable_blockquote", "text": self._text(parts), **credit}
        return {"type": "blockquote", "blocks": self.blocks(parts), **credit}

    def _aside(self, tag: Tag) -> Json:
        parts, credit = self._credited(tag)
        return {"type": "pullquote", "text": self._text(parts), **credit}

    def _figure(self, tag: Tag) -> Json:
        inside = tag.tags(*FILES, "tg-map")
        if not inside:
            raise bad_request("RICH_MESSAGE_CONTENT_REQUIRED")
        return {**self._block(inside[0]), **self._caption(tag)}

    def _tg_map(self, tag: Tag) -> Json:
        try:
            place = {"latitude": float(tag.get("lat")), "longitude": float(tag.get("long"))}
            return {"type": "map", "location": place, "zoom": int(tag.get("zoom") or 14)}
        except ValueError as error:
            raise bad_request("RICH_MESSAGE_MAP_INVALID") from error

    def _tg_math_block(self, tag: Tag) -> Json:
        return {"type": "mathematical_expression", "expression": tag.words().strip()}

    def _details(self, tag: Tag) -> Json:
        summaries = tag.tags("summary")
        summary = self._text(summaries[0].children) if summaries else ""
        return {
            "type": "details",
            "summary": summary,
            "blocks": self.blocks(tag.without("summary")),
            "is_open": "open" in tag.attributes,
        }

    def _items(self, tag: Tag) -> list[Json]:
        parts = tag.tags("li")
        ensure_few(len(parts))
        items = [self._item(part) for part in parts]
        if tag.name == "ul":
            return items
        step = -1 if "reversed" in tag.attributes else 1
        first = len(items) if step < 0 else 1
        if (start := tag.number("start")) is not None:
            first = start
        numbered = zip(items, range(first, first + step * len(items), step), strict=True)
        return [{"value": number, "type": tag.get("type") or "1", **item} for item, number in numbered]

    def _item(self, tag: Tag) -> Json:
        item: Json = {"blocks": self.blocks(tag.without("input"))}
        for box in tag.tags("input"):
            item |= {"has_checkbox": True, "is_checked": "checked" in box.attributes}
        if (value := tag.number("value")) is not None:
            item["value"] = value
        return item | ({"type": tag.get("type")} if tag.get("type") else {})

    def _table(self, tag: Tag) -> Json:
        rows = [row for row in tag.everything() if row.name == "tr"]
        ensure_few(len(rows))
        captions = tag.tags("caption")
        marks = {f"is_{mark}": mark in tag.attributes for mark in ("bordered", "striped", "compact")}
        return {
            "type": "table",
            "cells": [[self._cell(cell) for cell in row.tags("td", "th")] for row in rows],
            "caption": self._text(captions[0].children) if captions else "",
            **marks,
        }

    def _cell(self, tag: Tag) -> Json:
        cell: Json = {"text": self._line(tag), "is_header": tag.name == "th"}
        cell |= {name: tag.get(name) for name in ("align", "valign") if tag.get(name)}
        spans = {name: tag.number(name) for name in ("colspan", "rowspan")}
        return cell | {name: number for name, number in spans.items() if number is not None}


def file_block(tag: Tag) -> Json:
    """A picture, a film or a sound; which, its address tells."""
    kind, source = FILES[tag.name], tag.get("src")
    if tag.name == "video" and source.endswith(".gif"):
        kind = "animation"
    elif tag.name == "audio" and source.endswith(".ogg"):
        kind = "voice_note"
    return {
        "type": kind,
        kind: {"type": kind, "media": source},
        "has_spoiler": "tg-spoiler" in tag.attributes,
    }
