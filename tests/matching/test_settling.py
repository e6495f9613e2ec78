"""What watched people say about each other, and what is known of a surname by its sound."""

from __future__ import annotations

import pytest

from bot.domain.entity import EntityKind
from bot.domain.watch import LEAST_SCORE, Example, Mode, Watch
from bot.matching import Matcher

_NORMAL = LEAST_SCORE[Mode.NORMAL]


def _matcher(*names: str) -> Matcher:
    matcher = Matcher()
    for name in names:
        matcher.add(Watch(name, (name,), EntityKind.PERSON))
    return matcher


def _sure(matcher: Matcher, text: str) -> dict[str, list[str]]:
    return {
        finding.watch: [one.surface for one in finding.mentions if one.score >= _NORMAL]
        for finding in matcher.find(text)
        if finding.score >= _NORMAL
    }


def test_a_bare_surname_that_two_bear_is_neithers() -> None:
    assert _sure(_matcher("Мишель Обама", "Барак Обама"), "Обама молчит.") == {}


def test_a_bare_surname_goes_to_the_one_who_is_named_in_full() -> None:
    found = _sure(_matcher("Мишель Обама", "Барак Обама"), "Барак Обама прилетел. Позже Обама выступил.")
    assert found == {"Барак Обама": ["Барак Обама", "Обама"]}


def test_two_watches_of_one_person_do_not_stand_in_each_others_way() -> None:
    found = _sure(_matcher("Сергей Шойгу", "Sergei Shoigu"), "О приезде Шойгу не сообщали.")
    assert set(found) == {"Сергей Шойгу", "Sergei Shoigu"}


@pytest.mark.parametrize(
    ("watched", "text", "found"),
    [
        ("Jean-Claude Juncker", "Жан-Клод Юнкер уехал.", True),
        ("Guy Verhofstadt", "Ги Верхофстадт выступил.", True),
        ("Сергей Шойгу", "Сергей Шоугу приехал.", True),
        ("Сергей Шойгу", "Генерал Шоугу приехал.", False),
        ("Сергей Шойгу", "Пётр Шоугу приехал.", False),
        ("Сергей Иванов", "Сергей Ивашов приехал.", False),
        ("Дмитрий Медведев", "Дмитрий Медведчук приехал.", False),
        ("Donald Tusk", "Дональд Трамп прилетел.", False),
    ],
)
def test_a_surname_by_its_sound_counts_only_behind_its_first_name(
    watched: str, text: str, found: bool
) -> None:
    assert bool(_sure(_matcher(watched), text)) is found


def test_what_a_chat_called_wrong_stays_away() -> None:
    phrase = Example(right=False, words=frozenset(), phrase=("шойгу", "капиталс"))
    matcher = Matcher()
    matcher.add(Watch("x", ("Сергей Шойгу",), EntityKind.PERSON, examples=(phrase,)))
    assert _sure(matcher, "Фирма Шойгу Капиталс купила завод.") == {}
    assert _sure(matcher, "О приезде Шойгу не сообщали.") == {"x": ["Шойгу"]}


def test_a_watch_that_goes_takes_its_sound_along() -> None:
    matcher = _matcher("Guy Verhofstadt")
    matcher.remove("Guy Verhofstadt")
    assert matcher.find("Ги Верхофстадт выступил.") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Путин и Медведев приехали.", {"Владимир Путин", "Дмитрий Медведев"}),
        ("Медведев приехал.", set()),
        ("Путин приехал. Медведев далеко.", {"Владимир Путин"}),
        ("Пётр Медведев и Путин приехали.", {"Владимир Путин"}),
    ],
)
def test_a_common_surname_is_surer_beside_a_sure_one(text: str, found: set[str]) -> None:
    assert set(_sure(_matcher("Владимир Путин", "Дмитрий Медведев"), text)) == found


def test_what_one_chat_watches_changes_nothing_for_the_others() -> None:
    alone, beside = _matcher("Сергей Шойгу"), _matcher("Сергей Шойгу")
    beside.add(Watch("theirs", ("Иван Шойгу", "Шойгу"), EntityKind.PERSON, shared=False))
    beside.add(Watch("hers", ("Дмитрий Медведев",), EntityKind.PERSON, shared=False))
    for text in ("О приезде Шойгу не сообщали.", "Шойгу и Медведев приехали.", "Иван Шойгу и Шойгу."):
        mine = [one for one in beside.find(text) if one.watch == "Сергей Шойгу"]
        assert mine == [*alone.find(text)]


def test_whose_name_stands_on_a_list_keeps_it_beside_a_namesake() -> None:
    matcher = _matcher("Дмитрий Лукашенко")
    listed = ("Лукашенко", "Александр Лукашенко")
    matcher.add(Watch("known", listed, EntityKind.PERSON))
    assert _sure(matcher, "О приезде Лукашенко не сообщали.") == {"known": ["Лукашенко"]}
