"""Watches of one chat alone: copied when they are changed, so that nobody else's are touched."""

from __future__ import annotations

import sqlalchemy as sa

from bot.domain.entity import EntityKind
from bot.domain.watch import Subscription
from storage import watches
from storage.database import Transaction
from storage.tables import mentions, subscriptions
from storage.tables import watches as rows

_FOUND = ("document_id", "start", "end", "surface", "field", "score", "reason")


async def make_own(t: Transaction, one: Subscription) -> int:
    """Let a chat have a watch for itself, so that it can be changed; returns its row.

    What was found for the shared one counts as found for it.
    """
    if one.own:
        return one.watch_id
    await t.alone(watches.DICTIONARY)
    row = (await t.execute(sa.select(rows).where(rows.c.id == one.watch_id))).one()
    watch_id = await watches.keep(
        t,
        await own_identity(t, one.chat_id),
        EntityKind(row.kind),
        row.label,
        tuple(row.names),
        entity_id=row.entity_id,
        terms=watches.terms_from(row.terms or ()),
        left_out=frozenset(row.left_out or ()),
    )
    found = sa.select(sa.literal(watch_id), *(mentions.c[name] for name in _FOUND))
    copied = found.where(mentions.c.watch_id == one.watch_id)
    await t.execute(sa.insert(mentions).from_select(["watch_id", *_FOUND], copied))
    await t.execute(sa.update(subscriptions).where(subscriptions.c.id == one.id).values(watch_id=watch_id))
    await watches.remove_unheard(t)
    return watch_id


async def own_identity(t: Transaction, chat_id: int) -> str:
    """A name that no watch has had yet, for one of this chat's own."""
    await t.alone(watches.DICTIONARY)
    last = (await t.execute(sa.select(sa.func.coalesce(sa.func.max(rows.c.id), 0)))).scalar_one()
    return f"own:{chat_id}:{last + 1}"


async def set_forms(
    t: Transaction, watch_id: int, kind: EntityKind, names: tuple[str, ...], left_out: frozenset[str]
) -> None:
    """What a chat's own watch is looked for by."""
    await t.alone(watches.DICTIONARY)
    await watches.change_row(
        t, watch_id, kind=kind.value, names=list(names), left_out=sorted(left_out) or None
    )


async def renew(t: Transaction, watch_id: int) -> None:
    """What is known of a watch has changed outside its row: matchers hear of it."""
    await t.alone(watches.DICTIONARY)
    await watches.change_row(t, watch_id)
