"""Searches and look-ups with their memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.entity import EntityKind
from bot.errors import LookupFailed
from bot.knowing.encyclopedia import Encyclopedia
from bot.knowing.exchange import Exchange
from bot.knowing.names import MOST_NAMES
from bot.knowing.wikidata import Wikidata
from bot.newsroom.encyclopedia_items import SampleItem
from storage.database import Database
from tests.knowing.wikidata_server import WikidataServer, refusing, silent, status, wikidata_server

MANAGER, FOOTBALLER = "Q900000001", "Q900000002"
DAY = timedelta(days=1)


@dataclass
class Desk:
    """An encyclopedia, the server behind it, and a clock that the test moves."""

    server: WikidataServer
    encyclopedia: Encyclopedia
    times: list[datetime] = field(default_factory=lambda: [datetime(2026, 3, 9, 8, 0, tzinfo=UTC)])

    def pass_by(self, span: timedelta) -> None:
        self.times[0] += span
        self.server.asked.clear()


@asynccontextmanager
async def desk(database: Database, *items: SampleItem, seconds: float = 10.0) -> AsyncIterator[Desk]:
    times = [datetime(2026, 3, 9, 8, 0, tzinfo=UTC)]
    async with wikidata_server(*items) as server, Exchange(server.url, "Dozor/1.0") as exchange:
        encyclopedia = Encyclopedia(Wikidata(exchange), database, lambda: times[0], seconds=seconds)
        yield Desk(server, encyclopedia, times)


async def test_namesakes_are_told_apart_by_what_they_are(database: Database) -> None:
    async with desk(database) as one:
        found = await one.encyclopedia.search("Сергей Иванов", "ru")
    assert [(each.qid, each.name, each.description) for each in found] == [
        (MANAGER, "Сергей Иванов", "управляющий железной дорогой (образец)"),
        (FOOTBALLER, "Сергей Иванов", "футболист (образец)"),
    ]


async def test_a_surname_finds_people_and_neither_family_names_nor_films(database: Database) -> None:
    async with desk(database) as one:
        found = await one.encyclopedia.search("Иванов", "uk")
    assert [each.qid for each in found] == [MANAGER, FOOTBALLER, "Q900000007"]
    assert {each.kind for each in found} == {EntityKind.PLACE, EntityKind.PERSON}
    assert found[1].description == "футболіст (зразок)"


async def test_what_was_asked_once_is_not_asked_again_for_thirty_days(database: Database) -> None:
    async with desk(database) as one:
        first = await one.encyclopedia.search("Сергей Иванов", "ru")
        one.pass_by(30 * DAY)
        assert await one.encyclopedia.search("сергей  ИВАНОВ", "ru") == first
        assert set(await one.encyclopedia.look_up([MANAGER])) == {MANAGER}
        assert one.server.asked == []
        one.pass_by(timedelta(seconds=1))
        assert await one.encyclopedia.search("Сергей Иванов", "ru") == first
        assert "wbsearchentities" in one.server.actions()
        assert "wbgetentities" in one.server.actions()


async def test_that_nobody_is_known_is_believed_for_a_day(database: Database) -> None:
    async with desk(database) as one:
        assert await one.encyclopedia.search("Никто Неизвестный", "ru") == ()
        assert await one.encyclopedia.look_up(["Q900000777"]) == {}
        one.pass_by(DAY)
        assert await one.encyclopedia.search("Никто Неизвестный", "ru") == ()
        assert await one.encyclopedia.look_up(["Q900000777"]) == {}
        assert one.server.asked == []
        one.pass_by(timedelta(seconds=1))
        assert await one.encyclopedia.search("Никто Неизвестный", "ru") == ()
        assert one.server.actions() == ["wbsearchentities"] * 3


async def test_nothing_is_remembered_of_a_failure(database: Database) -> None:
    async with desk(database) as one:
        one.server.moods.append(refusing("badvalue"))
        with pytest.raises(LookupFailed):
            await one.encyclopedia.search("Сергей Иванов", "ru")
        assert len(await one.encyclopedia.search("Сергей Иванов", "ru")) == 2


async def test_an_item_whose_class_cannot_be_asked_is_guessed_and_asked_later(database: Database) -> None:
    async with desk(database) as one:
        await one.encyclopedia.search("Ольга Ковальчук", "uk")
        one.pass_by(31 * DAY)
        # three searches and the items are answered, the class is not
        real = one.server.encyclopedia._answer
        one.server.moods.extend([lambda _, request: real(request)] * 4 + [refusing("badvalue")])
        assert [each.name for each in await one.encyclopedia.search("Ольга Ковальчук", "uk")] == [
            "Ольга Ковальчук"
        ]
        one.pass_by(timedelta())
        assert (await one.encyclopedia.look_up(["Q900000008"]))["Q900000008"].kind is EntityKind.PERSON
        assert one.server.actions() == ["wbgetentities", "wbgetclaims"]


async def test_slowness_ends_in_time(database: Database) -> None:
    async with desk(database, seconds=0.1) as one:
        one.server.moods.append(silent)
        with pytest.raises(LookupFailed):
            await one.encyclopedia.search("Сергей Иванов", "ru")


async def test_an_outage_is_a_failure_of_ours(database: Database) -> None:
    async with desk(database) as one:
        one.server.moods.append(status(429, Retry_After="60"))
        with pytest.raises(LookupFailed):
            await one.encyclopedia.look_up([MANAGER])


async def test_a_merged_item_is_known_by_its_new_number(database: Database) -> None:
    async with desk(database) as one:
        known = await one.encyclopedia.look_up(["Q900000099"])
    assert known["Q900000099"].qid == MANAGER


async def test_what_strangers_wrote_comes_in_clean(database: Database) -> None:
    hostile = SampleItem(
        "Q900000100",
        ("Q5",),
        {"ru": "Злой\u202e Тестович Примеров", "en": "x" * 5000, "de": "Мир"},
        {"en": "person\x00\u202e of\nmany words " * 100},
        {"ru": ("мир", "Война", "\u202eвод", "Злой Примеров " * 400, "Z" * 900)},
        {"ruwiki": "Примеров, Злой Тестович (хулиган)"},
    )
    crowd = SampleItem(
        "Q900000101",
        ("Q5",),
        {"ru": "Толпа Примеров"},
        aliases={"ru": tuple(f"Толпа{n} Примеров{n}" for n in range(3000)), "en": ("Tolpa Primerov",)},
    )
    async with desk(database, hostile, crowd) as one:
        known = await one.encyclopedia.look_up(["Q900000100", "Q900000101"])
    names = [alias.name for alias in known["Q900000100"].names]
    assert names == ["Злой Тестович Примеров"]
    assert len(known["Q900000100"].description("en")) <= 160
    assert len(known["Q900000100"].label("en")) <= 80
    assert len(known["Q900000101"].names) <= MOST_NAMES
    assert all(len(alias.name.split()) > 1 for alias in known["Q900000101"].names)


async def test_one_question_for_all_items_and_none_for_a_page_about_a_word(database: Database) -> None:
    async with desk(database) as one:
        await one.encyclopedia.look_up([MANAGER, "Q900000004", "Q900000005"])
        assert one.server.actions() == ["wbgetentities", "wbgetclaims"]
