"""One process at a time speaks with Telegram: whoever holds the lease."""

from __future__ import annotations

import asyncio
import os
import socket
from datetime import timedelta
from pathlib import Path

from bot import log
from bot.clock import Clock
from bot.jobs.supervise import pause_unless
from storage import leases
from storage.database import Database

TTL = timedelta(seconds=15)
_RENEW_EVERY = 4.0  # seconds
_NAME = "telegram"

_log = log.get("jobs.lease")


class Lease:
    """The right to ask for updates and to send. `held` is set once it is ours."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._holder = f"{_place()}:{os.getpid()}"
        self._told = False
        self.held = asyncio.Event()

    async def run(self, stopping: asyncio.Event) -> None:
        """Take the lease when it is free, and keep it. Once lost, `stopping` is set.

        A process that lost it (it slept, or the database did) may be one of two by now; ending is
        the only safe answer, and whoever started it starts it again.
        """
        kept_until = self._clock()
        while not stopping.is_set():
            try:
                if await self._claim():
                    kept_until = self._clock() + TTL
                    self.held.set()
                elif self.held.is_set():
                    _log.critical("Another instance has taken over; this one ends.")
                    stopping.set()
            except Exception:  # noqa: BLE001 - the database may be back before the lease runs out
                _log.exception("The lease could not be renewed.")
            if self.held.is_set() and self._clock() > kept_until:
                _log.critical("The lease has run out; this instance ends.")
                stopping.set()
            await pause_unless(stopping, _RENEW_EVERY if self.held.is_set() else 1.0)

    async def _claim(self) -> bool:
        async with self._database.transaction() as t:
            holder = await leases.find_holder(t, _NAME)
            if holder is not None and _is_dead(holder):
                await leases.release(t, _NAME, holder, self._clock())
            token = await leases.claim(t, _NAME, self._holder, self._clock(), TTL)
        if token is None and not self._told:
            _log.warning("Another instance speaks with Telegram; waiting for it to end.")
            self._told = True
        return token is not None

    async def release(self) -> None:
        """Let the next one begin at once."""
        if self.held.is_set():
            async with self._database.transaction() as t:
                await leases.release(t, _NAME, self._holder, self._clock())


def _place() -> str:
    """Where a process number means something: the machine and, in a container, the container."""
    try:
        numbers = Path("/proc/self/ns/pid").readlink().name
    except OSError:
        numbers = ""
    return f"{socket.gethostname()}/{numbers}"


def _is_dead(holder: str) -> bool:
    """Whether the holder was a process here that is no more: nobody need wait for its lease to run out."""
    place, _, number = holder.rpartition(":")
    if place != _place() or place.endswith("/") or not number.isdecimal():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
