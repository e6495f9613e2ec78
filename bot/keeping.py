"""What people and channels hand us: forwarded posts into the archive, channel posts into the news."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock
from bot.domain.archive import ArchiveDraft
from bot.domain.chat import Chat
from bot.domain.document import Item
from bot.domain.source import Source, SourceDraft, SourceKind
from bot.errors import UserError
from bot.ingest.drafting import draft_of
from bot.ingest.keep import keep
from bot.watchbook import Watchbook
from storage import archive, sources
from storage.database import Database, Transaction

_INTERVAL = timedelta(hours=1)  # never used: what is pushed to us is not visited
# The lock under which albums are put together, so that two parts are not both the first.
_ALBUMS = 4_419


@dataclass(frozen=True, slots=True)
class PushedPost:
    """A post that Telegram handed us, as the item that the public preview would give."""

    telegram_id: int
    address: str
    title: str
    item: Item


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was kept. `is_first` is False for a repeat and for the later parts of an album."""

    id: int
    is_first: bool
    names: tuple[str, ...]


class Keeping:
    """Keeps what is handed to us."""

    def __init__(self, database: Database, clock: Clock, book: Watchbook) -> None:
        self._database = database
        self._clock = clock
        self._book = book

    async def archive(self, draft: ArchiveDraft) -> Receipt:
        """Keep a forwarded post, once, and say whom it mentions. An album goes by its first part."""
        async with self._database.transaction() as t:
            if draft.group_id:
                await t.alone(_ALBUMS)
            row, is_new = await archive.add_unless_known(t, draft)
            parts = await archive.list_group(t, draft.chat_id, draft.group_id) if draft.group_id else ()
            await self._book.follow(t)
        first = min((part.id for part in parts), default=row)
        return Receipt(first, is_new and first == row, self._book.names_in(draft.text))

    async def forget(self, chat: Chat, archive_id: int) -> None:
        """Remove an archived post of this chat. Raises UserError when there is none."""
        async with self._database.transaction() as t:
            if not await archive.remove(t, chat.id, archive_id):
                raise UserError("pressed-stale")

    async def listen(self, address: str, title: str, follower: Chat | None) -> Source:
        """Let a channel that the bot is a member of be a source; whoever brought us there hears it."""
        async with self._database.transaction() as t:
            return await self._listen(t, address, title, follower)

    async def _listen(self, t: Transaction, address: str, title: str, follower: Chat | None) -> Source:
        source = await sources.find_by_address(t, address)
        if source is None:
            draft = SourceDraft(SourceKind.CHANNEL, address, title)
            source, _ = await sources.add_unless_known(
                t, draft, self._clock(), interval=_INTERVAL, pushed=True
            )
        if follower is not None:
            await sources.set_choice(t, follower.id, source.id, follows=True, now=self._clock())
            await sources.wake(t, source.id)
        return source

    async def push(self, post: PushedPost, follower: Chat | None) -> None:
        """Keep a channel's post; an edited one becomes a new version of its document.

        A post without words is passed over: nothing can be found in it, and an edit that adds
        some comes here too.
        """
        if not post.item.text:
            return
        async with self._database.transaction() as t:
            source = await self._listen(t, post.address, post.title, follower)
            await sources.mark_pushed(t, source.id, self._clock(), post.item.published_at)
        await keep(self._database, self._clock, [draft_of(source.id, source.language, post.item)])
