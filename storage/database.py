"""Opening the database, and the transactions in which everything happens.

SQLite and PostgreSQL run the same statements. Where they differ in how writers get along, the
difference is here: SQLite has one writer at a time, so one gate per process lets them in one by
one (waiting in line is far quicker than SQLite's own busy loop); PostgreSQL needs no gate.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import procrastinate
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncTransaction, create_async_engine

from bot.domain.job import PRIORITY
from bot.errors import ConfigError, StorageError
from storage.sqlite_connector import SQLiteConnector
from storage.unbroken import unbroken

T = TypeVar("T")

# FULL: a commit that was acknowledged outlives a power cut. Alerts hang on it.
_WRITER_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "busy_timeout=10000",
    "foreign_keys=ON",
    "cache_size=-65536",
    "mmap_size=268435456",
    "temp_store=MEMORY",
    "journal_size_limit=67108864",
    "wal_autocheckpoint=1000",
)
_READER_PRAGMAS = ("query_only=ON", "busy_timeout=10000", "cache_size=-65536", "mmap_size=268435456")


class Reading:
    """A connection that only asks."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    async def execute(self, statement: sa.Executable) -> sa.CursorResult[Any]:
        """Run one statement."""
        return await self._finish(self.connection.execute(statement))

    async def _finish(self, doing: Coroutine[Any, Any, T]) -> T:
        return await (doing if self._is_postgresql else unbroken(doing))

    @property
    def _is_postgresql(self) -> bool:
        return self.connection.dialect.name == "postgresql"


class Transaction(Reading):
    """A connection that writes: all of it is kept together, or none of it."""

    def __init__(self, connection: AsyncConnection, jobs: procrastinate.App) -> None:
        super().__init__(connection)
        self._jobs = jobs
        self._after: list[Callable[[], Awaitable[None]]] = []

    async def execute_many(self, statement: sa.Executable, rows: Sequence[dict[str, Any]]) -> None:
        """Run one statement for each row, in one trip."""
        if rows:
            await self._finish(self.connection.execute(statement, list(rows)))

    def insert(self, table: sa.Table) -> sqlite.Insert | postgresql.Insert:
        """An INSERT that knows ON CONFLICT, in the database's own dialect."""
        return postgresql.insert(table) if self._is_postgresql else sqlite.insert(table)

    async def alone(self, purpose: int) -> None:
        """Wait until no other transaction does this (SQLite: nobody else writes anyway)."""
        if self._is_postgresql:
            await self.execute(sa.select(sa.func.pg_advisory_xact_lock(purpose)))

    async def defer(self, task: str, *, lock: str | None = None, **args: Any) -> None:
        """Have `task` done by a worker, if and only if this transaction is kept."""
        connection: Any = self.connection
        if self._is_postgresql:
            connection = (await self.connection.get_raw_connection()).driver_connection
        await self._jobs.configure_task(
            task,
            allow_unknown=True,
            lock=lock,
            queue=task,
            priority=PRIORITY.get(task, 0),
            connection=connection,
        ).defer_async(**args)

    def afterwards(self, act: Callable[[], Awaitable[None]]) -> None:
        """Do this once the transaction is kept; it is lost if the process dies in between."""
        self._after.append(act)


