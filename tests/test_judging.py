"""What a chat says of a mention teaches its own watch, and nobody else's."""

from __future__ import annotations

import pytest

from bot.domain.entity import EntityKind
from bot.domain.watch import Subscription
from bot.errors import NotFound, UserError
from bot.newsdesk import Week
from storage import chats, documents, own_watches, subscriptions, verdicts, watches
from tests.storage.rows import Rows
from tests.test_newsdesk import Office, office

__all__ = ["office"]

BANK = "Вчера компания Брукнер Капитал купила банк и выпустила облигации."


async def examples_of(rows: Rows, one: Subscription) -> list[tuple[bool, tuple[str, ...]]]:
    async with rows.database.reading() as r:
        now = await subscriptions.find(r, one.chat_id, one.id)
        assert now is not None
        watch = await watches.get_watch(r, now.watch_id)
        (told,) = [
            each.watch for each in await watches.list_changes(r, 0) if each.watch.id == str(now.watch_id)
        ]
    assert told == watch
    return [(each.right, each.phrase) for each in watch.examples]


async def test_an_answer_makes_the_watch_the_chats_own_and_is_handed_to_the_matcher(office: Office) -> None:
    rows, desk = office.rows, office.desk
    chat, other, source = await rows.chat(), await rows.chat(), await rows.source()
    mine, theirs = await office.watch(chat), await office.watch(other)
    document_id = await office.publish(source.id, BANK)

    judged = await desk.judging.judge(chat, mine.id, document_id, right=False, user_id=1)

    assert (judged.subscription.id, judged.surface, judged.phrase) == (mine.id, "Брукнер", "Брукнер Капитал")
    assert await examples_of(rows, mine) == [(False, ("брукнер", "капитал"))]
    assert await examples_of(rows, theirs) == []
    async with rows.database.reading() as r:
        (now,) = await subscriptions.list_of_chat(r, chat.id)
        assert await subscriptions.list_of_chat(r, other.id) == (theirs,)
    assert (now.own, now.label, now.names) == (True, mine.label, mine.names)
    assert await desk.week(chat, [now]) == {mine.id: Week(stories=1, wrong=1)}
    assert await desk.week(other, [theirs]) == {theirs.id: Week(stories=1, wrong=0)}


async def test_what_was_called_wrong_is_told_again_to_everybody_else_only(office: Office) -> None:
    rows, desk = office.rows, office.desk
    chat, other, source = await rows.chat(), await rows.chat(), await rows.source()
    mine, theirs = await office.watch(chat), await office.watch(other)
    first = await office.publish(source.id, BANK)
    await desk.judging.judge(chat, mine.id, first, right=False, user_id=1)

    again = await office.publish(source.id, "Акции Брукнер Капитала упали на бирже.")
    meant = await office.publish(source.id)

    async with rows.database.reading() as r:
        (now,) = await subscriptions.list_of_chat(r, chat.id)
        assert await documents.list_mentions(r, again, now.watch_id) == ()
        assert await documents.list_mentions(r, meant, now.watch_id) != ()
        assert await documents.list_mentions(r, again, theirs.watch_id) != ()


async def test_another_answer_takes_the_place_of_the_first_and_can_be_taken_back(office: Office) -> None:
    rows, judging = office.rows, office.desk.judging
    chat, source = await rows.chat(), await rows.source()
    mine = await office.watch(chat)
    document_id = await office.publish(source.id, BANK)

    await judging.judge(chat, mine.id, document_id, right=False, user_id=1)
    await judging.judge(chat, mine.id, document_id, right=True, user_id=2)
    assert await examples_of(rows, mine) == [(True, ("брукнер", "капитал"))]

    for _ in range(2):
        assert (await judging.unjudge(chat, mine.id, document_id)).id == mine.id
    assert await examples_of(rows, mine) == []


async def test_the_newest_answers_come_first_and_the_book_follows_each(office: Office) -> None:
    rows, judging = office.rows, office.desk.judging
    chat, source = await rows.chat(), await rows.source()
    mine = await office.watch(chat)
    first = await office.publish(source.id, BANK)
    last = await office.publish(source.id)
    await judging.judge(chat, mine.id, first, right=False, user_id=1)
    before = office.book.revision
    await judging.judge(chat, mine.id, last, right=True, user_id=1)

    assert [right for right, _ in await examples_of(rows, mine)] == [True, False]
    async with rows.database.reading() as r:
        assert await office.book.follow(r) > before


async def test_nobody_judges_for_another_chat_or_what_was_not_shown_to_it(office: Office) -> None:
    rows, judging = office.rows, office.desk.judging
    chat, other = await rows.chat(), await rows.chat()
    private, public = await rows.source(shared=False), await rows.source()
    mine = await office.watch(chat)
    foreign, here = await office.publish(private.id), await office.publish(public.id)

    with pytest.raises(UserError, match="watch-not-here"):
        await judging.judge(other, mine.id, here, right=False, user_id=1)
    with pytest.raises(UserError, match="watch-not-here"):
        await judging.unjudge(other, mine.id, here)
    with pytest.raises(NotFound):
        await judging.judge(chat, mine.id, foreign, right=False, user_id=1)
    with pytest.raises(NotFound):
        await judging.judge(chat, mine.id, 404, right=False, user_id=1)
    nothing = await office.publish(public.id, "Погода завтра останется прежней.")
    with pytest.raises(NotFound):
        await judging.judge(chat, mine.id, nothing, right=False, user_id=1)
    assert await examples_of(rows, mine) == []


async def test_the_watched_ones_own_first_name_makes_nobody_else_of_it(office: Office) -> None:
    rows, judging = office.rows, office.desk.judging
    chat, source = await rows.chat(), await rows.source()
    async with rows.database.transaction() as t:
        number = await watches.keep(
            t, "entity:1", EntityKind.PERSON, "Anna Weber", ("Anna Weber", "Анна Вебер")
        )
    mine = await rows.subscription(chat, number)
    own = await office.publish(source.id, "Вчера с докладом выступила Анна Вебер.")
    other = await office.publish(source.id, "Вчера доклад читала Вебер Холдинг.")

    assert (await judging.judge(chat, mine.id, own, right=False, user_id=1)).phrase == ""
    assert (await judging.judge(chat, mine.id, other, right=False, user_id=1)).phrase == "Вебер Холдинг"


async def test_what_was_found_before_counts_for_the_copy_too(office: Office) -> None:
    rows = office.rows
    chat, source = await rows.chat(), await rows.source()
    mine = await office.watch(chat)
    await office.publish(source.id)
    async with rows.database.transaction() as t:
        await own_watches.make_own(t, mine)
    async with rows.database.reading() as r:
        (now,) = await subscriptions.list_of_chat(r, chat.id)
    assert now.watch_id != mine.watch_id
    assert (await office.desk.week(chat, [now]))[mine.id].stories == 1
    assert (await office.desk.lately(chat, now)).stories == 1


async def test_a_chat_that_is_forgotten_takes_its_answers_with_it(office: Office) -> None:
    rows = office.rows
    chat, source = await rows.chat(), await rows.source()
    mine = await office.watch(chat)
    document_id = await office.publish(source.id, BANK)
    await office.desk.judging.judge(chat, mine.id, document_id, right=False, user_id=1)
    async with rows.database.reading() as r:
        (now,) = await subscriptions.list_of_chat(r, chat.id)
    async with rows.database.transaction() as t:
        await chats.remove(t, chat.id)
        assert await verdicts.list_examples(t, [now.watch_id]) == {}
        assert await watches.remove_unheard(t) == 1
