"""Watches about to be made or changed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.domain.entity import EntityKind
from bot.domain.watch import Draft, Mode
from storage.database import Reading, Transaction
from storage.tables import drafts
from storage.watches import terms_from, terms_to

KEPT_FOR = timedelta(days=7)


async def add(t: Transaction, draft: Draft) -> Draft:
    """Keep a new draft, whatever number it has; returns it with its own. Old ones are forgotten."""
    await t.execute(sa.delete(drafts).where(drafts.c.created_at < draft.created_at - KEPT_FOR))
    insert = sa.insert(drafts).values(**_fields(draft)).returning(drafts.c.id)
    return await _get(t, int((await t.execute(insert)).scalar_one()))


async def change(t: Transaction, draft: Draft) -> None:
    """Keep what a draft has become."""
    await t.execute(sa.update(drafts).where(drafts.c.id == draft.id).values(**_fields(draft)))


async def find(r: Reading, chat_id: int, draft_id: int) -> Draft | None:
    """A chat's own draft of this row."""
    return await _find_where(r, drafts.c.chat_id == chat_id, drafts.c.id == draft_id)


async def find_of(r: Reading, chat_id: int, subscription_id: int) -> Draft | None:
    """The draft by which a chat changes a watch that it has."""
    return await _find_where(r, drafts.c.chat_id == chat_id, drafts.c.subscription_id == subscription_id)


async def ask(t: Transaction, draft_id: int, user_id: int | None, now: datetime) -> None:
    """The user's next words are one more name of this; None: of nothing any more."""
    at = now if user_id is not None else None
    await t.execute(sa.update(drafts).where(drafts.c.id == draft_id).values(asked_of=user_id, asked_at=at))


async def find_asked(r: Reading, chat_id: int, user_id: int, since: datetime) -> Draft | None:
    """The draft that a user was asked for one more name of, since then, in this chat."""
    asked = (drafts.c.asked_of == user_id, drafts.c.asked_at >= since)
    return await _find_where(r, drafts.c.chat_id == chat_id, *asked)


async def _get(r: Reading, draft_id: int) -> Draft:
    return _draft((await r.execute(sa.select(drafts).where(drafts.c.id == draft_id))).one())


async def _find_where(r: Reading, *conditions: sa.ColumnElement[bool]) -> Draft | None:
    newest = sa.select(drafts).where(*conditions).order_by(drafts.c.id.desc()).limit(1)
    row = (await r.execute(newest)).one_or_none()
    return _draft(row) if row else None


def _fields(draft: Draft) -> dict[str, Any]:
    return {
        "chat_id": draft.chat_id,
        "typed": draft.typed,
        "kind": draft.kind.value,
        "label": draft.label,
        "names": list(draft.names),
        "entity_id": draft.entity_id,
        "mode": draft.mode.value,
        "left_out": sorted(draft.left_out),
        "terms": terms_to(draft.terms),
        "since": draft.since,
        "unasked": draft.unasked,
        "subscription_id": draft.subscription_id,
        "created_at": draft.created_at,
    }


def _draft(row: sa.Row[Any]) -> Draft:
    return Draft(
        id=row.id,
        chat_id=row.chat_id,
        typed=row.typed,
        kind=EntityKind(row.kind),
        label=row.label,
        names=tuple(row.names),
        created_at=row.created_at,
        entity_id=row.entity_id,
        mode=Mode(row.mode),
        left_out=frozenset(row.left_out),
        terms=terms_from(row.terms),
        since=row.since,
        unasked=row.unasked,
        subscription_id=row.subscription_id,
    )
