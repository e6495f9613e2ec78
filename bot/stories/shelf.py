"""The documents of the last days, side by side in arrays, and where each may be found. Pure.

Whatever a document is looked for by (its probes) leads to one of half a million boxes, each with
the sixteen documents that came last. What it costs to find what may be like it does not depend on
how many there are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.stories.commonness import Keys
from bot.stories.grams import GRAM_CELLS, KEPT
from bot.stories.likeness import Likeness, Others, likeness
from bot.stories.profile import FACTS, LEAD, Profile

Slots = NDArray[np.int64]

_BOXES = 1 << 19
_IN_A_BOX = 16
_GROWS_BY = 4096
NEAREST = 40  # documents that are looked at closely


@dataclass(frozen=True, slots=True)
class Spine:
    """What is known of a document on the shelf besides its profile. `at` is in seconds."""

    document_id: int
    source: int
    language: str
    at: float


class Shelf:
    """Profiles by slot. A slot that was given back is used again."""

    def __init__(self) -> None:
        self._boxes = np.full((_BOXES, _IN_A_BOX), -1, np.int32)
        self._next = np.zeros(_BOXES, np.uint8)
        self._scratch = np.zeros(GRAM_CELLS, np.float32)
        self._cells = np.zeros((0, KEPT), np.uint32)
        self._weights = np.zeros((0, KEPT), np.float16)
        self._facts = np.zeros((0, FACTS), np.uint32)
        self._fact_weights = np.zeros((0, FACTS), np.float16)
        self._lead = np.zeros((0, LEAD), np.uint32)
        self._spines: list[Spine | None] = []
        self._free: list[int] = []
        self._slots: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._slots)

    def __contains__(self, document_id: int) -> bool:
        return document_id in self._slots

    def add(self, spine: Spine, profile: Profile) -> None:
        """Put a document on the shelf, instead of what stood there under its number."""
        self.remove(spine.document_id)
        if not self._free:
            self._grow()
        slot = self._free.pop()
        self._slots[spine.document_id] = slot
        self._spines[slot] = spine
        for rows, values in (
            (self._cells, profile.cells),
            (self._weights, profile.weights),
            (self._facts, profile.facts),
            (self._fact_weights, profile.fact_weights),
            (self._lead, profile.lead),
        ):
            rows[slot, : len(values)] = values
            rows[slot, len(values) :] = 0
        boxes = np.unique(profile.probes % _BOXES)
        self._boxes[boxes, self._next[boxes]] = slot
        self._next[boxes] = (self._next[boxes] + 1) % _IN_A_BOX

    def remove(self, document_id: int) -> None:
        """Take a document off; what leads to its slot leads to nobody, or to whoever gets it."""
        slot = self._slots.pop(document_id, None)
        if slot is not None:
            self._spines[slot] = None
            self._free.append(slot)

    def near(self, probes: Keys) -> tuple[int, ...]:
        """The documents that share most probes, at most `NEAREST`; a few more strangers among them."""
        found = self._boxes[np.unique(probes % _BOXES)].ravel()
        slots, often = np.unique(found[found >= 0], return_counts=True)
        best = slots[np.argsort(-often, kind="stable")[:NEAREST]]
        return tuple(spine.document_id for slot in best if (spine := self._spines[slot]))

    def spine(self, document_id: int) -> Spine:
        """What is known of a document that is on the shelf. Raises KeyError when it is not."""
        spine = self._spines[self._slots[document_id]]
        if spine is None:
            raise KeyError(document_id)
        return spine

    def likeness(self, mine: Profile, document_ids: list[int]) -> Likeness:
        """How alike a document is to some that are on the shelf, in their order."""
        slots: Slots = np.array([self._slots[one] for one in document_ids], np.int64)
        return likeness(mine, self._others(slots), self._scratch)

    def shared_facts(self, mine: Profile, document_id: int) -> Keys:
        """The facts that a document shares with one on the shelf, the weightiest first."""
        slot = self._slots[document_id]
        theirs = self._facts[slot][self._fact_weights[slot] > 0]
        shared = np.isin(mine.facts, theirs)
        return mine.facts[shared][np.argsort(-mine.fact_weights[shared], kind="stable")]

    def _others(self, slots: Slots) -> Others:
        return Others(
            self._cells[slots],
            self._weights[slots].astype(np.float32),
            self._facts[slots],
            self._fact_weights[slots].astype(np.float32),
            self._lead[slots],
        )

    def _grow(self) -> None:
        many = len(self._spines)
        for name in ("_cells", "_weights", "_facts", "_fact_weights", "_lead"):
            rows = getattr(self, name)
            more = np.zeros((_GROWS_BY, rows.shape[1]), rows.dtype)
            setattr(self, name, np.concatenate([rows, more]))
        self._spines += [None] * _GROWS_BY
        self._free += range(many + _GROWS_BY - 1, many - 1, -1)
