"""What is particular to jobs on SQLite: waking in this process, one writer, its own SQL."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from procrastinate import exceptions, sql
from procrastinate.jobs import Status

from storage.database import Database, connect
from storage.sqlite_jobs import QUERIES
from tests.storage.conftest import work_off, worker

NEVER = timedelta(days=1).total_seconds()

# What procrastinate 3.10 asks of a connector. When an upgrade changes this, read its release
# notes, then `storage/sqlite_jobs.py` beside the new `procrastinate/sql/queries.sql`.
ASKED = {
    "cancel_job": {"abort", "delete_job", "job_id"},
    "check_connection": set(),
    "count_jobs_status": set(),
    "defer_jobs": {"jobs"},
    "defer_periodic_job": {
        "args",
        "defer_timestamp",
        "lock",
        "periodic_id",
        "priority",
        "queue",
        "queueing_lock",
        "task_name",
    },
    "delete_old_jobs": {"nb_hours", "queue", "statuses"},
    "fetch_job": {"queues", "worker_id"},
    "finish_job": {"delete_job", "job_id", "status"},
    "get_job_status": {"job_id"},
    "list_jobs": {"id", "lock", "queue_name", "queueing_lock", "status", "task_name", "worker_id"},
    "list_jobs_to_abort": {"queue_name"},
    "list_locks": {"lock", "queue_name", "status", "task_name"},
    "list_queues": {"lock", "queue_name", "status", "task_name"},
    "list_tasks": {"lock", "queue_name", "status", "task_name"},
    "listen_queue": set(),
    "prune_stalled_workers": {"seconds_since_heartbeat"},
    "register_worker": set(),
    "retry_job": {"job_id", "new_lock", "new_priority", "new_queue_name", "retry_at"},
    "select_stalled_jobs_by_heartbeat": {"queue", "seconds_since_heartbeat", "task_name"},
    "select_stalled_jobs_by_started": {"nb_seconds", "queue", "task_name"},
    "unregister_worker": {"worker_id"},
    "update_heartbeat": {"worker_id"},
}
# For its command line and shell, deprecated, or answered in another way (notices).
NOT_ANSWERED = {
    "count_jobs_status",
    "list_locks",
    "list_queues",
    "list_tasks",
    "listen_queue",
    "select_stalled_jobs_by_started",
}


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    database = connect(sqlite_url)
    await database.open()
    yield database
    await database.close()


def test_procrastinate_still_asks_what_we_answer() -> None:
    asked = {name: set(re.findall(r"%\((\w+)\)s", text)) for name, text in sql.queries.items()}

    assert asked == ASKED
    assert {*QUERIES, "defer_periodic_job"} == ASKED.keys() - NOT_ANSWERED


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_binds_only_what_it_is_given(name: str) -> None:
    bound = set(re.findall(r":(\w+)", " ".join(QUERIES[name].statements)))

    assert bound <= ASKED[name] | {"now"}


async def test_a_query_that_is_not_answered_says_so(database: Database) -> None:
    with pytest.raises(exceptions.ConnectorException, match="list_queues is not answered on SQLite"):
        await database.jobs.job_manager.list_queues_async()


async def test_a_waiting_worker_starts_at_once_when_a_job_comes(database: Database) -> None:
    done = asyncio.Event()

    @database.jobs.task(name="refresh", queue="refresh")
    async def refresh() -> None:
        done.set()

    async with worker(database.jobs, queues=["refresh"], fetch_job_polling_interval=NEVER):
        await refresh.defer_async()
        await asyncio.wait_for(done.wait(), 10)
        done.clear()
        async with database.transaction() as transaction:
            await transaction.defer("refresh")
            await transaction.defer("process")
        await asyncio.wait_for(done.wait(), 10)


async def test_every_job_of_many_transactions_is_picked_up_without_polling(database: Database) -> None:
    done: set[int] = set()
    everything = asyncio.Event()

    @database.jobs.task(name="refresh")
    async def refresh(number: int) -> None:
        done.add(number)
        if len(done) == 120:
            everything.set()

    async def add(numbers: range) -> None:
        for number in numbers:
            async with database.transaction() as transaction:
                await transaction.defer("refresh", number=number)
            for _ in range(number % 7):
                await asyncio.sleep(0)

    async with worker(database.jobs, fetch_job_polling_interval=NEVER, concurrency=2):
        await asyncio.gather(*(add(range(start, start + 30)) for start in range(0, 120, 30)))
        await asyncio.wait_for(everything.wait(), 20)


async def test_the_next_job_of_a_lock_starts_when_the_first_ends(database: Database) -> None:
    first_runs, may_end, second_ran = asyncio.Event(), asyncio.Event(), asyncio.Event()

    @database.jobs.task(name="first", queue="one", lock="chat:1")
    async def first() -> None:
        first_runs.set()
        await may_end.wait()

    @database.jobs.task(name="second", queue="two", lock="chat:1")
    async def second() -> None:
        second_ran.set()

    async with worker(database.jobs, fetch_job_polling_interval=NEVER, delete_jobs="successful"):
        await first.defer_async()
        await asyncio.wait_for(first_runs.wait(), 10)
        await second.defer_async()
        may_end.set()
        await asyncio.wait_for(second_ran.wait(), 10)


async def test_a_running_job_hears_at_once_that_it_is_to_abort(database: Database) -> None:
    started, ended = asyncio.Event(), asyncio.Event()

    @database.jobs.task(name="endless")
    async def endless() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    job = await endless.defer_async()
    async with worker(database.jobs, abort_job_polling_interval=NEVER):
        await asyncio.wait_for(started.wait(), 10)
        await database.jobs.job_manager.cancel_job_by_id_async(job, abort=True)
        await asyncio.wait_for(ended.wait(), 10)


async def test_a_refused_job_does_not_spoil_the_transaction_around_it(database: Database) -> None:
    async with database.transaction() as transaction:
        task = database.jobs.configure_task(
            "drain", allow_unknown=True, queueing_lock="chat:1", connection=transaction.connection
        )
        await task.defer_async()
        with pytest.raises(exceptions.AlreadyEnqueued):
            await task.defer_async()
        await transaction.defer("refresh")

    assert len(list(await database.jobs.job_manager.list_jobs_async())) == 2


async def test_a_job_may_be_asked_after_and_cancelled_inside_a_transaction(database: Database) -> None:
    manager = database.jobs.job_manager
    job = await database.jobs.configure_task("refresh", allow_unknown=True).defer_async()
    async with database.transaction() as transaction:
        inside = transaction.connection
        assert await manager.cancel_job_by_id_async(job, connection=inside)
        assert await manager.get_job_status_async(job, connection=inside) is Status.CANCELLED
        with pytest.raises(exceptions.NoResult):
            await manager.get_job_status_async(job + 1, connection=inside)


async def test_a_connection_outside_a_transaction_is_refused(database: Database) -> None:
    async with database.reading() as reading:
        task = database.jobs.configure_task("refresh", allow_unknown=True, connection=reading.connection)
        with pytest.raises(exceptions.ConnectorException, match="inside a transaction"):
            await task.defer_async()


async def test_what_the_database_refuses_is_told_in_procrastinates_words(database: Database) -> None:
    async with database.transaction() as transaction:
        await transaction.connection.exec_driver_sql("DROP TABLE procrastinate_jobs")

    assert not await database.jobs.check_connection_async()
    with pytest.raises(exceptions.ConnectorException, match="no such table"):
        await database.jobs.job_manager.list_jobs_async()
    with pytest.raises(exceptions.ConnectorException, match="no such table"):
        await database.jobs.configure_task("refresh", allow_unknown=True).defer_async()


async def test_whoever_is_cancelled_while_deferring_leaves_the_writer_in_order(database: Database) -> None:
    manager = database.jobs.job_manager

    async def keep() -> None:
        async with database.transaction() as transaction:
            await transaction.defer("refresh")

    for patience in range(60):
        job = database.jobs.configure_task("refresh", allow_unknown=True)
        periodic = job.job.evolve(task_kwargs={"timestamp": patience})
        acts = [
            asyncio.create_task(keep()),
            asyncio.create_task(job.defer_async()),
            asyncio.create_task(manager.defer_periodic_job(periodic, "", patience)),
        ]
        for _ in range(patience):
            await asyncio.sleep(0)
        for act in acts:
            act.cancel()
        await asyncio.gather(*acts, return_exceptions=True)
        await job.defer_async(patience=patience)

    deferred = {job.task_kwargs.get("patience") for job in await manager.list_jobs_async()}
    assert deferred >= set(range(60))


async def test_a_long_line_behind_one_lock_does_not_slow_the_jobs_behind_it(database: Database) -> None:
    done = []

    @database.jobs.task(name="other")
    async def other() -> None:
        done.append(1)

    line = database.jobs.configure_task("drain", allow_unknown=True, lock="chat:1", queue="drain", priority=1)
    await line.batch_defer_async(*[{} for _ in range(3000)])
    await database.jobs.job_manager.fetch_job(["drain"], await database.jobs.job_manager.register_worker())
    await other.batch_defer_async(*[{} for _ in range(50)])
    async with asyncio.timeout(10):  # some tenths of a second; minutes if each looked at all the others
        await work_off(database.jobs)

    assert len(done) == 50
