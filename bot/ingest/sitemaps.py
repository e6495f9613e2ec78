"""Sitemap bytes to addresses: lists of pages, of news, of other sitemaps, zipped or not, and plain text.

https://www.sitemaps.org/protocol.html and Google's news extension.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from lxml import etree

from bot import clock
from bot.errors import SourceUnreadable
from bot.ingest.addresses import web_address
from bot.ingest.dates import read_date
from bot.ingest.decoding import decode
from bot.ingest.fields import language_tag
from bot.ingest.markup import root_of
from bot.ingest.plain import one_line
from bot.ingest.readings import SitemapEntry

_UNZIPPED = 50_000_000  # bytes, the protocol's own limit
_MOST = 50_000  # addresses, the protocol's own limit


def parse_sitemap(
    body: bytes, url: str = "", content_type: str = "", *, now: datetime | None = None
) -> tuple[SitemapEntry, ...]:
    """The addresses in `body`, in its order, at most 50 000. Raises SourceUnreadable if it is no sitemap."""
    now = now or clock.utc_now()
    text = decode(_unzipped(body), content_type)[0].lstrip("\ufeff \t\r\n\0")
    if not text:
        raise SourceUnreadable("the answer is empty")
    return tuple(_from_xml(text, url, now) if text.startswith("<") else _from_lines(text))


def _unzipped(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as file:
            plain = file.read(_UNZIPPED + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceUnreadable("the zipped file is broken") from error
    if len(plain) > _UNZIPPED:
        raise SourceUnreadable("the zipped file unpacks to more than 50 MB")
    return plain


def _from_xml(text: str, url: str, now: datetime) -> list[SitemapEntry]:
    if root_of(text) not in ("urlset", "sitemapindex"):
        raise SourceUnreadable("it is no sitemap")
    entries: list[SitemapEntry] = []
    try:
        entries.extend(islice((_entry(fields, url, now) for fields in _fields(text)), _MOST))
    except etree.XMLSyntaxError as error:
        raise SourceUnreadable("the sitemap is broken") from error
    return [entry for entry in entries if entry.url]


def _fields(text: str) -> Iterator[dict[str, str]]:
    """The fields of each `url` and `sitemap` element; the element is forgotten when it is read."""
    stream = io.BytesIO(text.encode("utf-8", "replace"))
    for _, element in etree.iterparse(
        stream, tag=("{*}url", "{*}sitemap"), encoding="utf-8", recover=True,
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
    ):  # fmt: skip
        inside = (inner for inner in element.iter("{*}*") if inner.text and _is_ours(inner))
        yield {"is": _name(element)} | {_name(inner): inner.text.strip() for inner in inside}
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def _name(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def _is_ours(element: etree._Element) -> bool:
    """Not the address and title of a picture or film."""
    return element.prefix not in ("image", "video")


def _entry(fields: dict[str, str], base: str, now: datetime) -> SitemapEntry:
    published = read_date(fields.get("publication_date", ""), now)
    return SitemapEntry(
        url=web_address(fields.get("loc", ""), base),
        published_at=published or read_date(fields.get("lastmod", ""), now),
        title=one_line(fields.get("title", "")),
        language=language_tag(fields.get("language", "")),
        is_index=fields["is"] == "sitemap",
        date_is_certain=published is not None,
    )


def _from_lines(text: str) -> list[SitemapEntry]:
    lines = [line.strip() for line in text.splitlines() if line.strip()][:_MOST]
    entries = [
        SitemapEntry(line) for line in lines if line.startswith(("http://", "https://")) and web_address(line)
    ]
    if 2 * len(entries) < len(lines):
        raise SourceUnreadable("it is no sitemap")
    return entries
