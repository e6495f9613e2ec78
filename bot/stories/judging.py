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

_LEAST_IN_COMMON = 2
_LEAST_WITHOUT_A_NAME = 3
_SAME_WORDS = 0.4
_TEMPLATE = 0.3
_HARDLY = 0.3

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
    Tongues.SAME: (-1.6, 0.0, 3.68, 0.0, 0.82, 0.5, 2.06, 0.0, 0.0, 0.62, -3.46, -0.57, 0.0, 0.0),
    Tongues.KINDRED: (-2.68, 0.35, 5.02, 0.08, 1.47, 1.45, 3.35, 1.08, 0.44, 1.18, -3.24, -0.31, 0.2, 0.0),
    Tongues.STRANGE: (-3.01, 0.54, 5.31, 0.03, 2.36, 1.43, 3.67, 1.61, 0.0, 0.9, -3.24, -0.69, 0.03, -0.37),
}


def certainty(alike: Likeness, tongues: NDArray[np.int8], days: Floats) -> tuple[Floats, Floats]:
    """How sure, from 0 to 1, for each of the others; and how sure it would be at the same moment.

    `tongues` says how near each language is, `days` how long they came out apart.
    """
    told = np.stack([np.ones_like(alike.pieces), *(getattr(alike, name) for name in FEATURES)], axis=1)
    weights = np.array([WEIGHTS[one] for one in Tongues], np.float32)[tongues]
    odds = (told * weights).sum(1)
    return _sure(alike, odds + A_DAY * days), _sure(alike, odds)


def _sure(alike: Likeness, odds: Floats) -> Floats:
    sure = np.asarray(1 / (1 + np.exp(-odds.clip(-30, 30))), np.float32)
    # One name in common is everybody's: "fog in Moscow", "fire in Moscow".
    least = np.where(alike.shared_names > 0, _LEAST_IN_COMMON, _LEAST_WITHOUT_A_NAME)
    sure[(alike.common < least) & (alike.pieces < _SAME_WORDS)] *= _HARDLY
    # Another surname, another place: where the rest is alike, that is a template.
    sure[(alike.others_meant > 0) & (alike.pieces > _TEMPLATE)] *= _HARDLY
    return sure
