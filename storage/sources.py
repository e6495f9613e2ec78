"""Sources, and which chats hear them."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.domain.source import Health, Ownership, Source, SourceDraft, SourceKind
from bot.errors import NotFound
from storage.database import Reading, Transaction
from storage.tables import chat_sources, sources, subscriptions

_COLUMNS = [column for column in sources.c if column.name != "visited"]


def _source(row: sa.Row[tuple[object, ...]]) -> Source:
    fields = dict(row._mapping)
    fields["kind"] = SourceKind(fields["kind"])
    fields["ownership"] = Ownership(fields["ownership"])
    fields["health"] = Health(fields["health"])
    return Source(**fields)


async def add_unless_known(
    t: Transaction, draft: SourceDraft, now: datetime, *, interval: timedelta, pushed: bool = False
) -> tuple[Source, bool]:
    """The source at the draft's address, and whether it is new. It is due at once."""
    known = await find_by_address(t, draft.address)
    if known:
        await t.execute(sa.update(sources).where(sources.c.id == known.id).values(visited=True))
        return known, False
    insert = t.insert(sources).values(
        **asdict(draft),
        pushed=pushed,
        health=Health.NEW.value,
        interval=interval,
        failures=0,
        due_at=now,
        cursor=0,
        visited=True,
        added_at=now,
    )
    row = (
        await t.execute(insert.on_conflict_do_nothing(index_elements=["address"]).returning(*_COLUMNS))
    ).one_or_none()
    if row is None:  # somebody added it a moment ago
        return await get_by_address(t, draft.address), False
    return _source(row), True


async def get(r: Reading, source_id: int) -> Source:
    """The source of this row. Raises NotFound."""
    row = (await r.execute(sa.select(*_COLUMNS).where(sources.c.id == source_id))).one_or_none()
    if row is None:
        raise NotFound(f"There is no source {source_id}.")
    return _source(row)


async def find_by_address(r: Reading, address: str) -> Source | None:
    """The source at this address."""
    row = (await r.execute(sa.select(*_COLUMNS).where(sources.c.address == address))).one_or_none()
    return _source(row) if row else None


async def get_by_address(r: Reading, address: str) -> Source:
    """The source at this address. Raises NotFound."""
    found = await find_by_address(r, address)
    if found is None:
        raise NotFound(f"There is no source at {address}.")
    return found


async def list_by_ids(r: Reading, source_ids: set[int]) -> dict[int, Source]:
    """These sources by row."""
    rows = await r.execute(sa.select(*_COLUMNS).where(sources.c.id.in_(sorted(source_ids))))
    return {source.id: source for source in map(_source, rows)}


async def list_visited(r: Reading) -> tuple[Source, ...]:
    """Every source that is read, in the order in which they were added."""
    return tuple(
        map(_source, await r.execute(sa.select(*_COLUMNS).where(sources.c.visited).order_by(sources.c.id)))
    )


def _heard_by(chat_id: int) -> sa.ColumnElement[bool]:
    choice = (
        sa.select(chat_sources.c.follows)
        .where(chat_sources.c.chat_id == chat_id, chat_sources.c.source_id == sources.c.id)
        .scalar_subquery()
    )
    return sa.func.coalesce(choice, sources.c.shared)


async def list_heard(r: Reading, chat_id: int) -> tuple[Source, ...]:
    """The sources that one chat hears, by title."""
    query = sa.select(*_COLUMNS).where(sources.c.visited, _heard_by(chat_id)).order_by(sources.c.title)
    return tuple(map(_source, await r.execute(query)))


async def list_followed(r: Reading, chat_id: int) -> tuple[Source, ...]:
    """The sources that one chat has added for itself."""
    follows = sa.exists().where(
        chat_sources.c.source_id == sources.c.id, chat_sources.c.chat_id == chat_id, chat_sources.c.follows
    )
    return tuple(map(_source, await r.execute(sa.select(*_COLUMNS).where(follows))))


