"""What an encyclopedia answered, for as long as the answer is good."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from storage.database import Reading, Transaction
from storage.tables import lookups


async def find(r: Reading, keys: Collection[str], since: datetime) -> dict[str, dict[str, Any]]:
    """Those of these answers that are known and not older than `since`, by key."""
    fresh = sa.and_(lookups.c.key.in_(sorted(keys)), lookups.c.fetched_at >= since)
    rows = await r.execute(sa.select(lookups.c.key, lookups.c.answer).where(fresh))
    return {row.key: row.answer for row in rows}


async def keep(t: Transaction, answers: Mapping[str, Mapping[str, Any]], fetched_at: datetime) -> None:
    """Remember answers; one of the same key is replaced. `fetched_at` may say that one ages early."""
    for key, answer in sorted(answers.items()):
        fields = {"answer": dict(answer), "fetched_at": fetched_at}
        insert = t.insert(lookups).values(key=key, **fields)
        await t.execute(insert.on_conflict_do_update(index_elements=["key"], set_=fields))


async def forget_older(t: Transaction, before: datetime) -> None:
    """Drop the answers from before then."""
    await t.execute(sa.delete(lookups).where(lookups.c.fetched_at < before))
