"""The story that a new watch begins with grows like any other."""

from __future__ import annotations

import pytest

from bot.newsdesk import Newsdesk
from storage import sources
from tests.telling.newsroom import SECOND, Newsroom

VISIT = "Brukner lands in Minsk unannounced"
TEXT = "Minister Brukner landed in Minsk on Tuesday morning. The talks last until the evening."
LATER = "Brukner has come to Minsk for talks today."


def desk(room: Newsroom) -> Newsdesk:
    async def wake(_chat_id: int) -> None: ...

    return Newsdesk(room.database, lambda: room.now, room.book, wake)


@pytest.mark.parametrize("silent", [False, True], ids=["told others", "there before its source was read"])
async def test_its_next_report_edits_the_message(room: Newsroom, silent: bool) -> None:
    chat = await room.chat()
    alpha, beta = await room.source("Alpha"), await room.source("Beta")
    _, story = await room.report(alpha, VISIT, TEXT, silent=silent)
    assert await desk(room).tell_newest(chat, await room.watch(chat, "Brukner")) is None
    await room.deliver(chat)
    assert VISIT in room.texts[0]
    assert "Alpha" in room.texts[0]

    room.desk.now += 60 * SECOND
    await room.report(beta, "Minister in Minsk for talks", LATER, story)
    await room.deliver(chat)

    assert room.methods == ["sendMessage", "editMessageText"]
    assert "Alpha and 1 more: Beta" in room.texts[0]


async def test_other_chats_are_not_told_of_what_was_there_before(room: Newsroom) -> None:
    chat, other = await room.chat(), await room.chat(600)
    await room.watch(other, "Brukner")
    alpha, beta = await room.source("Alpha"), await room.source("Beta")
    _, story = await room.report(alpha, VISIT, TEXT, silent=True)
    await desk(room).tell_newest(chat, await room.watch(chat, "Brukner"))
    await room.report(beta, "Minister in Minsk for talks", LATER, story)
    await room.deliver(other)
    (card,) = room.screen
    assert "Beta" in card["text"]
    assert "Alpha" not in card["text"]


async def test_a_story_that_the_chat_knows_is_shown_once_more_and_stays_one(room: Newsroom) -> None:
    chat = await room.chat()
    await room.watch(chat, "Minsk")
    _, story = await room.report(await room.source("Alpha"), VISIT, TEXT)
    await room.deliver(chat)
    again = await desk(room).tell_newest(chat, await room.watch(chat, "Brukner"))
    assert again is not None
    assert VISIT in again.text.plain
    await room.report(await room.source("Beta"), "Minister in Minsk", LATER, story)
    await room.deliver(chat)
    assert room.methods == ["sendMessage", "editMessageText"]


async def test_nothing_is_brought_from_a_source_that_the_chat_does_not_hear(room: Newsroom) -> None:
    chat = await room.chat()
    private = await room.source("Alpha", shared=False)
    await room.report(private, VISIT, TEXT)
    one = await room.watch(chat, "Brukner")
    assert await desk(room).tell_newest(chat, one) is None
    assert await room.waiting() == 0
    async with room.database.transaction() as t:
        await sources.set_choice(t, chat.id, private.id, follows=True, now=room.now)
    assert await desk(room).tell_newest(chat, one) is None
    assert await room.waiting() == 1


async def test_twice_is_once(room: Newsroom) -> None:
    chat = await room.chat()
    await room.report(await room.source("Alpha"), VISIT, TEXT)
    one = await room.watch(chat, "Brukner")
    assert await desk(room).tell_newest(chat, one) is None
    assert await desk(room).tell_newest(chat, one) is not None
    assert await room.waiting() == 1