class Database:
    """The memory of the bot: one writer, many readers, and the jobs that live beside the rows."""

    def __init__(
        self,
        writer: AsyncEngine,
        reader: AsyncEngine,
        jobs: procrastinate.App,
        gate: Callable[[], AbstractAsyncContextManager[Any]],
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._gate = gate
        self.jobs = jobs

    @property
    def is_postgresql(self) -> bool:
        """Whether the rows live in PostgreSQL."""
        return self._writer.dialect.name == "postgresql"

    async def open(self) -> None:
        """Connect. Raises StorageError when the database cannot be reached."""
        try:
            async with self.reading() as reading:
                await reading.execute(sa.select(sa.literal(1)))
        except (SQLAlchemyError, OSError) as error:
            raise StorageError(f"The database does not answer: {_first_line(error)}") from error
        await self.jobs.open_async()

    async def close(self) -> None:
        """Let go of every connection."""
        await self.jobs.close_async()
        await self._reader.dispose()
        await self._writer.dispose()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Write. Committed at the end of the block, undone when it raises.

        The gate is not re-entrant: never open one inside another, and never wait for the
        network in here.
        """
        async with self._gate(), self._begun() as connection:
            transaction = Transaction(connection, self.jobs)
            yield transaction
        for act in transaction._after:
            await act()

    @asynccontextmanager
    async def _begun(self) -> AsyncIterator[AsyncConnection]:
        if self.is_postgresql:
            async with self._writer.begin() as connection:
                yield connection
            return
        async with _connected(self._writer) as connection:
            begun = await unbroken(_started(connection))
            try:
                yield connection
            except BaseException:
                await unbroken(begun.rollback())
                raise
            await unbroken(begun.commit())

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Reading]:
        """Ask, without waiting for anybody who writes."""
        async with _connected(self._reader) as connection:
            yield Reading(connection)


def connect(address: str) -> Database:
    """A database at `address`: `sqlite:///path` or `postgresql://user:password@host/name`.

    Nothing is opened yet. Raises ConfigError for an address that is neither.
    """
    url = parsed(address)
    match url.get_backend_name():
        case "sqlite":
            return _connect_sqlite(Path(url.database or ""))
        case "postgresql" | "postgres":
            return _connect_postgresql(url.set(drivername="postgresql+psycopg"))
    raise ConfigError("DATABASE_URL", f"{url.drivername} is not known; use sqlite or postgresql")


def parsed(address: str) -> URL:
    """The parts of a database's address. Raises ConfigError for what is none."""
    try:
        return make_url(address)
    except ArgumentError as error:
        raise ConfigError("DATABASE_URL", "write sqlite:///file or postgresql://user@host/name") from error


def _connect_sqlite(path: Path) -> Database:
    if path.name in {"", ":memory:"}:
        raise ConfigError("DATABASE_URL", "SQLite in memory forgets everything; name a file")
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = create_async_engine(
        f"sqlite+aiosqlite:///{path}", pool_size=1, max_overflow=0, hide_parameters=True
    )
    _on_connect(writer, _WRITER_PRAGMAS)
    event.listen(writer.sync_engine, "begin", lambda c: _say(c, "BEGIN IMMEDIATE"))
    reader = create_async_engine(
        f"sqlite+aiosqlite:///file:{quote(str(path))}?mode=ro&uri=true", pool_size=4, hide_parameters=True
    )
    _on_connect(reader, _READER_PRAGMAS)
    event.listen(reader.sync_engine, "begin", lambda c: _say(c, "BEGIN"))
    gate = asyncio.Lock()
    jobs = procrastinate.App(connector=SQLiteConnector(writer, gate))
    return Database(writer, reader, jobs, lambda: gate)


def _connect_postgresql(url: URL) -> Database:
    engine = create_async_engine(url, pool_size=10, pool_pre_ping=True, hide_parameters=True)
    conninfo = url.set(drivername="postgresql").render_as_string(hide_password=False)
    jobs = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=conninfo))
    return Database(engine, engine, jobs, nullcontext)


@asynccontextmanager
async def _connected(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    if engine.dialect.name == "postgresql":
        async with engine.connect() as connection:
            yield connection
        return
    connection = engine.connect()
    try:
        await unbroken(connection.start())
        yield connection
    finally:
        if connection.sync_connection is not None:
            await unbroken(connection.close())


async def _started(connection: AsyncConnection) -> AsyncTransaction:
    return await connection.begin()


def _on_connect(engine: AsyncEngine, pragmas: Sequence[str]) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        # The driver must not open transactions by itself: BEGIN IMMEDIATE is ours to say, because
        # a read that turns into a write fails at once when somebody wrote in between.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()


def _say(connection: sa.Connection, statement: str) -> None:
    # One trip to the driver's thread; SQLAlchemy's cursor would take four.
    driver: Any = connection.connection.dbapi_connection
    driver.run_async(lambda sqlite3: sqlite3.execute_fetchall(statement))


def _first_line(error: BaseException) -> str:
    origin = error.orig if isinstance(error, DBAPIError) and error.orig else error
    return str(origin).strip().splitlines()[0] if str(origin).strip() else type(origin).__name__
