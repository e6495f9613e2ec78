from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.folding import fold
from bot.matching.forms import Shape, forms_of
from bot.matching.given_names import (
    groups_of,
    initials_of,
    is_form_of,
    is_patronymic,
    spellings_of,
)
from bot.matching.given_names_table import MEN, WOMEN
from bot.matching.own import own_of


@pytest.mark.parametrize(
    "spellings",
    [
        "Сергей Сергею Сергеем Сергії Сергія Сяргей Sergei Serhiy Siergiej",
        "Александр Александра Олександром Аляксандр Alexander Aliaksandr",
        "Пётр Петра Петро Piotr",
        "Павел Павла Павлом Pawel",
        "Ольга Ольгой Вольга Olga Volha",
        "Юрий Юрия Юрієм Yury",
        "Theresa Тереза Терезы Theresy",
        "Jeremy Джереми Джеремі",
        "Borisa Borisowi Boris Борисом",
        "Angela Ангела Ангелы Ангелой",
        "Recep Реджепа",
        "Donaldem Дональду Дональд",
        "Mateusza Матеуш",
        "William Билл Уильям Вільям",
        "Joseph Joe Джо Йосип Józefa",
        "Ользі Ольга Olgi",
        "Вераніцы Вероніці Вероника",
        "Марке Mark",
        "Льва Лев",
        "Pawła Павла Pawłowi",
        "Marka Marek",
        "Piotrze Пётр",
        "Jerzego Ежи",
        "Марии Марією Maryi Mary",
        "Volodya Володя Владимир Уладзімір",
        "Asia Асия Азія",
        "Ігоря Ігорем Игорь",
        "Любовью Любов",
        "Гришей Григорий",
        "Яном Ян",
        "Alaksandra Александра Aleksandr",
        "Swiatłaną Светлана",
    ],
)
def test_a_first_name_is_the_same_in_its_languages_and_cases(spellings: str) -> None:
    groups = [groups_of(fold(name)) for name in spellings.split()]
    assert frozenset.intersection(*groups), groups


@pytest.mark.parametrize(
    "pair",
    ["Alexander Alexandra", "Иван Ян", "Юрий Георгий", "Оксана Ксения", "Лариса Сергей", "Matthew Matthias",
     "Владимир Владислав", "Вячеслав Вацлав", "Яна Жанна", "Елизавета Изабелла",
     "Полина Паула", "Елена Илона"],
)  # fmt: skip
def test_names_that_only_resemble_stay_apart(pair: str) -> None:
    one, other = (groups_of(fold(name)) for name in pair.split())
    assert one
    assert other
    assert not one & other


@pytest.mark.parametrize(
    ("name", "initials", "others"),
    [("Александр", "аоa", "сшs"), ("Сергей", "сs", "и"), ("Евгений", "еєyе", "ж"), ("Шойгу", "ш", "с")],
)
def test_a_name_is_abbreviated_as_it_sounds(name: str, initials: str, others: str) -> None:
    found = initials_of(fold(name))
    assert found >= set(initials)
    assert found.isdisjoint(others)


@given(st.text())
def test_any_word_may_be_asked_about(word: str) -> None:
    assert is_form_of(word, word)
    assert spellings_of(groups_of(word)) or not groups_of(word)


def test_every_name_is_written_down_in_more_than_one_way() -> None:
    lines = [line.split() for table in (MEN, WOMEN) for line in table.strip().splitlines()]
    assert not [line for line in lines if len(set(line)) < 2]
    assert not [name for line in lines for name in line if not fold(name).isalpha()]


@pytest.mark.parametrize(
    "word",
    ["министр", "президент", "иваново", "генерал", "и", "минск", "the", "sergeant", "или", "коли", "тому",
     "але", "яно", "людей", "идею", "ale", "tego"],
)  # fmt: skip
def test_other_words_are_no_first_names(word: str) -> None:
    assert not groups_of(word)


@pytest.mark.parametrize(
    ("word", "answer"),
    [("кужугетович", True), ("сергеевичем", True), ("ильинична", True), ("аркадьевна", True),
     ("петрівна", True), ("шойгу", False), ("сергей", False), ("вич", False),
     ("москвич", False), ("плавание", False)],
)  # fmt: skip
def test_a_patronymic_is_known_by_its_ending(word: str, answer: bool) -> None:
    assert is_patronymic(word) is answer


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Сергей Шойгу", "шойгу"),
        ("Шойгу Сергей", "шойгу"),
        ("Сергей Кужугетович Шойгу", "шойгу"),
        ("Шойгу Сергей Кужугетович", "шойгу"),
        ("Sergei Shoigu", "shoigu"),
        ("Александр Григорьевич", None),
        ("Шойгу", "шойгу"),
    ],
)
def test_a_full_name_gives_its_surname(name: str, surname: str | None) -> None:
    forms = forms_of(Watch("x", (name,), EntityKind.PERSON))
    surnames = [form.keys for form in forms if form.trait.shape is Shape.SURNAME]
    assert surnames[:1] == ([(surname,)] if surname else [])


def test_a_first_name_given_alone_is_weak_evidence() -> None:
    forms = forms_of(Watch("x", ("Сергей Шойгу", "Сергей", "Бацька"), EntityKind.PERSON))
    shapes = {form.keys: form.trait.shape for form in forms}
    assert shapes[("сергей",)] is Shape.GIVEN
    assert shapes[("бацька",)] is Shape.SURNAME


def test_a_person_has_the_initials_of_every_spelling() -> None:
    own = own_of(Watch("x", ("Александр Лукашенко",), EntityKind.PERSON))
    assert [own.has_initial(fold(letter)) for letter in ("А", "О", "A", "П")] == [True, True, True, False]


def test_only_persons_have_first_names_of_their_own() -> None:
    assert not own_of(Watch("x", ("Сергей Шойгу",), EntityKind.PHRASE)).names
