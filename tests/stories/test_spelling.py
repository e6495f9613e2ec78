"""One rough spelling for the words of all languages."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.spelling import folded

ALIKE = [
    "подписали:ru podpisali:pl",
    "протокол:ru пратакол:be protokół:pl protocol:en",
    "Лукашенко:ru Lukashenko:en",
    "Шойгу:ru Shoigu:en Szojgu:pl",
    "Хренин:ru Chrenin:pl Khrenin:en",
    "Варшава:ru Варшава:uk Warszawa:pl",
    "конфликт:ru конфлікт:uk conflict:en",
]
# One vowel apart at most: the pieces of such words are mostly the same.
_VOWELS = str.maketrans("", "", "aeiou")


@pytest.mark.parametrize("line", ALIKE)
def test_kindred_words_and_names_are_spelled_alike(line: str) -> None:
    spelled = {
        folded(word.casefold(), language).translate(_VOWELS)
        for word, _, language in (each.partition(":") for each in line.split())
    }
    assert len(spelled) == 1


def test_an_english_ch_is_no_polish_one() -> None:
    assert folded("church", "en") == "curc"
    assert folded("chata", "pl") == "hata"
    assert folded("хата", "uk") == "hata"


@given(st.text(st.characters(categories=("Ll",)), max_size=30), st.sampled_from(["", "ru", "pl", "en", "xx"]))
def test_any_word_has_a_spelling_and_only_one(word: str, language: str) -> None:
    spelled = folded(word, language)
    assert spelled == folded(word, language)
    assert all(one != other or not one.isascii() for one, other in pairwise(spelled))
