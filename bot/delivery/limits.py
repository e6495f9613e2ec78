"""How often Telegram lets a bot speak, as rules on a clock that is handed in.

Telegram publishes only rough figures (about 30 messages a second in all, one a second in a chat,
20 a minute in a group); ours stay below them, because going over costs a pause that Telegram sets.
Times are seconds on any clock that only moves forward.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import StrEnum


class Pace(StrEnum):
    """Who is waiting for a call to Telegram."""

    INTERACTIVE = "interactive"  # a person who has just typed or pressed something
    ALERT = "alert"  # nobody yet: it can be put back into the outbox
    EDIT = "edit"  # nobody at all: what is new goes first


@dataclass(frozen=True, slots=True)
class Call:
    """A call to the Bot API, as far as limits see it.

    `chat` is Telegram's id or @name of a chat, or the name of the method for calls that concern
    none. Only calls that put a message before people count against limits.
    """

    chat: int | str
    sends: bool = True
    pace: Pace = Pace.INTERACTIVE

    @property
    def to_many(self) -> bool:
        """Whether it goes to a group or a channel; these share one limit a minute."""
        return self.chat < 0 if isinstance(self.chat, int) else self.sends


class Bucket:
    """One token each `every` seconds, at most `burst` of them saved up."""

    def __init__(self, every: float, burst: int) -> None:
        self._every = every
        self._burst = burst
        self._full_at = float("-inf")  # when all tokens will be back

    def wait_for(self, now: float, spare: int = 0) -> float:
        """Seconds until a token can be taken that leaves `spare` others."""
        owed_at_most = (self._burst - 1 - spare) * self._every
        return max(0.0, self._full_at - owed_at_most - now)

    def take(self, now: float) -> None:
        """Take a token."""
        self._full_at = max(now, self._full_at) + self._every

    def is_idle(self, now: float) -> bool:
        """Whether it is full, so that a new one would be the same."""
        return self._full_at <= now


class Window:
    """At most `count` in any stretch of `period` seconds, exactly.

    A bucket that never breaks a limit a minute would have to hold back most of a burst; this
    lets a group hear everything at once that it may hear in the coming minute.
    """

    def __init__(self, count: int, period: float) -> None:
        self._period = period
        self._taken: deque[float] = deque(maxlen=count)
        self._count = count

    def wait_for(self, now: float, spare: int = 0) -> float:
        """Seconds until another fits that leaves room for `spare` more."""
        too_many = len(self._taken) - (self._count - spare)
        return max(0.0, self._taken[too_many] + self._period - now) if too_many >= 0 else 0.0

    def take(self, now: float) -> None:
        """Use a place."""
        self._taken.append(now)

    def is_idle(self, now: float) -> bool:
        """Whether all places are free again."""
        return not self._taken or self._taken[-1] + self._period <= now


@dataclass(frozen=True, slots=True)
class Rates:
    """The limits in figures.

    `*_spare` is kept free by alerts, so that replies find room; `*_spare_of_edits` by edits of
    alerts, so that what is new finds room.
    """

    line_per_second: float = 25
    chat_every: float = 1
    chat_burst: int = 3
    chat_spare: int = 1
    group_per_minute: int = 18
    group_spare: int = 3
    chat_spare_of_edits: int = 2
    group_spare_of_edits: int = 9


class Limits:
    """What was sent where lately, and therefore how long the next call has to wait."""

    def __init__(self, rates: Rates = Rates()) -> None:
        self._rates = rates
        # The whole line has no burst: evenly spaced calls leave the next reply at most one
        # spacing to wait, where a burst would leave it a second.
        self._line = Bucket(1 / rates.line_per_second, burst=1)
        self._chats: dict[int | str, Bucket] = {}
        self._groups: dict[int | str, Window] = {}
        self._parked: dict[int | str, float] = {}

    @property
    def spacing(self) -> float:
        """Seconds between two calls on the whole line."""
        return 1 / self._rates.line_per_second

    def wait_for(self, call: Call, now: float) -> float:
        """Seconds until the call's own chat lets it through."""
        parked = max(0.0, self._parked.get(call.chat, now) - now)
        if not call.sends:
            return parked
        in_chat, in_group = self._spare(call.pace)
        waits = [parked]
        if chat := self._chats.get(call.chat):
            waits.append(chat.wait_for(now, in_chat))
        if group := self._groups.get(call.chat):
            waits.append(group.wait_for(now, in_group))
        return max(waits)

    def _spare(self, pace: Pace) -> tuple[int, int]:
        """What a call leaves to others, in any chat and in a group."""
        rates = self._rates
        return {
            Pace.INTERACTIVE: (0, 0),
            Pace.ALERT: (rates.chat_spare, rates.group_spare),
            Pace.EDIT: (rates.chat_spare_of_edits, rates.group_spare_of_edits),
        }[pace]

    def wait_for_line(self, call: Call, now: float) -> float:
        """Seconds until the line as a whole lets the call through."""
        return self._line.wait_for(now) if call.sends else 0.0

    def take(self, call: Call, now: float) -> None:
        """The call is being made now."""
        if not call.sends:
            return
        self._line.take(now)
        rates = self._rates
        self._chats.setdefault(call.chat, Bucket(rates.chat_every, rates.chat_burst)).take(now)
        if call.to_many:
            self._groups.setdefault(call.chat, Window(rates.group_per_minute, 60)).take(now)

    def park(self, chat: int | str, until: float) -> None:
        """Telegram asked for silence in one chat; the others go on."""
        self._parked[chat] = max(until, self._parked.get(chat, until))

    def forget_idle(self, now: float) -> None:
        """Drop what would make no difference any more."""
        self._chats = {chat: bucket for chat, bucket in self._chats.items() if not bucket.is_idle(now)}
        self._groups = {chat: window for chat, window in self._groups.items() if not window.is_idle(now)}
        self._parked = {chat: until for chat, until in self._parked.items() if until > now}

    @property
    def remembered(self) -> int:
        """How many chats are being thought of."""
        return len(self._chats) + len(self._groups) + len(self._parked)
