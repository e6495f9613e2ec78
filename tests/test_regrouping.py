"""Stories as people part and join them, and what is learned from that."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

import pytest

from bot.domain.chat import Chat
from bot.domain.story import Placement
from bot.errors import UserError
from bot.regrouping import Regrouping
from bot.storybook import Storybook
from storage import documents, stories, storylines
from storage.database import Database, Transaction
from tests.storage.rows import HOUR, NOW, Rows

VISIT = (
    "Сергей Шойгу прилетел в Минск без объявления и встретился с Александром Лукашенко.",
    "Шойгу неожиданно прибыл в Минск, его принял Лукашенко во Дворце независимости.",
)
USER = 7


@dataclass
class Office:
    """A database with stories in it, and what was redrawn."""

    rows: Rows
    regrouping: Regrouping
    redrawn: list[tuple[str, int, int]] = field(default_factory=list)

    async def story(self, *texts: str, score: float = 0.6, copies: bool = False) -> tuple[int, list[int]]:
        """One story of these texts, each at a source of its own."""
        story_id, ids = None, []
        for text in texts:
            source = await self.rows.source(f"https://{len(ids)}-{hash(text)}.example/")
            ids.append(await self.rows.document(source.id, text))
            copy_of = ids[0] if copies and len(ids) > 1 else None
            async with self.rows.database.transaction() as t:
                document = await documents.get(t, ids[-1])
                placement = Placement(story_id, score, ("names: Минск",), copy_of)
                story_id = await stories.place(t, document, placement, NOW)
        assert story_id is not None
        return story_id, ids

    async def told_by(self, story_id: int) -> list[int]:
        async with self.rows.database.reading() as r:
            return [one.document.id for one in await stories.list_reports(r, story_id)]


@pytest.fixture
def office(database: Database) -> Office:
    rows = Rows(database)

    async def parted(t: Transaction, story_id: int, other_id: int, now: datetime) -> None:
        office.redrawn.append(("parted", story_id, other_id))

    async def joined(t: Transaction, gone: int, into: int, now: datetime) -> None:
        office.redrawn.append(("joined", gone, into))

    office = Office(rows, Regrouping(database, lambda: NOW + HOUR, parted, joined))
    return office


@pytest.fixture
async def chat(office: Office) -> Chat:
    return await office.rows.chat()


async def test_a_report_that_does_not_belong_makes_a_story_of_its_own(office: Office, chat: Chat) -> None:
    story, (first, second, third) = await office.story(*VISIT, "Погода в Минске испортится.")
    other = await office.regrouping.separate(chat, story, [third], USER)
    assert await office.told_by(story) == [first, second]
    assert await office.told_by(other) == [third]
    assert office.redrawn == [("parted", story, other)]


async def test_copies_leave_with_what_they_repeat(office: Office, chat: Chat) -> None:
    story, ids = await office.story("Одно.", "Одно!", "Одно…", copies=True)
    with pytest.raises(UserError):
        await office.regrouping.separate(chat, story, ids[:1], USER)
    assert await office.told_by(story) == ids


async def test_a_story_is_never_emptied_and_strangers_are_not_taken(office: Office, chat: Chat) -> None:
    story, ids = await office.story(*VISIT)
    elsewhere, others = await office.story("Совсем другое.")
    for wrong in (ids, others, [404], []):
        with pytest.raises(UserError):
            await office.regrouping.separate(chat, story, wrong, USER)
    assert await office.told_by(story) == ids
    assert await office.told_by(elsewhere) == others


async def test_undo_makes_the_story_whole_again_and_only_for_whoever_parted_it(
    office: Office, chat: Chat
) -> None:
    stranger = await office.rows.chat(telegram_id=777)
    story, ids = await office.story(*VISIT)
    other = await office.regrouping.separate(chat, story, ids[1:], USER)
    with pytest.raises(UserError):
        await office.regrouping.undo(stranger, other)
    assert await office.regrouping.undo(chat, other) == story
    assert await office.told_by(story) == ids
    async with office.rows.database.reading() as r:
        assert (await stories.get(r, other)).merged_into == story
        assert await stories.list_stricter(r, NOW) == {}
    with pytest.raises(UserError):
        await office.regrouping.undo(chat, other)


async def test_two_stories_become_one_and_the_empty_one_says_which(office: Office, chat: Chat) -> None:
    one, ids = await office.story(VISIT[0])
    other, others = await office.story(VISIT[1])
    await office.regrouping.merge(one, other)
    assert await office.told_by(one) == ids + others
    async with office.rows.database.reading() as r:
        gone = await stories.get(r, other)
        assert (gone.merged_into, gone.documents) == (one, 0)
    assert office.redrawn == [("joined", other, one)]
    for pair in ((one, other), (one, one), (one, 404)):
        with pytest.raises(UserError):
            await office.regrouping.merge(*pair)


async def test_what_joined_wrongly_once_would_not_join_again(office: Office, chat: Chat) -> None:
    story, ids = await office.story(*VISIT, score=0.6)
    book = Storybook(lambda: NOW + HOUR)
    late = await office.rows.document(
        (await office.rows.source("https://late.example/")).id, VISIT[1] + " Вечером."
    )
    async with office.rows.database.reading() as r:
        await book.follow(r)
        document = await documents.get(r, late)
    before = book.place(await book.account(document, ()))
    assert before.story_id == story

    other = await office.regrouping.separate(chat, story, ids[1:], USER)
    async with office.rows.database.reading() as r:
        assert await stories.list_stricter(r, NOW) == {story: pytest.approx(0.65), other: pytest.approx(0.65)}
        await book.follow(r)
    assert book.place(await book.account(document, ())).story_id == other


async def test_a_parting_is_not_taken_back_once_either_story_went_into_another(
    office: Office, chat: Chat
) -> None:
    whole, ids = await office.story(*VISIT)
    third, others = await office.story("Совсем другое.")
    other = await office.regrouping.separate(chat, whole, ids[1:], USER)
    await office.regrouping.merge(third, whole)
    with pytest.raises(UserError):
        await office.regrouping.undo(chat, other)
    assert await office.told_by(other) == ids[1:]

    await office.regrouping.merge(other, third)
    with pytest.raises(UserError):
        await office.regrouping.undo(chat, other)
    assert sorted(await office.told_by(other)) == sorted([*ids, *others])
    async with office.rows.database.reading() as r:
        assert (await storylines.get_standing(r, whole)).id == other
