"""One visit at a time per host, with a pause in between, and none while the host asks for quiet."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bot.errors import SourceThrottled

Gap = tuple[float, float]  # shortest and longest pause between two visits, in seconds

USUAL_GAP: Gap = (1.0, 2.0)
PREVIEW_GAP: Gap = (2.0, 4.0)
PREVIEW_QUEUE = "t.me"
PREVIEW_HOSTS = ("t.me", "telegram.me", "telegram.dog")
LONGEST_HOLD = 24 * 3600.0

_HOSTS_REMEMBERED = 4096  # those that nobody waits for are forgotten past this


@dataclass(slots=True)
class _Queue:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0
    free_at: float = float("-inf")
    held_until: float = float("-inf")


class Politeness:
    """Whose turn it is, host by host.

    `queues` lets several hosts share one queue (the aliases of t.me do), `gaps` gives a queue
    its own pause. Times come from `now` (seconds, monotonic), pauses from `sleep`, jitter from
    `chance` (0 to 1): tests hand in their own.
    """

    def __init__(
        self,
        *,
        gap: Gap = USUAL_GAP,
        queues: Mapping[str, str] | None = None,
        gaps: Mapping[str, Gap] | None = None,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._gap = gap
        self._names = dict.fromkeys(PREVIEW_HOSTS, PREVIEW_QUEUE) if queues is None else dict(queues)
        self._gaps = {PREVIEW_QUEUE: PREVIEW_GAP} if gaps is None else dict(gaps)
        self._now, self._sleep, self._chance = now, sleep, chance
        self._queues: dict[str, _Queue] = {}

    @asynccontextmanager
    async def turn(self, host: str, delay: float = 0.0) -> AsyncIterator[None]:
        """Hold the host's only place, after the pause since the visit before.

        `delay` is the pause that the host itself asks for, in seconds. Raises `SourceThrottled`
        at once while the host is held: waiting that long is the schedule's business.
        """
        queue = self._queue(host)
        queue.waiting += 1
        try:
            async with queue.lock:
                self._refuse_while_held(queue)
                await self._pause(queue)
                self._refuse_while_held(queue)
                try:
                    yield
                finally:
                    queue.free_at = self._now() + max(delay, self._draw(host))
        finally:
            queue.waiting -= 1

    def hold(self, host: str, seconds: float) -> None:
        """Send nobody to the host for so long: it has asked for it."""
        queue = self._queue(host)
        queue.held_until = max(queue.held_until, self._now() + min(seconds, LONGEST_HOLD))

    def _refuse_while_held(self, queue: _Queue) -> None:
        remaining = queue.held_until - self._now()
        if remaining > 0:
            raise SourceThrottled("the site has asked us to come later", remaining)

    async def _pause(self, queue: _Queue) -> None:
        remaining = queue.free_at - self._now()
        if remaining > 0:
            await self._sleep(remaining)

    def _draw(self, host: str) -> float:
        shortest, longest = self._gaps.get(self._name(host), self._gap)
        return shortest + (longest - shortest) * self._chance()

    def _name(self, host: str) -> str:
        return self._names.get(host, host)

    def _queue(self, host: str) -> _Queue:
        if len(self._queues) >= _HOSTS_REMEMBERED:
            self._forget_idle()
        return self._queues.setdefault(self._name(host), _Queue())

    def _forget_idle(self) -> None:
        now = self._now()
        self._queues = {
            name: queue
            for name, queue in self._queues.items()
            if queue.waiting or max(queue.free_at, queue.held_until) > now
        }


def usual_politeness(gap: float, preview_hosts: tuple[str, ...] = ()) -> Politeness:
    """The manners of a running bot. `gap` is the usual pause between two visits to one host, in
    seconds, varied by a third either way; previews of channels wait twice as long."""
    return Politeness(
        gap=(gap * 2 / 3, gap * 4 / 3),
        queues=preview_queues(preview_hosts),
        gaps={PREVIEW_QUEUE: (gap * 4 / 3, gap * 8 / 3)},
    )


def preview_queues(hosts: tuple[str, ...]) -> dict[str, str]:
    """The queue that the hosts of previews share, by host. They may be written as addresses."""
    bare = (urlsplit(host if "://" in host else f"https://{host}").hostname or host for host in hosts)
    return dict.fromkeys((*PREVIEW_HOSTS, *bare), PREVIEW_QUEUE)
