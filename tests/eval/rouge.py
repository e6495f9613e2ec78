"""ROUGE-1, -2 and -L (F) for texts in Cyrillic and Latin letters.

The usual package drops everything that is not a-z. Words here are runs of letters and digits of
any script, folded, ё as е, and cut to their first five letters: a stemmer for every language at
once, rough and the same for all that is compared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise


def rouge(said: str, gold: str) -> tuple[float, float, float]:
    """F of words, of pairs of words, and of the longest common subsequence."""
    ours, theirs = _words(said), _words(gold)
    pairs = list(pairwise(ours)), list(pairwise(theirs))
    return _of_bags(ours, theirs), _of_bags(*pairs), _f(_common(ours, theirs), len(ours), len(theirs))


def _words(text: str) -> list[str]:
    return [word[:5] for word in re.findall(r"\w+", text.casefold().replace("ё", "е"))]


def _of_bags(ours: Sequence[object], theirs: Sequence[object]) -> float:
    return _f((Counter(ours) & Counter(theirs)).total(), len(ours), len(theirs))


def _common(ours: Sequence[str], theirs: Sequence[str]) -> int:
    row = [0] * (len(theirs) + 1)
    for one in ours:
        before = row[:]
        for at, other in enumerate(theirs, start=1):
            row[at] = before[at - 1] + 1 if one == other else max(row[at - 1], before[at])
    return row[-1]


def _f(common: int, ours: int, theirs: int) -> float:
    return 2 * common / (ours + theirs) if ours + theirs else 0.0
