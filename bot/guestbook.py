"""Who may use the bot, and where it can be reached.

The bot is invite-only: owners are let in by their number, others by a one-time invite; a group
or channel by whoever adds the bot there and has been let in. `DOZOR_OPEN` lets everybody in.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock
from bot.domain.chat import Chat, ChatKind, Standing
from bot.errors import UserError
from storage import chats, outbox, watches
from storage.database import Database, Transaction

INVITE_LASTS = timedelta(days=7)
# What waited longer than this for a chat to come back is not news any more.
PARKED_LASTS = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Guest:
    """A chat as Telegram describes it."""

    telegram_id: int
    kind: ChatKind
    title: str
    language: str


class Guestbook:
    """Every chat that the bot has met."""

    def __init__(
        self, database: Database, clock: Clock, *, owners: frozenset[int], is_open: bool, language: str
    ) -> None:
        self._database = database
        self._clock = clock
        self._owners = owners
        self._is_open = is_open
        self._language = language

    def is_owner(self, user_id: int) -> bool:
        """Whether this person runs the bot."""
        return user_id in self._owners

    async def meet(self, guest: Guest) -> Chat:
        """The chat's row, made at the first meeting; a chat that speaks can be reached again."""
        async with self._database.reading() as r:
            known = await chats.find_by_telegram_id(r, guest.telegram_id)
        settled = known and known.title == guest.title[:255] and known.kind == guest.kind
        if known and settled and known.standing is Standing.ADMITTED:
            return known
        async with self._database.transaction() as t:
            chat = await chats.meet(
                t,
                guest.telegram_id,
                guest.kind,
                title=guest.title,
                language=guest.language or self._language,
                now=self._clock(),
            )
            if chat.standing is Standing.UNREACHABLE:
                await self._welcome_back(t, chat.id)
            elif chat.standing is Standing.STRANGER and self._needs_no_invite(guest):
                await chats.set_standing(t, chat.id, Standing.ADMITTED)
            return await chats.get(t, chat.id)

    def _needs_no_invite(self, guest: Guest) -> bool:
        return self._is_open or (guest.kind is ChatKind.PRIVATE and self.is_owner(guest.telegram_id))

    async def _welcome_back(self, t: Transaction, chat_id: int) -> None:
        await chats.mark_reachable(t, chat_id)
        await outbox.unpark_chat(t, chat_id, self._clock() - PARKED_LASTS)

    async def added_by(self, chat: Chat, user_id: int) -> Chat:
        """Somebody brought the bot into a group or channel: it is let in if they are."""
        async with self._database.transaction() as t:
            person = await chats.find_by_telegram_id(t, user_id)
            is_trusted = self._is_open or self.is_owner(user_id)
            is_trusted = is_trusted or (person is not None and person.standing is Standing.ADMITTED)
            if chat.standing is Standing.STRANGER and is_trusted:
                await chats.set_standing(t, chat.id, Standing.ADMITTED)
            elif chat.standing is Standing.UNREACHABLE:
                await self._welcome_back(t, chat.id)
            return await chats.get(t, chat.id)

    async def lost(self, chat: Chat) -> None:
        """The chat has blocked or removed the bot. Its watches are kept; what is open waits."""
        async with self._database.transaction() as t:
            await chats.mark_unreachable(t, chat.id, self._clock())
            await outbox.park_chat(t, chat.id)

    async def moved(self, telegram_id: int, new_telegram_id: int) -> None:
        """The group has become a supergroup of another number. Nothing to do where that is known.

        A refused send tells of the move too, often first; to meet the old number again here would
        make a stranger of it that takes the place of the real one.
        """
        async with self._database.transaction() as t:
            if chat := await chats.find_by_telegram_id(t, telegram_id):
                await chats.move(t, chat.id, new_telegram_id)

    async def invite(self, user_id: int) -> str:
        """A one-time invite: the payload of a deep link. Only its hash is kept."""
        token = secrets.token_urlsafe(16)
        now = self._clock()
        async with self._database.transaction() as t:
            await chats.add_invite(t, _hash(token), user_id, now, now + INVITE_LASTS)
        return f"i-{token}"

    async def accept(self, chat: Chat, payload: str) -> Chat:
        """Let a chat in by an invite. Raises UserError when it was used, or is too old, or never was."""
        if chat.standing is Standing.ADMITTED:
            return chat
        async with self._database.transaction() as t:
            token = _hash(payload.removeprefix("i-"))
            # Claimed by the chat: nobody shows behind channels and anonymous admins.
            if not await chats.claim_invite(t, token, chat.telegram_id, self._clock()):
                raise UserError("invite-not-valid")
            await chats.set_standing(t, chat.id, Standing.ADMITTED)
            return await chats.get(t, chat.id)

    async def set_language(self, chat: Chat, language: str) -> Chat:
        """The language that the bot speaks in a chat."""
        async with self._database.transaction() as t:
            await chats.set_language(t, chat.id, language)
            return await chats.get(t, chat.id)

    async def set_updates(self, chat: Chat, updates: str) -> None:
        """How the turns of a story come to a chat, as `Chat.updates` has it."""
        async with self._database.transaction() as t:
            await chats.set_updates(t, chat.id, updates)

    async def forget(self, chat: Chat) -> None:
        """Remove a chat and all that hangs on it: watches, alerts, deliveries, archived posts."""
        async with self._database.transaction() as t:
            await chats.remove(t, chat.id)
            await watches.remove_unheard(t)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
