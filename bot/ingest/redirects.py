"""The way from the address asked for to the one that answers. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from yarl import URL

from bot.errors import SourceUnreadable
from bot.ingest.answers import PERMANENT
from bot.ingest.guard import Guard

_WITH_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


class Astray(SourceUnreadable):
    """The redirects lead to no answer."""


@dataclass(frozen=True, slots=True)
class Trail:
    """The addresses gone through so far, the present one last.

    `permanent` counts how many of the first steps said "for good": the address that they lead
    to may replace the one asked for, even when a passing redirect follows after it.
    """

    urls: tuple[URL, ...]
    permanent: int = 0

    @property
    def url(self) -> URL:
        return self.urls[-1]

    @property
    def permanent_url(self) -> str:
        return str(self.urls[self.permanent]) if self.permanent else ""

    def step(self, status: int, location: str, guard: Guard, limit: int) -> Trail:
        """One redirect further. Raises `Astray` where that leads nowhere, `SourceRefused`
        where the guard forbids it."""
        if not location:
            raise Astray("it redirects without saying where to")
        target = guard.check_url(_join(self.url, location))
        if target in self.urls:
            raise Astray("its redirects go round in a circle")
        if len(self.urls) > limit:
            raise Astray(f"it redirects more than {limit} times")
        for_good = status in PERMANENT and self.permanent == len(self.urls) - 1
        return replace(self, urls=(*self.urls, target), permanent=self.permanent + for_good)


def _join(base: URL, location: str) -> str:
    """`location` as an absolute address, still as text: the guard wants to see how it is written."""
    text = location.strip()
    if text.startswith("//"):
        return f"{base.scheme}:{text}"
    if _WITH_SCHEME.match(text):
        return text
    try:
        return str(base.join(URL(text)))
    except ValueError as fault:
        raise Astray("it redirects to something that is no address") from fault
