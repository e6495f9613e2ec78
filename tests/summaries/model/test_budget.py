"""What of a bill is believed, and when a model is left alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.spending import Spent
from bot.summaries.model.answers import Reply, Usage
from bot.summaries.model.breaker import FAILURES, LONGEST_REST, REST, Breaker
from bot.summaries.model.budget import Prices, counted, expected
from bot.summaries.model.prompt import Prompt

NOW = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
PROMPT = Prompt("s" * 1000, "u" * 3000)
MOST = expected(PROMPT)
ANSWER = "a" * 160


def test_what_is_expected_is_read_by_bytes() -> None:
    assert expected(PROMPT) == Usage(2060, 300)
    assert expected(Prompt("", "я" * 1000)) == Usage(1060, 300)


@pytest.mark.parametrize("claimed", [Usage(900, 60), Usage(2060, 300), Usage(250, 10), Usage(6180, 900)])
def test_a_bill_that_can_be_true_is_believed(claimed: Usage) -> None:
    assert counted(Reply(ANSWER, claimed), PROMPT) == (claimed, False)


@pytest.mark.parametrize(
    ("claimed", "counts"),
    [
        (Usage(0, 0), MOST),
        (Usage(10, 60), MOST),
        (Usage(900, 0), MOST),
        (Usage(7000, 60), Usage(7000, 300)),
        (Usage(900, 5000), Usage(2060, 5000)),
        (Usage(10**30, 60), Usage(10**12, 300)),
    ],
)
def test_an_absurd_bill_counts_as_the_larger_of_claim_and_expectation(claimed: Usage, counts: Usage) -> None:
    assert counted(Reply(ANSWER, claimed), PROMPT) == (counts, True)


def test_no_bill_is_no_lie_and_nonsense_is() -> None:
    assert counted(Reply(ANSWER, None), PROMPT) == (MOST, False)
    assert counted(Reply(ANSWER, None, nonsense=True), PROMPT) == (MOST, True)


def test_money_follows_the_prices() -> None:
    assert Prices(2.0, 8.0).cost(Usage(500_000, 250_000)) == Spent(750_000, 3.0)
    assert Prices().cost(Usage(500_000, 250_000)) == Spent(750_000, 0.0)


# --- the breaker


def opened() -> Breaker:
    breaker = Breaker()
    for _ in range(FAILURES):
        breaker.failed(NOW)
    return breaker


def test_a_few_failures_in_a_row_open_it_for_a_while() -> None:
    breaker = Breaker()
    for _ in range(FAILURES - 1):
        breaker.failed(NOW)
    assert breaker.lets_through(NOW)
    breaker.failed(NOW)
    assert not breaker.lets_through(NOW)
    assert not breaker.lets_through(NOW + REST - SECOND)
    assert breaker.lets_through(NOW + REST)


def test_a_success_in_between_counts_anew() -> None:
    breaker = Breaker()
    for _ in range(3):
        for _ in range(FAILURES - 1):
            breaker.failed(NOW)
        breaker.succeeded()
    assert breaker.lets_through(NOW)


def test_after_the_rest_one_tries_and_the_others_wait_for_it() -> None:
    breaker = opened()
    later = NOW + REST
    assert breaker.lets_through(later)
    assert not breaker.lets_through(later)
    breaker.succeeded()
    assert breaker.lets_through(later)
    assert breaker.lets_through(later)


def test_a_try_that_fails_doubles_the_rest_up_to_a_limit() -> None:
    breaker, now, rests = opened(), NOW, []
    for _ in range(9):
        began = now
        while not breaker.lets_through(now):
            now += REST
        rests.append(now - began)
        breaker.failed(now)
    assert rests[:4] == [REST, 2 * REST, 4 * REST, 8 * REST]
    assert rests[-1] == LONGEST_REST


def test_a_try_that_never_reports_does_not_close_the_door_for_ever() -> None:
    breaker = opened()
    assert breaker.lets_through(NOW + REST)
    assert breaker.lets_through(NOW + 2 * REST)
    breaker.withdraw()
    assert breaker.lets_through(NOW + 2 * REST)


def test_it_rests_as_long_as_it_was_asked_to_and_no_longer_than_the_limit() -> None:
    breaker = Breaker()
    breaker.open(NOW, timedelta(seconds=40))
    assert not breaker.lets_through(NOW + 39 * SECOND)
    assert breaker.lets_through(NOW + 40 * SECOND)
    breaker.open(NOW, timedelta(days=900))
    assert breaker.lets_through(NOW + LONGEST_REST)
