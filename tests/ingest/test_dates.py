from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.dates import read_date
from tests.ingest.samples import NOW

CASES = {
    "Fri, 21 Nov 2025 10:00:00 GMT": "2025-11-21T10:00",
    "Fri, 21 Nov 2025 10:00:00 +0300": "2025-11-21T07:00",
    "Fri, 21 Nov 2025 10:00:00 MSK": "2025-11-21T07:00",
    "Fri, 21 Nov 2025 10:00:00 EEST": "2025-11-21T07:00",
    "Fri, 21 Nov 2025 10:00:00 +0300 (MSK)": "2025-11-21T07:00",
    "Fri, 21 Nov 2025 10:00:00": "2025-11-21T10:00",
    "Fri, 21 Nov 2025 24:00:00 +0300": "2025-11-21T21:00",
    "Sun, 4 Jan 04 16:29 EST": "2004-01-04T21:29",
    "Sun Jan  4 16:29:06 2004": "2004-01-04T16:29:06",
    "2025-11-21T10:00:00Z": "2025-11-21T10:00",
    "2025-11-21T10:00:00.520+03:00": "2025-11-21T07:00",
    "2025-11-21 10:00:00 GMT+3": "2025-11-21T07:00",
    "20251121T100000Z": "2025-11-21T10:00",
    "2025-11-21": "2025-11-21T00:00",
    "1763719200": "2025-11-21T10:00",
    "1763719200000": "2025-11-21T10:00",
    "21.11.2025 10:00": "2025-11-21T10:00",
    "21/11/2025": "2025-11-21T00:00",
    "11/21/2025": "2025-11-21T00:00",
    "Пт, 21 Ноя 2025 10:00:00 +0300": "2025-11-21T07:00",
    "21 ноября 2025, 10:15": "2025-11-21T10:15",
    "21 листопада 2025, 10:15": "2025-11-21T10:15",
    "21 лістапада 2025 г.": "2025-11-21T00:00",
    "7 траўня 2025": "2025-05-07T00:00",
    "21 listopada 2025 10:15": "2025-11-21T10:15",
    "November 21, 2025 3:05 pm": "2025-11-21T15:05",
    "5 мая 2025 в 9:05 по мск": "2025-05-05T06:05",
    "21. März 2025 10:00": "2025-03-21T10:00",
}


@pytest.mark.parametrize(("raw", "moment"), CASES.items())
def test_a_date_is_read_in_whatever_form_it_comes(raw: str, moment: str) -> None:
    assert read_date(raw, NOW) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "raw",
    ["", "0", "вчера", "ноябрь 2025", "31.02.2025", "Thu, 01 Jan 1970 00:00:00 GMT", "2099-01-01", "x" * 500],
)
def test_what_is_no_plausible_date_gives_none(raw: str) -> None:
    assert read_date(raw, NOW) is None


def test_another_reading_serves_only_forms_unknown_here() -> None:
    other = datetime(2003, 12, 1, tzinfo=UTC)
    assert read_date("2003-335T22:23Z", NOW, other) == other
    assert read_date("2004-01-02", NOW, other) == datetime(2004, 1, 2, tzinfo=UTC)


OLDEST, NEWEST = datetime.fromisoformat("1991-01-01"), datetime.fromisoformat("2025-11-22")


@given(
    st.datetimes(OLDEST, NEWEST),
    st.integers(-12 * 60, 14 * 60),
)
def test_a_written_date_comes_back(moment: datetime, offset: int) -> None:
    moment = moment.replace(microsecond=0)
    sign, minutes = ("-" if offset < 0 else "+"), abs(offset)
    zone = f"{sign}{minutes // 60:02}{minutes % 60:02}"
    wanted = moment.replace(tzinfo=UTC) - timedelta(minutes=offset)
    written = (f"{moment:%d %b %Y %H:%M:%S} {zone}", f"{moment:%Y-%m-%dT%H:%M:%S}{zone}")
    assert [read_date(raw, NOW + timedelta(days=1)) for raw in written] == [wanted, wanted]


@given(st.text(alphabet="0123456789:.-+/ TZапрmayw,", max_size=40))
def test_no_text_breaks_the_reader(raw: str) -> None:
    found = read_date(raw, NOW)
    assert found is None or found.tzinfo is UTC
