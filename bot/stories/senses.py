"""What the first documents of stories mean, where a model can tell that. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from bot.stories.likeness import Tongues, tongues

Sense = NDArray[np.float32]  # of length one

SIZE = 384
# From here on two texts mean the same. The model puts kindred languages nearer to each other.
LEAST: dict[Tongues, float] = {Tongues.SAME: 0.90, Tongues.KINDRED: 0.90, Tongues.STRANGE: 0.86}
_GROWS_BY = 256


@dataclass(frozen=True, slots=True)
class _Lead:
    story_id: int
    language: str
    at: datetime


class Senses:
    """The senses of stories by their first document."""

    def __init__(self) -> None:
        self._rows = np.zeros((0, SIZE), np.float32)
        self._leads: list[_Lead] = []

    def add(self, story_id: int, language: str, at: datetime, sense: Sense) -> None:
        """A story has been opened by a document that means this."""
        if len(self._leads) == len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros((_GROWS_BY, SIZE), np.float32)])
        self._rows[len(self._leads)] = sense
        self._leads.append(_Lead(story_id, language, at))

    def forget(self, before: datetime) -> None:
        """Forget stories that were opened before then."""
        kept = [place for place, lead in enumerate(self._leads) if lead.at >= before]
        self._rows = self._rows[kept]
        self._leads = [self._leads[place] for place in kept]

    def near(self, sense: Sense, language: str, at: datetime, within: timedelta) -> list[tuple[int, float]]:
        """The stories that mean the same, the nearest first: by how much above the least."""
        if not self._leads:
            return []
        alike = self._rows[: len(self._leads)] @ sense
        above = [
            (lead.story_id, float(alike[place]) - LEAST[tongues(language, lead.language)])
            for place, lead in enumerate(self._leads)
            if alike[place] > min(LEAST.values()) and abs(at - lead.at) <= within
        ]
        return sorted((one for one in above if one[1] >= 0), key=lambda one: -one[1])


def to_bytes(sense: Sense) -> bytes:
    """A sense as it is kept: two bytes a number."""
    return sense.astype("<f2").tobytes()


def from_bytes(kept: bytes) -> Sense:
    """The sense that `to_bytes` was given, but for the last digits."""
    return np.frombuffer(kept, "<f2").astype(np.float32)
