from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.folding import fold
from bot.matching.forms.scripts import Spelling, into_cyrillic, into_latin, language_of_word, respelled
from tests.matching.script_pairs import SLAVIC, WESTERN


def keys(spellings: tuple[Spelling, ...], language: str = "") -> set[str]:
    return {fold(one.word) for one in spellings if language in ("", one.language)}


def has(wanted: str, found: set[str]) -> bool:
    return any(fold(word) in found for word in wanted.split("|"))


# ------------------------------------------------------------------------------- into Latin letters


@pytest.mark.parametrize(
    ("word", "language", "spelled"),
    [
        ("Шойгу", "ru", "en:Shoigu en:Shoygu pl:Szojgu de:Schoigu fr:Choïgou cs:Šojgu"),
        ("Лукашенко", "ru", "en:Lukashenko de:Lukaschenko fr:Loukachenko cs:Lukašenko"),
        ("Лукашенко", "ru", "pl:Łukaszenka en:Lukashenka"),
        ("Лукашэнка", "be", "be:Łukašenka en:Lukashenka pl:Łukaszenka"),
        ("Зеленський", "uk", "en:Zelenskyi en:Zelensky en:Zelenskyy pl:Zełenski de:Selenskyj cs:Zelenskyj"),
        ("Зеленский", "ru", "en:Zelensky en:Zelenskiy en:Zelenskii"),
        ("Хренин", "ru", "en:Khrenin pl:Chrenin fr:Khrenine"),
        ("Путин", "ru", "en:Putin fr:Poutine de:Putin"),
        ("Ціханоўская", "be", "en:Tsikhanouskaya pl:Cichanouska be:Cichanoŭskaja"),
        ("Тихановская", "ru", "en:Tikhanovskaya en:Tsikhanouskaya pl:Cichanouska"),
        ("Гончарук", "uk", "en:Honcharuk pl:Honczaruk"),
        ("Юнкер", "ru", "de:Juncker"),
        ("Джонсон", "ru", "en:Johnson"),
        ("Трамп", "ru", "en:Trump"),
        ("Туск", "ru", "pl:Tusk"),
        ("Меркель", "uk", "de:Merkel"),
        ("Хант", "ru", "en:Hunt"),
        ("Салтыков-Щедрин", "ru", "en:Saltykov-Shchedrin"),
    ],
)  # fmt: skip
def test_a_cyrillic_name_is_written_as_its_readers_do(word: str, language: str, spelled: str) -> None:
    found = into_latin(word, language)
    for expected in spelled.split():
        reader, _, latin = expected.partition(":")
        assert fold(latin) in keys(found, reader), (expected, found)


# ---------------------------------------------------------------------------- into Cyrillic letters


@pytest.mark.parametrize(
    ("word", "spelled"),
    [
        ("Juncker", "ru:Юнкер uk:Юнкер"),
        ("Boris", "ru:Борис uk:Борис"),
        ("May", "ru:Мэй ru:Мей uk:Мей"),
        ("Barnier", "ru:Барнье uk:Барньє"),
        ("Kaczyński", "ru:Качинский ru:Качиньский uk:Качинський"),
        ("Hunt", "ru:Хант uk:Гант"),
        ("Pelosi", "ru:Пелоси uk:Пелосі"),
        ("Erdoğan", "ru:Эрдоган uk:Ердоган"),
        ("Zelensky", "ru:Зеленский uk:Зеленський be:Зеленскі"),
        ("Khrenin", "ru:Хренин uk:Хренін be:Хрэнін"),
        ("Chrenin", "ru:Хренин"),
        ("Tsikhanouskaya", "ru:Тихановская uk:Тихановська be:Ціханоўская"),
        ("Szojgu", "ru:Шойгу"),
        ("Schoigu", "ru:Шойгу"),
        ("Choïgou", "ru:Шойгу"),
        ("Łukašenka", "be:Лукашэнка ru:Лукашенко"),
        ("Lukashenko", "ru:Лукашенко be:Лукашэнка"),
        ("Zełenski", "uk:Зеленський"),
        ("O'Brien", "ru:О'Брайен"),
        ("Le Pen", ""),
        ("Jinping", "ru:Цзиньпин"),
        ("Merkel-Schulz", "ru:Меркель-Шульц"),
    ],
)
def test_a_latin_name_has_its_cyrillic_spellings_among_the_guesses(word: str, spelled: str) -> None:
    found = into_cyrillic(word)
    for expected in spelled.split():
        reader, _, cyrillic = expected.partition(":")
        assert fold(cyrillic) in keys(found, reader), (expected, found)


