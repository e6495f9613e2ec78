"""The values of fields, and what a document's source is compared with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.distance import least_edits
from bot.matching.query.fields import field_meant, is_from, language_code, place_of

WORDS = st.text("abc", max_size=6)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("uk", "uk"), ("UA", "uk"), ("by", "be"), ("рус", "ru"), ("English", "en"), ("fr", ""), ("", "")],
)
def test_languages_go_by_several_names(typed: str, code: str) -> None:
    assert language_code(typed) == code


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("lnag", "lang"),
        ("Lamg", "lang"),
        ("langauge", "language"),
        ("sorce", "source"),
        ("titel", "title"),
        ("исочник", "источник"),
        ("мва", "мова"),
        ("город", ""),
        ("re", ""),
        ("fifa", ""),
    ],
)
def test_a_mistyped_field_is_recognised(typed: str, field: str) -> None:
    assert field_meant(typed) == field


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("@BelTA_by", "@belta_by"),
        ("t.me/name", "@name"),
        ("https://t.me/s/name/12?single", "@name"),
        ("http://telegram.me/name/", "@name"),
        ("t.me", ""),
        ("https://www.belta.by/rss/all", "belta.by/rss/all"),
        ("Belta.by/", "belta.by"),
        ("https://eng.belta.by:443/x?y=1#z", "eng.belta.by/x"),
        ("Газета.рф", "газета.рф"),
        ("https://xn--80aahjj1e.xn--p1ai/", "газета.рф"),
        ("belta", ""),
        ("@", ""),
        ("http://[", ""),
        ("", ""),
        ("a" * 70 + "ж.рф", ""),
    ],
)
def test_an_address_has_one_short_form(address: str, place: str) -> None:
    assert place_of(address) == place


@pytest.mark.parametrize(
    ("wanted", "source", "fits"),
    [
        ("@name", "@name", True),
        ("@name", "@other", False),
        ("belta.by", "belta.by/rss", True),
        ("belta.by", "eng.belta.by/rss", True),
        ("eng.belta.by", "belta.by", False),
        ("belta.by", "notbelta.by", False),
        ("bbc.com/russian", "bbc.com/russian/news-1", True),
        ("bbc.com/russian", "bbc.com/russiantea", False),
        ("bbc.com/russian", "bbc.com", False),
        ("belta.by", "", False),
    ],
)
def test_a_source_is_a_place_or_part_of_it(wanted: str, source: str, fits: bool) -> None:
    assert is_from(wanted, source) == fits


@given(st.text(max_size=40))
def test_any_address_has_a_place_or_none(address: str) -> None:
    place = place_of(address)
    assert place_of(place) == place


@given(WORDS, WORDS, WORDS)
def test_the_number_of_edits_is_a_distance(one: str, other: str, third: str) -> None:
    assert (least_edits(one, other) == 0) == (one == other)
    assert least_edits(one, other) == least_edits(other, one)
    assert abs(len(one) - len(other)) <= least_edits(one, other) <= max(len(one), len(other))
    assert least_edits(one + third, other + third) <= least_edits(one, other)


@pytest.mark.parametrize(("one", "other", "edits"), [("ab", "ba", 1), ("abc", "ac", 1), ("a", "bcd", 3)])
def test_neighbours_are_swapped_at_once(one: str, other: str, edits: int) -> None:
    assert least_edits(one, other) == edits
