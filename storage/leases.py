"""Who may play a role that only one process may play at a time (asking Telegram for updates)."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from storage.database import Reading, Transaction
from storage.tables import leases


async def claim(t: Transaction, name: str, holder: str, now: datetime, ttl: timedelta) -> int | None:
    """Take or renew the role for `ttl`. Returns the holder's number, None when another has it.

    Whoever comes after gets a higher number, so that a holder that slept too long can be told.
    """
    held = t.insert(leases).values(name=name, holder=holder, token=1, expires_at=now + ttl)
    claimed = held.on_conflict_do_update(
        index_elements=["name"],
        set_={
            "holder": holder,
            "expires_at": now + ttl,
            "token": leases.c.token + sa.case((leases.c.holder == holder, 0), else_=1),
        },
        where=sa.or_(leases.c.holder == holder, leases.c.expires_at < now),
    )
    token: int | None = (await t.execute(claimed.returning(leases.c.token))).scalar_one_or_none()
    return token


async def find_holder(r: Reading, name: str) -> str | None:
    """Who has the role or had it last; None before the first."""
    holder: str | None = (
        await r.execute(sa.select(leases.c.holder).where(leases.c.name == name))
    ).scalar_one_or_none()
    return holder


async def release(t: Transaction, name: str, holder: str, now: datetime) -> None:
    """Give the role up, so that the next one need not wait. The number stays, to be counted on."""
    own = sa.and_(leases.c.name == name, leases.c.holder == holder)
    await t.execute(sa.update(leases).where(own).values(expires_at=now - timedelta(seconds=1)))
