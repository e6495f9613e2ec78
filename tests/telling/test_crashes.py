"""Wherever the lights go out: one message a story, with the right words at the end."""

from __future__ import annotations

import pytest

from storage import outbox
from tests.telling.newsroom import SECOND, Newsroom

TOLL = "Rescuers searched the ruins of the Orsha plant all night. Five people were killed in the explosion."


async def crash(room: Newsroom, chat_id: int, *, has_left: bool) -> bool:
    """The process dies with the next delivery claimed, before or after it left. False: nothing was due."""
    async with room.database.transaction() as t:
        delivery = await outbox.claim_next(t, chat_id, room.now)
    if delivery is None:
        return False
    if has_left:
        async with room.desk.life() as dying:
            await dying._send(delivery)
    async with room.desk.life() as deliverer:
        assert await deliverer.recover() == 1
    return True


@pytest.mark.parametrize("has_left", [False, True], ids=["before it left", "after it left"])
@pytest.mark.parametrize("step", [0, 1, 2], ids=["message", "edit", "reply"])
async def test_a_crash_at_any_step_ends_in_the_same_screen(room: Newsroom, step: int, has_left: bool) -> None:
    chat = await room.chat()
    await room.watch(chat, "Orsha")
    crashed = False

    async def deliver(number: int) -> None:
        nonlocal crashed
        if number == step:
            crashed = await crash(room, chat.id, has_left=has_left)
        async with room.desk.life():
            await room.deliver(chat)
        room.desk.now += 60 * SECOND

    text = "Three people were killed in an explosion at a plant in Orsha, witnesses say."
    _, story = await room.report(await room.source("Alpha"), "Explosion in Orsha", text)
    await deliver(0)
    await room.report(await room.source("Beta"), "Blast in Orsha", "There was a blast in Orsha today.", story)
    await deliver(1)
    await room.report(await room.source("Gamma"), "Orsha: five dead", TOLL, story)
    await deliver(2)

    assert crashed
    twice = int(has_left and step != 1)  # what left and was not written down is sent again
    cards = [one for one in room.screen if "reply_parameters" not in one]
    replies = [one for one in room.screen if "reply_parameters" in one]
    assert len(cards) == 1 + twice * (step == 0)
    assert len(replies) == 1 + twice * (step == 2)
    assert "Alpha and 2 more: Beta, Gamma" in cards[-1]["text"]
    assert {one["reply_parameters"]["message_id"] for one in replies} == {cards[-1]["id"]}
    assert await room.waiting() == 0


async def test_a_newer_card_after_a_crash_takes_the_place_of_the_edit_in_doubt(room: Newsroom) -> None:
    chat = await room.chat()
    await room.watch(chat, "Orsha")
    _, story = await room.report(await room.source("Alpha"), "Explosion in Orsha", "A blast in Orsha.")
    await room.deliver(chat)
    room.desk.now += 60 * SECOND
    await room.report(await room.source("Beta"), "Blast in Orsha", "There was a blast in Orsha today.", story)
    assert await crash(room, chat.id, has_left=False)
    await room.report(await room.source("Gamma"), "Orsha", "Orsha is in mourning, says Gamma.", story)
    async with room.desk.life():
        await room.deliver(chat)

    assert room.methods == ["sendMessage", "editMessageText"]
    assert "Alpha and 2 more: Beta, Gamma" in room.texts[0]
