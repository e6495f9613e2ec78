"""Web page bytes to an article: title, text, date, author, and where the page leads."""

from __future__ import annotations

import logging
from datetime import datetime
from urllib.parse import urlsplit

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document

from bot import clock
from bot.domain.document import Item
from bot.errors import SourceUnreadable
from bot.ingest.addresses import is_same_site, web_address
from bot.ingest.dates import read_date
from bot.ingest.decoding import decode
from bot.ingest.fields import language_tag
from bot.ingest.language import language_of
from bot.ingest.page_dates import shown_date, stated_date
from bot.ingest.page_links import articles_in, base_of, feeds_in, links_in
from bot.ingest.plain import one_line, tidy
from bot.ingest.readings import Page

LARGEST = 3_000_000  # characters; the extractor's time grows faster than the page
_NOT_PAGES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it logs what it makes of each bad page
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def parse_page(body: bytes, url: str = "", content_type: str = "", *, now: datetime | None = None) -> Page:
    """The article in a page fetched from `url`. Raises SourceUnreadable if it is no web page."""
    now = now or clock.utc_now()
    tree = _tree(body, content_type)
    stated = stated_date(tree, now)
    canonical, base = _canonical(tree, url), base_of(tree, url)
    links, feeds, hint = links_in(tree, base), feeds_in(tree, base), language_tag(tree.get("lang") or "")
    shown = None if stated else shown_date(tree, now)
    found = _extracted(tree, url)
    title = one_line(found.title or "") or _headline(tree)
    text = _without_headline(tidy(found.text or ""), title)
    return Page(
        title=title,
        text=text,
        language=language_of(f"{title}\n{text}", hint),
        published_at=stated or read_date(found.date or "", now) or shown,
        date_is_certain=stated is not None,
        author=one_line((found.author or "").replace(";", ",")),
        url=canonical,
        links=links,
        feeds=feeds,
    )


def links_of(body: bytes, url: str = "", content_type: str = "") -> tuple[Item, ...]:
    """The articles of the same site that a page watched for links leads to: items with title and address."""
    return articles_in(_tree(body, content_type), url)


def _tree(body: bytes, content_type: str) -> HtmlElement:
    if not body.strip():
        raise SourceUnreadable("the answer is empty")
    if body.startswith(_NOT_PAGES):
        raise SourceUnreadable("it is a file, not a web page")
    text = decode(body, content_type)[0][:LARGEST].replace("\0", "")
    if "<" not in text:
        raise SourceUnreadable("it is no web page")
    try:
        tree: HtmlElement | None = trafilatura.load_html(text)
    except Exception as error:  # the extractor lets the errors of its tools through
        raise SourceUnreadable(f"the page is broken ({type(error).__name__})") from error
    if tree is None:
        raise SourceUnreadable("it is no web page")
    return tree


def _canonical(tree: HtmlElement, url: str) -> str:
    """The address that the page gives itself, if it is of the same site; else the one it came from."""
    stated = (
        *(link.get("href") for link in tree.iterfind(".//link[@rel='canonical']")),
        *(meta.get("content") for meta in tree.iterfind(".//meta[@property='og:url']")),
    )
    found = (web_address(address or "", url) for address in stated)
    return next((address for address in found if "://" in address and _is_own(address, url)), url)


def _is_own(address: str, url: str) -> bool:
    """Not elsewhere, and not the front page that careless templates name on every page."""
    if not url:
        return True
    return is_same_site(address, url) and (
        urlsplit(address).path.strip("/") != "" or not urlsplit(url).path.strip("/")
    )


def _extracted(tree: HtmlElement, url: str) -> Document:
    """What trafilatura makes of the page; it takes the tree apart.

    Its extensive search for dates would load the words of 200 languages: seconds in each new worker.
    """
    try:
        found = trafilatura.bare_extraction(
            tree,
            url=url or None,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception as error:  # the extractor lets the errors of its tools through
        raise SourceUnreadable(f"the page is broken ({type(error).__name__})") from error
    return found if isinstance(found, Document) else Document()


def _without_headline(text: str, title: str) -> str:
    first, _, rest = text.partition("\n")
    return rest.lstrip() if title and first.strip() == title else text


def _headline(tree: HtmlElement) -> str:
    for name in ("h1", "title"):
        found = tree.find(f".//{name}")
        if found is not None and found.text_content().strip():
            return one_line(found.text_content())
    return ""
