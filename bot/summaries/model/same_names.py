"""What countries, places and bodies that a text names are called in the other languages. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.matching.folding import fold
from bot.matching.forms.acronyms import bodies, countries, groups_in
from bot.matching.forms.acronyms_table import ORGANISATIONS, PLACES
from bot.summaries.model.stems import stems

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LEAST_SMALL = 6  # letters of a word without a capital that may name a country or a body
_Words = tuple[str, ...]


@cache
def _groups() -> tuple[tuple[frozenset[str], tuple[_Words, ...]], ...]:
    """Of each thing all words of its names, and its names as words."""
    found = []
    for group in (*groups_in(ORGANISATIONS), *groups_in(PLACES), *countries(), *bodies()):
        written = [*(known.text for known in group.names), *group.adjectives.values()]
        names = tuple(tuple(_WORD.findall(name)) for name in written)
        found.append((frozenset(word for name in names for word in name), names))
    return tuple(found)


@cache
def _index() -> dict[str, tuple[tuple[int, _Words], ...]]:
    """By each stem of its first word, the names of all things."""
    index: dict[str, list[tuple[int, _Words]]] = {}
    for number, (_, names) in enumerate(_groups()):
        for name in filter(None, names):
            for stem in stems(fold(name[0])) if not _is_acronym(name[0]) else {name[0]}:
                index.setdefault(stem, []).append((number, name))
    return {stem: tuple(names) for stem, names in index.items()}


def other_words(text: str) -> Iterator[str]:
    """Every word of every name of what a text names, in all languages."""
    words = _WORD.findall(text)
    found: set[int] = set()
    for at, word in enumerate(words):
        if not word[0].isupper() and len(word) < _LEAST_SMALL:  # «чад» is smoke, «российский» is Russia's
            continue
        for stem in {word} if _is_acronym(word) else stems(fold(word)):
            for number, name in _index().get(stem, ()):
                if number not in found and _stands(name, words[at : at + len(name)]):
                    found.add(number)
    for number in sorted(found):
        yield from _groups()[number][0]


def _stands(name: _Words, words: list[str]) -> bool:
    return len(words) == len(name) and all(
        one == other if _is_acronym(one) else bool(stems(fold(one)) & stems(fold(other)))
        for one, other in zip(name, words, strict=True)
    )


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()
