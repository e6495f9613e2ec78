"""Watches before they are watched and while they are changed, on both databases."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.domain.chat import Chat
from bot.domain.entity import Alias, Entity, EntityDraft, EntityKind
from bot.domain.watch import Mode, Watch
from bot.errors import UserError
from bot.matching.naming import fold
from bot.watchbook import Watchbook
from bot.watchlist import Asker, Watchlist
from storage import drafts, entities, subscriptions, watches
from storage.database import Database
from tests.storage.rows import HOUR, Rows
from tests.typed import watch_typed

WEEK = timedelta(days=7)
ANNA = Asker(1)


class Desk:
    """The watches of a fresh database, with one person known."""

    def __init__(self, database: Database) -> None:
        self.rows = Rows(database)
        self.list = Watchlist(database, lambda: self.rows.now)
        self.drafts = self.list.drafts

    async def knows(self, name: str, *names: str, kind: EntityKind = EntityKind.PERSON) -> Entity:
        draft = EntityDraft(fold(name), kind, name, "somebody", "", tuple(map(Alias, (name, *names))))
        async with self.rows.database.transaction() as t:
            number, _ = await entities.keep(t, draft, fold)
            return (await entities.list_by_ids(t, [number]))[0]

    async def looked_for(self, chat: Chat) -> list[Watch]:
        """What the matcher is told to look for on behalf of a chat."""
        async with self.rows.database.reading() as r:
            mine = {str(one.watch_id) for one in await subscriptions.list_of_chat(r, chat.id)}
            every = {change.watch.id: change for change in await watches.list_changes(r, 0)}
        assert not any(every[number].removed for number in mine)
        return [every[number].watch for number in sorted(mine, key=int)]


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


async def test_a_draft_watches_nothing_until_it_is_taken(desk: Desk) -> None:
    chat = await desk.rows.chat()
    draft = await desk.drafts.begin(chat, "Карл Брукнер", WEEK)
    assert (draft.kind, draft.names, draft.since) == (EntityKind.PERSON, ("Карл Брукнер",), WEEK)
    assert await desk.list.of_chat(chat) == ()

    first = await desk.list.watch_draft(chat, draft.id, ANNA)
    again = await desk.list.watch_draft(chat, draft.id, ANNA)

    assert (first.is_new, again.is_new) == (True, False)
    (watch,) = await desk.looked_for(chat)
    assert (watch.kind, watch.names) == (EntityKind.PERSON, ("Карл Брукнер",))
    assert await desk.list.find_same(chat, draft) == first.subscription


async def test_a_draft_is_one_chats_own_and_is_forgotten_after_a_week(desk: Desk) -> None:
    chat, other = await desk.rows.chat(), await desk.rows.chat()
    draft = await desk.drafts.begin(chat, "Мачулищи")
    for stranger, number in ((other, draft.id), (chat, draft.id + 99)):
        with pytest.raises(UserError, match="draft-gone"):
            await desk.drafts.get(stranger, number)
        with pytest.raises(UserError, match="draft-gone"):
            await desk.list.watch_draft(stranger, number, ANNA)

    desk.rows.now += drafts.KEPT_FOR + HOUR
    await desk.drafts.begin(other, "Минск")
    with pytest.raises(UserError, match="draft-gone"):
        await desk.drafts.get(chat, draft.id)


@pytest.mark.parametrize("typed", ["", "«»", "...", "x" * 400, "(Минск | ", "-Минск & -Гомель"])
async def test_what_cannot_be_watched_is_refused_in_words(desk: Desk, typed: str) -> None:
    with pytest.raises(UserError):
        await desk.drafts.begin(await desk.rows.chat(), typed)


async def test_whoever_is_chosen_is_watched_by_the_names_that_are_known(desk: Desk) -> None:
    chat, other = await desk.rows.chat(), await desk.rows.chat()
    bruckner = await desk.knows("Karl Bruckner", "Карл Брукнер")
    draft = await desk.drafts.begin(chat, "Bruckner")
    await desk.drafts.set_mode(chat, draft.id, Mode.STRICT)
    meant = await desk.drafts.is_entity(chat, draft.id, bruckner.id)
    assert (meant.label, meant.names) == ("Karl Bruckner", ("Karl Bruckner", "Карл Брукнер"))

    mine = await desk.list.watch_draft(chat, draft.id, ANNA)
    theirs = await desk.list.watch_entity(other, bruckner.id, ANNA)

    assert (mine.subscription.mode, theirs.subscription.mode) == (Mode.STRICT, Mode.NORMAL)
    assert mine.subscription.watch_id == theirs.subscription.watch_id
    assert not mine.subscription.own
    fresh = await desk.drafts.begin(chat, "Bruckner")
    with pytest.raises(UserError, match="watch-entity-gone"):
        await desk.drafts.is_entity(chat, fresh.id, bruckner.id + 9)


async def test_a_taken_draft_that_was_written_otherwise_is_taken_once(desk: Desk) -> None:
    chat = await desk.rows.chat()
    bruckner = await desk.knows("Karl Bruckner", "Карл Брукнер")
    draft = await desk.drafts.begin(chat, "Bruckner")
    await desk.drafts.is_entity(chat, draft.id, bruckner.id)
    await desk.drafts.add_name(chat, draft.id, "Брукнерик")

    first = await desk.list.watch_draft(chat, draft.id, ANNA)
    again = await desk.list.watch_draft(chat, draft.id, ANNA)

    assert (first.is_new, again.is_new) == (True, False)
    assert first.subscription == again.subscription
    assert len(await desk.list.of_chat(chat)) == 1


async def test_a_taken_draft_turns_into_nobody_else(desk: Desk) -> None:
    chat = await desk.rows.chat()
    bruckner, other = await desk.knows("Karl Bruckner"), await desk.knows("Anton Bruckner")
    draft = await desk.drafts.begin(chat, "Bruckner")
    await desk.drafts.is_entity(chat, draft.id, bruckner.id)
    taken = await desk.list.watch_draft(chat, draft.id, ANNA)

    with pytest.raises(UserError, match="draft-gone"):
        await desk.drafts.is_words(chat, draft.id)
    with pytest.raises(UserError, match="draft-gone"):
        await desk.drafts.is_entity(chat, draft.id, other.id)

    assert await desk.list.of_chat(chat) == (taken.subscription,)


async def test_forms_that_are_left_out_at_once_are_all_left_out(desk: Desk) -> None:
    chat = await desk.rows.chat()
    draft = await desk.drafts.begin(chat, "Карл Брукнер")
    await desk.list.watch_draft(chat, draft.id, ANNA)
    forms = ["брукнера", "брукнеру", "брукнером", "брукнере", "bruckner"]

    async with asyncio.TaskGroup() as presses:
        for form in forms:
            presses.create_task(desk.drafts.toggle(chat, draft.id, form))

    assert (await desk.drafts.get(chat, draft.id)).left_out == frozenset(forms)
    (watch,) = await desk.looked_for(chat)
    assert watch.left_out == frozenset(forms)


async def test_an_expression_stays_one(desk: Desk) -> None:
    chat = await desk.rows.chat()
    draft = await desk.drafts.begin(chat, "Шойгу & Минск")
    with pytest.raises(UserError, match="draft-gone"):
        await desk.drafts.is_words(chat, draft.id, EntityKind.PHRASE)
    with pytest.raises(UserError, match="draft-gone"):
        await desk.drafts.add_name(chat, draft.id, "Гомель")


async def test_undo_of_a_stop_does_not_watch_twice(desk: Desk) -> None:
    chat = await desk.rows.chat()
    bruckner = await desk.knows("Karl Bruckner", "Карл Брукнер")
    draft = await desk.drafts.begin(chat, "Bruckner")
    await desk.drafts.is_entity(chat, draft.id, bruckner.id)
    await desk.drafts.add_name(chat, draft.id, "Брукнерик")
    own = (await desk.list.watch_draft(chat, draft.id, ANNA)).subscription
    await desk.list.unwatch(chat, own.id)
    plain = (await desk.list.watch_entity(chat, bruckner.id, ANNA)).subscription

    back = await desk.list.watch_again(chat, own.id)

    assert back == plain
    assert await desk.list.of_chat(chat) == (plain,)


async def test_undo_of_stopped_words_of_ones_own_does_not_watch_twice(desk: Desk) -> None:
    chat = await desk.rows.chat()
    draft = await desk.drafts.begin(chat, "Мачулищи")
    await desk.drafts.add_name(chat, draft.id, "Мачулиши")
    own = (await desk.list.watch_draft(chat, draft.id, ANNA)).subscription
    await desk.list.unwatch(chat, own.id)
    plain = (
        await desk.list.watch_draft(chat, (await desk.drafts.begin(chat, "Мачулищи")).id, ANNA)
    ).subscription

    back = await desk.list.watch_again(chat, own.id)

    assert back == plain
    assert await desk.list.of_chat(chat) == (plain,)


async def test_what_no_database_can_keep_is_taken_out_of_an_expression(desk: Desk) -> None:
    draft = await desk.drafts.begin(await desk.rows.chat(), "Шой\x00гу & Минск\ud83d")
    assert draft.typed == "Шойгу & Минск"


@pytest.mark.parametrize("typed", ["Шой\x00гу Сергей", "Шойгу\ud83d Сергей"])
async def test_what_no_database_can_keep_is_taken_out_of_a_name(desk: Desk, typed: str) -> None:
    draft = await desk.drafts.begin(await desk.rows.chat(), typed)
    assert draft.typed == "Шойгу Сергей"


async def test_nobody_of_them_leads_back_to_the_words_as_a_name_or_as_they_stand(desk: Desk) -> None:
    chat = await desk.rows.chat()
    bruckner = await desk.knows("Karl Bruckner")
    draft = await desk.drafts.begin(chat, "Карл Брукнер")
    await desk.drafts.is_entity(chat, draft.id, bruckner.id)

    person = await desk.drafts.is_words(chat, draft.id)
    assert (person.kind, person.names, person.entity_id) == (EntityKind.PERSON, ("Карл Брукнер",), None)
    words = await desk.drafts.is_words(chat, draft.id, EntityKind.PHRASE, unasked=True)
    assert (words.kind, words.unasked) == (EntityKind.PHRASE, True)
    assert await desk.drafts.get(chat, draft.id) == words
    # Nobody can make an expression or an organisation of words by an odd button.
    assert (await desk.drafts.is_words(chat, draft.id, EntityKind.EXPRESSION)).kind is EntityKind.PERSON


async def test_a_form_left_out_before_watching_is_left_out_for_this_chat_alone(desk: Desk) -> None:
    chat, other = await desk.rows.chat(), await desk.rows.chat()
    bruckner = await desk.knows("Karl Bruckner", "Брукнер")
    await desk.list.watch_entity(other, bruckner.id, ANNA)
    draft = await desk.drafts.begin(chat, "Bruckner")
    await desk.drafts.is_entity(chat, draft.id, bruckner.id)
    await desk.drafts.toggle(chat, draft.id, "брукнер")

    mine = (await desk.list.watch_draft(chat, draft.id, ANNA)).subscription

    assert mine.own
    assert [watch.left_out for watch in await desk.looked_for(chat)] == [{"брукнер"}]
    assert [watch.left_out for watch in await desk.looked_for(other)] == [frozenset()]
    again = await desk.list.watch_entity(chat, bruckner.id, ANNA)
    assert (again.is_new, again.subscription) == (False, mine)


async def test_a_watch_that_is_there_is_changed_for_this_chat_alone_and_can_be_changed_back(
    desk: Desk,
) -> None:
    chat, other = await desk.rows.chat(), await desk.rows.chat()
    mine = (await watch_typed(desk.list, chat, "Мачулищи", ANNA)).subscription
    theirs = (await watch_typed(desk.list, other, "Мачулищи", ANNA)).subscription
    draft = await desk.drafts.of_watch(chat, mine.id)
    assert (await desk.drafts.of_watch(chat, mine.id)).id == draft.id

    await desk.drafts.add_name(chat, draft.id, " Мачулишчы ")
    await desk.drafts.toggle(chat, draft.id, "мачулищи")
    (changed,) = await desk.list.of_chat(chat)
    assert (changed.id, changed.own) == (mine.id, True)
    assert changed.names == ("Мачулищи", "Мачулишчы")
    assert changed.left_out == {"мачулищи"}
    assert await desk.list.of_chat(other) == (theirs,)

    await desk.drafts.toggle(chat, draft.id, "мачулищи")
    assert (await desk.looked_for(chat))[0].left_out == frozenset()
    again = await desk.list.find_same(chat, await desk.drafts.begin(chat, "Мачулищи"))
    assert again is not None
    assert again.id == mine.id


async def test_a_watch_is_found_by_a_changed_chat_as_long_as_it_is_heard(desk: Desk) -> None:
    chat = await desk.rows.chat()
    mine = (await watch_typed(desk.list, chat, "Мачулищи", ANNA)).subscription
    draft = await desk.drafts.of_watch(chat, mine.id)
    await desk.drafts.add_name(chat, draft.id, "Мачулишчы")

    await desk.list.unwatch(chat, mine.id)
    async with desk.rows.database.reading() as r:
        assert all(change.removed for change in await watches.list_changes(r, 0))
    with pytest.raises(UserError, match="watch-not-here"):
        await desk.drafts.add_name(chat, draft.id, "Machulishchi")

    await desk.list.watch_again(chat, mine.id)
    assert (await desk.looked_for(chat))[0].names == ("Мачулищи", "Мачулишчы")


async def test_what_is_new_of_an_entity_reaches_the_chats_that_changed_it(desk: Desk) -> None:
    chat = await desk.rows.chat()
    bruckner = await desk.knows("Karl Bruckner")
    mine = (await desk.list.watch_entity(chat, bruckner.id, ANNA)).subscription
    await desk.drafts.add_name(chat, (await desk.drafts.of_watch(chat, mine.id)).id, "Charly")

    await desk.knows("Karl Bruckner", "Карл Брукнер")
    await desk.list.watch_entity(await desk.rows.chat(), bruckner.id, ANNA)

    assert (await desk.looked_for(chat))[0].names == ("Karl Bruckner", "Charly", "Карл Брукнер")


async def test_a_mode_chosen_on_the_card_of_a_watch_is_the_watchs(desk: Desk) -> None:
    chat = await desk.rows.chat()
    mine = (await watch_typed(desk.list, chat, "Мачулищи", ANNA)).subscription
    draft = await desk.drafts.of_watch(chat, mine.id)
    await desk.drafts.set_mode(chat, draft.id, Mode.WIDE)
    (changed,) = await desk.list.of_chat(chat)
    assert (changed.mode, changed.own) == (Mode.WIDE, False)


async def test_a_spelling_is_waited_for_ten_minutes_from_whoever_was_asked(desk: Desk) -> None:
    chat, other = await desk.rows.chat(), await desk.rows.chat()
    draft = await desk.drafts.begin(chat, "Мачулищи")
    assert await desk.drafts.answered(chat, 1) is None

    await desk.drafts.ask(chat, draft.id, 1)
    assert await desk.drafts.answered(chat, 2) is None
    assert await desk.drafts.answered(other, 1) is None
    assert await desk.drafts.answered(chat, 1) == draft
    assert await desk.drafts.answered(chat, 1) is None  # once

    await desk.drafts.ask(chat, draft.id, 1)
    await desk.drafts.ask(chat, draft.id, None)
    assert await desk.drafts.answered(chat, 1) is None

    await desk.drafts.ask(chat, draft.id, 1)
    desk.rows.now += timedelta(minutes=11)
    assert await desk.drafts.answered(chat, 1) is None


async def test_the_words_of_an_expression_are_those_who_are_known(desk: Desk) -> None:
    chat = await desk.rows.chat()
    await desk.knows("Karl Bruckner", "Брукнер")
    draft = await desk.drafts.begin(chat, "Брукнер &  Мачулищи", WEEK)
    assert (draft.kind, draft.label) == (EntityKind.EXPRESSION, "Брукнер & Мачулищи")
    assert [(term.text, term.kind, term.names) for term in draft.terms] == [
        ("Брукнер", EntityKind.PERSON, ("Karl Bruckner", "Брукнер")),
        ("Мачулищи", EntityKind.PHRASE, ("Мачулищи",)),
    ]

    await desk.list.watch_draft(chat, draft.id, ANNA)

    (watch,) = await desk.looked_for(chat)
    assert (watch.kind, watch.names, watch.terms) == (
        EntityKind.EXPRESSION,
        ("Брукнер & Мачулищи",),
        draft.terms,
    )


async def test_a_watch_can_have_only_so_many_names(desk: Desk) -> None:
    chat = await desk.rows.chat()
    draft = await desk.drafts.begin(chat, "Мачулищи")
    for number in range(59):
        await desk.drafts.add_name(chat, draft.id, f"Аэродром {number}")
    with pytest.raises(UserError, match="draft-too-many-names"):
        await desk.drafts.add_name(chat, draft.id, "Аэродром")
    with pytest.raises(UserError, match="watch-name-too-short"):
        await desk.drafts.add_name(chat, draft.id, "?")


# --- who is meant by a typed name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Лукашенка", ["Александр Лукашенко"]),
        ("лукашенка", ["Александр Лукашенко"]),
        ("Лукашенку", ["Александр Лукашенко"]),
        ("Łukaszenka", ["Александр Лукашенко"]),
        ("про Лукашенка", []),
        ("Лукашенка Петро", []),
        ("Карл Брукнер", []),
    ],
)
async def test_a_form_of_a_known_name_may_mean_them_but_is_not_their_name(
    desk: Desk, typed: str, meant: list[str]
) -> None:
    one = await desk.knows("Александр Лукашенко", "Лукашенко")
    async with desk.rows.database.transaction() as t:
        await watches.keep_entity(t, one.id, one)
    knowing = Watchlist(desk.rows.database, lambda: desk.rows.now, Watchbook().recognise)
    found = await knowing.resolve(typed)
    assert ([entity.name for entity in found.entities], found.exact) == (meant, False)
