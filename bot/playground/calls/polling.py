"""getUpdates: hold the call until something comes, and let only one caller listen.

https://core.telegram.org/bots/api#getupdates
"""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from typing import Any

from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request, conflict
from bot.playground.trouble.faults import Fault
from bot.playground.world.bell import Bell
from bot.playground.world.world import World

LONGEST_POLL = 50

_TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


def kinds_of(params: Params) -> list[str] | None:
    """`allowed_updates`, or None when the call does not mention it."""
    if not params.has("allowed_updates"):
        return None
    kinds: list[Any] = params.objects("allowed_updates", "allowed_updates", "string")
    if not all(isinstance(kind, str) for kind in kinds):
        raise bad_request("can't parse allowed_updates: expected an Array of string")
    return kinds


class StruckWhileHeld(Exception):
    """A fault was ordered that strikes the call being held."""

    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.fault = fault


class Polls:
    """The one consumer that may listen. A newer call ends the older with 409."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._bell = Bell(world, lambda change: change.kind == "update")
        world.faults.told.append(self._fault_ordered)
        self._faults_ordered = 0
        self._turn = 0
        self._ended_by = ""
        self.webhook_is_set = False

    async def get_updates(self, params: Params) -> list[Json]:
        """The updates from `offset` on; an empty list after `timeout` seconds without any."""
        if self.webhook_is_set:
            raise conflict(_WEBHOOK)
        kinds = kinds_of(params)
        if kinds is not None:
            self._world.updates.ask_for(kinds)
        offset, limit = params.integer("offset"), params.integer("limit", 100)
        limit = limit if 1 <= limit <= 100 else 100
        page = self._world.updates.page(offset, limit, self._world.now())
        timeout = min(max(params.integer("timeout"), 0), LONGEST_POLL)
        if page or not timeout:
            return page
        self._turn += 1
        self._end_older(_TERMINATED)  # by a call that waits, not by one that is answered at once
        return await self._hold(self._turn, max(offset, 0), limit, timeout)

    async def _hold(self, turn: int, offset: int, limit: int, timeout: int) -> list[Json]:
        # Whichever comes first, by the world's clock or by the real one: nobody waits for ever.
        ends_at, really_ends_at = self._world.now() + timedelta(seconds=timeout), time.monotonic() + timeout
        alarm = self._world.timers.at(ends_at, self._bell.ring)
        try:
            while True:
                page = self._world.updates.page(offset, limit, self._world.now())
                left = really_ends_at - time.monotonic()
                if page or left <= 0 or self._world.now() >= ends_at:
                    return page
                if not await self._heard_something(turn, left):
                    return []
        finally:
            alarm.cancel()

    async def _heard_something(self, turn: int, seconds: float) -> bool:
        known = self._faults_ordered
        heard = await self._listen(seconds)
        if turn != self._turn:
            raise conflict(self._ended_by)
        if known < self._faults_ordered and (fault := self._world.faults.take("getupdates", 0)):
            raise StruckWhileHeld(fault)
        return heard

    async def _listen(self, seconds: float) -> bool:
        self._world.listeners += 1
        self._world.note("poll")
        try:
            return await self._bell.wait(seconds)
        finally:
            self._world.listeners -= 1

    def _fault_ordered(self) -> None:
        self._faults_ordered += 1
        self._bell.ring()

    def _end_older(self, words: str) -> None:
        self._ended_by = words
        self._bell.ring()

    def webhook_set(self, active: bool) -> None:
        """setWebhook ends a poll that is being held."""
        self.webhook_is_set = active
        if active:
            self._turn += 1
            self._end_older("terminated by setWebhook request")

    async def close(self) -> None:
        """Answer everybody who waits, with nothing."""
        self._bell.close()
        await asyncio.sleep(0)
