"""Documents, the keys by which they are known, their versions and what was found in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.domain.document import Document, DocumentDraft
from bot.domain.watch import Finding, Mention
from bot.errors import NotFound
from storage.database import Reading, Transaction
from storage.tables import (
    document_echoes,
    document_keys,
    document_versions,
    documents,
    mentions,
    watches,
)


def _document(row: sa.Row[tuple[object, ...]], echo_keys: tuple[str, ...] = ()) -> Document:
    return Document(**dict(row._mapping), echo_keys=echo_keys)


async def find_by_keys(r: Reading, keys: Collection[str]) -> dict[str, int]:
    """Which of these keys are known, and the documents that they name."""
    query = sa.select(document_keys.c.key, document_keys.c.document_id)
    rows = await r.execute(query.where(document_keys.c.key.in_(sorted(keys))))
    return {row.key: row.document_id for row in rows}


async def add(t: Transaction, draft: DocumentDraft, now: datetime, *, silent: bool) -> int:
    """Keep a new document; returns its row."""
    insert = (
        sa.insert(documents)
        .values(
            source_id=draft.source_id,
            url=draft.url,
            title=draft.title,
            text=draft.text,
            language=draft.language,
            author=draft.author,
            published_at=draft.published_at,
            date_is_certain=draft.date_is_certain,
            fetched_at=now,
            content_hash=draft.content_hash,
            version=1,
            forwarded_from=draft.forwarded_from,
            silent=silent,
        )
        .returning(documents.c.id)
    )
    document_id = int((await t.execute(insert)).scalar_one())
    await add_keys(t, document_id, draft.keys, draft.echo_keys)
    return document_id


async def add_keys(
    t: Transaction, document_id: int, keys: Collection[str], echo_keys: Collection[str] = ()
) -> None:
    """Let a document be known by these keys too. A key that names another one stays with it."""
    for table, names in ((document_keys, keys), (document_echoes, echo_keys)):
        # Sorted, so that two writers on PostgreSQL never wait for each other in a ring.
        rows = [{"key": key, "document_id": document_id} for key in sorted(set(names))]
        if rows:
            await t.execute(t.insert(table).values(rows).on_conflict_do_nothing())


async def add_version(t: Transaction, document_id: int, draft: DocumentDraft, now: datetime) -> None:
    """The document's text has changed: the old text becomes a version, the new one stands."""
    old = await get(t, document_id)
    await t.execute(
        t.insert(document_versions)
        .values(
            document_id=document_id,
            version=old.version,
            title=old.title,
            text=old.text,
            content_hash=old.content_hash,
            kept_at=now,
        )
        .on_conflict_do_nothing()
    )
    await t.execute(
        sa.update(documents)
        .where(documents.c.id == document_id)
        .values(
            title=draft.title,
            text=draft.text,
            content_hash=draft.content_hash,
            language=draft.language,
            version=old.version + 1,
        )
    )
    await add_keys(t, document_id, draft.keys, draft.echo_keys)


async def get(r: Reading, document_id: int) -> Document:
    """One document. Raises NotFound."""
    found = await list_by_ids(r, [document_id])
    if not found:
        raise NotFound(f"There is no document {document_id}.")
    return found[0]


async def list_by_ids(r: Reading, document_ids: Sequence[int]) -> tuple[Document, ...]:
    """These documents, oldest row first, with their echo keys."""
    wanted = sorted(set(document_ids))
    echoes: dict[int, list[str]] = {}
    query = sa.select(document_echoes).where(document_echoes.c.document_id.in_(wanted))
    for row in await r.execute(query.order_by(document_echoes.c.key)):
        echoes.setdefault(row.document_id, []).append(row.key)
    query = sa.select(documents).where(documents.c.id.in_(wanted)).order_by(documents.c.id)
    return tuple(_document(row, tuple(echoes.get(row.id, ()))) for row in await r.execute(query))


async def keep_findings(t: Transaction, document_id: int, findings: Sequence[Finding]) -> None:
    """Keep what was found in a document, instead of what was found before."""
    await t.execute(sa.delete(mentions).where(mentions.c.document_id == document_id))
    await t.execute_many(sa.insert(mentions), [row for one in findings for row in _rows_of(document_id, one)])


async def add_findings(
    t: Transaction, watch_id: int, findings: Mapping[int, Finding], looked_at: tuple[int, int]
) -> None:
    """Keep what was found of one watch, by document, from one row to another that were looked at.

    What was found of it there before is forgotten; what was found of others stays.
    """
    within = mentions.c.document_id.between(*looked_at)
    await t.execute(sa.delete(mentions).where(mentions.c.watch_id == watch_id, within))
    rows = [row for document_id, one in sorted(findings.items()) for row in _rows_of(document_id, one)]
    await t.execute_many(sa.insert(mentions), rows)


def _rows_of(document_id: int, finding: Finding) -> list[dict[str, object]]:
    return [
        {
            "document_id": document_id,
            "watch_id": int(mention.watch),
            "start": mention.start,
            "end": mention.end,
            "surface": mention.surface,
            "field": mention.field,
            # Of an expression the whole may be less sure than a word of it.
            "score": min(mention.score, finding.score),
            "reason": mention.reason,
        }
        for mention in finding.mentions
    ]


