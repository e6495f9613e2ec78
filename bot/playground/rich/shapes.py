"""The kinds of blocks, with their fields. https://core.telegram.org/bots/api#richblock"""

from __future__ import annotations

from dataclasses import dataclass

# By type: the name of its field and the kind of file in it. `voice_note` is `voice` elsewhere.
MEDIA = {
    "photo": "photo",
    "video": "video",
    "animation": "animation",
    "audio": "audio",
    "voice_note": "voice",
    "document": "document",
}
GROUPS = frozenset({"collage", "slideshow"})


@dataclass(frozen=True, slots=True)
class Shape:
    """What one kind of block consists of. `texts` are rich text, those with "?" may be left out."""

    texts: tuple[str, ...] = ()
    strings: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    has_blocks: bool = False
    has_caption: bool = False
    since: str = "10.1"


SHAPES = {
    "paragraph": Shape(texts=("text",)),
    "heading": Shape(texts=("text",)),
    "pre": Shape(texts=("text",), strings=("language?",)),
    "footer": Shape(texts=("text",)),
    "divider": Shape(),
    "mathematical_expression": Shape(strings=("expression",)),
    "anchor": Shape(strings=("name",)),
    "list": Shape(),
    "blockquote": Shape(texts=("credit?",), has_blocks=True),
    "expandable_blockquote": Shape(texts=("text", "credit?"), since="10.3"),
    "pullquote": Shape(texts=("text", "credit?")),
    "collage": Shape(has_blocks=True, has_caption=True),
    "slideshow": Shape(has_blocks=True, has_caption=True),
    "table": Shape(texts=("caption?",), flags=("is_bordered", "is_striped", "is_compact")),
    "details": Shape(texts=("summary",), flags=("is_open",), has_blocks=True),
    "map": Shape(has_caption=True),
    "buttons": Shape(strings=("align?",), since="10.3"),
    "thinking": Shape(texts=("text",)),
    **{kind: Shape(has_caption=True) for kind in MEDIA},
    "document": Shape(has_caption=True, since="10.3"),
}
