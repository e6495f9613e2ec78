"""The measure of summaries."""

from __future__ import annotations

import pytest

from tests.eval.ranks import lead, lexrank, textrank
from tests.eval.rouge import rouge

TEXT = (
    "Министр прилетел в Минск. Его встретили на аэродроме. "
    "Министр и его коллега в Минске подписали протокол. Погода была ясной."
)


@pytest.mark.parametrize(
    ("said", "gold", "expected"),
    [
        ("Министр прилетел", "Министр прилетел", (1.0, 1.0, 1.0)),
        ("Министры прилетели", "министр прилетел", (1.0, 1.0, 1.0)),  # endings do not count
        ("прилетел министр", "министр прилетел", (1.0, 0.0, 0.5)),
        ("всё", "Все", (1.0, 0.0, 1.0)),
        ("да", "нет", (0.0, 0.0, 0.0)),
        ("", "", (0.0, 0.0, 0.0)),
    ],
)
def test_cyrillic_words_are_compared(said: str, gold: str, expected: tuple[float, float, float]) -> None:
    assert rouge(said, gold) == expected


def test_each_method_takes_so_many_sentences_of_the_text() -> None:
    for method in (lead, lexrank, textrank):
        for count in (1, 2, 3):
            told = method(TEXT, count)
            assert told.count(".") == count
            assert all(f"{one.strip('. ')}." in TEXT for one in told.split(". "))


def test_graph_methods_prefer_what_is_like_the_rest() -> None:
    for method in (lexrank, textrank):
        assert "Министр" in method(TEXT, 1)


def test_a_lead_within_a_limit_is_whole_sentences() -> None:
    assert lead(TEXT, 3, 60) == "Министр прилетел в Минск. Его встретили на аэродроме."
