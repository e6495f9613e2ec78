"""Every call to the Bot API waits here for its turn.

python-telegram-bot's own limiter is not used: one refusal makes it halt every chat, it knows no
limit for a private chat, and it charges calls that send nothing.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot import log
from bot.delivery.limits import Call, Limits, Pace
from bot.errors import SendThrottled

_log = log.get("delivery")

# How long a call is held back here, in seconds. An alert that has to wait longer goes back into
# the outbox: a sleeping job keeps a worker from other chats.
PATIENCE = {Pace.EDIT: 1.0, Pace.ALERT: 1.0, Pace.INTERACTIVE: 5.0}

# Replies overtake alerts, but an alert that has waited this long overtakes the replies that come
# after: a busy hour of commands cannot silence the news.
_HANDICAP = {Pace.EDIT: 0.8, Pace.ALERT: 0.8, Pace.INTERACTIVE: 0.0}

# Waking a little late is cheaper than waking twice.
_SHORTEST_SLEEP = 0.001
_REMEMBERED = 2000

_SENDING_METHOD = re.compile(r"(send(?!ChatAction)|edit(Message|User)|copyMessage|forwardMessage)")

Result = bool | dict[str, Any] | list[dict[str, Any]]


def retry_seconds(error: RetryAfter) -> float:
    """How long Telegram asks to wait; the library says it as a number or as a timedelta."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


@dataclass(slots=True, eq=False)
class _Waiter:
    call: Call
    rank: tuple[float, int]
    deadline: float


class Pacing(BaseRateLimiter[Pace]):
    """The limiter of our bot. Methods take `rate_limit_args=Pace.ALERT`; interactive if not said.

    `clock` gives seconds, `sleep` waits for some.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._limits = limits or Limits()
        self._clock = clock
        self._sleep = sleep
        self._waiting: list[_Waiter] = []
        self._arrivals = 0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    def wait_for(self, chat: int | str, pace: Pace = Pace.ALERT) -> float:
        """Seconds until a message to this chat would get through, the line being free."""
        return self._limits.wait_for(Call(chat, pace=pace), self._clock())

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Pace | None,
    ) -> Result:
        """Make the call in its turn. Raises SendThrottled when that is too far away."""
        call = _call(endpoint, data, rate_limit_args or Pace.INTERACTIVE)
        deadline = self._clock() + PATIENCE[call.pace]
        while True:
            await self._turn(call, deadline)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                seconds = retry_seconds(error)
                _log.warning("Telegram asks for %.0f s of silence in %s", seconds, call.chat)
                self._limits.park(call.chat, self._clock() + seconds)
                if call.pace is not Pace.INTERACTIVE:
                    raise

    async def _turn(self, call: Call, deadline: float) -> None:
        self._arrivals += 1
        rank = (self._clock() + _HANDICAP[call.pace], self._arrivals)
        waiter = _Waiter(call, rank, deadline)
        self._waiting.append(waiter)
        try:
            while (pause := self._pause(waiter)) > 0:
                if self._clock() + pause > deadline:
                    raise SendThrottled(f"{call.chat} has to wait its turn", pause)
                await self._sleep(max(pause, _SHORTEST_SLEEP))
            self._take(call)
        finally:
            self._waiting.remove(waiter)

    def _pause(self, waiter: _Waiter) -> float:
        """Seconds until it may be this one's turn, as things stand."""
        now = self._clock()
        if wait := self._limits.wait_for(waiter.call, now):
            return wait
        if not waiter.call.sends:
            return 0.0
        # Those that come first and could go now will take the next places on the line. Whoever
        # waits for a chat of its own holds up nobody.
        ahead = sum(
            1
            for other in self._waiting
            if other.rank < waiter.rank and other.call.sends and not self._limits.wait_for(other.call, now)
        )
        return self._limits.wait_for_line(waiter.call, now) + ahead * self._limits.spacing

    def _take(self, call: Call) -> None:
        now = self._clock()
        self._limits.take(call, now)
        if self._limits.remembered > _REMEMBERED:
            self._limits.forget_idle(now)


def _call(endpoint: str, data: dict[str, Any], pace: Pace) -> Call:
    chat = data.get("chat_id")
    if chat is None:
        return Call(endpoint, sends=False, pace=pace)
    if isinstance(chat, str) and re.fullmatch(r"-?\d+", chat):
        chat = int(chat)
    return Call(chat, sends=bool(_SENDING_METHOD.match(endpoint)), pace=pace)
