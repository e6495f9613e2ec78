"""Watches made of bare words while the encyclopedia was away: it is still to be asked about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from storage.database import Reading, Transaction
from storage.tables import completions, watches


@dataclass(frozen=True, slots=True)
class Completion:
    """One question that is still open. `language` is that of the chat that asked first."""

    watch_id: int
    typed: str
    language: str
    attempts: int
    asked_at: datetime


async def add_unless_known(
    t: Transaction, watch_id: int, typed: str, language: str, now: datetime, next_at: datetime
) -> None:
    """Let it be asked about a watch at `next_at`; a question that is open already stays as it is."""
    insert = t.insert(completions).values(
        watch_id=watch_id, typed=typed, language=language, attempts=0, asked_at=now, next_at=next_at
    )
    await t.execute(insert.on_conflict_do_nothing(index_elements=["watch_id"]))


async def list_due(r: Reading, now: datetime, limit: int) -> tuple[Completion, ...]:
    """The open questions whose time has come, longest waiting first."""
    columns = [completions.c[name] for name in Completion.__slots__]
    living = sa.select(*columns).join(watches, watches.c.id == completions.c.watch_id)
    due = living.where(completions.c.next_at <= now, ~watches.c.removed)
    rows = await r.execute(due.order_by(completions.c.next_at).limit(limit))
    return tuple(Completion(**row._mapping) for row in rows)


async def put_off(t: Transaction, watch_id: int, next_at: datetime) -> None:
    """It could not be asked: once more at `next_at`."""
    later = {"attempts": completions.c.attempts + 1, "next_at": next_at}
    await t.execute(sa.update(completions).where(completions.c.watch_id == watch_id).values(**later))


async def remove(t: Transaction, watch_id: int) -> None:
    """The question is answered, or nobody waits for it any more."""
    await t.execute(sa.delete(completions).where(completions.c.watch_id == watch_id))


async def forget_older(t: Transaction, before: datetime) -> None:
    """Drop the questions asked before then."""
    await t.execute(sa.delete(completions).where(completions.c.asked_at < before))
