"""A process to be killed: it notes numbers, each with a job, and does those jobs at the same time.

    python -m tests.kill.victim ADDRESS FIRST_NUMBER

A number is printed once its row and its job are kept.
"""

from __future__ import annotations

import asyncio
import itertools
import sys

import sqlalchemy as sa

from storage.database import Database, connect

numbers = sa.MetaData()
noted = sa.Table("kill_noted", numbers, sa.Column("number", sa.Integer, primary_key=True))
done = sa.Table("kill_done", numbers, sa.Column("number", sa.Integer, nullable=False))


def teach(database: Database) -> None:
    """Give the worker the body of the job."""

    @database.jobs.task(name="process")
    async def process(number: int) -> None:
        async with database.transaction() as transaction:
            await transaction.execute(done.insert().values(number=number))


async def note(database: Database, first: int) -> None:
    """Note numbers for ever."""
    for number in itertools.count(first):
        async with database.transaction() as transaction:
            await transaction.execute(noted.insert().values(number=number))
            await transaction.defer("process", number=number)
        print(number, flush=True)


async def _main(address: str, first: int) -> None:
    database = connect(address)
    await database.open()
    teach(database)
    await asyncio.gather(
        database.jobs.run_worker_async(
            concurrency=8, delete_jobs="successful", fetch_job_polling_interval=0.1
        ),
        note(database, first),
    )


if __name__ == "__main__":
    asyncio.run(_main(sys.argv[1], int(sys.argv[2])))
