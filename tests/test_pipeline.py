"""Documents on their way while others place, part and join stories: what two processes may do at once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime

import pytest

from bot.domain.alert import DeliveryState
from bot.domain.chat import Chat
from bot.meaning import Meaning
from bot.pipeline import Pipeline
from bot.regrouping import Regrouping
from bot.storybook import Storybook
from bot.telling.regrouped import merged, split
from bot.watchbook import Watchbook
from storage import alerts, documents, outbox, stories
from storage.database import Database, Transaction
from tests.storage.rows import HOUR, NOW, Rows

VISIT = "Сергей Шойгу прилетел в Минск без объявления и встретился с Александром Лукашенко."
AGAIN = "Шойгу неожиданно прибыл в Минск, его принял Лукашенко во Дворце независимости."
WEATHER = "Синоптики обещают Гродно тёплые выходные без дождя, предупреждение о ветре снято."
USER = 7


class Meanwhile(Meaning):
    """A model that takes its time: `then` is what happens while it is asked the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.then: Callable[[], Awaitable[object]] | None = None

    @property
    def is_there(self) -> bool:
        return True

    async def of(self, title: str, text: str) -> None:
        then, self.then = self.then, None
        if then:
            await then()


@dataclass
class Office:
    """A database, and as many processes over it as are wanted."""

    rows: Rows
    meanwhile: Meanwhile = field(default_factory=Meanwhile)

    @property
    def database(self) -> Database:
        return self.rows.database

    def process(self, meaning: Meaning | None = None, fails: bool = False) -> Pipeline:
        """A process of its own, with its own memory of stories; `fails` in the first transaction."""
        broken = [fails]

        async def wake(_chat_id: int) -> None:
            pass

        async def retell(_t: Transaction, _story_id: int, _languages: Collection[str]) -> None:
            if broken.pop():
                broken.append(False)
                raise RuntimeError("the disk is full")
            broken.append(False)

        return Pipeline(
            self.database, lambda: NOW, Watchbook(), Storybook(lambda: NOW, meaning), wake, retell
        )

    async def document(self, text: str) -> int:
        source = await self.rows.source()
        return await self.rows.document(source.id, text, title="", published_at=NOW)

    async def reader(self) -> Chat:
        chat = await self.rows.chat()
        self.rows.now = NOW - HOUR
        await self.rows.subscription(chat, await self.rows.words("Минск", "Минске", "Гродно"))
        self.rows.now = NOW
        return chat

    def regrouping(self) -> Regrouping:
        async def parted(t: Transaction, story_id: int, other_id: int, now: datetime) -> None:
            await split(t, story_id, other_id, now)

        async def joined(t: Transaction, gone: int, into: int, now: datetime) -> None:
            await merged(t, gone, into, now)

        return Regrouping(self.database, lambda: NOW, parted, joined)

    async def story_of(self, document_id: int) -> int:
        async with self.database.reading() as r:
            story_id = (await documents.get(r, document_id)).story_id
        assert story_id is not None
        return story_id

    async def told(self) -> int:
        """How many messages wait."""
        async with self.database.reading() as r:
            return (await outbox.count(r)).get(DeliveryState.TODO, 0)


@pytest.fixture
def office(database: Database) -> Office:
    return Office(Rows(database))


async def test_a_document_that_two_processes_have_in_hand_is_placed_once_and_told_once(
    office: Office,
) -> None:
    await office.reader()
    document_id = await office.document(VISIT)
    first, second = office.process(office.meanwhile), office.process()
    office.meanwhile.then = lambda: second.process([document_id])
    await first.process([document_id])
    async with office.database.reading() as r:
        document = await documents.get(r, document_id)
        placed = await stories.list_placed(r, 0, NOW - HOUR)
    assert document.copy_of is None
    assert len(placed) == 1
    assert await office.told() == 1


async def test_two_processes_that_place_related_documents_at_once_make_one_story_and_one_alert(
    office: Office,
) -> None:
    await office.reader()
    ids = [await office.document(text) for text in (VISIT, AGAIN) * 3]
    processes = [office.process() for _ in ids]
    await asyncio.gather(
        *(one.process([document_id]) for one, document_id in zip(processes, ids, strict=True))
    )
    assert len({await office.story_of(one) for one in ids}) == 1
    assert await office.told() == 1


async def test_a_changed_report_stays_in_the_story_that_people_put_it_in_meanwhile(office: Office) -> None:
    chat = await office.reader()
    mine, other = office.process(office.meanwhile), office.process()
    first, second = await office.document(VISIT), await office.document(AGAIN)
    await mine.process([first])
    await mine.process([second])
    story = await office.story_of(first)
    assert await office.story_of(second) == story

    fresh = await office.document(WEATHER)
    apart: list[int] = []

    async def separate() -> None:
        apart.append(await office.regrouping().separate(chat, story, [second], USER))

    office.meanwhile.then = separate
    await mine.process([fresh, second])
    assert await office.story_of(second) == apart[0]
    # A copy goes where its original is, in the memory of this process and of another one.
    for process in (mine, other):
        copy = await office.document(AGAIN)
        await process.process([copy])
        assert await office.story_of(copy) == apart[0]


async def test_a_changed_report_tells_of_the_story_that_its_own_was_joined_to_meanwhile(
    office: Office,
) -> None:
    mine = office.process(office.meanwhile)
    first, second = await office.document(VISIT), await office.document(WEATHER)
    await mine.process([first, second])
    story, gone = await office.story_of(first), await office.story_of(second)
    assert story != gone
    await office.reader()
    fresh = await office.document("Курс доллара на торгах в понедельник вырос на две копейки.")
    office.meanwhile.then = lambda: office.regrouping().merge(story, gone)
    await mine.process([second, fresh])
    async with office.database.reading() as r:
        assert await alerts.list_of_story(r, gone) == ()
    copy = await office.document(WEATHER)
    await mine.process([copy])
    assert await office.story_of(copy) == story


async def test_what_a_failed_transaction_placed_is_forgotten_and_placed_again_rightly(office: Office) -> None:
    await office.reader()
    mine = office.process(fails=True)
    first, second = await office.document(VISIT), await office.document(AGAIN)
    with pytest.raises(RuntimeError):
        await mine.process([first, second])
    assert await office.told() == 0
    stranger = await office.document(WEATHER)
    await office.process().process([stranger])  # may well get the number of the story that is not
    await mine.process([first, second])
    assert await office.story_of(first) == await office.story_of(second) != await office.story_of(stranger)
    async with office.database.reading() as r:
        assert (await documents.get(r, first)).copy_of is None
