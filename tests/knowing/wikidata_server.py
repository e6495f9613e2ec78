"""Wikidata on this machine: the playground's encyclopedia, with a memory of who asked, and moods.

A mood is how one question is answered instead; moods are used up in turn.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

from bot.newsroom.encyclopedia import PATH, Encyclopedia, refusal
from bot.newsroom.encyclopedia_items import ITEMS, MERGED, SampleItem

Mood = Callable[["WikidataServer", web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it came in."""

    params: dict[str, str]
    user_agent: str

    @property
    def action(self) -> str:
        return self.params.get("action", "")


@dataclass
class WikidataServer:
    """`url` is where to ask. `at_once` is the most questions that were open at one time."""

    encyclopedia: Encyclopedia
    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    moods: deque[Mood] = field(default_factory=deque)
    at_once: int = 0
    _open: int = 0

    def actions(self) -> list[str]:
        """What was asked, in order."""
        return [one.action for one in self.asked]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Note the question, and answer it in the mood of the moment."""
        self.asked.append(Asked(dict(request.query), request.headers.get("User-Agent", "")))
        self._open += 1
        self.at_once = max(self.at_once, self._open)
        try:
            await asyncio.sleep(0)  # so that a second question could slip in
            if self.moods:
                return await self.moods.popleft()(self, request)
            return await self.encyclopedia._answer(request)
        finally:
            self._open -= 1


@asynccontextmanager
async def wikidata_server(
    *more: SampleItem, items: Iterable[SampleItem] = ITEMS
) -> AsyncIterator[WikidataServer]:
    """The server, on a free port of the loopback, with some items more."""
    server = WikidataServer(Encyclopedia([*items, *more], MERGED))
    app = web.Application()
    app.router.add_get(PATH, server.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    server.url = f"http://{host}:{port}{PATH}"
    try:
        yield server
    finally:
        await runner.cleanup()


# ── moods ───────────────────────────────────────────────────────────────────────────────────


def lagging(retry_after: str = "5") -> Mood:
    """Its copies are behind: status 200, and the error that says so."""

    async def mood(_server: WikidataServer, _request: web.Request) -> web.StreamResponse:
        return refusal("maxlag", "Waiting for a copy: 7 seconds lagged.", Retry_After=retry_after)

    return mood


def refusing(code: str) -> Mood:
    """An error of another code."""

    async def mood(_server: WikidataServer, _request: web.Request) -> web.StreamResponse:
        return refusal(code, "No.")

    return mood


def status(code: int, **headers: str) -> Mood:
    """A bare status."""

    async def mood(_server: WikidataServer, _request: web.Request) -> web.StreamResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.Response(status=code, text="<html>no</html>", content_type="text/html", headers=named)

    return mood


def saying(body: str | bytes, content_type: str = "application/json") -> Mood:
    """Just these bytes."""

    async def mood(_server: WikidataServer, _request: web.Request) -> web.StreamResponse:
        raw = body.encode() if isinstance(body, str) else body
        return web.Response(body=raw, content_type=content_type)

    return mood


async def silent(_server: WikidataServer, _request: web.Request) -> web.StreamResponse:
    """No answer, ever."""
    await asyncio.Event().wait()
    raise AssertionError


async def cut_off(_server: WikidataServer, request: web.Request) -> web.StreamResponse:
    """The connection breaks before the first byte."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def endless(_server: WikidataServer, request: web.Request) -> web.StreamResponse:
    """An answer that is larger than anybody would read."""
    response = web.StreamResponse()
    await response.prepare(request)
    try:
        while True:
            await response.write(b'{"entities": "' + b"a" * 1_000_000)
    except (ConnectionError, asyncio.CancelledError):
        return response
