"""What is to happen later in a world, in order of its time."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import datetime


class Agenda:
    """Things to do, each at its moment; those of one moment in the order they were entered."""

    def __init__(self) -> None:
        self._heap: list[tuple[datetime, int, Callable[[], None]]] = []
        self._entered = 0

    @property
    def next_at(self) -> datetime | None:
        """When the first of them is due."""
        return self._heap[0][0] if self._heap else None

    def add(self, at: datetime, do: Callable[[], None]) -> None:
        """Enter one."""
        self._entered += 1
        heapq.heappush(self._heap, (at, self._entered, do))

    def take(self, now: datetime) -> Callable[[], None] | None:
        """The first that is due by `now`, taken off; None when there is none."""
        if not self._heap or self._heap[0][0] > now:
            return None
        return heapq.heappop(self._heap)[2]
