from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.folding import fold
from bot.matching.normalise import (
    DOT,
    HYPHEN,
    LONGEST_WORD,
    QUOTE,
    SEAM,
    SPACE,
    STOP,
    Words,
    cut,
    key_of,
    keys_of,
    kind_of,
    opened,
    parts_of,
    words_in,
)
from tests.matching.strategies import texts

_SAME = r"""
шойгу: Шойгу ШОЙГУ Шо\u0301йгу Шой\u00adгу Шой\u200bгу Шои\u0306гу Шoйгу Ш0йгу
зеленский: Зеленский 3еленский ЗЕЛЕНСКИЙ Зеленскии\u0306
елкин: Ёлкин Елкин ЁЛКИН Е\u0308лкин
оніл: О'Ніл О’Ніл О‘Ніл О`Ніл О\u02bcНіл О′Ніл
zelenski: Zełenski Zelenski ZEŁENSKI Żeleński Z\u0307elen\u0301ski
shoigu: Shoigu SHOIGU Ｓｈｏｉｇｕ 𝐒𝐡𝐨𝐢𝐠𝐮 Sh\u043eigu Shoig\u03c5
putin: Putin Put1n \u0420utin ᴘᴜᴛɪɴ P.u.t.i.n
пашинян: Пашинян П@шинян П4шинян
pashinyan: Pashinyan P@shinyan P4shinyan Pash1nyan
лукашенко: Лукашенк0 Лук4шенко Лукашeнк0
белоусов: Белоусов 6елоусов
чубайс: Чубайс 4убайс
blinken: Blinken B1inken
joshua: Joshua Jo$hua
shoigu: Sh01gu Sho1gu
tsikhanouskaya: Tsikhanouskaya Tsikhanoŭskaya
strasse: Straße STRASSE STRAẞE
istanbul: İstanbul ıstanbul Istanbul ISTANBUL
лукашенко: Лукашенко Лукашенкo ЛУКАШЕНКО Лука-\nшенко Лука\u00ad\nшенко
украінець: УКРАІНЕЦЬ Украінець украі\u0301нець
воук: Воўк ВОЎК Воу\u0306к
αθηναι: Ἀθῆναι ΑΘΗΝΑΙ
"""
_DIFFERENT = (
    ("и", "й"), ("і", "ї"), ("і", "и"), ("мо", "mo"), ("путин", "путіна"), ("h1n1", "hini"), ("су34", "сузч"),
    ("100", "iоо"), ("шойгу", "шойгу1"), ("шойгу", "шойгу0"), ("covid19", "covidig"),
    ("лукашенко", "лукашенк00"), ("ка52", "каsг"), ("пашинян", "п@@шинян2"), ("iphone15pro", "iphoneispro"),
    ("су34м", "сузам"),
)  # fmt: skip


@pytest.mark.parametrize("row", _SAME.strip().splitlines())
def test_a_word_is_known_through_its_disguises(row: str) -> None:
    key, _, shown = row.partition(": ")
    words = [*map(_unescaped, shown.split())]
    assert {word: key_of(word) for word in words} == dict.fromkeys(words, key)


def _unescaped(word: str) -> str:
    escape = re.compile(r"\\(?:u[0-9a-f]{4}|n)")
    return escape.sub(lambda found: found.group().encode().decode("unicode_escape"), word)


@pytest.mark.parametrize(("one", "other"), _DIFFERENT)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("СергейШойгу", ["Сергей", "Шойгу"]),
        ("Сергей_Шойгу", ["Сергей", "Шойгу"]),
        ("Ту154", ["Ту", "154"]),
        ("Shoigu's", ["Shoigu", "s"]),
        ("Trump’owi", ["Trump", "owi"]),
        ("l'Ukraine", ["l", "Ukraine"]),
        ("O'Neill's", ["O'Neill", "s"]),
        ("Нью-\nЙорк", ["Нью", "Йорк"]),
        ("Шойгу", []),
        ("ШОЙГУ", []),
        ("шойгу", []),
        ("О'Ніл", []),
        ("H1N1", []),
        ("С4", []),
    ],
)
def test_a_word_that_holds_several_is_taken_apart(word: str, parts: list[str]) -> None:
    assert [word[start:end] for start, end in parts_of(word)] == parts


