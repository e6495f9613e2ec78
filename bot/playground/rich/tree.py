"""HTML → a tree of tags, leniently: what is left open is closed at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.playground.refusal import bad_request
from bot.playground.rich.tokens import End, Start, tokens

_MOST_DIGITS = 15  # nothing that is counted has more, and Python reads no thousands of them
MOST = 10_000  # tags in a message, one for three characters
DEEPEST = 64  # tags in each other, four for each level that a message may have
_VOID = frozenset({"br", "hr", "img", "input", "tg-map"})


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

    def without(self, *names: str) -> list[Tag | str]:
        """All children but those of these names."""
        return [child for child in self.children if isinstance(child, str) or child.name not in names]

    def words(self) -> str:
        """The text inside, as it is written."""
        return "".join(child if isinstance(child, str) else child.words() for child in self.children)

    def everything(self) -> Iterator[Tag]:
        """All tags inside, however deep, in the order of reading."""
        waiting = [self]
        while waiting:
            tag = waiting.pop()
            if tag is not self:
                yield tag
            waiting += [child for child in reversed(tag.children) if isinstance(child, Tag)]


def tree_of(html: str) -> Tag:
    """The whole as one tag without a name; refused when it holds far more than a message may."""
    top, count = Tag(""), 0
    opened, names = [top], Counter[str]()
    for token in tokens(html):
        if isinstance(token, End):
            while names[token.name]:
                closed = opened.pop()
                names[closed.name] -= 1
                if closed.name == token.name:
                    break
        elif isinstance(token, Start):
            count += 1
            made = Tag(token.name, token.attributes)
            opened[-1].children.append(made)
            if not token.is_alone and token.name not in _VOID:
                opened.append(made)
                names[made.name] += 1
        else:
            opened[-1].children.append(token)
        if count > MOST:
            raise bad_request("RICH_MESSAGE_TEXT_TOO_LONG")
        if len(opened) > DEEPEST + 1:
            raise bad_request("RICH_MESSAGE_DEPTH_INVALID")
    return top
