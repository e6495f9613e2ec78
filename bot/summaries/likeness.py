"""Whether two sentences say the same: by their words, each known by its first letters."""

from __future__ import annotations

import re

WORD = re.compile(r"\w+")
_SAME = 0.6  # overlap from which two sentences of one document say the same
_SAME_ELSEWHERE = 0.5  # two documents put the same thing in other words
_REPEATS = 0.7  # share of the headline's and the sentence's common words


def stems(text: str) -> frozenset[str]:
    """Distinct words of more than two letters, each by its first letters: endings do not count."""
    return frozenset(stem(word) for word in WORD.findall(text.casefold()) if len(word) > 2)


def stem(word: str) -> str:
    """The first five letters of a folded word."""
    return word.replace("ё", "е")[:5]


def repeats(words: frozenset[str], headline: frozenset[str]) -> bool:
    """Whether a sentence of these stems tells nothing that the headline does not."""
    if not words or not headline:
        return False
    common = len(words & headline)
    return common / len(words) >= 0.9 or common / len(words | headline) >= _REPEATS


def overlap(words: frozenset[str], others: frozenset[str]) -> float:
    """The share of the shorter one's stems that both have."""
    shorter = min(len(words), len(others))
    return len(words & others) / shorter if shorter else 0.0


def says_the_same(words: frozenset[str], others: frozenset[str], *, elsewhere: bool = False) -> bool:
    """Whether one of two sentences can go; `elsewhere` when they stand in different documents."""
    return overlap(words, others) > (_SAME_ELSEWHERE if elsewhere else _SAME)