@pytest.mark.parametrize(
    ("gap", "kind"),
    [
        (" ", SPACE),
        ("\u00a0", SPACE),
        ("\u2009\u200b ", SPACE),
        ("\n", SPACE),
        (" \r\n ", SPACE),
        (". ", DOT),
        (".", DOT),
        ("-", HYPHEN),
        ("\u2011", HYPHEN),
        (" «", QUOTE),
        ("» ", QUOTE),
        ('"', QUOTE),
        ("", SEAM),
        (",", STOP),
        (", ", STOP),
        ("\n\n", STOP),
        (".\n", STOP),
        (" - ", STOP),
        (" — ", STOP),
        ("; ", STOP),
        ("...", STOP),
        (" " * 40, STOP),
    ],
)
def test_a_gap_says_whether_a_name_may_reach_across(gap: str, kind: int) -> None:
    assert kind_of(gap) == kind


def _joined(words: Words) -> str:
    return "".join(map("".join, zip(words.words, [*words.gaps, ""], strict=True)))


@given(texts)
def test_the_pieces_of_a_text_are_the_text(text: str) -> None:
    words = cut(text)
    assert _joined(words) == text
    assert _joined(opened(words)) == text


@given(texts)
def test_the_words_alone_are_those_of_the_cut(text: str) -> None:
    assert words_in(text) == [*filter(None, cut(text).words)]


@given(texts)
def test_offsets_point_at_the_words(text: str) -> None:
    for words in (cut(text), opened(cut(text))):
        offsets = words.offsets()
        found = [text[offsets[2 * at] : offsets[2 * at + 1]] for at in range(len(words.words))]
        assert found == words.words


_LATIN = st.text(
    st.characters(max_codepoint=0x24F, categories=("Lu", "Ll"), exclude_characters="µ"),
    min_size=1,
    max_size=10,
)
_CYRILLIC = st.text(
    st.characters(min_codepoint=0x400, max_codepoint=0x52F, categories=("Lu", "Ll")), min_size=1, max_size=10
)


@given(st.one_of(_LATIN, _CYRILLIC))
def test_a_key_is_folded_once_and_for_all(word: str) -> None:
    assert key_of(key_of(word)) == key_of(word)


@given(texts)
def test_a_key_holds_letters_and_digits_only(text: str) -> None:
    assert all(key_of(word).isalnum() for word in cut(text).words if key_of(word))


@given(st.text(st.characters(categories=("Lu", "Ll")), min_size=1, max_size=8))
def test_composed_and_decomposed_texts_are_read_alike(word: str) -> None:
    assert keys_of(unicodedata.normalize("NFD", word)) == keys_of(unicodedata.normalize("NFC", word))


@given(st.text(alphabet="абвгдежзиклмнопрстуфхцчшэюяй", min_size=2, max_size=12))
def test_case_does_not_matter(word: str) -> None:
    assert key_of(word.upper()) == key_of(word.capitalize()) == key_of(word) == word


def test_an_endless_word_is_no_word_and_costs_little() -> None:
    assert key_of("а" * (LONGEST_WORD + 1)) == ""
    assert _joined(cut("а\u0301" * 50_000)) == "а\u0301" * 50_000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("П@шинян молчит", ["П@шинян", "молчит"]),
        ("Jo$hua. Он", ["Jo$hua", "Он"]),
        ("почта ivan@example.org", ["почта", "ivan", "example", "org"]),
        ("@shoigu и $100", ["", "shoigu", "и", "100"]),
        ("П @шинян, П@ шинян", ["П", "шинян", "П", "шинян"]),
        ("5$за", ["5", "за"]),
    ],
)
def test_a_sign_inside_a_word_is_a_letter_and_an_address_is_an_address(text: str, words: list[str]) -> None:
    assert cut(text).words == words


@pytest.mark.parametrize("nothing", ["", " ", "!!!", "\u0301", "\u200b", "🇷🇺", "—", "_"])
def test_a_name_without_letters_has_no_keys(nothing: str) -> None:
    assert keys_of(nothing) == ()


def test_folding_takes_any_single_character() -> None:
    for code in range(0x20000):
        folded = fold(chr(code))
        assert not folded or folded.isalnum(), hex(code)
