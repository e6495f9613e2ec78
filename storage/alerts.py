"""Alerts: which chat was told of which story, by which message, and what that says already."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.domain.alert import Alert, Development, Telling
from storage import cards
from storage.database import Reading, Transaction
from storage.tables import alerts


def _alert(row: sa.Row[tuple[object, ...]]) -> Alert:
    fields = row._mapping
    return Alert(
        chat_id=fields["chat_id"],
        story_id=fields["story_id"],
        document_id=fields["document_id"],
        subscription_ids=tuple(fields["subscription_ids"]),
        thread_id=fields["thread_id"] or None,
        id=fields["id"],
        telling=_telling(fields["told"]) if fields["told"] else Telling(message=_first_name(row)),
        created_at=fields["created_at"],
    )


def _first_name(row: sa.Row[Any]) -> str:
    """What the message of an alert was called before alerts kept it."""
    return f"alert:{row.chat_id}:{row.story_id}:{row.thread_id}"


def _telling(kept: dict[str, Any]) -> Telling:
    return Telling(
        message=kept["message"],
        digest=kept["digest"],
        edits=kept["edits"],
        names=tuple(kept["names"]),
        sources=tuple(kept["sources"]),
        developments=tuple(
            Development(kind, value, datetime.fromtimestamp(at, UTC), told)
            for kind, value, at, told in kept["developments"]
        ),
        line=cards.text_from_json(kept["line"]),
    )


def _telling_to_json(one: Telling) -> dict[str, Any]:
    return {
        "message": one.message,
        "digest": one.digest,
        "edits": one.edits,
        "names": list(one.names),
        "sources": list(one.sources),
        "developments": [
            [each.kind, each.value, each.at.timestamp(), each.told] for each in one.developments
        ],
        "line": cards.text_to_json(one.line),
    }


async def add(t: Transaction, decided: Sequence[Alert], now: datetime) -> tuple[Alert, ...]:
    """Keep decisions to tell; returns those that are new (a chat hears of a story once a topic)."""
    new = []
    for alert in sorted(decided, key=lambda alert: (alert.chat_id, alert.thread_id or 0)):
        insert = t.insert(alerts).values(
            chat_id=alert.chat_id,
            story_id=alert.story_id,
            document_id=alert.document_id,
            thread_id=alert.thread_id or 0,
            subscription_ids=list(alert.subscription_ids),
            created_at=now,
        )
        made = await t.execute(insert.on_conflict_do_nothing().returning(*alerts.c))
        if row := made.one_or_none():
            new.append(_alert(row))
    return tuple(new)


async def keep(t: Transaction, changed: Sequence[Alert]) -> None:
    """Write back what messages say by now, and whom they are for."""
    await t.execute_many(
        sa.update(alerts)
        .where(alerts.c.id == sa.bindparam("row"))
        .values(
            told=sa.bindparam("says", type_=alerts.c.told.type),
            subscription_ids=sa.bindparam("whom", type_=alerts.c.subscription_ids.type),
        ),
        [
            {"row": one.id, "says": _telling_to_json(one.telling), "whom": list(one.subscription_ids)}
            for one in sorted(changed, key=lambda one: one.id)
        ],
    )


async def move(t: Transaction, alert_ids: Collection[int], story_id: int) -> None:
    """Let alerts be about another story."""
    mine = alerts.c.id.in_(sorted(alert_ids))
    await t.execute(sa.update(alerts).where(mine).values(story_id=story_id))


async def remove(t: Transaction, alert_ids: Collection[int]) -> None:
    """Forget alerts; their messages stay as they are."""
    await t.execute(sa.delete(alerts).where(alerts.c.id.in_(sorted(alert_ids))))


async def list_of_story(r: Reading, story_id: int) -> tuple[Alert, ...]:
    """Whom a story was told, the first first."""
    query = sa.select(alerts).where(alerts.c.story_id == story_id).order_by(alerts.c.id)
    return tuple(map(_alert, await r.execute(query)))


async def list_of_chat(r: Reading, chat_id: int, limit: int) -> tuple[Alert, ...]:
    """The stories that a chat was told of, newest first."""
    query = sa.select(alerts).where(alerts.c.chat_id == chat_id).order_by(alerts.c.id.desc()).limit(limit)
    return tuple(map(_alert, await r.execute(query)))


async def find(r: Reading, chat_id: int, document_id: int) -> Alert | None:
    """The alert by which a chat was told of a document."""
    query = sa.select(alerts).where(alerts.c.chat_id == chat_id, alerts.c.document_id == document_id)
    row = (await r.execute(query.limit(1))).one_or_none()
    return _alert(row) if row else None


async def count_of_chat(r: Reading, chat_id: int, since: datetime) -> int:
    """How many stories the chat has been told of since then."""
    query = sa.select(sa.func.count()).where(alerts.c.chat_id == chat_id, alerts.c.created_at >= since)
    return int((await r.execute(query)).scalar_one())


async def count_lately(r: Reading, since: datetime) -> dict[int, int]:
    """How many stories each chat was told of after then; chats that were told none are not among them."""
    many = sa.func.count(sa.distinct(alerts.c.story_id)).label("many")
    query = sa.select(alerts.c.chat_id, many).where(alerts.c.created_at > since)
    return {row.chat_id: row.many for row in await r.execute(query.group_by(alerts.c.chat_id))}


async def list_lately(r: Reading, chat_ids: Collection[int], since: datetime) -> tuple[Alert, ...]:
    """What these chats were told after then, in that order."""
    query = sa.select(alerts).where(alerts.c.created_at > since, alerts.c.chat_id.in_(sorted(chat_ids)))
    return tuple(map(_alert, await r.execute(query.order_by(alerts.c.id))))


async def list_of_message(r: Reading, one: Alert, within: timedelta) -> tuple[Alert, ...]:
    """The alerts that share the message of this one, in order; none is further from it than `within`."""
    if one.created_at is None:
        return ()
    near = alerts.c.created_at.between(one.created_at - within, one.created_at + within)
    query = sa.select(alerts).where(near, alerts.c.chat_id == one.chat_id).order_by(alerts.c.id)
    found = map(_alert, await r.execute(query))
    return tuple(each for each in found if each.telling.message == one.telling.message)
