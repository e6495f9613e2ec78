"""Feed bytes to items: RSS, Atom, RDF and CDF by feedparser, JSON Feed by `json_feeds`."""

from __future__ import annotations

import calendar
import html
import io
import re
import time
import warnings
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import feedparser

from bot import clock
from bot.domain.document import Item
from bot.errors import SourceUnreadable
from bot.ingest import json_feeds
from bot.ingest.addresses import web_address
from bot.ingest.dates import read_date
from bot.ingest.decoding import decode
from bot.ingest.fields import fullest, language_tag
from bot.ingest.markup import root_of, without_illegal
from bot.ingest.plain import one_line, text_of_html, tidy
from bot.ingest.readings import Feed

_START = re.compile(r"<\?xml|<rss|<feed|<rdf:rdf|<channel", re.IGNORECASE)
_JUNK = 2_000  # characters of warnings that a server may print ahead of the feed
# Where feedparser is misled: it takes the caption of a picture for the item's own words, and any
# address in a link's attributes for the link.
_CAPTION = re.compile(r"<media:(title|description|text|credit)\b[^>]*>.{0,5000}?</media:\1\s*>", re.DOTALL)
_LINK_WITH_URI = re.compile(r"<link\s+uri\s*=\s*[\"'][^\"'<>]*[\"']\s*>")
_FEED_ROOTS = ("rss", "feed", "rdf", "channel")
_KINDS = (("atom", "atom"), ("rss10", "rdf"), ("rss090", "rdf"), ("cdf", "cdf"), ("rss", "rss"))
_DATES = ("published", "updated", "created", "issued", "dcterms_created", "dcterms_modified", "expired")
_NAME_IN_MAIL = re.compile(r"^\S+@\S+\s*\((.+)\)$|^(.+?)\s*<\S+@\S+>$")
_MAIL = re.compile(r"^\S+@\S+$")

_Entry = dict[str, Any]


def parse_feed(body: bytes, url: str = "", content_type: str = "", *, now: datetime | None = None) -> Feed:
    """The feed in `body`, fetched from `url` with that content-type header.

    Raises SourceUnreadable when it is no feed at all.
    """
    now = now or clock.utc_now()
    text = decode(body, content_type)[0].lstrip("\ufeff \t\r\n\0")
    if not text:
        raise SourceUnreadable("the answer is empty")
    if text.startswith(("{", "[")):
        return json_feeds.read(text, url, now)
    return _read_xml(_from_its_start(text), url, now)


def _from_its_start(text: str) -> str:
    if text.startswith("<"):
        return text
    start = _START.search(text, 0, _JUNK)
    return text[start.start() :] if start else text


def _read_xml(text: str, url: str, now: datetime) -> Feed:
    root = root_of(text)
    if root == "html":
        raise SourceUnreadable("it is a web page, not a feed")
    if root not in _FEED_ROOTS:
        raise SourceUnreadable("it is no feed")
    parsed = _parsed(_mended(text) if root == "rss" else text)
    head = parsed["feed"]
    base = web_address(_get(head, "link"), url) or url
    language = language_tag(_get(head, "language"))
    kind = _kind(str(parsed.get("version") or ""), root)
    items = tuple(_item(entry, kind, url or base, language, now) for entry in parsed["entries"])
    return Feed(
        title=one_line(_reduced(head, "title")),
        language=language,
        items=items,
        kind=kind,
        site_url=web_address(_get(head, "link"), url),
        feed_url=_link(head, "self", url),
        hub_url=_link(head, "hub", url),
    )


def _mended(text: str) -> str:
    return _LINK_WITH_URI.sub("<link>", _CAPTION.sub("", text))


def _parsed(text: str) -> Mapping[str, Any]:
    """What feedparser makes of it. Always a stream: a plain string it would open as a path or address."""
    stream = io.BytesIO(without_illegal(text).encode("utf-8", "replace"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found: Mapping[str, Any] = feedparser.parse(
                stream,
                response_headers={"content-type": "application/xml; charset=utf-8"},
                resolve_relative_uris=False,
                sanitize_html=False,
            )
    except Exception as error:  # feedparser lets the errors of its tools through
        raise SourceUnreadable(f"the feed is broken ({type(error).__name__})") from error
    return found


def _kind(version: str, root: str) -> str:
    kinds = (kind for beginning, kind in _KINDS if version.startswith(beginning))
    return next(kinds, {"feed": "atom", "rdf": "rdf", "channel": "cdf"}.get(root, "rss"))


def _item(entry: _Entry, kind: str, base: str, language: str, now: datetime) -> Item:
    text, complete = fullest(*_texts(entry))
    return Item(
        guid=one_line(_get(entry, "id")),
        url=_address(entry, kind, base),
        title=one_line(_reduced(entry, "title")),
        text=text,
        published_at=_date(entry, now),
        author=_author(entry),
        language=language_tag(_get(entry, "language")) or language,
        complete=complete,
    )


def _texts(entry: _Entry) -> tuple[str, str]:
    """The teaser and the full text of an entry, as far as it has them."""
    contents = [_as_text(part) for part in dict.get(entry, "content") or ()]
    contents.append(text_of_html(_get(entry, "yandex_full-text")))
    return _reduced(entry, "summary"), max(contents, key=len)


def _get(thing: _Entry, name: str) -> str:
    """A field as text. Past feedparser's own `get`, which answers one date for another."""
    found = dict.get(thing, name)
    return found if isinstance(found, str) else ""


def _reduced(thing: _Entry, name: str) -> str:
    detail = dict.get(thing, f"{name}_detail")
    return _as_text(detail) if detail else text_of_html(_get(thing, name))


def _as_text(detail: _Entry) -> str:
    value = str(detail.get("value") or "")
    if detail.get("type") == "text/plain":
        return tidy(html.unescape(value))  # many escape twice
    return text_of_html(value)


def _address(entry: _Entry, kind: str, base: str) -> str:
    """Where the entry's page is: its link, or in RSS its guid if that is an address."""
    guid, link = _get(entry, "id"), _get(entry, "feedburner_origlink") or _get(entry, "link")
    if not dict.get(entry, "links") and link == guid:  # feedparser made the link from the guid
        return guid if kind != "atom" and guid.startswith(("http://", "https://")) else ""
    return web_address(link, base)


def _link(head: _Entry, rel: str, base: str) -> str:
    links: list[_Entry] = dict.get(head, "links") or []
    address = next((str(link.get("href") or "") for link in links if link.get("rel") == rel), "")
    return web_address(address, base)


def _date(entry: _Entry, now: datetime) -> datetime | None:
    for name in _DATES:
        found = read_date(_get(entry, name), now, _moment(dict.get(entry, f"{name}_parsed")))
        if found:
            return found
    return None


def _moment(parsed: time.struct_time | None) -> datetime | None:
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC) if parsed else None
    except (ValueError, OverflowError, OSError):
        return None


def _author(entry: _Entry) -> str:
    people: list[_Entry] = dict.get(entry, "authors") or []
    names = [str(person.get("name") or "") for person in people] + [_get(entry, "author")]
    return next((name for name in map(_person, names) if name), "")


def _person(name: str) -> str:
    name = one_line(text_of_html(name))
    inside = _NAME_IN_MAIL.match(name)
    return (inside.group(1) or inside.group(2)) if inside else "" if _MAIL.match(name) else name
