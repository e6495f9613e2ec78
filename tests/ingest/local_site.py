"""Sites on this machine that say, byte for byte, what a test wants, and a time that tests move."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.ingest.fetch import Fetcher
from bot.ingest.guard import Guard
from bot.ingest.names import Resolve
from bot.ingest.politeness import Politeness


@dataclass(slots=True)
class FakeTime:
    """Seconds that pass only when somebody sleeps."""

    seconds: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds
        await asyncio.sleep(0)


@dataclass(frozen=True, slots=True)
class Request:
    path: str
    headers: Mapping[str, str]  # names in lower case


Answer = Callable[[Request], bytes]
Conversation = Callable[[Request, asyncio.StreamWriter], Awaitable[None]]


@dataclass(slots=True)
class LocalSite:
    """One listening site; `asked` holds every request it heard, in order."""

    host: str
    port: int = 0
    asked: list[Request] = field(default_factory=list)
    open_now: int = 0
    open_most: int = 0

    @property
    def address(self) -> tuple[str, int]:
        return self.host, self.port

    def url(self, path: str = "/", host: str = "") -> str:
        return f"http://{host or self.host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [request.path for request in self.asked if request.path != "/robots.txt"]


def reply(status: str = "200 OK", body: bytes = b"", **headers: str) -> bytes:
    """A whole answer; `content_type="..."` becomes `Content-Type: ...`."""
    lines = {"content_length": str(len(body)), "connection": "close", **headers}
    head = "".join(f"{name.replace('_', '-').title()}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


@asynccontextmanager
async def conversing(talk: Conversation, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[LocalSite]:
    """A site that answers each request by `talk`, then hangs up."""
    site = LocalSite(host)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        site.open_now += 1
        site.open_most = max(site.open_most, site.open_now)
        try:
            request = await _hear(reader)
            site.asked.append(request)
            await talk(request, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            site.open_now -= 1
            writer.close()

    server = await asyncio.start_server(serve, host, port)
    site.port = server.sockets[0].getsockname()[1]
    try:
        yield site
    finally:
        server.close()


@asynccontextmanager
async def answering(
    answer: Answer | bytes, host: str = "127.0.0.1", port: int = 0
) -> AsyncIterator[LocalSite]:
    """A site with the same bytes for everybody, or with an answer for each request; no robots.txt."""

    async def talk(request: Request, writer: asyncio.StreamWriter) -> None:
        if isinstance(answer, bytes):
            writer.write(reply("404 Not Found") if request.path == "/robots.txt" else answer)
        else:
            writer.write(answer(request))

    async with conversing(talk, host, port) as site:
        yield site


@asynccontextmanager
async def fetching(
    *sites: LocalSite,
    names: Mapping[str, Sequence[str]] | None = None,
    time: FakeTime | None = None,
    proxy: str = "",
    resolve: Resolve | None = None,
) -> AsyncIterator[Fetcher]:
    """A fetcher that may visit these sites, knows these names, and waits in a time of its own."""
    time = time or FakeTime()
    known = {"site.example": ("127.0.0.1",), **(names or {})}

    async def look_up(host: str) -> Sequence[str]:
        if host not in known:
            raise OSError(f"no such name: {host}")
        return known[host]

    fetcher = Fetcher(
        Guard(allowed=frozenset(site.address for site in sites)),
        "Dozor/1.0 (+https://example.org/contact)",
        proxy,
        politeness=Politeness(now=time.now, sleep=time.sleep, chance=lambda: 0.5),
        resolve=resolve or look_up,
        now=time.now,
    )
    async with fetcher:
        yield fetcher


async def _hear(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    first, *lines = head.strip().split("\r\n")
    pairs = (line.partition(":") for line in lines)
    return Request(first.split(" ")[1], {name.lower(): value.strip() for name, _, value in pairs})
