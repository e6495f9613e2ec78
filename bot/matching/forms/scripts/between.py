"""A Cyrillic name of one East Slavic language, as the others write it."""

from __future__ import annotations

from functools import lru_cache

from bot.matching.folding import fold
from bot.matching.forms.scripts import between_tables as tables
from bot.matching.forms.scripts.lattice import Written, table
from bot.matching.forms.scripts.spelling import Spelling

_KEPT = 6  # spellings for one language
_DEAREST = 2.5  # what a respelling may cost

NAMES = {"ru": "Russian", "uk": "Ukrainian", "be": "Belarusian"}
_DIRECT = {
    ("ru", "uk"): tables.RU_UK,
    ("ru", "be"): tables.RU_BE,
    ("uk", "ru"): tables.UK_RU,
    ("be", "ru"): tables.BE_RU,
}


@lru_cache(maxsize=4096)
def between(word: str, source: str, target: str) -> tuple[Written, ...]:
    """A word of one language in another's letters: (cost, word), best first, keys all different.

    Ukrainian and Belarusian reach each other through the Russian spelling. () if it cannot be done.
    """
    lines = _DIRECT.get((source, target))
    if lines is not None:
        return _different(table(lines).spell(word, _KEPT))
    if {source, target} != {"uk", "be"}:
        return ()
    ways = [
        (paid + cost, text)
        for paid, middle in between(word, source, "ru")[:3]
        for cost, text in between(middle, "ru", target)
    ]
    return _different(sorted(ways))


def _different(ways: list[Written]) -> tuple[Written, ...]:
    """The first spelling of each key, without those that are too dear."""
    found: dict[str, Written] = {}
    for cost, text in ways:
        if text and cost <= _DEAREST:
            found.setdefault(fold(text), (cost, text))
    return tuple(found.values())[:_KEPT]


@lru_cache(maxsize=2048)
def respelled(word: str, language: str) -> tuple[Spelling, ...]:
    """A Russian, Ukrainian or Belarusian word as the other two write it, best first.

    At most a dozen; () for another language or a word in other letters.
    """
    return tuple(
        Spelling(text, other, f"{name} spelling")
        for other, name in NAMES.items()
        if other != language
        for _, text in between(word.lower(), language, other)
    )
