"""Stories: which documents tell of one happening."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from bot.domain.story import Story
from bot.errors import NotFound
from storage.database import Reading, Transaction
from storage.tables import stories


async def add(t: Transaction, title: str, now: datetime) -> int:
    """Open a story; returns its row."""
    insert = sa.insert(stories).values(title=title, opened_at=now, documents=1).returning(stories.c.id)
    return int((await t.execute(insert)).scalar_one())


async def join(t: Transaction, story_id: int) -> None:
    """One more document tells of it."""
    grown = stories.c.documents + 1
    await t.execute(sa.update(stories).where(stories.c.id == story_id).values(documents=grown))


async def get(r: Reading, story_id: int) -> Story:
    """One story. Raises NotFound."""
    row = (await r.execute(sa.select(stories).where(stories.c.id == story_id))).one_or_none()
    if row is None:
        raise NotFound(f"There is no story {story_id}.")
    return Story(**dict(row._mapping))
