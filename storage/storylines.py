"""Stories as one chat may see them: what it was told of, at a glance, and what goes on from what."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.domain.document import Document
from bot.domain.source import Source
from bot.domain.story import Story
from bot.domain.watch import Mention
from bot.errors import NotFound
from storage import stories as kept
from storage.database import Reading
from storage.tables import alerts, documents, mentions, sources, stories

_HOPS = 20  # merges of merges that are followed
_BEGINNING = 300  # code points of a text that stand in for a title


async def get_standing(r: Reading, story_id: int) -> Story:
    """The story of this row, or the one that it was merged into. Raises NotFound."""
    story = await kept.get(r, story_id)
    for _ in range(_HOPS):
        if story.merged_into is None:
            return story
        story = await kept.get(r, story.merged_into)
    raise NotFound(f"Story {story_id} was merged in a ring.")


async def list_told(r: Reading, chat_id: int, story_id: int) -> frozenset[int]:
    """The documents by which a chat was told of a story, or of one that was merged into it."""
    merged = sa.select(stories.c.id).where(stories.c.merged_into == story_id)
    mine = sa.or_(alerts.c.story_id == story_id, alerts.c.story_id.in_(merged))
    query = sa.select(alerts.c.document_id).where(alerts.c.chat_id == chat_id, mine)
    return frozenset((await r.execute(query)).scalars())


async def list_told_stories(r: Reading, chat_id: int, limit: int) -> tuple[int, ...]:
    """The stories that a chat was told of, newest first."""
    query = sa.select(alerts.c.story_id).where(alerts.c.chat_id == chat_id)
    rows = (await r.execute(query.order_by(alerts.c.id.desc()).limit(limit * 2))).scalars()
    return tuple(dict.fromkeys(rows))[:limit]


async def list_successors(r: Reading, story_id: int, limit: int) -> tuple[int, ...]:
    """The stories that go on from this one, oldest first."""
    mine = sa.and_(stories.c.predecessor_id == story_id, stories.c.merged_into.is_(None))
    return tuple(
        (await r.execute(sa.select(stories.c.id).where(mine).order_by(stories.c.id).limit(limit))).scalars()
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A document at a glance: its title or its first words, where it stands, and what it is in."""

    document_id: int
    story_id: int
    source_id: int
    source: str
    language: str
    title: str
    url: str
    at: datetime


def line_of(document: Document, source: Source) -> Line:
    """A document that is at hand, at a glance."""
    at = document.published_at if document.date_is_certain else None
    return Line(
        document.id,
        document.story_id or 0,
        source.id,
        source.title or source.address,
        document.language,
        document.title or document.text.strip().split("\n", 1)[0],
        document.url,
        at or document.fetched_at,
    )


async def list_lines(
    r: Reading, story_ids: Collection[int], source_ids: Collection[int], document_ids: Collection[int] = ()
) -> dict[int, tuple[Line, ...]]:
    """The documents of these stories that are of these sources, or these themselves, the first one first.

    Stories of which nothing is left are not among them.
    """
    told = sa.case((documents.c.date_is_certain, documents.c.published_at), else_=sa.null())
    came_out = sa.type_coerce(sa.func.coalesce(told, documents.c.fetched_at), documents.c.fetched_at.type)
    seen = sa.or_(documents.c.source_id.in_(sorted(source_ids)), documents.c.id.in_(sorted(document_ids)))
    query = (
        sa.select(
            documents.c.id,
            documents.c.story_id,
            documents.c.source_id,
            sources.c.title.label("source"),
            sources.c.address,
            documents.c.language,
            documents.c.title,
            sa.func.substr(documents.c.text, 1, _BEGINNING).label("beginning"),
            documents.c.url,
            came_out.label("at"),
        )
        .join(sources, sources.c.id == documents.c.source_id)
        .where(documents.c.story_id.in_(sorted(story_ids)), seen)
        .order_by(documents.c.fetched_at, documents.c.id)
    )
    found: dict[int, list[Line]] = {}
    for row in await r.execute(query):
        title = row.title or row.beginning.strip().split("\n", 1)[0]
        line = Line(
            row.id,
            row.story_id,
            row.source_id,
            row.source or row.address,
            row.language,
            title,
            row.url,
            row.at,
        )
        found.setdefault(row.story_id, []).append(line)
    return {story_id: tuple(lines) for story_id, lines in found.items()}


async def list_about(
    r: Reading, document_ids: Collection[int], wanted: Mapping[int, float]
) -> dict[int, tuple[Mention, ...]]:
    """What was found of these watches in documents, as surely as wanted, in the order of the watches."""
    order = {watch_id: number for number, watch_id in enumerate(wanted)}
    query = sa.select(mentions).where(
        mentions.c.document_id.in_(sorted(document_ids)), mentions.c.watch_id.in_(sorted(wanted))
    )
    found: dict[int, list[Mention]] = {}
    for row in await r.execute(query.order_by(mentions.c.id)):
        if row.score >= wanted[row.watch_id]:
            mention = Mention(
                str(row.watch_id), row.start, row.end, row.surface, row.field, row.score, row.reason
            )
            found.setdefault(row.document_id, []).append(mention)
    return {
        document_id: tuple(sorted(mine, key=lambda one: order[int(one.watch)]))
        for document_id, mine in found.items()
    }
