"""From a name to candidates, to an entity; and what happens while the encyclopedia is away."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.completing import Completing, card_of, pause_after
from bot.domain.callback import decode
from bot.domain.chat import Chat, ChatKind
from bot.domain.entity import Alias, EntityDraft, EntityKind
from bot.domain.watch import Mode
from bot.errors import UserError
from bot.guestbook import Guest, Guestbook
from bot.knowing.encyclopedia import Encyclopedia
from bot.knowing.exchange import Exchange
from bot.knowing.wikidata import Wikidata
from bot.newsroom.encyclopedia_items import SampleItem
from bot.whois import Whois
from bot.words import plain_say
from storage import cards, completions, entities, subscriptions, watches
from storage.database import Database
from storage.tables import outbox
from tests.knowing.wikidata_server import WikidataServer, lagging, status, wikidata_server

MANAGER, FOOTBALLER, BANK = "Q900000001", "Q900000002", "Q900000013"
NOW = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@dataclass
class Desk:
    """The verb, the server behind it, and a clock that the test moves."""

    database: Database
    server: WikidataServer
    whois: Whois
    times: list[datetime]
    seconds: list[float] = field(default_factory=lambda: [0.0])
    woken: list[int] = field(default_factory=list)

    def pass_by(self, span: timedelta) -> None:
        self.times[0] += span
        self.seconds[0] += span.total_seconds()

    def is_away(self) -> None:
        """From now on, for the next question."""
        self.server.moods.append(status(429, Retry_After="30"))

    async def complete(self) -> None:
        async def wake(chat_id: int) -> None:
            self.woken.append(chat_id)

        await Completing(self.database, lambda: self.times[0], self.whois.candidates, wake).complete_due()

    async def watched(self, name: str, number: int = -1, language: str = "en") -> tuple[Chat, int]:
        """A chat that watches bare words, and the watch's row."""
        clock = lambda: self.times[0]  # noqa: E731
        book = Guestbook(self.database, clock, owners=frozenset(), is_open=True, language="en")
        chat = await book.meet(Guest(number, ChatKind.GROUP, "Desk", language))
        async with self.database.transaction() as t:
            watch_id = await watches.keep(t, f"words:{name}", EntityKind.PHRASE, name, (name,))
            await subscriptions.subscribe(
                t, subscriptions.Wish(chat.id, watch_id, Mode.NORMAL, 5, 1), self.times[0]
            )
        return chat, watch_id

    async def notices(self) -> list[tuple[int, str, list[str]]]:
        """Chat, text and the data of the buttons of every notice, in order."""
        async with self.database.reading() as r:
            rows = (await r.execute(outbox.select().order_by(outbox.c.id))).all()
        told = [(row.chat_id, cards.from_json(row.card)) for row in rows]
        return [
            (chat_id, card.text.plain, [button.data for row in card.buttons for button in row])
            for chat_id, card in told
        ]


@asynccontextmanager
async def desk(database: Database, *items: SampleItem) -> AsyncIterator[Desk]:
    times, seconds = [NOW], [0.0]

    async def sleep(pause: float) -> None:
        seconds[0] += pause

    async with wikidata_server(*items) as server:
        exchange = Exchange(server.url, "Dozor/1.0", sleep=sleep, now=lambda: seconds[0])
        async with exchange:
            encyclopedia = Encyclopedia(Wikidata(exchange), database, lambda: times[0])
            yield Desk(database, server, Whois(database, lambda: times[0], encyclopedia), times, seconds)


# ── candidates ──────────────────────────────────────────────────────────────────────────────


async def test_candidates_come_with_what_they_are(database: Database) -> None:
    async with desk(database) as one:
        found = await one.whois.candidates("Сергей Иванов", "be")
    assert found.reached
    assert [(each.qid, each.description) for each in found.candidates] == [
        (MANAGER, "кіраўнік чыгункі (узор)"),
        (FOOTBALLER, "футбаліст (узор)"),
    ]


async def test_that_nobody_could_be_asked_is_not_that_nobody_is_known(database: Database) -> None:
    async with desk(database) as one:
        assert (await one.whois.candidates("Никто Неизвестный", "ru")).reached
        one.is_away()
        assert not (await one.whois.candidates("Сергей Иванов", "ru")).reached


async def test_without_an_encyclopedia_names_stand_alone(database: Database) -> None:
    whois = Whois(database, lambda: NOW, None)
    found = await whois.candidates("Сергей Иванов", "ru")
    assert (whois.is_on, found.candidates, found.reached) == (False, (), True)
    with pytest.raises(UserError, match="whois-gone"):
        await whois.adopt(MANAGER)


# ── adopting ────────────────────────────────────────────────────────────────────────────────


async def test_the_one_who_was_picked_becomes_an_entity_that_is_looked_for(database: Database) -> None:
    async with desk(database) as one:
        entity = await one.whois.adopt(FOOTBALLER)
    assert (entity.key, entity.wikidata, entity.kind) == (
        f"wikidata:{FOOTBALLER}",
        FOOTBALLER,
        EntityKind.PERSON,
    )
    assert (entity.name, entity.description) == ("Sergei Ivanov", "footballer (sample)")
    assert Alias("Сергей Павлович Иванов", "ru") in entity.aliases
    async with database.reading() as r:
        (change,) = await watches.list_changes(r, 0)
    assert change.is_entity
    assert set(change.watch.names) == {alias.name for alias in entity.aliases}


async def test_picking_twice_is_picking_once(database: Database) -> None:
    async with desk(database) as one:
        first = await one.whois.adopt(FOOTBALLER)
        assert await one.whois.adopt(FOOTBALLER) == first
    async with database.reading() as r:
        assert len(await watches.list_changes(r, 0)) == 1


