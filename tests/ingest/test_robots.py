from __future__ import annotations

import asyncio
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceThrottled, SourceUnreadable
from bot.ingest.answers import Fetched
from bot.ingest.robots import Rules, read_rules
from bot.ingest.robots_memory import rules_told
from tests.ingest.local_site import FakeTime, LocalSite, Request, answering, fetching, reply

AGENT = "Dozor/1.0 (+https://example.org)"
URL = "https://site.by/robots.txt"


def rules(text: str | bytes) -> Rules:
    return read_rules(text.encode() if isinstance(text, str) else text, url=URL, user_agent=AGENT)


CASES = [
    ("", "/a", True),
    ("User-agent: *\nDisallow:", "/a", True),
    ("User-agent: *\nDisallow: /", "/a", False),
    ("User-agent: *\nDisallow: /", "/robots.txt", True),
    ("\ufeffUser-agent: *\nDisallow: /", "/a", False),
    ("User-agent: *\r\nDisallow: /a\r\n", "/abc", False),
    ("User-agent: *\rDisallow: /a\r", "/abc", False),
    ("User-agent: dozor\nDisallow: /\n\nUser-agent: *\nDisallow:", "/a", False),
    ("User-agent: DOZOR\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a", True),
    ("User-agent: dozorbot\nDisallow: /", "/a", True),
    ("User-agent: GPTBot\nUser-agent: Dozor\nDisallow: /", "/a", False),
    ("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", True),
    ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
    ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", True),
    ("User-agent: *\nDisallow: /навіны", "/%D0%BD%D0%B0%D0%B2%D1%96%D0%BD%D1%8B/1", False),
    ("User-agent: *\nDisallow: /search?q=", "/search?q=1", False),
    ("Disallow: /", "/a", True),
    ("<html><body>Disallow: /</body></html>", "/a", True),
]


@pytest.mark.parametrize(("text", "path", "allowed"), CASES)
def test_a_path_is_allowed_as_the_rules_say(text: str, path: str, allowed: bool) -> None:
    assert rules(text).allows("https://site.by" + path) is allowed


@pytest.mark.parametrize(
    ("asked", "delay"), [("5", 5.0), ("0.5", 0.5), ("3600", 30.0), ("-1", 0.0), ("soon", 0.0), ("nan", 0.0)]
)
def test_the_asked_delay_is_kept_within_reason(asked: str, delay: float) -> None:
    assert rules(f"User-agent: *\nCrawl-delay: {asked}").delay == delay


def test_sitemaps_are_whole_addresses_each_once() -> None:
    text = "Sitemap: /sitemap.xml\nSitemap: https://site.by/sitemap.xml\nsitemap: https://cdn.by/news.xml"
    assert rules(text).sitemaps == ("https://site.by/sitemap.xml", "https://cdn.by/news.xml")


def test_a_hostile_file_is_read_and_asked_in_little_time() -> None:
    lines = b"User-agent: *\n" + b"".join(b"Disallow: /%d*a*b*c*d$\n" % i for i in range(50_000))
    started = time.process_time()
    hostile = rules(lines + b"Disallow: /" + b"*a" * 100_000)
    hostile.allows("https://site.by/" + "a" * 2000)
    assert time.process_time() - started < 5


@given(st.binary(max_size=300))
def test_any_bytes_are_some_rules(body: bytes) -> None:
    found = rules(b"User-agent: *\n" + body)
    assert isinstance(found.allows("https://site.by/a"), bool)
    assert 0 <= found.delay <= 30


@pytest.mark.parametrize("status", [401, 403, 404, 410, 451])
def test_a_site_without_readable_rules_permits_everything(status: int) -> None:
    answer = Fetched(URL, status, b"User-agent: *\nDisallow: /")
    assert rules_told(answer, AGENT).allows("https://site.by/a")


def test_a_site_out_of_order_permits_nothing_for_now() -> None:
    with pytest.raises(SourceUnreadable, match="503"):
        rules_told(Fetched(URL, 503), AGENT)
    with pytest.raises(SourceThrottled):
        rules_told(Fetched(URL, 429), AGENT)


class Site:
    """A site whose robots.txt a test changes on the way."""

    def __init__(self) -> None:
        self.robots = reply(body=b"User-agent: *\nDisallow: /secret")

    def __call__(self, request: Request) -> bytes:
        return self.robots if request.path == "/robots.txt" else reply(body=b"page")


def robots_asked(site: LocalSite) -> int:
    return sum(request.path == "/robots.txt" for request in site.asked)


async def test_rules_are_kept_for_a_day() -> None:
    told, clock = Site(), FakeTime()
    async with answering(told) as site, fetching(site, time=clock) as fetcher:
        for hours in (0, 12, 11):
            clock.seconds += hours * 3600
            await fetcher.get(site.url("/a"))
        assert robots_asked(site) == 1
        clock.seconds += 2 * 3600
        told.robots = reply(body=b"User-agent: *\nDisallow: /a")
        assert not (await fetcher.robots(site.url())).allows(site.url("/a"))
        assert robots_asked(site) == 2


async def test_a_site_whose_rules_cannot_be_read_is_left_alone_until_they_can_be() -> None:
    told, clock = Site(), FakeTime()
    told.robots = reply("500 Oops")
    async with answering(told) as site, fetching(site, time=clock) as fetcher:
        for _ in range(3):
            with pytest.raises(SourceUnreadable, match=r"robots\.txt"):
                await fetcher.get(site.url("/a"))
        assert site.paths == []
        assert robots_asked(site) == 1
        told.robots = reply("404 Not Found")
        clock.seconds += 301
        assert (await fetcher.get(site.url("/a"))).body == b"page"


async def test_rules_known_from_before_outlive_an_outage() -> None:
    told, clock = Site(), FakeTime()
    async with answering(told) as site, fetching(site, time=clock) as fetcher:
        await fetcher.get(site.url("/a"))
        told.robots = reply("500 Oops")
        clock.seconds += 25 * 3600
        assert (await fetcher.get(site.url("/a"))).body == b"page"


async def test_rules_behind_redirects_are_found_and_circles_permit_everything() -> None:
    def answer(request: Request) -> bytes:
        moved = {"/robots.txt": "/rules", "/rules": "/robots.txt"}
        return (
            reply("301 Moved", location=moved[request.path]) if request.path in moved else reply(body=b"page")
        )

    async with answering(answer) as site, fetching(site) as fetcher:
        assert (await fetcher.get(site.url("/a"))).body == b"page"


async def test_endless_rules_are_read_to_their_limit() -> None:
    told = Site()
    told.robots = reply(body=b"User-agent: *\nDisallow: /a\n" + b"# more\n" * 1_000_000)
    async with answering(told) as site, fetching(site) as fetcher:
        assert not (await fetcher.robots(site.url())).allows(site.url("/a"))


async def test_many_visits_at_once_ask_for_the_rules_once() -> None:
    async with answering(Site()) as site, fetching(site) as fetcher:
        await asyncio.gather(*(fetcher.get(site.url(f"/{number}")) for number in range(5)))
    assert robots_asked(site) == 1
