from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.index import Hit, Trie
from bot.matching.normalise import Words, cut, key_of, keys_of, opened
from bot.matching.sieve import Sieve
from bot.matching.sounding import Sounding
from bot.matching.spaced import gathered, is_gathered
from bot.matching.starts import NO, PERHAPS, SPACED, YES, Starts
from tests.matching.strategies import texts

_NAMES = (
    "Сергей Шойгу", "Шойгу", "МО", "МО РФ", "Иван", "Нью Йорк", "Нью-Йорк", "Ту 154", "О'Ніл", "д", "С Шойгу",
    "Лукашенко", "Shoigu", "Straße", "й", "Иван Шойгу Лукашенко", "рф", "н и а", "а",
)  # fmt: skip
_PADDING = st.sampled_from(
    ["", " ", "\n", " ни о чём, совсем ни о чём. " * 9, "\nслово " * 30, "-" * 300 + " "]
)
_SPACED = st.sampled_from(
    ["Ш о й г у", "И В А Н", "«Ш.О.Й.Г.У»", "С. К. ", " и в а н ", "М-О-й", " А Б", "n y c"]
)
_long_texts = st.lists(st.one_of(texts, texts, _PADDING, _SPACED), max_size=7).map("".join)
_names = st.lists(st.sampled_from(_NAMES), max_size=6, unique=True)


def _trie(names: list[str]) -> Trie:
    trie = Trie()
    for number, name in enumerate(names):
        if keys := keys_of(name):
            trie.add(keys, number)
    return trie


def _spans(trie: Trie, words: Words, hits: list[Hit] | None = None) -> set[tuple[int, int, int]]:
    if hits is None:
        hits = trie.hits(words, [at for at, word in enumerate(words.words) if trie.begins(key_of(word))])[0]
    offsets = words.offsets()
    return {(offsets[2 * hit.first], offsets[2 * hit.last + 1], hit.payload) for hit in hits}


def _apart(trie: Trie, text: Words) -> set[tuple[int, int, int]]:
    words = gathered(text)
    hits = trie.hits(words, [at for at, word in enumerate(words.words) if trie.begins(key_of(word))])[0]
    return _spans(trie, words, [hit for hit in hits if is_gathered(words, hit.first, hit.last)])


@given(_names, _long_texts)
def test_what_is_sifted_holds_every_name_of_the_text(names: list[str], text: str) -> None:
    trie = _trie(names)
    whole = cut(text)
    words, marks = Sieve(trie, Sounding()).cut(text) or (Words([""], []), NO)
    assert _spans(trie, words) == _spans(trie, whole)
    assert _spans(trie, opened(words)) == _spans(trie, opened(whole))
    assert (_apart(trie, words) if marks & SPACED else set()) == _apart(trie, whole)


@given(_names, _long_texts)
def test_what_is_sifted_is_the_text(names: list[str], text: str) -> None:
    found = Sieve(_trie(names), Sounding()).cut(text)
    if found:
        words, _ = found
        assert "".join(map("".join, zip(words.words, [*words.gaps, ""], strict=True))) == text


@given(_names, _names, _long_texts)
def test_what_was_remembered_does_not_hide_a_name_that_came_later(
    names: list[str], more: list[str], text: str
) -> None:
    trie = _trie(names)
    sieve = Sieve(trie, Sounding())
    sieve.cut(text)
    for name in more:
        if trie.add(keys_of(name), 99):
            sieve.starts.doubt(keys_of(name)[0])
    words, _ = sieve.cut(text) or (Words([""], []), NO)
    assert _spans(trie, words) == _spans(trie, cut(text))


@pytest.mark.parametrize(
    ("piece", "mark"),
    [
        ("Сергей", PERHAPS),
        ("«Сергей»", PERHAPS),
        ("Сергей,", NO),
        ("Сергей.", NO),
        ("Шойгу,", YES),
        ("(Шойгу)", YES),
        ("Сергей-", YES),  # the name may go on in the next line, and so may the word
        ("ничего-", YES),
        ("ничего", NO),
        ("—", NO),
        ("С.", PERHAPS),
    ],
)
def test_a_piece_is_known_by_what_could_begin_in_it(piece: str, mark: int) -> None:
    assert Starts(_trie(["Сергей Шойгу", "Шойгу", "С Шойгу"]), Sounding())[piece] == mark


def test_a_first_name_alone_leaves_nothing_to_cut() -> None:
    sieve = Sieve(_trie(["Сергей Шойгу"]), Sounding())
    assert sieve.cut("Сергей Иванов и Сергей, Шойгу") is None
    assert sieve.cut("Вчера Сергей\u200b «Шойгу» молчал") is not None
