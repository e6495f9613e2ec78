from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.folding import fold
from bot.matching.sound import alike, is_typo, skeleton

SAME = 0.8


@pytest.mark.parametrize(
    "pair",
    [
        "Verhofstadt Верхофстадт", "Verhofstadt Ферхофстадт", "Juncker Юнкер", "Juncker Юнкером",
        "Ahmadinejad Ахмадинежад", "Jinping Цзиньпин", "Jinping Цзиньпина", "Bolsonaro Болсонару",
        "Nguyen Нгуен", "Trump Трампу", "Duda Дудой", "Barnier Барнье", "Thatcher Тэтчер",
        "Kaczyński Качинского", "Hollande Олланда", "Huntsman Хантсман", "Wright Райт",
        "Çavuşoğlu Чавушоглу", "Verhofstadtem Верхофстадт", "Верхофстадтом Ферхофстадт",
    ],
)  # fmt: skip
def test_one_name_sounds_alike_in_two_scripts_and_in_its_cases(pair: str) -> None:
    one, other = map(fold, pair.split())
    assert alike(one, other) >= SAME
    assert alike(one, other) == alike(other, one)


@pytest.mark.parametrize(
    "pair",
    [
        "Иванов Ивашов", "Петров Павлов", "Джонсон Джексон", "Tusk Task", "Duda Doda",
        "Johnson Джексон", "Jackson Джонсон", "Tusk Трамп", "Merkel Макрон", "Duda Дума",
        "Карпенков Карпенко", "Biden Байрон", "Лавров Лаврик", "Obama Усама", "Clinton Клуни",
        "Порошенко Тимошенко", "Petrov Петренко", "Schulz Шульман",
    ],
)  # fmt: skip
def test_two_names_do_not(pair: str) -> None:
    one, other = map(fold, pair.split())
    assert alike(one, other) < SAME


@pytest.mark.parametrize(
    "pair", ["Juncker Юнкером", "Verhofstadt Ферхофстадтом", "Duda Дудой", "Pelosi Пелоси"]
)
def test_a_skeleton_outlives_the_script_and_the_case(pair: str) -> None:
    one, other = map(fold, pair.split())
    assert skeleton(one) == skeleton(other) != ""


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("шойгу", "шогйу", True),
        ("лукашенко", "лукашено", True),
        ("лукашенко", "лукошеноко", True),
        ("zelensky", "zelenksy", True),
        ("хренин", "хренин", False),
        ("хренин", "хренина", False),
        ("хренин", "хренины", False),
        ("хренин", "кренин", False),
        ("дуда", "дума", False),
        ("петров", "павлов", False),
        ("путиным", "путину", False),
        ("", "", False),
    ],
)
def test_a_slip_of_the_hand_is_no_case_and_no_other_name(one: str, other: str, answer: bool) -> None:
    assert is_typo(one, other) is answer
    assert is_typo(other, one) is answer


@given(st.text(), st.text())
def test_any_two_words_can_be_compared(one: str, other: str) -> None:
    assert 0.0 <= alike(one, other) <= 1.0
    assert alike(one, other) == alike(other, one)
    assert alike(one, one) == (1.0 if one else 0.0)
    assert len(skeleton(one)) <= len(one) + 10
    assert is_typo(one, other) == is_typo(other, one)


@given(st.text(alphabet="abcdkhszжшчщйеиоуаѐ'", max_size=120), st.text(alphabet="абвгдшщabcxz", max_size=120))
def test_long_words_of_likely_letters_too(one: str, other: str) -> None:
    assert 0.0 <= alike(one, other) <= 1.0
    assert is_typo(one, other) == is_typo(other, one)
