"""Watches: what is looked for, and the dictionary's revisions that say when that changed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from bot.domain.entity import ADOPTED, Entity, EntityDraft, EntityKind, names_of
from bot.domain.watch import Term, Watch
from bot.errors import NotFound
from storage import verdicts
from storage.database import Reading, Transaction
from storage.tables import entities, subscriptions, watches

# The name of the lock under which the dictionary of watches changes (PostgreSQL).
DICTIONARY = 4_417

# Watches that one chat has made its own (`storage.own_watches`).
OWN = watches.c.identity.like("own:%")


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
    same = sa.and_(watches.c.entity_id == entity_id, ~watches.c.removed, ~OWN)
    row = (await r.execute(sa.select(watches).where(same))).one_or_none()
    if row is None or replace(_watch(row, {}), id=watch.id) != watch:
        return None
    return int(row.id)


async def list_labels(r: Reading, watch_ids: Collection[int]) -> dict[int, str]:
    """What everybody may call these watches: the labels of those that are of known entities."""
    known = sa.and_(watches.c.entity_id.is_not(None), ~watches.c.removed, ~OWN)
    query = sa.select(watches.c.id, watches.c.label).where(known, watches.c.id.in_(sorted(watch_ids)))
    return {row.id: row.label for row in await r.execute(query)}


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
    own = sa.select(watches).where(watches.c.entity_id == entity_id, OWN, ~watches.c.removed)
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
    heard = sa.exists().where(subscriptions.c.watch_id == watches.c.id, subscriptions.c.ended_at.is_(None))
    words = sa.and_(~watches.c.removed, sa.or_(watches.c.entity_id.is_(None), OWN), ~heard)
    lonely = (await t.execute(sa.select(watches.c.id).where(words))).scalars().all()
    last = await revision(t)
    for step, watch_id in enumerate(lonely, 1):
        await t.execute(
            sa.update(watches).where(watches.c.id == watch_id).values(removed=True, revision=last + step)
        )
    return len(lonely)
