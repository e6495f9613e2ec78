"""Stories: which documents tell of one happening, and why they are thought to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.domain.document import Document
from bot.domain.story import Placement, Report, Story
from bot.errors import NotFound
from storage import documents as kept
from storage import sources
from storage.database import Reading, Transaction
from storage.tables import documents, placements, senses, separations, stories

# The lock under which stories are opened, joined and parted, so that two echoes do not open two.
_GROUPING = 4_418


async def hold(t: Transaction) -> None:
    """Let nobody else place documents until this transaction ends."""
    await t.alone(_GROUPING)


async def add(t: Transaction, title: str, now: datetime, predecessor_id: int | None = None) -> int:
    """Open a story, which nothing tells of yet; returns its row."""
    insert = sa.insert(stories).values(
        title=title, opened_at=now, grown_at=now, documents=0, predecessor_id=predecessor_id
    )
    return int((await t.execute(insert.returning(stories.c.id))).scalar_one())


async def place(t: Transaction, document: Document, placement: Placement, now: datetime) -> int:
    """Put a document into its story, or into one that it opens; returns the story's row.

    A document that was in another story leaves it.
    """
    story_id = placement.story_id
    if story_id is None:
        story_id = await add(t, document.title or document.text[:200], now, placement.predecessor_id)
    left = sa.select(documents.c.story_id).where(documents.c.id == document.id).scalar_subquery()
    fewer = stories.c.documents - 1
    await t.execute(sa.update(stories).where(stories.c.id == left).values(documents=fewer))
    grown = {"documents": stories.c.documents + 1, "grown_at": now}
    await t.execute(sa.update(stories).where(stories.c.id == story_id).values(grown))
    mine = documents.c.id == document.id
    await t.execute(sa.update(documents).where(mine).values(story_id=story_id, copy_of=placement.copy_of))
    await t.execute(
        sa.insert(placements).values(
            document_id=document.id,
            story_id=story_id,
            score=placement.score,
            reasons=list(placement.reasons),
            placed_at=now,
        )
    )
    return story_id


async def get(r: Reading, story_id: int) -> Story:
    """One story. Raises NotFound."""
    row = (await r.execute(sa.select(stories).where(stories.c.id == story_id))).one_or_none()
    if row is None:
        raise NotFound(f"There is no story {story_id}.")
    return Story(**dict(row._mapping))


async def list_standing(r: Reading, document_ids: Collection[int]) -> dict[int, int]:
    """The stories that these documents are in; those that are in none are not among them."""
    mine = sa.and_(documents.c.id.in_(sorted(document_ids)), documents.c.story_id.is_not(None))
    rows = await r.execute(sa.select(documents.c.id, documents.c.story_id).where(mine))
    return {row.id: row.story_id for row in rows}


async def list_reports(
    r: Reading, story_id: int, source_ids: Collection[int] | None = None
) -> tuple[Report, ...]:
    """The documents of a story, the first one kept first; only those of `source_ids` if given."""
    mine = documents.c.story_id == story_id
    if source_ids is not None:
        mine = sa.and_(mine, documents.c.source_id.in_(sorted(source_ids)))
    # Of these documents alone: the joinings of all others are far too many to be looked through.
    newest = (
        sa.select(placements.c.document_id, sa.func.max(placements.c.id).label("id"))
        .where(placements.c.document_id.in_(sa.select(documents.c.id).where(mine)))
        .group_by(placements.c.document_id)
        .subquery()
    )
    query = (
        sa.select(documents.c.id, placements.c.score, placements.c.reasons)
        .join(newest, newest.c.document_id == documents.c.id)
        .join(placements, placements.c.id == newest.c.id)
        .where(mine)
    )
    why = {row.id: (row.score, tuple(row.reasons)) for row in await r.execute(query)}
    found = await kept.list_by_ids(r, sorted(why))
    by_id = await sources.list_by_ids(r, {one.source_id for one in found})
    return tuple(
        Report(one, by_id[one.source_id], *why[one.id], copy_of=one.copy_of)
        for one in sorted(found, key=lambda one: (one.fetched_at, one.id))
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """One placing: the document now belongs to the story. `id` counts up with each."""

    id: int
    document_id: int
    story_id: int


async def list_placed(r: Reading, after: int, since: datetime) -> tuple[Placed, ...]:
    """The placings made since another one, of documents kept since then, in their order."""
    query = (
        sa.select(placements.c.id, placements.c.document_id, placements.c.story_id)
        .join(documents, documents.c.id == placements.c.document_id)
        .where(placements.c.id > after, documents.c.fetched_at >= since)
        .order_by(placements.c.id)
    )
    return tuple(Placed(row.id, row.document_id, row.story_id) for row in await r.execute(query))


async def keep_sense(t: Transaction, story_id: int, sense: bytes) -> None:
    """What the first document of a story means."""
    await t.execute(t.insert(senses).values(story_id=story_id, sense=sense).on_conflict_do_nothing())


async def list_senses(r: Reading, story_ids: Collection[int]) -> dict[int, bytes]:
    """What these stories mean, as far as that is known."""
    rows = await r.execute(sa.select(senses).where(senses.c.story_id.in_(sorted(story_ids))))
    return {row.story_id: row.sense for row in rows}


async def mark_merged(t: Transaction, story_id: int, into: int) -> None:
    """Nothing tells of a story any more: what did tells of another one now."""
    await t.execute(sa.update(stories).where(stories.c.id == story_id).values(merged_into=into))


async def add_separation(
    t: Transaction,
    story_id: int,
    other_id: int,
    document_ids: Sequence[int],
    least: float,
    chat_id: int,
    user_id: int,
    now: datetime,
) -> None:
    """Keep who said that two stories are not one, and how sure a joining of either must be now."""
    await t.execute(
        sa.insert(separations).values(
            story_id=story_id,
            other_id=other_id,
            document_ids=list(document_ids),
            least=least,
            chat_id=chat_id,
            created_by=user_id,
            created_at=now,
        )
    )


async def remove_separation(t: Transaction, chat_id: int, other_id: int) -> int | None:
    """Forget the separation by which a chat made a story; returns what it was taken out of."""
    made = sa.and_(separations.c.chat_id == chat_id, separations.c.other_id == other_id)
    removed = await t.execute(sa.delete(separations).where(made).returning(separations.c.story_id))
    return removed.scalar_one_or_none()


async def forget_separation(t: Transaction, one: int, other: int) -> None:
    """Two stories are one after all."""
    pair = sa.or_(
        sa.and_(separations.c.story_id == one, separations.c.other_id == other),
        sa.and_(separations.c.story_id == other, separations.c.other_id == one),
    )
    await t.execute(sa.delete(separations).where(pair))


async def list_stricter(r: Reading, since: datetime) -> dict[int, float]:
    """The stories that people have parted since then, and how sure a joining there must be."""
    found: dict[int, float] = {}
    query = sa.select(separations.c.story_id, separations.c.other_id, separations.c.least)
    for row in await r.execute(query.where(separations.c.created_at >= since)):
        for story_id in (row.story_id, row.other_id):
            found[story_id] = max(found.get(story_id, 0.0), row.least)
    return found
