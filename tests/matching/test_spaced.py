from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.normalise import cut, key_of
from bot.matching.spaced import gathered, has_lone_letters, has_spaced_letters
from tests.matching.strategies import texts

_letters = st.lists(
    st.sampled_from(["Ш", "о", "Й", "г", "a", "B", "и", "7", " ", " ", ".", "*", "-", ". ", "  ", "слово"])
)
_spaced = st.one_of(_letters.map("".join), _letters.map(" ".join), texts)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ш О Й Г У", ["Ш О Й Г У"]),
        ("Ш о й г у", ["Ш о й г у"]),
        ("ш.о.й.г.у", ["ш.о.й.г.у"]),
        ("и в П у т и н", ["и", "в", "П у т и н"]),
        ("П У Т И Н и", ["П У Т И Н", "и"]),
        ("С е р г е й  Ш о й г у", ["С е р г е й", "Ш о й г у"]),
        ("А Б", ["А", "Б"]),
        ("С. К. У.", ["С", "К", "У", ""]),
        ("С.К.Шойгу", ["С", "К", "Шойгу"]),
        ("1 2 3 4", ["1", "2", "3", "4"]),
        ("Ш о-й г", ["Ш", "о", "й", "г"]),
        ("а, б, в, г", ["а", "б", "в", "г"]),
    ],
)
def test_letters_that_stand_alike_apart_are_one_word(text: str, words: list[str]) -> None:
    assert gathered(cut(text)).words == words


@given(_spaced)
def test_what_is_gathered_is_the_text(text: str) -> None:
    words = gathered(cut(text))
    assert "".join(map("".join, zip(words.words, [*words.gaps, ""], strict=True))) == text
    offsets = words.offsets()
    assert [text[offsets[2 * at] : offsets[2 * at + 1]] for at in range(len(words.words))] == words.words


@given(_spaced)
def test_nothing_is_gathered_that_a_quick_look_does_not_see(text: str) -> None:
    whole = cut(text)
    together = [word for word in gathered(whole).words if word not in whole.words]
    if any(" " in word for word in together):
        assert has_spaced_letters(text)
    if any(not word.count(" ") for word in together):
        assert has_lone_letters(text)


@given(st.text(alphabet="шойгупутинsh", min_size=3, max_size=9), st.sampled_from(" .*-·"))
def test_a_word_is_known_by_its_letters_however_they_stand(word: str, glue: str) -> None:
    for written in (word, word.upper(), word.capitalize()):
        (together,) = gathered(cut(glue.join(written))).words
        assert key_of(together) == key_of(written)
