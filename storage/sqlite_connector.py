"""procrastinate on SQLite: its connector for the embedded default.

Worker, retries, periodic jobs, abortion and heartbeats stay procrastinate's own code; only the
database underneath is another one. What its queries say in SQLite stands in `sqlite_jobs`.

Only one process keeps the file, so a worker is told of new jobs inside this process, when the
transaction that adds them is kept.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast
from weakref import WeakKeyDictionary

import aiosqlite
from procrastinate import connector, exceptions, sql, types
from procrastinate.manager import QUEUEING_LOCK_CONSTRAINT, get_channel_for_queues
from sqlalchemy import Connection, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.clock import utc_now
from storage.sqlite_jobs import CLAIM_PERIODIC_SLOT, DEFER_JOBS, FORGET_EARLIER_SLOTS, QUERIES, Query
from storage.unbroken import unbroken

LOCK_CONSTRAINT = "procrastinate_jobs_lock_idx_v1"

_CONSTRAINTS = {
    "procrastinate_jobs.queueing_lock": QUEUEING_LOCK_CONSTRAINT,
    "procrastinate_jobs.lock": LOCK_CONSTRAINT,
}
_NAMES: Mapping[str, str] = {text: name for name, text in sql.queries.items()}

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Notice:
    """Something a worker that listens to `queue` wants to hear of."""

    queue: str
    kind: str
    job_id: int | None


@dataclass(eq=False, slots=True)
class _Listener:
    channels: frozenset[str]
    notices: asyncio.Queue[_Notice] = field(default_factory=asyncio.Queue)


class SQLiteConnector(connector.BaseAsyncConnector):
    """Answers procrastinate's queries from the SQLite database behind `writer`.

    `gate` is the lock that everybody who writes to the file in this process holds meanwhile. It is
    not re-entrant: inside a transaction, hand that transaction's connection to procrastinate.
    """

    def __init__(self, writer: AsyncEngine, gate: asyncio.Lock) -> None:
        self._writer = writer
        self._gate = gate
        self._listeners: set[_Listener] = set()
        self._unkept: WeakKeyDictionary[Connection, set[_Notice]] = WeakKeyDictionary()

    async def open_async(self, pool: connector.Pool | None = None) -> None:
        """Nothing to open: the engine connects when it is first asked."""

    async def close_async(self) -> None:
        """Nothing to close: the engine belongs to the Database."""

    def get_sync_connector(self) -> connector.BaseConnector:
        """This one: it runs the asynchronous calls on the loop that a synchronous task came from."""
        return self

    async def execute_query_async(self, query: str, **arguments: Any) -> None:
        """Run a query of procrastinate's, in a transaction of its own."""
        await self.execute_query_all_async(query, **arguments)

    async def execute_query_one_async(self, query: str, **arguments: Any) -> Row:
        """Run it and give its first row. Raises NoResult."""
        return _first(await self.execute_query_all_async(query, **arguments))

    async def execute_query_all_async(self, query: str, **arguments: Any) -> list[Row]:
        """Run it and give its rows."""
        with _translated(arguments):
            async with self._gate:
                rows = await unbroken(self._answered(_NAMES[query], _dated(arguments)))
        self._tell(_notices(rows))
        return rows

    async def _answered(self, name: str, arguments: Row) -> list[Row]:
        async with self._writer.connect() as connection:
            return await _answer_alone(await _driver(connection), name, arguments)

    async def execute_query_one_async_with_connection(
        self, connection: AsyncConnection, query: str, **arguments: Any
    ) -> Row:
        """Run it as part of the transaction on `connection`. Raises NoResult."""
        return _first(await self.execute_query_all_async_with_connection(connection, query, **arguments))

    async def execute_query_all_async_with_connection(
        self, connection: AsyncConnection, query: str, **arguments: Any
    ) -> list[Row]:
        """Run it as part of the transaction on `connection`; workers hear of it when that is kept."""
        if not connection.in_transaction():
            raise exceptions.ConnectorException("The connection must be inside a transaction")
        with _translated(arguments):
            rows = await unbroken(_answer(await _driver(connection), _NAMES[query], _dated(arguments)))
        self._tell_when_kept(connection.sync_connection, _notices(rows))
        return rows

    async def listen_notify(self, on_notification: connector.Notify, channels: Iterable[str]) -> None:
        """Call back for every notice on one of these channels, until cancelled."""
        listener = _Listener(frozenset(channels))
        self._listeners.add(listener)
        try:
            while True:
                notice = await listener.notices.get()
                channel = next(iter(_channels(notice.queue) & listener.channels))
                payload = json.dumps({"type": notice.kind, "job_id": notice.job_id})
                await on_notification(channel=channel, payload=payload)
        finally:
            self._listeners.discard(listener)

    def _tell(self, notices: set[_Notice]) -> None:
        for notice in notices:
            for listener in self._listeners:
                if _channels(notice.queue) & listener.channels:
                    listener.notices.put_nowait(notice)

    def _tell_when_kept(self, connection: Connection | None, notices: set[_Notice]) -> None:
        if connection is None or not notices:
            return
        if connection not in self._unkept:
            event.listen(connection, "commit", self._tell_kept)
        self._unkept.setdefault(connection, set()).update(notices)

    def _tell_kept(self, connection: Connection) -> None:
        # SQLAlchemy calls this just before it commits. That is soon enough to be safe: a worker
        # woken now waits at the gate, which the transaction holds until it is kept.
        self._tell(self._unkept.pop(connection, set()))


