"""procrastinate's real worker on both databases: what the rest of the bot relies upon."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from procrastinate import RetryStrategy, exceptions
from procrastinate.jobs import Job, Status
from procrastinate.periodic import PeriodicDeferrer
from procrastinate.types import JSONValue

from storage.database import Database
from tests.storage.conftest import TimePasses, work_off, worker

HOUR = timedelta(hours=1)


async def statuses(database: Database) -> Counter[str | None]:
    return Counter(job.status for job in await database.jobs.job_manager.list_jobs_async())


async def test_a_job_deferred_in_a_kept_transaction_is_done(database: Database) -> None:
    done: list[int] = []

    @database.jobs.task(name="refresh", queue="refresh")
    async def refresh(source_id: int) -> None:
        done.append(source_id)

    async with database.transaction() as transaction:
        await transaction.defer("refresh", source_id=7)
    await work_off(database.jobs)

    assert done == [7]


async def test_a_job_deferred_in_an_undone_transaction_never_was(database: Database) -> None:
    async def change_ones_mind() -> None:
        async with database.transaction() as transaction:
            await transaction.defer("refresh", source_id=7)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await change_ones_mind()

    assert await statuses(database) == {}


async def test_jobs_of_one_batch_keep_their_order_and_their_arguments(database: Database) -> None:
    told: list[JSONValue] = []

    @database.jobs.task(name="tell")
    async def tell(what: JSONValue) -> None:
        told.append(what)

    words: list[JSONValue] = [
        "Лукашэнка",
        "м'яч",
        "🛰️",
        '"\\',
        "007",
        {"deep": [1, 2.5, None, True, {"ключ": "ё"}]},
        2**53,
    ]
    await tell.batch_defer_async(*[{"what": word} for word in words])
    await work_off(database.jobs)

    assert told == words


async def test_the_most_urgent_job_goes_first(database: Database) -> None:
    order: list[str] = []

    @database.jobs.task(name="note")
    async def note(name: str) -> None:
        order.append(name)

    for name, priority in [("fetch", 0), ("process", 10), ("late", -5), ("deliver", 20), ("fetch 2", 0)]:
        await note.configure(priority=priority).defer_async(name=name)
    await work_off(database.jobs, concurrency=1)

    assert order == ["deliver", "process", "fetch", "fetch 2", "late"]


async def test_a_worker_leaves_other_queues_alone(database: Database) -> None:
    done: list[str] = []

    @database.jobs.task(name="note")
    async def note(queue: str) -> None:
        done.append(queue)

    for queue in ("refresh", "process", "drain"):
        await note.configure(queue=queue).defer_async(queue=queue)
    await work_off(database.jobs, queues=["process", "drain"])

    assert sorted(done) == ["drain", "process"]
    assert (await statuses(database))["todo"] == 1


async def test_jobs_with_the_same_lock_run_in_turn_and_others_beside_them(database: Database) -> None:
    running: Counter[str] = Counter()
    most: Counter[str] = Counter()
    order: dict[str, list[int]] = {"chat:1": [], "chat:2": []}
    everything = asyncio.Event()

    @database.jobs.task(name="drain")
    async def drain(chat: str, number: int) -> None:
        running[chat] += 1
        most[chat] = max(most[chat], running[chat])
        order[chat].append(number)
        await asyncio.sleep(0)  # let another one in, if there is one
        running[chat] -= 1
        if sum(map(len, order.values())) == 20:
            everything.set()

    for number in range(10):
        for chat in order:
            await drain.configure(lock=chat).defer_async(chat=chat, number=number)
    async with worker(database.jobs, concurrency=8, fetch_job_polling_interval=0.02):
        await asyncio.wait_for(everything.wait(), 20)

    assert order == {"chat:1": list(range(10)), "chat:2": list(range(10))}
    assert most == {"chat:1": 1, "chat:2": 1}


async def test_a_second_job_with_the_same_queueing_lock_is_refused_while_the_first_waits(
    database: Database,
) -> None:
    @database.jobs.task(name="drain", queueing_lock="chat:1")
    async def drain() -> None: ...

    await drain.defer_async()
    with pytest.raises(exceptions.AlreadyEnqueued, match="chat:1"):
        await drain.defer_async()
    await work_off(database.jobs)
    await drain.defer_async()

    assert await statuses(database) == {"succeeded": 1, "todo": 1}


async def test_a_batch_that_holds_one_refused_job_adds_none(database: Database) -> None:
    @database.jobs.task(name="drain", queueing_lock="chat:1")
    async def drain(number: int) -> None: ...

    with pytest.raises(exceptions.AlreadyEnqueued):
        await drain.batch_defer_async({"number": 1}, {"number": 2})

    assert await statuses(database) == {}


async def test_a_job_waits_for_its_hour(database: Database, time_passes: TimePasses) -> None:
    done = []

    @database.jobs.task(name="later")
    async def later() -> None:
        done.append(1)

    await later.configure(schedule_in={"minutes": 50}).defer_async()
    await work_off(database.jobs)
    assert not done
    await time_passes(HOUR)
    await work_off(database.jobs)
    assert done


async def test_a_failing_job_is_tried_again_until_its_strategy_gives_up(
    database: Database, time_passes: TimePasses
) -> None:
    tries = []

    @database.jobs.task(name="shaky", retry=RetryStrategy(max_attempts=2, wait=600))
    async def shaky() -> None:
        tries.append(1)
        raise OSError("the line is dead")

    await shaky.defer_async()
    for _ in range(5):
        await work_off(database.jobs)
        await time_passes(HOUR)

    assert len(tries) == 3
    assert await statuses(database) == {"failed": 1}


async def test_done_jobs_go_and_failed_ones_stay_to_be_looked_at(database: Database) -> None:
    @database.jobs.task(name="divide")
    async def divide(by: int) -> float:
        return 1 / by

    await divide.batch_defer_async({"by": 1}, {"by": 0}, {"by": 2})
    await work_off(database.jobs, delete_jobs="successful")

    assert await statuses(database) == {"failed": 1}


async def test_old_finished_jobs_are_swept_and_young_or_open_ones_are_not(
    database: Database, time_passes: TimePasses
) -> None:
    @database.jobs.task(name="divide")
    async def divide(by: int) -> float:
        return 1 / by

    await divide.batch_defer_async({"by": 1}, {"by": 0})
    await work_off(database.jobs)
    await divide.configure(schedule_in={"hours": 100}).defer_async(by=3)
    await time_passes(HOUR * 5)
    await divide.defer_async(by=1)
    await work_off(database.jobs)

    await database.jobs.job_manager.delete_old_jobs(nb_hours=4)
    assert await statuses(database) == {"failed": 1, "succeeded": 1, "todo": 1}
    await database.jobs.job_manager.delete_old_jobs(nb_hours=4, include_failed=True)
    assert await statuses(database) == {"succeeded": 1, "todo": 1}


async def test_a_running_job_can_be_aborted(database: Database) -> None:
    started, ended = asyncio.Event(), asyncio.Event()

    @database.jobs.task(name="endless")
    async def endless() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    job = await endless.defer_async()
    async with worker(database.jobs, fetch_job_polling_interval=0.02, abort_job_polling_interval=0.1):
        await asyncio.wait_for(started.wait(), 10)
        assert await database.jobs.job_manager.cancel_job_by_id_async(job, abort=True)
        await asyncio.wait_for(ended.wait(), 10)

    assert await statuses(database) == {"aborted": 1}


async def test_a_waiting_job_can_be_cancelled(database: Database) -> None:
    @database.jobs.task(name="never")
    async def never() -> None:
        raise AssertionError("it ran")

    job = await never.defer_async()
    assert await database.jobs.job_manager.cancel_job_by_id_async(job)
    await work_off(database.jobs)

    assert await database.jobs.job_manager.get_job_status_async(job) is Status.CANCELLED
    assert not await database.jobs.job_manager.cancel_job_by_id_async(job)


async def test_a_periodic_job_is_deferred_once_for_each_moment(database: Database) -> None:
    @database.jobs.periodic(cron="0 * * * *")
    @database.jobs.task(name="hourly")
    async def hourly(timestamp: int) -> None: ...

    (task,) = database.jobs.periodic_registry.periodic_tasks.values()
    for moment in (3600, 7200):
        for _ in range(3):  # as many nodes, each with its own memory
            await PeriodicDeferrer(database.jobs.periodic_registry).defer_jobs([(task, moment)])

    jobs = await database.jobs.job_manager.list_jobs_async(task="hourly")
    assert [job.task_kwargs["timestamp"] for job in jobs] == [3600, 7200]


async def stalled_job(database: Database) -> Job:
    """A job whose worker died."""
    manager = database.jobs.job_manager
    job = await manager.fetch_job(queues=None, worker_id=await manager.register_worker())
    assert job
    return job


async def test_the_job_of_a_dead_worker_is_found_and_done_by_another(
    database: Database, time_passes: TimePasses
) -> None:
    done = []

    @database.jobs.task(name="refresh")
    async def refresh() -> None:
        done.append(1)

    manager = database.jobs.job_manager
    await refresh.configure(lock="source:1").defer_async()
    lost = await stalled_job(database)
    assert not list(await manager.get_stalled_jobs())
    await time_passes(HOUR)

    await work_off(database.jobs)  # prunes the dead worker as it starts
    (found,) = await manager.get_stalled_jobs()
    assert (found.id, found.worker_id) == (lost.id, None)
    await manager.retry_job(found)
    await work_off(database.jobs)
    assert done


async def test_a_lost_job_whose_twin_waits_cannot_be_tried_again_and_makes_way(
    database: Database, time_passes: TimePasses
) -> None:
    done = []

    @database.jobs.task(name="drain", lock="chat:1", queueing_lock="chat:1")
    async def drain() -> None:
        done.append(1)

    manager = database.jobs.job_manager
    await drain.defer_async()
    lost = await stalled_job(database)
    await drain.defer_async()
    await time_passes(HOUR)

    with pytest.raises(exceptions.UniqueViolation):
        await manager.retry_job(lost)
    await work_off(database.jobs)
    assert not done, "the lost job still holds the lock"
    await manager.finish_job(lost, Status.FAILED, delete_job=True)
    await work_off(database.jobs)
    assert done


async def test_a_stopping_worker_waits_for_the_job_in_hand(database: Database) -> None:
    started, may_end = asyncio.Event(), asyncio.Event()

    @database.jobs.task(name="send")
    async def send() -> None:
        started.set()
        await may_end.wait()

    await send.defer_async()
    async with worker(database.jobs, fetch_job_polling_interval=0.02) as running:
        await asyncio.wait_for(started.wait(), 10)
        running.cancel()
        await asyncio.wait([running], timeout=0.1)
        assert not running.done()
        may_end.set()
        await asyncio.wait([running], timeout=10)
        assert running.done()

    assert await statuses(database) == {"succeeded": 1}
    assert not await database.jobs.job_manager.prune_stalled_workers(-HOUR.total_seconds())


async def test_a_stopping_worker_aborts_a_job_that_does_not_end(database: Database) -> None:
    started = asyncio.Event()

    @database.jobs.task(name="endless")
    async def endless() -> None:
        started.set()
        await asyncio.Event().wait()

    await endless.defer_async()
    async with worker(database.jobs, fetch_job_polling_interval=0.02, shutdown_graceful_timeout=0.05):
        await asyncio.wait_for(started.wait(), 10)

    assert await statuses(database) == {"aborted": 1}


async def test_an_ordinary_function_may_be_a_task_and_defer_others(database: Database) -> None:
    done = []

    @database.jobs.task(name="second")
    def second() -> None:
        done.append(2)

    @database.jobs.task(name="first")
    def first() -> None:
        second.defer()
        done.append(1)

    await first.defer_async()
    await work_off(database.jobs)
    await work_off(database.jobs)

    assert done == [1, 2]


async def test_a_job_can_be_asked_after(database: Database) -> None:
    at = datetime(2100, 1, 1, 12, 30, 15, 123456, tzinfo=UTC)

    @database.jobs.task(name="later")
    async def later(number: int) -> None: ...

    id_ = await later.configure(
        schedule_at=at, lock="a", queueing_lock="b", priority=3, queue="q"
    ).defer_async(number=1)

    (job,) = await database.jobs.job_manager.list_jobs_async(queue="q", lock="a", status="todo")
    assert job == Job(
        id=id_,
        status="todo",
        queue="q",
        priority=3,
        lock="a",
        queueing_lock="b",
        task_name="later",
        task_kwargs={"number": 1},
        scheduled_at=at,
    )
    assert await database.jobs.check_connection_async()
