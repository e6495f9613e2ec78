"""Verbs against real databases: what one chat does is its own, and saying a thing twice changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.chat import Chat, ChatKind, Standing
from bot.domain.source import SourceDraft, SourceKind
from bot.errors import UserError
from bot.guestbook import Guest, Guestbook
from bot.watchlist import Asker, Watchlist
from storage import chats, inbox, sources
from storage.database import Database
from tests.typed import watch_typed

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
OWNER = 7


def guestbook(database: Database, *, is_open: bool = False) -> Guestbook:
    return Guestbook(database, lambda: NOW, owners=frozenset({OWNER}), is_open=is_open, language="en")


async def group(guests: Guestbook, number: int) -> Chat:
    return await guests.meet(Guest(number, ChatKind.GROUP, "Desk", "en"))


async def test_one_chats_way_of_writing_does_not_change_anothers_watch(database: Database) -> None:
    guests, watches = guestbook(database, is_open=True), Watchlist(database, lambda: NOW)
    anna, boris = await group(guests, -1), await group(guests, -2)
    await watch_typed(watches, anna, "US Steel", Asker(1))
    await watch_typed(watches, boris, "us-STEEL", Asker(2))
    (kept,) = await watches.of_chat(anna)
    assert (kept.label, kept.names) == ("US Steel", ("US Steel",))


async def test_watching_twice_is_watching_once(database: Database) -> None:
    guests, watches = guestbook(database, is_open=True), Watchlist(database, lambda: NOW)
    anna = await group(guests, -1)
    first = await watch_typed(watches, anna, "Machulishchi", Asker(1))
    second = await watch_typed(watches, anna, "Machulishchi", Asker(1))
    assert (first.is_new, second.is_new) == (True, False)
    assert len(await watches.of_chat(anna)) == 1


async def test_stopping_can_be_undone_by_the_same_chat_only(database: Database) -> None:
    guests, watches = guestbook(database, is_open=True), Watchlist(database, lambda: NOW)
    anna, boris = await group(guests, -1), await group(guests, -2)
    mine = (await watch_typed(watches, anna, "Machulishchi", Asker(1))).subscription
    with pytest.raises(UserError):
        await watches.unwatch(boris, mine.id)
    await watches.unwatch(anna, mine.id)
    with pytest.raises(UserError):
        await watches.watch_again(boris, mine.id)
    assert (await watches.watch_again(anna, mine.id)).label == "Machulishchi"


@pytest.mark.parametrize("typed", ["", "   ", "«»", "...", "👀👀", "ʼʼ", "a", "x" * 4000])
async def test_what_is_no_name_is_refused_in_words(database: Database, typed: str) -> None:
    anna = await group(guestbook(database, is_open=True), -1)
    with pytest.raises(UserError, match="watch-"):
        await watch_typed(Watchlist(database, lambda: NOW), anna, typed, Asker(1))


async def test_a_move_that_was_known_is_not_undone_by_the_message_about_it(database: Database) -> None:
    guests, watches = guestbook(database, is_open=True), Watchlist(database, lambda: NOW)
    desk = await group(guests, -1)
    await watch_typed(watches, desk, "Machulishchi", Asker(1))
    await guests.moved(-1, -1001)
    await guests.moved(-1, -1001)
    again = await group(guestbook(database), -1001)
    assert (again.id, again.standing) == (desk.id, Standing.ADMITTED)
    assert len(await watches.of_chat(again)) == 1


async def test_a_row_that_the_new_number_had_already_is_taken_in(database: Database) -> None:
    guests, watches = guestbook(database, is_open=True), Watchlist(database, lambda: NOW)
    desk, early = await group(guests, -1), await group(guests, -1001)
    await watch_typed(watches, desk, "Machulishchi", Asker(1))
    await watch_typed(watches, early, "Minsk airport", Asker(1))
    await guests.moved(-1, -1001)
    merged = await group(guests, -1001)
    assert {one.label for one in await watches.of_chat(merged)} == {"Machulishchi", "Minsk airport"}


async def test_an_invite_lets_one_chat_in_and_says_so_again_to_that_one(database: Database) -> None:
    guests = guestbook(database)
    payload = await guests.invite(OWNER)
    first, second = await group(guests, -1), await group(guests, -2)
    assert (await guests.accept(first, payload)).standing is Standing.ADMITTED
    assert (await guests.accept(first, payload)).standing is Standing.ADMITTED
    with pytest.raises(UserError, match="invite-not-valid"):
        await guests.accept(second, payload)


async def test_an_old_invite_lets_nobody_in(database: Database) -> None:
    guests = guestbook(database)
    payload = await guests.invite(OWNER)
    late = Guestbook(
        database, lambda: NOW + timedelta(days=8), owners=frozenset(), is_open=False, language="en"
    )
    with pytest.raises(UserError):
        await late.accept(await group(late, -1), payload)


async def test_forgetting_a_chat_leaves_nothing_of_it(database: Database) -> None:
    guests, watches = guestbook(database, is_open=True), Watchlist(database, lambda: NOW)
    anna = await group(guests, -1)
    await watch_typed(watches, anna, "Machulishchi", Asker(1))
    await guests.forget(anna)
    async with database.reading() as r:
        assert await chats.find_by_telegram_id(r, -1) is None
    assert await watches.of_chat(anna) == ()


async def test_an_update_with_half_a_character_is_kept(database: Database) -> None:
    update = {"update_id": 5, "message": {"text": "half \ud83d of it"}}
    async with database.transaction() as t:
        assert await inbox.add_unless_known(t, [update], NOW) == 1
        assert await inbox.add_unless_known(t, [update], NOW) == 0
    async with database.reading() as r:
        (received,) = await inbox.list_new(r, ())
    assert received.payload == update


async def test_a_source_is_watched_only_while_somebody_watches(database: Database) -> None:
    guests, watches = guestbook(database, is_open=True), Watchlist(database, lambda: NOW)
    anna = await group(guests, -1)
    draft = SourceDraft(SourceKind.FEED, "https://example.org/feed", "Example", shared=True)
    async with database.transaction() as t:
        source, _ = await sources.add_unless_known(t, draft, NOW, interval=timedelta(minutes=5))
        assert not await sources.is_watched(t, source.id)
    mine = (await watch_typed(watches, anna, "Machulishchi", Asker(1))).subscription
    async with database.reading() as r:
        assert await sources.is_watched(r, source.id)
    await watches.unwatch(anna, mine.id)
    async with database.reading() as r:
        assert not await sources.is_watched(r, source.id)
