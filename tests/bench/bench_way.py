"""How long a document takes from draft to outbox, on SQLite, beside a plain insert of the same rows.

    python -m tests.bench.bench_way

The known entities of the seeds are all looked for, some chats watch a few each, and nothing is
sent. The peer is aiosqlite with the same durability, the same tables and indexes, and one
transaction a batch, its foreign keys unchecked: the least that keeping these rows can cost.
"""

from __future__ import annotations

import asyncio
import random
import tempfile
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path

import aiosqlite

from bot import seeds
from bot.clock import utc_now
from bot.domain.chat import ChatKind, Standing
from bot.domain.document import DocumentDraft, Item
from bot.domain.source import SourceDraft, SourceKind
from bot.domain.watch import Mode
from bot.ingest.drafting import draft_of
from bot.ingest.keep import keep
from bot.jobs.wake import waker
from bot.pipeline import Pipeline
from bot.seeding import seed
from bot.storybook import Storybook
from bot.watchbook import Watchbook
from storage import chats, sources, subscriptions, watches
from storage.database import Database, connect
from storage.migrate import migrate
from tests.bench.measure import PASSES, Line, Taken, line, pair, timed_async

DOCUMENTS = 300
BATCH = 20  # documents of one visit to a source
CHATS = 10
WATCHES = 5  # of each chat
_NAMED = 0.3  # share of sentences that hold a known name
_SENTENCES = 12

_TABLES = (
    "stories",
    "documents",
    "document_keys",
    "document_echoes",
    "mentions",
    "alerts",
    "outbox",
    "procrastinate_jobs",
)
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "cache_size=-65536", "mmap_size=268435456")
_SAYINGS = (
    "Вчера в столице говорили о ремонте моста номер {n}, и спорили до вечера",
    "По словам {name}, решение по делу {n} ещё не принято, документы читает комиссия",
    "Цены на хлеб за неделю почти не изменились, подорожали билеты на поезд {n}",
    "Как сообщили журналистам, {name} приедет на открытие школы {n} во вторник",
    "Дожди закончатся к выходным, обещают синоптики станции {n}",
)
_Rows = Mapping[str, Sequence[tuple[object, ...]]]


def lines() -> list[Line]:
    """The whole way, and the peer."""
    return asyncio.run(_lines())


async def _lines() -> list[Line]:
    ours, theirs = [], []
    told = rows = 0
    for number in range(PASSES):
        with tempfile.TemporaryDirectory() as home:
            mine = Path(home, "ours.db")
            other = Path(home, "theirs.db")
            for path in (mine, other):
                await asyncio.to_thread(migrate, f"sqlite:///{path}")
            ours.append(await _our_way(mine, number))
            copied = await _copied(mine)
            told, rows = len(copied["outbox"]), sum(map(len, copied.values()))
            theirs.append(await _their_way(other, copied))
    return pair(
        line("whole way (draft → outbox)", DOCUMENTS, ours, f"{told} alerts to {CHATS} chats"),
        line("  aiosqlite alone, same rows", DOCUMENTS, theirs, f"{rows} rows"),
        "aiosqlite",
    )


async def _our_way(path: Path, number: int) -> Taken:
    database = connect(f"sqlite:///{path}")
    await database.open()
    try:
        drafts = _drafts(await _settled(database, number), number)
        pipeline = Pipeline(database, utc_now, Watchbook(), Storybook(utc_now), waker(database.jobs))
        await pipeline.process([])  # the dictionary is read once, at start
        return await timed_async(lambda: _all_of(database, pipeline, drafts))
    finally:
        await database.close()


async def _all_of(database: Database, pipeline: Pipeline, drafts: Sequence[DocumentDraft]) -> None:
    for start in range(0, len(drafts), BATCH):
        kept = await keep(database, utc_now, drafts[start : start + BATCH])
        await pipeline.process(kept.new)


async def _settled(database: Database, number: int) -> int:
    """Entities, chats and their watches; returns the source from which everything comes."""
    await seed(database, utc_now, seeds.entities(), ())
    now = utc_now()
    chance = random.Random(number)
    async with database.reading() as r:
        known = [int(change.watch.id) for change in await watches.list_changes(r, 0)]
    async with database.transaction() as t:
        for one in range(CHATS):
            chat = await chats.meet(t, 1000 + one, ChatKind.PRIVATE, title="Reader", language="en", now=now)
            await chats.set_standing(t, chat.id, Standing.ADMITTED)
            for watch_id in chance.sample(known, WATCHES):
                wish = subscriptions.Wish(chat.id, watch_id, Mode.NORMAL, None, chat.telegram_id)
                await subscriptions.subscribe(t, wish, now - timedelta(days=1))
        draft = SourceDraft(SourceKind.FEED, "https://news.example/feed", "News", "ru", shared=True)
        source, _ = await sources.add_unless_known(t, draft, now, interval=timedelta(hours=1))
    return source.id


def _drafts(source_id: int, seed_of_chance: int) -> list[DocumentDraft]:
    chance = random.Random(seed_of_chance)
    names = [alias.name for entity in seeds.entities() for alias in entity.aliases]
    return [_draft(source_id, number, names, chance) for number in range(DOCUMENTS)]


def _draft(source_id: int, number: int, names: Sequence[str], chance: random.Random) -> DocumentDraft:
    def sentence() -> str:
        name = chance.choice(names) if chance.random() < _NAMED else "жителей посёлка"
        return chance.choice(_SAYINGS).format(name=name, n=chance.randrange(100_000))

    item = Item(
        guid=f"item-{number}",
        url=f"https://news.example/news/{number}.html",
        title=sentence(),
        text="\n".join(f"{sentence()}. {sentence()}." for _ in range(_SENTENCES)),
        published_at=utc_now(),
        complete=True,
    )
    return draft_of(source_id, "ru", item)


async def _copied(path: Path) -> _Rows:
    async with aiosqlite.connect(path) as db:
        return {table: [tuple(row) for row in await _rows(db, table)] for table in _TABLES}


async def _rows(db: aiosqlite.Connection, table: str) -> Sequence[Sequence[object]]:
    return list(await db.execute_fetchall(f"SELECT * FROM {table} ORDER BY rowid"))


async def _their_way(path: Path, copied: _Rows) -> Taken:
    async with aiosqlite.connect(path, isolation_level=None) as db:
        for pragma in _PRAGMAS:
            await db.execute(f"PRAGMA {pragma}")
        return await timed_async(lambda: _insert(db, copied))


async def _insert(db: aiosqlite.Connection, copied: _Rows) -> None:
    batches = DOCUMENTS // BATCH
    for batch in range(batches):
        await db.execute("BEGIN IMMEDIATE")
        for table, rows in copied.items():
            some = rows[len(rows) * batch // batches : len(rows) * (batch + 1) // batches]
            if some:
                places = ", ".join("?" * len(some[0]))
                await db.executemany(f"INSERT INTO {table} VALUES ({places})", some)
        await db.execute("COMMIT")


if __name__ == "__main__":
    for one in lines():
        print(one)
