from __future__ import annotations

import asyncio
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceThrottled
from bot.ingest.politeness import Gap, Politeness, preview_queues, usual_politeness
from tests.ingest.local_site import FakeTime


def polite(time: FakeTime, chance: float = 0.5, gap: Gap = (1.0, 2.0)) -> Politeness:
    return Politeness(gap=gap, now=time.now, sleep=time.sleep, chance=lambda: chance)


async def visit(politeness: Politeness, host: str, delay: float = 0.0) -> None:
    async with politeness.turn(host, delay):
        await asyncio.sleep(0)


async def test_the_first_visit_waits_for_nobody() -> None:
    time = FakeTime()
    await visit(polite(time), "site.by")
    assert time.slept == []


async def test_other_hosts_do_not_wait_for_each_other() -> None:
    time = FakeTime()
    politeness = polite(time)
    for host in ("a.by", "b.by", "c.by"):
        await visit(politeness, host)
    assert time.slept == []


@pytest.mark.parametrize(("chance", "pause"), [(0.0, 1.0), (0.5, 1.5), (1.0, 2.0)])
async def test_the_pause_is_jittered_between_its_bounds(chance: float, pause: float) -> None:
    time = FakeTime()
    politeness = polite(time, chance)
    await visit(politeness, "site.by")
    await visit(politeness, "site.by")
    assert time.slept == [pause]


async def test_time_that_has_passed_anyway_is_not_waited_again() -> None:
    time = FakeTime()
    politeness = polite(time)
    await visit(politeness, "site.by")
    time.seconds += 1.0
    await visit(politeness, "site.by")
    time.seconds += 60.0
    await visit(politeness, "site.by")
    assert time.slept == [0.5]


async def test_the_host_may_ask_for_a_longer_pause_but_not_for_a_shorter_one() -> None:
    time = FakeTime()
    politeness = polite(time)
    for delay in (10.0, 0.1, 0.0):
        await visit(politeness, "site.by", delay)
    assert time.slept == [10.0, 1.5]


async def test_the_aliases_of_the_preview_share_one_slow_queue() -> None:
    time = FakeTime()
    politeness = polite(time)
    for host in ("t.me", "telegram.me", "telegram.dog", "t.me"):
        await visit(politeness, host)
    assert time.slept == [3.0, 3.0, 3.0]


async def test_the_queue_lets_one_in_at_a_time_in_the_order_of_asking() -> None:
    time, order, inside = FakeTime(), [], 0
    politeness = polite(time)

    async def one(number: int) -> None:
        nonlocal inside
        async with politeness.turn("t.me"):
            inside += 1
            assert inside == 1
            order.append(number)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(one(number) for number in range(5)))
    assert order == [0, 1, 2, 3, 4]


async def test_a_visit_that_fails_or_is_given_up_still_frees_its_place() -> None:
    time = FakeTime()
    politeness = polite(time)
    with pytest.raises(ZeroDivisionError):
        async with politeness.turn("site.by"):
            raise ZeroDivisionError
    holder = asyncio.create_task(visit(politeness, "site.by"))
    waiter = asyncio.create_task(visit(politeness, "site.by"))
    await asyncio.sleep(0)
    holder.cancel()
    await asyncio.wait_for(waiter, 1)
    assert holder.cancelled()


async def test_a_host_that_asked_for_quiet_gets_it_from_those_who_wait_already() -> None:
    time = FakeTime()
    politeness = polite(time)

    async def throttled() -> None:
        async with politeness.turn("site.by"):
            await asyncio.sleep(0)
            politeness.hold("site.by", 120)

    first = asyncio.create_task(throttled())
    second = asyncio.create_task(visit(politeness, "site.by"))
    await first
    with pytest.raises(SourceThrottled) as caught:
        await second
    assert caught.value.retry_after == 120
    time.seconds += 121
    await visit(politeness, "site.by")


async def test_a_host_can_silence_us_for_a_day_and_no_longer() -> None:
    time = FakeTime()
    politeness = polite(time)
    politeness.hold("site.by", 1e12)
    politeness.hold("site.by", 1)  # a shorter wish does not undo a longer one
    time.seconds += 24 * 3600 - 1
    with pytest.raises(SourceThrottled):
        await visit(politeness, "site.by")
    time.seconds += 2
    await visit(politeness, "site.by")


async def test_a_site_of_our_own_needs_no_pause() -> None:
    time = FakeTime()
    politeness = Politeness(gaps={"127.0.0.1": (0.0, 0.0)}, now=time.now, sleep=time.sleep)
    for _ in range(3):
        await visit(politeness, "127.0.0.1")
    assert time.slept == []


async def test_thousands_of_hosts_are_forgotten_once_they_are_idle() -> None:
    time = FakeTime()
    politeness = polite(time)
    for number in range(10_000):
        await visit(politeness, f"{number}.by")
        time.seconds += 1
    assert len(politeness._queues) <= 4096


@given(st.lists(st.sampled_from(["a.by", "b.by", "t.me", "telegram.me"]), max_size=12))
def test_no_host_is_visited_twice_within_its_shortest_pause(hosts: list[str]) -> None:
    time = FakeTime()
    politeness = polite(time, chance=0.0)
    visits: list[tuple[str, float]] = []

    async def one(host: str) -> None:
        async with politeness.turn(host):
            visits.append(("t.me" if host.startswith("tele") else host, time.now()))

    async def all_of_them() -> None:
        await asyncio.gather(*map(one, hosts))

    asyncio.run(all_of_them())
    for queue, shortest in (("a.by", 1.0), ("b.by", 1.0), ("t.me", 2.0)):
        times = [at for name, at in visits if name == queue]
        assert all(later - earlier >= shortest for earlier, later in pairwise(times))


def test_configured_preview_hosts_join_the_queue_however_they_are_written() -> None:
    queues = preview_queues(("t.me", "http://127.0.0.1:8082", "mirror.example"))
    assert {queues[host] for host in ("t.me", "telegram.me", "127.0.0.1", "mirror.example")} == {"t.me"}


async def test_a_bot_without_a_gap_waits_nowhere() -> None:
    politeness = usual_politeness(0.0)
    async with asyncio.timeout(1):
        for host in ("site.by", "t.me") * 50:
            await visit(politeness, host)
