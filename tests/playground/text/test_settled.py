"""A text cleaned, and its overlapping entities made into entities that do not overlap."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.text import formatted, piece, units
from bot.playground.text.formatting import fixed
from bot.playground.text.marks import CLOSED, QUOTES, STYLING, Mark
from tests.playground.text.judge import ours, settled

_MORE: dict[str, dict[str, Any]] = {
    "text_link": {"url": "http://a.by/"},
    "text_mention": {"user": {"id": 7}},
    "custom_emoji": {"custom_emoji_id": "5"},
    "date_time": {"unix_time": 5, "date_time_format": ""},
}
KINDS = [*STYLING, *sorted(QUOTES), *sorted(CLOSED), *_MORE]


def mark(kind: str, offset: int, length: int) -> Mark:
    return Mark(kind, offset, length, _MORE.get(kind, {}))


def shown(text: str, *marks: tuple[str, int, int]) -> list[tuple[str, str]]:
    given_ones = [mark(*one).json() for one in marks]
    content = formatted(text, given_ones)
    return [(e["type"], piece(content.text, e)) for e in content.entities]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([("bold", 0, 4), ("bold", 2, 5)], [("bold", "one two")]),
        ([("bold", 0, 5), ("italic", 4, 3)], [("bold", "one "), ("italic", "two"), ("bold", "t")]),
        ([("code", 0, 3), ("bold", 0, 7)], [("code", "one"), ("bold", " two")]),
        ([("code", 0, 5), ("text_link", 4, 3)], [("code", "one t")]),
        ([("text_link", 0, 7), ("bold", 4, 3)], [("text_link", "one two"), ("bold", "two")]),
        ([("blockquote", 0, 7), ("expandable_blockquote", 4, 3)], [("blockquote", "one two")]),
        ([("blockquote", 0, 4), ("text_link", 2, 5)], [("blockquote", "one ")]),
        ([("bold", 3, 0)], []),
    ],
)
def test_overlapping_entities_are_cut_joined_or_dropped(
    marks: list[tuple[str, int, int]], expected: list[tuple[str, str]]
) -> None:
    assert shown("one two", *marks) == expected


def test_bold_is_cut_at_the_edges_of_a_link_that_was_found() -> None:
    assert shown("see example.org now", ("bold", 0, 19)) == [
        ("bold", "see "),
        ("url", "example.org"),
        ("bold", "example.org"),
        ("bold", " now"),
    ]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("one\r\ntwo", "one\ntwo"),
        ("a\tb\x07c", "a b c"),
        ("a\u202eb\u2028c", "abc"),
        ("a\u0333\u033f\u030ab", "ab"),
        ("a\u200e\u200f\u200eb", "a\u200c\u200c\u200eb"),
        ("\n  one two \n", "one two"),
        (" \u00a0one", "\u00a0one"),
        (" \n ", ""),
    ],
)
def test_a_text_is_cleaned_and_trimmed(text: str, plain: str) -> None:
    assert formatted(text).text == plain


def test_text_is_trimmed_and_its_entities_move_with_it() -> None:
    assert shown("\n  bold rest \n", ("bold", 3, 11)) == [("bold", "bold rest")]


def test_spaces_at_the_start_that_are_marked_stay() -> None:
    assert shown("\n  indented", ("pre", 1, 10)) == [("pre", "  indented")]


def test_a_carriage_return_is_taken_out_without_moving_the_marks() -> None:
    assert shown("one\r\ntwo", ("bold", 5, 3)) == [("bold", "two")]


_CHARACTERS = st.text(st.sampled_from("aбc😀 \n\r\t\u2029\u200e\u200f\u0333"), max_size=9)


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(_CHARACTERS)
    places = st.integers(-1, units(text) + 2)
    drawn = draw(st.lists(st.tuples(st.sampled_from(KINDS), places, places), max_size=6))
    return text, [mark(kind, offset, length) for kind, offset, length in drawn]


@settings(max_examples=800, deadline=None)
@given(_marked())
def test_entities_are_judged_and_settled_as_telegram_does_it(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    assert ours(lambda: fixed(text, marks, trim=False)) == settled(text, marks)


@settings(max_examples=300, deadline=None)
@given(_marked())
def test_what_is_kept_never_points_outside_the_text(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    inside = [one for one in marks if one.offset >= 0 and one.length > 0 and one.end <= units(text)]
    plain, kept = fixed(text.replace("😀", "xy"), inside)
    for one in kept:
        assert 0 <= one.offset < one.end <= units(plain)


_SAID = st.sampled_from(["see example.org", " a@b.org ", "@someone", "/start", "#tag", "$USD", "w ", "ё😀 "])


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_what_a_message_carries_is_left_as_it_is_by_telegram(data: st.DataObject) -> None:
    text = "".join(data.draw(st.lists(_SAID, min_size=1, max_size=5))).strip()
    kept = settled(text, data.draw(_marks_over(text)))
    assert not isinstance(kept, str)
    content = formatted(text, kept[1])
    marks = [Mark(e.pop("type"), e.pop("offset"), e.pop("length"), e) for e in map(dict, content.entities)]
    assert settled(content.text, marks) == ours(lambda: (content.text, marks))


def _marks_over(text: str) -> st.SearchStrategy[list[Mark]]:
    """Marks that begin and end between characters."""
    edges = sorted({units(text[:place]) for place in range(len(text) + 1)})
    pairs = st.tuples(st.sampled_from(edges), st.sampled_from(edges)).map(sorted)
    one = st.tuples(st.sampled_from(KINDS), pairs).map(lambda it: mark(it[0], it[1][0], it[1][1] - it[1][0]))
    return st.lists(one, max_size=5)
