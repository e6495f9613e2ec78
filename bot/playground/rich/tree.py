"""HTML → a tree of tags, leniently: what is left open is closed at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_MOST_DIGITS = 15  # nothing that is counted has more, and Python reads no thousands of them
_VOID = frozenset({"br", "hr", "img", "input", "tg-map"})
# Others stay as they are written.
_NAMED = {
    "lt": "<",
    "gt": ">",
    "amp": "&",
    "quot": '"',
    "apos": "'",
    "nbsp": "\u00a0",
    "hellip": "…",
    "mdash": "—",
    "ndash": "–",
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
}


@dataclass(slots=True)
class Tag:
    """One element. Its children are tags and strings."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Tag | str] = field(default_factory=list)

    def get(self, name: str) -> str:
        """An attribute, or ""."""
        return self.attributes.get(name, "")

    def number(self, name: str) -> int | None:
        """An attribute that is a whole number; None for anything else."""
        value = self.get(name)
        return int(value) if value.isdecimal() and len(value) <= _MOST_DIGITS else None

    def tags(self, *names: str) -> list[Tag]:
        """The children of these names."""
        return [child for child in self.children if isinstance(child, Tag) and child.name in names]

    def words(self) -> str:
        """The text inside, as it is written."""
        return "".join(child if isinstance(child, str) else child.words() for child in self.children)

    def everything(self) -> Iterator[Tag]:
        """All tags inside, however deep."""
        for child in self.children:
            if isinstance(child, Tag):
                yield child
                yield from child.everything()


def tree_of(html: str) -> Tag:
    """The whole as one tag without a name."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.top


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.top = Tag("")
        self._open = [self.top]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Tag(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(made)
        if tag not in _VOID:
            self._open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Tag(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag not in (one.name for one in self._open[1:]):
            return
        while self._open.pop().name != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(_NAMED.get(name, f"&{name};"))

    def handle_charref(self, name: str) -> None:
        digits, base = (name[1:], 16) if name[:1] in {"x", "X"} else (name, 10)
        number = int(digits, base) if len(digits.lstrip("0")) <= _MOST_DIGITS else 0
        known = 0 < number < 0x110000 and not 0xD800 <= number < 0xE000
        self.handle_data(chr(number) if known else f"&#{name};")
