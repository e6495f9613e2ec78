"""Waiting for the world to change, without polling it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bot.playground.world.world import Change, World


class Bell:
    """Rings at every change that `fits`; any number of tasks may wait for it."""

    def __init__(self, world: World, fits: Callable[[Change], bool] = lambda _: True) -> None:
        self._fits = fits
        self._waiting: set[asyncio.Future[None]] = set()
        self._closed = False
        self._world = world
        world.observers.append(self._heard)

    def _heard(self, change: Change) -> None:
        if self._fits(change):
            self.ring()

    def ring(self) -> None:
        """Wake everybody who waits."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    def forget(self) -> None:
        """Listen no more."""
        self._world.observers.remove(self._heard)

    def close(self) -> None:
        """Wake everybody, for good."""
        self._closed = True
        self.ring()

    async def wait(self, seconds: float) -> bool:
        """Until the next ring; False when the time ran out first, or the bell is closed."""
        if self._closed:
            return False
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await asyncio.wait_for(future, seconds)
        except TimeoutError:
            return False
        finally:
            self._waiting.discard(future)
        return not self._closed
