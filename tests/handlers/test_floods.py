"""One person cannot take everybody's share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handlers.floods import BURST, PER_SECOND, Floods, Verdict

ANNA, BORIS = (1, 10), (1, 11)


def test_a_burst_passes_then_one_warning_then_silence() -> None:
    floods = Floods()
    assert [floods.judge(ANNA, 0.0) for _ in range(BURST)] == [Verdict.PASS] * BURST
    assert [floods.judge(ANNA, 0.1) for _ in range(3)] == [Verdict.WARN, Verdict.DROP, Verdict.DROP]


def test_others_are_not_held_up() -> None:
    floods = Floods()
    for _ in range(BURST + 5):
        floods.judge(ANNA, 0.0)
    assert floods.judge(BORIS, 0.0) is Verdict.PASS


def test_whoever_waits_may_ask_again() -> None:
    floods = Floods()
    for _ in range(BURST + 1):
        floods.judge(ANNA, 0.0)
    assert floods.judge(ANNA, 1 / PER_SECOND) is Verdict.PASS


@given(st.lists(st.floats(0, 5), max_size=200))
def test_never_more_than_the_burst_and_the_long_run(pauses: list[float]) -> None:
    floods, now, passed = Floods(), 0.0, 0
    for pause in pauses:
        now += pause
        passed += floods.judge(ANNA, now) is Verdict.PASS
    assert passed <= BURST + now * PER_SECOND + 1
