"""What an answer looks to be, and where else on a site to look. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from bot.domain.document import Item
from bot.domain.source import SourceKind
from bot.ingest.answers import Fetched

_PROBES = (
    "/feed",
    "/rss",
    "/rss.xml",
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
    "/export/rss2/archive/index.xml",
)
_SITEMAPS = ("/sitemap_news.xml", "/sitemap.xml")
_SITEMAPS_TRIED = 3  # of those that robots.txt names
_NEWEST = 5
_TITLE = 160  # characters
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_ROOT = re.compile(rb"<\s*(rss|feed|rdf:rdf|channel|urlset|sitemapindex|html|body|head)\b", re.IGNORECASE)
_FEED_ROOTS = frozenset((b"rss", b"feed", b"rdf:rdf", b"channel"))
_NOT_NEWS = re.compile(r"comment|коммент|камент", re.IGNORECASE)


def kind_of(answer: Fetched) -> SourceKind:
    """What an answer looks to be, by its first bytes: headers lie about feeds too often."""
    start = answer.body[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if start.startswith(b"\x1f\x8b"):
        return SourceKind.SITEMAP
    root = _ROOT.search(start)
    name = root[1].lower() if root else b""
    if name in (b"urlset", b"sitemapindex"):
        return SourceKind.SITEMAP
    return SourceKind.FEED if name in _FEED_ROOTS or _is_json_feed(start, answer) else SourceKind.PAGE


def _is_json_feed(start: bytes, answer: Fetched) -> bool:
    return start.startswith(b"{") and (b"jsonfeed.org" in start or "feed+json" in answer.content_type)


def probes(url: str) -> tuple[str, ...]:
    """Where feeds usually are: below the page itself first, then at the site's root."""
    below = f"{url.partition('?')[0].rstrip('/')}/feed"
    return tuple(dict.fromkeys((below, *(urljoin(url, path) for path in _PROBES))))


def sitemaps(url: str, named: Iterable[str]) -> tuple[str, ...]:
    """Where sitemaps are: as robots.txt names them, those of news first, then at the usual places."""
    news_first = sorted(named, key=lambda address: "news" not in address.lower())
    usual = (urljoin(url, path) for path in _SITEMAPS)
    return tuple(dict.fromkeys((*news_first[:_SITEMAPS_TRIED], *usual)))


def likeliest_first(feeds: Iterable[str]) -> list[str]:
    """Feeds as a page names them, those of comments last."""
    return sorted(dict.fromkeys(feeds), key=lambda url: bool(_NOT_NEWS.search(url)))


def newest_titles(items: Iterable[Any]) -> tuple[str, ...]:
    """The newest titles, or first words where there is no title, for a person to recognise."""
    ordered = sorted(items, key=lambda item: item.published_at or _LONG_AGO, reverse=True)
    return tuple(_titles(ordered))[:_NEWEST]


def _titles(items: Iterable[Any]) -> Iterator[str]:
    for item in items:
        words = item.title or (item.text.partition("\n")[0] if isinstance(item, Item) else "")
        if words:
            yield words if len(words) <= _TITLE else words[: _TITLE - 1].rstrip() + "…"
