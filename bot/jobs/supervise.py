"""Keeping the parts running: whatever ends before it should is started again."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from contextlib import suppress

import procrastinate

from bot import log, metrics
from bot.jobs.tick import Heartbeat

_LONGEST_PAUSE = 30.0  # seconds between two starts of a part that keeps failing
_LOOK_EVERY = 10.0  # seconds
# After so many looks without a tick the process is stuck (a database that neither answers nor fails).
# Looks are counted, not the time of day: that may jump.
_STUCK = 9
_EXIT_STUCK = 70

_log = log.get("jobs.supervise")


async def keep_running(part: str, run: Callable[[], Awaitable[object]], stopping: asyncio.Event) -> None:
    """Run a part until `stopping`; when it ends or fails before, start it again, ever more slowly."""
    pause = 1.0
    while not stopping.is_set():
        try:
            await run()
        except asyncio.CancelledError:
            raise
        except Exception:  # noqa: BLE001 - a supervisor that dies of what it supervises is none
            _log.exception("The %s failed; it is started again in %.0f s.", part, pause)
        if stopping.is_set():
            return
        metrics.restarts.labels(part).inc()
        await pause_unless(stopping, pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


async def pause_unless(stopping: asyncio.Event, seconds: float) -> None:
    """Wait so long, or until `stopping`."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stopping.wait(), seconds)


async def work(
    jobs: procrastinate.App, queues: list[str], stopping: asyncio.Event, grace: float, at_once: int = 16
) -> None:
    """Run a worker until `stopping`; jobs that are running then have `grace` seconds to end.

    The engine returns without a word when it loses its database, hence the supervisor around it.
    """
    worker = asyncio.create_task(
        jobs.run_worker_async(
            queues=queues,
            concurrency=at_once,
            delete_jobs="successful",
            install_signal_handlers=False,
            shutdown_graceful_timeout=grace,
            fetch_job_polling_interval=1.0,
        )
    )
    stop = asyncio.create_task(stopping.wait())
    await asyncio.wait({worker, stop}, return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    worker.cancel()  # procrastinate takes this for "end gracefully"
    with suppress(asyncio.CancelledError):
        await worker


async def watch_over(
    heartbeat: Heartbeat,
    stopping: asyncio.Event,
    *,
    every: float = _LOOK_EVERY,
    end: Callable[[int], object] = os._exit,
) -> None:
    """End the process when nothing has ticked for long: whoever started it starts it again.

    `every` is the number of seconds between two looks; `end` is given the exit code.
    """
    seen, looks = heartbeat.at, 0
    while not stopping.is_set():
        await pause_unless(stopping, every)
        before, seen = seen, heartbeat.at
        looks = looks + 1 if seen == before else 0
        if not stopping.is_set() and looks >= _STUCK:
            _log.critical(
                "Nothing has moved for %.0f s; the process ends so that it can be started anew.",
                looks * every,
            )
            end(_EXIT_STUCK)
