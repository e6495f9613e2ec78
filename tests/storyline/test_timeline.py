"""What the picture of a story shows, before anybody draws it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.storyline.axis import marks, span_of
from bot.storyline.timeline import ROWS, in_order, planned, told_at
from bot.storyline.wire import from_json, to_json
from bot.words import LANGUAGES
from tests.storyline.samples import MINUTE, NOW, report, source


def test_sources_stand_in_the_order_of_their_first_report() -> None:
    late, early = source(1, "Late"), source(2, "Early")
    reports = [report(1, late, minutes=9), report(2, early, minutes=2), report(3, late, minutes=30)]
    rows = planned("A title", reports, "en").rows
    assert [(row.name, len(row.dots)) for row in rows] == [("Early", 1), ("Late", 2)]


def test_the_first_report_is_named_with_its_time() -> None:
    plan = planned("A title", [report(1, source(1, "One")), report(2, source(2, "Two"), minutes=1)], "en")
    assert plan.first == "first, 10:04"


def test_a_story_of_several_days_names_the_day_of_its_first_report() -> None:
    plan = planned(
        "A title", [report(1, source(1, "One")), report(2, source(2, "Two"), minutes=60 * 30)], "en"
    )
    assert plan.first == "first, 3 Dec, 10:04"


@pytest.mark.parametrize("language", LANGUAGES)
def test_sources_beyond_the_last_row_are_counted_in_words(language: str) -> None:
    reports = [report(number, source(number, f"Source {number}"), minutes=number) for number in range(1, 18)]
    plan = planned("A title", reports, language)
    assert len(plan.rows) == ROWS
    assert str(17 - ROWS) in plan.more


def test_a_date_long_before_a_document_was_seen_is_not_believed() -> None:
    wrong = report(1, source(1, "One"), published_at=NOW - timedelta(days=300))
    future = report(2, source(1, "One"), published_at=NOW + timedelta(hours=3))
    unsure = report(3, source(1, "One"), published_at=NOW - MINUTE, date_is_certain=False)
    sure = report(4, source(1, "One"), published_at=NOW - MINUTE)
    assert [told_at(one.document) for one in (wrong, future, unsure, sure)] == [NOW, NOW, NOW, NOW - MINUTE]
    assert [one.document.id for one in in_order([wrong, sure])] == [4, 1]


def test_a_title_is_one_line_without_what_rearranges_it() -> None:
    plan = planned("One\ntwo\u202e\u200b three\t" + "x" * 4_000, [report(1, source(1, "One"))], "en")
    assert plan.title.startswith("One two three x")
    assert len(plan.title) <= 400


SPANS = st.timedeltas(min_value=timedelta(), max_value=timedelta(days=4_000))


@given(st.datetimes(min_value=datetime(2001, 1, 1), max_value=datetime(2050, 1, 1)), SPANS)  # noqa: DTZ001
def test_an_axis_holds_all_reports_and_a_few_marks_in_order(at: datetime, span: timedelta) -> None:
    first = at.replace(tzinfo=NOW.tzinfo)
    start, end = span_of(first, first + span)
    found = marks(start, end, lambda day: f"{day:%d.%m}")
    assert start < first <= first + span < end
    assert len(found) <= 5
    assert all(start <= moment <= end and words for moment, words in found)
    assert [moment for moment, _ in found] == sorted({moment for moment, _ in found})


def test_a_plan_comes_out_of_the_pipe_as_it_went_in() -> None:
    plan = planned("«Да» \U0001f600 $x$", [report(1, source(1, "Зеркало"), language="")], "ru", dark=True)
    assert from_json(to_json(plan)) == plan
