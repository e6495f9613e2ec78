"""An OpenAI-compatible endpoint on this machine, with moods: it lies, stalls, overcharges.

A mood is how one question is answered; the last one stays. Without one it answers by the book.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Mood = Callable[["ModelServer", web.Request], Awaitable[web.StreamResponse]]


@dataclass
class ModelServer:
    """`url` is the base URL to set. `at_once` is the most questions that were open at one time."""

    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    moods: deque[Mood] = field(default_factory=deque)
    at_once: int = 0
    hold: asyncio.Event = field(default_factory=asyncio.Event)
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    _open: int = 0

    def will(self, *moods: Mood) -> None:
        """Answer the next questions like this; the last mood stays."""
        self.moods = deque(moods)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Note the question, and answer it in the mood of the moment."""
        self.headers.append(dict(request.headers))
        self.asked.append(await request.json())
        self.heard.set()
        self._open += 1
        self.at_once = max(self.at_once, self._open)
        try:
            mood = self.moods.popleft() if len(self.moods) > 1 else self.moods[0]
            return await mood(self, request)
        finally:
            self._open -= 1


@asynccontextmanager
async def model_server() -> AsyncIterator[ModelServer]:
    """The server, on a free port of the loopback."""
    server = ModelServer()
    app = web.Application()
    app.router.add_post("/v1/chat/completions", server.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    server.url = f"http://{host}:{port}/v1"
    try:
        yield server
    finally:
        server.hold.set()
        await runner.cleanup()


def completion(content: object, usage: object = None) -> dict[str, Any]:
    """A chat completion as OpenAI sends it."""
    message = {"role": "assistant", "content": content}
    whole = {"id": "1", "object": "chat.completion", "choices": [{"index": 0, "message": message}]}
    return whole if usage is None else {**whole, "usage": usage}


def bill(read: object = 900, written: object = 60) -> dict[str, Any]:
    """An honest bill, or not."""
    return {"prompt_tokens": read, "completion_tokens": written}


# ── moods ───────────────────────────────────────────────────────────────────────────────────


def telling(summary: str, usage: object = None) -> Mood:
    """The summary, in the JSON that was asked for."""
    return saying(json.dumps({"summary": summary}, ensure_ascii=False), usage)


def saying(content: object, usage: object = None) -> Mood:
    """Any content at all in the right envelope."""
    return sending(json.dumps(completion(content, bill() if usage is None else usage)).encode())


def sending(body: bytes, status: int = 200, **headers: str) -> Mood:
    """Any body at all."""

    async def mood(_server: ModelServer, _request: web.Request) -> web.StreamResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.Response(status=status, body=body, headers=named)

    return mood


def in_company() -> Mood:
    """Answers once two questions have been open at the same time."""

    async def mood(server: ModelServer, request: web.Request) -> web.StreamResponse:
        if server.at_once >= 2:
            server.hold.set()
        await server.hold.wait()
        return await telling("Minsk.")(server, request)

    return mood


def stalling() -> Mood:
    """Takes the question and says nothing until the server is let go."""

    async def mood(server: ModelServer, _request: web.Request) -> web.StreamResponse:
        await server.hold.wait()
        return web.Response(status=500)

    return mood


def dripping(piece: bytes = b" ") -> Mood:
    """Sends a byte now and then, so that no pause is ever long, until the server is let go."""

    async def mood(server: ModelServer, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while not server.hold.is_set():
            await response.write(piece)
            await asyncio.sleep(0.01)
        return response

    return mood


def flooding(size: int) -> Mood:
    """A body without a length, of so many bytes."""

    async def mood(_server: ModelServer, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(size // 65_536):
            await response.write(b" " * 65_536)
        return response

    return mood


def hanging_up() -> Mood:
    """Closes the connection in the middle of the answer."""

    async def mood(_server: ModelServer, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "5000"})
        await response.prepare(request)
        await response.write(b'{"choices": [')
        if request.transport:
            request.transport.close()
        return response

    return mood
