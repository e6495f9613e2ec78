"""Texts from outside: whatever anybody wrote there, what comes out is one harmless line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.knowing.cleaning import LONGEST_LINE, LONGEST_NAME, name_of, one_line

CLEANED = [
    ("Сергей Шойгу", "Сергей Шойгу"),
    ("  Сергей \t\n Шойгу ", "Сергей Шойгу"),
    ("Сергей Шойгу (политик)", "Сергей Шойгу"),
    ("Минск [город] (столица (Беларуси))", "Минск"),
    ("Сергей (Кужугетович Шойгу", "Сергей"),
    ("«Вагнер»", "Вагнер"),
    ('"Wagner Group"', "Wagner Group"),
    ("\u202eСергей\u202c Шой\u00adгу\u200b", "Сергей Шойгу"),
    ("Сергей\u2028Шойгу\x00", "Сергей Шойгу"),
    ("Cafe\u200b\u0301 Bar", "Café Bar"),
    ("Иванов-мл.", "Иванов-мл."),
    ("Ч. Айтматов", "Ч. Айтматов"),
    ("O’Brien", "O’Brien"),
]

NO_NAMES = [
    "",
    "   ",
    "\u202e\u200b",
    "12345",
    "2022-02-24",
    "x",
    "!!!",
    "(в скобках)",
    "а" * (LONGEST_NAME + 1),
    "слово " * 900,
    "R2 9999999",
]


@pytest.mark.parametrize(("raw", "name"), CLEANED)
def test_a_name_is_one_line_without_what_nobody_sees(raw: str, name: str) -> None:
    assert name_of(raw) == name


@pytest.mark.parametrize("raw", NO_NAMES)
def test_what_is_no_name_is_nothing(raw: str) -> None:
    assert name_of(raw) == ""


anything = st.text(max_size=60) | st.text('аБ e\u0301\u200b\u202e()[]«»".,-7', max_size=40)


@given(anything)
@example("((((((((((((a))))))))))))b")
@example("e(\u0301)")
@example("a\u202e(b")
def test_cleaning_never_fails_and_twice_is_once(raw: str) -> None:
    once = name_of(raw)
    assert name_of(once) == once


@given(anything)
def test_a_cleaned_name_holds_nothing_unseen_and_no_brackets(raw: str) -> None:
    name = name_of(raw)
    assert len(name) <= LONGEST_NAME
    assert not {unicodedata.category(char) for char in name} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert not set(name) & set("()[]")
    assert unicodedata.is_normalized("NFC", name)


@given(anything)
def test_a_line_is_one_line_and_short(raw: str) -> None:
    line = one_line(raw * 20)
    assert len(line) <= LONGEST_LINE
    assert len(line.splitlines()) <= 1
    assert not any(unicodedata.category(char) == "Cf" for char in line)


def test_a_long_line_says_that_it_was_cut() -> None:
    assert one_line("слово " * 100).endswith("…")
