"""A webhook to be posted to, and its time."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from aiohttp import web

from bot.playground.server import Playground
from bot.playground.world.bell import Bell


class Ear:
    """A small webhook that answers as it is told: a status, or a whole answer."""

    def __init__(self) -> None:
        self.heard: asyncio.Queue[tuple[str, dict[str, Any]]] = asyncio.Queue()
        self.answers: list[int | web.Response] = []
        self.taken: list[dict[str, Any]] = []  # what was answered with 200
        self.url = ""
        self.at_once = self.most_at_once = 0
        self.open = asyncio.Event()  # while it is not set, nobody is answered
        self.open.set()

    async def hear(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.heard.put_nowait((secret, await request.json()))
        await self.open.wait()
        self.at_once -= 1
        answer = self.answers.pop(0) if self.answers else 200
        made = answer if isinstance(answer, web.Response) else web.Response(status=answer)
        if made.status == 200:
            self.taken.append(await request.json())
        return made

    async def next(self) -> dict[str, Any]:
        """The next update."""
        return (await asyncio.wait_for(self.heard.get(), 5))[1]

    async def next_text(self) -> str:
        """The words of the next one."""
        return str((await self.next())["message"]["text"])


@asynccontextmanager
async def listening(secured: ssl.SSLContext | None = None) -> AsyncIterator[Ear]:
    made, app = Ear(), web.Application()
    app.router.add_post("/hook", made.hear)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=secured).start()
    made.url = f"{'https' if secured else 'http'}://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


def next_moment(playground: Playground) -> datetime:
    """When the world does something next."""
    moment = playground.world.timers.next_at
    assert moment is not None
    return moment


async def waits_for_its_time(playground: Playground) -> None:
    """Until there is something that only the clock can bring."""
    bell = Bell(playground.world, lambda _: playground.world.timers.next_at is not None)
    if playground.world.timers.next_at is None:
        assert await bell.wait(5)
    bell.forget()
