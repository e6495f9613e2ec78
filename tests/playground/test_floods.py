"""Telegram's pace: what passes, what is answered with 429, and for how long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Bot
from telegram.error import RetryAfter

from bot.playground.actions.buttons import press
from bot.playground.actions.founding import make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import start
from bot.playground.refusal import Refusal
from bot.playground.scene import Person, Scene
from bot.playground.trouble.floods import FloodRules, Floods
from bot.playground.world.members import ChatKind, User
from bot.playground.world.messages import Chat
from bot.playground.world.world import World
from tests.playground.conftest import Hands, call


def passed(floods: Floods, chat: Chat, hands: Hands, count: int) -> int:
    return sum(1 for _ in range(count) if not floods.admit(chat, hands.now))


def test_a_private_chat_takes_a_burst_and_then_one_a_second(hands: Hands) -> None:
    floods, chat = Floods(), Chat(7, ChatKind.PRIVATE)
    assert passed(floods, chat, hands, 20) == 8
    hands.pass_seconds(1)
    assert passed(floods, chat, hands, 5) == 1


def test_a_group_takes_twenty_a_minute(hands: Hands) -> None:
    floods, chat = Floods(), Chat(-7, ChatKind.SUPERGROUP)
    assert passed(floods, chat, hands, 30) == 20
    assert floods.admit(chat, hands.now) == 60
    hands.pass_seconds(59)
    assert floods.admit(chat, hands.now) == 1
    hands.pass_seconds(1)
    assert passed(floods, chat, hands, 30) == 20


def test_all_chats_together_take_thirty_a_second(hands: Hands) -> None:
    floods = Floods()
    chats = [Chat(number, ChatKind.PRIVATE) for number in range(1, 51)]
    assert sum(passed(floods, chat, hands, 1) for chat in chats) == 30
    hands.pass_seconds(1)
    assert sum(passed(floods, chat, hands, 1) for chat in chats) == 30


def test_an_album_counts_as_many_as_it_holds(hands: Hands) -> None:
    floods, chat = Floods(), Chat(-7, ChatKind.SUPERGROUP)
    assert floods.admit(chat, hands.now, count=10) == 0
    assert floods.admit(chat, hands.now, count=10) == 0
    assert floods.admit(chat, hands.now, count=1) > 0


KINDS = st.sampled_from([ChatKind.PRIVATE, ChatKind.GROUP, ChatKind.SUPERGROUP, ChatKind.CHANNEL])
GAPS = st.lists(
    st.tuples(st.floats(0, 20), st.integers(1, 10), st.booleans()), min_size=1, max_size=80
)  # seconds between calls, how many messages each is, whether it edits


@given(GAPS, KINDS)
def test_who_waits_as_told_is_let_in(gaps: list[tuple[float, int, bool]], kind: ChatKind) -> None:
    hands, floods, chat = Hands(), Floods(), Chat(-7, kind)
    for gap, count, edits in gaps:
        hands.pass_seconds(gap)
        method = "editMessageText" if edits else "sendMessage"
        if wait := floods.admit(chat, hands.now, count, method):
            assert wait >= 1
            hands.pass_seconds(wait)
            assert floods.admit(chat, hands.now, count, method) == 0


@given(GAPS)
def test_who_knocks_while_it_is_closed_waits_no_longer(gaps: list[tuple[float, int, bool]]) -> None:
    hands, floods, chat = Hands(), Floods(), Chat(-7, ChatKind.SUPERGROUP)
    assert passed(floods, chat, hands, 20) == 20
    opens_at = hands.now + timedelta(seconds=floods.admit(chat, hands.now))
    for gap, count, _ in gaps:
        hands.pass_seconds(gap)
        if hands.now < opens_at:
            assert hands.now + timedelta(seconds=floods.admit(chat, hands.now, count)) >= opens_at
    hands.now = max(hands.now, opens_at)
    assert floods.admit(chat, hands.now) == 0


@settings(max_examples=60, deadline=None)
@given(
    calls=st.lists(
        st.tuples(st.floats(0, 3), st.integers(0, 5), st.integers(1, 10), st.booleans()), max_size=250
    ),
    rules=st.builds(
        FloodRules,
        private_rate=st.sampled_from([0.5, 1.0, 3.0]),
        private_burst=st.integers(1, 9),
        group_per_minute=st.integers(1, 25),
        group_edits_per_minute=st.integers(1, 25),
        global_per_second=st.integers(1, 40),
    ),
)
def test_no_window_holds_more_than_the_rules_allow(
    calls: list[tuple[float, int, int, bool]], rules: FloodRules
) -> None:
    hands, floods = Hands(), Floods(rules)
    chats = [
        Chat(n if n < 3 else -n, ChatKind.PRIVATE if n < 3 else ChatKind.SUPERGROUP) for n in range(1, 7)
    ]
    let_in: list[tuple[datetime, Chat, int, bool]] = []
    for gap, which, count, edits in calls:
        hands.pass_seconds(gap)
        if not floods.admit(chats[which], hands.now, count, "editMessageText" if edits else "sendMessage"):
            let_in.append((hands.now, chats[which], count, edits))

    def most_within(seconds: float, mine: Callable[[Chat, bool], bool]) -> tuple[int, int]:
        """The most messages of any such span, and the largest single call."""
        fitting = [(at, count) for at, chat, count, edits in let_in if mine(chat, edits)]
        spans = [
            sum(n for at, n in fitting if begin <= at < begin + timedelta(seconds=seconds))
            for begin, _ in fitting
        ]
        return max(spans, default=0), max((n for _, n in fitting), default=0)

    def keeps(seconds: float, most: float, mine: Callable[[Chat, bool], bool]) -> bool:
        found, largest = most_within(seconds, mine)
        return found <= max(most, largest)

    assert keeps(1, rules.global_per_second, lambda chat, edits: True)
    for one in chats:
        if one.is_private:
            for seconds in (1, 10, 60):
                found, largest = most_within(seconds, lambda chat, edits, one=one: chat is one and not edits)  # type: ignore[misc]
                debt = max(0, largest - rules.private_burst)
                assert found <= rules.private_burst + rules.private_rate * seconds + debt
        else:
            assert keeps(60, rules.group_per_minute, lambda chat, edits, one=one: chat is one and not edits)  # type: ignore[misc]
            assert keeps(60, rules.group_edits_per_minute, lambda chat, edits, one=one: chat is one and edits)  # type: ignore[misc]


def test_a_chat_stays_closed_for_as_long_as_was_told(hands: Hands) -> None:
    floods, group, person = Floods(), Chat(-7, ChatKind.SUPERGROUP), Chat(7, ChatKind.PRIVATE)
    assert passed(floods, group, hands, 15) == 15
    assert floods.admit(group, hands.now, 10) == 60
    assert floods.admit(group, hands.now) == 60  # there is room for one, but the chat is closed
    hands.pass_seconds(1)
    assert passed(floods, person, hands, 8) == 8
    hands.pass_seconds(0.5)
    assert floods.admit(person, hands.now) == 1
    hands.pass_seconds(0.75)
    assert floods.admit(person, hands.now) == 1
    hands.pass_seconds(0.25)
    assert floods.admit(person, hands.now) == 0
    hands.pass_seconds(57.5)
    assert floods.admit(group, hands.now, 10) == 0


def test_edits_are_counted_apart(hands: Hands) -> None:
    floods, group, person = Floods(), Chat(-7, ChatKind.SUPERGROUP), Chat(7, ChatKind.PRIVATE)
    assert passed(floods, group, hands, 30) == 20
    edits = [floods.admit(group, hands.now, 1, "editMessageText") for _ in range(25)]
    assert edits.count(0) == 10  # of thirty a second in all twenty are gone
    hands.pass_seconds(30)
    assert [floods.admit(person, hands.now, 1, "editMessageText") for _ in range(25)].count(0) == 20
    assert passed(floods, person, hands, 20) == 8


def test_paid_broadcasts_go_a_thousand_a_second(hands: Hands) -> None:
    floods = Floods(FloodRules().paid())
    chats = [Chat(number, ChatKind.PRIVATE) for number in range(1, 1101)]
    assert sum(passed(floods, chat, hands, 1) for chat in chats) == 1000


def test_new_rules_hold_at_once(hands: Hands) -> None:
    floods, chat = Floods(), Chat(-7, ChatKind.GROUP)
    assert passed(floods, chat, hands, 30) == 20
    floods.use(replace(floods.rules, group_per_minute=25))
    assert passed(floods, chat, hands, 30) == 25


def test_rules_that_would_stop_everything_are_no_rules() -> None:
    with pytest.raises(ValueError, match="greater than 0"):
        FloodRules(private_rate=0)


def test_answers_actions_and_reads_do_not_count(world: World, anna: User) -> None:
    start(world, anna)
    sent = call(world, "sendMessage", chat_id=anna.id, text="with a button")
    card = world.private_chat(anna).messages[sent["message_id"]]
    world.floods.begin_report()
    world.floods.enabled = True
    for _ in range(100):
        call(world, "answerCallbackQuery", callback_query_id=press(world, anna, card, "x").id)
        call(world, "sendChatAction", chat_id=anna.id, action="typing")
        call(world, "getChat", chat_id=anna.id)
        call(world, "getMe")
    assert world.floods.passed == 0
    assert call(world, "sendMessage", chat_id=anna.id, text="x")
    assert world.floods.passed == 1


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
def test_the_refusal_says_how_long_and_nothing_is_done(world: World, anna: User, method: str) -> None:
    start(world, anna)
    sent = call(world, "sendMessage", chat_id=anna.id, text="first")
    world.floods.enabled = True
    given_values: dict[str, Any] = {"chat_id": anna.id, "message_id": sent["message_id"]}

    def send_thirty() -> None:
        for number in range(30):
            call(world, method, **given_values, text=f"n {number}")

    with pytest.raises(Refusal) as refused:
        send_thirty()
    before = len(world.private_chat(anna).messages)
    assert refused.value.code == 429
    assert refused.value.body()["parameters"] == {"retry_after": refused.value.retry_after}
    with pytest.raises(Refusal):
        call(world, method, **given_values, text="again")
    assert len(world.private_chat(anna).messages) == before


def test_what_is_refused_for_other_reasons_does_not_count(world: World, anna: User) -> None:
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna)
    world.floods.enabled = True
    for _ in range(40):
        with pytest.raises(Refusal, match="text is empty"):
            call(world, "sendMessage", chat_id=group.id, text="")
    assert call(world, "sendMessage", chat_id=group.id, text="x")


async def test_the_client_library_raises_retry_after(bot: Bot, scene: Scene, editor: Person) -> None:
    await scene.act("floods", enabled=True)

    async def send_twelve() -> None:
        for number in range(12):
            await bot.send_message(editor.id, f"n {number}")

    with pytest.raises(RetryAfter) as refused:
        await send_twelve()
    assert 1 <= refused.value._retry_after.total_seconds() <= 2
    assert (await scene.act("state"))["floods"]["refused"] == 1
    looked = await scene.act("floods")
    assert (looked["enabled"], looked["passed"], looked["refused"]) == (True, 8, 1)
    assert looked["report"]["first_refusals"][0]["method"] == "sendmessage"
    assert "Anna" in looked["table"]
    loose = await scene.act("floods", rules={"private_burst": 50}, anew=True)
    assert (loose["rules"]["private_burst"], loose["rules"]["group_per_minute"]) == (50, 20)
    await send_twelve()
    assert (await scene.act("floods"))["refused"] == 0
