"""Buttons come back as they were sent, or not at all."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.callback import DATA_LIMIT, Press, decode, encode, row_in

verbs = st.from_regex(r"[a-z][a-z_]{0,15}", fullmatch=True)
numbers = st.integers(min_value=-(10**18), max_value=10**18)
arguments = st.text(string.ascii_letters + string.digits + "-_.:", max_size=20)


@given(verbs, numbers, arguments)
def test_a_press_comes_back_as_it_was_encoded(verb: str, number: int, arg: str) -> None:
    data = encode(verb, number, arg)
    assert len(data.encode()) <= DATA_LIMIT
    assert decode(data) == Press(verb, number, arg)


@given(st.text(max_size=80))
def test_strange_data_is_nobodys_press(data: str) -> None:
    press = decode(data)
    assert press is None or encode(press.verb, press.id, press.arg)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "v0:why:1",
        "v2:why:1",
        "v1:why",
        "v1:why:",
        "v1:why:x",
        "v1:WHY:1",
        "v1:why:١",
        "w:12:m60",
        "v1::1",
    ],
)
def test_another_versions_button_is_told_apart(data: str) -> None:
    assert decode(data) is None


@pytest.mark.parametrize(
    ("verb", "number", "arg"),
    [("mute", 1, "Шойгу"), ("Mute", 1, ""), ("mute", 10**19, ""), ("mute", 1, "a b"), ("mute", 1, "a" * 60)],
)
def test_what_would_not_come_back_the_same_is_refused(verb: str, number: int, arg: str) -> None:
    with pytest.raises(ValueError, match="not fit for a button"):
        encode(verb, number, arg)


@pytest.mark.parametrize("number", [2**63, -(2**63), 10**19 - 1])
def test_a_number_that_no_row_can_have_is_nobodys_button(number: int) -> None:
    assert decode(f"v1:one:{number}") is None


@pytest.mark.parametrize(
    ("arg", "row"),
    [
        ("12", 12),
        ("0", 0),
        ("", 0),
        ("-3", 0),
        ("e12", 0),
        ("٣", 0),
        ("9" * 26, 0),
        (str(2**63 - 1), 2**63 - 1),
    ],
)
def test_an_argument_names_a_row_or_none(arg: str, row: int) -> None:
    assert row_in(arg) == row
