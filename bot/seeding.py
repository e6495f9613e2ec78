"""From the seeds into the database; safe to run as often as one likes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.entity import EntityDraft
from bot.domain.source import FIRST_INTERVAL, SourceDraft
from bot.matching.naming import fold
from storage import entities, sources, watches
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Seeded:
    """How many were given, and how many of them changed anything."""

    entities: int
    entities_changed: int
    sources: int
    sources_added: int


async def seed(
    database: Database,
    clock: Clock,
    entity_drafts: Sequence[EntityDraft],
    source_drafts: Sequence[SourceDraft],
) -> Seeded:
    """Bring the known entities and the shared sources up to the seeds. Nothing is taken away."""
    changed = added = 0
    async with database.transaction() as t:
        for draft in entity_drafts:
            entity_id, has_changed = await entities.keep(t, draft, fold)
            changed += has_changed
            # Every entity is looked for, watched or not: a new watch can then look back.
            await watches.keep_entity(t, entity_id, draft)
        for source in source_drafts:
            _, is_new = await sources.add_unless_known(
                t, replace(source, shared=True), clock(), interval=FIRST_INTERVAL
            )
            added += is_new
    return Seeded(len(entity_drafts), changed, len(source_drafts), added)