@pytest.mark.parametrize(
    ("table", "least"), [(SLAVIC, 0.93), (WESTERN, 0.88)], ids=["east slavic names", "western names"]
)
@pytest.mark.parametrize("half", [0, 1], ids=["seen while mending", "kept aside"])
def test_most_names_are_among_the_guesses(table: str, least: float, half: int) -> None:
    names = [line.split() for line in table.strip().splitlines()][half::2]
    for language, column in (("ru", 1), ("uk", 2)):
        missed = [name for name in names if not has(name[column], keys(into_cyrillic(name[0]), language))]
        assert len(missed) <= (1 - least) * len(names), missed


@pytest.mark.parametrize(("table", "least"), [(SLAVIC, 0.93), (WESTERN, 0.84)])
@pytest.mark.parametrize("half", [0, 1], ids=["seen while mending", "kept aside"])
def test_most_names_find_their_way_back(table: str, least: float, half: int) -> None:
    names = [line.split() for line in table.strip().splitlines()][half::2]
    missed = [name for name in names if not has(name[0], keys(into_latin(name[1].split("|")[0], "ru")))]
    assert len(missed) <= (1 - least) * len(names), missed


# ------------------------------------------------------------------------------ between neighbours


@pytest.mark.parametrize(
    ("word", "language", "spelled"),
    [
        ("Лукашенко", "ru", "be:Лукашэнка be:Лукашенка uk:Лукашенко"),
        ("Лукашэнка", "be", "ru:Лукашенко uk:Лукашенко"),
        ("Хренин", "ru", "uk:Хренін be:Хрэнін"),
        ("Хрэнін", "be", "ru:Хренин uk:Хренін"),
        ("Тихановская", "ru", "uk:Тихановська be:Ціханоўская"),
        ("Ціханоўская", "be", "ru:Тихановская uk:Тихановська"),
        ("Зеленський", "uk", "ru:Зеленский be:Зяленскі"),
        ("Зеленский", "ru", "uk:Зеленський be:Зеленскі"),
        ("Макей", "ru", "uk:Макей be:Макей"),
        ("Карпенков", "ru", "be:Карпянкоў uk:Карпенков"),
        ("Пєсков", "uk", "ru:Песков"),
        ("Єрмак", "uk", "ru:Ермак"),
        ("Соловьев", "ru", "uk:Соловйов"),
        ("Джонсон", "ru", "be:Джонсан"),
        ("Гарріс", "uk", "ru:Харрис"),
    ],
)
def test_neighbours_write_one_anothers_names(word: str, language: str, spelled: str) -> None:
    found = respelled(word, language)
    for expected in spelled.split():
        reader, _, cyrillic = expected.partition(":")
        assert fold(cyrillic) in keys(found, reader), (expected, found)


@pytest.mark.parametrize(
    ("word", "first", "never"),
    [("Зеленський", "uk", "be"), ("Лукашэнка", "be", "uk"), ("Крымский", "ru", "uk"),
     ("Ціханоўская", "be", "ru"),
     ("Kaczyński", "pl", "ru"), ("Erdoğan", "tr", "uk"), ("東京", "", "en"), ("", "", "ru")],
)  # fmt: skip
def test_letters_tell_the_language(word: str, first: str, never: str) -> None:
    languages = language_of_word(word)
    assert languages[:1] == ((first,) if first else ())
    assert never not in languages


# ------------------------------------------------------------------------------------ any string

LETTERS = st.text(alphabet="abcehijkosuyzšłäñ'-абвгеёийкоцшщьыіїўґ", max_size=110)


@given(st.one_of(st.text(), LETTERS), st.sampled_from(["ru", "uk", "be", "en", ""]))
def test_any_word_is_spelled_or_not_but_within_bounds(word: str, language: str) -> None:
    for found in (into_latin(word, language), into_cyrillic(word), respelled(word, language)):
        assert len(found) <= 96
        assert len({(one.word, one.language) for one in found}) == len(found)
        assert all(one.word and one.language and one.rule for one in found)
    assert len(set(language_of_word(word))) == len(language_of_word(word))


@given(LETTERS, st.integers(0, 64))
def test_no_more_guesses_than_asked_for_and_the_best_first(word: str, limit: int) -> None:
    assert into_cyrillic(word, limit) == into_cyrillic(word)[:limit]


@pytest.mark.parametrize(
    "word", ["a" * 100, "sch" * 33, "y" * 40, "а" * 100, "ь" * 40, "-" * 50, "a-" * 40, "'" * 40]
)
def test_words_that_are_no_names_give_little(word: str) -> None:
    assert len(into_cyrillic(word)) <= 64
    assert len(into_latin(word, "ru")) <= 96
