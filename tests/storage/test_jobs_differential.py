"""The same operations on SQLite and on PostgreSQL: job by job, both must tell the same.

procrastinate's own SQL is the measure. Ids differ (PostgreSQL leaves gaps), so jobs and workers
are known by the order in which they came.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import attr
import pytest
from hypothesis import assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from procrastinate import exceptions
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager

from storage.database import Database, connect

PAST, FUTURE = datetime(2020, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, 1, 2, 3, 456789, tzinfo=UTC)
ALL, NONE = -3600, 3600  # how long ago: everything that is older than an hour to come, or than an hour ago

locks = st.sampled_from([None, "source:1", "source:1", "source:2"])
queueing_locks = st.sampled_from([None, None, None, "chat:1", "chat:2"])
queues = st.sampled_from(["refresh", "drain"])
moments = st.sampled_from([None, None, None, PAST, FUTURE])
some_jobs = st.builds(
    Job,
    queue=queues,
    lock=locks,
    queueing_lock=queueing_locks,
    task_name=st.sampled_from(["a", "b"]),
    priority=st.integers(-1, 1),
    scheduled_at=moments,
    task_kwargs=st.dictionaries(
        st.text("aё'\"\\🛰", max_size=3), st.none() | st.integers() | st.text(max_size=3)
    ).map(lambda kwargs: {k: v.replace("\0", "") if isinstance(v, str) else v for k, v in kwargs.items()}),
)

# An example is a story of 40 steps, so half as many as for a plain property will do.
EXAMPLES = settings().max_examples // 2


@dataclass
class Side:
    """One database, and the ids by which it knows what the machine knows by number."""

    database: Database
    jobs: list[int] = field(default_factory=list)
    workers: list[int] = field(default_factory=list)

    @property
    def manager(self) -> JobManager:
        return self.database.jobs.job_manager

    async def forget(self) -> None:
        self.jobs, self.workers = [], []
        async with self.database.transaction() as transaction:
            for table in ("periodic_defers", "jobs", "workers"):
                await transaction.connection.exec_driver_sql(f"DELETE FROM procrastinate_{table}")

    def seen(self, job: Job | None) -> dict[str, Any] | None:
        """A job as both sides should see it."""
        if job is None:
            return None
        numbers = {"id": self.jobs.index(job.id or 0), "worker_id": None}
        if job.worker_id is not None:
            numbers["worker_id"] = self.workers.index(job.worker_id)
        return attr.asdict(job) | numbers


Operation = Callable[[Side], Awaitable[Any]]


async def outcome(operation: Operation, side: Side) -> Any:
    """What came of it: a value, or which error."""
    try:
        return await operation(side)
    except exceptions.UniqueViolation as error:
        return "UniqueViolation", error.constraint_name
    except exceptions.ProcrastinateException as error:
        return type(error).__name__


class TwoDatabases(RuleBasedStateMachine):
    """The operations of workers and of those who defer, on both."""

    def __init__(self, sides: tuple[Side, Side], runner: asyncio.Runner) -> None:
        super().__init__()
        self.sides = sides
        self.runner = runner
        self.kept: list[dict[str, Any]] = []
        for side in sides:
            runner.run(side.forget())
        self.register_worker()

    def has(self, *statuses: str) -> bool:
        """Whether a job in one of these statuses is kept: rules with nothing to do teach nothing."""
        return any(job["status"] in statuses for job in self.kept)

    def both(self, operation: Operation) -> Any:
        """Do it on both sides; what comes of it must be the same."""
        sqlite, postgresql = (self.runner.run(outcome(operation, side)) for side in self.sides)
        assert sqlite == postgresql
        return sqlite

    def pick_worker(self, data: st.DataObject) -> int:
        """Most often the newest, which is still registered."""
        last = len(self.sides[0].workers) - 1
        return data.draw(st.just(last) | st.integers(0, last))

    def pick_job(self, data: st.DataObject) -> int:
        """Any job, gone ones too; most often one to which much can still happen."""
        anyone = st.integers(0, len(self.sides[0].jobs) - 1)
        lively = [job["id"] for job in self.kept if job["status"] in {"doing", "failed"}]
        return data.draw(st.sampled_from(lively) | anyone if lively else anyone)

    def is_put_off(self, number: int) -> bool:
        """Whether it waits for the far future, or did when it ended.

        Such a job is not tried again here: PostgreSQL remembers the moment for ever, and would then
        never sweep the job; SQLite goes by the moment that it has now.
        """
        return any(job["id"] == number and job["scheduled_at"] == FUTURE for job in self.kept)

    @rule(jobs=st.lists(some_jobs, min_size=1, max_size=3), inside=st.booleans())
    def defer(self, jobs: list[Job], inside: bool) -> None:
        async def operation(side: Side) -> int:
            if not inside:
                deferred = await side.manager.batch_defer_jobs_async(jobs)
            else:
                async with side.database.transaction() as transaction:
                    connection: Any = transaction.connection
                    if side.database.is_postgresql:
                        connection = (await connection.get_raw_connection()).driver_connection
                    deferred = await side.manager.batch_defer_jobs_async(jobs, connection=connection)
            side.jobs += [job.id or 0 for job in deferred]
            return len(deferred)

        self.both(operation)

    @rule(
        job=some_jobs.map(lambda job: job.evolve(scheduled_at=None)),
        periodic_id=st.sampled_from(["", "x"]),
        moment=st.integers(1, 3),
    )
    def defer_periodic(self, job: Job, periodic_id: str, moment: int) -> None:
        async def operation(side: Side) -> bool:
            due = job.evolve(task_kwargs={"timestamp": moment})
            id_ = await side.manager.defer_periodic_job(due, periodic_id, moment)
            side.jobs += [id_] if id_ else []
            return id_ is not None

        self.both(operation)

    @rule()
    @precondition(lambda self: len(self.sides[0].workers) < 3 or self.has("doing"))
    def register_worker(self) -> None:
        async def operation(side: Side) -> None:
            side.workers.append(await side.manager.register_worker())

        self.both(operation)

    @rule(
        data=st.data(), queues=st.none() | st.none() | st.lists(queues, min_size=1, max_size=2, unique=True)
    )
    @precondition(lambda self: self.has("todo"))
    def fetch(self, data: st.DataObject, queues: list[str] | None) -> None:
        worker = self.pick_worker(data)

        async def operation(side: Side) -> Any:
            return side.seen(await side.manager.fetch_job(queues, side.workers[worker]))

        self.both(operation)

    @rule()
    @precondition(lambda self: self.has("todo"))
    def fetch_next(self) -> None:
        async def operation(side: Side) -> Any:
            return side.seen(await side.manager.fetch_job(None, side.workers[-1]))

        self.both(operation)

    @rule(data=st.data())
    @precondition(lambda self: self.has("doing"))
    def ask_to_abort_and_retry(self, data: st.DataObject) -> None:
        number = self.pick_job(data)
        assume(not self.is_put_off(number))
        self.both(lambda side: side.manager.cancel_job_by_id_async(side.jobs[number], abort=True))
        self.both(lambda side: side.manager.retry_job_by_id_async(side.jobs[number], PAST))

    @rule(
        data=st.data(),
        status=st.sampled_from([Status.SUCCEEDED, Status.FAILED, Status.ABORTED]),
        delete=st.booleans(),
    )
    @precondition(lambda self: self.sides[0].jobs)
    def finish(self, data: st.DataObject, status: Status, delete: bool) -> None:
        number = self.pick_job(data)
        self.both(lambda side: side.manager.finish_job_by_id_async(side.jobs[number], status, delete))

    @rule(
        data=st.data(),
        moment=moments,
        priority=st.none() | st.integers(-1, 1),
        queue=st.none() | queues,
        lock=locks,
    )
    @precondition(lambda self: self.sides[0].jobs)
    def retry(self, data: st.DataObject, moment: Any, priority: Any, queue: Any, lock: Any) -> None:
        number = self.pick_job(data)
        assume(not self.is_put_off(number))
        self.both(
            lambda side: side.manager.retry_job_by_id_async(side.jobs[number], moment, priority, queue, lock)
        )

    @rule(data=st.data(), abort=st.booleans(), delete=st.booleans())
    @precondition(lambda self: self.sides[0].jobs)
    def cancel(self, data: st.DataObject, abort: bool, delete: bool) -> None:
        number = self.pick_job(data)
        self.both(lambda side: side.manager.cancel_job_by_id_async(side.jobs[number], abort, delete))
        self.both(lambda side: side.manager.get_job_status_async(side.jobs[number]))

    @rule(data=st.data())
    @precondition(lambda self: self.has("doing"))
    def unregister_worker(self, data: st.DataObject) -> None:
        worker = self.pick_worker(data)
        self.both(lambda side: side.manager.unregister_worker(side.workers[worker]))

    @rule(data=st.data())
    @precondition(lambda self: self.has("doing"))
    def beat(self, data: st.DataObject) -> None:
        worker = self.pick_worker(data)
        self.both(lambda side: side.manager.update_heartbeat(side.workers[worker]))

    @rule(silent_for=st.sampled_from([ALL, NONE]))
    @precondition(lambda self: self.has("doing"))
    def prune_workers(self, silent_for: int) -> None:
        async def operation(side: Side) -> list[int]:
            return sorted(map(side.workers.index, await side.manager.prune_stalled_workers(silent_for)))

        self.both(operation)

    @rule(
        hours=st.sampled_from([-1, 1]),
        failed=st.booleans(),
        cancelled=st.booleans(),
        queue=st.none() | queues,
    )
    @precondition(lambda self: self.has("succeeded", "failed", "cancelled", "aborted"))
    def sweep(self, hours: int, failed: bool, cancelled: bool, queue: str | None) -> None:
        self.both(lambda side: side.manager.delete_old_jobs(hours, queue, failed, cancelled, failed))

    @invariant()
    def both_keep_the_same_jobs(self) -> None:
        async def operation(side: Side) -> Any:
            return [side.seen(job) for job in await side.manager.list_jobs_async()]

        self.kept = self.both(operation)

    @rule(queue=st.none() | queues, silent_for=st.sampled_from([ALL, NONE]))
    @precondition(lambda self: self.has("doing"))
    def both_find_the_same_in_trouble(self, queue: str | None, silent_for: int) -> None:
        async def operation(side: Side) -> Any:
            stalled = await side.manager.get_stalled_jobs(queue=queue, seconds_since_heartbeat=silent_for)
            to_abort = await side.manager.list_jobs_to_abort_async(queue)
            return sorted(side.jobs.index(job.id or 0) for job in stalled), sorted(
                map(side.jobs.index, to_abort)
            )

        self.both(operation)


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


def test_both_databases_keep_jobs_alike(runner: asyncio.Runner, sqlite_url: str, postgresql_url: str) -> None:
    databases = [connect(sqlite_url), connect(postgresql_url)]
    for database in databases:
        runner.run(database.open())
    sides = (Side(databases[0]), Side(databases[1]))

    class Machine(TwoDatabases):
        def __init__(self) -> None:
            super().__init__(sides, runner)

    try:
        run_state_machine_as_test(Machine, settings=settings(max_examples=EXAMPLES, stateful_step_count=40))
    finally:
        for database in databases:
            runner.run(database.close())
