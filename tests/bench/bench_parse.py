"""How long parsing takes, beside the libraries that do the heavy part of it.

    python -m tests.bench.bench_parse

The bytes are those of the sample sites with everything published. The libraries get the same bytes
and the same options, so the ratio says what our own work (charset, dates, language, links,
identity) adds. A document is an item of a feed, a page, a post of a channel.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

import feedparser
import trafilatura
from selectolax.lexbor import LexborHTMLParser

from bot import seeds
from bot.ingest.channels import parse_channel
from bot.ingest.feeds import parse_feed
from bot.ingest.pages import parse_page
from bot.newsroom.pages.addresses import Addresses
from bot.newsroom.pages.articles import article_page
from bot.newsroom.pages.channels import preview_page, rendered
from bot.newsroom.pages.feeds import feed
from bot.newsroom.pages.publishing import Newsroom, Published
from bot.seeds import Outlet, OutletKind
from tests.bench.measure import Line, in_turns, line, pair

_NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
_FAST = 1e6  # everything is out after the first second
_ADDRESSES = Addresses("https://news.example")
_XML = {OutletKind.RSS, OutletKind.ATOM, OutletKind.RDF}
_REPEATS = {"feed": 30, "page": 6, "channel": 12}

Bodies = Sequence[tuple[bytes, str, str]]  # bytes, address, content type


def lines() -> list[Line]:
    """Feed, page and channel, each with its peer."""
    # The peer says on standard error what it makes of each page, as it does in nobody's service.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    feeds, pages, previews = _feeds(), _pages(), _previews()
    items = sum(len(parse_feed(*one).items) for one in feeds)
    posts = sum(len(parse_channel(body, url).items) for body, url, _ in previews)
    return [
        *_beside("feed", items, feeds, parse_feed, "feedparser", _feedparser),
        *_beside("page", len(pages), pages, parse_page, "trafilatura", _trafilatura),
        *_beside(
            "channel",
            posts,
            previews,
            lambda body, url, _: parse_channel(body, url),
            "selectolax",
            lambda body, *_: LexborHTMLParser(body),
            " (the tree only)",
        ),
    ]


def _beside(
    kind: str,
    many: int,
    bodies: Bodies,
    ours: Callable[..., object],
    peer: str,
    theirs: Callable[..., object],
    remark: str = "",
) -> list[Line]:
    repeats = _REPEATS[kind]
    mine, other = in_turns(
        lambda: [ours(*one) for _ in range(repeats) for one in bodies],
        lambda: [theirs(*one) for _ in range(repeats) for one in bodies],
    )
    unit = {"feed": "items", "page": "pages", "channel": "posts"}[kind]
    note = f"{unit} of {len(bodies)} files"
    return pair(
        line(f"parse {kind}", many * repeats, mine, note),
        line(f"  {peer} alone{remark}", many * repeats, other),
        peer,
    )


def _feedparser(body: bytes, _url: str, content_type: str) -> object:
    return feedparser.parse(
        io.BytesIO(body),
        response_headers={"content-type": content_type},
        resolve_relative_uris=False,
        sanitize_html=False,
    )


def _trafilatura(body: bytes, url: str, _content_type: str) -> object:
    return trafilatura.bare_extraction(
        body,
        url=url,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )


@cache
def _published() -> tuple[Published, ...]:
    newsroom = Newsroom(seeds.articles(), _NOW - timedelta(hours=1), speed=_FAST)
    return newsroom.published(_NOW)


def _of(outlet: Outlet) -> list[Published]:
    """What an outlet has published, oldest first."""
    return [one for one in _published() if one.sample.site == outlet.key]


def _outlets(*, channels: bool) -> list[Outlet]:
    all_of_them = {one.sample.outlet.key: one.sample.outlet for one in _published()}
    return [outlet for outlet in all_of_them.values() if outlet.is_channel is channels]


def _feeds() -> Bodies:
    made = []
    for outlet in _outlets(channels=False):
        if outlet.kind in _XML:
            media_type, text = feed(outlet, _of(outlet)[::-1], _ADDRESSES)
            body = text.encode(outlet.charset, errors="xmlcharrefreplace")
            made.append((body, _ADDRESSES.list_of(outlet), media_type))
    return made


def _pages() -> Bodies:
    made = []
    for outlet in _outlets(channels=False):
        articles = _of(outlet)
        for place, one in enumerate(articles):
            html = article_page(one, articles[:place][-3:], _ADDRESSES)
            body = html.encode(outlet.charset, errors="xmlcharrefreplace")
            made.append((body, _ADDRESSES.article(one.sample), "text/html"))
    return made


def _previews() -> Bodies:
    by_key = {one.sample.key: one for one in _published()}
    made = []
    for outlet in _outlets(channels=True):
        if not outlet.preview:
            continue
        posts = _of(outlet)
        shown = posts[-outlet.page_size :]
        blocks = rendered(shown, by_key.get, lambda key: _ADDRESSES.article(by_key[key].sample))
        html = preview_page(outlet, posts, shown, blocks)
        made.append((html.encode(), f"https://t.me/s/{outlet.key}", "text/html; charset=utf-8"))
    return made


if __name__ == "__main__":
    for one in lines():
        print(one)
