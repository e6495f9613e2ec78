"""The subscriptions of chats: that a chat hears of a watch, and how."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.domain.entity import EntityKind
from bot.domain.watch import Mode, Subscription
from storage.database import Reading, Transaction
from storage.tables import subscriptions, watches
from storage.watches import DICTIONARY, OWN, remove_unheard, revision

_LIVING = subscriptions.c.ended_at.is_(None)


@dataclass(frozen=True, slots=True)
class Wish:
    """A subscription about to be made: a chat, a watch, how sure, in which topic, asked by whom."""

    chat_id: int
    watch_id: int
    mode: Mode
    thread_id: int | None
    user_id: int


_SUBSCRIPTION = (
    subscriptions.c.id,
    subscriptions.c.chat_id,
    subscriptions.c.watch_id,
    watches.c.label,
    watches.c.entity_id,
    watches.c.kind,
    watches.c.names,
    subscriptions.c.mode,
    subscriptions.c.thread_id,
    subscriptions.c.muted_until,
    subscriptions.c.created_at,
    subscriptions.c.created_by,
    watches.c.left_out,
    OWN.label("own"),
)


def _subscription(row: sa.Row[Any]) -> Subscription:
    fields = dict(row._mapping)
    fields["kind"] = EntityKind(fields["kind"])
    fields["mode"] = Mode(fields["mode"])
    fields["names"] = tuple(fields["names"])
    fields["left_out"] = frozenset(fields["left_out"] or ())
    fields["own"] = bool(fields["own"])
    return Subscription(**fields)


async def _list_where(r: Reading, condition: sa.ColumnElement[bool]) -> tuple[Subscription, ...]:
    joined = sa.select(*_SUBSCRIPTION).join(watches, watches.c.id == subscriptions.c.watch_id)
    rows = await r.execute(joined.where(_LIVING, condition).order_by(subscriptions.c.id))
    return tuple(map(_subscription, rows))


async def subscribe(t: Transaction, wish: Wish, now: datetime) -> tuple[Subscription, bool]:
    """Let a chat hear of a watch. Returns the subscription, and whether it is new."""
    same = sa.and_(subscriptions.c.chat_id == wish.chat_id, subscriptions.c.watch_id == wish.watch_id)
    if known := await _list_where(t, same):
        return known[0], False
    fields = {
        "thread_id": wish.thread_id,
        "mode": wish.mode.value,
        "muted_until": None,
        "created_at": now,
        "created_by": wish.user_id,
        "ended_at": None,
    }
    insert = t.insert(subscriptions).values(chat_id=wish.chat_id, watch_id=wish.watch_id, **fields)
    await t.execute(insert.on_conflict_do_update(index_elements=["chat_id", "watch_id"], set_=fields))
    return (await _list_where(t, same))[0], True


async def unsubscribe(
    t: Transaction, chat_id: int, subscription_id: int, now: datetime
) -> Subscription | None:
    """Let a chat hear of it no more. None when it did not."""
    found = await find(t, chat_id, subscription_id)
    if found:
        await t.execute(
            sa.update(subscriptions).where(subscriptions.c.id == subscription_id).values(ended_at=now)
        )
        await remove_unheard(t)
    return found


async def resume(t: Transaction, chat_id: int, subscription_id: int) -> Subscription | None:
    """Undo `unsubscribe`. None when the chat never had it."""
    same = sa.and_(subscriptions.c.chat_id == chat_id, subscriptions.c.id == subscription_id)
    await t.execute(sa.update(subscriptions).where(same).values(ended_at=None))
    found = await find(t, chat_id, subscription_id)
    if found:
        await t.alone(DICTIONARY)
        gone = sa.and_(watches.c.id == found.watch_id, watches.c.removed)
        back = {"removed": False, "revision": await revision(t) + 1}
        await t.execute(sa.update(watches).where(gone).values(**back))
    return found


async def forget_ended(t: Transaction, before: datetime) -> None:
    """Drop the subscriptions that ended before then: nobody undoes that any more."""
    await t.execute(sa.delete(subscriptions).where(subscriptions.c.ended_at < before))


async def find(r: Reading, chat_id: int, subscription_id: int) -> Subscription | None:
    """A chat's own subscription of this row."""
    same = sa.and_(subscriptions.c.chat_id == chat_id, subscriptions.c.id == subscription_id)
    return next(iter(await _list_where(r, same)), None)


async def list_of_chat(r: Reading, chat_id: int) -> tuple[Subscription, ...]:
    """What a chat watches, oldest first."""
    return await _list_where(r, subscriptions.c.chat_id == chat_id)


async def list_by_ids(r: Reading, subscription_ids: Collection[int]) -> dict[int, Subscription]:
    """These subscriptions by row; those that were stopped are not among them."""
    found = await _list_where(r, subscriptions.c.id.in_(sorted(subscription_ids)))
    return {one.id: one for one in found}


async def list_of_watches(r: Reading, watch_ids: Collection[int]) -> tuple[Subscription, ...]:
    """Everybody who hears of these watches."""
    return await _list_where(r, subscriptions.c.watch_id.in_(sorted(watch_ids)))


async def set_muted_until(t: Transaction, chat_id: int, subscription_id: int, until: datetime | None) -> None:
    """Keep alerts about this watch from the chat until then."""
    same = sa.and_(subscriptions.c.chat_id == chat_id, subscriptions.c.id == subscription_id)
    await t.execute(sa.update(subscriptions).where(same).values(muted_until=until))


async def set_mode(t: Transaction, chat_id: int, subscription_id: int, mode: Mode) -> None:
    """How sure a mention must be before the chat is told."""
    same = sa.and_(subscriptions.c.chat_id == chat_id, subscriptions.c.id == subscription_id)
    await t.execute(sa.update(subscriptions).where(same).values(mode=mode.value))
