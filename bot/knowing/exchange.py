"""One question to the encyclopedia, one answer: serially, politely, within limits.

The address is the operator's own setting, so it needs no guard; what comes from it is trusted
no more than any page. Whatever happens, a question ends in a table or in LookupFailed.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import Any, Self

import aiohttp
import python_socks
from aiohttp import http_exceptions
from aiohttp_socks import ProxyConnectionError, ProxyConnector, ProxyError, ProxyTimeoutError

from bot import log
from bot.capped import read_capped
from bot.errors import LookupFailed
from bot.knowing.answers import error_in

SECONDS = 5.0  # for one request
LONGEST_ANSWER = 4_000_000  # bytes, unpacked
LONGEST_PAUSE = 3.0  # seconds that somebody may be kept waiting for a second try
_UNSAID_PAUSE = 1.0
_REST = 30.0  # seconds in which an encyclopedia that failed is not asked: each would wait as long
_LONGEST_REST = 3600.0
_LAG = "5"  # seconds that its copies may be behind; beyond that we are asked to come later

_LATER = frozenset({"maxlag", "ratelimited", "readonly", "timeouterror", "failed-save"})
_FAULTS = (
    aiohttp.ClientError,
    http_exceptions.HttpProcessingError,
    ProxyConnectionError,
    ProxyError,
    ProxyTimeoutError,
    python_socks.ProxyError,
    OSError,  # TimeoutError among them
    UnicodeError,
)

_log = log.get("knowing.exchange")


class _Later(Exception):
    """It asks us to try again; `pause` is in seconds."""

    def __init__(self, why: str, pause: float) -> None:
        super().__init__(why)
        self.pause = pause


class Exchange:
    """Asks the interface at `url`; an async context manager that owns its connection.

    `proxy` is an `http://` or `socks5://` address, "" for none. `sleep` and `now` (monotonic
    seconds) are handed in by tests.
    """

    def __init__(
        self,
        url: str,
        user_agent: str,
        proxy: str = "",
        *,
        seconds: float = SECONDS,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._url, self._user_agent, self._proxy = url, user_agent, proxy
        self._seconds, self._sleep, self._now = seconds, sleep, now
        self._turn = asyncio.Lock()
        self._rests_until = float("-inf")
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        connector = ProxyConnector.from_url(self._proxy, rdns=True) if self._proxy else None
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=False,
            timeout=aiohttp.ClientTimeout(total=self._seconds),
            headers={"User-Agent": self._user_agent, "Accept-Encoding": "gzip, deflate"},
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def ask(self, **params: str) -> dict[str, Any]:
        """The answer's table. One question at a time; a second try where we are asked to come later.

        Raises LookupFailed, for a while without asking at all when it has just failed.
        """
        async with self._turn:
            if self._now() < self._rests_until:
                raise LookupFailed("the encyclopedia has just failed; it is asked again in a while")
            try:
                return await self._patiently({**params, "format": "json", "maxlag": _LAG})
            except _Later as later:
                self._rest(later.pause)
                raise LookupFailed(f"the encyclopedia asks us to come later: {later}") from later
            except _FAULTS as fault:
                self._rest(_REST)
                raise LookupFailed(f"the encyclopedia cannot be reached ({type(fault).__name__})") from fault

    async def _patiently(self, params: Mapping[str, str]) -> dict[str, Any]:
        try:
            return await self._once(params)
        except _Later as later:
            if later.pause > LONGEST_PAUSE:
                raise
            _log.info("The encyclopedia asks us to wait %.1f s: %s", later.pause, later)
            await self._sleep(later.pause)
        return await self._once(params)

    async def _once(self, params: Mapping[str, str]) -> dict[str, Any]:
        if self._session is None:
            raise RuntimeError("the exchange is used outside its `async with`")
        async with self._session.get(self._url, params=params, allow_redirects=False) as response:
            pause = _pause_asked(response.headers.get("Retry-After", ""))
            if response.status == 429 or response.status >= 500:
                raise _Later(f"status {response.status}", pause)
            if response.status != 200:
                raise LookupFailed(f"the encyclopedia answers with status {response.status}")
            answer = _table_of(await _body_of(response))
        if error := error_in(answer):
            if error[0] in _LATER or error[0].startswith("internal_api_error"):
                raise _Later(error[0], pause)
            raise LookupFailed(f"the encyclopedia refuses the question ({error[0][:60]})")
        return answer

    def _rest(self, seconds: float) -> None:
        self._rests_until = self._now() + min(max(seconds, _REST), _LONGEST_REST)


async def _body_of(response: aiohttp.ClientResponse) -> bytes:
    body = await read_capped(response, LONGEST_ANSWER)
    if body is None:
        raise LookupFailed("the encyclopedia's answer is longer than we read")
    return body


def _table_of(body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError) as fault:  # broken, not UTF-8, nested without end
        raise LookupFailed("the encyclopedia's answer cannot be read") from fault
    if not isinstance(answer, dict):
        raise LookupFailed("the encyclopedia's answer is no table")
    return answer


def _pause_asked(header: str) -> float:
    """Seconds from a `Retry-After` header; a moment instead of a number counts as unsaid."""
    text = header.strip()
    return float(text[:6]) if text.isascii() and text.isdigit() else _UNSAID_PAUSE
