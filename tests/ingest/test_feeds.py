from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import SourceUnreadable
from bot.ingest.feeds import parse_feed
from bot.ingest.readings import Feed
from tests.ingest.samples import ATOM, CDF, JSON_FEED, NOW, PARAGRAPH_RU, RDF, RSS

URL = "https://vesti.example.by/rss.xml"


def read(text: str, url: str = URL) -> Feed:
    return parse_feed(text.encode(), url, now=NOW)


def with_item(inside: str, root: str = "rss") -> Feed:
    return read(f"<{root}><channel><title>T</title><item>{inside}</item></channel></{root}>")


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=UTC)


def test_an_rss_feed_gives_its_items() -> None:
    feed = read(RSS)
    first, second = feed.items
    assert (feed.title, feed.language, feed.kind) == ("Вести границы", "ru", "rss")
    assert (feed.site_url, feed.feed_url, feed.hub_url) == (
        "https://vesti.example.by/",
        URL,
        "https://hub.example.org/",
    )
    assert (first.guid, first.url) == ("n-1", "https://vesti.example.by/news/1?utm_source=rss")
    assert first.title == "Министр & генерал: «визит» в Минск"
    assert first.text == f"{PARAGRAPH_RU}\n{PARAGRAPH_RU} «Конец»"
    assert (first.published_at, first.author) == (at("2025-11-21T07:00"), "Анна Ковалёва")
    assert (second.url, second.guid) == ("https://vesti.example.by/news/2",) * 2
    assert second.published_at == at("2025-11-21T06:30")


def test_only_a_long_content_counts_as_the_whole_article() -> None:
    assert [item.complete for item in read(RSS).items] == [False, False]
    whole = with_item(f"<title>a</title><description>{PARAGRAPH_RU * 10}</description>")
    teaser = with_item(f"<title>a</title><description>{PARAGRAPH_RU * 10} Читать далее →</description>")
    assert (whole.items[0].complete, teaser.items[0].complete) == (True, False)


def test_yandex_full_text_is_the_text() -> None:
    feed = read(
        '<rss xmlns:yandex="http://news.yandex.ru"><channel><item><title>a</title><description>кратко</description>'
        f"<yandex:full-text>{PARAGRAPH_RU * 3}</yandex:full-text></item></channel></rss>"
    )
    assert feed.items[0].text == PARAGRAPH_RU * 3
    assert feed.items[0].complete


def test_an_atom_feed_gives_its_items() -> None:
    feed = read(ATOM, "https://novyny.example.ua/atom")
    (item,) = feed.items
    assert (feed.title, feed.language, feed.kind) == ("Новини регіону", "uk", "atom")
    assert (item.guid, item.url) == ("urn:uuid:1", "https://novyny.example.ua/n/1")
    assert (item.title, item.text) == ("Міністр прибув до «Мінська»", "Перший абзац.\nДругий абзац.")
    assert (item.published_at, item.author) == (at("2025-11-21T08:00"), "Олена Шевченко")


def test_an_atom_id_is_no_address() -> None:
    feed = read('<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>https://e.org/1</id></entry></feed>')
    assert (feed.items[0].guid, feed.items[0].url) == ("https://e.org/1", "")


def test_an_rdf_feed_gives_its_items() -> None:
    feed = read(RDF)
    assert (feed.kind, feed.title, len(feed.items)) == ("rdf", "Навіны", 1)
    assert feed.items[0].title == "Міністр прыбыў у Мінск"
    assert feed.items[0].published_at == at("2025-11-21")


def test_a_channel_definition_gives_its_items() -> None:
    feed = read(CDF)
    assert (feed.kind, [item.title for item in feed.items]) == ("cdf", ["First"])


def test_a_json_feed_gives_its_items() -> None:
    feed = read(JSON_FEED, "https://wiesci.example.pl/feed.json")
    first, second = feed.items
    assert (feed.kind, feed.title, feed.language) == ("json", "Wiadomości", "pl")
    assert (first.guid, first.url) == ("42", "https://wiesci.example.pl/a/42")
    assert (first.text, first.author) == ("Minister przybył do Mińska.", "Redakcja")
    assert first.published_at == at("2025-11-21T09:00")
    assert (second.url, second.text, second.author) == (
        "https://wiesci.example.pl/a/43",
        "Druga",
        "Jan Nowak",
    )
    assert second.published_at == at("2025-11-20T08:00")


