"""What an encyclopedia answered, and the questions that are still open."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.entity import EntityDraft, EntityKind
from bot.domain.watch import Mode
from storage import completions, entities, lookups, subscriptions, watches
from storage.database import Database
from tests.storage.rows import HOUR, MINUTE, NOW, Rows

DAY = timedelta(days=1)


async def test_an_answer_is_found_while_it_is_young_enough(database: Database) -> None:
    async with database.transaction() as t:
        await lookups.keep(t, {"item:Q1": {"names": [["Шойгу", "ru"]], "kind": None}, "item:Q2": {}}, NOW)
    async with database.reading() as r:
        assert await lookups.find(r, ["item:Q1", "item:Q3"], NOW) == {
            "item:Q1": {"names": [["Шойгу", "ru"]], "kind": None}
        }
        assert await lookups.find(r, ["item:Q1"], NOW + MINUTE) == {}
        assert await lookups.find(r, [], NOW) == {}


async def test_a_newer_answer_takes_the_place_of_the_old_one(database: Database) -> None:
    async with database.transaction() as t:
        await lookups.keep(t, {"item:Q1": {"n": 1}}, NOW)
        await lookups.keep(t, {"item:Q1": {"n": 2}}, NOW + DAY)
        assert await lookups.find(t, ["item:Q1"], NOW + DAY) == {"item:Q1": {"n": 2}}


async def test_only_old_answers_are_forgotten(database: Database) -> None:
    async with database.transaction() as t:
        await lookups.keep(t, {"old": {}}, NOW)
        await lookups.keep(t, {"young": {}}, NOW + DAY)
        await lookups.forget_older(t, NOW + HOUR)
        assert set(await lookups.find(t, ["old", "young"], NOW - DAY)) == {"young"}


async def a_watch(database: Database, rows: Rows, name: str) -> int:
    chat = await rows.chat()
    async with database.transaction() as t:
        watch_id = await watches.keep(t, f"words:{name}", EntityKind.PHRASE, name, (name,))
        await subscriptions.subscribe(t, subscriptions.Wish(chat.id, watch_id, Mode.NORMAL, None, 1), NOW)
    return watch_id


async def test_an_open_question_comes_when_it_is_due_and_later_when_put_off(
    database: Database, rows: Rows
) -> None:
    first, second = await a_watch(database, rows, "Шойгу"), await a_watch(database, rows, "Герасимов")
    async with database.transaction() as t:
        await completions.add_unless_known(t, first, "Шойгу", "ru", NOW, NOW + MINUTE)
        await completions.add_unless_known(t, second, "Герасимов", "en", NOW, NOW + HOUR)
        await completions.add_unless_known(t, first, "шойгу", "be", NOW + DAY, NOW)  # open already
        assert await completions.list_due(t, NOW, 5) == ()
        (due,) = await completions.list_due(t, NOW + MINUTE, 5)
        assert (due.watch_id, due.typed, due.language, due.attempts) == (first, "Шойгу", "ru", 0)
        await completions.put_off(t, first, NOW + 2 * HOUR)
        assert [one.watch_id for one in await completions.list_due(t, NOW + HOUR, 5)] == [second]
        late = await completions.list_due(t, NOW + 2 * HOUR, 5)
        assert [(one.watch_id, one.attempts) for one in late] == [(second, 0), (first, 1)]
        assert len(await completions.list_due(t, NOW + 2 * HOUR, 1)) == 1


async def test_a_question_ends_with_its_answer_its_age_or_its_watch(database: Database, rows: Rows) -> None:
    answered, aged, gone = [await a_watch(database, rows, name) for name in ("аа", "бб", "вв")]
    async with database.transaction() as t:
        for watch_id, asked_at in ((answered, NOW), (aged, NOW - DAY), (gone, NOW)):
            await completions.add_unless_known(t, watch_id, "x", "en", asked_at, NOW)
        await completions.remove(t, answered)
        await completions.forget_older(t, NOW)
        assert [one.watch_id for one in await completions.list_due(t, NOW, 5)] == [gone]
        subscription = (await subscriptions.list_of_watches(t, [gone]))[0]
        await subscriptions.unsubscribe(t, subscription.chat_id, subscription.id, NOW)
        assert await completions.list_due(t, NOW, 5) == ()


async def test_an_entity_of_the_seeds_comes_before_one_of_the_encyclopedia(database: Database) -> None:
    async with database.transaction() as t:
        for key in ("wikidata:Q7", "shoigu", "other"):
            number = "Q8" if key == "other" else "Q7"
            draft = EntityDraft(key, EntityKind.PERSON, key, wikidata=number)
            await entities.keep(t, draft, str.casefold)
        assert [one.key for one in await entities.list_by_wikidata(t, "Q7")] == ["shoigu", "wikidata:Q7"]
        assert await entities.list_by_wikidata(t, "Q9") == ()
