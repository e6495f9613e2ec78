"""Deliveries not done yet, and what became of those that are.

A delivery is put in by the transaction that decides it, so an alert is never half decided. It
leaves by a claim that is committed before the sending begins: whatever is found claimed after a
crash may have arrived, and is treated as ambiguous.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.domain.alert import Alert, Delivery, DeliveryDraft, DeliveryKind, DeliveryState, Urgency
from bot.domain.chat import Standing
from storage import cards
from storage.database import Reading, Transaction
from storage.tables import alerts, chats, outbox

# Waiting their turn, in order; an ambiguous one waits for its policy's time.
_OPEN = (DeliveryState.TODO.value, DeliveryState.AMBIGUOUS.value)

_COLUMNS = (
    outbox.c.id,
    outbox.c.chat_id,
    chats.c.telegram_id,
    outbox.c.kind,
    outbox.c.state,
    outbox.c.card,
    outbox.c.story_id,
    outbox.c.thread_id,
    outbox.c.urgency,
    outbox.c.attempt,
    outbox.c.created_at,
    outbox.c.not_before,
    outbox.c.message_ids,
)


def _delivery(row: sa.Row[tuple[object, ...]]) -> Delivery:
    fields = dict(row._mapping)
    fields["kind"] = DeliveryKind(fields["kind"])
    fields["state"] = DeliveryState(fields["state"])
    fields["urgency"] = Urgency(fields["urgency"])
    fields["card"] = cards.from_json(fields["card"])
    fields["message_ids"] = tuple(fields["message_ids"])
    return Delivery(**fields)


async def add_unless_known(t: Transaction, drafts: Sequence[DeliveryDraft], now: datetime) -> set[int]:
    """Put deliveries in; returns the chats that have something new to be told."""
    told: set[int] = set()
    for draft in sorted(drafts, key=lambda draft: draft.dedup):
        insert = t.insert(outbox).values(
            chat_id=draft.chat_id,
            story_id=draft.story_id,
            kind=draft.kind.value,
            dedup=draft.dedup,
            thread_id=draft.thread_id,
            urgency=draft.urgency.value,
            card=cards.to_json(draft.card),
            state=DeliveryState.TODO.value,
            attempt=0,
            message_ids=[],
            created_at=now,
        )
        made = await t.execute(
            insert.on_conflict_do_nothing(index_elements=["dedup"]).returning(outbox.c.chat_id)
        )
        told.update(made.scalars())
    return told


async def add_alerts(t: Transaction, decided: Sequence[Alert], now: datetime) -> tuple[Alert, ...]:
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
        made = await t.execute(insert.on_conflict_do_nothing().returning(alerts.c.id))
        if made.one_or_none():
            new.append(alert)
    return tuple(new)


async def claim_next(t: Transaction, chat_id: int, now: datetime) -> Delivery | None:
    """Take the lowest delivery of a chat that may go and mark it `sending`; its attempt is counted.

    The order in a chat is kept: what is not due yet holds up what comes after. Only an edit that
    waits lets everything pass but later edits of its own story.
    """
    lowest = (
        sa.select(outbox.c.id)
        .join(chats, chats.c.id == outbox.c.chat_id)
        .where(
            outbox.c.chat_id == chat_id,
            *_at_the_head(),
            _is_due(now),
            chats.c.standing == Standing.ADMITTED.value,
        )
        .order_by(outbox.c.id)
        .limit(1)
    )
    delivery_id = (await t.execute(lowest)).scalar_one_or_none()
    if delivery_id is None:
        return None
    await t.execute(
        sa.update(outbox)
        .where(outbox.c.id == delivery_id)
        .values(state=DeliveryState.SENDING.value, attempt=outbox.c.attempt + 1, not_before=None)
    )
    return await _get(t, delivery_id)


def _is_open(table: sa.FromClause) -> sa.ColumnElement[bool]:
    # An ambiguous delivery without a time is one that is told at most once: it only waits to be seen.
    waiting = sa.and_(table.c.state == DeliveryState.AMBIGUOUS.value, table.c.not_before.is_(None))
    return sa.and_(table.c.state.in_(_OPEN), ~waiting)


def _at_the_head() -> tuple[sa.ColumnElement[bool], ...]:
    """What is open, and has nothing before it that it must wait for."""
    earlier = outbox.alias("earlier")
    edit = DeliveryKind.EDIT.value
    holds = sa.or_(
        earlier.c.kind != edit, sa.and_(outbox.c.kind == edit, earlier.c.story_id == outbox.c.story_id)
    )
    held = sa.exists().where(
        earlier.c.chat_id == outbox.c.chat_id, earlier.c.id < outbox.c.id, _is_open(earlier), holds
    )
    return _is_open(outbox), ~held


def _is_due(now: datetime) -> sa.ColumnElement[bool]:
    return sa.or_(outbox.c.not_before.is_(None), outbox.c.not_before <= now)


async def _get(r: Reading, delivery_id: int) -> Delivery:
    query = sa.select(*_COLUMNS).join(chats, chats.c.id == outbox.c.chat_id)
    return _delivery((await r.execute(query.where(outbox.c.id == delivery_id))).one())


async def find_next_due(r: Reading, chat_id: int) -> datetime | None:
    """When the next delivery of a chat may be claimed; None when there is nothing open.

    A delivery that may go at once answers with the time at which it was put in.
    """
    due = sa.func.min(sa.func.coalesce(outbox.c.not_before, outbox.c.created_at))
    query = sa.select(due.label("due")).where(outbox.c.chat_id == chat_id, *_at_the_head())
    found: datetime | None = (await r.execute(query)).scalar_one()
    return found


async def list_chats_to_tell(r: Reading, now: datetime) -> tuple[int, ...]:
    """The chats that have something due: what the sweep wakes."""
    quiet = sa.or_(chats.c.not_before.is_(None), chats.c.not_before <= now)
    query = (
        sa.select(outbox.c.chat_id)
        .distinct()
        .join(chats, chats.c.id == outbox.c.chat_id)
        .where(*_at_the_head(), _is_due(now), chats.c.standing == Standing.ADMITTED.value, quiet)
        .order_by(outbox.c.chat_id)
    )
    return tuple((await r.execute(query)).scalars())


async def mark_sent(t: Transaction, delivery_id: int, message_ids: Sequence[int], now: datetime) -> None:
    """It has arrived, as these messages."""
    await _mark(t, delivery_id, DeliveryState.SENT, message_ids=list(message_ids), sent_at=now)


async def mark_todo(t: Transaction, delivery_id: int, not_before: datetime | None, *, counts: bool) -> None:
    """It did not arrive and is tried again; `counts` is False when the attempt should not count."""
    more = {} if counts else {"attempt": outbox.c.attempt - 1}
    await _mark(t, delivery_id, DeliveryState.TODO, not_before=not_before, **more)


async def mark_dead(t: Transaction, delivery_id: int, error: str) -> None:
    """It will never arrive."""
    await _mark(t, delivery_id, DeliveryState.DEAD, error=error[:1000])


async def mark_ambiguous(t: Transaction, delivery_id: int, not_before: datetime | None) -> None:
    """It may have arrived; it is sent again at `not_before`, or never when that is None."""
    await _mark(t, delivery_id, DeliveryState.AMBIGUOUS, not_before=not_before)


async def _mark(t: Transaction, delivery_id: int, state: DeliveryState, **fields: object) -> None:
    await t.execute(sa.update(outbox).where(outbox.c.id == delivery_id).values(state=state.value, **fields))


async def park_chat(t: Transaction, chat_id: int) -> None:
    """Let what is open wait for the chat to come back."""
    mine = sa.and_(outbox.c.chat_id == chat_id, outbox.c.state.in_((*_OPEN, DeliveryState.SENDING.value)))
    await t.execute(sa.update(outbox).where(mine).values(state=DeliveryState.PARKED.value, not_before=None))


async def unpark_chat(t: Transaction, chat_id: int, since: datetime) -> None:
    """The chat is back: what was parked since then is told, what is older is not news any more."""
    parked = sa.and_(outbox.c.chat_id == chat_id, outbox.c.state == DeliveryState.PARKED.value)
    old = sa.and_(parked, outbox.c.created_at < since)
    await t.execute(
        sa.update(outbox).where(old).values(state=DeliveryState.DEAD.value, error="the chat was away")
    )
    await t.execute(sa.update(outbox).where(parked).values(state=DeliveryState.TODO.value))


# An edit whose message was lost is sent anew: then the message is its, not the first delivery's.
_TELLS_OF_A_STORY = outbox.c.kind.in_((DeliveryKind.NEW.value, DeliveryKind.EDIT.value))


async def find_sent(r: Reading, chat_id: int, story_id: int) -> tuple[int, ...] | None:
    """The messages that tell a chat of a story, as they were last sent or edited."""
    query = sa.select(outbox.c.message_ids).where(
        outbox.c.chat_id == chat_id,
        outbox.c.story_id == story_id,
        _TELLS_OF_A_STORY,
        outbox.c.state == DeliveryState.SENT.value,
    )
    row = (await r.execute(query.order_by(outbox.c.id.desc()).limit(1))).one_or_none()
    return tuple(row.message_ids) if row else None


async def find_of_message(r: Reading, chat_id: int, message_id: int) -> Alert | None:
    """The alert that a message of ours told."""
    query = (
        sa.select(outbox.c.message_ids, alerts)
        .join(alerts, sa.and_(alerts.c.chat_id == outbox.c.chat_id, alerts.c.story_id == outbox.c.story_id))
        .where(outbox.c.chat_id == chat_id, _TELLS_OF_A_STORY, outbox.c.state == DeliveryState.SENT.value)
        .where(alerts.c.thread_id == sa.func.coalesce(outbox.c.thread_id, 0))
        .order_by(outbox.c.id.desc())
        .limit(500)
    )
    for row in await r.execute(query):
        if message_id in row.message_ids:
            return _alert(row)
    return None


def _alert(row: sa.Row[tuple[object, ...]]) -> Alert:
    fields = row._mapping
    return Alert(
        chat_id=fields["chat_id"],
        story_id=fields["story_id"],
        document_id=fields["document_id"],
        subscription_ids=tuple(fields["subscription_ids"]),
        thread_id=fields["thread_id"] or None,
    )


async def list_alerts(r: Reading, chat_id: int, limit: int) -> tuple[Alert, ...]:
    """The stories that a chat was told of, newest first."""
    query = sa.select(alerts).where(alerts.c.chat_id == chat_id).order_by(alerts.c.id.desc()).limit(limit)
    return tuple(map(_alert, await r.execute(query)))


async def find_alert(r: Reading, chat_id: int, document_id: int) -> Alert | None:
    """The alert by which a chat was told of a document."""
    query = sa.select(alerts).where(alerts.c.chat_id == chat_id, alerts.c.document_id == document_id)
    row = (await r.execute(query.limit(1))).one_or_none()
    return _alert(row) if row else None


async def count(r: Reading, chat_id: int | None = None) -> dict[DeliveryState, int]:
    """How many deliveries stand where, for one chat or for all."""
    query = sa.select(outbox.c.state, sa.func.count().label("many")).group_by(outbox.c.state)
    if chat_id is not None:
        query = query.where(outbox.c.chat_id == chat_id)
    return {DeliveryState(row.state): row.many for row in await r.execute(query)}


async def recover(t: Transaction, again_at: datetime) -> int:
    """After a crash: what was being sent may have arrived. Returns how many such there were.

    Urgent ones are sent again at `again_at`; the others wait to be seen in /status.
    """
    sending = outbox.c.state == DeliveryState.SENDING.value
    urgent = outbox.c.urgency == Urgency.AT_LEAST_ONCE.value
    when = sa.case((urgent, sa.bindparam("again", again_at, type_=outbox.c.not_before.type)), else_=sa.null())
    found = await t.execute(
        sa.update(outbox).where(sending).values(state=DeliveryState.AMBIGUOUS.value, not_before=when)
    )
    return found.rowcount


async def replace_pending_edit(t: Transaction, draft: DeliveryDraft) -> bool:
    """Put a newer card into an edit that is still waiting. True if there was one."""
    waiting = sa.and_(
        outbox.c.chat_id == draft.chat_id,
        outbox.c.story_id == draft.story_id,
        outbox.c.kind == DeliveryKind.EDIT.value,
        outbox.c.state == DeliveryState.TODO.value,
    )
    changed = await t.execute(sa.update(outbox).where(waiting).values(card=cards.to_json(draft.card)))
    return changed.rowcount > 0
