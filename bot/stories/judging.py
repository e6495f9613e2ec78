"""Likeness → how sure it is that two documents tell of one happening. Pure.

A weighted sum through a logistic curve, for each nearness of languages: kindred words count
between Russian and Ukrainian, between Russian and English only what all languages share. The
weights were fitted on happenings invented for that (`tests/eval/happenings/dev.jsonl`) and are
measured on others.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bot.stories.likeness import Floats, Likeness, Tongues

# Constant, then what each of these adds.
FEATURES = (
    "pieces",
    "facts",
    "names",
    "things",
    "numbers",
    "lead",
    "days_differ",
    "numbers_differ",
    "shared_names",
)
WEIGHTS: dict[Tongues, tuple[float, ...]] = {
    Tongues.SAME: (-4.5, 4.0, 3.0, 1.0, 1.0, 0.5, 2.5, -1.0, -0.5, 0.5),
    Tongues.KINDRED: (-4.5, 4.0, 3.0, 1.0, 1.0, 0.5, 2.5, -1.0, -0.5, 0.5),
    Tongues.STRANGE: (-4.5, 2.0, 4.0, 1.5, 2.0, 1.0, 2.5, -1.0, -0.5, 1.0),
}


def certainty(alike: Likeness, tongues: NDArray[np.int8]) -> Floats:
    """How sure, from 0 to 1, for each of the others; `tongues` says how near each language is."""
    told = np.stack([np.ones_like(alike.pieces), *(getattr(alike, name) for name in FEATURES)], axis=1)
    weights = np.array([WEIGHTS[one] for one in Tongues], np.float32)[tongues]
    return np.asarray(1 / (1 + np.exp(-(told * weights).sum(1))), np.float32)
