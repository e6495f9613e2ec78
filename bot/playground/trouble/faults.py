"""Faults to order: which call goes wrong, and how.

A fault strikes the calls that fit it, so many of them as it was ordered for; each has a number, by
which it is listed and cleared. Where something is drawn by lot, the lot is the fault's own `seed`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.playground.refusal import Json, Refusal

WEBHOOK = "webhook"  # stands for the method when updates are posted to the bot
SPENT_KEPT = 50


class FaultKind(StrEnum):
    """What goes wrong. "before": the method is not carried out; "after": it is, but nobody hears so."""

    REFUSE = "refuse"  # the answer `ok: false` with `code`, `description`, `retry_after`
    TIMEOUT_BEFORE = "timeout_before"
    TIMEOUT_AFTER = "timeout_after"
    DROP_BEFORE = "drop_before"
    DROP_AFTER = "drop_after"
    BAD_JSON = "bad_json"  # carried out, the body is no JSON
    TRUNCATED = "truncated"  # carried out, the connection breaks in the middle of the body
    BAD_GATEWAY = "bad_gateway"  # not carried out; 502 with a page of HTML
    SLOW = "slow"  # carried out after `seconds` of the world's clock
    CUT = "cut"  # the network is gone for calls and webhooks, until it is mended
    WEBHOOK_UNREACHABLE = "webhook_unreachable"  # only for webhooks, until it is mended


_USUAL = -1
_LASTING = frozenset({FaultKind.CUT, FaultKind.WEBHOOK_UNREACHABLE})
_WORDS = {
    400: "Bad Request: chat not found",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


@dataclass(slots=True, eq=False)
class Fault:
    """Strikes `times` calls that fit, after letting `skip` pass; of those that fit, each with `probability`.

    `method` (a name or several), `chat_id` and `user_id` say which fit; empty fits all. `times` 0 is
    until it is cleared; left out, it is once, and until cleared for what is meant to last.
    """

    kind: FaultKind
    method: str | Sequence[str] = ""
    chat_id: int = 0
    times: int = _USUAL
    skip: int = 0
    code: int = 500
    description: str = ""
    retry_after: int = 0
    migrate_to: int = 0
    seconds: float = 0.0
    user_id: int = 0
    probability: float = 1.0
    seed: int = 0
    id: int = 0  # given when it is ordered
    struck: int = 0
    _is_endless: bool = field(init=False, repr=False)
    _lot: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.kind = FaultKind(self.kind)
        if self.times == _USUAL:
            self.times = 0 if self.kind in _LASTING else 1
        if self.times < 0 or self.skip < 0 or not 0 <= self.probability <= 1:
            raise ValueError("times and skip are 0 or more, probability lies between 0 and 1")
        self._is_endless = self.times == 0
        self._lot = random.Random(self.seed)  # noqa: S311 - faults are no secrets

    @property
    def methods(self) -> frozenset[str]:
        """The methods it is for, in lower case; empty: all."""
        names = [self.method] if isinstance(self.method, str) else self.method
        return frozenset(name.lower() for name in names if name)

    def fits(self, method: str, chat_id: int, user_id: int = 0) -> bool:
        """Whether a call is of the kind that is to go wrong."""
        methods, method = self.methods, method.lower()
        if method == WEBHOOK:
            fits_method = WEBHOOK in methods or (self.kind in _LASTING and not methods)
        elif self.kind is FaultKind.WEBHOOK_UNREACHABLE:
            fits_method = False
        else:
            fits_method = not methods or method in methods
        return fits_method and self.chat_id in {0, chat_id} and self.user_id in {0, user_id}

    def strikes(self) -> bool:
        """Whether it strikes a call that fits; counts it."""
        if self.skip > 0:
            self.skip -= 1
            return False
        if self.probability < 1 and self._lot.random() >= self.probability:
            return False
        self.struck += 1
        if not self._is_endless and self.times:
            self.times -= 1
        return True

    @property
    def is_spent(self) -> bool:
        """Whether it has struck as often as it was ordered to."""
        return not self._is_endless and not self.times

    def refusal(self) -> Refusal:
        """The answer of a `REFUSE` fault."""
        words = self.description or _WORDS.get(self.code, f"Error {self.code}")
        if self.code == 429:
            words = self.description or f"Too Many Requests: retry after {self.retry_after}"
        return Refusal(self.code, words, retry_after=self.retry_after, migrate_to=self.migrate_to)

    def view(self) -> Json:
        """As it is listed. `left`: how many calls it will still strike, null for without end."""
        return {
            "id": self.id,
            "kind": self.kind.value,
            "methods": sorted(self.methods),
            "chat_id": self.chat_id,
            "user_id": self.user_id,
            "code": self.code if self.kind is FaultKind.REFUSE else 0,
            "skip": self.skip,
            "left": None if self._is_endless else self.times,
            "struck": self.struck,
        }


@dataclass(slots=True)
class Faults:
    """Every fault that is still to come, and the latest that are over. `told` hears of each order."""

    ordered: list[Fault] = field(default_factory=list)
    struck: int = 0
    spent: list[Fault] = field(default_factory=list)
    told: list[Callable[[], None]] = field(default_factory=list)
    _count: int = 0

    def order(self, fault: Fault) -> int:
        """Let something go wrong. The number of the fault."""
        self._count += 1
        fault.id = self._count
        self.ordered.append(fault)
        for tell in self.told:
            tell()
        return fault.id

    def clear(self, number: int = 0) -> bool:
        """Let everything go well again, or only what that fault spoilt; False when there is none."""
        before = len(self.ordered)
        self.ordered = [fault for fault in self.ordered if number not in {0, fault.id}]
        return len(self.ordered) < before

    def take(self, method: str, chat_id: int, user_id: int = 0) -> Fault | None:
        """The fault that strikes this call, if any."""
        for fault in self.ordered:
            if not fault.fits(method, chat_id, user_id) or not fault.strikes():
                continue
            if fault.is_spent:
                self.ordered.remove(fault)
                self.spent = [*self.spent, fault][-SPENT_KEPT:]
            self.struck += 1
            return fault
        return None

    def view(self) -> list[Json]:
        """Those that are still to come first, then the latest that are over."""
        return [fault.view() for fault in (*self.ordered, *reversed(self.spent))]
