"""Rows for the tests of the stores."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.domain.alert import Alert, Card, DeliveryDraft, DeliveryKind, Urgency
from bot.domain.chat import Chat, ChatKind, Standing
from bot.domain.document import DocumentDraft
from bot.domain.entity import EntityKind
from bot.domain.richtext import plain
from bot.domain.source import Source, SourceDraft, SourceKind
from bot.domain.watch import Finding, Mention, Mode, Subscription
from storage import alerts, chats, documents, outbox, sources, stories, subscriptions, watches
from storage.database import Database

NOW = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@dataclass
class Rows:
    """Puts rows in, each in a transaction of its own; the clock is the test's."""

    database: Database
    now: datetime = NOW
    _number: int = field(default=0)

    def number(self) -> int:
        self._number += 1
        return self._number

    async def chat(
        self,
        telegram_id: int | None = None,
        standing: Standing = Standing.ADMITTED,
        kind: ChatKind = ChatKind.PRIVATE,
    ) -> Chat:
        number = telegram_id if telegram_id is not None else 1_000 + self.number()
        async with self.database.transaction() as t:
            chat = await chats.meet(t, number, kind, title="Somebody", language="en", now=self.now)
            await chats.set_standing(t, chat.id, standing)
            return await chats.get(t, chat.id)

    async def source(self, address: str = "", *, shared: bool = True, pushed: bool = False) -> Source:
        draft = SourceDraft(
            SourceKind.FEED,
            address or f"https://site{self.number()}.example/rss",
            "A site",
            "ru",
            shared=shared,
        )
        async with self.database.transaction() as t:
            source, _ = await sources.add_unless_known(t, draft, self.now, interval=5 * MINUTE, pushed=pushed)
        return source

    def draft(self, source_id: int, text: str = "Nothing of note.", **changes: object) -> DocumentDraft:
        number = self.number()
        fields: dict[str, object] = {
            "source_id": source_id,
            "keys": (f"{source_id}:url:{number}",),
            "echo_keys": (),
            "url": f"https://site.example/{number}",
            "title": f"Report {number}",
            "text": text,
            "language": "ru",
            "author": "",
            "published_at": self.now,
            "content_hash": f"hash {number}",
        }
        return DocumentDraft(**(fields | changes))  # type: ignore[arg-type]

    async def document(
        self, source_id: int, text: str = "Nothing of note.", *, silent: bool = False, **changes: object
    ) -> int:
        async with self.database.transaction() as t:
            return await documents.add(t, self.draft(source_id, text, **changes), self.now, silent=silent)

    async def story(self) -> int:
        async with self.database.transaction() as t:
            return await stories.add(t, "A story", self.now)

    async def words(self, *names: str) -> int:
        async with self.database.transaction() as t:
            return await watches.keep(
                t, f"words:{names[0].lower()}", EntityKind.PHRASE, names[0], tuple(names)
            )

    async def subscription(self, chat: Chat, watch_id: int, mode: Mode = Mode.NORMAL) -> Subscription:
        async with self.database.transaction() as t:
            made, _ = await subscriptions.subscribe(
                t, subscriptions.Wish(chat.id, watch_id, mode, None, 1), self.now
            )
        return made

    async def deliver(
        self,
        chat: Chat,
        *texts: str,
        kind: DeliveryKind = DeliveryKind.NEW,
        story_id: int | None = None,
        urgency: Urgency = Urgency.AT_LEAST_ONCE,
        about: str = "",
    ) -> None:
        for text in texts:
            draft = DeliveryDraft(
                chat.id,
                kind,
                f"{self.number():06}",
                Card(plain(text)),
                story_id=story_id,
                urgency=urgency,
                about=about,
            )
            async with self.database.transaction() as t:
                await outbox.add_unless_known(t, [draft], self.now)

    async def alert(self, chat: Chat, story_id: int, document_id: int) -> None:
        async with self.database.transaction() as t:
            await alerts.add(t, [Alert(chat.id, story_id, document_id, (1,))], self.now)


def finding(watch_id: int, score: float = 0.9, surface: str = "name") -> Finding:
    mention = Mention(str(watch_id), 0, len(surface), surface, "text", score, "full name")
    return Finding(str(watch_id), score, (mention,))
