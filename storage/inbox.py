"""Telegram's updates, kept raw before they are confirmed, until they are handled."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from storage.database import Reading, Transaction
from storage.tables import inbox

NEW, DONE, POISON = "new", "done", "poison"


@dataclass(frozen=True, slots=True)
class Received:
    """An update as it came. `attempts` counts how often its handling was begun before."""

    update_id: int
    payload: dict[str, Any]
    attempts: int


async def add_unless_known(t: Transaction, updates: Sequence[dict[str, Any]], now: datetime) -> int:
    """Keep raw updates; returns how many had not come before."""
    rows = [
        {
            "update_id": update["update_id"],
            "received_at": now,
            "payload": json.dumps(update),
            "state": NEW,
            "attempts": 0,
        }
        for update in updates
    ]
    if not rows:
        return 0
    insert = t.insert(inbox).values(rows).on_conflict_do_nothing(index_elements=["update_id"])
    return len((await t.execute(insert.returning(inbox.c.update_id))).all())


@dataclass(frozen=True, slots=True)
class Last:
    """The newest update by number, and when it came."""

    update_id: int
    received_at: datetime


async def find_last(r: Reading) -> Last | None:
    """The update received last; the next call for updates asks for what follows it."""
    query = sa.select(inbox.c.update_id, inbox.c.received_at)
    query = query.order_by(inbox.c.received_at.desc(), inbox.c.update_id.desc()).limit(1)
    row = (await r.execute(query)).one_or_none()
    return Last(row.update_id, row.received_at) if row else None


async def list_new(r: Reading, apart_from: Collection[int], limit: int = 100) -> tuple[Received, ...]:
    """Updates not handled yet, apart from those already in hand, oldest first."""
    query = (
        sa.select(inbox.c.update_id, inbox.c.payload, inbox.c.attempts)
        .where(inbox.c.state == NEW, inbox.c.update_id.not_in(sorted(apart_from)))
        .order_by(inbox.c.update_id)
        .limit(limit)
    )
    return tuple(
        Received(row.update_id, json.loads(row.payload), row.attempts) for row in await r.execute(query)
    )


async def mark_begun(t: Transaction, update_id: int) -> None:
    """Its handling begins; one that ends the process again and again is found by this count."""
    begun = inbox.c.attempts + 1
    await t.execute(sa.update(inbox).where(inbox.c.update_id == update_id).values(attempts=begun))


async def mark_done(t: Transaction, update_id: int, now: datetime) -> None:
    """It has been handled; what it said is not kept any longer."""
    await t.execute(
        sa.update(inbox).where(inbox.c.update_id == update_id).values(state=DONE, handled_at=now, payload="")
    )


async def mark_poison(t: Transaction, update_id: int, error: str, now: datetime) -> None:
    """It cannot be handled; it is put aside, with the reason, and stops nothing."""
    await t.execute(
        sa.update(inbox)
        .where(inbox.c.update_id == update_id)
        .values(state=POISON, error=error[:1000], handled_at=now)
    )


async def count(r: Reading) -> dict[str, int]:
    """How many updates are new, done, poison."""
    query = sa.select(inbox.c.state, sa.func.count().label("many")).group_by(inbox.c.state)
    return {row.state: row.many for row in await r.execute(query)}


async def remove_done(t: Transaction, before: datetime) -> int:
    """Forget handled updates of before then, all but the newest, which holds the place."""
    last = await find_last(t)
    old = sa.and_(inbox.c.state == DONE, inbox.c.handled_at < before)
    old = sa.and_(old, inbox.c.update_id != last.update_id) if last else old
    return (await t.execute(sa.delete(inbox).where(old))).rowcount
