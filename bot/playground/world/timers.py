"""The time of a world: a clock that can be stopped and moved, and what waits for its moments.

The clock goes with real time until it is frozen, set or moved. What is entered here is done when the
clock comes to its moment, whichever way it gets there: `Ticking` watches the clock while real time
passes, `advance` does at once all that lies between. With a frozen clock nothing happens by itself.
"""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.clock import Clock

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
LATEST = datetime(2100, 12, 31, 23, 59, 59, tzinfo=UTC)  # with room behind it for whatever is reckoned
_FEW = 64  # called-off timers that are not worth clearing away


class TooFar(OverflowError):
    """The clock would leave the years it knows."""


@dataclass(order=True, slots=True)
class Timer:
    """One thing to do at its moment; those of one moment are done in the order they were entered."""

    at: datetime
    number: int
    do: Callable[[], None] = field(compare=False)
    is_off: bool = field(default=False, compare=False)

    def cancel(self) -> None:
        """Call it off."""
        self.is_off = True


class Timers:
    """See the module. `changed` is called when the first moment to wait for may be another one."""

    def __init__(self, clock: Clock, changed: Callable[[], None] = lambda: None) -> None:
        self._clock = clock
        self._changed = changed
        self._shift = timedelta()
        self._frozen: datetime | None = None
        self._heap: list[Timer] = []
        self._entered = 0
        self._clear_at = _FEW

    # the clock

    def now(self) -> datetime:
        """What the clock shows."""
        return self._frozen or self._clock() + self._shift

    @property
    def ahead(self) -> timedelta:
        """How far it is ahead of the clock it was made with."""
        return self.now() - self._clock()

    @property
    def is_frozen(self) -> bool:
        """Whether it moves by hand alone."""
        return self._frozen is not None

    def freeze(self) -> None:
        """Stop it where it stands."""
        self._frozen = self.now()
        self._changed()

    def thaw(self) -> None:
        """Let it go on from where it stands."""
        if self._frozen is not None:
            self._shift, self._frozen = self._frozen - self._clock(), None
        self._changed()

    def advance(self, seconds: float) -> None:
        """Let time pass at once; what is due meanwhile is done at its own moment. Raises TooFar."""
        end = self._moment(seconds)
        if end is None:
            raise TooFar(f"the clock knows the years {EARLIEST.year} to {LATEST.year}")
        while (at := self.next_at) is not None and at <= end:
            self._move(max(timedelta(), at - self.now()))
            self.catch_up()
        self._move(end - self.now())
        self._changed()

    def _move(self, by: timedelta) -> None:
        if self._frozen is None:
            self._shift += by
        else:
            self._frozen += by

    # what waits

    def at(self, moment: datetime, do: Callable[[], None]) -> Timer:
        """Do something when the clock shows that moment; `cancel` what comes back to call it off."""
        self._entered += 1
        timer = Timer(moment, self._entered, do)
        heapq.heappush(self._heap, timer)
        self._clear_away()
        self._changed()
        return timer

    def after(self, seconds: float, do: Callable[[], None]) -> Timer:
        """Do something when that much time has passed; beyond the years of the clock that is never."""
        at = self._moment(seconds)
        return self.at(datetime.max.replace(tzinfo=UTC) if at is None else at, do)

    def _moment(self, seconds: float) -> datetime | None:
        """So far from now, if the clock ever shows it."""
        try:
            at = self.now() + timedelta(seconds=seconds)
        except OverflowError:
            return None
        return at if EARLIEST <= at <= LATEST else None

    async def sleep(self, seconds: float) -> None:
        """Wait for that much time to pass."""
        slept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        timer = self.after(seconds, lambda: None if slept.done() else slept.set_result(None))
        try:
            await slept
        finally:
            timer.cancel()

    @property
    def next_at(self) -> datetime | None:
        """When the first of them is due."""
        while self._heap and self._heap[0].is_off:
            heapq.heappop(self._heap)
        return self._heap[0].at if self._heap else None

    def catch_up(self) -> None:
        """Do all that is due by now."""
        while (at := self.next_at) is not None and at <= self.now():
            heapq.heappop(self._heap).do()

    def _clear_away(self) -> None:
        """Drop what was called off, before it outgrows what is still to come."""
        if len(self._heap) < self._clear_at:
            return
        self._heap = [timer for timer in self._heap if not timer.is_off]
        heapq.heapify(self._heap)
        self._clear_at = max(_FEW, 2 * len(self._heap))
