"""What a language model has cost by day. What is reserved counts as spent until it is settled."""

from __future__ import annotations

import sqlalchemy as sa

from bot.domain.spending import Limits, Spent
from storage.database import Reading, Transaction
from storage.tables import model_spending


async def reserve(t: Transaction, day: str, wanted: Spent, limits: Limits) -> bool:
    """Take a call's cost off the day's budget; False, and nothing taken, when it would exceed it.

    One statement asks and takes, so that two who ask at once cannot both get the last of it.
    """
    first = t.insert(model_spending).values(day=day, calls=0, tokens=0, money=0.0)
    await t.execute(first.on_conflict_do_nothing())
    spent = model_spending.c
    fits = spent.tokens + wanted.tokens <= limits.tokens
    if limits.money:
        fits = sa.and_(fits, spent.money + wanted.money <= limits.money)
    update = sa.update(model_spending).where(spent.day == day, fits)
    taken = await t.execute(update.values(_more(1, wanted)))
    return taken.rowcount == 1


async def settle(t: Transaction, day: str, reserved: Spent, spent: Spent) -> None:
    """Let what a call has really cost stand instead of what was reserved for it."""
    difference = Spent(spent.tokens - reserved.tokens, spent.money - reserved.money)
    update = sa.update(model_spending).where(model_spending.c.day == day)
    await t.execute(update.values(_more(0, difference)))


async def find(r: Reading, day: str) -> Spent:
    """What a day has cost so far."""
    row = (await r.execute(sa.select(model_spending).where(model_spending.c.day == day))).one_or_none()
    return Spent(row.tokens, row.money) if row else Spent(0, 0.0)


def _more(calls: int, by: Spent) -> dict[str, sa.ColumnElement[int] | sa.ColumnElement[float]]:
    return {
        "calls": model_spending.c.calls + calls,
        "tokens": model_spending.c.tokens + by.tokens,
        "money": model_spending.c.money + by.money,
    }
