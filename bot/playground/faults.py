"""Faults to order: which call goes wrong, and how."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from bot.playground.refusal import Refusal


class FaultKind(StrEnum):
    """What goes wrong. "before": the method is not carried out; "after": it is, but nobody hears so."""

    REFUSE = "refuse"  # the answer `ok: false` with `code`, `description`, `retry_after`
    TIMEOUT_BEFORE = "timeout_before"
    TIMEOUT_AFTER = "timeout_after"
    DROP_BEFORE = "drop_before"
    DROP_AFTER = "drop_after"
    BAD_JSON = "bad_json"  # carried out, the body is no JSON
    BAD_GATEWAY = "bad_gateway"  # not carried out; 502 with a page of HTML
    SLOW = "slow"  # carried out after `seconds`


_WORDS = {
    400: "Bad Request: chat not found",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


@dataclass(slots=True)
class Fault:
    """Strikes `times` calls that fit `method` and `chat_id` (empty fits all), after letting `skip` pass."""

    kind: FaultKind
    method: str = ""
    chat_id: int = 0
    times: int = 1
    skip: int = 0
    code: int = 500
    description: str = ""
    retry_after: int = 0
    migrate_to: int = 0
    seconds: float = 0.0

    def fits(self, method: str, chat_id: int) -> bool:
        """Whether a call is of the kind that is to go wrong."""
        same_method = not self.method or self.method.lower() == method.lower()
        return same_method and self.chat_id in {0, chat_id}

    def refusal(self) -> Refusal:
        """The answer of a `REFUSE` fault."""
        words = self.description or _WORDS.get(self.code, f"Error {self.code}")
        if self.code == 429:
            words = self.description or f"Too Many Requests: retry after {self.retry_after}"
        return Refusal(self.code, words, retry_after=self.retry_after, migrate_to=self.migrate_to)


@dataclass(slots=True)
class Faults:
    """Every fault that is still to come."""

    ordered: list[Fault] = field(default_factory=list)
    struck: int = 0

    def order(self, fault: Fault) -> None:
        """Let something go wrong."""
        self.ordered.append(fault)

    def clear(self) -> None:
        """Let everything go well again."""
        self.ordered.clear()

    def take(self, method: str, chat_id: int) -> Fault | None:
        """The fault that strikes this call, if any."""
        for fault in self.ordered:
            if not fault.fits(method, chat_id):
                continue
            if fault.skip > 0:
                fault.skip -= 1
                continue
            fault.times -= 1
            if fault.times <= 0:
                self.ordered.remove(fault)
            self.struck += 1
            return fault
        return None
