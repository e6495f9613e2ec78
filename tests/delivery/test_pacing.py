from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import RetryAfter

from bot.delivery.limits import Pace
from bot.delivery.pacing import PATIENCE, Pacing, retry_seconds
from bot.errors import SendThrottled
from tests.delivery.virtual_time import VirtualTime

pytestmark = [
    pytest.mark.usefixtures("_timedeltas"),
    pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning"),
]


@pytest.fixture(params=["0", "1"], ids=["numbers", "timedeltas"])
def _timedeltas(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", request.param)


class Line:
    """Pacing on virtual time, in front of a Telegram that only notes what reaches it."""

    def __init__(self) -> None:
        self.time = VirtualTime()
        self.pacing = Pacing(clock=self.time.clock, sleep=self.time.sleep)
        self.heard: list[tuple[float, Any]] = []
        self.pauses: dict[Any, list[int]] = {}  # what Telegram answers first, by chat

    async def call(
        self,
        chat: Any,
        label: Any = None,
        *,
        method: str = "sendMessage",
        pace: Pace | None = None,
        at: float = 0,
    ) -> float:
        """Call Telegram; returns when it was heard."""
        if at:
            await self.time.sleep(at)

        async def telegram() -> bool:
            if self.pauses.get(chat):
                raise RetryAfter(self.pauses[chat].pop(0))
            self.heard.append((self.time.now, label if label is not None else chat))
            return True

        data = {} if chat is None else {"chat_id": chat}
        await self.pacing.process_request(telegram, (), {}, method, data, pace)
        return self.time.now


@pytest.fixture
def line() -> Line:
    return Line()


async def test_different_chats_hear_twenty_five_messages_a_second(line: Line) -> None:
    times = await line.time.run(*(line.call(chat) for chat in range(1, 101)))
    assert times == pytest.approx([n * 0.04 for n in range(100)], abs=0.01)


async def test_one_chat_hears_a_burst_and_then_one_message_a_second(line: Line) -> None:
    times = await line.time.run(*(line.call(7, n) for n in range(6)))
    assert times == pytest.approx([0, 0.04, 0.08, 1, 2, 3], abs=0.01)
    assert [label for _, label in line.heard] == list(range(6))


async def test_a_reply_overtakes_waiting_alerts(line: Line) -> None:
    alerts = [line.call(chat, "alert", pace=Pace.ALERT) for chat in range(1, 21)]
    await line.time.run(*alerts, line.call(99, "reply", at=0.1))
    asked_and_heard = next(at for at, label in line.heard if label == "reply")
    assert asked_and_heard - 0.1 <= 0.05


async def test_alerts_are_heard_while_replies_keep_coming(line: Line) -> None:
    replies = [line.call(1000 + n, "reply", at=n / 24) for n in range(100)]
    alerts = [line.call(n, "alert", pace=Pace.ALERT) for n in range(1, 4)]
    await line.time.run(*replies, *alerts)
    assert [label for _, label in line.heard].count("alert") == 3


async def test_a_chat_that_waits_holds_up_no_other(line: Line) -> None:
    line.pauses[7] = [3]
    _, other = await line.time.run(line.call(7), line.call(8, at=0.05))
    assert other == pytest.approx(0.05)


async def test_a_reply_waits_for_the_end_of_a_short_pause(line: Line) -> None:
    line.pauses[7] = [3]
    [heard] = await line.time.run(line.call(7))
    assert heard == pytest.approx(3, abs=0.01)


async def test_a_reply_gives_up_when_the_pause_is_long(line: Line) -> None:
    line.pauses[7] = [40]
    [failure] = await line.time.run(line.call(7))
    assert isinstance(failure, SendThrottled)
    assert failure.retry_after == pytest.approx(40)
    assert line.time.now < PATIENCE[Pace.INTERACTIVE]


async def test_an_alert_is_never_tried_again_here(line: Line) -> None:
    line.pauses[7] = [1]
    [failure] = await line.time.run(line.call(7, pace=Pace.ALERT))
    assert isinstance(failure, RetryAfter)
    assert line.pacing.wait_for(7) == pytest.approx(1)


async def test_an_alert_waits_a_second_at_most(line: Line) -> None:
    results = await line.time.run(*(line.call(-7, n, pace=Pace.ALERT) for n in range(6)))
    throttled = [result for result in results if isinstance(result, SendThrottled)]
    assert len(throttled) == 3
    assert all(failure.retry_after > 0 for failure in throttled)
    assert line.time.now <= 1.01


async def test_an_alert_that_gave_up_leaves_its_place(line: Line) -> None:
    await line.time.run(*(line.call(-7, n, pace=Pace.ALERT) for n in range(6)))
    [heard] = await line.time.run(line.call(8))
    assert heard == line.time.now


@pytest.mark.parametrize(
    ("chat", "method"),
    [(7, "getChatMember"), (7, "sendChatAction"), (7, "deleteMessage"), (None, "answerCallbackQuery")],
)
async def test_calls_that_send_nothing_never_wait(line: Line, chat: int | None, method: str) -> None:
    times = await line.time.run(*(line.call(chat, method=method) for _ in range(200)), line.call(7))
    assert set(times) == {0}


@pytest.mark.parametrize(
    "method", ["sendMessage", "sendPhoto", "editMessageText", "copyMessage", "forwardMessages"]
)
async def test_calls_that_people_see_are_counted(line: Line, method: str) -> None:
    times = await line.time.run(*(line.call(7, method=method) for _ in range(5)))
    assert max(times) >= 2


async def test_a_pause_holds_for_everything_in_the_chat(line: Line) -> None:
    line.pauses[7] = [2]
    await line.time.run(line.call(7, pace=Pace.ALERT))
    [heard] = await line.time.run(line.call(7, method="getChatMember"))
    assert heard == pytest.approx(2, abs=0.01)


async def test_a_number_written_as_text_is_the_same_chat(line: Line) -> None:
    times = await line.time.run(line.call(7), line.call("7"), line.call(7), line.call("7"))
    assert max(times) >= 1


@given(
    st.lists(
        st.tuples(st.floats(0, 5), st.integers(1, 3) | st.integers(-3, -1), st.sampled_from(Pace)),
        max_size=60,
    )
)
@settings(max_examples=40, deadline=None)
def test_each_chat_hears_its_messages_of_one_pace_in_the_order_asked(
    asked: list[tuple[float, int, Pace]],
) -> None:
    async def play() -> Line:
        line = Line()
        calls = sorted(asked, key=lambda call: call[0])
        await line.time.run(
            *(
                line.call(chat, (chat, pace, number), pace=pace, at=at)
                for number, (at, chat, pace) in enumerate(calls)
            )
        )
        return line

    line = asyncio.run(play())
    for chat in {chat for _, chat, _ in asked}:
        for pace in Pace:
            numbers = [label[2] for _, label in line.heard if label[:2] == (chat, pace)]
            assert numbers == sorted(numbers)
    times = [at for at, _ in line.heard]
    assert all(sum(start <= at < start + 0.999 for at in times) <= 25 for start in times)


def test_library_pauses_are_read_in_either_form() -> None:
    assert retry_seconds(RetryAfter(timedelta(seconds=7))) == 7
