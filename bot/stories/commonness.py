"""How much a word, a name or a number says: the more texts hold it, the less. Pure.

Counted over the texts of the window, with a prior of what is common anywhere, so that the first
hundred texts after a start are compared as soberly as the hundred-thousandth. Keys are 32-bit
hashes; two that fall into one cell are taken for as common as both together.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint32]
Weights = NDArray[np.float32]

_CELLS = 1 << 18
_BEFORE = 400  # texts that the prior counts for


def key_of(name: str) -> int:
    """The 32-bit key of a name, the same in every process."""
    return zlib.crc32(name.encode("utf-8", "replace"))


class Commonness:
    """Counts texts by what they hold. `prior` says of keys in what share of all texts they stand."""

    def __init__(self, prior: Mapping[int, float] | None = None) -> None:
        self._counts = np.zeros(_CELLS, np.float32)
        self._texts = float(_BEFORE)
        for key, share in (prior or {}).items():
            self._counts[key % _CELLS] += share * _BEFORE

    def count(self, keys: Keys, times: int = 1) -> None:
        """One text more (or, with -1, one less) holds these distinct keys."""
        self._counts[keys % _CELLS] += times
        self._texts += times

    def weights(self, keys: Keys) -> Weights:
        """What each key says, from 0 (in every text) to about 7 (in none yet)."""
        shares = (self._counts[keys % _CELLS] + 0.5) / (self._texts + 1)
        return np.asarray(np.maximum(-np.log(shares), 0.0), np.float32)
