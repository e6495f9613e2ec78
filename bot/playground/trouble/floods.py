"""The pace that Telegram allows, about: one message a second in a chat (bursts pass), twenty a minute
in a group or channel, thirty a second in all; edits are counted apart. The real limits are not
documented exactly.

What counts is each message: an album as many as it holds, a forward of several likewise. Answers to
presses, chat actions and all that only reads do not count, nor does what is refused for other reasons.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass, field, replace
from datetime import datetime, timedelta
from math import ceil
from typing import Protocol

from bot.playground.trouble.flood_report import FloodReport, Refused, Tally
from bot.playground.trouble.limits import Bucket, Limit, Window

REFUSALS_KEPT = 20
_SECOND, _MINUTE = timedelta(seconds=1), timedelta(minutes=1)
_EDITING = ("edit", "stop")  # how the names of methods begin that change what is there


class Chatted(Protocol):
    """What is to be known of a chat: its pace depends on what it is."""

    @property
    def id(self) -> int: ...

    @property
    def name(self) -> str: ...

    @property
    def is_private(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class FloodRules:
    """The numbers. A burst passes at once in a private chat, then so many a second as the rate says."""

    private_rate: float = 1.0
    private_burst: int = 8
    group_per_minute: int = 20
    private_edit_rate: float = 1.0
    private_edit_burst: int = 20
    group_edits_per_minute: int = 20
    global_per_second: int = 30

    def __post_init__(self) -> None:
        if not all(value > 0 for value in astuple(self)):
            raise ValueError("each number of the rules is greater than 0")

    def paid(self) -> FloodRules:
        """The same with paid broadcasts: a thousand a second in all."""
        return replace(self, global_per_second=1000)


@dataclass(slots=True)
class _Gate:
    """The way into one chat, for messages or for edits."""

    limit: Limit
    closed_until: datetime | None = None

    def left(self, now: datetime) -> timedelta:
        """For how long it is closed still."""
        return max(timedelta(), self.closed_until - now) if self.closed_until else timedelta()


@dataclass(slots=True)
class Floods:
    """Decides for each message whether it may pass. Off by setting `enabled`; counts even then."""

    rules: FloodRules = field(default_factory=FloodRules)
    enabled: bool = True
    refused: int = 0
    passed: int = 0
    _gates: dict[tuple[int, bool], _Gate] = field(default_factory=dict)
    _all: Limit | None = None
    _total: Tally = field(default_factory=lambda: Tally(0, "all chats"))
    _tallies: dict[int, Tally] = field(default_factory=dict)
    _first_refusals: list[Refused] = field(default_factory=list)

    def admit(self, chat: Chatted, now: datetime, count: int = 1, method: str = "sendmessage") -> int:
        """0 when `count` messages may be sent to `chat`, or edited in it; else the seconds to wait."""
        is_edit = method.lower().startswith(_EDITING)
        wait = self._wait(chat, now, count, is_edit=is_edit) if self.enabled else 0
        tallies = (self._total, self._tallies.setdefault(chat.id, Tally(chat.id, chat.name)))
        if wait:
            self.refused += 1
            if len(self._first_refusals) < REFUSALS_KEPT:
                self._first_refusals.append(Refused(now, chat.id, method, wait))
            for tally in tallies:
                tally.refuse(wait)
        else:
            self.passed += count
            for tally in tallies:
                tally.let_pass(now, count)
        return wait

    def _wait(self, chat: Chatted, now: datetime, count: int, *, is_edit: bool) -> int:
        gate = self._gate(chat, is_edit=is_edit)
        if left := gate.left(now):
            return _seconds(left)  # whoever knocks meanwhile makes it no longer
        limits = (gate.limit, self._everything())
        if missing := max(limit.wait(now, count) for limit in limits):
            wait = _seconds(missing)
            gate.closed_until = now + timedelta(seconds=wait)
            return wait
        for limit in limits:
            limit.take(now, count)
        return 0

    def _gate(self, chat: Chatted, *, is_edit: bool) -> _Gate:
        key = chat.id, is_edit
        if key not in self._gates:
            self._gates[key] = _Gate(_limit_of(self.rules, chat, is_edit=is_edit))
        return self._gates[key]

    def _everything(self) -> Limit:
        if self._all is None:
            self._all = Window(self.rules.global_per_second, _SECOND)
        return self._all

    def use(self, rules: FloodRules) -> None:
        """Go by other numbers from now on, as if nothing had been sent yet."""
        self.rules = rules
        self.forget()

    def forget(self) -> None:
        """Open every chat; what was counted for the report stays."""
        self._gates, self._all = {}, None

    def report(self) -> FloodReport:
        """What passed and what was refused so far."""
        rows = tuple(tally.row() for tally in self._tallies.values())
        return FloodReport(self._total.row(), rows, tuple(self._first_refusals))

    def begin_report(self) -> None:
        """Count for the report from here on."""
        self._total, self._tallies, self._first_refusals = Tally(0, "all chats"), {}, []
        self.passed = self.refused = 0


def _limit_of(rules: FloodRules, chat: Chatted, *, is_edit: bool) -> Limit:
    if chat.is_private:
        if is_edit:
            return Bucket(rules.private_edit_rate, rules.private_edit_burst)
        return Bucket(rules.private_rate, rules.private_burst)
    return Window(rules.group_edits_per_minute if is_edit else rules.group_per_minute, _MINUTE)


def _seconds(wait: timedelta) -> int:
    return max(1, ceil(wait / _SECOND))
