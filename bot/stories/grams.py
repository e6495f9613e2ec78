"""A text as the pieces of its words: what is alike in the letters, endings and slips aside. Pure."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from bot.stories.commonness import Keys, Weights, key_of
from bot.stories.spelling import folded

_SIZES = (3, 4, 5)  # letters of a piece; measured beside others, in words with a blank at each end
_STEM = 5  # letters of a word that are left when its ending is not asked for
GRAM_CELLS = 1 << 18
KEPT = 128  # pieces of a text that are kept, the weightiest


@lru_cache(maxsize=1 << 16)
def pieces(word: str, language: str) -> tuple[int, Keys]:
    """The key of a word's stem, and the cells of its pieces."""
    spelled = folded(word, language) or word
    padded = f" {spelled} "
    found = {
        key_of(padded[at : at + size]) % GRAM_CELLS
        for size in _SIZES
        for at in range(max(1, len(padded) - size + 1))
    }
    return key_of("w:" + spelled[:_STEM]), np.fromiter(found, np.uint32, len(found))


def merged(parts: list[Keys], weights: Weights) -> tuple[Keys, Weights]:
    """Cells with the sum of their weights, the `KEPT` weightiest; their squares add up to 1.

    `weights` has one number for each part: what its word says.
    """
    if not parts:
        return np.empty(0, np.uint32), np.empty(0, np.float32)
    sizes = np.fromiter(map(len, parts), np.int64, len(parts))
    every = np.repeat(weights / np.sqrt(sizes), sizes)
    cells, where = np.unique(np.concatenate(parts), return_inverse=True)
    summed = np.bincount(where, every, len(cells)).astype(np.float32)
    if len(cells) > KEPT:
        best = np.argpartition(summed, -KEPT)[-KEPT:]
        cells, summed = cells[best], summed[best]
    length = float(np.sqrt(summed @ summed))
    return cells.astype(np.uint32), summed / length if length else summed
