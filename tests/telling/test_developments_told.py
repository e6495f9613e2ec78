"""Turns of a story come as replies to its message, once, and as loud as the chat wants them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.chat import Chat
from bot.domain.source import Ownership
from storage import chats, subscriptions
from tests.telling.newsroom import SECOND, Newsroom

BLAST = "Explosion at a plant in Orsha"
TEXT = "An explosion shook a plant in Orsha on Monday evening. Three people were killed, witnesses say."
WORSE = (
    "Rescuers have searched the ruins of the Orsha plant all night. Five people were killed in the explosion."
)


async def begun(room: Newsroom, **changes: str) -> tuple[Chat, int]:
    """A chat that was told of the explosion; the story."""
    chat = await room.chat(language=changes.get("language", "en"))
    await room.watch(chat, "Orsha")
    _, story = await room.report(await room.source("Alpha"), BLAST, TEXT)
    await room.deliver(chat)
    room.desk.now += 60 * SECOND
    return chat, story


def replies(room: Newsroom) -> list[dict[str, Any]]:
    return [one for one in room.screen if "reply_parameters" in one]


async def worse(room: Newsroom, story: int, source: str = "Beta", **changes: Any) -> tuple[int, int]:
    return await room.report(await room.source(source), "Death toll rises in Orsha", WORSE, story, **changes)


async def test_a_larger_death_toll_is_replied_with_a_sound(room: Newsroom) -> None:
    chat, story = await begun(room)
    await worse(room, story)
    await room.deliver(chat)

    (reply,) = replies(room)
    assert reply["text"] == (
        "Update: Death toll rises in Orsha\nFive people were killed in the explosion.\n1 new source · en"
    )
    assert reply["reply_parameters"]["message_id"] == room.screen[0]["id"]
    assert reply["disable_notification"] is False
    assert reply["reply_markup"]["inline_keyboard"][0][-1]["callback_data"] == f"v1:story:{story}"
    assert "Alpha and 1 more: Beta" in room.texts[0]


async def test_the_same_toll_again_is_replied_by_nobody(room: Newsroom) -> None:
    chat, story = await begun(room)
    document, _ = await worse(room, story)
    for name in ("Gamma", "Delta"):
        await worse(room, story, name)
    await worse(room, story, "Echo", copy_of=document)
    await room.process(document, fresh=True)
    await room.deliver(chat)
    assert len(replies(room)) == 1


async def test_sources_are_new_since_the_chat_last_heard(room: Newsroom) -> None:
    chat, story = await begun(room)
    await room.report(await room.source("Gamma"), BLAST + " again", TEXT, story)
    await room.report(
        await room.source("Delta"), "Wybuch w Orszy", "Wybuch w zakładzie.", story, language="pl"
    )
    await worse(room, story)
    await room.deliver(chat)
    assert replies(room)[0]["text"].endswith("3 new sources · en pl")


@pytest.mark.parametrize(
    ("updates", "many", "quiet"), [("", 1, False), ("silent", 1, True), ("off", 0, None)]
)
async def test_the_chat_chooses_how_updates_come(
    room: Newsroom, updates: str, many: int, quiet: bool | None
) -> None:
    chat, story = await begun(room)
    async with room.database.transaction() as t:
        await chats.set_updates(t, chat.id, updates)
    await worse(room, story)
    await room.deliver(chat)
    assert len(replies(room)) == many
    assert {one["disable_notification"] for one in replies(room)} == ({quiet} if many else set())
    assert "Beta" in room.texts[0]


async def test_a_muted_chat_is_told_of_no_turn_and_of_none_of_that_time_later(room: Newsroom) -> None:
    chat, story = await begun(room)
    async with room.database.transaction() as t:
        await chats.set_muted_until(t, chat.id, room.now + timedelta(hours=1))
    await worse(room, story)
    await room.deliver(chat)
    room.desk.now += timedelta(hours=2)
    await worse(room, story, "Gamma")
    await room.deliver(chat)
    assert replies(room) == []


async def test_a_muted_watch_is_told_of_no_turn(room: Newsroom) -> None:
    chat, story = await begun(room)
    async with room.database.transaction() as t:
        (mine,) = await subscriptions.list_of_chat(t, chat.id)
        await subscriptions.set_muted_until(t, chat.id, mine.id, room.now + timedelta(hours=1))
    await worse(room, story)
    await room.deliver(chat)
    assert replies(room) == []


async def test_a_watched_name_that_is_new_in_the_story_is_replied_once(room: Newsroom) -> None:
    chat, story = await begun(room)
    await room.watch(chat, "Brukner")
    text = "Minister Brukner has flown to Orsha after the explosion. He will visit the wounded."
    for name in ("Beta", "Gamma"):
        await room.report(await room.source(name), "Minister flies to the plant", text, story)
    await room.deliver(chat)

    (reply,) = replies(room)
    assert reply["text"].startswith(
        "Update, Brukner named: Minister flies to the plant\nMinister Brukner has flown"
    )
    assert "Orsha · Brukner" in room.texts[0]


async def test_a_ministry_confirms_after_others_reported(room: Newsroom) -> None:
    chat, story = await begun(room)
    ministry = await room.source("Ministry of Emergencies", Ownership.STATE)
    await room.report(
        ministry, "On the events in Orsha", "The fire at the plant in Orsha was put out at night.", story
    )
    await room.report(
        await room.source("Beta"),
        "Ministry confirms",
        "The ministry confirmed the explosion in Orsha.",
        story,
    )
    await room.deliver(chat)
    (reply,) = replies(room)
    assert reply["text"].startswith("Confirmed: On the events in Orsha\nThe fire at the plant")


async def test_a_refutation_is_replied(room: Newsroom) -> None:
    chat, story = await begun(room)
    text = "The plant's owner denied that there was an explosion in Orsha. It was a planned test."
    await room.report(await room.source("Beta"), "Owner speaks of a test", text, story)
    await room.deliver(chat)
    (reply,) = replies(room)
    assert reply["text"].startswith("Refuted or corrected: Owner speaks of a test\nThe plant's owner denied")


async def test_a_story_is_told_of_a_few_turns_an_hour(room: Newsroom) -> None:
    chat, story = await begun(room)
    for number, toll in enumerate((4, 5, 6, 7, 8)):
        text = f"Rescuers go on with their work at the plant. At least {toll} people were killed in Orsha."
        await room.report(await room.source(f"Site {number}"), f"Orsha, toll of {toll}", text, story)
    await room.deliver(chat)
    assert len(replies(room)) == 3
    room.desk.now += timedelta(hours=1)
    text = "Rescuers go on with their work at the plant. At least 9 people were killed in Orsha."
    await room.report(await room.source("Late"), "Orsha, toll of nine", text, story)
    await room.deliver(chat)
    assert len(replies(room)) == 4


async def test_a_report_that_the_chat_does_not_hear_is_no_turn_for_it(room: Newsroom) -> None:
    chat, story = await begun(room)
    private = await room.source("Private", shared=False)
    await room.report(private, "Death toll rises in Orsha", WORSE, story)
    await room.deliver(chat)
    assert len(room.screen) == 1
    assert "Private" not in room.texts[0]


async def test_a_report_in_another_language_is_quoted(room: Newsroom) -> None:
    chat, story = await begun(room)
    text = "Спасатели всю ночь разбирали завалы в Орше. В результате взрыва погибли 5 человек."
    await room.report(await room.source("Бета"), "В Орше выросло число погибших", text, story, language="ru")
    await room.deliver(chat)
    (reply,) = replies(room)
    assert reply["text"].splitlines()[1] == "В результате взрыва погибли 5 человек."
    assert "expandable_blockquote" in {one["type"] for one in reply["entities"]}


async def test_a_post_without_a_title_is_told_by_its_first_line_and_nothing_twice(room: Newsroom) -> None:
    chat, story = await begun(room)
    lead = "Five people were killed in the explosion at the plant in Orsha."
    rest = "Rescuers have searched the ruins all night and will go on until every floor is cleared. " * 2
    await room.report(await room.source("Beta"), "", f"{lead}\n\n{rest}", story)
    await room.deliver(chat)
    assert replies(room)[0]["text"] == f"Update: {lead}\n1 new source · en"


async def test_a_long_first_sentence_is_cut_at_a_word(room: Newsroom) -> None:
    chat, story = await begun(room)
    first = "Rescuers have searched the ruins of the Orsha plant, floor by floor, " * 3 + "all night."
    await room.report(
        await room.source("Beta"), "", f"⚡️ {first} Five people were killed in the explosion.", story
    )
    await room.deliver(chat)
    head, said, _ = replies(room)[0]["text"].split("\n")
    assert head.endswith("…")
    assert first.startswith(head.removeprefix("Update: ").removesuffix("…"))
    assert said == "Five people were killed in the explosion."
