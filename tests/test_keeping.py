"""What is handed to us: forwarded posts are archived once, channel posts become documents."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

import pytest

from bot.domain.archive import ArchiveDraft, Origin, OriginKind
from bot.domain.chat import Chat
from bot.domain.document import Document, Item
from bot.domain.entity import Alias, EntityDraft, EntityKind
from bot.domain.source import Health, Source, SourceDraft, SourceKind
from bot.errors import UserError
from bot.keeping import Keeping, PushedPost
from bot.seeding import seed
from bot.watchbook import Watchbook
from storage import archive, documents, sources
from storage.database import Database
from tests.storage.rows import HOUR, MINUTE, NOW, Rows

ADDRESS = "https://t.me/harbour_news"


@dataclass
class Office:
    """Keeping over fresh rows."""

    rows: Rows
    keeping: Keeping

    @property
    def database(self) -> Database:
        return self.rows.database

    async def sources(self) -> list[Source]:
        async with self.database.reading() as r:
            return list(await sources.list_visited(r))

    async def documents(self) -> list[Document]:
        async with self.database.reading() as r:
            return list(await documents.list_by_ids(r, range(1, 100)))


@pytest.fixture
def office(database: Database) -> Office:
    rows = Rows(database)
    return Office(rows, Keeping(database, lambda: rows.now, Watchbook()))


def forwarded(chat: Chat, message_id: int, group_id: str = "", text: str = "Words") -> ArchiveDraft:
    origin = Origin(OriginKind.CHANNEL, "A channel", "https://t.me/a/1", "tg:-100/1", NOW)
    return ArchiveDraft(chat.id, message_id, group_id, origin, text, (), "{}", NOW)


def post(number: int, text: str, address: str = ADDRESS) -> PushedPost:
    name = address.rsplit("/", 1)[-1]
    item = Item(
        guid=f"tg:{name}/{number}",
        url=f"{address}/{number}",
        title="",
        text=text,
        published_at=NOW - MINUTE,
        complete=True,
        channel=name,
        numbers=(number,),
    )
    return PushedPost(-1001, address, "Harbour news", item)


# --- the archive


async def test_a_repeated_update_is_kept_once_and_answered_once(office: Office) -> None:
    chat = await office.rows.chat()

    first = await office.keeping.archive(forwarded(chat, 5))
    again = await office.keeping.archive(forwarded(chat, 5))

    assert first.is_first
    assert again == replace(first, is_first=False)


async def test_an_album_is_answered_once_even_when_its_parts_come_in_disorder(office: Office) -> None:
    chat, other = await office.rows.chat(), await office.rows.chat()

    receipts = [await office.keeping.archive(forwarded(chat, number, "album")) for number in (8, 7, 9)]
    foreign = await office.keeping.archive(forwarded(other, 7, "album"))

    assert [one.is_first for one in receipts] == [True, False, False]
    assert len({one.id for one in receipts}) == 1
    assert foreign.is_first
    repeated = await office.keeping.archive(forwarded(chat, 8, "album"))
    assert not repeated.is_first


async def test_parts_of_an_album_that_come_at_once_have_one_first(office: Office) -> None:
    chat = await office.rows.chat()

    receipts = await asyncio.gather(
        *(office.keeping.archive(forwarded(chat, number, "album")) for number in range(6))
    )

    assert sorted(one.is_first for one in receipts) == [False] * 5 + [True]
    assert len({one.id for one in receipts}) == 1


async def test_a_receipt_names_the_known_entities_and_nobody_elses_words(office: Office) -> None:
    chat = await office.rows.chat()
    person = EntityDraft(
        "weber",
        EntityKind.PERSON,
        "Anna Weber",
        aliases=(Alias("Anna Weber", "en"), Alias("Анна Вебер", "ru")),
    )
    await seed(office.database, lambda: NOW, [person], [])
    await office.rows.subscription(await office.rows.chat(), await office.rows.words("гавань"))

    receipt = await office.keeping.archive(forwarded(chat, 1, text="Анна Вебер прибыла в гавань рано утром."))
    nobody = await office.keeping.archive(forwarded(chat, 2, text="Гавань закрыта."))

    assert receipt.names == ("Anna Weber",)
    assert nobody.names == ()


async def test_only_its_own_chat_forgets_an_archived_post(office: Office) -> None:
    chat, other = await office.rows.chat(), await office.rows.chat()
    receipt = await office.keeping.archive(forwarded(chat, 5))

    with pytest.raises(UserError, match="pressed-stale"):
        await office.keeping.forget(other, receipt.id)
    await office.keeping.forget(chat, receipt.id)
    with pytest.raises(UserError, match="pressed-stale"):
        await office.keeping.forget(chat, receipt.id)

    async with office.database.reading() as r:
        assert await archive.find(r, chat.id, receipt.id) is None


# --- pushed posts


async def test_a_pushed_post_is_a_document_of_its_channel_and_not_silent(office: Office) -> None:
    await office.keeping.push(post(3, "The harbour is open again after the storm."), None)

    (source,) = await office.sources()
    (document,) = await office.documents()
    assert (source.kind, source.address, source.pushed, source.shared) == (
        SourceKind.CHANNEL,
        ADDRESS,
        True,
        False,
    )
    assert (source.health, source.published_at) == (Health.OK, NOW - MINUTE)
    assert (document.source_id, document.url, document.silent) == (source.id, f"{ADDRESS}/3", False)
    jobs = await office.database.jobs.job_manager.list_jobs_async()
    assert [(job.task_name, job.task_kwargs) for job in jobs] == [
        ("process", {"document_ids": [document.id]})
    ]


async def test_a_post_pushed_twice_is_one_document_and_an_edit_is_its_next_version(office: Office) -> None:
    for text in ("The harbour is open.", "The harbour is open.", "The harbour is closed again."):
        await office.keeping.push(post(3, text), None)

    (document,) = await office.documents()
    assert (document.version, document.text) == (2, "The harbour is closed again.")
    assert len(list(await office.database.jobs.job_manager.list_jobs_async())) == 2


async def test_a_post_without_words_is_passed_over_until_it_has_some(office: Office) -> None:
    await office.keeping.push(post(3, ""), None)
    assert await office.documents() == []

    await office.keeping.push(post(3, "The harbour, seen from above this morning."), None)
    assert len(await office.documents()) == 1


async def test_a_channel_that_is_previewed_already_stays_so(office: Office) -> None:
    draft = SourceDraft(SourceKind.CHANNEL, ADDRESS, "Harbour", shared=True)
    async with office.database.transaction() as t:
        known, _ = await sources.add_unless_known(t, draft, NOW, interval=MINUTE)

    await office.keeping.push(post(3, "The harbour is open again after the storm."), None)

    assert await office.sources() == [known]
    (document,) = await office.documents()
    assert document.source_id == known.id


async def test_only_whoever_follows_hears_a_pushed_channel(office: Office) -> None:
    follower, other = await office.rows.chat(), await office.rows.chat()
    await office.keeping.push(post(3, "The harbour is open."), follower)

    async with office.database.reading() as r:
        assert [one.address for one in await sources.list_heard(r, follower.id)] == [ADDRESS]
        assert await sources.list_heard(r, other.id) == ()


async def test_a_post_wakes_no_source_that_nobody_hears_and_listening_does(office: Office) -> None:
    chat = await office.rows.chat()
    source = await office.keeping.listen(ADDRESS, "Harbour news", chat)
    async with office.database.transaction() as t:
        await sources.set_choice(t, chat.id, source.id, follows=False, now=NOW)
        await sources.rest_if_unheard(t, source.id)

    office.rows.now += HOUR
    await office.keeping.push(post(3, "The harbour is open."), None)
    assert await office.sources() == []

    assert (await office.keeping.listen(ADDRESS, "Harbour news", chat)).id == source.id
    assert [one.id for one in await office.sources()] == [source.id]
