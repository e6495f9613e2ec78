"""The day's budget: taken before the call, by one at a time, and never given back by a crash."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from bot.domain.spending import Limits, Spent
from storage import model_answers, model_spending
from storage.database import Database, connect
from storage.model_answers import Answer
from tests.storage.rows import HOUR, NOW, Rows
from tests.summaries.model.model_server import ModelServer, stalling
from tests.summaries.model.newsroom import Newsroom

DAY = "2026-03-09"
ROOM = Limits(100)
ROOT = Path(__file__).parents[3]


async def reserve(database: Database, tokens: int, money: float = 0.0, limits: Limits = ROOM) -> bool:
    async with database.transaction() as t:
        return await model_spending.reserve(t, DAY, Spent(tokens, money), limits)


async def spent(database: Database, day: str = DAY) -> Spent:
    async with database.reading() as r:
        return await model_spending.find(r, day)


async def test_what_is_reserved_counts_until_it_is_settled(database: Database) -> None:
    assert await spent(database) == Spent(0, 0.0)
    assert await reserve(database, 60)
    assert not await reserve(database, 41)
    assert await spent(database) == Spent(60, 0.0)
    async with database.transaction() as t:
        await model_spending.settle(t, DAY, Spent(60, 0.0), Spent(15, 0.0))
    assert await spent(database) == Spent(15, 0.0)
    assert await reserve(database, 85)
    assert not await reserve(database, 1)


async def test_money_is_a_limit_where_there_is_one(database: Database) -> None:
    assert await reserve(database, 1, 2.0, Limits(100, 2.5))
    assert not await reserve(database, 1, 0.6, Limits(100, 2.5))
    assert await reserve(database, 1, 0.6, Limits(100))
    assert await spent(database, "2026-03-10") == Spent(0, 0.0)


async def test_of_many_who_ask_at_once_no_more_get_something_than_there_is(
    database: Database, database_url: str
) -> None:
    other = connect(database_url)  # as another process would
    await other.open()
    granted = await asyncio.gather(*(reserve(one, 30) for one in (database, other) for _ in range(8)))
    await other.close()
    assert sum(granted) == 3
    assert await spent(database) == Spent(90, 0.0)


async def test_a_process_that_is_killed_while_the_model_thinks_has_paid(
    database: Database, database_url: str, rows: Rows, server: ModelServer
) -> None:
    server.will(stalling())
    room = Newsroom(database, rows)
    story_id = await room.story()
    module = "tests.summaries.model.victim"
    words = (sys.executable, "-m", module, database_url, server.url, str(story_id))
    victim = await asyncio.create_subprocess_exec(*words, cwd=ROOT)
    async with asyncio.timeout(60):
        await server.heard.wait()
        victim.kill()
        await victim.wait()
    assert (await room.spent()).tokens > 300


async def test_an_answer_is_remembered_with_its_refusal_until_it_is_old(database: Database) -> None:
    async with database.transaction() as t:
        await model_answers.keep(t, "a", Answer("Yes."), NOW)
        await model_answers.keep(t, "b", Answer("No.", "name: X"), NOW + HOUR)
        await model_answers.keep(t, "a", Answer("Later."), NOW)
        assert await model_answers.find(t, "a") == Answer("Later.")
        await model_answers.forget_older(t, NOW + HOUR)
        assert await model_answers.find(t, "a") is None
        assert await model_answers.find(t, "b") == Answer("No.", "name: X")
