"""The one heartbeat: what is due is found in the database, and handed to the workers.

Due times live in rows, so they survive a restart, show in SQL and are the same for every process;
the scheduler itself remembers nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from procrastinate.exceptions import ConnectorException, UniqueViolation
from procrastinate.jobs import Status

from bot import log, metrics
from bot.clock import Clock
from bot.domain.job import REFRESH
from storage import inbox, lookups, model_answers, outbox, sources, subscriptions
from storage.database import Database

# A visit that has not ended by then is taken for lost, and the source is visited again.
_LEASE = timedelta(minutes=10)
_FINISHED_JOBS_KEPT = timedelta(days=2)
_HANDLED_UPDATES_KEPT = timedelta(days=2)
_STOPPED_WATCHES_KEPT = timedelta(days=7)
_LOOKUPS_KEPT = timedelta(days=30)
_MODEL_ANSWERS_KEPT = timedelta(days=7)  # a story is retold for a day at most
_ANY_TIME = 3600.0  # seconds; more than clocks are ever set back

_log = log.get("jobs.tick")


@dataclass
class Heartbeat:
    """When the last tick came through; the watchdog looks at it."""

    at: datetime


class Ticks:
    """The things that come round: leasing sources, waking chats, rescuing jobs, cleaning up."""

    def __init__(
        self, database: Database, clock: Clock, wake: Callable[[int], Awaitable[None]], heartbeat: Heartbeat
    ) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._heartbeat = heartbeat

    async def lease(self) -> None:
        """Let the sources that are due be visited."""
        now = self._clock()
        async with self._database.transaction() as t:
            for source_id in await sources.lease_due(t, now, now + _LEASE):
                await t.defer(REFRESH, lock=f"source:{source_id}", source_id=source_id)

    async def sweep(self) -> None:
        """Wake the chats that have something due: what a crash left, and what had to wait."""
        async with self._database.reading() as r:
            due = await outbox.list_chats_to_tell(r, self._clock())
        for chat_id in due:
            await self._wake(chat_id)

    async def tick(self) -> None:
        """Once a second."""
        await self.lease()
        await self.sweep()
        self._heartbeat.at = self._clock()

    async def inherit(self) -> None:
        """At start, before any worker: an SQLite file has one process, so who worked before is dead."""
        if not self._database.is_postgresql:
            await self.rescue(silent_for=-_ANY_TIME)

    async def rescue(self, silent_for: float = 30.0) -> None:
        """Start again the jobs whose worker has died: not a sign of life for so many seconds."""
        manager = self._database.jobs.job_manager
        for job in await manager.get_stalled_jobs(seconds_since_heartbeat=silent_for):
            try:
                await manager.retry_job(job)
            except UniqueViolation:
                # Its twin waits already and will do the work; this one would block their key for ever.
                await manager.finish_job(job, status=Status.FAILED, delete_job=True)
            except ConnectorException as error:
                _log.warning("Job %s could not be rescued: %s", job.id, error)
                continue
            metrics.jobs_rescued.inc()
            _log.info("Job %s (%s) had lost its worker and was started again.", job.id, job.task_name)

    async def clean(self) -> None:
        """Forget what nobody asks for any more."""
        hours = int(_FINISHED_JOBS_KEPT.total_seconds() // 3600)
        await self._database.jobs.job_manager.delete_old_jobs(nb_hours=hours, include_failed=True)
        async with self._database.transaction() as t:
            await inbox.remove_done(t, self._clock() - _HANDLED_UPDATES_KEPT)
            await subscriptions.forget_ended(t, self._clock() - _STOPPED_WATCHES_KEPT)
            await lookups.forget_older(t, self._clock() - _LOOKUPS_KEPT)
            await model_answers.forget_older(t, self._clock() - _MODEL_ANSWERS_KEPT)


def schedule(
    ticks: Ticks, complete: Callable[[], Awaitable[None]], *, every: float = 1.0
) -> AsyncIOScheduler:
    """A scheduler that has not been started. `every` is in seconds.

    `complete` asks again about watches that could not be completed: it waits for the network, so
    it comes beside the tick, not in it.
    """
    scheduler = AsyncIOScheduler(
        timezone="UTC",
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    scheduler.add_job(_logged(ticks.tick), "interval", seconds=every, id="tick")
    scheduler.add_job(_logged(ticks.rescue), "interval", seconds=15, id="rescue")
    scheduler.add_job(_logged(complete), "interval", seconds=60, id="complete")
    scheduler.add_job(_logged(ticks.clean), "interval", hours=6, id="clean")
    return scheduler


def _logged(act: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        try:
            await act()
        except asyncio.CancelledError:  # the scheduler ends; it would log this as an error
            return
        except Exception:  # noqa: BLE001 - the next tick comes anyway; silence would hide the cause
            _log.exception("%s failed; the next one comes all the same.", act.__name__)

    run.__name__ = act.__name__
    return run
