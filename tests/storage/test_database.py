"""Transactions, readers and writers, on both databases."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.errors import ConfigError, StorageError
from storage.database import Database, Reading, connect
from storage.migrate import is_current, migrate
from storage.tables import metadata

notes = sa.Table(
    "test_notes",
    sa.MetaData(),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("number", sa.Integer, nullable=False, default=0),
)


@pytest.fixture
async def notebook(database: Database) -> Database:
    """A database with a table for these tests and one row in it."""
    async with database.transaction() as transaction:
        await transaction.connection.run_sync(notes.metadata.create_all)
        await transaction.execute(notes.insert().values(name="counter"))
    return database


async def numbers(reading: Reading) -> dict[str, int]:
    rows = await reading.execute(sa.select(notes.c.name, notes.c.number))
    return {row.name: row.number for row in rows}


async def test_a_transaction_is_kept_whole(notebook: Database) -> None:
    async with notebook.transaction() as transaction:
        await transaction.execute_many(notes.insert(), [{"name": "a"}, {"name": "b"}])
        await transaction.execute_many(notes.insert(), [])
        await transaction.execute(notes.update().values(number=5))

    async with notebook.reading() as reading:
        assert await numbers(reading) == {"counter": 5, "a": 5, "b": 5}


async def test_a_transaction_that_fails_leaves_nothing_behind(notebook: Database) -> None:
    async def add_twice() -> None:
        async with notebook.transaction() as transaction:
            await transaction.execute(notes.update().values(number=5))
            await transaction.execute(notes.insert().values(name="counter"))

    with pytest.raises(IntegrityError):
        await add_twice()

    async with notebook.reading() as reading:
        assert await numbers(reading) == {"counter": 0}


async def test_a_row_that_is_there_already_can_be_left_alone(notebook: Database) -> None:
    async with notebook.transaction() as transaction:
        known = transaction.insert(notes).values(name="counter", number=9).on_conflict_do_nothing()
        await transaction.execute(known)

    async with notebook.reading() as reading:
        assert await numbers(reading) == {"counter": 0}


async def test_writers_who_read_first_lose_no_update(notebook: Database) -> None:
    async def count_up() -> None:
        async with notebook.transaction() as transaction:
            await transaction.alone(1)
            number = (await numbers(transaction))["counter"]
            await asyncio.sleep(0)
            await transaction.execute(notes.update().values(number=number + 1))

    await asyncio.gather(*(count_up() for _ in range(30)))

    async with notebook.reading() as reading:
        assert await numbers(reading) == {"counter": 30}


async def test_a_reader_waits_for_no_writer_and_sees_only_what_is_kept(notebook: Database) -> None:
    async with notebook.transaction() as transaction:
        await transaction.execute(notes.update().values(number=5))
        async with asyncio.timeout(5), notebook.reading() as reading:
            assert await numbers(reading) == {"counter": 0}

    async with notebook.reading() as reading:
        assert await numbers(reading) == {"counter": 5}


async def test_what_is_to_follow_a_transaction_follows_it_and_only_if_it_is_kept(notebook: Database) -> None:
    seen: list[dict[str, int]] = []

    async def look() -> None:
        async with notebook.transaction() as transaction:  # the gate is open again
            seen.append(await numbers(transaction))

    async def change(number: int, *, fail: bool) -> None:
        async with notebook.transaction() as transaction:
            transaction.afterwards(look)
            await transaction.execute(notes.update().values(number=number))
            assert not fail

    await change(1, fail=False)
    with pytest.raises(AssertionError):
        await change(2, fail=True)

    assert seen == [{"counter": 1}]


async def test_whoever_is_cancelled_in_a_transaction_leaves_the_database_usable(notebook: Database) -> None:
    async def count_up() -> None:
        async with notebook.transaction() as transaction:
            await transaction.execute(notes.update().values(number=notes.c.number + 1))

    for patience in range(40):
        act = asyncio.create_task(count_up())
        for _ in range(patience):
            await asyncio.sleep(0)
        act.cancel()
        await asyncio.gather(act, return_exceptions=True)
    async with asyncio.timeout(5):
        await count_up()

    async with notebook.reading() as reading:
        assert 1 <= (await numbers(reading))["counter"] <= 41


async def test_a_row_and_its_job_share_one_fate(notebook: Database) -> None:
    async def note_and_defer(name: str) -> None:
        async with notebook.transaction() as transaction:
            await transaction.execute(notes.insert().values(name=name))
            await transaction.defer("process", name=name)
            assert name != "lost"

    outcomes = await asyncio.gather(*map(note_and_defer, ["a", "lost", "b"]), return_exceptions=True)
    assert Counter(map(type, outcomes)) == {type(None): 2, AssertionError: 1}

    jobs = await notebook.jobs.job_manager.list_jobs_async()
    async with notebook.reading() as reading:
        kept = (await numbers(reading)).keys() - {"counter"}
    assert kept == {"a", "b"} == {job.task_kwargs["name"] for job in jobs}


async def test_a_task_has_its_own_queue_and_its_priority(database: Database) -> None:
    async with database.transaction() as transaction:
        await transaction.defer("refresh", lock="source:1", source_id=1)
        await transaction.defer("drain", chat_id=1)
        await transaction.defer("something else")

    jobs = {job.task_name: job for job in await database.jobs.job_manager.list_jobs_async()}
    assert {name: job.queue for name, job in jobs.items()} == {name: name for name in jobs}
    assert jobs["drain"].priority > jobs["refresh"].priority == jobs["something else"].priority
    assert jobs["refresh"].lock == "source:1"


def test_the_migrations_make_the_tables_that_the_statements_use(database_url: str) -> None:
    engine = sa.create_engine(database_url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        assert sa.inspect(connection).has_table("procrastinate_jobs")
        context = MigrationContext.configure(
            connection,
            opts={
                "include_name": lambda name, kind, _parents: (
                    kind != "table" or not name.startswith("procrastinate_")
                )
            },
        )
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_migrating_twice_changes_nothing(database_url: str) -> None:
    assert is_current(database_url)
    migrate(database_url)
    assert is_current(database_url)


def test_a_new_database_is_not_current(tmp_path: Path) -> None:
    assert not is_current(f"sqlite:///{tmp_path / 'new.db'}")


@pytest.mark.parametrize(
    ("address", "mend"),
    [
        ("nonsense", "write sqlite:///file"),
        ("mysql://user@host/name", "mysql is not known"),
        ("sqlite://", "in memory"),
        ("sqlite:///:memory:", "in memory"),
    ],
)
def test_an_address_that_cannot_be_used_is_told_with_the_mend(address: str, mend: str) -> None:
    with pytest.raises(ConfigError, match=mend) as caught:
        connect(address)
    assert caught.value.setting == "DATABASE_URL"


@pytest.mark.parametrize("address", ["postgresql://nobody@127.0.0.1:1/none", "sqlite:///{}/dozor.db"])
async def test_a_database_that_does_not_answer_is_told_in_words(address: str, tmp_path: Path) -> None:
    (tmp_path / "dozor.db").mkdir()
    database = connect(address.format(tmp_path))
    with pytest.raises(StorageError, match="does not answer"):
        await database.open()
    await database.close()
    for thread in threading.enumerate():
        # The driver's thread ends by itself, but after the failure: the loop must outlive it.
        if "_connection_worker" in thread.name:
            await asyncio.to_thread(thread.join, 5)


async def test_sqlite_runs_by_the_recipe(sqlite_url: str) -> None:
    database = connect(sqlite_url)
    await database.open()
    async with database.transaction() as transaction:
        asked = [f"PRAGMA {name}" for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")]
        told = [(await transaction.connection.exec_driver_sql(pragma)).scalar() for pragma in asked]
    assert told == ["wal", 2, 1, 10000]

    async with database.reading() as reading:
        with pytest.raises(DBAPIError, match="readonly"):
            await reading.execute(sa.text("CREATE TABLE x (y)"))
    await database.close()
