"""What answers teach: whether a mention stands like those that were called wrong, or right.

A person says of a mention "that is somebody else", and from then on two things are known: how
that other one is called, if a word beside the name says it («Шойгу Капитал»), and among which
words the name stood. Another mention is held against every answer, and the nearest one speaks.
Its opinion only moves a score; a full name is stronger than any likeness, and is not asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.domain.watch import Example, Mention
from bot.matching.surroundings import Around, around_mention

WRONG = "like one you called wrong"
RIGHT = "like one you called right"
WRONG_NAME = "a name you called wrong"

_LEAST_LIKE = 0.25  # shared words, as a share of what two places could share
_LEAST_SHARED = 3  # words
_CLEARLY = 0.05  # by so much one answer must be nearer than the opposite one
_BEYOND_DOUBT = ("full name", "initials")  # how the reasons of such mentions begin
_DOWN, _UP = 0.6, 0.15  # how far the score moves at full likeness


@dataclass(frozen=True, slots=True)
class Opinion:
    """How far an answer moves a score (a factor; 0 says that it is no mention), and why."""

    factor: float
    reason: str


def example_of(surroundings: Around, *, right: bool) -> Example:
    """What an answer about a mention is kept as."""
    return Example(right, surroundings.words, surroundings.phrase)


def opinion(examples: Sequence[Example], surroundings: Around) -> Opinion | None:
    """What the answers say about a mention; None when none is near enough, or they disagree."""
    if surroundings.phrase:
        for one in examples:
            if one.phrase and _is_same(one.phrase, surroundings.phrase):
                return Opinion(1 + _UP, RIGHT) if one.right else Opinion(0.0, WRONG_NAME)
    wrong = _nearest((one.words for one in examples if not one.right), surroundings.words)
    right = _nearest((one.words for one in examples if one.right), surroundings.words)
    if wrong > right + _CLEARLY:
        return Opinion(1 - _DOWN * wrong**0.5, WRONG)
    return Opinion(1 + _UP * right**0.5, RIGHT) if right > wrong + _CLEARLY else None


def weighed(mention: Mention, examples: Sequence[Example], text: str, title: str) -> Mention | None:
    """A mention in the light of what was answered about others; None where it is excluded.

    A full name is beyond doubt; a surname that follows one can only be part of another's name.
    """
    if not examples or mention.reason.startswith(_BEYOND_DOUBT):
        return mention
    said = opinion(examples, around_mention(text, title, mention))
    if said is None or (said.factor > 0 and "full name" in mention.reason):
        return mention
    score = min(1.0, round(mention.score * said.factor, 3))
    return replace(mention, score=score, reason=said.reason) if score > 0 else None


# --- likeness


def _nearest(examples: Iterable[frozenset[str]], words: frozenset[str]) -> float:
    return max((_likeness(one, words) for one in examples), default=0.0)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """0 to 1: the words that both places have, against the geometric mean of their numbers."""
    shared = len(one & other)
    if shared < _LEAST_SHARED:
        return 0.0
    likeness = shared / float(len(one) * len(other)) ** 0.5
    return likeness if likeness >= _LEAST_LIKE else 0.0


def _is_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two phrases are one, in whatever case each stands."""
    return len(one) == len(other) and all(map(_is_one_word, one, other))


def _is_one_word(one: str, other: str) -> bool:
    alike = (a == b for a, b in zip(one, other, strict=False))
    shared = sum(takewhile(bool, alike))
    return shared >= min(3, len(one), len(other)) and max(len(one), len(other)) - shared <= 2
