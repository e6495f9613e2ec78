"""Edits of messages: deliveries of which only the newest of each message counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa

from bot.domain.alert import DeliveryDraft, DeliveryKind, DeliveryState
from storage import cards
from storage.database import Transaction
from storage.outbox import row_of
from storage.tables import outbox

_AT_ONCE = 500  # names in one question


async def put(t: Transaction, drafts: Sequence[DeliveryDraft], now: datetime) -> None:
    """Let messages be edited. An edit that still waits, or the message itself, takes the newer card.

    One that is being sent just now does not wait any more: then the newer card goes out after it.
    """
    waiting = await _waiting(t, [draft.about for draft in drafts])
    newer = [
        {"row": row, "newer": cards.to_json(replace(draft.card, silent=silent)), "at": at or now}
        for draft in drafts
        for row, at, silent in [waiting.get(draft.about, (0, None, False))]
        if row
    ]
    await t.execute_many(
        sa.update(outbox)
        .where(outbox.c.id == sa.bindparam("row"))
        .values(
            card=sa.bindparam("newer", type_=outbox.c.card.type),
            created_at=sa.bindparam("at", type_=outbox.c.created_at.type),
        ),
        newer,
    )
    await _add_all(t, [draft for draft in drafts if draft.about not in waiting], now)


async def _waiting(t: Transaction, names: Sequence[str]) -> dict[str, tuple[int, datetime | None, bool]]:
    """By message: the row of its edit that waits, or else of the message that was never tried.

    A message keeps its age and its sound.
    """
    wanted = sorted(set(names))
    found: dict[str, tuple[int, datetime | None, bool]] = {}
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        edits = sa.and_(outbox.c.about.in_(some), outbox.c.kind == DeliveryKind.EDIT.value)
        firsts = sa.and_(outbox.c.dedup.in_(some), outbox.c.attempt == 0)
        query = sa.select(outbox).where(
            sa.or_(edits, firsts), outbox.c.state.in_((DeliveryState.TODO.value, DeliveryState.PARKED.value))
        )
        # Whoever is about to send one has its row: that one does not wait any more. Edits come last.
        for row in await t.execute(query.order_by(outbox.c.id).with_for_update(skip_locked=True)):
            is_edit = row.kind == DeliveryKind.EDIT.value
            found[row.about or row.dedup] = (row.id, None if is_edit else row.created_at, row.card["silent"])
    return found


async def _add_all(t: Transaction, drafts: Sequence[DeliveryDraft], now: datetime) -> None:
    insert = t.insert(outbox).on_conflict_do_nothing(index_elements=["dedup"])
    await t.execute_many(insert, [row_of(draft, now) for draft in drafts])
