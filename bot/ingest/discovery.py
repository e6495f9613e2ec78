"""What can be read at an address that somebody typed: tried at once, and told in words."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from bot.domain.source import SourceDraft, SourceKind
from bot.errors import FetchError
from bot.ingest.answers import Fetched
from bot.ingest.clues import kind_of, likeliest_first, newest_titles, probes, sitemaps
from bot.ingest.fetch import FEED_LIMIT, Fetcher
from bot.ingest.previews import PREVIEW_LIMIT, channel_address, preview_url, shows_no_preview
from bot.ingest.typed_addresses import Address, AddressKind, classify

_PATIENCE = 12.0  # seconds for one address: a person is waiting
_PATIENCE_IN_ALL = 60.0
_DECLARED_TRIED = 4  # feeds that the page itself names
_FEEDS = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
    "text/html;q=0.8, */*;q=0.5"
)

_NO_ADDRESS = "this is no address of a site or of a channel; write it like site.by or @channel"
_PRIVATE = (
    "this is a private link, and only members can read what is behind it; "
    "give the name of a public channel, or add the bot to the channel as an administrator"
)
_NO_PREVIEW = (
    "it shows no preview page on the web: it may be a group, a private or restricted channel, "
    "or a name that nobody has"
)


class Parse(Protocol):
    """A parser's work, wherever it is done: `parse("feed", body, url=..., content_type=...)`.

    Gives what the parser of that kind gives, or raises a `FetchError` that says what is wrong.
    """

    def __call__(self, kind: str, body: bytes, *, url: str, content_type: str) -> Awaitable[Any]: ...


@dataclass(frozen=True, slots=True)
class Discovery:
    """What was found, the best first; nothing when `drafts` is empty.

    `newest` are the newest titles of the best one, and `count` the number of its items;
    `tried` says of each address that was of no use why, in words for a person.
    """

    drafts: tuple[SourceDraft, ...] = ()
    newest: tuple[str, ...] = ()
    count: int = 0
    tried: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    draft: SourceDraft
    items: tuple[Any, ...]  # Item or SitemapEntry: both have a title and a time


async def discover(
    text: str, fetcher: Fetcher, parse: Parse, *, preview_hosts: tuple[str, ...] = ("t.me",)
) -> Discovery:
    """Try what was typed. Never raises for what the network or a site does: `tried` says it."""
    address = classify(text)
    if address is None:
        return Discovery(tried=(_NO_ADDRESS,))
    if address.kind is AddressKind.PRIVATE:
        return Discovery(tried=(_PRIVATE,))
    search = _Search(fetcher, parse)
    found = await search.within(_PATIENCE_IN_ALL, address, preview_hosts)
    if found is None:
        return Discovery(tried=tuple(search.tried))
    return Discovery((found.draft,), newest_titles(found.items), len(found.items), tuple(search.tried))


class _Search:
    """One search: where it looks next depends on what it found, and `tried` remembers the rest."""

    def __init__(self, fetcher: Fetcher, parse: Parse) -> None:
        self._fetcher, self._parse = fetcher, parse
        self._seen: set[str] = set()
        self._empty: _Found | None = None  # a feed without items
        self._page: _Found | None = None  # the page itself, to be watched for links
        self.tried: list[str] = []

    async def within(self, seconds: float, address: Address, hosts: tuple[str, ...]) -> _Found | None:
        """The best thing found in so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                is_channel = address.kind is AddressKind.CHANNEL
                found = await (self._channel(address.name, hosts) if is_channel else self._site(address))
        except TimeoutError:
            found = None
            self.tried.append(f"the search was ended after {seconds:.0f} seconds")
        return found or self._empty or self._page

    async def _channel(self, name: str, hosts: tuple[str, ...]) -> _Found | None:
        for host in hosts:
            url = preview_url(host, name)
            try:
                answer = await self._fetcher.get(
                    url, follow=0, limit=PREVIEW_LIMIT, total=_PATIENCE, obey_robots=False
                )
                if shows_no_preview(answer):
                    self.tried.append(f"@{name}: {_NO_PREVIEW}")
                    return None
                return await self._channel_of(name, answer)
            except FetchError as trouble:
                self._note(url, trouble)
        return None

    async def _channel_of(self, name: str, answer: Fetched) -> _Found | None:
        channel = await self._read("channel", answer)
        if channel.state not in ("posts", "empty"):
            self.tried.append(f"@{name}: {_NO_PREVIEW}")
            return None
        title = channel.title or f"@{name}"
        return _Found(SourceDraft(SourceKind.CHANNEL, channel_address(name), title), channel.items)

    async def _site(self, address: Address) -> _Found | None:
        for url in address.urls:
            answer = await self._get(url)
            if answer is not None:
                return await self._around(answer.permanent_url or url, answer)
        return None

    async def _around(self, url: str, answer: Fetched) -> _Found | None:
        """What the address itself is, or what the page at it leads to."""
        kind = kind_of(answer)
        if kind is not SourceKind.PAGE:
            return await self._as(kind, url, answer)
        declared = await self._declared(url, answer)
        return (
            await self._first(declared, SourceKind.FEED)
            or await self._first(probes(answer.url), SourceKind.FEED)
            or await self._first(await self._sitemaps(answer.url), SourceKind.SITEMAP)
        )

    async def _declared(self, url: str, answer: Fetched) -> list[str]:
        """The feeds that a page names."""
        try:
            page = await self._read("page", answer)
        except FetchError as trouble:
            self._note(url, trouble)
            return []
        title = getattr(page, "title", "") or _host(url)
        self._page = _Found(SourceDraft(SourceKind.PAGE, url, title, language=page.language), ())
        return likeliest_first(page.feeds)[:_DECLARED_TRIED]

    async def _first(self, urls: Iterable[str], kind: SourceKind) -> _Found | None:
        for url in urls:
            answer = await self._get(url) if url not in self._seen else None
            if answer is None:
                continue
            if kind_of(answer) is not kind:
                self.tried.append(f"{url}: it is no {kind}")
                continue
            found = await self._as(kind, url, answer)
            if found:
                return found
        return None

    async def _as(self, kind: SourceKind, url: str, answer: Fetched) -> _Found | None:
        try:
            read = await self._read(kind.value, answer)
        except FetchError as trouble:
            self._note(url, trouble)
            return None
        found = _found(kind, answer.permanent_url or url, read)
        if found.items:
            return found
        self.tried.append(f"{url}: it has nothing in it yet")
        self._empty = self._empty or found
        return None

    async def _sitemaps(self, url: str) -> tuple[str, ...]:
        try:
            return sitemaps(url, (await self._fetcher.robots(url)).sitemaps)
        except FetchError:
            return sitemaps(url, ())

    async def _get(self, url: str) -> Fetched | None:
        self._seen.add(url)
        try:
            answer = await self._fetcher.get(url, limit=FEED_LIMIT, total=_PATIENCE, accept=_FEEDS)
        except FetchError as trouble:
            self._note(url, trouble)
            return None
        self._seen.add(answer.url)
        return answer

    async def _read(self, kind: str, answer: Fetched) -> Any:
        return await self._parse(kind, answer.body, url=answer.url, content_type=answer.content_type)

    def _note(self, url: str, trouble: FetchError) -> None:
        self.tried.append(f"{url}: {trouble}")


def _found(kind: SourceKind, url: str, read: Any) -> _Found:
    if kind is SourceKind.SITEMAP:
        return _Found(SourceDraft(kind, url, _host(url)), tuple(read))
    return _Found(SourceDraft(kind, url, read.title or _host(url), language=read.language), read.items)


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")
