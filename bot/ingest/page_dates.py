"""When was a page published?

Stated: the publisher marked the date as the publication's, in JSON-LD, meta or `time` elements.
Shown: a box that is named for a date holds one, as people write it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import islice

from lxml.html import HtmlElement

from bot.ingest.dates import read_date

_ARTICLE = re.compile(r"(?:Article|Posting|Report)$")
_META = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "mediator_published_time",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "date",
)
_IN_ARTICLE = "(//article | //main | //*[@itemtype])[1]//time[@datetime]"
_MARKED = "//time[@datetime][@pubdate or @itemprop='datePublished' or contains(@class, 'publish')]"
_BOXES = (
    "//*[self::div or self::span or self::p or self::time or self::li or self::a or self::i or self::small]"
    "[contains(@class, 'date') or contains(@class, 'time') or contains(@class, 'publi')"
    " or contains(@class, 'meta') or contains(@id, 'date') or contains(@itemprop, 'date')]"
)
_MOST_BOXES = 30
_DIGIT = re.compile(r"\d")
_DEEPEST = 6  # levels of a JSON-LD graph


def stated_date(tree: HtmlElement, now: datetime) -> datetime | None:
    """The date of publication that the page states, aware, in UTC."""
    for raw in _raw_dates(tree):
        found = read_date(raw, now)
        if found:
            return found
    return None


def shown_date(tree: HtmlElement, now: datetime) -> datetime | None:
    """The first date shown in a box that is named for it: "21 ноября 2025, 10:15". A guess."""
    for box in islice(tree.xpath(_BOXES), _MOST_BOXES):
        text = " ".join(box.text_content()[:200].split())
        found = read_date(text, now) if _DIGIT.search(text) else None
        if found:
            return found
    return None


def _raw_dates(tree: HtmlElement) -> Iterator[str]:
    yield from _in_json(tree)
    yield from _in_meta(tree)
    yield from _in_times(tree)


def _in_json(tree: HtmlElement) -> Iterator[str]:
    """`datePublished` of the graph's articles first, of other things after."""
    others = []
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        for thing in _things(_loaded(script.text or "")):
            raw = thing.get("datePublished")
            if not isinstance(raw, str):
                continue
            if _is_article(thing.get("@type")):
                yield raw
            else:
                others.append(raw)
    yield from others


def _loaded(text: str) -> object:
    try:
        return json.loads(text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return None


def _things(value: object, depth: int = 0) -> Iterator[Mapping[str, object]]:
    """All objects of a graph, outer ones first."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        value = [inner for inner in value.values() if isinstance(inner, dict | list)]
    if isinstance(value, list):
        for inner in value:
            yield from _things(inner, depth + 1)


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and _ARTICLE.search(name) for name in kinds)


def _in_meta(tree: HtmlElement) -> Iterator[str]:
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        said.setdefault(name.lower(), meta.get("content") or "")
    return (said[name] for name in _META if said.get(name))


def _in_times(tree: HtmlElement) -> Iterator[str]:
    """Of a marked `time`; else of the article's first; else of the only one on the page."""
    everywhere = {time.get("datetime") for time in tree.iterfind(".//time[@datetime]")}
    alone = tree.xpath("//time[@datetime]") if len(everywhere) == 1 else []
    for time in [*tree.xpath(_MARKED), *tree.xpath(_IN_ARTICLE)[:1], *alone[:1]]:
        yield time.get("datetime") or ""
