"""What is answered in a chat that has heard enough for this minute: late, and not never."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

from bot.delivery.limits import Limits, Rates
from bot.delivery.line import open_line
from bot.delivery.pacing import Pacing
from bot.delivery.sender import Sender
from bot.domain.alert import Card, DeliveryDraft
from bot.domain.chat import Standing
from bot.domain.richtext import plain
from handlers.context import Ask, Reply, Right
from handlers.replies import Replies
from storage import chats, outbox
from tests.delivery.desk import HASTY, Desk
from tests.delivery.telegram_server import TOKEN

TWO_A_MINUTE = replace(HASTY, group_per_minute=2, group_spare=0)
MINUTE = timedelta(minutes=1)


@asynccontextmanager
async def answering(desk: Desk, rates: Rates = TWO_A_MINUTE) -> AsyncIterator[Replies]:
    """Replies as the bot gives them, on the desk's clock."""

    async def put_off(draft: DeliveryDraft) -> None:
        async with desk.database.transaction() as t:
            await outbox.add_unless_known(t, [draft], desk.now)

    pacing = Pacing(Limits(rates), clock=desk.seconds, sleep=desk.sleep)
    bot = open_line(TOKEN, desk.server.address, pacing, connect_timeout=0.3)
    await bot.request.initialize()
    yield Replies(Sender(bot, pacing, read_timeout=0.3), bot, put_off)
    await bot.request.shutdown()


async def asked(desk: Desk, message_id: int) -> Ask:
    return Ask(await desk.chat(), 5, Right.READ, "en", desk.now, message_id, thread_id=9)


def saying(text: str, edits: int | None = None, then: str = "") -> Reply:
    return Reply(Card(plain(text)), edits=edits, then=Card(plain(then)) if then else None)


async def test_answers_beyond_the_limit_come_late_once_and_in_their_topic(desk: Desk) -> None:
    async with answering(desk) as replies:
        for number in range(4):
            await replies.give(await asked(desk, 100 + number), saying(f"answer {number}"))
        again = await asked(desk, 103)
        await replies.give(again, saying("answer 3"))
    assert desk.server.texts == ["answer 0", "answer 1"]
    desk.now += MINUTE
    await desk.drain()
    assert desk.server.texts == [f"answer {number}" for number in range(4)]
    assert {call["message_thread_id"] for call in desk.server.accepted} == {9}


async def test_both_parts_of_an_answer_come_late(desk: Desk) -> None:
    async with answering(desk, replace(TWO_A_MINUTE, group_per_minute=1)) as replies:
        await replies.give(await asked(desk, 100), saying("enough"))
        await replies.give(await asked(desk, 101), saying("first", then="second"))
    await desk.drain()
    assert desk.server.texts == ["enough", "first", "second"]


async def test_what_said_that_something_is_being_done_does_not_stay(desk: Desk) -> None:
    async with answering(desk) as replies:
        await replies.give(await asked(desk, 100), saying("one"))
        ask = await asked(desk, 101)
        async with replies.progress(ask, plain("Finding out …")) as shown:
            assert shown is not None
        await replies.give(ask, saying("found", edits=shown))
        assert ("deleteMessage", {"chat_id": -1001, "message_id": shown}) in desk.server.calls

        late = await asked(desk, 102)
        async with replies.progress(late, plain("Finding out more …")) as nothing:
            assert nothing is None
        await replies.give(late, saying("found more"))
    await desk.drain()
    assert desk.server.texts == ["one", "Finding out …", "found", "found more"]


async def test_a_card_that_was_pressed_stays_where_it_is(desk: Desk) -> None:
    async with answering(desk, replace(TWO_A_MINUTE, group_per_minute=1)) as replies:
        await replies.give(await asked(desk, 100), saying("enough"))
        await replies.give(await asked(desk, 7), saying("changed", edits=7))
    assert "deleteMessage" not in [method for method, _ in desk.server.calls]
    await desk.drain()
    assert desk.server.texts == ["enough", "changed"]


async def test_nothing_waits_for_a_chat_that_was_not_let_in(desk: Desk) -> None:
    async with desk.database.transaction() as t:
        await chats.set_standing(t, desk.chat_id, Standing.STRANGER)
    async with answering(desk, replace(TWO_A_MINUTE, group_per_minute=1)) as replies:
        for number in range(2):
            await replies.give(await asked(desk, 100 + number), saying("Who are you?"))
    assert await desk.states() == {}
