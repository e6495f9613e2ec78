"""The edge to the encyclopedia, over real sockets: polite, serial, and never longer than it may take."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.errors import LookupFailed
from bot.knowing.exchange import LONGEST_PAUSE, Exchange
from bot.knowing.wikidata import Wikidata
from tests.knowing.wikidata_server import (
    Mood,
    WikidataServer,
    cut_off,
    endless,
    lagging,
    refusing,
    saying,
    silent,
    status,
    wikidata_server,
)

AGENT = "Dozor/1.0 (+mailto:desk@example.org)"


class Time:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@asynccontextmanager
async def connected(
    *moods: Mood, seconds: float = 5.0
) -> AsyncIterator[tuple[Wikidata, WikidataServer, Time]]:
    time = Time()
    async with wikidata_server() as server:
        server.moods.extend(moods)
        exchange = Exchange(server.url, AGENT, seconds=seconds, sleep=time.sleep, now=lambda: time.now)
        async with exchange:
            yield Wikidata(exchange), server, time


async def test_the_questions_are_asked_as_the_interface_wants_them() -> None:
    async with connected() as (wikidata, server, _):
        assert await wikidata.search("Сергей Иванов", "ru") == ("Q900000001", "Q900000002")
        items = await wikidata.items(["Q900000001", "Q900000777"])
        assert set(items) == {"Q900000001"}
        assert items["Q900000001"].titles == {"ruwiki": "Иванов, Сергей Андреевич"}
        assert await wikidata.classes("Q900000004") == {"Q101352"}
        assert await wikidata.people("Иванова") == ("Q900000003",)
        assert await wikidata.people('Иванова" insource:/а*/ "') == ()
        with_nobody = await wikidata.search("Нет такого", "ru")
    assert with_nobody == ()
    assert server.asked[4].params["srsearch"] == '"Ивановаinsourceа" haswbstatement:P31=Q5'
    assert all(one.user_agent == AGENT and one.params["maxlag"] == "5" for one in server.asked)
    assert "claims" not in server.asked[1].params["props"]
    assert "mul" in server.asked[1].params["languages"].split("|")


async def test_one_question_at_a_time() -> None:
    async with connected() as (wikidata, server, _):
        await asyncio.gather(*(wikidata.search("Иванов", code) for code in ("ru", "uk", "en", "be")))
    assert len(server.asked) == 4
    assert server.at_once == 1


PAUSES = [
    (lagging("2"), 2.0),
    (lagging("soon"), 1.0),
    (status(429, Retry_After="3"), 3.0),
    (status(503), 1.0),
    (status(500), 1.0),
    (refusing("ratelimited"), 1.0),
    (refusing("internal_api_error_DBQueryError"), 1.0),
]


@pytest.mark.parametrize(("mood", "pause"), PAUSES)
async def test_where_it_asks_for_a_pause_it_is_asked_once_more_after_it(mood: Mood, pause: float) -> None:
    async with connected(mood) as (wikidata, server, time):
        assert await wikidata.classes("Q900000001") == {"Q5"}
    assert (len(server.asked), time.slept) == (2, [pause])


async def test_it_is_not_asked_a_third_time_and_then_left_alone_for_a_while() -> None:
    async with connected(lagging("2"), lagging("2")) as (wikidata, server, time):
        for _ in range(3):
            with pytest.raises(LookupFailed):
                await wikidata.classes("Q900000001")
        assert len(server.asked) == 2
        time.now += 60
        assert await wikidata.classes("Q900000001") == {"Q5"}


async def test_nobody_waits_for_a_long_pause_but_it_is_kept() -> None:
    async with connected(status(429, Retry_After="600")) as (wikidata, server, time):
        with pytest.raises(LookupFailed):
            await wikidata.classes("Q900000001")
        assert not [pause for pause in time.slept if pause > LONGEST_PAUSE]
        time.now += 590
        with pytest.raises(LookupFailed):
            await wikidata.classes("Q900000001")
        assert len(server.asked) == 1
        time.now += 20
        assert await wikidata.classes("Q900000001") == {"Q5"}


async def test_silence_ends_in_time_and_is_not_waited_for_again() -> None:
    async with connected(silent, seconds=0.1) as (wikidata, server, _):
        for _ in range(2):
            with pytest.raises(LookupFailed):
                await wikidata.classes("Q900000001")
    assert len(server.asked) == 1


UNUSABLE = {
    "a page": saying("<html>Wikimedia Error</html>", "text/html"),
    "broken off": saying('{"entities": {"Q1"'),
    "not UTF-8": saying(b'{"a": "\xff\xfe"}'),
    "a list": saying("[]"),
    "a number without end": saying("9" * 5000),
    "nested without end": saying("[" * 200_000),
    "nothing": saying(""),
    "without end": endless,
    "cut off": cut_off,
    "refused": refusing("badvalue"),
    "an error that is none": saying('{"error": []}'),
    "somewhere else": status(302, Location="http://169.254.169.254/"),
    "not there": status(404),
    "forbidden": status(403),
}


@pytest.mark.parametrize("mood", UNUSABLE.values(), ids=UNUSABLE)
async def test_whatever_is_answered_the_failure_is_ours(mood: Mood) -> None:
    async with connected(mood, mood) as (wikidata, _, _):
        with pytest.raises(LookupFailed):
            await wikidata.search("Иванов", "ru")


async def test_a_table_under_another_type_is_read_all_the_same() -> None:
    async with connected(saying('{"claims": []}', "text/plain")) as (wikidata, _, _):
        assert await wikidata.classes("Q900000001") == frozenset()


async def test_nobody_at_the_address_is_a_failure_of_ours_too() -> None:
    async with wikidata_server() as server:
        gone = server.url
    async with Exchange(gone, AGENT) as exchange:
        with pytest.raises(LookupFailed):
            await Wikidata(exchange).search("Иванов", "ru")


async def test_a_proxy_is_gone_through_and_its_absence_told() -> None:
    async with wikidata_server() as server:
        async with Exchange(server.url, AGENT, "socks5://127.0.0.1:9") as exchange:
            with pytest.raises(LookupFailed):
                await Wikidata(exchange).search("Иванов", "ru")
        assert server.asked == []
