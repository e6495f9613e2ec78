"""Which names are believed: a trap beside every name that counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.entity import EntityKind
from bot.knowing.cleaning import LONGEST_NAME
from bot.knowing.known import LANGUAGES, Item
from bot.knowing.names import MOST_NAMES, names_of
from bot.matching.naming import fold

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE

SHOIGU = {"en": "Sergei Shoigu", "ru": "Сергей Шойгу", "pl": "Siergiej Szojgu"}
SERVICE = {"en": "Federal Security Service", "ru": "Федеральная служба безопасности"}


def watched(item: Item, kind: EntityKind) -> set[str]:
    return {alias.name for alias in names_of(item, kind)}


def with_alias(alias: str, labels: dict[str, str], kind: EntityKind) -> bool:
    return alias in watched(Item("Q1", labels, {"ru": (alias,)}), kind)


BELIEVED = [
    ("Шойгу", SHOIGU, PERSON),  # the last word of a longer name
    ("Сергей Кужугетович Шойгу", SHOIGU, PERSON),
    ("Sergey Shoygu", SHOIGU, PERSON),  # another spelling of it
    ("Шойгу Сергей", SHOIGU, PERSON),
    ("С. К. Шойгу", SHOIGU, PERSON),
    ("Sergueï Choïgou", SHOIGU, PERSON),
    ("Вова Путин", {"ru": "Владимир Путин"}, PERSON),
    ("Martin Luther King", {"en": "Martin Luther King Jr."}, PERSON),
    ("ФСБ", SERVICE, ORGANISATION),  # what its words begin with
    ("ФСБ России", SERVICE, ORGANISATION),
    ("МО РФ", {"ru": "Министерство обороны Российской Федерации"}, ORGANISATION),
]

TRAPS = [
    ("Министр", SHOIGU, PERSON),
    ("Генерал", SHOIGU, PERSON),
    ("Сергей", SHOIGU, PERSON),
    ("Роман", SHOIGU, PERSON),
    ("Мороз", {"ru": "Пётр Мороз"}, PERSON),  # a word of the language, though it is the surname
    ("Иванов", {"ru": "Сергей Иванов"}, PERSON),  # half the country's surname
    ("Генерал Мороз", {"ru": "Пётр Мороз"}, PERSON),
    ("Президент Шойгу", SHOIGU, PERSON),
    ("Лариса Шойгу", SHOIGU, PERSON),  # a relative
    ("Президент России", SHOIGU, PERSON),  # everybody's office
    ("Сергей Собянин", SHOIGU, PERSON),  # somebody else
    ("самый главный человек", SHOIGU, PERSON),
    ("Сергей Шойгу и все его друзья и знакомые", SHOIGU, PERSON),
    ("55", SHOIGU, PERSON),
    ("банк", SERVICE, ORGANISATION),
    ("Контора", SERVICE, ORGANISATION),
    ("служба безопасности", SERVICE, ORGANISATION),
    ("БЕЗ", SERVICE, ORGANISATION),
    ("ФС", SERVICE, ORGANISATION),
    ("Мир", {"ru": "Минск"}, PLACE),
]


@pytest.mark.parametrize(("alias", "labels", "kind"), BELIEVED)
def test_an_alias_that_a_label_bears_out_is_watched(
    alias: str, labels: dict[str, str], kind: EntityKind
) -> None:
    assert with_alias(alias, labels, kind)


@pytest.mark.parametrize(("alias", "labels", "kind"), TRAPS)
def test_an_alias_that_no_label_bears_out_is_not(
    alias: str, labels: dict[str, str], kind: EntityKind
) -> None:
    assert not with_alias(alias, labels, kind)


def test_a_place_goes_by_its_labels_though_they_are_single_words() -> None:
    item = Item("Q1", {"ru": "Минск", "be": "Мінск", "pl": "Mińsk"})
    assert watched(item, PLACE) == {"Минск", "Мінск", "Mińsk"}


def test_one_single_word_among_full_names_must_be_the_surname() -> None:
    item = Item("Q1", {**SHOIGU, "lt": "Geras", "uk": "Шойгу"})
    assert watched(item, PERSON) == {*SHOIGU.values(), "Шойгу"}


def test_who_has_one_name_only_keeps_it() -> None:
    assert watched(Item("Q1", {"ru": "Зюскинд", "en": "Zyuskind"}), PERSON) == {"Зюскинд", "Zyuskind"}


def test_a_title_with_the_surname_first_is_turned_round() -> None:
    item = Item("Q1", SHOIGU, titles={"ruwiki": "Шойгу, Сергей Кужугетович"})
    assert "Сергей Кужугетович Шойгу" in watched(item, PERSON)


def test_names_alike_when_folded_are_one() -> None:
    item = Item("Q1", {"en": "Marek Łoś", "pl": "Marek Łos", "cs": "marek łoś"})
    assert len(names_of(item, PERSON)) == 1


def test_languages_are_kept_and_the_common_one_is_none() -> None:
    item = Item("Q1", {"be-tarask": "Алесь Касьцюк", "mul": "Ales Kasciuk"})
    assert [(alias.name, alias.language) for alias in names_of(item, PERSON)] == [
        ("Алесь Касьцюк", "be"),
        ("Ales Kasciuk", ""),
    ]


def test_thousands_of_aliases_leave_room_for_every_language() -> None:
    many = tuple(f"Сергей {chr(0x430 + n % 32)}{chr(0x430 + n // 32)} Шойгу" for n in range(1000))
    item = Item("Q1", SHOIGU, {"ru": many, "en": ("Sergey Shoygu",)})
    names = names_of(item, PERSON)
    assert len(names) == MOST_NAMES
    assert "Sergey Shoygu" in {alias.name for alias in names}


texts = st.text(max_size=30) | st.sampled_from(["Шойгу", "мир", "x" * 5000, "\u202eугйоШ", "А (б)", "((("])
tables = st.dictionaries(st.sampled_from(LANGUAGES), texts)


@given(
    tables,
    st.dictionaries(st.sampled_from(LANGUAGES), st.lists(texts).map(tuple)),
    st.sampled_from(EntityKind),
)
def test_whatever_stands_there_the_names_are_few_short_and_different(
    labels: dict[str, str], aliases: dict[str, tuple[str, ...]], kind: EntityKind
) -> None:
    names = [alias.name for alias in names_of(Item("Q1", labels, aliases, titles={"ruwiki": "а, б"}), kind)]
    assert len(names) <= MOST_NAMES
    assert all(0 < len(name) <= LONGEST_NAME for name in names)
    assert len({fold(name) for name in names}) == len(names)
