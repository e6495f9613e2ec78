"""Chats and the invites that admit them."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from bot.domain.chat import Chat, ChatKind, Standing
from bot.errors import NotFound
from storage.database import Reading, Transaction
from storage.tables import archive, chat_sources, chats, invites, outbox, subscriptions, verdicts


def _chat(row: sa.Row[tuple[object, ...]]) -> Chat:
    fields = dict(row._mapping)
    fields["kind"] = ChatKind(fields["kind"])
    fields["standing"] = Standing(fields["standing"])
    return Chat(**fields)


async def find_by_telegram_id(r: Reading, telegram_id: int) -> Chat | None:
    """The chat that Telegram knows by this number."""
    row = (await r.execute(sa.select(chats).where(chats.c.telegram_id == telegram_id))).one_or_none()
    return _chat(row) if row else None


async def get(r: Reading, chat_id: int) -> Chat:
    """The chat of this row. Raises NotFound."""
    row = (await r.execute(sa.select(chats).where(chats.c.id == chat_id))).one_or_none()
    if row is None:
        raise NotFound(f"There is no chat {chat_id}.")
    return _chat(row)


async def list_by_ids(r: Reading, chat_ids: set[int]) -> dict[int, Chat]:
    """These chats by row."""
    rows = await r.execute(sa.select(chats).where(chats.c.id.in_(sorted(chat_ids))))
    return {chat.id: chat for chat in map(_chat, rows)}


async def meet(
    t: Transaction, telegram_id: int, kind: ChatKind, *, title: str, language: str, now: datetime
) -> Chat:
    """The chat of this number, added as a stranger when it is new; its title kept up to date."""
    draft = {
        "telegram_id": telegram_id,
        "kind": kind.value,
        "title": title[:255],
        "language": language,
        "standing": Standing.STRANGER.value,
        "created_at": now,
    }
    insert = t.insert(chats).values(draft)
    insert = insert.on_conflict_do_update(
        index_elements=["telegram_id"], set_={"kind": kind.value, "title": title[:255]}
    )
    return _chat((await t.execute(insert.returning(*chats.c))).one())


async def set_standing(t: Transaction, chat_id: int, standing: Standing) -> None:
    """Admit a chat, or turn it back into a stranger."""
    await t.execute(sa.update(chats).where(chats.c.id == chat_id).values(standing=standing.value))


async def set_language(t: Transaction, chat_id: int, language: str) -> None:
    """The language that the bot speaks there from now on."""
    await t.execute(sa.update(chats).where(chats.c.id == chat_id).values(language=language))


async def set_muted_until(t: Transaction, chat_id: int, until: datetime | None) -> None:
    """Keep every alert from this chat until then; None lets them through again."""
    await t.execute(sa.update(chats).where(chats.c.id == chat_id).values(muted_until=until))


async def set_updates(t: Transaction, chat_id: int, updates: str) -> None:
    """How turns of a story come: "" with a sound, "silent", or "off"."""
    await t.execute(sa.update(chats).where(chats.c.id == chat_id).values(updates=updates))


async def set_not_before(t: Transaction, chat_id: int, until: datetime | None) -> None:
    """Telegram asked for silence in this chat until then."""
    await t.execute(sa.update(chats).where(chats.c.id == chat_id).values(not_before=until))


async def mark_unreachable(t: Transaction, chat_id: int, now: datetime) -> None:  # noqa: ARG001
    """The chat has blocked or removed the bot; its watches are kept for its return."""
    reachable = sa.and_(chats.c.id == chat_id, chats.c.standing == Standing.ADMITTED.value)
    await t.execute(sa.update(chats).where(reachable).values(standing=Standing.UNREACHABLE.value))


async def mark_reachable(t: Transaction, chat_id: int) -> bool:
    """The chat speaks to the bot again. True if it had been unreachable."""
    lost = sa.and_(chats.c.id == chat_id, chats.c.standing == Standing.UNREACHABLE.value)
    changed = await t.execute(sa.update(chats).where(lost).values(standing=Standing.ADMITTED.value))
    return changed.rowcount > 0


async def move(t: Transaction, chat_id: int, new_telegram_id: int) -> int:
    """The group has a new number; everything that hangs on it comes along.

    Returns the row that has the number now. When Telegram's service message made a row for the
    new number before we heard of the move, the two become one: the old row wins, because the
    watches hang on it, and what the new row had is moved over where the old one lacks it.
    """
    other = await find_by_telegram_id(t, new_telegram_id)
    if other and other.id < chat_id:  # the move was known: the old number's new row is the stray one
        await t.execute(sa.delete(chats).where(chats.c.id == chat_id))
        return other.id
    if other and other.id != chat_id:
        for table, key in (
            (subscriptions, subscriptions.c.watch_id),
            (chat_sources, chat_sources.c.source_id),
            (archive, archive.c.message_id),
        ):
            has = sa.select(key).where(table.c.chat_id == chat_id)
            moving = sa.and_(table.c.chat_id == other.id, key.not_in(has))
            await t.execute(sa.update(table).where(moving).values(chat_id=chat_id))
        for table in (outbox, verdicts):
            await t.execute(sa.update(table).where(table.c.chat_id == other.id).values(chat_id=chat_id))
        await t.execute(sa.delete(chats).where(chats.c.id == other.id))
    await t.execute(
        sa.update(chats)
        .where(chats.c.id == chat_id)
        .values(telegram_id=new_telegram_id, kind=ChatKind.SUPERGROUP.value, not_before=None)
    )
    return chat_id


async def remove(t: Transaction, chat_id: int) -> None:
    """Forget a chat and everything that hangs on it."""
    await t.execute(sa.delete(chats).where(chats.c.id == chat_id))


async def add_invite(
    t: Transaction, token_hash: str, created_by: int, now: datetime, expires_at: datetime
) -> None:
    """Keep a one-time invite; only the hash of its token."""
    await t.execute(
        t.insert(invites).values(
            token_hash=token_hash, created_by=created_by, created_at=now, expires_at=expires_at
        )
    )


async def claim_invite(t: Transaction, token_hash: str, user_id: int, now: datetime) -> bool:
    """Use an invite. True for its first user, and for the same user again."""
    free = sa.or_(invites.c.used_by.is_(None), invites.c.used_by == user_id)
    claim = (
        sa.update(invites)
        .where(invites.c.token_hash == token_hash, invites.c.expires_at > now, free)
        .values(
            used_by=user_id,
            used_at=sa.func.coalesce(
                invites.c.used_at, sa.bindparam("at", now, type_=invites.c.used_at.type)
            ),
        )
    )
    return (await t.execute(claim)).rowcount > 0


async def list_admitted(r: Reading, telegram_ids: frozenset[int]) -> tuple[Chat, ...]:
    """The private chats of these people that can be reached."""
    query = sa.select(chats).where(
        chats.c.telegram_id.in_(sorted(telegram_ids)), chats.c.standing == Standing.ADMITTED.value
    )
    return tuple(map(_chat, await r.execute(query)))
