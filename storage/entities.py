"""Entities and the names by which they are known."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import sqlalchemy as sa

from bot.domain.entity import ADOPTED, Alias, Entity, EntityDraft, EntityKind
from storage.database import Reading, Transaction
from storage.tables import aliases, entities, watches

Fold = Callable[[str], str]


async def _with_aliases(r: Reading, query: sa.Select[tuple[object, ...]]) -> tuple[Entity, ...]:
    rows = (await r.execute(query)).all()
    names: dict[int, list[Alias]] = {}
    wanted = [row.id for row in rows]
    listing = sa.select(aliases).where(aliases.c.entity_id.in_(wanted)).order_by(aliases.c.position)
    for row in await r.execute(listing):
        names.setdefault(row.entity_id, []).append(Alias(row.name, row.language))
    return tuple(
        Entity(
            id=row.id,
            key=row.key,
            kind=EntityKind(row.kind),
            name=row.name,
            description=row.description,
            wikidata=row.wikidata,
            aliases=tuple(names.get(row.id, ())),
        )
        for row in rows
    )


async def keep(t: Transaction, draft: EntityDraft, fold: Fold) -> tuple[int, bool]:
    """Add an entity, or bring the known one of this key up to date. Returns row and "has changed"."""
    known = await list_where(t, entities.c.key == draft.key)
    fields = {
        "kind": draft.kind.value,
        "name": draft.name,
        "description": draft.description,
        "wikidata": draft.wikidata,
    }
    if known and _same(known[0], draft):
        return known[0].id, False
    insert = t.insert(entities).values(key=draft.key, **fields)
    insert = insert.on_conflict_do_update(index_elements=["key"], set_=fields)
    entity_id = int((await t.execute(insert.returning(entities.c.id))).scalar_one())
    await t.execute(sa.delete(aliases).where(aliases.c.entity_id == entity_id))
    rows = [
        {
            "entity_id": entity_id,
            "name": alias.name,
            "language": alias.language,
            "position": position,
            "folded": fold(alias.name),
        }
        for position, alias in enumerate(dict.fromkeys(draft.aliases))
    ]
    await t.execute_many(sa.insert(aliases), rows)
    return entity_id, True


def _same(entity: Entity, draft: EntityDraft) -> bool:
    return (entity.kind, entity.name, entity.description, entity.wikidata, entity.aliases) == (
        draft.kind,
        draft.name,
        draft.description,
        draft.wikidata,
        tuple(dict.fromkeys(draft.aliases)),
    )


async def list_where(r: Reading, condition: sa.ColumnElement[bool]) -> tuple[Entity, ...]:
    """The entities that a condition on their table picks, by row."""
    return await _with_aliases(r, sa.select(entities).where(condition).order_by(entities.c.id))


async def list_by_ids(r: Reading, entity_ids: Collection[int]) -> tuple[Entity, ...]:
    """These entities."""
    return await list_where(r, entities.c.id.in_(sorted(entity_ids)))


async def find(r: Reading, entity_id: int | None) -> Entity | None:
    """The entity of this row, None where there is none."""
    found = await list_by_ids(r, [entity_id]) if entity_id is not None else ()
    return found[0] if found else None


async def list_by_keys(r: Reading, keys: Sequence[str]) -> tuple[Entity, ...]:
    """The entities of these keys, in the order asked for."""
    found = {entity.key: entity for entity in await list_where(r, entities.c.key.in_(keys))}
    return tuple(found[key] for key in keys if key in found)


async def list_by_wikidata(r: Reading, qid: str) -> tuple[Entity, ...]:
    """The entities that go by this number of the encyclopedia; those of the seeds first."""
    found = await list_where(r, entities.c.wikidata == qid)
    return tuple(sorted(found, key=lambda entity: entity.key.startswith(ADOPTED)))


async def list_watched(r: Reading, watch_ids: Collection[int]) -> tuple[Entity, ...]:
    """The entities that these watches look for."""
    looked_for = sa.select(watches.c.entity_id).where(watches.c.id.in_(sorted(watch_ids)))
    return await list_where(r, entities.c.id.in_(looked_for))


async def list_named(r: Reading, folded: str, limit: int = 6) -> tuple[Entity, ...]:
    """The entities known by this folded name."""
    naming = sa.select(aliases.c.entity_id).where(aliases.c.folded == folded).distinct().limit(limit)
    return await list_where(r, entities.c.id.in_(naming))


async def list_resembling(r: Reading, folded: str, limit: int = 5) -> tuple[Entity, ...]:
    """The entities with a name that begins with, or holds as a word, this folded text."""
    safe = folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    alike = sa.or_(
        aliases.c.folded.like(f"{safe}%", escape="\\"), aliases.c.folded.like(f"% {safe}%", escape="\\")
    )
    naming = sa.select(aliases.c.entity_id).where(alike).distinct().limit(limit)
    return await list_where(r, entities.c.id.in_(naming))
