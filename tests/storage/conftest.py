"""Jobs for the tests of the storage room."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import procrastinate
import pytest

from storage.database import Database
from tests.storage.rows import Rows

TimePasses = Callable[[timedelta], Awaitable[None]]

_JOBS_LATER = {
    "sqlite": (
        "UPDATE procrastinate_jobs SET scheduled_at = scheduled_at - {0}, changed_at = changed_at - {0}",
        "UPDATE procrastinate_workers SET last_heartbeat = last_heartbeat - {0}",
    ),
    "postgresql": (
        "UPDATE procrastinate_jobs SET scheduled_at = scheduled_at - interval '{0} seconds'",
        "UPDATE procrastinate_events SET at = at - interval '{0} seconds'",
        "UPDATE procrastinate_workers SET last_heartbeat = last_heartbeat - interval '{0} seconds'",
    ),
}


@pytest.fixture
def time_passes(database: Database) -> TimePasses:
    """Move everything that jobs and workers have noted into the past, as if time had passed."""

    async def pass_by(span: timedelta) -> None:
        dialect = "postgresql" if database.is_postgresql else "sqlite"
        async with database.transaction() as transaction:
            for statement in _JOBS_LATER[dialect]:
                await transaction.connection.exec_driver_sql(statement.format(span.total_seconds()))

    return pass_by


async def work_off(jobs: procrastinate.App, **options: Any) -> None:
    """Let a worker do what can be done now, one job after the other, and go."""
    await jobs.run_worker_async(wait=False, install_signal_handlers=False, **options)


@asynccontextmanager
async def worker(jobs: procrastinate.App, **options: Any) -> AsyncIterator[asyncio.Task[None]]:
    """A worker beside the test; stopped gracefully at the end."""
    options = {"concurrency": 4, "install_signal_handlers": False} | options
    task = asyncio.create_task(jobs.run_worker_async(**options))
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait([task], timeout=10)


@pytest.fixture
def rows(database: Database) -> Rows:
    """Puts rows into a fresh database."""
    return Rows(database)
