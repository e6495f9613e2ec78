from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from bot.errors import SourceUnreadable
from bot.ingest.readings import SitemapEntry
from bot.ingest.sitemaps import parse_sitemap
from tests.ingest.samples import NOW, SITEMAP

URL = "https://vesti.example.by/sitemap.xml"


def test_a_news_sitemap_gives_address_date_title_and_language() -> None:
    first, second = parse_sitemap(SITEMAP.encode(), URL, now=NOW)
    assert first == SitemapEntry(
        url="https://vesti.example.by/news/1",
        published_at=datetime(2025, 11, 21, 7, tzinfo=UTC),
        title="Министр & генерал",
        language="ru",
        date_is_certain=True,
    )
    assert (second.published_at, second.date_is_certain) == (datetime(2025, 1, 2, tzinfo=UTC), False)


def test_a_zipped_sitemap_is_unpacked() -> None:
    assert parse_sitemap(gzip.compress(SITEMAP.encode(), mtime=0), URL, now=NOW) == parse_sitemap(
        SITEMAP.encode(), URL, now=NOW
    )


def test_an_index_leads_to_other_sitemaps() -> None:
    body = b"<sitemapindex><sitemap><loc>/news.xml.gz</loc></sitemap></sitemapindex>"
    (entry,) = parse_sitemap(body, URL, now=NOW)
    assert (entry.url, entry.is_index) == ("https://vesti.example.by/news.xml.gz", True)


def test_a_plain_list_is_a_sitemap_too() -> None:
    entries = parse_sitemap(b"\xef\xbb\xbfhttps://e.by/1\r\n\r\nhttps://e.by/2\n", URL, now=NOW)
    assert [entry.url for entry in entries] == ["https://e.by/1", "https://e.by/2"]


def test_a_sitemap_cut_off_in_the_middle_gives_what_came() -> None:
    assert len(parse_sitemap(SITEMAP[: SITEMAP.index("about") + 2].encode(), URL, now=NOW)) >= 1


def test_addresses_outside_the_web_are_left_out() -> None:
    body = b"<urlset><url><loc>ftp://e.by/1</loc></url><url><loc>http://[</loc></url><url/></urlset>"
    assert parse_sitemap(body, URL, now=NOW) == ()


def test_no_more_than_fifty_thousand_addresses_are_taken() -> None:
    body = "<urlset>" + "<url><loc>https://e.by/1</loc></url>" * 50_010 + "</urlset>"
    assert len(parse_sitemap(body.encode(), URL, now=NOW)) == 50_000


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"<html><body>404</body></html>", "no sitemap"),
        (b"<rss><channel/></rss>", "no sitemap"),
        (b"some words\nand more", "no sitemap"),
        (gzip.compress(b"<urlset/>", mtime=0)[:-9], "zipped file is broken"),
        (gzip.compress(bytes(51_000_000), mtime=0), "more than 50 MB"),
    ],
)
def test_what_is_no_sitemap_is_refused_in_words(body: bytes, reason: str) -> None:
    with pytest.raises(SourceUnreadable, match=reason):
        parse_sitemap(body, URL, now=NOW)
