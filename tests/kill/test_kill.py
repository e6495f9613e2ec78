"""Killed without warning, again and again: what was acknowledged is kept, every job is done."""

from __future__ import annotations

import asyncio
import os
import random
import sys
from collections import Counter
from pathlib import Path

import sqlalchemy as sa

from storage.database import Database
from tests.kill.victim import done, noted, numbers, teach
from tests.storage.conftest import work_off

KILLS = int(os.environ.get("DOZOR_TEST_KILLS", "5"))
ROOT = Path(__file__).parents[2]


async def kill_after(address: str, first: int, acknowledged: int) -> list[int]:
    """Run the victim until it has acknowledged so many numbers, and kill it. Gives all it told."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.kill.victim",
        address,
        str(first),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    told = [await process.stdout.readline() for _ in range(acknowledged)]
    process.kill()
    rest, _ = await process.communicate()
    return [int(line) for line in [*told, *rest.splitlines()]]


async def rescue(database: Database) -> int:
    """What the rescue of stalled jobs does, with nobody alive."""
    stalled = list(await database.jobs.job_manager.get_stalled_jobs(seconds_since_heartbeat=-3600))
    for job in stalled:
        await database.jobs.job_manager.retry_job(job)
    return len(stalled)


async def test_nothing_acknowledged_is_lost_and_every_job_is_done(
    database: Database, database_url: str
) -> None:
    chance = random.Random(20)
    async with database.transaction() as transaction:
        await transaction.connection.run_sync(numbers.create_all)

    acknowledged: set[int] = set()
    interrupted = 0
    for kill in range(KILLS):
        told = await kill_after(database_url, kill * 1_000_000, chance.randrange(20, 120))
        acknowledged |= set(told)
        interrupted += await rescue(database)
    teach(database)
    await work_off(database.jobs, concurrency=8)

    async with database.reading() as reading:
        rows = set((await reading.execute(sa.select(noted.c.number))).scalars())
        runs = Counter((await reading.execute(sa.select(done.c.number))).scalars())
        if not database.is_postgresql:
            assert (await reading.connection.exec_driver_sql("PRAGMA integrity_check")).scalar() == "ok"
    assert acknowledged <= rows
    assert runs.keys() == rows
    assert runs.total() - len(rows) <= interrupted <= KILLS * 8
