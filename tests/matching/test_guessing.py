"""What sort of thing typed words name, when nobody has said so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.entity import EntityKind
from bot.matching.guessing import kind_of_name

PERSONS = """
Виктор Хренин
Хренин Виктор
виктор хренин
Іван Петренко
Павел Латушка
Sergei Ivanov
Anna Kowalska
Сергей Петрович Иванов
Анна-Мария Вебер
"""
OTHERS = """
Хренин
Мачулищи
Жыве Беларусь
US Steel
New York
Военный совет
военный совет обороны
Сергей вчера вернулся домой
Сергей вернулся
Ту-154
24 канал
МО РФ
"""


@pytest.mark.parametrize("typed", PERSONS.strip().split("\n"))
def test_what_has_a_first_name_and_is_written_like_a_name_is_a_person(typed: str) -> None:
    assert kind_of_name(typed) is EntityKind.PERSON


@pytest.mark.parametrize("typed", OTHERS.strip().split("\n"))
def test_everything_else_is_words(typed: str) -> None:
    assert kind_of_name(typed) is EntityKind.PHRASE


@given(st.text(max_size=60))
def test_any_text_is_guessed_at_without_a_stumble(typed: str) -> None:
    assert kind_of_name(typed) in {EntityKind.PERSON, EntityKind.PHRASE}
