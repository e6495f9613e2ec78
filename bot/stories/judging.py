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

# What a day in between adds: most reports of a happening come within some hours.
A_DAY = -2.5

# Constant, then what each of these adds.
FEATURES = (
    "pieces",
    "facts",
    "names",
    "things",
    "numbers",
    "held",
    "evidence",
    "lead",
    "either_lead",
    "days_differ",
    "numbers_differ",
    "shared_names",
    "apart",
)
WEIGHTS: dict[Tongues, tuple[float, ...]] = {
    Tongues.SAME: (-2.23, 0.0, 3.79, 0.0, 0.86, 0.44, 2.57, 0.0, 0.42, 1.11, -3.47, -0.54, 0.0, -0.28),
    Tongues.KINDRED: (-2.97, 0.33, 4.4, 0.13, 1.02, 1.15, 3.05, 1.86, 0.83, 1.31, -3.15, -0.24, 0.14, -0.38),
    Tongues.STRANGE: (-3.24, 0.48, 4.66, 0.08, 1.76, 1.0, 3.34, 2.26, 0.06, 1.1, -3.12, -0.54, 0.0, -0.78),
}


def certainty(alike: Likeness, tongues: NDArray[np.int8], days: Floats) -> Floats:
    """How sure, from 0 to 1, for each of the others.

    `tongues` says how near each language is, `days` how long they came out apart.
    """
    told = np.stack([np.ones_like(alike.pieces), *(getattr(alike, name) for name in FEATURES)], axis=1)
    weights = np.array([WEIGHTS[one] for one in Tongues], np.float32)[tongues]
    sum_ = (told * weights).sum(1) + A_DAY * days
    return np.asarray(1 / (1 + np.exp(-sum_.clip(-30, 30))), np.float32)
