"""When a model that fails is left alone: a few failures, then a rest, then one try to see.

In memory: after a restart it is simply tried again.
"""

from __future__ import annotations

from datetime import datetime, timedelta

FAILURES = 3  # in a row
REST = timedelta(minutes=5)  # after the first failures; twice as long after each try that fails
LONGEST_REST = timedelta(hours=2)


class Breaker:
    """Open (nobody asks), closed (everybody may), or half open: one may, and all wait for it."""

    def __init__(self) -> None:
        self._failures = 0
        self._rest = REST
        self._open_until: datetime | None = None
        self._probing_since: datetime | None = None

    def lets_through(self, now: datetime) -> bool:
        """Whether somebody may ask now. After a rest only the first gets True, until it has reported."""
        if self._open_until is None:
            return True
        if now < self._open_until:
            return False
        # A probe that never reports (its job was cancelled) does not close the door for ever.
        if self._probing_since is not None and now - self._probing_since < REST:
            return False
        self._probing_since = now
        return True

    def succeeded(self) -> None:
        """Whoever was let through got an answer."""
        self._failures = 0
        self._rest = REST
        self._open_until = self._probing_since = None

    def failed(self, now: datetime) -> None:
        """Whoever was let through got none."""
        self._failures += 1
        if self._open_until is not None or self._failures >= FAILURES:
            self.open(now)

    def open(self, now: datetime, rest: timedelta | None = None) -> None:
        """Leave the model alone at once: for `rest` if it asked for that, else as long as is usual."""
        until = now + min(self._rest if rest is None else rest, LONGEST_REST)
        self._open_until = max(until, self._open_until or until)
        self._probing_since = None
        if rest is None:
            self._rest = min(self._rest * 2, LONGEST_REST)

    def withdraw(self) -> None:
        """Whoever was let through did not ask after all; the next may."""
        self._probing_since = None
