from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FetchError, SourceThrottled
from bot.ingest.answers import Fetched, pause_asked, usable

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("", None),
        ("0", 0.0),
        ("120", 120.0),
        (" 120 ", 120.0),
        ("99999999999999999999", 999_999_999.0),
        ("Mon, 01 Jun 2026 12:05:00 GMT", 300.0),
        ("Mon, 01 Jun 2026 14:05:00 +0200", 300.0),
        ("Monday, 01-Jun-26 12:05:00 GMT", 300.0),
        ("Mon Jun  1 12:05:00 2026", 300.0),
        ("Mon, 01 Jun 2026 11:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("²", None),
    ],
)
def test_a_pause_is_asked_in_seconds_or_until_a_moment(value: str, seconds: float | None) -> None:
    assert pause_asked(value, NOW) == seconds


@given(st.text() | st.from_regex(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{1,5} \d\d:\d\d:\d\d [+-]?\w{1,9}"))
def test_any_text_is_a_pause_or_none(value: str) -> None:
    asked = pause_asked(value, NOW)
    assert asked is None or asked >= 0


@given(st.integers(100, 599))
def test_every_status_is_usable_or_told_in_words(status: int) -> None:
    answer = Fetched("https://site.by/", status)
    if 200 <= status < 300 or status in (301, 302, 303, 304, 307, 308):
        assert usable(answer) is answer
    else:
        with pytest.raises(FetchError, match=r"\w"):
            usable(answer)


@pytest.mark.parametrize(("status", "asked", "told"), [(429, None, 60.0), (429, 5.0, 5.0), (503, 0.0, 0.0)])
def test_a_site_that_says_later_without_saying_when_gets_a_minute(
    status: int, asked: float | None, told: float
) -> None:
    with pytest.raises(SourceThrottled) as caught:
        usable(Fetched("https://site.by/", status, retry_after=asked))
    assert caught.value.retry_after == told


@pytest.mark.parametrize(
    ("header", "charset"),
    [
        ("text/html; charset=Windows-1251", "windows-1251"),
        ('text/html; charset="utf-8"', "utf-8"),
        ("text/html", ""),
        ("", ""),
        ("text/html; charset", ""),
        (";;;=", ""),
    ],
)
def test_the_charset_is_taken_from_the_header(header: str, charset: str) -> None:
    assert Fetched("https://site.by/", 200, content_type=header).charset == charset


def test_a_pause_is_counted_from_now() -> None:
    moment = (NOW + timedelta(hours=2)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    assert pause_asked(moment, NOW) == 7200
