"""A chat that is told things: real rows, the real library, a local Telegram, a clock of our own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.delivery.deliver import Deliverer
from bot.delivery.limits import Limits, Rates
from bot.delivery.line import open_line
from bot.delivery.pacing import Pacing
from bot.delivery.sender import Sender
from bot.domain.alert import Card, DeliveryDraft, DeliveryKind, DeliveryState, Urgency
from bot.domain.chat import Chat, ChatKind, Standing
from bot.domain.richtext import plain
from storage import chats, outbox, stories
from storage.database import Database
from tests.delivery.telegram_server import TOKEN, Script

START = datetime(2025, 12, 3, 10, 4, tzinfo=UTC)

# Limits have tests of their own; elsewhere nobody should wait.
HASTY = Rates(line_per_second=10_000, chat_every=0.0001, group_per_minute=10_000)


@dataclass
class Desk:
    """A chat that is told things, on a clock that the test moves."""

    database: Database
    server: Script
    now: datetime = START
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    deliverer: Deliverer = field(init=False)
    chat_id: int = 0
    number: int = 0

    @asynccontextmanager
    async def life(self, rates: Rates = HASTY, address: str = "") -> AsyncIterator[Deliverer]:
        """A process that delivers: it remembers nothing of the one before."""
        pacing = Pacing(Limits(rates), clock=self.seconds, sleep=self.sleep)
        bot = open_line(TOKEN, address or self.server.address, pacing, connect_timeout=0.3)
        await bot.request.initialize()
        self.deliverer = Deliverer(
            self.database,
            Sender(bot, pacing, read_timeout=0.3),
            stopping=self.stopping,
            clock=lambda: self.now,
            sleep=self.sleep,
            jitter=lambda: 0.0,
        )
        yield self.deliverer
        await bot.request.shutdown()

    def seconds(self) -> float:
        """The clock as limits read it."""
        return self.now.timestamp()

    async def sleep(self, seconds: float) -> None:
        """Time passes."""
        self.now += timedelta(seconds=seconds)

    async def meet(self, telegram_id: int, kind: ChatKind = ChatKind.SUPERGROUP) -> int:
        async with self.database.transaction() as t:
            chat = await chats.meet(t, telegram_id, kind, title="Desk", language="en", now=self.now)
            await chats.set_standing(t, chat.id, Standing.ADMITTED)
        return chat.id

    async def story(self) -> int:
        async with self.database.transaction() as t:
            return await stories.add(t, "A story", self.now)

    async def put(
        self,
        *texts: str,
        kind: DeliveryKind = DeliveryKind.NEW,
        urgency: Urgency = Urgency.AT_LEAST_ONCE,
        story_id: int | None = None,
        thread_id: int | None = None,
        chat_id: int | None = None,
        about: str = "",
    ) -> None:
        drafts = []
        for text in texts:
            self.number += 1
            drafts.append(
                DeliveryDraft(
                    chat_id or self.chat_id,
                    kind,
                    f"{self.number:06}",
                    Card(plain(text)),
                    story_id=story_id,
                    thread_id=thread_id,
                    urgency=urgency,
                    about=about,
                )
            )
        async with self.database.transaction() as t:
            await outbox.add_unless_known(t, drafts, self.now)

    async def drain(self) -> datetime | None:
        return await self.deliverer.drain(self.chat_id)

    async def chat(self) -> Chat:
        async with self.database.reading() as r:
            return await chats.get(r, self.chat_id)

    async def states(self) -> dict[DeliveryState, int]:
        async with self.database.reading() as r:
            return await outbox.count(r)
