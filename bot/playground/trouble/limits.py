"""Two ways to limit how much passes: so many in any span of time, or a burst and then so many a second.

Both are exact to the microsecond: who waits as long as `wait` says is let in, and not a moment later.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from typing import Protocol

_NONE = timedelta()


class Limit(Protocol):
    """Counts what passes."""

    def wait(self, now: datetime, count: int) -> timedelta:
        """How long until `count` may pass; nothing when they may now."""

    def take(self, now: datetime, count: int) -> None:
        """Let them pass."""


class Window:
    """At most `most` within any `span`. More than that at once pass only when nothing is within it."""

    def __init__(self, most: int, span: timedelta) -> None:
        self._most, self._span = most, span
        self._passed: deque[datetime] = deque()

    def inside(self, now: datetime) -> int:
        """How many have passed within the span that ends now."""
        while self._passed and self._passed[0] <= now - self._span:
            self._passed.popleft()
        return len(self._passed)

    def wait(self, now: datetime, count: int) -> timedelta:
        """Until so many of those within have left that there is room."""
        inside = self.inside(now)
        to_leave = min(inside, inside + count - self._most)
        return self._passed[to_leave - 1] + self._span - now if to_leave > 0 else _NONE

    def take(self, now: datetime, count: int) -> None:
        """Let them pass."""
        self._passed.extend([now] * count)


class Bucket:
    """A burst of `burst` passes at once, then `rate` a second. A larger one leaves it in debt."""

    def __init__(self, rate: float, burst: int) -> None:
        self._each, self._burst = timedelta(seconds=1 / rate), burst
        self._full_at: datetime | None = None

    def wait(self, now: datetime, count: int) -> timedelta:
        """Until it holds `count`, or all that it can."""
        if self._full_at is None:
            return _NONE
        may_miss = self._each * max(0, self._burst - count)
        return max(_NONE, self._full_at - may_miss - now)

    def take(self, now: datetime, count: int) -> None:
        """Let them pass."""
        since = now if self._full_at is None else max(self._full_at, now)
        self._full_at = since + self._each * count
