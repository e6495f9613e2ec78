from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.addresses import is_article, is_same_site, site_of, web_address
from bot.ingest.telegram_addresses import telegram_channel, telegram_post
from bot.ingest.url_keys import url_key

SAME = [
    ("http://example.com/a", "https://www.example.com:443/a/"),
    ("https://example.com/a?b=2&a=1", "https://EXAMPLE.com./a?a=1&b=2#top"),
    ("https://example.com/a?utm_source=x&fbclid=1&a=1&ysclid=z", "https://example.com/a?a=1"),
    ("https://example.com/a?x=1&amp;y=2", "https://example.com/a?y=2&x=1"),
    ("https://example.com/a;jsessionid=AF0?x=1", "https://example.com/a?x=1"),
    ("https://user:pw@example.com//a//b", "https://example.com/a/b"),
    ("https://новости.рф/путь", "https://xn--b1amnebsh.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C"),
    ("https://vk.com/away.php?to=https%3A%2F%2Fexample.com%2Fa&cc_key=", "https://example.com/a"),
    ("https://www.google.com/url?q=https://example.com/a&sa=D", "https://example.com/a"),
    ("https://t.me/iv?url=https%3A%2F%2Fexample.com%2Fa&rhash=1", "https://example.com/a"),
]
APART = [
    ("https://example.com/a?id=1", "https://example.com/a?id=2"),
    ("https://example.com/#!/a", "https://example.com/#!/b"),
    ("https://example.com:8080/", "https://example.com/"),
    ("https://a.example.com/", "https://b.example.com/"),
    ("https://example.com/?q=%EF%F0", "https://example.com/?q=%F2%F3"),
]
POSTS = [
    "https://t.me/Vesti_Test/123",
    "https://t.me/s/vesti_test/123",
    "http://www.t.me/vesti_test/123?single",
    "https://telegram.me/vesti_test/123/",
    "https://vesti_test.t.me/123",
    "https://vesti_test.t.me/s/123",
    "tg://resolve?domain=vesti_test&post=123",
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_of_a_page_have_one_key(one: str, other: str) -> None:
    assert url_key(one) == url_key(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_pages_have_two_keys(one: str, other: str) -> None:
    assert url_key(one) != url_key(other)


@pytest.mark.parametrize("address", POSTS)
def test_every_form_of_a_posts_address_has_one_key(address: str) -> None:
    assert url_key(address) == "tg:vesti_test/123"
    assert telegram_post(address) == ("vesti_test", 123)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://t.me/s/Vesti_Test", "vesti_test"),
        ("https://t.me/vesti_test", "vesti_test"),
        ("https://vesti_test.t.me/", "vesti_test"),
        ("https://t.me/joinchat/AAAA", ""),
        ("https://t.me/+AbCdEf", ""),
        ("https://t.me/c/1234567/8", ""),
        ("https://example.com/vesti_test", ""),
        ("https://t.me/addstickers/some_set", ""),
        ("http://[", ""),
    ],
)
def test_a_channels_name_is_read_from_its_address(address: str, name: str) -> None:
    assert telegram_channel(address) == name


@given(
    st.text(max_size=80)
    | st.from_regex(r"https?://[a-z\[\]:@.]{1,12}(/[^\s]{0,20})?(\?[a-z=&%]{0,20})?", fullmatch=True)
)
def test_a_key_is_its_own_key(address: str) -> None:
    key = url_key(address)
    assert url_key(key) == key


@pytest.mark.parametrize(
    ("address", "base", "absolute"),
    [
        ("/a", "https://e.org/x/y", "https://e.org/a"),
        (" //cdn.e.org/a\n", "https://e.org/", "https://cdn.e.org/a"),
        ("https://e.org/a", "", "https://e.org/a"),
        ("/a", "", "/a"),
        ("javascript:alert(1)", "https://e.org/", ""),
        ("mailto:a@e.org", "", ""),
        ("http://[::1", "https://e.org/", ""),
        ("", "https://e.org/", ""),
    ],
)
def test_an_address_is_made_absolute(address: str, base: str, absolute: str) -> None:
    assert web_address(address, base) == absolute


def test_a_site_is_its_registrable_domain() -> None:
    assert site_of("https://news.example.co.uk/a") == "example.co.uk"
    assert is_same_site("https://news.example.by/", "http://example.by:8080/x")
    assert not is_same_site("https://one.com.ua/", "https://two.com.ua/")
    assert site_of("http://127.0.0.1:8000/") == "127.0.0.1"
    assert not is_same_site("", "")


@pytest.mark.parametrize(
    ("address", "looks_so"),
    [
        ("https://e.by/2025/11/21/visit", True),
        ("https://e.by/news/12345", True),
        ("https://e.by/president/view/visit-v-minsk-600123-2025/", True),
        ("https://e.by/ministr-pribyl-v-minsk", True),
        ("https://e.by/a/visit_report.html", True),
        ("https://e.by/?p=1234", True),
        ("https://e.by/", False),
        ("https://e.by/politics", False),
        ("https://e.by/tag/a-b-c-d", False),
        ("https://e.by/subscribe", False),
        ("https://e.by/img/20251121.jpg", False),
        ("http://[", False),
    ],
)
def test_an_articles_address_is_known_by_its_look(address: str, looks_so: bool) -> None:
    assert is_article(address) is looks_so
