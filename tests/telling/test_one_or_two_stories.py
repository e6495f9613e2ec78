"""Stories that turn out to be one, or two: every chat's messages follow."""

from __future__ import annotations

from bot.domain.chat import Chat
from bot.domain.story import Placement
from bot.telling.regrouped import merged, split
from storage import alerts, documents, stories
from tests.telling.newsroom import SECOND, Newsroom


async def watching(room: Newsroom, *names: str, telegram_id: int = 500) -> Chat:
    chat = await room.chat(telegram_id)
    for name in names:
        await room.watch(chat, name)
    return chat


async def move(room: Newsroom, story_id: int, *document_ids: int) -> None:
    """Put documents into another story, as those do that regroup."""
    async with room.database.transaction() as t:
        for number in document_ids:
            document = await documents.get(t, number)
            await stories.place(t, document, Placement(story_id, 1.0, ("by hand",)), room.now)


async def merge(room: Newsroom, from_id: int, into_id: int) -> frozenset[int]:
    async with room.database.transaction() as t:
        return await merged(t, from_id, into_id, room.now)


async def part(room: Newsroom, story_id: int, other_id: int) -> frozenset[int]:
    async with room.database.transaction() as t:
        return await split(t, story_id, other_id, room.now)


async def told(room: Newsroom, story_id: int) -> int:
    async with room.database.reading() as r:
        return len(await alerts.list_of_story(r, story_id))


async def test_of_two_messages_of_one_story_one_goes_on_and_the_other_says_so(room: Newsroom) -> None:
    chat = await watching(room, "Brukner", "Shatov")
    _, kept = await room.report(await room.source("Alpha"), "Brukner in Minsk", "Brukner is in Minsk.")
    gone, other = await room.report(
        await room.source("Beta"), "Shatov and a guest", "Shatov has met a guest."
    )
    await room.deliver(chat)
    room.desk.now += 60 * SECOND

    await move(room, kept, gone)
    assert await merge(room, other, kept) == {chat.id}
    await room.deliver(chat)
    assert len(room.screen) == 2
    assert "Alpha and 1 more: Beta" in room.texts[0]
    assert "Brukner · Shatov" in room.texts[0]
    headline = room.texts[0].splitlines()[0]
    assert room.texts[1] == f"This is one story with another message: {headline}"
    assert (await told(room, kept), await told(room, other)) == (1, 0)

    room.desk.now += 60 * SECOND
    await room.report(await room.source("Gamma"), "Guests of Shatov", "Shatov has guests, says Gamma.", kept)
    await room.deliver(chat)
    assert len(room.screen) == 2
    assert "Gamma" in room.texts[0]


async def test_a_chat_that_knows_one_of_two_stories_keeps_its_message(room: Newsroom) -> None:
    chat = await watching(room, "Shatov")
    _, kept = await room.report(await room.source("Alpha"), "Brukner in Minsk", "Brukner is in Minsk.")
    gone, other = await room.report(
        await room.source("Beta"), "Shatov and a guest", "Shatov has met a guest."
    )
    await room.deliver(chat)
    room.desk.now += 60 * SECOND

    await move(room, kept, gone)
    await merge(room, other, kept)
    await room.deliver(chat)
    assert len(room.screen) == 1
    assert "Alpha and 1 more: Beta" in room.texts[0]
    assert (await told(room, kept), await told(room, other)) == (1, 0)


async def test_a_story_that_is_split_leaves_each_part_with_a_message(room: Newsroom) -> None:
    chat = await watching(room, "Brukner")
    _, story = await room.report(await room.source("Alpha"), "Brukner in Minsk", "Brukner is in Minsk.")
    second, _ = await room.report(
        await room.source("Beta"), "Brukner's house", "Brukner sells a house.", story
    )
    third, _ = await room.report(await room.source("Gamma"), "A house", "Nobody is named here.", story)
    await room.deliver(chat)
    room.desk.now += 60 * SECOND

    async with room.database.transaction() as t:
        other = await stories.add(t, "A house", room.now)
    await move(room, other, second, third)
    await part(room, story, other)
    await room.deliver(chat)
    assert len(room.screen) == 2
    assert room.texts[0].startswith("Brukner in Minsk")
    assert "Beta" not in room.texts[0]
    assert room.texts[1].startswith("Brukner's house")
    assert "Beta and 1 more: Gamma" in room.texts[1]
    assert room.screen[1]["disable_notification"] is True
    assert await part(room, story, other) == frozenset()


async def test_a_message_stays_with_the_report_that_made_it(room: Newsroom) -> None:
    chat = await watching(room, "Brukner")
    first, story = await room.report(await room.source("Alpha"), "Brukner in Minsk", "Brukner is in Minsk.")
    await room.report(await room.source("Beta"), "A house", "Nobody is named here.", story)
    await room.deliver(chat)
    room.desk.now += 60 * SECOND

    async with room.database.transaction() as t:
        other = await stories.add(t, "Brukner in Minsk", room.now)
    await move(room, other, first)
    await part(room, story, other)
    await room.deliver(chat)
    assert len(room.screen) == 1
    assert "Beta" not in room.texts[0]
    assert (await told(room, story), await told(room, other)) == (0, 1)


async def test_the_message_that_goes_on_elsewhere_says_nothing_that_its_chat_does_not_hear(
    room: Newsroom,
) -> None:
    chat = await watching(room, "Brukner", "Shatov")
    private = await room.source("Private", shared=False)
    _, kept = await room.report(private, "A secret of another chat", "Brukner hides in Minsk.")
    await room.report(await room.source("Alpha"), "Brukner in Minsk", "Brukner is in Minsk.", kept)
    gone, other = await room.report(
        await room.source("Beta"), "Shatov and a guest", "Shatov has met a guest."
    )
    await room.deliver(chat)
    room.desk.now += 60 * SECOND
    await move(room, kept, gone)
    await merge(room, other, kept)
    await room.deliver(chat)
    headline = room.texts[0].splitlines()[0]
    assert room.texts[1] == f"This is one story with another message: {headline}"
    assert "secret" not in " ".join(room.texts)
