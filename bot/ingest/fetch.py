"""The only way out to sources: guarded, capped, polite.

Whatever a site does, a fetch ends in one `Fetched` or one `FetchError` within its time and its
size. Nothing of the library leaks out, neither its exceptions nor its answers.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

import aiohttp
from yarl import URL

from bot import log
from bot.clock import Clock, utc_now
from bot.errors import SourceRefused
from bot.ingest.answers import REDIRECTS, UNSAID_PAUSE, Fetched, is_throttled, pause_asked, usable
from bot.ingest.bodies import body_of
from bot.ingest.faults import FAULTS, translate
from bot.ingest.guard import Guard
from bot.ingest.names import Resolve, Resolver, resolve_name
from bot.ingest.politeness import Politeness
from bot.ingest.proxies import GuardedProxyConnector
from bot.ingest.redirects import Trail
from bot.ingest.robots import LONGEST_BODY, Rules
from bot.ingest.robots_memory import RobotsMemory

PAGE_LIMIT = 3_000_000  # bytes after decompression
FEED_LIMIT = 10_000_000
TOTAL = 30.0  # seconds on the network, redirects included
ANYTHING = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"

_CONNECT = 15.0  # seconds for each address of a name
_KEEP_ALIVE = 15.0
_PARALLEL = 32
_LONGEST_HEADER = 65_536  # content security policies really get past 8 KB

_log = log.get("ingest.fetch")


@dataclass(frozen=True, slots=True)
class _Errand:
    """How one address is asked for, the same at every redirect."""

    headers: Mapping[str, str]
    limit: int
    whole: bool  # an answer past the limit is refused; else its beginning is kept
    obey_robots: bool


class Fetcher:
    """Fetches web addresses; an async context manager that owns its connections.

    `proxy` is an `http://` or `socks5://` address, "" for none. `resolve` turns a name into IP
    addresses; `politeness`, `now` (monotonic seconds: for how long robots.txt is kept) and `clock`
    are handed in by tests.
    """

    def __init__(
        self,
        guard: Guard,
        user_agent: str,
        proxy: str = "",
        *,
        politeness: Politeness | None = None,
        resolve: Resolve | None = None,
        now: Callable[[], float] = time.monotonic,
        clock: Clock = utc_now,
    ) -> None:
        self._guard, self._user_agent, self._proxy = guard, user_agent, proxy
        self._politeness = politeness or Politeness(now=now)
        self._resolve = resolve or resolve_name
        self._clock = clock
        self._robots = RobotsMemory(self._fetch_robots, user_agent, now)
        self._places = asyncio.Semaphore(_PARALLEL)
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(
            connector=self._connector(),
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=False,
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT),
            headers={"User-Agent": self._user_agent, "Accept-Encoding": "gzip, deflate, br"},
            max_line_size=_LONGEST_HEADER,
            max_field_size=_LONGEST_HEADER,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def get(
        self,
        url: str,
        *,
        etag: str = "",
        last_modified: str = "",
        limit: int = PAGE_LIMIT,
        total: float = TOTAL,
        follow: int = 5,
        accept: str = ANYTHING,
        obey_robots: bool = True,
    ) -> Fetched:
        """An answer that something can be done with (2xx, 304, a redirect not followed).

        `etag` and `last_modified` of an earlier answer make the site say 304 when nothing has
        changed. `limit` is in bytes after decompression, `total` in seconds, `follow` the number
        of redirects. Raises a `FetchError`: SourceGone, SourceMissing, SourceThrottled,
        SourceRefused or SourceUnreadable.
        """
        asked = {"Accept": accept, "If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {name: value for name, value in asked.items() if value}
        errand = _Errand(headers, limit, whole=True, obey_robots=obey_robots)
        return usable(await self._follow(url, errand, total, follow))

    async def look(self, url: str, *, total: float = TOTAL) -> Fetched:
        """Whatever the site answers, with any status. Raises where `get` would for other reasons."""
        errand = _Errand({"Accept": ANYTHING}, FEED_LIMIT, whole=True, obey_robots=True)
        return await self._follow(url, errand, total, 5)

    async def robots(self, url: str) -> Rules:
        """What the robots.txt of this address's site says to us."""
        return await self._robots.rules_for(self._guard.check_url(url))

    async def _fetch_robots(self, url: str) -> Fetched:
        headers = {"Accept": "text/plain, */*;q=0.5"}
        errand = _Errand(headers, LONGEST_BODY, whole=False, obey_robots=False)
        return await self._follow(url, errand, TOTAL, 5)

    async def _follow(self, url: str, errand: _Errand, total: float, follow: int) -> Fetched:
        trail = Trail((self._guard.check_url(url),))
        spent = 0.0
        while True:
            answer = await self._visit(trail.url, errand, total - spent)
            spent += answer.elapsed
            if answer.status not in REDIRECTS or not follow:
                return replace(answer, elapsed=spent, permanent_url=trail.permanent_url)
            before, trail = trail.url, trail.step(answer.status, answer.location, self._guard, follow)
            if before.scheme == "https" and trail.url.scheme == "http":
                _log.info("%s redirects to a plain http address", before.host)

    async def _visit(self, url: URL, errand: _Errand, seconds: float) -> Fetched:
        delay = await self._permitted(url) if errand.obey_robots else 0.0
        host = url.raw_host or ""
        async with self._politeness.turn(host, delay), self._places:
            answer = await self._exchange(url, errand, seconds)
        if is_throttled(answer):
            self._politeness.hold(host, UNSAID_PAUSE if answer.retry_after is None else answer.retry_after)
        return answer

    async def _permitted(self, url: URL) -> float:
        """The pause that robots.txt asks for, in seconds; raises where it forbids the visit."""
        rules = await self._robots.rules_for(url)
        if not rules.allows(str(url)):
            raise SourceRefused("its robots.txt asks robots not to read this address")
        return rules.delay

    async def _exchange(self, url: URL, errand: _Errand, seconds: float) -> Fetched:
        if self._session is None:
            raise RuntimeError("the fetcher is used outside its `async with`")
        loop = asyncio.get_running_loop()  # whose time the limit is measured in
        started = loop.time()
        try:
            async with (
                asyncio.timeout(seconds),
                self._session.get(url, headers=errand.headers, allow_redirects=False) as response,
            ):
                body = await body_of(response, errand.limit, whole=errand.whole)
        except FAULTS as fault:
            raise translate(fault) from fault
        return self._told(response, body, loop.time() - started)

    def _told(self, response: aiohttp.ClientResponse, body: bytes, elapsed: float) -> Fetched:
        headers = response.headers
        return Fetched(
            url=str(response.url),
            status=response.status,
            body=body,
            content_type=_plain(headers.get("Content-Type", "")),
            etag=_plain(headers.get("ETag", "")),
            last_modified=_plain(headers.get("Last-Modified", "")),
            retry_after=pause_asked(headers.get("Retry-After", ""), self._clock()),
            location=headers.get("Location", ""),
            elapsed=elapsed,
        )

    def _connector(self) -> aiohttp.TCPConnector:
        # One place per host and the number of places in all are kept by us: a wait for the
        # connector's own places would count as the site's slowness.
        if self._proxy:
            return GuardedProxyConnector(
                self._proxy, self._guard, self._resolve, limit=0, keepalive_timeout=_KEEP_ALIVE
            )
        return aiohttp.TCPConnector(
            socket_factory=self._guard.open_socket,
            resolver=Resolver(self._resolve),
            use_dns_cache=False,
            limit=0,
            keepalive_timeout=_KEEP_ALIVE,
        )


def _plain(header: str) -> str:
    """A header that can be kept and sent back; what was garbled on the way is as good as unsaid."""
    return header if header.isascii() and header.isprintable() and len(header) <= 500 else ""
