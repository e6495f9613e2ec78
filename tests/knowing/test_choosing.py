"""In which languages to search, and who is offered first."""

from __future__ import annotations

import pytest

from bot.domain.entity import Alias, EntityKind
from bot.knowing.choosing import MOST_OFFERED, languages_for, ranked
from bot.knowing.known import Known

LANGUAGES = [
    ("Шойгу", "en", ("ru", "uk", "be")),
    ("Шойгу", "uk", ("uk", "ru", "be")),
    ("Хренін", "ru", ("uk", "ru", "be")),
    ("Караткевіч Ўладзімір", "ru", ("be", "uk", "ru")),
    ("Shoigu", "ru", ("ru", "en", "pl")),
    ("Szojgu", "pl", ("pl", "en", "ru")),
    ("Shoigu", "de", ("en", "pl", "ru")),
]


@pytest.mark.parametrize(("typed", "language", "languages"), LANGUAGES)
def test_a_name_is_looked_for_in_the_languages_of_its_letters(
    typed: str, language: str, languages: tuple[str, ...]
) -> None:
    assert languages_for(typed, language) == languages


def known(qid: str, kind: EntityKind | None, *names: str) -> Known:
    return Known(qid, kind, tuple(Alias(name) for name in names), {"ru": names[0]})


def test_just_this_name_and_people_come_first_and_things_last() -> None:
    found = [
        known("Q1", EntityKind.PHRASE, "Закон Иванов"),
        known("Q2", EntityKind.PLACE, "Иваново"),
        known("Q3", EntityKind.PLACE, "Иванов Бор"),
        known("Q4", EntityKind.PERSON, "Сергей Иванов"),
        known("Q5", None, "Иванов"),
        known("Q6", EntityKind.ORGANISATION, "Иванов"),
        known("Q7", EntityKind.PERSON, "Сергей Петров", "Иванов Сергей"),
    ]
    offered = [candidate.qid for candidate in ranked(found, "иванов", "ru")]
    assert offered == ["Q4", "Q6", "Q7", "Q3", "Q2", "Q1"]


def test_no_more_are_offered_than_fit_on_a_card() -> None:
    crowd = [known(f"Q{n}", EntityKind.PERSON, f"Сергей Иванов {n}") for n in range(1, 30)]
    assert len(ranked(crowd, "Иванов", "ru")) == MOST_OFFERED


SHOWN = [
    # the languages there are, the one that is asked for, what is shown
    ({"en": "a", "ru": "b"}, "ru", "b"),
    ({"ru": "b", "mul": "c"}, "en", "c"),
    ({"ru": "b", "en": "a"}, "be", "b"),
    ({"be-tarask": "d", "en": "a"}, "be", "d"),
    ({"ru": "b"}, "pl", "b"),
    ({}, "pl", "Q1"),
]


@pytest.mark.parametrize(("labels", "language", "shown"), SHOWN)
def test_a_name_is_shown_in_the_next_best_language(labels: dict[str, str], language: str, shown: str) -> None:
    assert Known("Q1", EntityKind.PLACE, (), labels).label(language) == shown
