from __future__ import annotations

import asyncio
import os
import pickle
import select
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.errors import SourceUnreadable
from bot.ingest.frames import Answer, Task, packed, unpacked
from bot.ingest.parsing import ParserPool, clean_environment
from bot.ingest.readings import ChannelState
from tests.ingest.samples import ATOM, PAGE, RSS, SITEMAP, channel, post, text

ENDLESS = b"<div>" * 200_000  # minutes for the channel parser
NEVER_WITHIN = 60.0  # seconds; a bound for what should be there at once


@pytest.fixture
async def pool() -> AsyncIterator[ParserPool]:
    async with ParserPool(size=1, time_limit=1.5) as pool:
        yield pool


def workers() -> set[int]:
    """The processes that this one has started and that are still there."""
    lists = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return {int(pid) for path in lists for pid in path.read_text().split()}


def wait_for_end(pid: int) -> bool:
    """Whether the process ends within the bound."""
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([descriptor], [], [], NEVER_WITHIN)[0])
    finally:
        os.close(descriptor)


async def test_each_kind_has_its_parser(pool: ParserPool) -> None:
    assert (await pool.parse("feed", RSS.encode())).title == "Вести границы"
    assert (await pool.parse("page", PAGE.encode(), url="https://vesti.example.by/news/1")).language == "ru"
    assert len(await pool.parse("links", PAGE.encode(), url="https://vesti.example.by/")) == 1
    assert (await pool.parse("channel", channel(post(7, text("a"))).encode())).state is ChannelState.POSTS
    assert len(await pool.parse("sitemap", SITEMAP.encode())) == 2


async def test_a_header_reaches_the_parser(pool: ParserPool) -> None:
    body = ATOM.replace(' encoding="utf-8"', "").encode("cp1251")
    feed = await pool.parse("feed", body, content_type="application/xml; charset=windows-1251")
    assert feed.title == "Новини регіону"


async def test_a_reason_comes_back_from_the_worker(pool: ParserPool) -> None:
    with pytest.raises(SourceUnreadable, match="web page, not a feed"):
        await pool.parse("feed", PAGE.encode())


async def test_reading_that_takes_too_long_is_ended_and_costs_nobody_else(pool: ParserPool) -> None:
    slow = asyncio.create_task(pool.parse("channel", ENDLESS))
    others = [asyncio.create_task(pool.parse("feed", RSS.encode())) for _ in range(4)]
    with pytest.raises(SourceUnreadable, match=r"longer than 1\.5 s"):
        await slow
    assert [len(feed.items) for feed in await asyncio.gather(*others)] == [2] * 4


async def test_a_worker_that_was_killed_is_replaced_unnoticed(pool: ParserPool) -> None:
    before = workers()
    await pool.parse("feed", RSS.encode())
    (worker,) = workers() - before
    os.kill(worker, signal.SIGKILL)
    assert len((await pool.parse("feed", RSS.encode())).items) == 2


async def test_a_body_that_breaks_its_worker_is_refused_and_the_next_is_read() -> None:
    async with ParserPool(size=1, time_limit=NEVER_WITHIN, memory=480 << 20) as pool:
        with pytest.raises(SourceUnreadable, match=r"memory|breaks"):
            await pool.parse("feed", b"<rss>" + b"x" * 90_000_000)
        assert len((await pool.parse("feed", RSS.encode())).items) == 2


async def test_a_worker_is_replaced_when_it_has_read_enough() -> None:
    before = workers()
    async with ParserPool(size=1, recycle_after=2) as pool:
        seen = []
        for _ in range(3):
            await pool.parse("sitemap", SITEMAP.encode())
            seen.append(workers() - before)
    assert len(seen[0]) == 1
    assert seen[1] == set()
    assert seen[2] != seen[0]


async def test_no_worker_is_started_before_it_is_needed_nor_left_behind() -> None:
    before = workers()
    async with ParserPool() as pool:
        assert workers() == before
        await pool.parse("sitemap", SITEMAP.encode())
    assert workers() == before


async def test_a_caller_that_goes_away_leaves_no_worker_busy(pool: ParserPool) -> None:
    await pool.parse("feed", RSS.encode())
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(pool.parse("channel", ENDLESS), 0.2)
    assert len((await pool.parse("feed", RSS.encode())).items) == 2


def test_workers_do_not_outlive_their_parent() -> None:
    program = f"""
import asyncio, os, pathlib
from bot.ingest.parsing import ParserPool

async def main():
    pool = ParserPool(size=1, time_limit=600)
    await pool.parse("sitemap", b"https://example.org/1")
    for path in pathlib.Path("/proc/self/task").glob("*/children"):
        print(path.read_text().strip(), flush=True)
    await pool.parse("channel", {ENDLESS[:5]!r} * {len(ENDLESS) // 5})

asyncio.run(main())
"""
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    assert wait_for_end(worker)


def test_a_worker_inherits_no_secrets() -> None:
    environment = {
        "PATH": "/bin",
        "TELEGRAM_BOT_TOKEN": "1:x",
        "DATABASE_URL": "y",
        "HTTPS_PROXY": "z",
        "HOME": "/root",
    }
    assert not {"1:x", "y", "z"} & set(clean_environment(environment).values())
    assert clean_environment(environment)["PATH"] == "/bin"


@pytest.mark.parametrize("message", [Task("feed", b"x", "u", "c"), Answer(("a", 1), "why")])
def test_a_frame_holds_its_message(message: Task | Answer) -> None:
    assert unpacked(packed(message)[4:]) == message


@pytest.mark.parametrize("thing", [os.system, Path("/"), subprocess.Popen, eval])
def test_nothing_but_nouns_comes_out_of_a_frame(thing: object) -> None:
    with pytest.raises(pickle.UnpicklingError):
        unpacked(pickle.dumps(thing))