async def list_choices(r: Reading, source_ids: set[int]) -> dict[tuple[int, int], bool]:
    """Who follows (True) or leaves out (False) these sources, by (chat, source)."""
    query = sa.select(chat_sources.c.chat_id, chat_sources.c.source_id, chat_sources.c.follows)
    rows = await r.execute(query.where(chat_sources.c.source_id.in_(sorted(source_ids))))
    return {(row.chat_id, row.source_id): row.follows for row in rows}


async def set_choice(t: Transaction, chat_id: int, source_id: int, follows: bool, now: datetime) -> None:
    """Let a chat follow a source, or leave it out."""
    insert = t.insert(chat_sources).values(
        chat_id=chat_id, source_id=source_id, follows=follows, created_at=now
    )
    await t.execute(
        insert.on_conflict_do_update(index_elements=["chat_id", "source_id"], set_={"follows": follows})
    )


async def rest_if_unheard(t: Transaction, source_id: int) -> None:
    """Stop visiting a source that is not shared and that no chat follows."""
    followed = sa.exists().where(chat_sources.c.source_id == source_id, chat_sources.c.follows)
    unheard = sa.and_(sources.c.id == source_id, ~sources.c.shared, ~followed)
    await t.execute(sa.update(sources).where(unheard).values(visited=False))


async def lease_due(t: Transaction, now: datetime, until: datetime, limit: int = 500) -> tuple[int, ...]:
    """Take the sources that are due, at most `limit`; they are due again at `until` at the latest.

    The lease is the retry: whatever happens to the visit, the source comes round again.
    """
    due = (
        sa.select(sources.c.id)
        .where(sources.c.visited, ~sources.c.pushed, sources.c.due_at <= now)
        .order_by(sources.c.due_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    lease = sa.update(sources).where(sources.c.id.in_(due)).values(due_at=until).returning(sources.c.id)
    return tuple((await t.execute(lease)).scalars())


async def keep(t: Transaction, source: Source) -> None:
    """Write back what a visit has changed. Whom it belongs to and whether it is visited stay."""
    fields = asdict(source)
    for fixed in ("id", "address", "shared", "added_at", "ownership", "country"):
        del fields[fixed]
    fields["kind"], fields["health"] = source.kind.value, source.health.value
    await t.execute(sa.update(sources).where(sources.c.id == source.id).values(**fields))


async def mark_pushed(t: Transaction, source_id: int, now: datetime, published_at: datetime | None) -> None:
    """A post of this source was handed to us: what is not visited is known to be well by that."""
    newest = sa.func.coalesce(
        sa.bindparam("at", published_at, type_=sources.c.published_at.type), sources.c.published_at
    )
    mine = sa.and_(sources.c.id == source_id, sources.c.pushed)
    await t.execute(
        sa.update(sources)
        .where(mine)
        .values(health=Health.OK.value, trouble="", visited_at=now, succeeded_at=now, published_at=newest)
    )


async def wake(t: Transaction, source_id: int) -> None:
    """Let a source be visited again."""
    await t.execute(sa.update(sources).where(sources.c.id == source_id).values(visited=True))


async def make_due(t: Transaction, source_id: int, now: datetime) -> None:
    """Let a source be visited at once."""
    await t.execute(sa.update(sources).where(sources.c.id == source_id).values(due_at=now))


async def is_watched(r: Reading, source_id: int) -> bool:
    """Whether any chat that hears this source watches anything."""
    source = sa.select(sources.c.shared).where(sources.c.id == source_id).scalar_subquery()
    living = subscriptions.c.ended_at.is_(None)
    follower = (
        sa.exists()
        .where(chat_sources.c.source_id == source_id, chat_sources.c.follows)
        .where(subscriptions.c.chat_id == chat_sources.c.chat_id, living)
    )
    anybody = sa.exists(sa.select(subscriptions.c.id).where(living))
    return bool((await r.execute(sa.select(sa.or_(sa.and_(source, anybody), follower)))).scalar())
