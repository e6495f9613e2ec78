"""LexRank and TextRank in a page, to be measured beside ours: sentences as a graph of likeness.

Words are those of `rouge`: folded and cut to five letters, so both read Cyrillic as well as Latin.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from bot.summaries.sentences import lines, split

_DAMPING = 0.85
_ROUNDS = 60
_ALIKE = 0.1  # cosine from which LexRank draws an edge


def sentences(text: str) -> list[str]:
    """All sentences of a text, as they stand."""
    return [text[one.start : one.end] for start, end in lines(text) for one in split(text, start, end)]


def lead(text: str, count: int, chars: int = 0) -> str:
    """The first sentences; with `chars`, those of them that fit, in order, the first one cut."""
    told = sentences(text)[:count]
    while chars and len(told) > 1 and len(" ".join(told)) > chars:
        told.pop()
    return " ".join(told)[: chars or None]


def lexrank(text: str, count: int) -> str:
    """Sentences that are like many others: cosine of TF-IDF above a threshold."""
    bags = [Counter(_words(one)) for one in sentences(text)]
    within = Counter(word for bag in bags for word in bag)
    idf = {word: math.log(len(bags) / count) + 1 for word, count in within.items()}
    norms = [math.sqrt(sum((bag[word] * idf[word]) ** 2 for word in bag)) or 1.0 for bag in bags]

    def alike(one: int, other: int) -> float:
        held = sum(bags[one][word] * bags[other][word] * idf[word] ** 2 for word in bags[one] & bags[other])
        return float(held / (norms[one] * norms[other]) > _ALIKE)

    return _best(text, count, alike)


def textrank(text: str, count: int) -> str:
    """Sentences that share many words with others, for their length."""
    sets = [set(_words(one)) for one in sentences(text)]

    def alike(one: int, other: int) -> float:
        length = math.log(len(sets[one]) or 1) + math.log(len(sets[other]) or 1)
        return len(sets[one] & sets[other]) / length if length else 0.0

    return _best(text, count, alike)


def _words(text: str) -> list[str]:
    return [word[:5] for word in re.findall(r"\w+", text.casefold().replace("ё", "е")) if len(word) > 2]


def _best(text: str, count: int, alike: Callable[[int, int], float]) -> str:
    whole = sentences(text)
    scores = _power([[alike(one, two) for two in range(len(whole))] for one in range(len(whole))])
    best = sorted(range(len(whole)), key=lambda at: -scores[at])[:count]
    return " ".join(whole[at] for at in sorted(best))


def _power(weights: Sequence[Sequence[float]]) -> list[float]:
    if not weights:
        return []
    matrix = np.array(weights)
    np.fill_diagonal(matrix, 0.0)
    sums = matrix.sum(axis=1, keepdims=True)
    matrix = np.where(sums > 0, matrix / np.where(sums > 0, sums, 1.0), 1.0 / len(weights))
    ranks = np.full(len(weights), 1.0 / len(weights))
    for _ in range(_ROUNDS):
        ranks = (1 - _DAMPING) / len(weights) + _DAMPING * ranks @ matrix
    return [float(round(one, 9)) for one in ranks]
