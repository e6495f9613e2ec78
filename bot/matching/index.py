"""A trie of folded words: every name that stands in a text, overlapping ones too.

A node is a dictionary from the next word's key to the next node; what ends at it is kept under
"". A node with nothing behind it is not a dictionary but what ends there: one integer, or a
tuple of them when several names are written alike. Adding and removing touch one path and
nothing else, whatever the size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from bot.matching.normalise import DOT, STOP, Words, key_of, kind_of, parts_of

Payloads: TypeAlias = "int | tuple[int, ...]"
Node: TypeAlias = "Payloads | dict[str, Node]"

_END = ""
LONGEST_ABBREVIATION = 3  # letters before a full stop that ends no sentence: «С. Шойгу», "St. Paul"


class Hit(NamedTuple):
    """The name `payload` stands from word `first` to word `last`, both included."""

    first: int
    last: int
    payload: int


class Trie:
    """Names as sequences of keys, each with an integer that means something to the owner."""

    def __init__(self) -> None:
        self._root: dict[str, Node] = {}
        self._size = 0
        self.begins = self._root.__contains__  # whether a name begins with a key
        self.begin_none = self._root.keys().isdisjoint  # whether none begins with any of some keys

    def __len__(self) -> int:
        """How many (name, payload) pairs are kept."""
        return self._size

    def ends(self, key: str) -> bool:
        """Whether this key alone is a name."""
        node = self._root.get(key)
        return node is not None and (not isinstance(node, dict) or _END in node)

    def leads(self, key: str, onward: str) -> bool:
        """Whether a name begins with these two keys."""
        node = self._root.get(key)
        return isinstance(node, dict) and onward in node

    def add(self, keys: Sequence[str], payload: int) -> bool:
        """Keep a name; once is enough. True if now a name begins, or ends, with its first key anew."""
        node = self._root
        news = keys[0] not in node
        for key in keys[:-1]:
            below = node.get(key)
            if not isinstance(below, dict):
                below = node[key] = {} if below is None else {_END: below}
            node = below
        key = keys[-1]
        ends = node.get(key)
        if isinstance(ends, dict):
            node, key, ends = ends, _END, ends.get(_END)
        payloads = _payloads(ends)
        if payload not in payloads:
            node[key] = payload if ends is None else (*payloads, payload)
            self._size += 1
        return news or (ends is None and len(keys) == 1)

    def remove(self, keys: Sequence[str], payload: int) -> None:
        """Forget a name, and every node that only led to it. Unknown names are no error."""
        if len(keys) == 1 and self._root.get(keys[0]) == payload:  # so it is with most
            del self._root[keys[0]]
            self._size -= 1
            return
        path = [self._root]
        for key in keys[:-1]:
            below = path[-1].get(key)
            if not isinstance(below, dict):
                return
            path.append(below)
        node, key = self._ends(path[-1], keys[-1])
        payloads = _payloads(node.get(key))
        if payload not in payloads:
            return
        self._size -= 1
        left = tuple(other for other in payloads if other != payload)
        if left:
            node[key] = left[0] if len(left) == 1 else left
            return
        del node[key]
        self._prune(path, keys)

    @staticmethod
    def _ends(node: dict[str, Node], key: str) -> tuple[dict[str, Node], str]:
        """Where the payloads of a name that ends with `key` below `node` are kept."""
        below = node.get(key)
        return (below, _END) if isinstance(below, dict) else (node, key)

    @staticmethod
    def _prune(path: list[dict[str, Node]], keys: Sequence[str]) -> None:
        """After a removal: drop empty nodes, and fold a node that only ends a name into a leaf."""
        below = path[-1].get(keys[-1])
        deepest = [*path, below] if isinstance(below, dict) else path
        for at in range(len(deepest) - 1, 0, -1):
            node, above, key = deepest[at], deepest[at - 1], keys[at - 1]
            if not node:
                del above[key]
            elif len(node) == 1 and _END in node:
                above[key] = node[_END]
            else:
                return

    def hits(self, text: Words, starts: Iterable[int]) -> tuple[list[Hit], bool]:
        """Every name that begins at one of `starts`.

        The second value is True if on the way a word was met that holds several: the opened
        text may hold more.
        """
        found: list[Hit] = []
        compound = False
        words, gaps = text.words, text.gaps
        for first in starts:
            last = first
            node = self._root.get(key_of(words[first]))
            while isinstance(node, dict):
                if _END in node:
                    found += _hits(first, last, node[_END])
                if last == len(gaps) or not goes_on(words[last], gaps[last]):
                    break
                last += 1
                compound = compound or parts_of(words[last]) != ()
                node = node.get(key_of(words[last]) or _NOTHING)
            else:
                found += _hits(first, last, node)
        return found, compound


_NOTHING = " "  # the key of an empty word: no name has it


def goes_on(word: str, gap: str) -> bool:
    """Whether a name may go on after `word` over this gap."""
    kind = kind_of(gap)
    return kind < STOP and (kind != DOT or gap == "." or len(word) <= LONGEST_ABBREVIATION)


def _hits(first: int, last: int, ends: Node | None) -> list[Hit]:
    if isinstance(ends, int):
        return [Hit(first, last, ends)]
    return [Hit(first, last, payload) for payload in _payloads(ends)]


def _payloads(node: Node | None) -> tuple[int, ...]:
    if isinstance(node, int):
        return (node,)
    return node if isinstance(node, tuple) else ()
