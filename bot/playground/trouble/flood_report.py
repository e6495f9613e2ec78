"""What a load test wants to know of the flood limits: what passed, what was refused, how fast it went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.playground.refusal import Json
from bot.playground.trouble.limits import Window

_SECOND, _MINUTE = timedelta(seconds=1), timedelta(minutes=1)
_HEAD = ("chat", "passed", "refused", "peak/s", "peak/min", "longest wait")


@dataclass(frozen=True, slots=True)
class Refused:
    """One call that was answered with 429. `wait` in seconds."""

    at: datetime
    chat_id: int
    method: str
    wait: int


@dataclass(frozen=True, slots=True)
class Row:
    """One chat, or all of them. Messages that passed, calls that were refused, seconds to wait."""

    chat_id: int
    name: str
    passed: int = 0
    refused: int = 0
    peak_second: int = 0
    peak_minute: int = 0
    longest_wait: int = 0


@dataclass(slots=True)
class Tally:
    """Counts what becomes a `Row`. Its peaks are of what passed, within any second and any minute."""

    chat_id: int
    name: str
    passed: int = 0
    refused: int = 0
    peak_second: int = 0
    peak_minute: int = 0
    longest_wait: int = 0
    _second: Window = field(default_factory=lambda: Window(0, _SECOND))
    _minute: Window = field(default_factory=lambda: Window(0, _MINUTE))

    def let_pass(self, now: datetime, count: int) -> None:
        """Count messages."""
        self.passed += count
        for window in (self._second, self._minute):
            window.take(now, count)
        self.peak_second = max(self.peak_second, self._second.inside(now))
        self.peak_minute = max(self.peak_minute, self._minute.inside(now))

    def refuse(self, wait: int) -> None:
        """Count a call."""
        self.refused += 1
        self.longest_wait = max(self.longest_wait, wait)

    def row(self) -> Row:
        """As it stands."""
        return Row(
            self.chat_id,
            self.name,
            self.passed,
            self.refused,
            self.peak_second,
            self.peak_minute,
            self.longest_wait,
        )


@dataclass(frozen=True, slots=True)
class FloodReport:
    """All chats together, each of them, and the first refusals."""

    overall: Row
    chats: tuple[Row, ...]
    first_refusals: tuple[Refused, ...]

    def table(self, most: int = 20) -> str:
        """To be printed: all, then the `most` chats that were refused most, then the first refusals."""
        worst = sorted(self.chats, key=lambda row: (-row.refused, -row.passed, row.chat_id))
        lines = [_line(_HEAD), *(_line(_cells(row)) for row in (self.overall, *worst[:most]))]
        if len(worst) > most:
            lines.append(f"… and {len(worst) - most} more")
        lines += [
            f"{one.at:%H:%M:%S} {one.method} to {one.chat_id}: 429, retry after {one.wait}"
            for one in self.first_refusals
        ]
        return "\n".join(lines)

    def view(self) -> Json:
        """As JSON."""
        return {
            "overall": _row_json(self.overall),
            "chats": [_row_json(row) for row in self.chats],
            "first_refusals": [
                {"at": one.at.isoformat(), "chat_id": one.chat_id, "method": one.method, "wait": one.wait}
                for one in self.first_refusals
            ],
        }


def _cells(row: Row) -> tuple[str, ...]:
    numbers = (row.passed, row.refused, row.peak_second, row.peak_minute)
    return (row.name, *(str(number) for number in numbers), f"{row.longest_wait} s")


def _line(cells: Iterable[str]) -> str:
    name, *numbers = cells
    return " ".join([f"{name[:24]:<24}", *(f"{number:>12}" for number in numbers)])


def _row_json(row: Row) -> Json:
    return {name: getattr(row, name) for name in Row.__slots__}
