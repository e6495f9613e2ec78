"""Sources that count the same and come to different numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.document import Document
from bot.domain.summary import Claim, Disagreement
from bot.summaries.disagreements import disagreements
from bot.summaries.story import summarise_story

AT = datetime(2026, 12, 3, 10, 4, tzinfo=UTC)
NAMES = {1: "БЕЛТА", 2: "Reuters", 3: "Zerkalo", 4: "PAP"}


def document(number: int, text: str, source: int = 0, *, minutes: int = 0, title: str = "") -> Document:
    at = AT + timedelta(minutes=minutes)
    source = source or number
    return Document(
        *(number, source, 1, "https://example.org/1", title, text, "ru", "", at, True, at, "hash")
    )


def told(*texts: str) -> list[str]:
    documents = [document(number, text) for number, text in enumerate(texts, start=1)]
    return [
        f"{one.what}: " + ", ".join(f"{claim.value} ({', '.join(claim.sources)})" for claim in one.says)
        for one in disagreements(documents, NAMES)
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ["При взрыве погибли 3 человека.", "Five people were killed in a blast."],
            ["killed: 3 (БЕЛТА), 5 (Reuters)"],
        ),
        (
            ["Погибли трое.", "Three people were killed.", "Загинули п'ятеро людей."],
            ["killed: 3 (БЕЛТА, Reuters), 5 (Zerkalo)"],
        ),
        (
            ["Погибли 3 человека, ранены 10.", "Zginęło 5 osób, rannych jest 12."],
            ["injured: 10 (БЕЛТА), 12 (Reuters)", "killed: 3 (БЕЛТА), 5 (Reuters)"],
        ),
        (["Погибли 3 человека.", "At least five people were killed."], ["killed: 3 (БЕЛТА), 5+ (Reuters)"]),
        (
            ["Ущерб — 20 000 долларов.", "Damage is $30,000."],
            ["damage: 20\u202f000\u00a0$ (БЕЛТА), 30\u202f000\u00a0$ (Reuters)"],
        ),
        (
            [
                "Суд в Минске приговорил Ивана Ковалевича к 8 годам.",
                "Ivan Kavalevich was sentenced to 9 years.",
            ],
            ["sentence: 8 (БЕЛТА), 9 (Reuters)"],
        ),
        # no contradiction
        (["Суд в Орше приговорил Ивана Ковалевича к 8 годам.", "Maria Wolska was sentenced to 5 years."], []),
        (["Его приговорили к 8 годам.", "Maria Wolska was sentenced to 5 years."], []),
        (["Погибли более трёх человек.", "Five people were killed."], []),
        (["Погибли около 100 человек.", "Погибли 110 человек."], []),
        (["Задержаны 1200 человек.", "Задержаны 1187 человек."], []),  # rounded
        (["Магнитуда 5,6.", "Magnitude 5.7."], []),
        (["Ущерб — 20 000 рублей.", "Damage is $300."], []),  # another currency
        (["Погибли 3 человека.", "Ранены 5 человек."], []),
        (["Погибли 3 человека.", "Погибли 5 военных."], []),
        (["Погибли 3 человека.", "В Бресте погибли 3 человека. В Минске погибли 5 человек."], []),
        (["Погибли 3 человека.", "Ранее сообщалось о 5 погибших."], []),
        (["Погибли 3 человека."], []),
    ],
)
def test_numbers_of_the_same_thing_are_compared(texts: list[str], expected: list[str]) -> None:
    assert told(*texts) == expected


def test_a_source_that_corrects_itself_does_not_contradict_itself() -> None:
    documents = [
        document(1, "Погибли 3 человека.", 1),
        document(2, "Погибли 5 человек.", 1, minutes=30),
        document(3, "Погибли 5 человек.", 2, minutes=20),
    ]
    assert disagreements(documents, NAMES) == ()


def test_an_old_number_has_been_overtaken() -> None:
    documents = [document(1, "Погибли 3 человека."), document(2, "Погибли 5 человек.", minutes=60 * 9)]
    assert disagreements(documents, NAMES) == ()


def test_a_copy_has_no_number_of_its_own() -> None:
    documents = [document(1, "Погибли 3 человека."), document(2, "Погибли 5 человек.")]
    assert disagreements([documents[0], replace(documents[1], copy_of=9)], NAMES) == ()
    assert disagreements([documents[0], replace(documents[1], forwarded_from="Канал")], NAMES) == ()


def test_the_title_counts_too() -> None:
    documents = [
        document(1, "Подробности позже.", title="Погибли 3 человека"),
        document(2, "Погибли 5 человек."),
    ]
    assert [one.what for one in disagreements(documents, NAMES)] == ["killed"]


def test_a_source_without_a_name_is_told_by_its_document() -> None:
    documents = [document(1, "Погибли 3 человека."), document(7, "Погибли 5 человек.")]
    assert disagreements(documents, NAMES) == (
        Disagreement("killed", (Claim("3", ("БЕЛТА",), (1,)), Claim("5", (), (7,)))),
    )


def test_the_summary_of_a_story_tells_where_its_sources_disagree() -> None:
    documents = [document(1, "Погибли 3 человека."), document(2, "Погибли 5 человек.")]
    found = summarise_story(documents, language="ru", names=NAMES)
    assert found.disagreements == disagreements(documents, NAMES) != ()
