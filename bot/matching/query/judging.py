"""Does a document satisfy an expression, how surely, and by which mentions?

Not a yes or no but a score, from 0 for "no" to 1: `and` is as sure as its weakest part, `or` as
its strongest, and a word that must be absent is absent if it is not found with some certainty.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from bot.domain.watch import LEAST_SCORE, Mention, Mode
from bot.matching.normalise import cut
from bot.matching.query.fields import is_from
from bot.matching.query.nodes import And, Lang, Near, Node, Not, Or, Source, Title, Word

PRESENT = LEAST_SCORE[Mode.WIDE]  # from here on a word that must be absent is there
_FIELDS = ("title", "text")
_Placed: TypeAlias = list[tuple[int, int, Mention]]  # first word, last word


@dataclass
class Facts:
    """A document as an expression sees it.

    `mentions` gives what was found of a word, in reading order. `language` is one of
    `fields.LANGUAGES` or "", `sources` are where the document comes from, as `fields.place_of` gives it.
    """

    title: str
    text: str
    language: str
    sources: tuple[str, ...]
    mentions: Callable[[Word], Sequence[Mention]]
    _starts: dict[str, list[int]] = field(default_factory=dict)

    def at(self, mention: Mention) -> tuple[int, int]:
        """Which words of its field a mention covers: the first and the last, counted from 0."""
        starts = self._word_starts(mention.field)
        return bisect_right(starts, mention.start) - 1, bisect_left(starts, mention.end) - 1

    def _word_starts(self, name: str) -> list[int]:
        if name not in self._starts:
            words = cut(self.title if name == "title" else self.text)
            self._starts[name] = [
                at for at, word in zip(words.offsets()[::2], words.words, strict=False) if word
            ]
        return self._starts[name]


def score_of(  # noqa: PLR0911 - one answer for each kind of node
    node: Node, facts: Facts, fields: Sequence[str] = _FIELDS
) -> float:
    """How surely a document satisfies a tree; 0 if it does not."""
    match node:
        case And(parts):
            return min(score_of(part, facts, fields) for part in parts)
        case Or(parts):
            return max(score_of(part, facts, fields) for part in parts)
        case Title(part):
            return score_of(part, facts, _FIELDS[:1])
        case Not(part):
            return float(score_of(part, facts, fields) < PRESENT)
        case Lang(code):
            return float(facts.language == code)
        case Source(place):
            return float(any(is_from(place, source) for source in facts.sources))
        case Near():
            return max(
                (min(one.score, other.score) for one, other in _pairs(node, facts, fields)), default=0.0
            )
        case Word():
            return max((mention.score for mention in _of_word(node, facts, fields)), default=0.0)


def evidence_of(node: Node, facts: Facts, least: float, fields: Sequence[str] = _FIELDS) -> Iterator[Mention]:
    """The mentions by which a tree is satisfied with that score at least; one may come twice."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                if score_of(part, facts, fields) >= least:
                    yield from evidence_of(part, facts, least, fields)
        case Title(part):
            yield from evidence_of(part, facts, least, _FIELDS[:1])
        case Near():
            for pair in _pairs(node, facts, fields):
                if min(pair[0].score, pair[1].score) >= least:
                    yield from pair
        case Word():
            yield from (one for one in _of_word(node, facts, fields) if one.score >= least)
        case _:
            return


def _of_word(word: Word, facts: Facts, fields: Sequence[str]) -> Iterator[Mention]:
    return (mention for mention in facts.mentions(word) if mention.field in fields)


def _pairs(near: Near, facts: Facts, fields: Sequence[str]) -> Iterator[tuple[Mention, Mention]]:
    """The mentions of either side that stand near one another in one field."""
    for name in fields:
        left, right = (_in_order(side, facts, name) for side in (near.left, near.right))
        yield from _followed(left, right, near.words)
        yield from _followed(right, left, near.words)


def _followed(ones: _Placed, others: _Placed, words: int) -> Iterator[tuple[Mention, Mention]]:
    """Each of `ones` with those of `others` that begin behind it, `words` words later at most."""
    starts = [first for first, _, _ in others]
    for _, last, mention in ones:
        for at in range(bisect_right(starts, last), bisect_right(starts, last + words + 1)):
            yield mention, others[at][2]


def _in_order(side: Sequence[Word], facts: Facts, name: str) -> _Placed:
    found = {mention for word in side for mention in facts.mentions(word) if mention.field == name}
    return sorted(((*facts.at(mention), mention) for mention in found), key=lambda one: one[:2])
