"""Whatever the bytes: a result or SourceUnreadable."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceUnreadable
from bot.ingest.channels import parse_channel
from bot.ingest.feeds import parse_feed
from bot.ingest.pages import links_of, parse_page
from bot.ingest.sitemaps import parse_sitemap
from tests.ingest import samples

PARSERS: list[Callable[[bytes, str], object]] = [
    parse_feed,
    parse_page,
    links_of,
    parse_channel,
    parse_sitemap,
]

POST = samples.post(
    7, samples.text("Текст <a href='https://e.by/1'>x</a>") + "<i class='tgme_widget_message_sticker'></i>"
)
BODIES = [
    body.encode()
    for body in (
        samples.RSS, samples.ATOM, samples.RDF, samples.CDF, samples.JSON_FEED,
        samples.PAGE, samples.SITEMAP, samples.channel(POST), samples.landing("Telegram: View @x"),
    )
]  # fmt: skip
SPLINTERS = [
    b"<![CDATA[", b"]]>", b"&#x0;", b"&#1114112;", b"&nbsp;", b"\xff\xfe", b"\xef\xbb\xbf", b"\x00",
    b"\x1f\x8b", b"\xd0",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"http://[::1", b"xml:base='http://[x'", b"encoding='utf-16'",
    b"charset=utf-7",
    b"<script>", b"</item>", b"<item>", b"{", b"[", b'"id": 1e999,', b"\\ud800", b"9" * 40, b"-->",
    b"Fri, 99 Foo 99999 99:99:99 +9999", b"<base href='http://['>", b"data-post='abcde/99999999999999999'",
    b"<time datetime='2025-99-99T99:99:99+99:99'>", b"<html lang='\x00'>", b"<url><loc>http://[</loc></url>",
]  # fmt: skip


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """A valid body with a few cuts, foreign splinters and pieces of other bodies."""
    body = draw(st.sampled_from(BODIES))
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(body)))
        cut = draw(st.integers(0, 60))
        piece = draw(st.sampled_from(SPLINTERS) | st.binary(max_size=6))
        body = body[:place] + piece + body[place + cut :]
    return body


@pytest.mark.parametrize("parse", PARSERS)
@given(
    body=spoilt() | st.binary(max_size=200), url=st.sampled_from(["", "https://e.by/x", "http://[", "t.me/a"])
)
def test_spoilt_bytes_are_read_or_refused(
    parse: Callable[[bytes, str], object], body: bytes, url: str
) -> None:
    try:
        found: object = parse(body, url)
    except SourceUnreadable as error:
        found = error.reason
    assert found or found == ()
