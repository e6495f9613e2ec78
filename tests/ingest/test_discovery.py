"""What is found at an address, on a site of this machine; the parsers are stood in for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.domain.document import Item
from bot.domain.source import SourceDraft, SourceKind
from bot.errors import SourceUnreadable
from bot.ingest.answers import Fetched
from bot.ingest.clues import kind_of, likeliest_first, newest_titles, probes, sitemaps
from bot.ingest.discovery import Discovery, discover
from bot.ingest.previews import preview_url
from tests.ingest.local_site import LocalSite, Request, answering, fetching, reply


@dataclass(frozen=True, slots=True)
class Read:
    """What a parser gives, whichever it is."""

    title: str = ""
    language: str = ""
    items: tuple[Item, ...] = ()
    feeds: tuple[str, ...] = ()
    state: str = "posts"


def item(title: str, hour: int = 0, text: str = "") -> Item:
    return Item("", "", title, text, datetime(2026, 6, 1, hour, tzinfo=UTC) if hour else None)


async def parse(kind: str, body: bytes, *, url: str, content_type: str) -> Any:
    """Reads the tests' own notation: a root, then one word a line, each an item (or a feed of a page)."""
    lines = body.decode().split("\n")
    if "broken" in lines:
        raise SourceUnreadable("it is broken")
    words = tuple(line for line in lines[1:] if line)
    items = tuple(item(word, hour) for hour, word in enumerate(words[:20], 1))
    if kind == "sitemap":
        return items
    if kind == "page":
        return Read("Page", "be", feeds=words)
    return Read("Channel" if kind == "channel" else "Feed", "be", items, state="posts" if items else "empty")


def feed(*items: str) -> bytes:
    return reply(body="\n".join(["<rss>", *items]).encode(), content_type="text/html")


def page(*feeds: str) -> bytes:
    return reply(body="\n".join(["<html>", *feeds]).encode())


def sitemap(*entries: str) -> bytes:
    return reply(body="\n".join(["<urlset>", *entries]).encode())


def serving(pages: dict[str, bytes]) -> Callable[[Request], bytes]:
    return lambda request: pages.get(request.path, reply("404 Not Found"))


@asynccontextmanager
async def discovering(pages: dict[str, bytes]) -> AsyncIterator[tuple[LocalSite, Callable[..., Any]]]:
    async with answering(serving(pages)) as site, fetching(site) as fetcher:

        async def run(typed: str) -> Discovery:
            return await discover(typed, fetcher, parse, preview_hosts=(site.url().rstrip("/"),))

        yield site, run


async def test_a_feed_is_found_at_its_own_address() -> None:
    async with discovering({"/rss": feed("old", "new")}) as (site, run):
        found = await run(site.url("/rss"))
        assert found.drafts == (SourceDraft(SourceKind.FEED, site.url("/rss"), "Feed", "be"),)
    assert (found.newest, found.count, found.tried) == (("new", "old"), 2, ())


async def test_a_sitemap_is_found_at_its_own_address() -> None:
    async with discovering({"/map.xml": sitemap("one")}) as (site, run):
        found = await run(site.url("/map.xml"))
    assert [draft.kind for draft in found.drafts] == [SourceKind.SITEMAP]
    assert found.count == 1


async def test_a_site_leads_to_the_feed_that_it_names_and_not_to_that_of_its_comments() -> None:
    pages: dict[str, bytes] = {"/all": feed("news"), "/comments/feed": feed("chatter")}
    async with discovering(pages) as (site, run):
        pages["/"] = page(site.url("/comments/feed"), site.url("/all"))
        found = await run(site.url())
        assert found.drafts[0].address == site.url("/all")
    assert found.newest == ("news",)


async def test_a_feed_that_moved_for_good_is_kept_at_its_new_address() -> None:
    pages = {"/rss": reply("301 Moved", location="/feed"), "/feed": feed("news")}
    async with discovering(pages) as (site, run):
        found = await run(site.url("/rss"))
        assert found.drafts[0].address == site.url("/feed")


async def test_a_named_feed_that_is_broken_does_not_hide_one_that_works() -> None:
    pages: dict[str, bytes] = {"/broken": feed("broken"), "/html": page(), "/feed.xml": feed("news")}
    async with discovering(pages) as (site, run):
        pages["/"] = page(site.url("/gone"), site.url("/broken"), site.url("/html"))
        found = await run(site.url())
        assert found.drafts[0].address == site.url("/feed.xml")
        assert found.tried[:3] == (
            f"{site.url('/gone')}: nothing is at this address (404)",
            f"{site.url('/broken')}: it is broken",
            f"{site.url('/html')}: it is no feed",
        )


async def test_without_a_feed_the_sitemap_that_robots_name_is_taken_news_first() -> None:
    robots = b"User-agent: *\nDisallow: /feed\nSitemap: /pages.xml\nSitemap: /news-map.xml"
    pages = {
        "/": page(),
        "/robots.txt": reply(body=robots),
        "/feed": feed("forbidden"),
        "/pages.xml": sitemap("old"),
        "/news-map.xml": sitemap("fresh"),
    }
    async with discovering(pages) as (site, run):
        found = await run(site.url())
        assert found.drafts == (
            SourceDraft(SourceKind.SITEMAP, site.url("/news-map.xml"), found.drafts[0].title),
        )
    assert "/feed" not in site.paths
    assert any("robots.txt" in line for line in found.tried)


