"""Texts that nobody writes for readers: they cost little time, and break nothing."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.document import Document
from bot.summaries.counting import counts
from bot.summaries.disagreements import disagreements
from bot.summaries.extractive import summarise
from bot.summaries.pieces import READ_LIMIT

NOW = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
SECONDS = 5  # of the processor, on any machine; what grows with the square or worse takes minutes

# What one line is made of: how it begins, what comes over and over, how it ends.
LINES = {
    "empty links": ("", "[]()", "x"),
    "half a link": ("[a](", ")", "x"),
    "brackets": ("", "[", "x"),
    "marks of quotation": ("", '" ', "x"),
    "quotations of nothing": ("", "«.»", "x"),
    "a quotation that never ends": ("", "«Раз два. ", ""),
    "a date with a lot of room": ("Минск, 5 мая 2020", " ", "- x"),
    "a signature with a lot of room": ("Минск (БЕЛТА)", " ", "x"),
    "a bare signature with a lot of room": ("Минск, БЕЛТА.", " ", "x"),
    "a clock with a lot of commas": ("10:10", ", ", "x"),
    "digits": ("погибли ", "1", ""),
    "groups of digits": ("погибли ", "111 ", "человек"),
    "initials": ("", "А. ", ""),
    "short lines": ("", "Да.\n", ""),
    "blank lines": ("", "\n", "x"),
    "fences": ("", "```\n", ""),
    "addresses": ("", "http://a ", "x"),
    "accents": ("x", "\u0301", "x"),
    "pictures": ("x", "😀", ""),
}


def document(text: str, number: int = 1) -> Document:
    return Document(number, number, None, "", "", text, "ru", "", NOW, True, NOW, "")


@pytest.mark.parametrize("kind", LINES)
def test_a_text_of_one_thing_over_and_over_is_summed_up_in_little_time(kind: str) -> None:
    begins, again, ends = LINES[kind]
    text = begins + again * ((READ_LIMIT - len(begins) - len(ends)) // len(again)) + ends
    started = time.process_time()
    summarise(document(text))
    disagreements([document(text), document(text + ".", 2)], {})
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(
    "number",
    [
        "1" + " 000" * 12,
        "1" + " 000" * 3_000,
        "5 млрд млрд млрд млрд",
        "5 " + "млрд " * 5_000,
        "9" * 12 + " млрд млрд",
        "9" * 5_000,
    ],
)
def test_a_number_beyond_all_news_is_none(number: str) -> None:
    said = f"Погибли {number} человек."
    assert counts(said) == []
    assert disagreements([document(said), document("Погибли 3 человека.", 2)], {}) == ()


def test_large_numbers_are_compared_still() -> None:
    one = document("Ущерб составил 15 млрд рублей.")
    other = replace(one, id=2, source_id=2, text="Ущерб составил 900 млрд рублей.")
    assert len(disagreements([one, other], {})) == 1
