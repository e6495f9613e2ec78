"""What a language model answered, by what it was asked: nothing is asked and paid for twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from storage.database import Reading, Transaction
from storage.tables import model_answers


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, and in `refusal` why it was not believed ("" if it was)."""

    text: str
    refusal: str = ""


async def find(r: Reading, key: str) -> Answer | None:
    """The answer to what has this key, believed or not."""
    row = (await r.execute(sa.select(model_answers).where(model_answers.c.key == key))).one_or_none()
    return Answer(row.answer, row.refusal) if row else None


async def keep(t: Transaction, key: str, answer: Answer, now: datetime) -> None:
    """Remember an answer; one of the same key is replaced."""
    fields = {"answer": answer.text, "refusal": answer.refusal, "created_at": now}
    insert = t.insert(model_answers).values(key=key, **fields)
    await t.execute(insert.on_conflict_do_update(index_elements=["key"], set_=fields))


async def forget_older(t: Transaction, before: datetime) -> None:
    """Drop the answers from before then."""
    await t.execute(sa.delete(model_answers).where(model_answers.c.created_at < before))
