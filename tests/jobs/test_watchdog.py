"""The watchdog ends a process in which nothing ticks, and no other."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.jobs.supervise import watch_over
from bot.jobs.tick import Heartbeat

NOW = datetime(2026, 12, 3, 7, 0, tzinfo=UTC)


class Ended(Exception):
    """Instead of the end of this process."""


def end(code: int) -> None:
    raise Ended(code)


class Jumping(Heartbeat):
    """Ticks between any two looks, by a clock that leaps back and forth; the bot stops after `looks`."""

    def __init__(self, stopping: asyncio.Event, looks: int) -> None:
        self._stopping = stopping
        self._left = looks

    @property
    def at(self) -> datetime:
        self._left -= 1
        if self._left < 0:
            self._stopping.set()
        return NOW + timedelta(hours=8 * self._left * (-1) ** self._left)

    @at.setter
    def at(self, moment: datetime) -> None: ...


async def test_a_process_in_which_nothing_ticks_is_ended() -> None:
    with pytest.raises(Ended):
        await asyncio.wait_for(watch_over(Heartbeat(NOW), asyncio.Event(), every=0, end=end), 5)


async def test_a_clock_that_jumps_ends_nothing() -> None:
    stopping = asyncio.Event()
    await asyncio.wait_for(watch_over(Jumping(stopping, 60), stopping, every=0, end=end), 5)
    assert stopping.is_set()
