"""The watchdog ends a process in which nothing ticks, and no other."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime, timedelta

import pytest

from bot.jobs.supervise import watch_over
from bot.jobs.tick import Heartbeat

NOW = datetime(2026, 12, 3, 7, 0, tzinfo=UTC)


class Ended(Exception):
    """Instead of the end of this process."""


@pytest.fixture(autouse=True)
def no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def end(code: int) -> None:
        raise Ended(code)

    monkeypatch.setattr(os, "_exit", end)


async def test_a_process_in_which_nothing_ticks_is_ended() -> None:
    with pytest.raises(Ended):
        await asyncio.wait_for(watch_over(Heartbeat(NOW), asyncio.Event(), every=0.001), 5)


async def test_a_clock_that_jumps_ends_nothing() -> None:
    heartbeat, stopping = Heartbeat(NOW), asyncio.Event()
    watching = asyncio.create_task(watch_over(heartbeat, stopping, every=0.001))
    for hours in range(60):
        heartbeat.at = NOW + timedelta(hours=8 * hours)
        await asyncio.sleep(0.001)
    stopping.set()
    await watching
