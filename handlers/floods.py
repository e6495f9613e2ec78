"""Somebody who types faster than anybody reads is asked, once, to slow down.

Every command costs database work and a message of our allowance, so one person cannot be let to
take it all. Pure: seconds are handed in.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from enum import Enum

BURST = 20  # asks at once
PER_SECOND = 0.5  # asks in the long run
WARNED_AGAIN_AFTER = 60.0  # seconds
_REMEMBERED = 5_000  # people


class Verdict(Enum):
    """What becomes of an ask."""

    PASS = "pass"  # noqa: S105 - no password
    WARN = "warn"  # not carried out, and said so
    DROP = "drop"  # not carried out; it has been said already


@dataclass(slots=True)
class _Person:
    left: float
    at: float
    warned_at: float = float("-inf")


class Floods:
    """How much everybody has asked lately, by any key (a user in a chat)."""

    def __init__(self) -> None:
        self._people: OrderedDict[tuple[int, int], _Person] = OrderedDict()

    def judge(self, key: tuple[int, int], now: float) -> Verdict:
        """Count one more ask at `now`, in seconds of a clock that never goes back."""
        person = self._people.pop(key, None) or _Person(BURST, now)
        self._people[key] = person
        if len(self._people) > _REMEMBERED:
            self._people.popitem(last=False)
        person.left = min(BURST, person.left + (now - person.at) * PER_SECOND)
        person.at = now
        if person.left >= 1:
            person.left -= 1
            return Verdict.PASS
        if now - person.warned_at < WARNED_AGAIN_AFTER:
            return Verdict.DROP
        person.warned_at = now
        return Verdict.WARN
