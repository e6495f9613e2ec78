"""What chats said of mentions: these are whom they mean, those are somebody else."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.domain.watch import Example
from storage.database import Reading, Transaction
from storage.tables import verdicts

_KEPT = 200  # newest answers of a watch that teach it something

Examples = dict[int, tuple[Example, ...]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One answer, about what a watch found in a document."""

    chat_id: int
    watch_id: int
    document_id: int
    surface: str
    example: Example
    created_by: int


async def keep(t: Transaction, verdict: Verdict, now: datetime) -> None:
    """Keep an answer, instead of an earlier one about the same document."""
    fields = {
        "chat_id": verdict.chat_id,
        "right": verdict.example.right,
        "surface": verdict.surface,
        "phrase": list(verdict.example.phrase),
        "words": sorted(verdict.example.words),
        "created_by": verdict.created_by,
        "created_at": now,
    }
    insert = t.insert(verdicts).values(watch_id=verdict.watch_id, document_id=verdict.document_id, **fields)
    await t.execute(insert.on_conflict_do_update(index_elements=["watch_id", "document_id"], set_=fields))


async def remove(t: Transaction, watch_id: int, document_id: int) -> bool:
    """Take an answer back. False when there was none."""
    same = sa.and_(verdicts.c.watch_id == watch_id, verdicts.c.document_id == document_id)
    return (await t.execute(sa.delete(verdicts).where(same))).rowcount > 0


async def list_examples(r: Reading, watch_ids: Collection[int]) -> Examples:
    """What these watches were taught, newest answers first; a watch without any is left out."""
    if not watch_ids:
        return {}
    query = sa.select(verdicts).where(verdicts.c.watch_id.in_(sorted(watch_ids)))
    found: dict[int, list[Example]] = {}
    for row in await r.execute(query.order_by(verdicts.c.id.desc())):
        if len(kept := found.setdefault(row.watch_id, [])) < _KEPT:
            kept.append(Example(row.right, frozenset(row.words), tuple(row.phrase)))
    return {watch_id: tuple(kept) for watch_id, kept in found.items()}


async def count_wrong(r: Reading, chat_id: int, since: datetime) -> dict[int, int]:
    """How often a chat has said "somebody else" since then, by watch."""
    query = sa.select(verdicts.c.watch_id, sa.func.count().label("wrong")).where(
        verdicts.c.chat_id == chat_id, ~verdicts.c.right, verdicts.c.created_at >= since
    )
    return {row.watch_id: row.wrong for row in await r.execute(query.group_by(verdicts.c.watch_id))}