async def test_an_old_number_and_the_new_one_are_one_entity(database: Database) -> None:
    async with desk(database) as one:
        assert await one.whois.adopt("Q900000099") == await one.whois.adopt(MANAGER)


@pytest.mark.parametrize("asked_by", [MANAGER, "Q900000099"])
async def test_an_entity_of_the_seeds_keeps_its_own_names(database: Database, asked_by: str) -> None:
    draft = EntityDraft(
        "ivanov", EntityKind.PERSON, "S. Ivanov", wikidata=MANAGER, aliases=(Alias("Сергей Иванов", "ru"),)
    )
    async with database.transaction() as t:
        await entities.keep(t, draft, str.casefold)
    async with desk(database) as one:
        entity = await one.whois.adopt(asked_by)
    assert (entity.key, entity.aliases) == ("ivanov", draft.aliases)


@pytest.mark.parametrize("qid", ["Q900000777", "Q900000004", "Q0", "P31", "", "Q1|Q2", "nonsense"])
async def test_what_is_not_there_or_is_nobody_cannot_be_picked(database: Database, qid: str) -> None:
    async with desk(database) as one:
        with pytest.raises(UserError, match="whois-gone"):
            await one.whois.adopt(qid)


async def test_who_is_known_here_can_be_picked_while_nobody_can_be_asked(database: Database) -> None:
    async with desk(database) as one:
        entity = await one.whois.adopt(FOOTBALLER)
        one.pass_by(31 * DAY)
        one.is_away()
        assert await one.whois.adopt(FOOTBALLER) == entity
        with pytest.raises(UserError, match="whois-away"):
            await one.whois.adopt(BANK)


# ── completing ──────────────────────────────────────────────────────────────────────────────


async def test_a_watch_made_meanwhile_is_asked_about_later_and_every_chat_is_told_once(
    database: Database,
) -> None:
    async with desk(database) as one:
        anna, watch_id = await one.watched("Сергей Иванов", -1, "ru")
        boris, _ = await one.watched("Сергей Иванов", -2, "en")
        await one.whois.complete_later(watch_id, "Сергей Иванов", "ru")
        await one.complete()
        assert await one.notices() == []  # not due yet
        one.pass_by(3 * MINUTE)
        await one.complete()
        one.pass_by(DAY)
        await one.complete()
        told = await one.notices()
    assert [chat_id for chat_id, _, _ in told] == [anna.id, boris.id] == one.woken
    assert told[0][1].startswith(plain_say("ru", "whois-now-known", name="Сергей Иванов"))
    assert told[1][1].startswith(plain_say("en", "whois-now-known", name="Сергей Иванов"))
    assert "футболист" in told[0][1]


async def test_the_buttons_name_the_item_and_the_watch_of_the_chat(database: Database) -> None:
    async with desk(database) as one:
        chat, watch_id = await one.watched("Ольга Ковальчук")
        await one.whois.complete_later(watch_id, "Ольга Ковальчук", "en")
        one.pass_by(3 * MINUTE)
        await one.complete()
        ((_, _, buttons),) = await one.notices()
        async with database.reading() as r:
            (mine,) = await subscriptions.list_of_chat(r, chat.id)
    presses = [decode(data) for data in buttons]
    assert [(press.verb, press.id, press.arg) for press in presses if press] == [
        ("who", 900000008, str(mine.id)),
        ("one", mine.id, ""),
    ]


async def test_namesakes_are_told_apart_on_their_buttons(database: Database) -> None:
    async with desk(database) as one:
        chat, _ = await one.watched("Сергей Иванов")
        found = await one.whois.candidates("Сергей Иванов", "ru")
        async with database.reading() as r:
            (mine,) = await subscriptions.list_of_chat(r, chat.id)
    card = card_of("ru", mine, found.candidates)
    labels = [button.label for row in card.buttons for button in row]
    assert len(set(labels)) == len(labels) == 3
    assert "футболист" in labels[1]


async def test_it_is_asked_again_and_again_with_growing_pauses_and_at_last_no_more(
    database: Database,
) -> None:
    async with desk(database) as one:
        _, watch_id = await one.watched("Сергей Иванов")
        await one.whois.complete_later(watch_id, "Сергей Иванов", "ru")
        asked = []
        while one.times[0] < NOW + timedelta(days=8):
            one.pass_by(MINUTE * 30)
            one.server.moods.clear()
            one.is_away()
            before = len(one.server.asked)
            await one.complete()
            asked += [one.times[0] - NOW] * (len(one.server.asked) - before)
        assert 20 < len(asked) < 60
        assert asked[-1] <= timedelta(days=7)
        one.server.moods.clear()
        one.pass_by(DAY)
        await one.complete()
        assert await one.notices() == []


async def test_a_name_of_nobody_is_not_told_of_and_not_asked_again(database: Database) -> None:
    async with desk(database) as one:
        _, watch_id = await one.watched("Никто Неизвестный")
        await one.whois.complete_later(watch_id, "Никто Неизвестный", "ru")
        one.pass_by(3 * MINUTE)
        await one.complete()
        assert await one.notices() == []
        async with database.reading() as r:
            assert await completions.list_due(r, one.times[0] + DAY, 5) == ()


async def test_a_short_lag_does_not_put_it_off(database: Database) -> None:
    async with desk(database) as one:
        _, watch_id = await one.watched("Сергей Иванов")
        await one.whois.complete_later(watch_id, "Сергей Иванов", "ru")
        one.pass_by(3 * MINUTE)
        one.server.moods.append(lagging("1"))
        await one.complete()
        assert len(await one.notices()) == 1


def test_pauses_grow_and_then_stay() -> None:
    pauses = [pause_after(attempts) for attempts in range(40)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (timedelta(minutes=5), timedelta(hours=6))
