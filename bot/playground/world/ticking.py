"""Lets what is due happen while nobody asks for anything."""

from __future__ import annotations

import asyncio

from bot.playground.world.world import Change, World

_SHORTEST = 0.01


class Ticking:
    """One timer of the running loop, set to the first thing the world waits for."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._timer: asyncio.TimerHandle | None = None
        world.observers.append(self._heard)

    def _heard(self, change: Change) -> None:
        if change.kind == "later":
            self._set()

    def _set(self) -> None:
        self.close()
        at = self._world.timers.next_at
        if at is None or self._world.timers.is_frozen:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # a world outside a loop: its clock is moved by hand alone
            return
        seconds = (at - self._world.now()).total_seconds()
        self._timer = loop.call_later(max(seconds, _SHORTEST), self._due)

    def _due(self) -> None:
        self._world.catch_up()
        self._set()

    def close(self) -> None:
        """Stop the timer."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
