"""`dozor playground`: a Telegram for any bot, in a process of its own."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from telegram import Bot
from telegram.error import InvalidToken
from telegram.request import HTTPXRequest

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def started(home: Path, *words: str) -> AsyncIterator[tuple[Process, str]]:
    """The process, and what it has printed by the time it stands."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "playground", *words),
        cwd=home,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        stdout=PIPE,
        stderr=STDOUT,
    )
    assert process.stdout is not None
    said = ""
    try:
        async with asyncio.timeout(30):
            while "Ctrl-C" not in said and (line := await process.stdout.readline()):
                said += line.decode()
            if "Ctrl-C" not in said:
                await process.wait()
        yield process, said
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def bot_at(said: str, token: str) -> Bot:
    base = re.search(r"base_url\(\"(\S+?)\"\)", said)
    assert base is not None, said
    return Bot(token, base_url=base.group(1), request=HTTPXRequest(), get_updates_request=HTTPXRequest())


async def test_any_bot_finds_a_telegram_at_the_address_that_is_printed(tmp_path: Path) -> None:
    words = ("--port", "0", "--token", "77:bakery", "--name", "Bakery", "--username", "bakery_bot")
    async with started(tmp_path, *words) as (process, said):
        assert "77:bakery" in said
        async with bot_at(said, "77:bakery") as bot:
            me = await bot.get_me()
        assert (me.id, me.full_name, me.username) == (77, "Bakery", "bakery_bot")
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 10) == 0


async def test_it_keeps_nothing(tmp_path: Path) -> None:
    async with started(tmp_path, "--port", "0") as (process, _):
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), 10)
    assert await asyncio.to_thread(os.listdir, tmp_path) == []


async def test_another_token_is_not_served(tmp_path: Path) -> None:
    async with started(tmp_path, "--port", "0", "--token", "77:bakery") as (_, said):
        with pytest.raises(InvalidToken):
            await bot_at(said, "77:butcher").initialize()


async def test_a_token_that_may_be_real_is_refused_and_not_repeated(tmp_path: Path) -> None:
    real = "987654321:AAHlooks-like_one-of-BotFather00abc"
    async with started(tmp_path, "--port", "0", "--token", real) as (process, said):
        assert process.returncode == 2
    assert "make one up" in said
    assert real.partition(":")[2] not in said


async def test_a_taken_port_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = str(door.getsockname()[1])
        async with started(tmp_path, "--port", port) as (process, said):
            assert process.returncode == 2
    assert f"{port} is taken" in said


@pytest.mark.parametrize(
    "words", [("--port", "x"), ("--port", "70000"), ("--level", "9.0"), ("--colour", "red")]
)
async def test_wrong_words_are_told_with_what_is_right(tmp_path: Path, words: tuple[str, ...]) -> None:
    async with started(tmp_path, *words) as (process, said):
        assert process.returncode == 2
    assert "usage: dozor" in said
