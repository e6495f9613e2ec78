"""JSON Feed, versions 1.0 and 1.1, to items (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.document import Item
from bot.errors import SourceUnreadable
from bot.ingest.addresses import web_address
from bot.ingest.dates import read_date
from bot.ingest.fields import fullest, language_tag
from bot.ingest.plain import one_line, text_of_html, tidy
from bot.ingest.readings import Feed

_Thing = Mapping[str, Any]


def read(text: str, url: str, now: datetime) -> Feed:
    """The feed in a JSON text fetched from `url`. Raises SourceUnreadable."""
    feed = _loaded(text)
    base = url or web_address(_text(feed, "feed_url")) or web_address(_text(feed, "home_page_url"))
    language = language_tag(_text(feed, "language"))
    entries = feed.get("items")
    items = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return Feed(
        title=one_line(_text(feed, "title")),
        language=language,
        items=tuple(_item(entry, feed, base, language, now) for entry in items),
        kind="json",
        site_url=web_address(_text(feed, "home_page_url"), base),
        feed_url=web_address(_text(feed, "feed_url"), base),
        hub_url=_hub(feed, base),
    )


def _loaded(text: str) -> _Thing:
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise SourceUnreadable("the JSON is broken") from error
    if not isinstance(feed, dict) or not ("items" in feed or "jsonfeed.org" in _text(feed, "version")):
        raise SourceUnreadable("it is JSON, but no feed")
    return feed


def _item(entry: _Thing, feed: _Thing, base: str, language: str, now: datetime) -> Item:
    content = text_of_html(_text(entry, "content_html")) or tidy(_text(entry, "content_text"))
    text, complete = fullest(tidy(_text(entry, "summary")), content)
    address = _text(entry, "url") or _text(entry, "external_url")
    return Item(
        guid=one_line(_text(entry, "id")),
        url=web_address(address, base) or _if_whole(_text(entry, "id")),
        title=one_line(_text(entry, "title")),
        text=text,
        published_at=_date(entry, now),
        author=_author(entry) or _author(feed),
        language=language_tag(_text(entry, "language")) or language,
        complete=complete,
    )


def _text(thing: _Thing, name: str) -> str:
    """A field as text; numbers count, for ids are often numbers against the standard."""
    found = thing.get(name)
    if isinstance(found, str):
        return found
    return str(found) if isinstance(found, int | float) and not isinstance(found, bool) else ""


def _date(entry: _Thing, now: datetime) -> datetime | None:
    return read_date(_text(entry, "date_published"), now) or read_date(_text(entry, "date_modified"), now)


def _if_whole(address: str) -> str:
    return address if address.startswith(("http://", "https://")) else ""


def _author(thing: _Thing) -> str:
    people = thing.get("authors")
    several = people if isinstance(people, list) else []
    names = [_text(person, "name") for person in [*several, thing.get("author")] if isinstance(person, dict)]
    return ", ".join(dict.fromkeys(filter(None, map(one_line, names))))


def _hub(feed: _Thing, base: str) -> str:
    hubs = feed.get("hubs")
    first = hubs[0] if isinstance(hubs, list) and hubs else None
    return web_address(_text(first, "url"), base) if isinstance(first, dict) else ""
