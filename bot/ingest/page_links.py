"""Where a page leads: to articles, and to feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from bot.domain.document import Item
from bot.ingest.addresses import is_article, is_same_site, web_address
from bot.ingest.plain import one_line
from bot.ingest.url_keys import url_key

_FEED_TYPE = re.compile(
    r"application/(?:rss|atom|rdf|feed)\+(?:xml|json)|application/json|text/xml", re.IGNORECASE
)
_NAMES_FEED = re.compile(r"(?:^|[^a-z])(?:rss|atom|feeds?)(?:[^a-z]|$)", re.IGNORECASE)
_NO_FEED = re.compile(r"feedback|comments|oembed|/wp-json/|\.(?:css|js|png|jpe?g|svg)(?:\?|$)", re.IGNORECASE)
_LEAST_TITLE = 15  # characters; shorter link texts are "more", "photo", a section's name
_MOST = 500
_MOST_ANCHORS = 5_000  # looked at; no page for readers has more
_MOST_FEEDS = 20


def base_of(tree: HtmlElement, url: str) -> str:
    """The address against which the page's links count."""
    stated = tree.find(".//base[@href]")
    return (web_address(stated.get("href") or "", url) if stated is not None else "") or url


def links_in(tree: HtmlElement, base: str) -> tuple[str, ...]:
    """Every address of the web that the page links, in order, each once."""
    found = dict.fromkeys(address for address, _ in _anchors(tree, base) if "://" in address)
    return tuple(found)[:_MOST]


def feeds_in(tree: HtmlElement, base: str) -> tuple[str, ...]:
    """Addresses that may be feeds: those that the page declares, then links that look like it."""
    declared = (
        web_address(link.get("href") or "", base)
        for link in tree.iterfind(".//link[@href]")
        if "alternate" in (link.get("rel") or "").lower().split() and _FEED_TYPE.match(link.get("type") or "")
    )
    linked = (address for address, title in _anchors(tree, base) if _NAMES_FEED.search(f"{address} {title}"))
    found = dict.fromkeys(
        address for address in [*declared, *linked] if address and not _NO_FEED.search(address)
    )
    return tuple(found)[:20]


def articles_in(tree: HtmlElement, url: str) -> tuple[Item, ...]:
    """Links to what looks like articles of the same site, in the page's order, each with its longest text."""
    titles: dict[str, tuple[str, str]] = {}
    own = url_key(url)
    for address, title in _anchors(tree, base_of(tree, url)):
        if not is_article(address) or (url and not is_same_site(address, url)):
            continue
        key = url_key(address)
        first, longest = titles.get(key, (address, ""))
        titles[key] = (first, title if len(title) > len(longest) else longest)
    found = [(address, title) for key, (address, title) in titles.items() if key != own]
    return tuple(Item("", address, title, "") for address, title in found if len(title) >= _LEAST_TITLE)[
        :_MOST
    ]


def _anchors(tree: HtmlElement, base: str) -> Iterator[tuple[str, str]]:
    for anchor in islice(tree.iterfind(".//a[@href]"), _MOST_ANCHORS):
        address = web_address((anchor.get("href") or "").partition("#")[0], base)
        if address:
            yield address, one_line(anchor.text_content()) or one_line(anchor.get("title") or "")
