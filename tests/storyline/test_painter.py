"""Pictures come out of a process that can be killed, whatever goes into it."""

from __future__ import annotations

import asyncio
import os
import struct
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import PictureFailed
from bot.storyline.painter import Painter, worker_environment
from bot.storyline.timeline import Timeline, planned
from bot.storyline.wire import HEAD, READY, TASK, TROUBLE, framed
from tests.storyline.samples import report, source

MEMORY = 1 << 30


@pytest.fixture
async def painter() -> AsyncIterator[Painter]:
    async with Painter() as painter:
        yield painter


def plan(title: str = "A story", reports: int = 5, sources: int = 3, *, dark: bool = False) -> Timeline:
    told = [
        report(number, source(number % sources, f"Зеркало {number % sources}"), minutes=number * 7 % 400)
        for number in range(reports)
    ]
    return planned(title, told, "ru", dark=dark)


def size_of(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert png[-8:-4] == b"IEND"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def children() -> set[int]:
    lists = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return {int(pid) for path in lists for pid in path.read_text().split()}


async def test_a_picture_is_as_wide_as_a_phone_and_no_taller_than_telegram_takes(painter: Painter) -> None:
    for one in (plan(), plan(dark=True), plan(reports=1, sources=1), plan(reports=500, sources=40)):
        width, height = size_of(await painter.paint(one))
        assert width == 1080
        assert 300 < height < 1700


async def test_light_and_dark_are_two_pictures(painter: Painter) -> None:
    assert await painter.paint(plan()) != await painter.paint(plan(dark=True))


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Очень длинный заголовок " * 200,
        "Ж" * 4_000,
        "Цена $5 и ещё $6_000^2 \\frac{1}{2} {x}",
        "שלום עולם مرحبا بالعالم",
        "👩‍👩‍👧‍👦 🇧🇾 \u200b\u200d\ufe0f 中文 \U0001f600",
        "a\u0301\u0301\u0301\u0301\u0301\u0301 \u202e \x00 \ud83d",
    ],
)
async def test_no_headline_breaks_the_picture(painter: Painter, title: str) -> None:
    assert size_of(await painter.paint(plan(title)))[0] == 1080
    assert size_of(await painter.paint(replace(plan(), title=title, first=title[:30])))[0] == 1080


async def test_names_of_sources_break_nothing_either(painter: Painter) -> None:
    told = [report(1, source(1, "$\\alpha$ \U0001f600 " + "W" * 300)), report(2, source(2, ""), minutes=4)]
    assert size_of(await painter.paint(planned("A story", told, "pl")))[0] == 1080


async def test_a_picture_that_takes_too_long_is_given_up_and_its_process_ended() -> None:
    before = children()
    async with Painter(time_limit=0.05) as painter:  # no process starts so quickly
        with pytest.raises(PictureFailed, match="longer than"):
            await painter.paint(plan())
        assert children() == before


async def test_what_cannot_be_drawn_is_told_and_the_next_one_is_drawn(painter: Painter) -> None:
    with pytest.raises(PictureFailed, match="Error"):
        await painter.paint(replace(plan(), end=plan().start))
    assert size_of(await painter.paint(plan()))[0] == 1080


async def test_a_worker_that_was_killed_is_replaced(painter: Painter) -> None:
    before = children()
    await painter.paint(plan())
    (worker,) = children() - before
    os.kill(worker, 9)
    with pytest.raises(PictureFailed):
        await painter.paint(plan())
    assert size_of(await painter.paint(plan()))[0] == 1080


async def test_one_is_drawn_at_a_time_and_a_long_line_is_refused(painter: Painter) -> None:
    before = children()
    results = await asyncio.gather(*(painter.paint(plan()) for _ in range(9)), return_exceptions=True)
    assert len(children() - before) == 1
    assert sum(isinstance(one, PictureFailed) for one in results) == 4
    assert sum(isinstance(one, bytes) for one in results) == 5


async def test_a_process_that_nobody_needs_is_let_go() -> None:
    before = children()
    async with Painter(idle=0.0) as painter:
        await painter.paint(plan())
        async with asyncio.timeout(20):
            while children() != before:  # noqa: ASYNC110 - a process ends without telling
                await asyncio.sleep(0)
        assert size_of(await painter.paint(plan()))[0] == 1080


def test_garbage_in_the_pipe_makes_no_picture(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "bot.storyline.worker", str(MEMORY)],
        input=framed(TASK, b"{}") + framed(TASK, b"\xff\x00") + framed(TASK, b"[1, 2]"),
        env=worker_environment(os.environ, str(tmp_path)),
        capture_output=True,
        check=True,
        timeout=60,
    )
    left = run.stdout.removeprefix(READY)
    for _ in range(3):
        length, kind = HEAD.unpack(left[: HEAD.size])
        assert kind == TROUBLE
        left = left[HEAD.size + length :]
    assert left == b""


def test_the_worker_knows_no_secrets(tmp_path: Path) -> None:
    known = worker_environment({"TELEGRAM_BOT_TOKEN": "secret", "PATH": "/bin"}, str(tmp_path))
    assert "secret" not in known.values()
    assert known["PATH"] == "/bin"


def test_the_bot_itself_never_loads_the_drawing_library() -> None:
    asked = "import sys, bot.app, handlers.router; print('matplotlib' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stdout.strip() == "False"
