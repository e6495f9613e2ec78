"""A Cyrillic name as texts in Latin letters write it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.matching.folding import fold
from bot.matching.forms.scripts.between import NAMES, between
from bot.matching.forms.scripts.latin_tables import BACK, NATIVE
from bot.matching.forms.scripts.lattice import Written, table
from bot.matching.forms.scripts.spelling import Spelling

MOST = 96  # spellings of one word
_WIDTH = {"en": 14, "be": 3}  # spellings into one language; of the others:
_USUAL = 5
_RESPELLED = 2  # of the other East Slavic languages' spellings, how many are carried over
_BACK = {"en": 28, "de": 12, "fr": 12, "pl": 6}
_DEAREST = 3.0

_LANGUAGES = {
    "en": "English", "pl": "Polish", "de": "German", "fr": "French", "cs": "Czech",
    "lt": "Lithuanian", "be": "Belarusian Łacinka",
}  # fmt: skip

_is_east_slavic = re.compile(
    "(?:ск|цк|ск?ьк|цьк)(?:ий|ая|ой|і|а)$|(?:[оеєії]в|[иі]н|[оеєя][вў])а?$|[аэе]нк[оа]$|[аеи]й?чук$"
).search

_Costly = tuple[float, Spelling]


@lru_cache(maxsize=2048)
def into_latin(word: str, language: str) -> tuple[Spelling, ...]:
    """A Russian, Ukrainian or Belarusian word in Latin letters, best first, at most 96.

    As transliterated for each language of readers, from its own spelling and from its neighbours'
    («Лукашенко» is also "Lukashenka"); and as the original of a Western name («Юнкер», "Juncker").
    No spelling stands twice for one language. () for other languages and other letters.
    """
    if language not in NAMES:
        return ()
    parts = word.lower().split("-")
    if len(parts) > 1:
        return _joined([into_latin(part, language) for part in parts[:3]])
    found: dict[tuple[str, str], Spelling] = {}
    for _, spelling in sorted(_all(parts[0], language), key=lambda one: one[0]):
        found.setdefault((fold(spelling.word), spelling.language), spelling)
    return tuple(found.values())[:MOST]


def _all(word: str, language: str) -> Iterator[_Costly]:
    yield from _native(word, language, 0.0, "")
    for other in NAMES:
        for paid, text in between(word, language, other)[:_RESPELLED]:
            yield from _native(text, other, 1.5 + paid, f" by way of {NAMES[other]}")
    paid = 2.0 if _is_east_slavic(word) else 0.6
    for reader, lines in BACK:
        ways = table(lines).spell(word, _BACK[reader])
        yield from _spelled(ways, reader, paid, f"{_LANGUAGES[reader]} original")


def _native(word: str, language: str, paid: float, way: str) -> Iterator[_Costly]:
    for reader, lines in NATIVE[language]:
        width = _WIDTH.get(reader, _USUAL) if not way else 3
        rule = f"{_LANGUAGES[reader]} spelling{way}"
        yield from _spelled(table(lines).spell(word, width), reader, paid, rule)


def _spelled(ways: Iterable[Written], reader: str, paid: float, rule: str) -> Iterator[_Costly]:
    for cost, text in ways:
        if text and cost <= _DEAREST:
            yield paid + cost, Spelling(text, reader, rule)


def _joined(parts: list[tuple[Spelling, ...]]) -> tuple[Spelling, ...]:
    """Double names: each half as the same readers write it, their choices in step."""
    joined: dict[tuple[str, str], Spelling] = {}
    for first in parts[0]:
        rest = [_same_way(first, part) for part in parts[1:]]
        if all(rest):
            word = "-".join([first.word, *(spelling.word for spelling in rest if spelling)])
            joined.setdefault((fold(word), first.language), Spelling(word, first.language, first.rule))
    return tuple(joined.values())[:MOST]


def _same_way(first: Spelling, others: tuple[Spelling, ...]) -> Spelling | None:
    same = (other for other in others if other.language == first.language)
    return next((other for other in same if other.rule == first.rule), None)
