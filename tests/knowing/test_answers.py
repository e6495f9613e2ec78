"""Answers taken apart: what fits is taken, what does not is passed over."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowing.answers import classes_in, error_in, found_in, items_in, titled_in

LYING: list[dict[str, Any]] = [
    {},
    {"search": None, "entities": None, "claims": None, "query": None},
    {"search": {}, "entities": [], "claims": [], "query": []},
    {"search": [None, 7, {}, {"id": 7}, {"id": "P31"}, {"id": "Q0"}, {"id": "Q1|Q2"}]},
    {"entities": {"Q1": None, "Q2": []}, "claims": {"P31": {}}},
    {"entities": {"Q1": {"id": "Q1", "missing": ""}}},
    {"entities": {"Q1": {"id": "<script>"}}},
    {"claims": {"P31": [None, {}, {"mainsnak": {"snaktype": "novalue"}}, {"mainsnak": []}]}},
    {"query": {"search": [{"title": "Property:P31"}, {"title": "Шойгу"}]}},
]


@pytest.mark.parametrize("answer", LYING)
def test_an_answer_that_does_not_fit_holds_nothing(answer: dict[str, Any]) -> None:
    assert found_in(answer) == titled_in(answer) == ()
    assert items_in(answer, ["Q1", "Q2"]) == {}
    assert classes_in(answer) == frozenset()


FIELDS = re.findall(
    r"\w+",
    """search entities Q1 id labels aliases sitelinks ru ruwiki value title claims P31 mainsnak datavalue
    redirects from error code query""",
)
json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["Q1", "mul", "ru"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(["search", "entities", "claims", "error", "query"]), json))
def test_no_answer_breaks_the_reading(answer: dict[str, Any]) -> None:
    found_in(answer), titled_in(answer), classes_in(answer), error_in(answer)
    for item in items_in(answer, ["Q1"]).values():
        assert all(isinstance(text, str) for text in [*item.labels.values(), *item.titles.values()])


def test_empty_tables_written_as_lists_are_empty() -> None:
    row = {"id": "Q1", "labels": [], "aliases": [], "descriptions": [], "sitelinks": []}
    item = items_in({"entities": {"Q1": row}}, ["Q1"])["Q1"]
    assert (item.labels, item.aliases, item.titles) == ({}, {}, {})


@pytest.mark.parametrize("key", ["Q1", "Q2"])  # by the number asked for, or by the new one
def test_a_merged_item_comes_under_the_number_asked_for(key: str) -> None:
    row = {"id": "Q2", "redirects": {"from": "Q1", "to": "Q2"}}
    assert items_in({"entities": {key: row}}, ["Q1"])["Q1"].qid == "Q2"


def test_a_class_that_was_given_up_does_not_count() -> None:
    def claim(qid: str, rank: str) -> dict[str, Any]:
        return {"rank": rank, "mainsnak": {"datavalue": {"value": {"id": qid}}}}

    assert classes_in({"claims": {"P31": [claim("Q5", "normal"), claim("Q95074", "deprecated")]}}) == {"Q5"}


def test_languages_and_sites_that_nobody_asked_for_are_passed_over() -> None:
    row = {"id": "Q1", "labels": {"zh": {"value": "谢尔盖"}}, "sitelinks": {"zhwiki": {"title": "谢"}}}
    item = items_in({"entities": {"Q1": row}}, ["Q1"])["Q1"]
    assert (item.labels, item.titles) == ({}, {})
