"""The dictionary of watches as it is followed: names and expressions, and where documents come from."""

from __future__ import annotations

import asyncio

import pytest

from bot.domain.entity import EntityKind
from bot.domain.watch import Term
from bot.watchbook import Watchbook
from storage import documents, sources, watches
from storage.database import Database
from tests.storage.rows import Rows

SHOIGU = Term("Shoigu", EntityKind.PERSON, ("Сергей Шойгу", "Шойгу"))


@pytest.fixture
def rows(database: Database) -> Rows:
    return Rows(database)


async def keep(rows: Rows, typed: str, *terms: Term) -> str:
    async with rows.database.transaction() as t:
        return str(await watches.keep(t, f"q:{typed}", EntityKind.EXPRESSION, typed, (typed,), terms=terms))


async def found(rows: Rows, book: Watchbook, document_id: int) -> list[str]:
    async with rows.database.reading() as r:
        await book.follow(r)
        document = await documents.get(r, document_id)
        source = await sources.get(r, document.source_id)
    return [finding.watch for finding in book.find(document, source.address)]


async def test_an_expression_is_found_by_what_its_terms_stand_for(rows: Rows) -> None:
    source = await rows.source()
    watched = await keep(rows, "Shoigu & Минск", SHOIGU)
    document = await rows.document(source.id, "Сергей Шойгу прилетел в Минск.")
    other = await rows.document(source.id, "Никто не прилетел в Минск.")
    book = Watchbook()
    assert await found(rows, book, document) == [watched]
    assert await found(rows, book, other) == []


async def test_a_source_goes_by_the_address_it_is_read_at_and_by_that_of_its_documents(rows: Rows) -> None:
    channel = await rows.source("https://t.me/belta")
    feed = await rows.source("https://feeds.example/belta")
    by_channel, by_site = await keep(rows, "Минск source:@belta"), await keep(rows, "Минск source:belta.by")
    book = Watchbook()
    post = await rows.document(channel.id, "Минск ждёт.", url="https://t.me/belta/15")
    article = await rows.document(feed.id, "Минск ждёт.", url="https://eng.belta.by/politics/1")
    assert await found(rows, book, post) == [by_channel]
    assert await found(rows, book, article) == [by_site]


async def test_an_expression_that_cannot_be_read_any_more_does_not_stop_the_others(rows: Rows) -> None:
    await keep(rows, "Минск & (")
    good = await keep(rows, "Минск -футбол")
    source = await rows.source()
    assert await found(rows, Watchbook(), await rows.document(source.id, "Минск ждёт.")) == [good]


async def test_two_that_follow_at_once_take_each_change_in_once(rows: Rows) -> None:
    typed = [f"Минск -слово{number}" for number in range(5)]
    kept = [await keep(rows, one) for one in typed]
    source = await rows.source()
    document = await rows.document(source.id, "Минск ждёт.")
    book = Watchbook()
    one, other = await asyncio.gather(found(rows, book, document), found(rows, book, document))
    assert sorted(one) == sorted(other) == sorted(kept)
    assert book.revision == 5
