from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.limits import Bucket, Call, Limits, Pace, Rates, Window

PERSON, GROUP = 5, -100_5

paces = st.sampled_from(Pace)
calls = st.lists(
    st.tuples(
        st.floats(0, 3),  # seconds since the one before was asked for
        st.sampled_from([1, 2, 3, -1, -2, "@news"]),
        paces,
    ),
    max_size=150,
)
crowds = st.lists(st.tuples(st.integers(0, 400), paces), min_size=30, max_size=120)


def sent(asked: list[tuple[float, int | str, Pace]]) -> list[tuple[float, int | str]]:
    """When each call went, had each of them waited exactly as long as it was told."""
    limits, now, log = Limits(), 0.0, []
    for gap, chat, pace in asked:
        call = Call(chat, pace=pace)
        now += gap
        while wait := max(limits.wait_for(call, now), limits.wait_for_line(call, now)):
            now += max(wait, 1e-9)
        limits.take(call, now)
        log.append((now, chat))
    return log


def most_in(times: list[float], period: float) -> int:
    return max((sum(start <= at < start + period - 1e-6 for at in times) for start in times), default=0)


def per_chat(log: list[tuple[float, int | str]]) -> dict[int | str, list[float]]:
    times = defaultdict(list)
    for at, chat in log:
        times[chat].append(at)
    return times


@given(crowds)
def test_no_second_ever_sees_more_than_twenty_five_messages(crowd: list[tuple[int, Pace]]) -> None:
    log = sent([(0, chat, pace) for chat, pace in crowd])
    assert most_in([at for at, _ in log], 1) <= 25


@given(calls)
def test_no_minute_ever_sees_more_than_eighteen_messages_in_a_group(
    asked: list[tuple[float, int | str, Pace]],
) -> None:
    for chat, times in per_chat(sent(asked)).items():
        if chat in {-1, -2, "@news"}:
            assert most_in(times, 60) <= 18


@given(calls, st.floats(0, 90))
def test_no_chat_ever_hears_more_than_one_a_second_beyond_a_burst_of_three(
    asked: list[tuple[float, int | str, Pace]], period: float
) -> None:
    for times in per_chat(sent(asked)).values():
        assert most_in(times, period) <= 3 + period


@given(calls)
def test_nobody_waits_longer_than_a_minute(asked: list[tuple[float, int | str, Pace]]) -> None:
    log = sent(asked)
    assert all(later - earlier <= 60 + 3 + 1e-6 for (earlier, _), (later, _) in pairwise(log))


def test_a_full_bucket_gives_its_burst_at_once_and_then_one_at_a_time() -> None:
    bucket = Bucket(every=2, burst=3)
    waits = []
    for _ in range(5):
        waits.append(bucket.wait_for(10.0))
        bucket.take(10.0 + waits[-1])
    assert waits == [0, 0, 0, 2, 4]


def test_a_window_is_exact_at_its_edge() -> None:
    window = Window(count=2, period=60)
    window.take(0)
    window.take(10)
    assert [window.wait_for(at) for at in (10, 59, 60)] == [50, 1, 0]


@pytest.mark.parametrize(("chat", "alerts", "replies"), [(PERSON, 2, 1), (GROUP, 2, 1)])
def test_alerts_leave_room_for_a_reply(chat: int, alerts: int, replies: int) -> None:
    limits = Limits()
    alert, reply = Call(chat, pace=Pace.ALERT), Call(chat)
    for _ in range(alerts):
        assert limits.wait_for(alert, 0) == 0
        limits.take(alert, 0)
    assert limits.wait_for(alert, 0) > 0
    for _ in range(replies):
        assert limits.wait_for(reply, 0) == 0
        limits.take(reply, 0)
    assert limits.wait_for(reply, 0) > 0


def test_alerts_leave_room_for_replies_in_a_group_s_minute() -> None:
    limits = Limits(Rates(chat_every=0.001))
    alert, reply = Call(GROUP, pace=Pace.ALERT), Call(GROUP)
    for second in range(15):
        limits.take(alert, second)
    assert limits.wait_for(alert, 15) == 45
    assert limits.wait_for(reply, 15) == 0


def test_a_parked_chat_is_silent_and_the_others_are_not() -> None:
    limits = Limits()
    limits.park(GROUP, until=30)
    assert limits.wait_for(Call(GROUP), 10) == 20
    assert limits.wait_for(Call(GROUP, sends=False), 10) == 20
    assert limits.wait_for(Call(PERSON), 10) == 0
    limits.park(GROUP, until=20)  # a shorter pause does not shorten the longer one
    assert limits.wait_for(Call(GROUP), 10) == 20


def test_calls_that_send_nothing_use_nothing_up() -> None:
    limits = Limits()
    for _ in range(100):
        limits.take(Call(PERSON, sends=False), 0)
    assert limits.wait_for(Call(PERSON), 0) == limits.wait_for_line(Call(PERSON), 0) == 0


def test_idle_chats_are_forgotten_and_busy_ones_are_not() -> None:
    limits = Limits()
    limits.take(Call(1), 0)
    limits.take(Call(-2), 50)
    limits.park(3, 200)
    limits.park(4, 60)
    limits.forget_idle(100)
    assert limits.remembered == 2  # the group's minute, and the pause of chat 3
    assert limits.wait_for(Call(3), 100) == 100
