"""Reports that come in, stories placed by hand, and the chats that are told: up to a local Telegram."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.alerts.firing import Scene, fire
from bot.domain.alert import DeliveryState
from bot.domain.chat import Chat
from bot.domain.entity import EntityKind
from bot.domain.source import Hearing, Ownership, Source, SourceDraft, SourceKind
from bot.domain.story import Placement
from bot.domain.watch import Mode, Subscription
from bot.telling.growing import Grown, grow, refresh
from bot.watchbook import Watchbook
from storage import chats, documents, outbox, sources, stories, subscriptions, watches
from storage.database import Database
from tests.delivery.desk import Desk
from tests.storage.rows import Rows

SECOND = timedelta(seconds=1)


@dataclass
class Newsroom:
    """Everything between a kept document and a chat's screen; the clock is the desk's."""

    desk: Desk
    book: Watchbook = field(default_factory=Watchbook)

    @property
    def database(self) -> Database:
        return self.desk.database

    @property
    def now(self) -> datetime:
        return self.desk.now

    @property
    def rows(self) -> Rows:
        rows = Rows(self.database, self.now)
        rows._number = self.desk.number = self.desk.number + 100
        return rows

    async def chat(self, telegram_id: int = 500, language: str = "en") -> Chat:
        chat_id = await self.desk.meet(telegram_id)
        async with self.database.transaction() as t:
            await chats.set_language(t, chat_id, language)
            return await chats.get(t, chat_id)

    async def source(
        self,
        title: str,
        ownership: Ownership = Ownership.INDEPENDENT,
        *,
        shared: bool = True,
        language: str = "en",
    ) -> Source:
        address = f"https://{title.lower().replace(' ', '-')}.example/rss"
        draft = SourceDraft(SourceKind.FEED, address, title, language, ownership=ownership, shared=shared)
        async with self.database.transaction() as t:
            made, _ = await sources.add_unless_known(t, draft, self.now, interval=timedelta(minutes=5))
        return made

    async def watch(self, chat: Chat, name: str, thread_id: int | None = None) -> Subscription:
        async with self.database.transaction() as t:
            watch_id = await watches.keep(t, f"words:{name.lower()}", EntityKind.PHRASE, name, (name,))
            wish = subscriptions.Wish(chat.id, watch_id, Mode.NORMAL, thread_id, 1)
            made, _ = await subscriptions.subscribe(t, wish, self.now)
        return made

    async def report(
        self,
        source: Source,
        title: str,
        text: str = "",
        story_id: int | None = None,
        *,
        copy_of: int | None = None,
        language: str = "en",
        silent: bool = False,
    ) -> tuple[int, int]:
        """A report comes in and joins a story, or opens one; its document and its story."""
        document_id = await self.rows.document(
            source.id, text, title=title, language=language, silent=silent, published_at=self.now
        )
        async with self.database.transaction() as t:
            document = await documents.get(t, document_id)
            placement = Placement(story_id, 1.0, ("by hand",), copy_of)
            story_id = await stories.place(t, document, placement, self.now)
        await self.process(document_id, fresh=True)
        return document_id, story_id

    async def process(self, document_id: int, *, fresh: bool = False) -> Grown:
        """What the pipeline does with a document that stands in its story."""
        async with self.database.transaction() as t:
            await self.book.follow(t)
            document = await documents.get(t, document_id)
            source = await sources.get(t, document.source_id)
            findings = self.book.find(document, source.address)
            await documents.keep_findings(t, document_id, findings)
            heard = await subscriptions.list_of_watches(t, [int(one.watch) for one in findings])
            choices = await sources.list_choices(t, {source.id})
            hearing = Hearing(source.shared, {chat: follows for (chat, _), follows in choices.items()})
            people = await chats.list_by_ids(t, {one.chat_id for one in heard})
            assert document.story_id
            fired = fire(findings, heard, Scene(document, hearing, people, self.now), document.story_id)
            return await grow(t, document.story_id, document_id, fired, self.now, fresh=fresh)

    async def refresh(self, story_id: int) -> frozenset[int]:
        async with self.database.transaction() as t:
            return await refresh(t, story_id, self.now)

    async def deliver(self, chat: Chat) -> None:
        """Everything that waits for a chat goes out, however long that takes."""
        while back := await self.desk.deliverer.drain(chat.id):
            self.desk.now = max(back, self.desk.now + SECOND)

    async def waiting(self) -> int:
        async with self.database.reading() as r:
            return (await outbox.count(r)).get(DeliveryState.TODO, 0)

    @property
    def screen(self) -> list[dict[str, Any]]:
        """The messages as they stand, in the order in which they were sent; all chats'."""
        shown: dict[int, dict[str, Any]] = {}
        for number, call in enumerate(self.desk.server.accepted, start=1):
            message_id = call.get("message_id", number)
            shown[message_id] = shown.get(message_id, {}) | call | {"id": message_id}
        return [shown[message_id] for message_id in sorted(shown)]

    @property
    def texts(self) -> list[str]:
        """The texts of the messages as they stand."""
        return [str(one["text"]) for one in self.screen]

    @property
    def methods(self) -> list[str]:
        """The calls that were made to Telegram."""
        return [method for method, _ in self.desk.server.calls]
