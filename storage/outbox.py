"""Deliveries not done yet, and what became of those that are.

A delivery is put in by the transaction that decides it, so an alert is never half decided. It
leaves by a claim that is committed before the sending begins: whatever is found claimed after a
crash may have arrived, and is treated as ambiguous.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.domain.alert import Delivery, DeliveryDraft, DeliveryKind, DeliveryState, Urgency
from bot.domain.chat import Standing
from storage import cards
from storage.database import Reading, Transaction
from storage.tables import chats, outbox

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
    outbox.c.dedup,
    outbox.c.about,
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
        insert = t.insert(outbox).values(row_of(draft, now))
        made = await t.execute(
            insert.on_conflict_do_nothing(index_elements=["dedup"]).returning(outbox.c.chat_id)
        )
        told.update(made.scalars())
    return told


def row_of(draft: DeliveryDraft, now: datetime) -> dict[str, object]:
    """A delivery as it is put in."""
    return {
        "chat_id": draft.chat_id,
        "story_id": draft.story_id,
        "kind": draft.kind.value,
        "dedup": draft.dedup,
        "about": draft.about,
        "thread_id": draft.thread_id,
        "urgency": draft.urgency.value,
        "card": cards.to_json(draft.card),
        "state": DeliveryState.TODO.value,
        "attempt": 0,
        "message_ids": [],
        "created_at": now,
    }


async def claim_next(t: Transaction, chat_id: int, now: datetime) -> Delivery | None:
    """Take the lowest delivery of a chat that may go and mark it `sending`; its attempt is counted.

    The order in a chat is kept: what is not due yet holds up what comes after. Only edits wait
    for the others and are waited for by none; of several of one message the newest says it all,
    and the others are dropped.
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
        .order_by(outbox.c.kind == DeliveryKind.EDIT.value, outbox.c.id)
        .limit(1)
    )
    delivery_id = (await t.execute(lowest)).scalar_one_or_none()
    if delivery_id is None:
        return None
    await _drop_older_edits(t, delivery_id)
    await t.execute(
        sa.update(outbox)
        .where(outbox.c.id == delivery_id)
        .values(state=DeliveryState.SENDING.value, attempt=outbox.c.attempt + 1, not_before=None)
    )
    return await _get(t, delivery_id)


async def _drop_older_edits(t: Transaction, delivery_id: int) -> None:
    mine = outbox.alias("mine")
    edit = DeliveryKind.EDIT.value
    about = sa.select(mine.c.about).where(mine.c.id == delivery_id, mine.c.kind == edit).scalar_subquery()
    older = sa.and_(outbox.c.about == about, outbox.c.kind == edit, outbox.c.id < delivery_id)
    await t.execute(sa.delete(outbox).where(older, outbox.c.state.in_(_OPEN)))


def _is_open(table: sa.FromClause) -> sa.ColumnElement[bool]:
    # An ambiguous delivery without a time is one that is told at most once: it only waits to be seen.
    waiting = sa.and_(table.c.state == DeliveryState.AMBIGUOUS.value, table.c.not_before.is_(None))
    return sa.and_(table.c.state.in_(_OPEN), ~waiting)


def _at_the_head() -> tuple[sa.ColumnElement[bool], ...]:
    """What is open, and has nothing before it that it must wait for."""
    other = outbox.alias("other")
    edit = DeliveryKind.EDIT.value
    earlier = sa.and_(other.c.id < outbox.c.id, other.c.kind != edit)
    newer = sa.and_(
        other.c.id > outbox.c.id,
        outbox.c.kind == edit,
        other.c.kind == edit,
        other.c.about == outbox.c.about,
    )
    held = sa.exists().where(other.c.chat_id == outbox.c.chat_id, _is_open(other), sa.or_(earlier, newer))
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


async def find_message(r: Reading, name: str) -> tuple[int, ...] | None:
    """The message that a delivery sent, by that delivery's `dedup`; None when it is not there (yet).

    An edit whose message was lost is sent anew: then the message is the edit's.
    """
    edits = sa.and_(outbox.c.about == name, outbox.c.kind == DeliveryKind.EDIT.value)
    query = sa.select(outbox.c.message_ids).where(
        sa.or_(outbox.c.dedup == name, edits), outbox.c.state == DeliveryState.SENT.value
    )
    row = (await r.execute(query.order_by(outbox.c.id.desc()).limit(1))).one_or_none()
    return tuple(row.message_ids) if row else None


async def count(r: Reading, chat_id: int | None = None, *, edits: bool = True) -> dict[DeliveryState, int]:
    """How many deliveries stand where, for one chat or for all; without `edits` only new messages."""
    query = sa.select(outbox.c.state, sa.func.count().label("many")).group_by(outbox.c.state)
    if chat_id is not None:
        query = query.where(outbox.c.chat_id == chat_id)
    if not edits:
        query = query.where(outbox.c.kind != DeliveryKind.EDIT.value)
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
