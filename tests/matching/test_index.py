from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.matching.index import Hit, Trie
from bot.matching.normalise import cut, key_of

_keys = st.lists(st.sampled_from("абвг"), min_size=1, max_size=4).map(tuple)
_names = st.tuples(_keys, st.integers(0, 3))
_changes = st.lists(st.tuples(st.booleans(), _names), max_size=30)


def _hits(trie: Trie, text: str) -> list[Hit]:
    words = cut(text)
    starts = [at for at, word in enumerate(words.words) if trie.begins(key_of(word))]
    return sorted(trie.hits(words, starts)[0])


def _trie(*names: tuple[str, int]) -> Trie:
    trie = Trie()
    for name, payload in names:
        trie.add(name.split(), payload)
    return trie


def test_names_inside_and_beside_each_other_are_all_found() -> None:
    trie = _trie(("путин", 1), ("путин в", 2), ("в", 3), ("шойгу", 4))
    assert _hits(trie, "путин в минске") == [Hit(0, 0, 1), Hit(0, 1, 2), Hit(1, 1, 3)]
    assert _hits(trie, "путин вчера") == [Hit(0, 0, 1)]
    assert _hits(trie, "путин шойгу") == [Hit(0, 0, 1), Hit(1, 1, 4)]


def test_one_name_of_two_owners_is_found_for_both() -> None:
    trie = _trie(("шойгу", 1), ("шойгу", 2), ("шойгу", 2))
    assert len(trie) == 2
    assert _hits(trie, "Шойгу") == [Hit(0, 0, 1), Hit(0, 0, 2)]


def test_removing_what_is_not_there_changes_nothing() -> None:
    trie = _trie(("а б", 1))
    for name, payload in (("а", 1), ("а б", 2), ("а б в", 1), ("в", 1)):
        trie.remove(name.split(), payload)
    assert len(trie) == 1
    assert _hits(trie, "а б") == [Hit(0, 1, 1)]


def test_a_full_stop_ends_a_name_unless_it_is_an_abbreviation() -> None:
    trie = _trie(("сергей шойгу", 1), ("ген шойгу", 2))
    assert _hits(trie, "Приехал Сергей. Шойгу") == []
    assert _hits(trie, "Приехал ген. Шойгу") == [Hit(1, 2, 2)]


@given(_changes, st.lists(st.sampled_from("абвг"), max_size=12))
def test_a_trie_finds_what_a_plain_search_finds(
    changes: list[tuple[bool, tuple[tuple[str, ...], int]]], text: list[str]
) -> None:
    trie, kept = Trie(), set()
    for adding, (keys, payload) in changes:
        (trie.add if adding else trie.remove)(keys, payload)
        (kept.add if adding else kept.discard)((keys, payload))
    expected = [
        Hit(first, first + len(keys) - 1, payload)
        for keys, payload in kept
        for first in range(len(text) - len(keys) + 1)
        if tuple(text[first : first + len(keys)]) == keys
    ]
    assert len(trie) == len(kept)
    assert _hits(trie, " ".join(text)) == sorted(expected)


@given(st.sets(_names), st.sets(_names))
def test_removing_leaves_no_trace(
    kept: set[tuple[tuple[str, ...], int]], gone: set[tuple[tuple[str, ...], int]]
) -> None:
    trie, untouched = Trie(), Trie()
    for keys, payload in sorted(kept | gone):
        trie.add(keys, payload)
    for keys, payload in sorted(gone - kept):
        trie.remove(keys, payload)
    for keys, payload in sorted(kept):
        untouched.add(keys, payload)
    assert _shape(trie._root) == _shape(untouched._root)


def _shape(node: object) -> object:
    if isinstance(node, dict):
        return {key: _shape(below) for key, below in node.items()}
    return frozenset(node) if isinstance(node, tuple) else frozenset({node})
