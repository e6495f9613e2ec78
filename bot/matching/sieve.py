"""Most of most texts holds no name: only what is left of it is cut into words.

A text is split at its blanks, and each piece is looked up among those known to begin nothing.
That is all that happens to most texts. Around the pieces that are left it is cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import compress
from operator import or_

from bot.matching.index import Trie
from bot.matching.normalise import Words, cut, cut_around, first_key, key_of, parts_of
from bot.matching.sounding import Sounding
from bot.matching.spaced import gathered, has_spaced_letters
from bot.matching.starts import ALONE, FIRST, PERHAPS, SPACED, Starts

REACH = 120  # code points before and behind a possible name that are cut for the rules to look at
FIRST_NAME_REACH = 3  # words behind a first name among which the surname is: «Сергей Кужугетович Шойгу»
_AND = "&"  # a piece by itself: Smith & Sons
_APART = 40  # two stretches closer than this are one


class Sieve:
    """Finds where in a text names could stand. It may be wrong about that, but overlooks none."""

    def __init__(self, trie: Trie, sounding: Sounding) -> None:
        self._trie = trie
        self._sounding = sounding
        self.starts = Starts(trie, sounding)

    def cut(self, text: str) -> tuple[Words, int] | None:
        """A text cut as far as names could be near, the rest left in long gaps; None if none are.

        The second value holds the marks of `Starts` of all that is left.
        """
        pieces = text.split()
        marks = [*map(self.starts.__getitem__, pieces)]
        if has_spaced_letters(text) and self._begins_apart(text):
            return cut(text), reduce(or_, marks, SPACED)
        if not any(marks):
            return None
        found = [at for at in compress(range(len(pieces)), marks) if self._stays(pieces, at, marks[at])]
        if not found:
            return None
        return _cut(text, [pieces[at] for at in found]), reduce(or_, [marks[at] for at in found])

    def _begins_apart(self, text: str) -> bool:
        return any(self._trie.begins(key_of(word)) for word in gathered(cut(text)).words)

    def _stays(self, pieces: list[str], at: int, mark: int) -> bool:
        """A piece that only longer names begin with must have a fitting one behind it."""
        if mark & ~ALONE:
            return True
        behind = pieces[at + 1 : at + 1 + FIRST_NAME_REACH]
        if mark & FIRST and self._sounding.may_follow(first_key(pieces[at]), behind):
            return True
        behind = behind[1:] if behind[:1] == [_AND] else behind
        return bool(mark & PERHAPS) and bool(behind) and self._leads(pieces[at], behind[0])

    def _leads(self, piece: str, behind: str) -> bool:
        key = first_key(piece)
        if self._trie.ends(key) or self._trie.leads(key, key_of(behind)):
            return True
        if behind.isalpha():
            return parts_of(behind) != ()
        word = next(filter(None, cut(behind).words), "")
        return bool(parts_of(word)) or self._trie.leads(key, key_of(word))


def _cut(text: str, pieces: list[str]) -> Words:
    """A text cut around some of its pieces, given in order."""
    if len(pieces) * 2 * REACH > len(text):
        return cut(text)
    return cut_around(text, _around(text, pieces))


def _around(text: str, pieces: list[str]) -> list[tuple[int, int]]:
    """Stretches of a text around some of its pieces; they begin and end at blanks."""
    spans: list[tuple[int, int]] = []
    for start, end in _places(text, pieces):
        first = max(0, text.rfind(" ", 0, max(0, start - REACH)))
        behind = text.find(" ", end + REACH)
        last = len(text) if behind < 0 else behind
        if spans and first - spans[-1][1] < _APART:
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return spans


def _places(text: str, pieces: list[str]) -> Iterator[tuple[int, int]]:
    """Where these pieces stand, in order: with a blank, or nothing, on either side."""
    start = 0
    for piece in pieces:
        start = text.find(piece, start)
        while not _stands_free(text, start, start + len(piece)):
            start = text.find(piece, start + 1)
        yield start, start + len(piece)
        start += len(piece)


def _stands_free(text: str, start: int, end: int) -> bool:
    return (start == 0 or text[start - 1].isspace()) and (end == len(text) or text[end].isspace())