async def list_mentions(r: Reading, document_id: int, watch_id: int) -> tuple[Mention, ...]:
    """What was found of a watch in a document when it was looked through, in order."""
    query = sa.select(mentions).where(mentions.c.document_id == document_id, mentions.c.watch_id == watch_id)
    return tuple(
        Mention(str(watch_id), row.start, row.end, row.surface, row.field, row.score, row.reason)
        for row in await r.execute(query.order_by(mentions.c.id))
    )


async def list_known(r: Reading, document_ids: Collection[int], least: float) -> dict[int, tuple[str, ...]]:
    """The watches of known entities that were found in these documents at least so surely."""
    query = (
        sa.select(mentions.c.document_id, mentions.c.watch_id)
        .distinct()
        .join(watches, watches.c.id == mentions.c.watch_id)
        .where(
            mentions.c.document_id.in_(sorted(document_ids)),
            mentions.c.score >= least,
            watches.c.identity.startswith("entity:"),
        )
        .order_by(mentions.c.document_id, mentions.c.watch_id)
    )
    found: dict[int, tuple[str, ...]] = {}
    for row in await r.execute(query):
        found[row.document_id] = (*found.get(row.document_id, ()), str(row.watch_id))
    return found


async def find_newest_at(r: Reading, source_ids: Collection[int]) -> datetime | None:
    """When the newest document of these sources was kept."""
    newest = sa.select(sa.func.max(documents.c.fetched_at))
    found: datetime | None = (
        await r.execute(newest.where(documents.c.source_id.in_(sorted(source_ids))))
    ).scalar()
    return found


async def count(r: Reading) -> int:
    """How many documents are kept."""
    return int((await r.execute(sa.select(sa.func.count()).select_from(documents))).scalar_one())


async def list_recent(r: Reading, since: datetime, limit: int) -> tuple[int, ...]:
    """The newest documents kept since then, at most `limit`, newest row first."""
    query = sa.select(documents.c.id).where(documents.c.fetched_at >= since)
    return tuple((await r.execute(query.order_by(documents.c.id.desc()).limit(limit))).scalars())


@dataclass(frozen=True, slots=True)
class Seen:
    """A document that mentions something watched, without its text.

    `at` is when it came out, or when it was kept where that is not known for certain.
    """

    document_id: int
    story_id: int | None
    at: datetime
    watch_ids: tuple[int, ...]
    source_id: int


async def list_seen(
    r: Reading, wanted: Mapping[int, float], source_ids: Collection[int], since: datetime, limit: int = 1_000
) -> tuple[Seen, ...]:
    """Documents of these sources, since then, that mention a watch at least as surely as wanted.

    The newest first; looks at no more than the `limit` mentioning documents kept last.
    """
    sure = sa.or_(
        sa.false(),
        *(
            sa.and_(
                mentions.c.watch_id.in_([one for one, least in sorted(wanted.items()) if least == score]),
                mentions.c.score >= score,
            )
            for score in sorted(set(wanted.values()))
        ),
    )
    mentioning = sa.select(mentions.c.document_id).where(sure)
    kept = (
        sa.select(documents.c.id)
        .where(
            documents.c.id.in_(mentioning),
            documents.c.fetched_at >= since,
            _came_out_at() >= since,
            documents.c.source_id.in_(sorted(source_ids)),
        )
        .order_by(documents.c.id.desc())
        .limit(limit)
    )
    query = (
        sa.select(
            documents.c.id,
            documents.c.story_id,
            documents.c.source_id,
            _came_out_at().label("at"),
            mentions.c.watch_id,
        )
        .distinct()
        .join(mentions, mentions.c.document_id == documents.c.id)
        .where(documents.c.id.in_(kept), sure)
        .order_by(documents.c.id, mentions.c.watch_id)
    )
    return _newest_first(await r.execute(query))


def _came_out_at() -> sa.ColumnElement[datetime]:
    told = sa.case((documents.c.date_is_certain, documents.c.published_at), else_=sa.null())
    return sa.type_coerce(sa.func.coalesce(told, documents.c.fetched_at), documents.c.fetched_at.type)


def _newest_first(rows: Iterable[sa.Row[Any]]) -> tuple[Seen, ...]:
    seen: dict[int, Seen] = {}
    for row in rows:
        before = seen[row.id].watch_ids if row.id in seen else ()
        seen[row.id] = Seen(row.id, row.story_id, row.at, (*before, row.watch_id), row.source_id)
    return tuple(sorted(seen.values(), key=lambda one: (one.at, one.document_id), reverse=True))


async def list_found_at(r: Reading, wanted: Mapping[int, float]) -> dict[int, datetime]:
    """When each of these watches was last found as surely as wanted."""
    newest = sa.func.max(documents.c.fetched_at)
    found: dict[int, datetime] = {}
    for score in sorted(set(wanted.values())):
        query = (
            sa.select(mentions.c.watch_id, newest.label("at"))
            .join(documents, documents.c.id == mentions.c.document_id)
            .where(mentions.c.watch_id.in_([one for one, least in sorted(wanted.items()) if least == score]))
            .where(mentions.c.score >= score)
            .group_by(mentions.c.watch_id)
        )
        found |= {row.watch_id: row.at for row in await r.execute(query)}
    return found
