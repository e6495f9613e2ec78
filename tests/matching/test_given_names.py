from __future__ import annotations

import pytest

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.folding import fold
from bot.matching.forms import Shape, forms_of
from bot.matching.given_names import groups_of, is_patronymic
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
    ],
)
def test_a_first_name_is_the_same_in_its_languages_and_cases(spellings: str) -> None:
    groups = [groups_of(fold(name)) for name in spellings.split()]
    assert frozenset.intersection(*groups), groups


@pytest.mark.parametrize(
    "word", ["министр", "президент", "иваново", "генерал", "и", "минск", "the", "sergeant"]
)
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
    assert [form.keys for form in forms if form.trait.shape is Shape.SURNAME] == (
        [(surname,)] if surname else []
    )


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
