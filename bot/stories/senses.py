"""What the first documents of stories mean, where a model can tell that. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from bot.stories.likeness import Tongues

Sense = NDArray[np.float32]  # of length one

SIZE = 384
_NEAREST = 5  # stories that are looked at closely
_FARTHEST = 0.8  # any two pieces of news are nearly so near
# How sure a likeness of words and facts is (as a log of odds) once the nearness of meaning is known:
# a constant, what the first counts, what each hundredth above 0.9 counts. Fitted as in `judging`.
# Within one language the model tells a topic from a happening less well than the words do.
_WEIGHTS: dict[Tongues, tuple[float, float, float]] = {
    Tongues.KINDRED: (2.54, 1.18, 0.49),
    Tongues.STRANGE: (4.07, 1.12, 0.60),
}
_GROWS_BY = 256


@dataclass(frozen=True, slots=True)
class _Lead:
    story_id: int
    at: datetime


class Senses:
    """The senses of stories by their first document."""

    def __init__(self) -> None:
        self._rows = np.zeros((0, SIZE), np.float32)
        self._leads: list[_Lead] = []

    def add(self, story_id: int, at: datetime, sense: Sense) -> None:
        """A story has been opened by a document that means this."""
        self.remove(story_id)
        if len(self._leads) == len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros((_GROWS_BY, SIZE), np.float32)])
        self._rows[len(self._leads)] = sense
        self._leads.append(_Lead(story_id, at))

    def remove(self, story_id: int) -> None:
        """Forget a story: its number may be another one's soon."""
        if any(lead.story_id == story_id for lead in self._leads):
            self._keep([place for place, lead in enumerate(self._leads) if lead.story_id != story_id])

    def forget(self, before: datetime) -> None:
        """Forget stories that were opened before then."""
        self._keep([place for place, lead in enumerate(self._leads) if lead.at >= before])

    def _keep(self, places: list[int]) -> None:
        self._rows = self._rows[places]
        self._leads = [self._leads[place] for place in places]

    def near(self, sense: Sense, at: datetime, within: timedelta) -> list[tuple[int, float]]:
        """The stories that mean most nearly the same, and how nearly."""
        if not self._leads:
            return []
        alike = self._rows[: len(self._leads)] @ sense
        places = [
            int(place)
            for place in np.argsort(-alike)
            if alike[place] >= _FARTHEST and abs(at - self._leads[place].at) <= within
        ]
        return [(self._leads[place].story_id, float(alike[place])) for place in places[:_NEAREST]]


def surer(sure: float, near: float, how: Tongues) -> float:
    """How sure it is that two texts tell one happening (0 to 1), when their meanings are so near."""
    if how not in _WEIGHTS:
        return sure
    constant, worth, hundredth = _WEIGHTS[how]
    odds = constant + worth * _log_odds(sure) + hundredth * 100 * (near - 0.9)
    return 1 / (1 + math.exp(-odds))


def _log_odds(sure: float) -> float:
    sure = min(max(sure, 1e-6), 1 - 1e-6)
    return math.log(sure / (1 - sure))


def to_bytes(sense: Sense) -> bytes:
    """A sense as it is kept: two bytes a number."""
    return sense.astype("<f2").tobytes()


def from_bytes(kept: bytes) -> Sense:
    """The sense that `to_bytes` was given, but for the last digits."""
    return np.frombuffer(kept, "<f2").astype(np.float32)
