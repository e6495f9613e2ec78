"""What comes round: the clean-up forgets what nobody asks for any more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.jobs.tick import Heartbeat, Ticks, schedule
from storage import lookups
from storage.database import Database

NOW = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)


async def nothing(_chat_id: int = 0) -> None:
    return None


async def test_an_encyclopedias_answers_are_forgotten_after_thirty_days(database: Database) -> None:
    async with database.transaction() as t:
        await lookups.keep(t, {"old": {}}, NOW - timedelta(days=31))
        await lookups.keep(t, {"young": {}}, NOW - timedelta(days=29))
    await Ticks(database, lambda: NOW, nothing, Heartbeat(NOW)).clean()
    async with database.reading() as r:
        assert set(await lookups.find(r, ["old", "young"], NOW - timedelta(days=90))) == {"young"}


async def test_completing_comes_round_beside_the_tick(database: Database) -> None:
    scheduler = schedule(Ticks(database, lambda: NOW, nothing, Heartbeat(NOW)), nothing)
    assert {job.id for job in scheduler.get_jobs()} == {"tick", "rescue", "complete", "clean"}
