"""Texts that nobody writes for readers: they cost little time, and break nothing."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from bot.domain.document import Document
from bot.ingest.drafting import TEXT_LIMIT
from bot.stories.account import account_of
from bot.stories.attribution import attributions
from bot.stories.background import divided

NOW = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
SECONDS = 4  # of the processor, on any machine; what grows with the square takes minutes

UNITS = [
    "\n",
    " \n",
    " ",
    "накануне ",
    "Напомним. ",
    "• ",
    "1) ",
    "1",
    "12 345 ",
    "1.",
    '"',
    "«",
    "[](",
    "www.",
    "@name ",
    "Слово ",
    "СЛОВО ",
    "строка слов\n",
    "\u200b",
    "\u202eשלום ",
    "\0",
    "\ud800",
    "😀",
    "a\u0301",
]


def document(text: str, title: str = "", at: datetime = NOW) -> Document:
    return Document(1, 1, None, "", title, text, "ru", "", at, True, NOW, "")


@pytest.mark.parametrize("unit", UNITS)
def test_a_text_of_one_thing_over_and_over_is_read_in_little_time(unit: str) -> None:
    text = unit * (TEXT_LIMIT // len(unit)) + "x"
    started = time.process_time()
    account_of(document(text), text)
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(
    "unit", [*UNITS, "\t", "\u00a0", ", ", " сообщает", "по данным ", "https://", "t.me/"]
)
def test_who_is_cited_in_it_is_looked_for_in_little_time(unit: str) -> None:
    text = unit * (TEXT_LIMIT // len(unit)) + "x"
    started = time.process_time()
    list(attributions(text, lambda name: False))
    assert time.process_time() - started < SECONDS


def test_a_list_is_told_by_its_points_however_many_lines_are_blank() -> None:
    text = "\n\n\r\n  • Один.\n\n\n • Два.\n\r\n\t• Три.\n•Четыре."
    assert account_of(document(text), text).is_digest
    assert not account_of(document(text[:-9]), text[:-9]).is_digest


def test_a_reminder_is_taken_off_where_its_sentence_begins_whatever_turns_stood_above() -> None:
    above = "Накануне суд вынес приговор. Завод, как сообщалось, закрыт. "
    assert len(above) < 100
    more = "Рабочих перевели в другой город, их семьям обещали жильё. "
    assert divided(f"{above}{more}Напомним, его искали.") == (above + more, "Напомним, его искали.")
