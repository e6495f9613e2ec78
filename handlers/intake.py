"""Updates: kept raw, then handled one by one, in order within a chat.

Received → `inbox` row → parsed alone → dispatched → marked done. Whatever is not marked done is
handled again after a crash; handlers ask for target states, so that has no second effect. An
update that cannot be parsed, or that has ended the process again and again, is put aside.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Bot, Update

from bot import log, metrics
from bot.clock import Clock
from storage import inbox
from storage.database import Database

# Chats handled at the same time; within a chat, one update after the other.
_LANES = 32
# An update whose handling was begun so often, and never ended, is what ends it.
_TRIES = 3
# Updates taken out of the inbox at the same time; the others wait there.
_IN_HAND = 500

_log = log.get("handlers.intake")

Dispatch = Callable[[Update], Awaitable[None]]
TellOwners = Callable[[int, str], Awaitable[None]]


class Intake:
    """The way of an update from Telegram to its handler."""

    def __init__(
        self, database: Database, clock: Clock, bot: Bot, dispatch: Dispatch, tell_owners: TellOwners
    ) -> None:
        self._database = database
        self._clock = clock
        self._bot = bot
        self._dispatch = dispatch
        self._tell_owners = tell_owners
        self._arrived = asyncio.Event()
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self._places = asyncio.Semaphore(_LANES)
        self._in_hand: set[int] = set()

    async def receive(self, updates: list[dict[str, Any]]) -> None:
        """Keep raw updates; once this returns they cannot be lost."""
        async with self._database.transaction() as t:
            new = await inbox.add_unless_known(t, updates, self._clock())
        metrics.updates.labels("received").inc(new)
        metrics.updates.labels("repeated").inc(len(updates) - new)
        self._arrived.set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Handle what is in the inbox, and what comes, until `stopping`."""
        stop = asyncio.create_task(stopping.wait())
        try:
            while not stopping.is_set():
                self._arrived.clear()
                await self._take_new()
                arrived = asyncio.create_task(self._arrived.wait())
                await asyncio.wait({arrived, stop}, return_when=asyncio.FIRST_COMPLETED)
                arrived.cancel()
        finally:
            stop.cancel()
            await asyncio.gather(*self._lanes.values(), return_exceptions=True)

    async def _take_new(self) -> None:
        while len(self._in_hand) < _IN_HAND:
            async with self._database.reading() as r:
                batch = await inbox.list_new(r, self._in_hand)
            if not batch:
                return
            for received in batch:
                self._in_hand.add(received.update_id)
                self._append(received)

    def _append(self, received: inbox.Received) -> None:
        """Let an update wait for the ones before it in its chat."""
        lane = lane_of(received.payload)
        before = self._lanes.get(lane)
        task = asyncio.create_task(self._after(before, received))
        self._lanes[lane] = task
        task.add_done_callback(lambda done: self._forget(lane, done))

    def _forget(self, lane: int, task: asyncio.Task[None]) -> None:
        if self._lanes.get(lane) is task:
            del self._lanes[lane]

    async def _after(self, before: asyncio.Task[None] | None, received: inbox.Received) -> None:
        if before is not None:
            await asyncio.wait({before})
        async with self._places:
            try:
                await self._handle(received)
                self._in_hand.discard(received.update_id)
                self._arrived.set()
            except Exception:  # noqa: BLE001 - one update's fault must not reach the next one
                # Not marked done: handled again at the next start, a few times at most. It stays in
                # hand until then, or it would come round at once for ever.
                _log.exception("Update %s could not be handled.", received.update_id)
                metrics.updates.labels("failed").inc()

    async def _handle(self, received: inbox.Received) -> None:
        if received.attempts >= _TRIES:
            await self._put_aside(received, f"it was begun {received.attempts} times and never ended")
            return
        try:
            update = Update.de_json(received.payload, self._bot)
        except Exception as error:  # noqa: BLE001 - the library breaks in many ways on odd shapes
            await self._put_aside(received, f"it cannot be parsed: {type(error).__name__}: {error}")
            return
        async with self._database.transaction() as t:
            await inbox.mark_begun(t, received.update_id)
        await self._dispatch(update)
        async with self._database.transaction() as t:
            await inbox.mark_done(t, received.update_id, self._clock())
        metrics.updates.labels("handled").inc()

    async def _put_aside(self, received: inbox.Received, why: str) -> None:
        _log.error("Update %s was put aside: %s", received.update_id, why)
        async with self._database.transaction() as t:
            await inbox.mark_poison(t, received.update_id, why, self._clock())
        metrics.updates.labels("poison").inc()
        await self._tell_owners(received.update_id, why)


def lane_of(payload: dict[str, Any]) -> int:
    """The chat that a raw update belongs to; 0 when it names none. Odd shapes give 0, never an error."""
    for kind, body in payload.items():
        if kind == "update_id" or not isinstance(body, dict):
            continue
        holder = body.get("message") if kind == "callback_query" else body
        chat = holder.get("chat") if isinstance(holder, dict) else None
        number = chat.get("id") if isinstance(chat, dict) else None
        if isinstance(number, int):
            return number
    return 0
