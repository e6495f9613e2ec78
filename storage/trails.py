"""What has become of the newest documents, from every table on their way: for whoever looks on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.domain.alert import Alert, DeliveryKind, DeliveryState
from bot.domain.document import Document
from bot.domain.source import Source
from bot.domain.watch import Mention
from storage import alerts as told
from storage import documents as kept
from storage import sources
from storage.database import Reading
from storage.tables import alerts, chats, documents, mentions, outbox, placements, stories, watches


@dataclass(frozen=True, slots=True)
class Joining:
    """How a document came into its story; `opened`: it is the first of it."""

    story_id: int
    title: str
    score: float
    reasons: tuple[str, ...]
    at: datetime
    opened: bool


@dataclass(frozen=True, slots=True)
class Sending:
    """One delivery as it stands. `message` names the message that it sends, edits or replies to."""

    telegram_id: int
    story_id: int
    kind: DeliveryKind
    state: DeliveryState
    message: str
    created_at: datetime
    sent_at: datetime | None
    message_ids: tuple[int, ...]
    error: str
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """All that is known of one document's way. `mentions` are by the watch's label."""

    document: Document
    source: Source
    mentions: tuple[tuple[str, Mention], ...]
    joining: Joining | None
    alerts: tuple[Alert, ...]  # of its story
    sendings: tuple[Sending, ...]  # of its story


async def mark(r: Reading) -> tuple[object, ...]:
    """Differs from the last one when anything on the way of documents has changed."""
    counts = (
        sa.select(sa.func.max(documents.c.id)),
        sa.select(sa.func.sum(documents.c.version)),
        sa.select(sa.func.max(placements.c.id)),
        sa.select(sa.func.max(alerts.c.id)),
        sa.select(sa.func.max(outbox.c.id)),
        sa.select(sa.func.sum(outbox.c.attempt)),
        sa.select(sa.func.count()).where(outbox.c.state == DeliveryState.SENT.value),
    )
    row = (await r.execute(sa.select(*(one.scalar_subquery() for one in counts)))).one()
    return tuple(row)


async def list_newest(r: Reading, limit: int) -> tuple[Way, ...]:
    """The ways of the documents kept last, newest first; not of those that were there before."""
    query = sa.select(documents.c.id).where(~documents.c.silent).order_by(documents.c.id.desc()).limit(limit)
    ids = list((await r.execute(query)).scalars())
    by_id = {one.id: one for one in await kept.list_by_ids(r, ids)}
    heard = await sources.list_by_ids(r, {one.source_id for one in by_id.values()})
    found, joined = await _mentions(r, ids), await _joinings(r, ids)
    story_ids = {one.story_id for one in joined.values()}
    known = {story_id: await told.list_of_story(r, story_id) for story_id in story_ids}
    sent = await _sendings(r, story_ids)
    return tuple(
        Way(
            by_id[one],
            heard[by_id[one].source_id],
            found.get(one, ()),
            joined.get(one),
            known[joined[one].story_id] if one in joined else (),
            tuple(each for each in sent if one in joined and each.story_id == joined[one].story_id),
        )
        for one in ids
    )


async def _mentions(r: Reading, document_ids: Sequence[int]) -> dict[int, tuple[tuple[str, Mention], ...]]:
    query = (
        sa.select(mentions, watches.c.label)
        .join(watches, watches.c.id == mentions.c.watch_id)
        .where(mentions.c.document_id.in_(document_ids))
        .order_by(mentions.c.id)
    )
    found: dict[int, tuple[tuple[str, Mention], ...]] = {}
    for row in await r.execute(query):
        one = Mention(
            str(row.watch_id), row.start, row.end, row.surface, row.field, float(row.score), row.reason
        )
        found[row.document_id] = (*found.get(row.document_id, ()), (row.label, one))
    return found


async def _joinings(r: Reading, document_ids: Sequence[int]) -> dict[int, Joining]:
    earlier = placements.alias("earlier")
    first = (
        sa.select(sa.func.min(earlier.c.id))
        .where(earlier.c.story_id == placements.c.story_id)
        .scalar_subquery()
    )
    query = (
        sa.select(placements, stories.c.title, (placements.c.id == first).label("opened"))
        .join(stories, stories.c.id == placements.c.story_id)
        .where(placements.c.document_id.in_(document_ids))
        .order_by(placements.c.id)
    )
    # The newest of a document is where it is.
    return {row.document_id: _joining(row) for row in await r.execute(query)}


def _joining(row: sa.Row[Any]) -> Joining:
    return Joining(row.story_id, row.title, row.score, tuple(row.reasons), row.placed_at, bool(row.opened))


async def _sendings(r: Reading, story_ids: Collection[int]) -> tuple[Sending, ...]:
    query = (
        sa.select(outbox, chats.c.telegram_id)
        .join(chats, chats.c.id == outbox.c.chat_id)
        .where(outbox.c.story_id.in_(sorted(story_ids)))
        .order_by(outbox.c.id)
    )
    return tuple(
        Sending(
            row.telegram_id,
            row.story_id,
            DeliveryKind(row.kind),
            DeliveryState(row.state),
            row.about or row.dedup,
            row.created_at,
            row.sent_at,
            tuple(row.message_ids),
            row.error,
            row.not_before,
        )
        for row in await r.execute(query)
    )
