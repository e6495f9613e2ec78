"""One message for each chat, topic and story, which grows with every report."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.chat import Standing
from bot.domain.document import DocumentDraft
from storage import chats, documents, sources, subscriptions
from tests.telling.newsroom import SECOND, Newsroom

VISIT = "Brukner lands in Minsk unannounced"
TEXT = (
    "Minister Brukner landed in Minsk on Tuesday morning. The talks last until the evening, his office said."
)


async def test_later_reports_edit_the_message_of_the_first_without_a_sound(room: Newsroom) -> None:
    chat = await room.chat()
    await room.watch(chat, "Brukner")
    one, two, three = [await room.source(name) for name in ("Alpha", "Beta", "Gamma")]
    _, story = await room.report(one, VISIT, TEXT)
    await room.deliver(chat)
    assert "Alpha" in room.texts[0]

    room.desk.now += 60 * SECOND
    await room.report(two, "Minister in Minsk for talks", "Brukner has come to Minsk for talks today.", story)
    # A report that does not name what is watched is one of the story all the same.
    await room.report(
        three, "Wizyta w Mińsku", "Rozmowy trwają za zamkniętymi drzwiami.", story, language="pl"
    )
    await room.deliver(chat)

    assert len(room.screen) == 1
    assert "Alpha and 2 more: Beta, Gamma · en pl · first" in room.texts[0]
    assert room.texts[0].startswith(VISIT)
    assert room.methods == ["sendMessage", "editMessageText"]
    assert room.screen[0]["reply_markup"]["inline_keyboard"][0][1]["callback_data"] == f"v1:story:{story}"


async def test_forty_repeats_are_one_message_with_an_honest_count(room: Newsroom) -> None:
    chat = await room.chat()
    await room.watch(chat, "Brukner")
    first, story = await room.report(await room.source("Alpha"), VISIT, TEXT)
    await room.deliver(chat)
    room.desk.now += 60 * SECOND
    for number in range(40):
        await room.report(await room.source(f"Echo {number}"), VISIT, TEXT, story, copy_of=first)
        await room.desk.deliverer.drain(chat.id)
    await room.deliver(chat)

    assert len(room.screen) == 1
    assert "Alpha · +40 repeats · en · first" in room.texts[0]
    assert len(room.methods) <= 4  # coalesced: far fewer calls than reports


async def test_what_changes_nothing_is_not_put_out(room: Newsroom) -> None:
    chat = await room.chat()
    await room.watch(chat, "Brukner")
    document, story = await room.report(await room.source("Alpha"), VISIT, TEXT)
    await room.deliver(chat)

    assert await room.refresh(story) == frozenset()
    grown = await room.process(document)
    assert (grown.new, grown.woken) == ((), frozenset())
    assert await room.waiting() == 0


async def test_a_report_processed_twice_edits_once(room: Newsroom) -> None:
    chat = await room.chat()
    await room.watch(chat, "Brukner")
    _, story = await room.report(await room.source("Alpha"), VISIT, TEXT)
    await room.deliver(chat)
    room.desk.now += 60 * SECOND
    again, _ = await room.report(
        await room.source("Beta"), "Brukner in Minsk", "Brukner is in Minsk now.", story
    )
    await room.deliver(chat)
    room.desk.now += 60 * SECOND

    await room.process(again, fresh=True)
    await room.deliver(chat)
    assert room.methods == ["sendMessage", "editMessageText"]


async def test_a_message_that_was_not_sent_yet_goes_out_grown(room: Newsroom) -> None:
    chat = await room.chat()
    await room.watch(chat, "Brukner")
    _, story = await room.report(await room.source("Alpha"), VISIT, TEXT)
    await room.report(await room.source("Beta"), "Brukner in Minsk", "Brukner is in Minsk now.", story)
    await room.deliver(chat)

    assert room.methods == ["sendMessage"]
    assert "Alpha and 1 more: Beta" in room.texts[0]
    assert room.screen[0]["disable_notification"] is False


async def test_each_topic_of_a_chat_has_its_own_message_of_one_story(room: Newsroom) -> None:
    chat = await room.chat(-1005)
    await room.watch(chat, "Brukner", thread_id=7)
    await room.watch(chat, "Minsk", thread_id=8)
    _, story = await room.report(await room.source("Alpha"), VISIT, TEXT)
    await room.deliver(chat)
    room.desk.now += 60 * SECOND
    await room.report(
        await room.source("Beta"), "Talks in the capital", "The talks have begun already.", story
    )
    await room.deliver(chat)

    assert [one["message_thread_id"] for one in room.screen] == [7, 8]
    assert all("Alpha and 1 more: Beta" in text for text in room.texts)


async def test_chats_hear_of_the_sources_that_they_follow_only(room: Newsroom) -> None:
    chat, other = await room.chat(500), await room.chat(501)
    for one in (chat, other):
        await room.watch(one, "Brukner")
    alpha, beta = await room.source("Alpha"), await room.source("Beta")
    async with room.database.transaction() as t:
        await sources.set_choice(t, other.id, beta.id, False, room.now)
    _, story = await room.report(alpha, VISIT, TEXT)
    await room.report(beta, "Brukner in Minsk", "Brukner is in Minsk now.", story)
    await room.deliver(chat)
    await room.deliver(other)

    assert ["Beta" in text for text in room.texts] == [True, False]


async def test_a_silent_document_is_in_no_count(room: Newsroom) -> None:
    chat = await room.chat()
    await room.watch(chat, "Brukner")
    _, story = await room.report(await room.source("Alpha"), VISIT, TEXT)
    await room.report(await room.source("Beta"), "Brukner in Minsk", "Brukner is here.", story, silent=True)
    await room.deliver(chat)

    assert "Beta" not in room.texts[0]


async def test_each_chat_reads_the_story_in_the_language_nearest_to_its_own(room: Newsroom) -> None:
    english, russian = await room.chat(500, "en"), await room.chat(501, "ru")
    for one in (english, russian):
        await room.watch(one, "Brukner")
        await room.watch(one, "Брукнер")
    text = "Министр Брукнер прилетел в Минск во вторник утром. Переговоры продлятся до позднего вечера."
    _, story = await room.report(await room.source("Alpha"), VISIT, TEXT)
    await room.report(await room.source("Бета"), "Брукнер прилетел в Минск", text, story, language="ru")
    await room.deliver(english)
    await room.deliver(russian)

    assert room.texts[0].startswith(VISIT)
    assert room.texts[1].startswith("Брукнер прилетел в Минск")
    assert "Alpha и ещё 1 источник: Бета" in room.texts[1]


async def test_the_card_of_an_edited_article_is_refreshed_and_not_told_again(room: Newsroom) -> None:
    chat = await room.chat()
    await room.watch(chat, "Brukner")
    document, _ = await room.report(await room.source("Alpha"), VISIT, TEXT)
    await room.deliver(chat)
    room.desk.now += 60 * SECOND
    async with room.database.transaction() as t:
        old = await documents.get(t, document)
        draft = DocumentDraft(
            old.source_id, (), (), old.url, "Brukner postpones Minsk", TEXT, "en", "", old.published_at, "new"
        )
        await documents.add_version(t, document, draft, room.now)
    await room.process(document)
    await room.deliver(chat)

    assert len(room.screen) == 1
    assert room.texts[0].startswith("Brukner postpones Minsk")
    assert "✏️ edited" in room.texts[0]


class TestQuiet:
    async def test_a_muted_chat_hears_of_no_new_story_and_its_old_cards_grow(self, room: Newsroom) -> None:
        chat = await room.chat()
        await room.watch(chat, "Brukner")
        _, story = await room.report(await room.source("Alpha"), VISIT, TEXT)
        await room.deliver(chat)
        room.desk.now += 60 * SECOND
        async with room.database.transaction() as t:
            await chats.set_muted_until(t, chat.id, room.now + timedelta(hours=8))
        await room.report(await room.source("Beta"), "Brukner in Minsk", "Brukner is in Minsk now.", story)
        await room.report(await room.source("Gamma"), "Brukner resigns", "Brukner has resigned today.")
        await room.deliver(chat)

        assert len(room.screen) == 1
        assert "Beta" in room.texts[0]

    async def test_a_stopped_watch_leaves_its_cards_as_they_are(self, room: Newsroom) -> None:
        chat = await room.chat()
        one = await room.watch(chat, "Brukner")
        _, story = await room.report(await room.source("Alpha"), VISIT, TEXT)
        await room.deliver(chat)
        room.desk.now += 60 * SECOND
        async with room.database.transaction() as t:
            await subscriptions.unsubscribe(t, chat.id, one.id, room.now)
        await room.report(await room.source("Beta"), "Brukner in Minsk", "Brukner is in Minsk now.", story)
        await room.deliver(chat)

        assert "Beta" not in room.texts[0]

    async def test_a_chat_that_was_away_comes_back_to_cards_as_they_are_by_then(self, room: Newsroom) -> None:
        chat = await room.chat()
        await room.watch(chat, "Brukner")
        _, story = await room.report(await room.source("Alpha"), VISIT, TEXT)
        await room.deliver(chat)
        room.desk.now += 60 * SECOND
        async with room.database.transaction() as t:
            await chats.set_standing(t, chat.id, Standing.UNREACHABLE)
        for name in ("Beta", "Gamma", "Delta"):
            await room.report(await room.source(name), f"{name} on Brukner", f"Brukner, says {name}.", story)
        await room.deliver(chat)
        assert len(room.methods) == 1
        async with room.database.transaction() as t:
            await chats.mark_reachable(t, chat.id)
        await room.deliver(chat)

        assert room.methods == ["sendMessage", "editMessageText"]
        assert "Alpha and 3 more: Beta, Gamma, Delta" in room.texts[0]


async def test_many_chats_that_watch_the_same_are_told_alike(room: Newsroom) -> None:
    many = 60
    people = [await room.chat(1_000 + number) for number in range(many)]
    for one in people:
        await room.watch(one, "Brukner")
    _, story = await room.report(await room.source("Alpha"), VISIT, TEXT)
    await room.report(await room.source("Beta"), "Brukner in Minsk", "Brukner is in Minsk now.", story)

    assert await room.waiting() == many
    await room.deliver(people[0])
    await room.deliver(people[-1])
    assert room.texts[0] == room.texts[1]