@pytest.mark.parametrize(
    ("inside", "field", "value"),
    [
        ("<title>a</title><guid>abc</guid>", "url", ""),
        ("<guid>https://e.org/9</guid>", "url", "https://e.org/9"),
        ("<link>javascript:alert(1)</link>", "url", ""),
        ("<link>//cdn.example.by/1</link>", "url", "https://cdn.example.by/1"),
        ('<link uri="at://did:plc:x">https://e.org/1</link>', "url", "https://e.org/1"),
        ("<title>&lt;b&gt;Жирный&lt;/b&gt; &amp;quot;текст&amp;quot;</title>", "title", 'Жирный "текст"'),
        ("<title><![CDATA[A & B]]></title>", "title", "A & B"),
        ("<title>a\x0b\x01b&#x0;&#1114112;</title>", "title", "ab"),
        ("<title>Скидки 5 < 6 & 7</title>", "title", "Скидки 5 < 6 & 7"),
        ("<author>x@example.org</author>", "author", ""),
        ("<pubDate>никогда</pubDate>", "published_at", None),
        ("<pubDate>Fri, 21 Nov 2099 10:00:00 GMT</pubDate>", "published_at", None),
        ("<pubDate>1763719200</pubDate>", "published_at", at("2025-11-21T10:00")),
    ],
)
def test_an_odd_item_is_read_as_meant(inside: str, field: str, value: object) -> None:
    (item,) = with_item(inside).items
    assert getattr(item, field) == value


def test_the_caption_of_a_picture_is_not_the_items_text() -> None:
    feed = read(
        '<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>Новость</title>'
        "<description>Текст новости</description><media:content url='1.jpg'><media:title>Снимок</media:title>"
        "<media:description>Длинная подпись под снимком агентства</media:description></media:content>"
        "</item></channel></rss>"
    )
    assert (feed.items[0].title, feed.items[0].text) == ("Новость", "Текст новости")


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r", "utf-8", "utf-16"])
def test_a_feed_is_read_in_the_charset_it_is_in(charset: str) -> None:
    body = RSS.replace("UTF-8", charset).encode(charset, "xmlcharrefreplace")
    assert parse_feed(body, now=NOW).title == "Вести границы"


@pytest.mark.parametrize(
    ("declared", "content_type"),
    [("windows-1251", ""), ("utf-16", ""), ("UTF-8", "text/xml; charset=iso-8859-1"), ("us-ascii", "")],
)
def test_a_wrong_charset_does_not_spoil_the_words(declared: str, content_type: str) -> None:
    body = RSS.replace("UTF-8", declared).encode()
    assert parse_feed(body, content_type=content_type, now=NOW).title == "Вести границы"


@pytest.mark.parametrize(
    "ahead", ["\ufeff", "\n\n  ", "Warning: mysql_connect() in line 5\n", "<!-- made by hand -->"]
)
def test_what_stands_ahead_of_a_feed_does_no_harm(ahead: str) -> None:
    assert len(read(ahead + RSS).items) == 2


def test_a_feed_cut_off_in_the_middle_gives_what_came() -> None:
    assert read(RSS[: RSS.index("Вторая") + 6]).items[0].guid == "n-1"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "empty"),
        (" \n ", "empty"),
        ("<!DOCTYPE html><html><body>404</body></html>", "web page"),
        ("<urlset><url><loc>https://e.org/</loc></url></urlset>", "no feed"),
        ("just words", "no feed"),
        ("{broken", "JSON is broken"),
        ('{"error": "no"}', "no feed"),
        ("[1, 2]", "no feed"),
        ("[" * 100_000, "JSON is broken"),
    ],
)
def test_what_is_no_feed_is_refused_in_words(body: str, reason: str) -> None:
    with pytest.raises(SourceUnreadable, match=reason):
        read(body)


def test_an_empty_feed_is_a_feed() -> None:
    assert read("<rss version='2.0'><channel><title>T</title></channel></rss>").items == ()


def test_a_body_that_names_a_file_is_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "feed.rss"
    secret.write_text(RSS)
    with pytest.raises(SourceUnreadable):
        parse_feed(str(secret).encode())


def test_entities_of_the_document_type_do_not_reach_files_and_do_not_grow(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hunter2")
    grown = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    body = (
        f'<!DOCTYPE rss [<!ENTITY l0 "lol"><!ENTITY file SYSTEM "{secret.as_uri()}">{grown}]>'
        "<rss><channel><item><title>a &file; &l8;</title></item></channel></rss>"
    )
    assert all(len(item.title) < 1000 and "hunter2" not in item.title for item in read(body).items)
