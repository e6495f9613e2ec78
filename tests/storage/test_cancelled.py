"""Whoever is cancelled in the middle of a transaction leaves the database open to everybody else."""

from __future__ import annotations

import asyncio
import random

import pytest
import sqlalchemy as sa

from storage.database import Database
from storage.unbroken import unbroken

ROUNDS = 25


async def _writes(database: Database) -> None:
    for _ in range(5):
        async with database.transaction() as t:
            await t.execute(sa.text("UPDATE sources SET title = title"))
            await t.execute(sa.text("SELECT 1"))
        async with database.reading() as r:
            await r.execute(sa.text("SELECT count(*) FROM sources"))


@pytest.mark.parametrize("seed", range(3))
async def test_nobody_is_locked_out_by_who_was_cancelled(database: Database, seed: int) -> None:
    chance = random.Random(seed)
    kept: list[object] = []  # as somebody who looks at what went wrong keeps it
    for _ in range(ROUNDS):
        tasks = [asyncio.create_task(_writes(database)) for _ in range(6)]
        for _ in range(chance.randrange(60)):
            await asyncio.sleep(0)
        for task in tasks:
            if chance.random() < 0.7:
                task.cancel()
        kept += await asyncio.gather(*tasks, return_exceptions=True)
    assert {type(one) for one in kept} == {type(None), asyncio.CancelledError}
    async with asyncio.timeout(5):
        await _writes(database)


async def test_jobs_are_put_off_in_peace_as_well(database: Database) -> None:
    chance = random.Random(7)
    for _ in range(ROUNDS):
        asked = [asyncio.create_task(database.jobs.job_manager.list_jobs_async()) for _ in range(4)]
        asked += [asyncio.create_task(database.jobs.job_manager.register_worker()) for _ in range(2)]
        for _ in range(chance.randrange(40)):
            await asyncio.sleep(0)
        for task in asked:
            task.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
    async with asyncio.timeout(5):
        await _writes(database)


async def test_a_cancellation_waits_for_what_is_being_done_and_is_told_then() -> None:
    begun, may_end, done = asyncio.Event(), asyncio.Event(), []

    async def work() -> None:
        begun.set()
        await may_end.wait()
        done.append("work")

    task = asyncio.create_task(unbroken(work()))
    await begun.wait()
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()  # somebody who is impatient
    await asyncio.sleep(0)
    assert not task.done()
    may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert done == ["work"]


async def test_what_goes_wrong_is_raised_as_it_is() -> None:
    async def work() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await unbroken(work())
