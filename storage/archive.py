"""Forwarded posts that are kept."""

from __future__ import annotations

import sqlalchemy as sa

from bot.domain.archive import Archived, ArchiveDraft, Origin, OriginKind
from storage.database import Reading, Transaction
from storage.tables import archive


async def add_unless_known(t: Transaction, draft: ArchiveDraft) -> tuple[int, bool]:
    """Keep a forwarded post. Returns its row, and whether it is new."""
    insert = t.insert(archive).values(
        chat_id=draft.chat_id,
        message_id=draft.message_id,
        group_id=draft.group_id,
        origin_kind=draft.origin.kind.value,
        origin_name=draft.origin.name,
        origin_url=draft.origin.url,
        origin_key=draft.origin.key,
        origin_sent_at=draft.origin.sent_at,
        text=draft.text,
        language=draft.language,
        media=list(draft.media),
        raw=draft.raw,
        received_at=draft.received_at,
    )
    new = (
        await t.execute(
            insert.on_conflict_do_nothing(index_elements=["chat_id", "message_id"]).returning(archive.c.id)
        )
    ).scalar_one_or_none()
    if new is not None:
        return int(new), True
    same = sa.and_(archive.c.chat_id == draft.chat_id, archive.c.message_id == draft.message_id)
    return int((await t.execute(sa.select(archive.c.id).where(same))).scalar_one()), False


def _archived(row: sa.Row[tuple[object, ...]]) -> Archived:
    fields = row._mapping
    origin = Origin(
        OriginKind(fields["origin_kind"]),
        fields["origin_name"],
        fields["origin_url"],
        fields["origin_key"],
        fields["origin_sent_at"],
    )
    return Archived(
        id=fields["id"],
        chat_id=fields["chat_id"],
        message_id=fields["message_id"],
        origin=origin,
        text=fields["text"],
        media=tuple(fields["media"]),
        received_at=fields["received_at"],
    )


async def list_group(r: Reading, chat_id: int, group_id: str) -> tuple[Archived, ...]:
    """The parts of an album that have arrived, oldest first."""
    same = sa.and_(archive.c.chat_id == chat_id, archive.c.group_id == group_id)
    return tuple(
        map(_archived, await r.execute(sa.select(archive).where(same).order_by(archive.c.message_id)))
    )


async def find(r: Reading, chat_id: int, archive_id: int) -> Archived | None:
    """A chat's own archived post of this row."""
    same = sa.and_(archive.c.chat_id == chat_id, archive.c.id == archive_id)
    row = (await r.execute(sa.select(archive).where(same))).one_or_none()
    return _archived(row) if row else None


async def remove(t: Transaction, chat_id: int, archive_id: int) -> bool:
    """Forget an archived post, with its album. True if it was there."""
    found = await find(t, chat_id, archive_id)
    if not found:
        return False
    group = (await t.execute(sa.select(archive.c.group_id).where(archive.c.id == archive_id))).scalar_one()
    same = (
        sa.and_(archive.c.chat_id == chat_id, archive.c.group_id == group)
        if group
        else archive.c.id == archive_id
    )
    await t.execute(sa.delete(archive).where(same))
    return True
