"""From the outbox to Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.delivery.deliver import ROWS
from bot.delivery.limits import Rates
from bot.delivery.policy import TRIES
from bot.domain.alert import Card, DeliveryDraft, DeliveryKind, DeliveryState, Urgency
from bot.domain.chat import Standing
from bot.domain.richtext import plain
from bot.errors import RoleLost, StorageError
from storage import chats, edits, outbox
from storage.database import Database, connect
from tests.delivery.desk import START, Desk
from tests.delivery.telegram_server import Answer, HangUp, Silence, refusal

SECOND = timedelta(seconds=1)


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    """One kind is enough here; `test_nothing_is_lost` runs on both."""
    database = connect(sqlite_url)
    await database.open()
    yield database
    await database.close()


async def test_what_is_due_is_told_in_order(desk: Desk) -> None:
    texts = [f"alert {number}" for number in range(10)]
    await desk.put(*texts, thread_id=9)
    assert await desk.drain() is None
    assert desk.server.texts == texts
    assert {call["message_thread_id"] for _, call in desk.server.calls} == {9}
    assert await desk.states() == {DeliveryState.SENT: 10}


async def test_nothing_is_told_twice(desk: Desk) -> None:
    await desk.put("once")
    assert [await desk.drain() for _ in range(3)] == [None, None, None]
    assert desk.server.texts == ["once"]


async def test_the_claim_is_kept_before_the_message_leaves(desk: Desk) -> None:
    await desk.put("a")
    asked = asyncio.Event()
    desk.server.on_call = lambda _: asked.set()
    desk.server.says(Silence())
    drain = asyncio.ensure_future(desk.drain())
    await asked.wait()
    assert await desk.states() == {DeliveryState.SENDING: 1}
    await drain


async def test_a_pause_that_telegram_asks_for_silences_the_chat_until_then(desk: Desk) -> None:
    desk.server.says(refusal(429, "Too Many Requests: retry after 30", retry_after=30))
    await desk.put("a", "b")
    assert await desk.drain() == START + 30 * SECOND
    desk.now += 29 * SECOND
    assert await desk.drain() == START + 30 * SECOND
    assert len(desk.server.calls) == 1
    assert (await desk.chat()).not_before == START + 30 * SECOND


async def test_a_pause_outlives_the_process_and_does_not_count_as_a_try(desk: Desk) -> None:
    desk.server.says(refusal(429, "x", retry_after=30))
    await desk.put("a", "b")
    await desk.drain()
    async with desk.life():
        assert await desk.drain() == START + 30 * SECOND
    desk.now += 30 * SECOND
    async with desk.database.transaction() as t:
        delivery = await outbox.claim_next(t, desk.chat_id, desk.now)
        assert delivery
        assert delivery.attempt == 1
        await outbox.mark_todo(t, delivery.id, None, counts=False)
    async with desk.life():
        assert await desk.drain() is None
    assert desk.server.texts == ["a", "b"]


async def test_a_pause_in_one_chat_is_none_in_another(desk: Desk) -> None:
    other = await desk.meet(-1002)
    desk.server.says(refusal(429, "x", retry_after=30))
    await desk.put("a")
    await desk.put("b", chat_id=other)
    await desk.drain()
    assert await desk.deliverer.drain(other) is None
    assert desk.server.texts == ["b"]


async def test_a_moved_group_is_followed_at_once(desk: Desk) -> None:
    desk.server.says(refusal(400, "group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1009))
    await desk.put("a", "b")
    assert await desk.drain() is None
    assert [call["chat_id"] for call in desk.server.accepted] == [-1009, -1009]
    assert (await desk.chat()).telegram_id == -1009


@pytest.mark.parametrize(
    "refused",
    [refusal(403, "Forbidden: bot was blocked by the user"), refusal(400, "Bad Request: chat not found")],
)
async def test_a_chat_that_cannot_be_reached_is_suspended_with_all_it_is_owed(
    desk: Desk, refused: Answer
) -> None:
    desk.server.says(refused)
    await desk.put("a", "b")
    assert await desk.drain() is None
    assert (await desk.chat()).standing is Standing.UNREACHABLE
    assert await desk.states() == {DeliveryState.PARKED: 2}
    assert await desk.drain() is None
    assert len(desk.server.calls) == 1


async def test_a_chat_that_comes_back_hears_what_was_parked(desk: Desk) -> None:
    desk.server.says(refusal(403, "Forbidden: bot was blocked by the user"))
    await desk.put("a", "b")
    await desk.drain()
    async with desk.database.transaction() as t:
        await chats.mark_reachable(t, desk.chat_id)
        await outbox.unpark_chat(t, desk.chat_id, START - SECOND)
    assert await desk.drain() is None
    assert desk.server.texts == ["a", "b"]


async def test_a_message_that_is_refused_does_not_hold_up_the_next(desk: Desk) -> None:
    desk.server.says(refusal(400, "Bad Request: message is too long"))
    await desk.put("a", "b")
    assert await desk.drain() is None
    assert desk.server.texts == ["b"]
    assert await desk.states() == {DeliveryState.DEAD: 1, DeliveryState.SENT: 1}


@pytest.mark.parametrize("act", [Silence(), HangUp(), refusal(502, "Bad Gateway")], ids=repr)
async def test_doubt_about_an_urgent_alert_ends_in_telling_it_again_in_order(
    desk: Desk, act: Silence | HangUp | Answer
) -> None:
    desk.server.says(act)
    await desk.put("a", "b")
    assert await desk.drain() == START + 60 * SECOND
    desk.now += 60 * SECOND
    assert await desk.drain() is None
    assert desk.server.texts[-2:] == ["a", "b"]
    assert await desk.states() == {DeliveryState.SENT: 2}


async def test_doubt_about_what_is_told_at_most_once_is_only_shown(desk: Desk) -> None:
    desk.server.says(HangUp())
    await desk.put("a", urgency=Urgency.AT_MOST_ONCE)
    await desk.put("b")
    assert await desk.drain() is None
    assert desk.server.texts == ["a", "b"]
    assert await desk.states() == {DeliveryState.AMBIGUOUS: 1, DeliveryState.SENT: 1}


async def test_doubt_does_not_last_for_ever(desk: Desk) -> None:
    desk.server.says(*[refusal(500, "Internal Server Error")] * 2 * TRIES)
    await desk.put("a")
    while back := await desk.drain():
        desk.now = back
    assert len(desk.server.calls) == TRIES
    assert await desk.states() == {DeliveryState.AMBIGUOUS: 1}


async def test_a_line_that_is_down_loses_nothing_and_counts_no_tries(desk: Desk) -> None:
    await desk.put("a", "b")
    async with desk.life(address="http://127.0.0.1:1"):
        for _ in range(TRIES + 3):
            back = await desk.drain()
            assert back
            assert back > desk.now
            desk.now = back
    async with desk.life():
        assert await desk.drain() is None
    assert desk.server.texts == ["a", "b"]


async def test_a_refused_token_stops_the_role_and_keeps_the_delivery(desk: Desk) -> None:
    desk.server.says(refusal(401, "Unauthorized"))
    await desk.put("a")
    with pytest.raises(RoleLost):
        await desk.drain()
    assert await desk.states() == {DeliveryState.TODO: 1}


async def test_the_send_in_flight_is_finished_when_asked_to_stop(desk: Desk) -> None:
    desk.server.on_call = lambda _: desk.stopping.set()
    await desk.put("a", "b")
    assert await desk.drain() == desk.now  # the rest is for the next life
    assert desk.server.texts == ["a"]
    assert await desk.states() == {DeliveryState.SENT: 1, DeliveryState.TODO: 1}


async def test_a_cancelled_drain_still_writes_down_what_it_sent(desk: Desk) -> None:
    await desk.put("a", "b")
    drain = asyncio.ensure_future(desk.drain())
    desk.server.on_call = lambda _: [drain.cancel()]
    with pytest.raises(asyncio.CancelledError):
        await drain
    assert desk.server.texts == ["a"]
    assert await desk.states() == {DeliveryState.SENT: 1, DeliveryState.TODO: 1}


@pytest.mark.parametrize("urgency", Urgency)
async def test_what_a_crash_left_in_between_is_treated_as_doubt(desk: Desk, urgency: Urgency) -> None:
    await desk.put("a", urgency=urgency)
    async with desk.database.transaction() as t:
        await outbox.claim_next(t, desk.chat_id, desk.now)  # and then the lights went out
    assert await desk.deliverer.recover() == 1
    assert await desk.deliverer.recover() == 0
    back = await desk.drain()
    assert back == (None if urgency is Urgency.AT_MOST_ONCE else START + 60 * SECOND)
    desk.now += 60 * SECOND
    await desk.drain()
    assert desk.server.texts == (["a"] if urgency is Urgency.AT_LEAST_ONCE else [])


async def test_a_forgotten_chat_is_told_nothing(desk: Desk) -> None:
    await desk.put("a")
    async with desk.database.transaction() as t:
        await chats.remove(t, desk.chat_id)
    assert await desk.drain() is None
    assert not desk.server.calls


async def test_a_stranger_is_told_nothing(desk: Desk) -> None:
    await desk.put("a")
    async with desk.database.transaction() as t:
        await chats.set_standing(t, desk.chat_id, Standing.STRANGER)
    assert await desk.drain() is None
    assert not desk.server.calls


async def test_one_turn_ends_after_so_many_rows(desk: Desk) -> None:
    await desk.put(*(str(number) for number in range(ROWS + 5)))
    assert await desk.drain() == desk.now
    assert len(desk.server.texts) == ROWS
    assert await desk.drain() is None
    assert desk.server.texts == [str(number) for number in range(ROWS + 5)]


async def test_one_turn_ends_after_so_long(desk: Desk) -> None:
    def later(_: object) -> None:
        desk.now += 8 * SECOND

    desk.server.on_call = later
    await desk.put("a", "b", "c", "d")
    assert await desk.drain() == desk.now
    assert desk.server.texts == ["a", "b"]


async def test_a_chat_that_has_used_its_minute_is_left_before_anything_is_claimed(desk: Desk) -> None:
    await desk.put("a", "b", "c")
    async with desk.life(Rates(chat_every=0.001, group_per_minute=5, group_spare=3)):
        back = await desk.drain()
    assert back
    assert 55 * SECOND < back - desk.now <= 60 * SECOND
    assert desk.server.texts == ["a", "b"]
    assert await desk.states() == {DeliveryState.SENT: 2, DeliveryState.TODO: 1}
    assert (await desk.chat()).not_before is None  # nothing was tried, so nothing was refused


async def test_a_backlog_is_told_at_telegram_s_pace(desk: Desk) -> None:
    heard: list[float] = []
    desk.server.on_call = lambda _: heard.append((desk.now - START).total_seconds())
    await desk.put(*(str(number) for number in range(40)))
    async with desk.life(Rates()):
        while back := await desk.drain():
            desk.now = max(back, desk.now)
    assert desk.server.texts == [str(number) for number in range(40)]
    assert heard[:5] == pytest.approx([0, 0.04, 1, 2, 3], abs=0.05)
    assert all(sum(start <= at < start + 59.9 for at in heard) <= 18 for start in heard)
    assert heard[-1] < 180


FIRST = "000001"  # the name of what a desk puts out first


class TestEdits:
    async def test_an_edit_changes_the_message_that_told_the_story(self, desk: Desk) -> None:
        await desk.put("before", thread_id=9)
        await desk.put("another of the same story", thread_id=8)
        await desk.drain()
        desk.now += 60 * SECOND
        await desk.put("after", kind=DeliveryKind.EDIT, about=FIRST)
        assert await desk.drain() is None
        assert [method for method, _ in desk.server.calls] == ["sendMessage"] * 2 + ["editMessageText"]
        assert desk.server.accepted[2]["message_id"] == 1

    async def test_edits_of_one_message_are_fifteen_seconds_apart(self, desk: Desk) -> None:
        await desk.put("before")
        await desk.put("after", kind=DeliveryKind.EDIT, about=FIRST)
        assert await desk.drain() == START + 15 * SECOND
        assert desk.server.texts == ["before"]
        desk.now += 15 * SECOND
        assert await desk.drain() is None
        assert desk.server.texts == ["before", "after"]

    async def test_a_newer_edit_takes_the_place_of_a_waiting_one(self, desk: Desk) -> None:
        await desk.put("before")
        await desk.put("between", kind=DeliveryKind.EDIT, about=FIRST)
        await desk.drain()
        newer = DeliveryDraft(desk.chat_id, DeliveryKind.EDIT, "x", Card(plain("after")), about=FIRST)
        async with desk.database.transaction() as t:
            await edits.put(t, [newer], desk.now)
        desk.now += 15 * SECOND
        assert await desk.drain() is None
        assert desk.server.texts == ["before", "after"]

    async def test_forty_edits_in_a_hurry_are_two_calls(self, desk: Desk) -> None:
        await desk.put("before")
        await desk.drain()
        for number in range(40):
            draft = DeliveryDraft(
                desk.chat_id, DeliveryKind.EDIT, f"e{number}", Card(plain(str(number))), about=FIRST
            )
            async with desk.database.transaction() as t:
                await edits.put(t, [draft], desk.now)
            await desk.drain()
        desk.now += 15 * SECOND
        assert await desk.drain() is None
        assert desk.server.texts == ["before", "39"]

    async def test_an_edit_of_a_message_that_was_never_sent_is_a_message(self, desk: Desk) -> None:
        await desk.put("a", kind=DeliveryKind.EDIT, about="nothing")
        assert await desk.drain() is None
        assert [method for method, _ in desk.server.calls] == ["sendMessage"]

    async def test_an_edit_of_a_message_that_was_refused_is_the_message_then(self, desk: Desk) -> None:
        desk.server.says(refusal(400, "Bad Request: message is too long"))
        await desk.put("too long")
        await desk.put("shorter", kind=DeliveryKind.EDIT, about=FIRST)
        await desk.drain()
        desk.now += 60 * SECOND
        await desk.put("grown", kind=DeliveryKind.EDIT, about=FIRST)
        assert await desk.drain() is None
        assert [method for method, _ in desk.server.calls] == ["sendMessage"] * 2 + ["editMessageText"]
        assert desk.server.accepted[-1]["message_id"] == 1

    async def test_an_edit_waits_for_a_message_in_doubt(self, desk: Desk) -> None:
        desk.server.says(HangUp())
        await desk.put("before")
        await desk.put("after", kind=DeliveryKind.EDIT, about=FIRST)
        assert await desk.drain() == START + 60 * SECOND
        assert desk.server.texts == ["before"]
        desk.now += 60 * SECOND
        back = await desk.drain()
        assert back
        desk.now = back
        assert await desk.drain() is None
        assert desk.server.texts == ["before", "before", "after"]
        assert desk.server.accepted[-1]["message_id"] == 2

    async def test_an_edit_whose_answer_was_lost_is_repeated(self, desk: Desk) -> None:
        await desk.put("before", urgency=Urgency.AT_MOST_ONCE)
        await desk.drain()
        desk.now += 60 * SECOND
        desk.server.says(HangUp(), refusal(400, "Bad Request: message is not modified"))
        await desk.put("after", kind=DeliveryKind.EDIT, about=FIRST, urgency=Urgency.AT_MOST_ONCE)
        back = await desk.drain()
        assert back
        desk.now = back
        assert await desk.drain() is None
        assert await desk.states() == {DeliveryState.SENT: 2}

    async def test_an_edit_whose_message_is_gone_is_sent_anew_and_is_edited_then(self, desk: Desk) -> None:
        await desk.put("before", thread_id=9)
        await desk.drain()
        desk.now += 60 * SECOND
        desk.server.says(refusal(400, "Bad Request: message to edit not found"))
        await desk.put("after", kind=DeliveryKind.EDIT, about=FIRST, thread_id=9)
        await desk.drain()
        desk.now += 60 * SECOND
        await desk.put("later", kind=DeliveryKind.EDIT, about=FIRST, thread_id=9)
        assert await desk.drain() is None
        sent, anew, edited = desk.server.accepted
        assert (sent["text"], anew["text"], edited["text"]) == ("before", "after", "later")
        assert anew["disable_notification"] is True
        assert anew["message_thread_id"] == 9
        assert edited["message_id"] == 2

    async def test_a_moved_group_keeps_its_messages(self, desk: Desk) -> None:
        await desk.put("before")
        await desk.drain()
        desk.now += 60 * SECOND
        moved = refusal(400, "group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1009)
        desk.server.says(moved, refusal(400, "Bad Request: message to edit not found"))
        await desk.put("after", kind=DeliveryKind.EDIT, about=FIRST)
        assert await desk.drain() is None
        assert [(call["chat_id"], call["text"]) for call in desk.server.accepted[1:]] == [(-1009, "after")]

    async def test_edits_leave_room_for_what_is_new(self, desk: Desk) -> None:
        await desk.put(*(f"alert {number}" for number in range(8)))
        async with desk.life(Rates(chat_every=0.001, group_per_minute=18)):
            await desk.drain()
            desk.now += 15 * SECOND
            for number in range(1, 9):
                await desk.put("edit", kind=DeliveryKind.EDIT, about=f"{number:06}")
            back = await desk.drain()
            assert desk.server.texts[8:] == ["edit"]
            assert back
            await desk.put("urgent")
            await desk.drain()
        assert desk.server.texts[9:] == ["urgent"]


class TestReplies:
    async def test_a_reply_hangs_on_the_message_that_told_the_story(self, desk: Desk) -> None:
        await desk.put("another", "before", thread_id=9)
        await desk.put("update", kind=DeliveryKind.REPLY, about="000002", thread_id=9)
        assert await desk.drain() is None
        reply = desk.server.accepted[2]
        assert reply["text"] == "update"
        assert reply["reply_parameters"]["message_id"] == 2
        assert reply["message_thread_id"] == 9

    async def test_an_edit_after_a_reply_changes_the_message_and_not_the_reply(self, desk: Desk) -> None:
        await desk.put("before")
        await desk.put("update", kind=DeliveryKind.REPLY, about=FIRST)
        await desk.drain()
        desk.now += 60 * SECOND
        await desk.put("after", kind=DeliveryKind.EDIT, about=FIRST)
        await desk.drain()
        assert desk.server.accepted[2]["message_id"] == 1

    async def test_a_reply_waits_for_a_message_in_doubt(self, desk: Desk) -> None:
        desk.server.says(HangUp())
        await desk.put("before")
        await desk.put("update", kind=DeliveryKind.REPLY, about=FIRST)
        assert await desk.drain() == START + 60 * SECOND
        desk.now += 60 * SECOND
        assert await desk.drain() is None
        assert desk.server.texts == ["before", "before", "update"]
        assert desk.server.accepted[2]["reply_parameters"]["message_id"] == 2

    async def test_a_reply_to_a_message_that_was_refused_is_a_message(self, desk: Desk) -> None:
        desk.server.says(refusal(400, "Bad Request: message is too long"))
        await desk.put("too long")
        await desk.put("update", kind=DeliveryKind.REPLY, about=FIRST)
        assert await desk.drain() is None
        assert desk.server.texts == ["update"]
        assert "reply_parameters" not in desk.server.accepted[0]


async def test_what_was_sent_is_written_down_once_the_database_is_back(desk: Desk) -> None:
    class Stumbling:
        """The real database, whose writes fail a few times after the message has left."""

        failures = 0

        def __getattr__(self, name: str) -> object:
            return getattr(desk.database, name)

        def transaction(self) -> object:
            if self.failures and desk.server.calls:
                self.failures -= 1
                raise StorageError("The database is away.")
            return desk.database.transaction()

    stumbling = Stumbling()
    stumbling.failures = 3
    desk.deliverer._database = stumbling  # type: ignore[assignment]
    await desk.put("a", "b")
    assert await desk.drain() is None
    assert desk.server.texts == ["a", "b"]
    assert await desk.states() == {DeliveryState.SENT: 2}