async def _driver(connection: AsyncConnection) -> aiosqlite.Connection:
    """The driver's own connection: it takes one trip to its thread where SQLAlchemy takes four."""
    raw = await connection.get_raw_connection()
    return cast("aiosqlite.Connection", raw.driver_connection)


def _dated(arguments: Row) -> Row:
    return {"now": utc_now(), **arguments}


async def _answer_alone(driver: aiosqlite.Connection, name: str, arguments: Row) -> list[Row]:
    if name in QUERIES and len(QUERIES[name].statements) == 1:
        return await _answer(driver, name, arguments)  # one statement is a transaction by itself
    await driver.execute_fetchall("BEGIN IMMEDIATE")
    rows = await _answer(driver, name, arguments)  # the pool undoes what an error leaves behind
    await driver.commit()
    return rows


async def _answer(driver: aiosqlite.Connection, name: str, arguments: Row) -> list[Row]:
    if name == "defer_periodic_job":
        return await _defer_periodic_job(driver, arguments)
    if name not in QUERIES:
        raise exceptions.ConnectorException(f"{name} is not answered on SQLite")
    return await _run(driver, QUERIES[name], arguments)


async def _defer_periodic_job(driver: aiosqlite.Connection, arguments: Row) -> list[Row]:
    """Defer it unless somebody has done so for the same moment."""
    if not await _run(driver, CLAIM_PERIODIC_SLOT, arguments):
        return [{"id": None}]
    await _run(driver, FORGET_EARLIER_SLOTS, arguments)
    job = types.JobToDefer(
        queue_name=arguments["queue"],
        task_name=arguments["task_name"],
        priority=arguments["priority"],
        lock=arguments["lock"],
        queueing_lock=arguments["queueing_lock"],
        args=arguments["args"],
        scheduled_at=None,
    )
    return await _run(driver, DEFER_JOBS, {"jobs": [job], "now": arguments["now"]})


async def _run(driver: aiosqlite.Connection, query: Query, arguments: Row) -> list[Row]:
    values = {name: _to_sql(value) for name, value in arguments.items()}
    for statement in query.statements:
        found = await driver.execute_fetchall(statement, values)
        if rows := [_from_sql(dict(zip(query.columns, row, strict=True))) for row in found]:
            return rows
    if isinstance(query.otherwise, str):
        raise exceptions.ConnectorException(f"{query.otherwise} (job id: {arguments['job_id']})")
    return [dict(query.otherwise)] if query.otherwise else []


def _to_sql(value: Any) -> Any:
    match value:
        case None | bool() | int() | float() | str():
            return value
        case datetime():
            return value.timestamp()
    return json.dumps(value, default=_to_sql)


def _from_sql(row: Row) -> Row:
    if "args" in row:
        row["args"] = json.loads(row["args"])
        row["abort_requested"] = bool(row["abort_requested"])
        if row["scheduled_at"] is not None:
            row["scheduled_at"] = datetime.fromtimestamp(row["scheduled_at"], UTC)
    return row


def _first(rows: list[Row]) -> Row:
    if not rows:
        raise exceptions.NoResult
    return rows[0]


def _notices(rows: list[Row]) -> set[_Notice]:
    wakes = {_Notice(row["wakes"], "job_inserted", None) for row in rows if row.get("wakes")}
    aborts = {_Notice(row["aborts"], "abort_job_requested", row["id"]) for row in rows if row.get("aborts")}
    return wakes | aborts


def _channels(queue: str) -> frozenset[str]:
    """The channels on which a notice about this queue is heard."""
    return frozenset({*get_channel_for_queues(), *get_channel_for_queues([queue])})


@contextmanager
def _translated(arguments: Row) -> Iterator[None]:
    """What goes wrong in SQLite, in procrastinate's words."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        column = str(error).removeprefix("UNIQUE constraint failed: ")
        if column not in _CONSTRAINTS:
            raise exceptions.ConnectorException(str(error)) from error
        raise exceptions.UniqueViolation(
            str(error), constraint_name=_CONSTRAINTS[column], queueing_lock=_queueing_lock(arguments)
        ) from error
    except (sqlite3.Error, SQLAlchemyError) as error:
        raise exceptions.ConnectorException(str(error)) from error


def _queueing_lock(arguments: Row) -> str | None:
    """The lock that was taken already; unknown when it may be one of several."""
    locks = {job.queueing_lock for job in arguments.get("jobs", ())} | {arguments.get("queueing_lock")}
    locks.discard(None)
    return locks.pop() if len(locks) == 1 else None
