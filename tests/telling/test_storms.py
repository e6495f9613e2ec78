"""Many stories at once are one message, in which nothing is lost."""

from __future__ import annotations

import asyncio

from bot.alerts.lists import LINES, STORM
from bot.domain.chat import Chat
from tests.telling.newsroom import SECOND, Newsroom


async def storm(room: Newsroom, many: int, first: int = 0) -> list[int]:
    """So many stories that name Brukner; they come one right after the other."""
    source = await room.source("Alpha")
    told = []
    for number in range(first, first + many):
        _, story = await room.report(source, f"Affair no. {number} of Brukner", "Brukner said so.")
        told.append(story)
    return told


async def watching(room: Newsroom, telegram_id: int = 500) -> Chat:
    chat = await room.chat(telegram_id)
    await room.watch(chat, "Brukner")
    return chat


def told_of(room: Newsroom) -> list[int]:
    """The affairs that stand in some message."""
    whole = "\n".join(room.texts)
    return [number for number in range(200) if f"Affair no. {number} of" in whole]


async def test_a_few_stories_at_once_are_a_message_each(room: Newsroom) -> None:
    chat = await watching(room)
    await storm(room, STORM)
    await room.deliver(chat)
    assert len(room.screen) == STORM


async def test_a_storm_of_thirty_stories_is_a_dozen_messages_and_loses_none(room: Newsroom) -> None:
    chat = await watching(room)
    await storm(room, 30)
    await room.deliver(chat)
    assert len(room.screen) == STORM + 1
    assert told_of(room) == list(range(30))
    assert room.texts[-1].startswith(
        "Many stories at once, in one list:\n\n• Affair no. 10 of Brukner · Alpha · Brukner"
    )


async def test_a_list_grows_while_the_storm_goes_on(room: Newsroom) -> None:
    chat = await watching(room)
    await storm(room, 12)
    await room.deliver(chat)
    await storm(room, 6, 12)
    await room.deliver(chat)
    assert len(room.screen) == STORM + 1
    assert told_of(room) == list(range(18))


async def test_a_full_list_is_followed_by_another(room: Newsroom) -> None:
    chat = await watching(room)
    await storm(room, STORM + LINES + 5)
    await room.deliver(chat)
    assert len(room.screen) == STORM + 2
    assert told_of(room) == list(range(STORM + LINES + 5))
    assert [text.count("•") for text in room.texts[-2:]] == [LINES, 5]
    assert "The list is full" in room.texts[-2]


async def test_after_the_storm_a_story_has_its_own_message_again(room: Newsroom) -> None:
    chat = await watching(room)
    await storm(room, 15)
    await room.deliver(chat)
    room.desk.now += 61 * SECOND
    await storm(room, 1, 15)
    await room.deliver(chat)
    assert len(room.screen) == STORM + 2
    assert room.texts[-1].startswith("Affair no. 15")


async def test_a_story_in_a_list_is_told_its_reports_change_its_line_and_its_turns_are_replied(
    room: Newsroom,
) -> None:
    chat = await watching(room)
    await room.watch(chat, "Shatov")
    stories = await storm(room, 12)
    await room.deliver(chat)
    room.desk.now += 120 * SECOND
    beta = await room.source("Beta")
    await room.report(beta, "Brukner again", "Brukner repeats what he said before.", stories[-1])
    await room.deliver(chat)
    assert len(room.screen) == STORM + 1
    assert "Affair no. 11 of Brukner · Alpha +1 · Brukner" in room.texts[-1]
    assert "Affair no. 10 of Brukner · Alpha · Brukner" in room.texts[-1]

    await room.report(await room.source("Gamma"), "Shatov answers", "Shatov has answered.", stories[-1])
    await room.deliver(chat)
    assert len(room.screen) == STORM + 2
    assert room.screen[-1]["reply_parameters"]["message_id"] == room.screen[-2]["id"]
    assert room.texts[-1].startswith("Update, Shatov named")


async def test_one_chat_s_storm_is_none_of_another_s(room: Newsroom) -> None:
    await watching(room, 500)
    other = await room.chat(501)
    await room.watch(other, "Affair no. 14")
    await storm(room, 15)
    await room.deliver(other)
    assert len(room.screen) == 1
    assert "•" not in room.texts[0]


async def test_processes_that_match_at_the_same_time_make_one_list(room: Newsroom) -> None:
    chat = await watching(room)
    source = await room.source("Alpha")
    await room.report(source, "Affair no. 0 of Brukner", "Brukner said so.")
    await asyncio.gather(
        *(
            room.report(source, f"Affair no. {number} of Brukner", "Brukner said so.")
            for number in range(1, 20)
        )
    )
    await room.deliver(chat)
    assert len(room.screen) == STORM + 1
    assert told_of(room) == list(range(20))
