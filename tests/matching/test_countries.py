from __future__ import annotations

import pytest

from bot.matching.common_surnames import is_common
from bot.matching.countries import is_country


@pytest.mark.parametrize(
    "word", ["rosji", "polski", "россии", "росії", "украіны", "ukrainy", "польщі", "germany"]
)
def test_a_country_is_known_in_its_cases(word: str) -> None:
    assert is_country(word)


@pytest.mark.parametrize("word", ["сергей", "siergiej", "mateusz", "министр", "президента", "ола", "ros"])
def test_other_words_are_no_countries(word: str) -> None:
    assert not is_country(word)


@pytest.mark.parametrize(
    ("surname", "common"),
    [
        ("Иванов", True),
        ("Иванова", True),
        ("Kowalska", True),
        ("Шевченко", True),
        ("Шойгу", False),
        ("Tusk", False),
    ],
)
def test_surnames_of_many_are_told_from_rare_ones(surname: str, common: bool) -> None:
    assert is_common(surname) is common
