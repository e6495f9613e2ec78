from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.forms.names import read_name


@pytest.mark.parametrize(
    ("name", "given_names", "father", "surname"),
    [
        ("Сергей Шойгу", "сергей", "", "шойгу"),
        ("Шойгу Сергей", "сергей", "", "шойгу"),
        ("Шойгу Сергей Кужугетович", "сергей", "кужугетович", "шойгу"),
        ("Сергей Кужугетович Шойгу", "сергей", "кужугетович", "шойгу"),
        ("Александр Григорьевич", "александр", "григорьевич", ""),
        ("Александр Милинкевич", "александр", "", "милинкевич"),
        ("Аляксандр Мілінкевіч", "аляксандр", "", "мілінкевіч"),
        ("Шойгу", "", "", "шойгу"),
        ("С. К. Шойгу", "с к", "", "шойгу"),
        ("Шойгу С.", "с", "", "шойгу"),
        ("Ursula von der Leyen", "ursula", "", "von der leyen"),
        ("Штаффан де Мистура", "штаффан", "", "де мистура"),
        ("Jean-Claude Juncker", "jean claude", "", "juncker"),
        ("Михаил Салтыков-Щедрин", "михаил", "", "салтыков щедрин"),
        ("George W. Bush", "george w", "", "bush"),
        ("Orbán Viktor", "viktor", "", "orbán"),
    ],
)
def test_a_name_is_taken_apart(name: str, given_names: str, father: str, surname: str) -> None:
    read = read_name(name)
    assert read is not None
    assert (" ".join(read.given), read.patronymic, " ".join(read.surname)) == (given_names, father, surname)


@pytest.mark.parametrize(
    ("name", "junior"),
    [("Charles III", False), ("Иоанн Павел II", False), ("Аркадий Вяземцев младший", True)],
)
def test_a_number_is_no_junior(name: str, junior: bool) -> None:
    read = read_name(name)
    assert read is not None
    assert read.junior is junior


def test_only_a_hyphen_ties_a_surname() -> None:
    double, particle = read_name("Анна Новак-Сидоренко"), read_name("Марин Ле Пен")
    assert double is not None
    assert particle is not None
    assert (double.hyphened, particle.hyphened) == (True, False)


@given(st.text(max_size=60))
def test_any_text_is_read_or_has_no_letters(text: str) -> None:
    read = read_name(text)
    assert read is None or read.given or read.surname or read.patronymic
