"""Watches, and the subscriptions of chats to them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.domain.entity import ADOPTED, Entity, EntityDraft, EntityKind, names_of
from bot.domain.watch import Mode, Subscription, Term, Watch
from bot.errors import NotFound
from storage import verdicts
from storage.database import Reading, Transaction
from storage.tables import alerts, entities, subscriptions, watches

# The name of the lock under which the dictionary of watches changes (PostgreSQL).
DICTIONARY = 4_417

_LIVING = subscriptions.c.ended_at.is_(None)
_OWN = watches.c.identity.like("own:%")


@dataclass(frozen=True, slots=True)
class Wish:
    """A subscription about to be made: a chat, a watch, how sure, in which topic, asked by whom."""

    chat_id: int
    watch_id: int
    mode: Mode
    thread_id: int | None
    user_id: int


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a watch at a revision of the dictionary."""

    revision: int
    watch: Watch
    removed: bool
    is_entity: bool
    is_vouched_for: bool  # an entity of the seeds, which the operator has written


async def revision(r: Reading) -> int:
    """The number of the dictionary's last change; 0 when there never was one."""
    return int(
        (await r.execute(sa.select(sa.func.coalesce(sa.func.max(watches.c.revision), 0)))).scalar_one()
    )


async def list_changes(r: Reading, since: int) -> tuple[Change, ...]:
    """The watches that have changed after revision `since`, oldest change first."""
    query = (
        sa.select(watches, entities.c.key.label("entity_key"))
        .outerjoin(entities, entities.c.id == watches.c.entity_id)
        .where(watches.c.revision > since)
        .order_by(watches.c.revision)
    )
    rows = (await r.execute(query)).all()
    examples = await verdicts.list_examples(r, [row.id for row in rows if _is_own(row)])
    return tuple(
        Change(
            row.revision,
            _watch(row, examples),
            row.removed,
            row.entity_id is not None and not _is_own(row),
            row.entity_key is not None and not row.entity_key.startswith(ADOPTED) and not _is_own(row),
        )
        for row in rows
    )


async def get_watch(r: Reading, watch_id: int) -> Watch:
    """What is looked for, as the matcher wants it. Raises NotFound."""
    row = (await r.execute(sa.select(watches).where(watches.c.id == watch_id))).one_or_none()
    if row is None:
        raise NotFound(f"There is no watch {watch_id}.")
    return _watch(row, await verdicts.list_examples(r, [watch_id]))


async def find_same(r: Reading, watch: Watch, entity_id: int) -> int | None:
    """The row of an entity's watch, if that looks for just the same."""
    same = sa.and_(watches.c.entity_id == entity_id, ~watches.c.removed, ~_OWN)
    row = (await r.execute(sa.select(watches).where(same))).one_or_none()
    if row is None or replace(_watch(row, {}), id=watch.id) != watch:
        return None
    return int(row.id)


def _is_own(row: sa.Row[Any]) -> bool:
    return str(row.identity).startswith("own:")


def _watch(row: sa.Row[Any], examples: verdicts.Examples) -> Watch:
    return Watch(
        str(row.id),
        tuple(row.names),
        EntityKind(row.kind),
        row.label,
        frozenset(row.left_out or ()),
        terms_from(row.terms or ()),
        examples.get(row.id, ()),
    )


def terms_from(kept: Collection[Any]) -> tuple[Term, ...]:
    """Terms out of JSON."""
    return tuple(Term(text, EntityKind(kind), tuple(names)) for text, kind, names in kept)


def terms_to(terms: Collection[Term]) -> list[Any]:
    """Terms as JSON."""
    return [[term.text, term.kind.value, list(term.names)] for term in terms]


async def keep(
    t: Transaction,
    identity: str,
    kind: EntityKind,
    label: str,
    names: tuple[str, ...],
    *,
    entity_id: int | None = None,
    terms: tuple[Term, ...] = (),
    left_out: frozenset[str] = frozenset(),
) -> int:
    """The watch of this identity, added or brought back or renewed; returns its row.

    What is new among an entity's names goes to the watches that chats made of it, too.
    """
    await t.alone(DICTIONARY)
    known = (await t.execute(sa.select(watches).where(watches.c.identity == identity))).one_or_none()
    fields: dict[str, Any] = {
        "kind": kind.value,
        "label": label,
        "names": list(names),
        "entity_id": entity_id,
        "terms": terms_to(terms) or None,
        "left_out": sorted(left_out) or None,
        "removed": False,
    }
    if known and all(known._mapping[name] == value for name, value in fields.items()):
        return int(known.id)
    fields["revision"] = await revision(t) + 1
    insert = t.insert(watches).values(identity=identity, **fields)
    insert = insert.on_conflict_do_update(index_elements=["identity"], set_=fields)
    watch_id = int((await t.execute(insert.returning(watches.c.id))).scalar_one())
    if known and entity_id is not None:
        await _hand_on(t, entity_id, [name for name in names if name not in known.names])
    return watch_id


async def keep_entity(t: Transaction, entity_id: int, entity: Entity | EntityDraft) -> int:
    """The watch of an entity that everybody shares, kept likewise; returns its row."""
    names = names_of(entity)
    return await keep(t, f"entity:{entity_id}", entity.kind, entity.name, names, entity_id=entity_id)


async def _hand_on(t: Transaction, entity_id: int, new: list[str]) -> None:
    """Give the new names of an entity to the watches that chats made of it."""
    own = sa.select(watches).where(watches.c.entity_id == entity_id, _OWN, ~watches.c.removed)
    for row in (await t.execute(own)).all():
        if lacking := [name for name in new if name not in row.names]:
            await change_row(t, row.id, names=[*row.names, *lacking])


async def change_row(t: Transaction, watch_id: int, **fields: Any) -> None:
    """Change what a watch looks for; matchers hear of it."""
    fields["revision"] = await revision(t) + 1
    await t.execute(sa.update(watches).where(watches.c.id == watch_id).values(**fields))


async def remove_unheard(t: Transaction) -> int:
    """Take words, and chats' own watches, that nobody hears any more out of the dictionary; returns how many.

    Entities stay: that they are found whether or not somebody watches them is what a new watch
    can look back on.
    """
    await t.alone(DICTIONARY)
    heard = sa.exists().where(subscriptions.c.watch_id == watches.c.id, _LIVING)
    words = sa.and_(~watches.c.removed, sa.or_(watches.c.entity_id.is_(None), _OWN), ~heard)
    lonely = (await t.execute(sa.select(watches.c.id).where(words))).scalars().all()
    last = await revision(t)
    for step, watch_id in enumerate(lonely, 1):
        await t.execute(
            sa.update(watches).where(watches.c.id == watch_id).values(removed=True, revision=last + step)
        )
    return len(lonely)


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
    _OWN.label("own"),
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


async def list_labels(r: Reading, watch_ids: Collection[int]) -> dict[int, str]:
    """What everybody may call these watches: the labels of those that are of known entities."""
    known = sa.and_(watches.c.entity_id.is_not(None), ~watches.c.removed, ~_OWN)
    query = sa.select(watches.c.id, watches.c.label).where(known, watches.c.id.in_(sorted(watch_ids)))
    return {row.id: row.label for row in await r.execute(query)}


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


async def count_alerts(r: Reading, chat_id: int, since: datetime) -> int:
    """How many stories the chat has been told of since then."""
    query = sa.select(sa.func.count()).where(alerts.c.chat_id == chat_id, alerts.c.created_at >= since)
    return int((await r.execute(query)).scalar_one())
