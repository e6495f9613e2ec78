"""The pace that Telegram allows, about: one message a second in a chat (bursts pass), twenty a
minute in a group or channel, thirty a second in all. The real limits are not documented exactly.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil

from bot.playground.people import Chat


@dataclass(frozen=True, slots=True)
class FloodRules:
    """The numbers. `private_burst` messages pass at once, then `private_rate` a second."""

    private_rate: float = 1.0
    private_burst: float = 8.0
    group_per_minute: int = 20
    global_rate: float = 30.0
    global_burst: float = 30.0


@dataclass(slots=True)
class _Bucket:
    level: float
    at: datetime

    def missing(self, now: datetime, rate: float, burst: float) -> float:
        """Fill up to `now`; the seconds until one may be taken (0 = now)."""
        self.level = min(burst, self.level + rate * (now - self.at).total_seconds())
        self.at = now
        return max(0.0, (1.0 - self.level) / rate)


@dataclass(slots=True)
class Floods:
    """Decides for each message whether it may pass. Off by setting `enabled`."""

    rules: FloodRules = field(default_factory=FloodRules)
    enabled: bool = True
    refused: int = 0
    passed: int = 0
    _buckets: dict[int, _Bucket] = field(default_factory=dict)
    _minutes: dict[int, deque[datetime]] = field(default_factory=dict)
    _closed_until: dict[int, datetime] = field(default_factory=dict)

    def admit(self, chat: Chat, now: datetime, count: int = 1) -> int:
        """0 when `count` messages may be sent to `chat`, else the seconds to wait."""
        wait = self._wait(chat, now, count) if self.enabled else 0
        if wait:
            self.refused += 1
            self._closed_until[chat.id] = now + timedelta(seconds=wait)
        else:
            self.passed += count
        return wait

    def _wait(self, chat: Chat, now: datetime, count: int) -> int:
        closed = self._closed_until.get(chat.id)
        if closed and closed > now:
            return ceil((closed - now).total_seconds())
        everything = self._bucket(0, now, self.rules.global_burst)
        missing = everything.missing(now, self.rules.global_rate, self.rules.global_burst)
        missing = max(missing, self._chat_wait(chat, now, count))
        if missing > 0:
            return max(1, ceil(missing))
        self._take(chat, now, count)
        return 0

    def _chat_wait(self, chat: Chat, now: datetime, count: int) -> float:
        if chat.is_private:
            bucket = self._bucket(chat.id, now, self.rules.private_burst)
            return bucket.missing(now, self.rules.private_rate, self.rules.private_burst)
        minute = self._minutes.setdefault(chat.id, deque())
        while minute and minute[0] <= now - timedelta(minutes=1):
            minute.popleft()
        if len(minute) + count <= self.rules.group_per_minute:
            return 0.0
        return 60.0 - (now - minute[0]).total_seconds() if minute else 60.0

    def _take(self, chat: Chat, now: datetime, count: int) -> None:
        self._bucket(0, now, self.rules.global_burst).level -= count
        if chat.is_private:
            self._bucket(chat.id, now, self.rules.private_burst).level -= count
        else:
            self._minutes[chat.id].extend([now] * count)

    def _bucket(self, key: int, now: datetime, burst: float) -> _Bucket:
        return self._buckets.setdefault(key, _Bucket(burst, now))