async def test_without_anything_better_the_page_itself_is_watched() -> None:
    async with discovering({"/news": page()}) as (site, run):
        found = await run(site.url("/news"))
        assert found.drafts == (SourceDraft(SourceKind.PAGE, site.url("/news"), "Page", "be"),)
    assert found.count == 0


async def test_an_empty_feed_is_better_than_the_page_and_worse_than_a_full_one() -> None:
    pages: dict[str, bytes] = {"/empty": feed()}
    async with discovering(pages) as (site, run):
        pages["/"] = page(site.url("/empty"))
        assert (await run(site.url())).drafts[0].address == site.url("/empty")
        pages["/rss.xml"] = feed("news")
        assert (await run(site.url())).drafts[0].address == site.url("/rss.xml")


@pytest.mark.parametrize("typed", ["@Name_1", "t.me/name_1", "https://t.me/s/name_1/5"])
async def test_a_channel_is_found_by_its_preview(typed: str) -> None:
    async with discovering({"/s/name_1": feed("post")}) as (site, run):
        found = await run(typed)
    assert found.drafts == (SourceDraft(SourceKind.CHANNEL, "https://t.me/name_1", "Channel"),)
    assert found.newest == ("post",)
    assert site.paths == ["/s/name_1"]


async def test_a_channel_without_a_preview_is_told_so() -> None:
    pages = {"/s/name_1": reply("302 Found", location="https://t.me/name_1")}
    async with discovering(pages) as (_, run):
        found = await run("@name_1")
    assert found.drafts == ()
    assert "no preview page" in found.tried[0]


async def test_another_preview_host_is_asked_when_the_first_does_not_answer() -> None:
    async with answering(serving({"/s/name_1": feed("post")})) as site, fetching(site) as fetcher:
        hosts = ("nowhere.example", site.url().rstrip("/"))
        found = await discover("@name_1", fetcher, parse, preview_hosts=hosts)
    assert found.drafts[0].kind is SourceKind.CHANNEL
    assert found.tried == ("https://nowhere.example/s/name_1: its name is not known",)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Shoigu", "no address"),
        ("https://t.me/+AbCd", "private link"),
        ("http://127.0.0.1/", "not on the public internet"),
        ("http://169.254.169.254/latest", "not on the public internet"),
        ("nowhere.example", "its name is not known"),
    ],
)
async def test_what_cannot_be_read_is_told_in_words(typed: str, words: str) -> None:
    async with discovering({}) as (_, run):
        found = await run(typed)
    assert found.drafts == ()
    assert words in found.tried[0]


async def test_a_search_visits_no_address_twice_and_few_in_all() -> None:
    pages: dict[str, bytes] = {}
    async with discovering(pages) as (site, run):
        pages["/"] = page(*(site.url(f"/{number}") for number in range(50)), site.url("/feed"))
        await run(site.url())
    assert len(site.paths) == len(set(site.paths))
    assert len(site.paths) < 20


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        (b"<?xml version='1.0'?>\n<rss version='2.0'>", "text/html", SourceKind.FEED),
        (b"\xef\xbb\xbf\n<feed xmlns='http://www.w3.org/2005/Atom'>", "", SourceKind.FEED),
        ("<?xml version='1.0'?><rss>".encode("utf-16"), "", SourceKind.FEED),
        (b"<rdf:RDF xmlns='x'>", "", SourceKind.FEED),
        (b"<?xml version='1.0'?><!-- <b> --><CHANNEL>", "", SourceKind.FEED),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "application/json", SourceKind.FEED),
        (b'{"items": []}', "application/feed+json", SourceKind.FEED),
        (b'{"items": []}', "application/json", SourceKind.PAGE),
        (b"<urlset>", "", SourceKind.SITEMAP),
        (b"<?xml version='1.0'?><sitemapindex>", "", SourceKind.SITEMAP),
        (b"\x1f\x8b\x08\x00", "application/gzip", SourceKind.SITEMAP),
        (b"<!doctype html><html><body><rss>", "", SourceKind.PAGE),
        (b"<html>", "application/rss+xml", SourceKind.PAGE),
        (b"", "", SourceKind.PAGE),
        (b"plain words", "text/plain", SourceKind.PAGE),
    ],
)
def test_an_answer_is_told_by_its_first_bytes(body: bytes, content_type: str, kind: SourceKind) -> None:
    assert kind_of(Fetched("https://site.by/", 200, body, content_type)) is kind


def test_feeds_are_looked_for_below_the_page_and_at_the_root() -> None:
    assert probes("https://site.by/news/?a=b")[:2] == ("https://site.by/news/feed", "https://site.by/feed")
    assert probes("https://site.by")[0] == "https://site.by/feed"
    assert len(set(probes("https://site.by/"))) == len(probes("https://site.by/"))
    assert sitemaps("https://site.by/a", ["https://site.by/x", "https://site.by/News"])[0].endswith("/News")
    assert likeliest_first(["/comments", "/a", "/a"]) == ["/a", "/comments"]


def test_titles_are_the_newest_first_and_short() -> None:
    items = (item("old", 1), item("undated"), item("new", 5), item("", 3, "first line\nsecond"), item("", 4))
    assert newest_titles(items) == ("new", "first line", "old", "undated")
    assert [len(title) for title in newest_titles([item("x" * 500)])] == [160]


def test_a_preview_address_is_built_for_a_host_or_an_address() -> None:
    assert preview_url("t.me", "name") == "https://t.me/s/name"
    assert preview_url("http://127.0.0.1:8082/", "name", before=5) == "http://127.0.0.1:8082/s/name?before=5"
