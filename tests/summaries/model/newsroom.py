"""A story in a database, and a retelling of it by a model on this machine."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.spending import Limits, Spent
from bot.domain.story import Placement
from bot.retelling import Retelling
from bot.summaries.model.budget import Prices, day_of
from bot.summaries.model.endpoint import Endpoint
from storage import documents, model_spending, stories
from storage.database import Database, Transaction
from tests.storage.rows import NOW, Rows

TEXT = (
    "Министр обороны России Сергей Шойгу 3 марта прибыл в Минск с рабочим визитом на два дня."
    " Он встретился с Александром Лукашенко и обсудил поставки 1,5 млн тонн зерна в Россию."
    " Переговоры продолжались 4 часа, сообщает агентство БелТА со ссылкой на участников встречи."
)
FAITHFUL = "Sergei Shoigu arrived in Minsk on March 3 and met Alexander Lukashenko."
FAITHFUL_RU = "Сергей Шойгу прибыл в Минск 3 марта и встретился с Лукашенко."
LYING = "Sergei Lavrov arrived in Warsaw on March 5 and met Donald Tusk."

_LIMITS = Limits(200_000)
_FREE = Prices()


@dataclass
class Time:
    """A clock that tests move."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Newsroom:
    """A retelling with what it did: which stories it had shown anew, and who was woken."""

    database: Database
    rows: Rows
    time: Time = field(default_factory=Time)
    refreshed: list[int] = field(default_factory=list)
    woken: list[int] = field(default_factory=list)

    @asynccontextmanager
    async def retelling(
        self, url: str, *, limits: Limits = _LIMITS, prices: Prices = _FREE, key: str = ""
    ) -> AsyncIterator[Retelling]:
        async def refresh(_t: Transaction, story_id: int, _now: datetime) -> Collection[int]:
            self.refreshed.append(story_id)
            return {7}

        async def wake(chat_id: int) -> None:
            self.woken.append(chat_id)

        async with Endpoint(url, "tiny", key, seconds=2) as endpoint:
            yield Retelling(self.database, self.time, endpoint, refresh, wake, limits=limits, prices=prices)

    async def story(
        self, text: str = TEXT, language: str = "ru", *, shared: bool = True, story_id: int | None = None
    ) -> int:
        """A report in a story of its own, or in one that is there."""
        source = await self.rows.source(shared=shared)
        document_id = await self.rows.document(source.id, text, language=language, title="")
        async with self.database.transaction() as t:
            document = await documents.get(t, document_id)
            return await stories.place(t, document, Placement(story_id, 1.0, ()), self.time.now)

    async def spent(self, days_later: int = 0) -> Spent:
        """What a day has cost so far."""
        async with self.database.reading() as r:
            return await model_spending.find(r, day_of(self.time.now + timedelta(days=days_later)))
