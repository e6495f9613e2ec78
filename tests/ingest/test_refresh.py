"""One visit to a source: a real site, a real database, the real parsers."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from aiohttp import web

from bot.domain.source import Health, Source, SourceDraft, SourceKind
from bot.ingest.cadence import Limits
from bot.ingest.fetch import Fetcher
from bot.ingest.guard import Guard
from bot.ingest.parsing import ParserPool
from bot.ingest.politeness import usual_politeness
from bot.ingest.refresh import PAGES_A_VISIT, Refresh
from storage import documents, sources
from storage.database import Database

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class Site:
    """A feed with an ETag, and a page for each of its items."""

    def __init__(self) -> None:
        self.items: list[tuple[str, str, str]] = []  # guid, path, title
        self.asked: list[str] = []
        self.base = ""

    def _etag(self) -> str:
        return f'"{hash(tuple(self.items))}"'

    async def feed(self, request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == self._etag():
            return web.Response(status=304, headers={"ETag": self._etag()})
        rows = "".join(
            f"<item><guid isPermaLink='false'>{guid}</guid><link>{self.base}{path}</link>"
            f"<title>{title}</title><description>Short words about {title}.</description></item>"
            for guid, path, title in self.items
        )
        body = f"<rss version='2.0'><channel><title>Sample</title>{rows}</channel></rss>"
        return web.Response(text=body, content_type="application/rss+xml", headers={"ETag": self._etag()})

    async def page(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        words = f"The minister spoke about the matter of {request.path} at some length on Monday. " * 5
        return web.Response(text=f"<html><body><p>{words}</p></body></html>", content_type="text/html")


@asynccontextmanager
async def visiting(database: Database) -> AsyncIterator[tuple[Site, Source, Refresh]]:
    site = Site()
    app = web.Application()
    app.router.add_get("/feed", site.feed)
    app.router.add_get("/{path:.*}", site.page)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    site.base = f"http://127.0.0.1:{port}/"
    async with database.transaction() as t:
        draft = SourceDraft(SourceKind.FEED, f"{site.base}feed", "Sample", shared=True)
        source, _ = await sources.add_unless_known(t, draft, NOW, interval=timedelta(minutes=5))
    guard = Guard(allowed=frozenset({("127.0.0.1", port)}))
    async with (
        Fetcher(guard, "Dozor/1.0", politeness=usual_politeness(0, ())) as fetcher,
        ParserPool() as parsers,
    ):
        refresh = Refresh(
            database,
            fetcher,
            parsers.parse,
            lambda: NOW,
            preview_hosts=("t.me",),
            limits=Limits(),
            chance=random.Random(1),
        )
        try:
            yield site, source, refresh
        finally:
            await runner.cleanup()


async def kept(database: Database) -> int:
    async with database.reading() as r:
        return await documents.count(r)


async def test_a_burst_is_kept_whole_though_the_site_says_304(database: Database) -> None:
    async with visiting(database) as (site, source, refresh):
        await refresh(source.id)
        site.items = [(f"g{n}", f"a/{n}", f"Report {n} of the day") for n in range(PAGES_A_VISIT + 10)]
        for _ in range(3):
            await refresh(source.id)
        assert await kept(database) == PAGES_A_VISIT + 10


async def test_items_that_share_one_address_are_told_apart(database: Database) -> None:
    async with visiting(database) as (site, source, refresh):
        await refresh(source.id)
        site.items = [(f"g{n}", "", f"Report {n} of the day") for n in range(6)]
        await refresh(source.id)
        await refresh(source.id)
        assert await kept(database) == 6


async def test_the_same_item_is_kept_once_though_guid_or_address_change(database: Database) -> None:
    async with visiting(database) as (site, source, refresh):
        await refresh(source.id)
        site.items = [("g1", "a/1", "One report of the day")]
        await refresh(source.id)
        site.items = [("g2", "a/1", "One report of the day")]
        await refresh(source.id)
        site.items = [("g2", "b/1", "One report of the day")]
        await refresh(source.id)
        assert await kept(database) == 1


async def test_a_first_visit_is_silent_and_the_next_is_not(database: Database) -> None:
    async with visiting(database) as (site, source, refresh):
        site.items = [("g1", "a/1", "An old report")]
        await refresh(source.id)
        site.items.append(("g2", "a/2", "A new report"))
        await refresh(source.id)
        async with database.reading() as r:
            found = await documents.list_by_ids(r, [1, 2])
            after = await sources.get(r, source.id)
        assert {one.title: one.silent for one in found} == {"An old report": True, "A new report": False}
        assert after.health is Health.OK
