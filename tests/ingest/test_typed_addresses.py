from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.typed_addresses import AddressKind, classify

CHANNELS = [
    "@Name_1",
    " @name_1, ",
    "(@name_1)",
    "t.me/name_1",
    "T.me/NAME_1/",
    "https://t.me/name_1",
    "http://www.t.me/name_1",
    "t.me/s/name_1",
    "https://t.me/s/name_1?before=100",
    "t.me/name_1/123",
    "https://t.me/name_1/123?single&comment=5",
    "<https://t.me/name_1>",
    "telegram.me/name_1",
    "https://telegram.dog/s/name_1",
    "name_1.t.me",
    "https://name_1.t.me/12",
    "tg://resolve?domain=name_1",
    "tg://resolve?domain=name_1&post=5",
]
PRIVATE = [
    "https://t.me/+AbCdEf123",
    "t.me/+AbCdEf123",
    "https://t.me/joinchat/AAAA",
    "https://t.me/c/1234567/89",
    "https://t.me/addlist/xyz",
    "tg://join?invite=AbCd",
    "tg://privatepost?channel=1&post=2",
]
SITES = {
    "https://site.by": ("https://site.by/",),
    "https://Site.by/rss.xml": ("https://site.by/rss.xml",),
    "http://site.by:8080/feed?a=b#c": ("http://site.by:8080/feed?a=b",),
    "site.by": ("https://site.by/", "http://site.by/"),
    "www.site.by/news": ("https://www.site.by/news", "http://www.site.by/news"),
    "site.by:8080/feed": ("https://site.by:8080/feed", "http://site.by:8080/feed"),
    "«site.by».": ("https://site.by/", "http://site.by/"),
    "сайт.бел": ("https://xn--80aswg.xn--90ais/", "http://xn--80aswg.xn--90ais/"),
    "xn--80aswg.xn--90ais": ("https://xn--80aswg.xn--90ais/", "http://xn--80aswg.xn--90ais/"),
    "feed://site.by/rss": ("https://site.by/rss", "http://site.by/rss"),
    "feed:https://site.by/rss": ("https://site.by/rss",),
    "http://127.0.0.1:8081/feed": ("http://127.0.0.1:8081/feed",),
    "https://site.by/t.me/name": ("https://site.by/t.me/name",),
    "https://nott.me/name": ("https://nott.me/name",),
}
NOTHING = [
    "",
    "   ",
    "Shoigu",
    "Shoigu S.",
    "name_1",
    "@abc",
    "@1name",
    "@name name",
    "@имя_канала",
    "me@site.by",
    "e.g.",
    "1.5",
    "127.0.0.1",
    "site.by and more",
    "https://",
    "https://site by",
    "ftp://site.by",
    "javascript:alert(1)",
    "https://user:secret@site.by/",
    "t.me",
    "t.me/",
    "https://t.me/addstickers/Pack",
    "https://t.me/share/url?url=https://site.by",
    "tg://settings",
    "...",
    "/source add",
]


@pytest.mark.parametrize("typed", CHANNELS)
def test_a_channel_is_recognised_however_it_is_written(typed: str) -> None:
    address = classify(typed)
    assert address is not None
    assert (address.kind, address.name) == (AddressKind.CHANNEL, "name_1")


@pytest.mark.parametrize("typed", PRIVATE)
def test_a_private_link_is_told_from_an_address(typed: str) -> None:
    address = classify(typed)
    assert address is not None
    assert address.kind is AddressKind.PRIVATE


@pytest.mark.parametrize(("typed", "urls"), SITES.items())
def test_a_site_is_recognised_with_the_address_to_try_first(typed: str, urls: tuple[str, ...]) -> None:
    address = classify(typed)
    assert address is not None
    assert (address.kind, address.urls) == (AddressKind.SITE, urls)


@pytest.mark.parametrize("typed", NOTHING)
def test_what_is_no_address_is_none(typed: str) -> None:
    assert classify(typed) is None


@given(
    st.text(max_size=60), st.sampled_from(["", "@", "t.me/", "https://", "https://t.me/", "tg://", "feed:"])
)
def test_any_text_is_an_address_or_none(text: str, head: str) -> None:
    address = classify(head + text)
    assert address is None or bool(address.name) + bool(address.urls) == (
        address.kind is not AddressKind.PRIVATE
    )
