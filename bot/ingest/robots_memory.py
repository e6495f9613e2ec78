"""Each site's robots.txt, fetched once a day."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from yarl import URL

from bot.errors import FetchError, SourceThrottled, SourceUnreadable
from bot.ingest.answers import UNSAID_PAUSE, Fetched, is_throttled
from bot.ingest.redirects import Astray
from bot.ingest.robots import EVERYTHING, Rules, read_rules

KEPT = 24 * 3600.0  # seconds
_RETRY = 300.0  # seconds until a robots.txt that could not be read is asked for again
_SITES_REMEMBERED = 2048


@dataclass(slots=True)
class _Memory:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    rules: Rules | None = None
    trouble: FetchError | None = None
    ask_again_at: float = float("-inf")


class RobotsMemory:
    """The rules of each site (scheme, host and port), as RFC 9309 reads them.

    Any 4xx permits everything, and so do redirects that lead to no answer. A site whose
    robots.txt cannot be read (5xx, no answer in time) is left alone until it can be, unless an
    older copy is known.
    """

    def __init__(
        self, fetch: Callable[[str], Awaitable[Fetched]], user_agent: str, now: Callable[[], float]
    ) -> None:
        self._fetch, self._user_agent, self._now = fetch, user_agent, now
        self._sites: dict[str, _Memory] = {}

    async def rules_for(self, url: URL) -> Rules:
        """What the site of this address says to us; raises a `FetchError` while that is unknown."""
        memory = self._memory(str(url.origin()))
        async with memory.lock:
            if self._now() >= memory.ask_again_at:
                await self._ask(memory, str(url.origin() / "robots.txt"))
        if memory.rules is not None:
            return memory.rules
        trouble = memory.trouble or SourceUnreadable("its robots.txt cannot be read")
        raise trouble.with_traceback(None)  # it is raised again and again, and must not grow

    async def _ask(self, memory: _Memory, url: str) -> None:
        try:
            memory.rules = await self._read(url)
        except FetchError as trouble:
            memory.trouble = trouble
            memory.ask_again_at = self._now() + _pause(trouble)
        else:
            memory.trouble = None
            memory.ask_again_at = self._now() + KEPT

    async def _read(self, url: str) -> Rules:
        try:
            return rules_told(await self._fetch(url), self._user_agent)
        except Astray:
            return EVERYTHING

    def _memory(self, site: str) -> _Memory:
        if len(self._sites) >= _SITES_REMEMBERED and site not in self._sites:
            self._sites.pop(next(iter(self._sites)))
        return self._sites.setdefault(site, _Memory())


def rules_told(answer: Fetched, user_agent: str) -> Rules:
    """The rules that an answer to a request for robots.txt stands for. Pure."""
    if is_throttled(answer):
        raise SourceThrottled("it asks us to come later", answer.retry_after or UNSAID_PAUSE)
    if answer.status >= 500:
        raise SourceUnreadable(f"its robots.txt cannot be read ({answer.status})")
    if answer.status >= 300:
        return EVERYTHING
    return read_rules(answer.body, url=answer.url, user_agent=user_agent)


def _pause(trouble: FetchError) -> float:
    return trouble.retry_after if isinstance(trouble, SourceThrottled) else _RETRY
