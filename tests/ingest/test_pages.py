from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.errors import SourceUnreadable
from bot.ingest.pages import links_of, parse_page
from bot.ingest.readings import Page
from tests.ingest.samples import NOW, PAGE, PARAGRAPH_RU

URL = "https://www.vesti.example.by/news/1?utm_source=rss"


def read(markup: str, url: str = URL) -> Page:
    return parse_page(markup.encode(), url, now=NOW)


def article(head: str = "", body: str = "") -> str:
    return (
        f"<html><head><title>Визит</title>{head}</head><body>{body}"
        f"<article><p>{PARAGRAPH_RU}</p><p>{PARAGRAPH_RU} Позже уточнили.</p></article></body></html>"
    )


def test_a_page_gives_its_article() -> None:
    page = read(PAGE)
    assert (page.title, page.language, page.url) == (
        "Визит министра",
        "ru",
        "https://vesti.example.by/news/1",
    )
    assert page.text.startswith(PARAGRAPH_RU)
    assert "Политика" not in page.text
    assert (page.published_at, page.date_is_certain) == (datetime(2025, 11, 21, 7, 15, tzinfo=UTC), True)


def test_a_page_names_its_feeds_the_declared_first() -> None:
    assert read(PAGE).feeds == ("https://www.vesti.example.by/rss.xml", "https://www.vesti.example.by/feed")


def test_a_listing_gives_the_articles_of_its_site() -> None:
    items = links_of(PAGE.encode(), "https://vesti.example.by/")
    assert [(item.url, item.title) for item in items] == [
        ("https://vesti.example.by/news/777", "Совсем другая новость о другом деле")
    ]


def test_relative_links_count_from_the_base_that_the_page_names() -> None:
    listing = '<html><head><base href="/a/"></head><body><a href="12345">Длинный заголовок новости</a>'
    assert links_of(listing.encode(), "https://e.by/x/y")[0].url == "https://e.by/a/12345"


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://vesti.example.by/news/1", "https://vesti.example.by/news/1"),
        ("/news/1", "https://www.vesti.example.by/news/1"),
        ("https://elsewhere.example.com/news/1", URL),
        ("https://vesti.example.by/", URL),
        ("http://[", URL),
        ("", URL),
    ],
)
def test_the_canonical_address_counts_within_the_site(canonical: str, url: str) -> None:
    assert read(article(f'<link rel="canonical" href="{canonical}">')).url == url


def linked_data(inside: str) -> str:
    return f'<script type="application/ld+json">{inside}</script>'


@pytest.mark.parametrize(
    ("head", "body", "moment", "is_certain"),
    [
        (
            '<meta property="article:published_time" content="2025-11-21T10:00+03:00">',
            "",
            "2025-11-21T07:00",
            True,
        ),
        ('<meta itemprop="datePublished" content="2025-11-21T10:00:00Z">', "", "2025-11-21T10:00", True),
        (linked_data('[{"@type":["A","BlogPosting"],"datePublished":"2025-11-21"}]'), "", "2025-11-21", True),
        ("", '<time datetime="2025-11-21T10:00:00+02:00">утром</time>', "2025-11-21T08:00", True),
        (linked_data("{"), '<div class="date">21 ноября 2025, 10:15</div>', "2025-11-21T10:15", False),
        ("", '<span class="article__date">21 лістапада 2025</span>', "2025-11-21", False),
    ],
)
def test_a_stated_date_is_certain_and_a_shown_one_is_not(
    head: str, body: str, moment: str, is_certain: bool
) -> None:
    page = read(article(head, body), "https://e.by/")
    assert page.published_at == datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert page.date_is_certain is is_certain


def test_the_year_of_the_footer_is_no_date() -> None:
    assert (
        read(article(body="<p class='meta'>Сегодня, 10:15</p><footer>© 2019</footer>")).published_at is None
    )


def test_a_page_in_another_charset_is_read() -> None:
    body = PAGE.replace('charset="utf-8"', 'charset="windows-1251"').encode("cp1251")
    assert parse_page(body, URL, now=NOW).title == "Визит министра"


def test_a_page_without_an_article_is_no_error() -> None:
    page = read("<html><head><title>Вход</title></head><body><form><input></form></body></html>")
    assert (page.title, page.text) == ("Вход", "")


@pytest.mark.parametrize(
    "body", [b"", b"   ", b"just words", b"%PDF-1.7 <<", b"\x89PNG\r\n<", b"\xff\xd8\xff<"]
)
def test_what_is_no_page_is_refused_in_words(body: bytes) -> None:
    with pytest.raises(SourceUnreadable):
        parse_page(body, URL, now=NOW)
    with pytest.raises(SourceUnreadable):
        links_of(body, URL)
