"""What a language model made of stories, by language, and the asking for it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import sqlalchemy as sa

from bot.domain.job import RETELL
from bot.domain.retelling import Retold, Task
from storage.database import Reading, Transaction
from storage.tables import retellings


async def find(r: Reading, story_id: int, language: str) -> Retold | None:
    """What a model made of a story in a language."""
    row = (await r.execute(sa.select(retellings).where(_here(story_id, language)))).one_or_none()
    return Retold(row.text, row.model, Task(row.kind), tuple(row.document_ids)) if row else None


async def keep(t: Transaction, story_id: int, language: str, told: Retold, now: datetime) -> None:
    """Remember it, instead of what there was before."""
    fields = {
        "text": told.text,
        "model": told.model,
        "kind": told.kind.value,
        "document_ids": list(told.document_ids),
        "created_at": now,
    }
    insert = t.insert(retellings).values(story_id=story_id, language=language, **fields)
    await t.execute(insert.on_conflict_do_update(index_elements=["story_id", "language"], set_=fields))


async def remove(t: Transaction, story_id: int, language: str) -> None:
    """Forget it: the story has grown past it."""
    await t.execute(sa.delete(retellings).where(_here(story_id, language)))


def _here(story_id: int, language: str) -> sa.ColumnElement[bool]:
    return sa.and_(retellings.c.story_id == story_id, retellings.c.language == language)


async def ask_for(t: Transaction, story_id: int, languages: Collection[str]) -> None:
    """Have a story retold in these languages once this transaction is kept; one after the other."""
    for language in sorted(set(languages)):
        await t.defer(RETELL, lock=f"{RETELL}:{story_id}", story_id=story_id, language=language)
