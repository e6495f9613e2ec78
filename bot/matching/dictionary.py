"""Whether a name is also an ordinary word: «песков» are sands, "rice" is food.

Russian is asked of a dictionary; for the other languages there are short lists of the names that
are also words. A word that nobody knows is no ordinary word.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from bot.matching.dictionary_words import ENGLISH, ORDINARY

_PERSONAL = ("Name", "Surn", "Patr")
_MOSTLY = 0.5
_ADJECTIVES = (
    "ий",
    "ій",
    "ый",
    "ой",
    "ого",
    "ому",
    "им",
    "ым",
    "ського",
    "ska",
    "ski",
    "ny",
    "na",
    "owy",
    "owa",
)
_PROPER = ("Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init", "Poss")
# What the Russian dictionary holds for ordinary, and a newspaper for a name.
_NAMES_ALL_THE_SAME = """
сбербанк волга газель лада мерседес тойота форд гугл яндекс фейсбук твиттер телеграм ютуб евросоюз
еврокомиссия европарламент госдума госдеп госсовет центробанк внешэкономбанк минфин минюст минздрав
генпрокуратура белоруссия пентагон кремль интерпол евровидение
"""
_LEAST_SHARE = 0.25  # of what a word means, for a place of that name to be doubted
_PROPER_WORDS = frozenset(_NAMES_ALL_THE_SAME.split())


@cache
def morphology() -> Any:
    """The Russian dictionary, read when it is first asked for (a tenth of a second)."""
    import pymorphy3  # type: ignore[import-untyped] # noqa: PLC0415 - slow to import, and most commands never need it

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=1 << 14)
def _known_readings(word: str) -> tuple[Any, ...]:
    """What the dictionary says of a word that it has; guessing at others takes ten times as long."""
    if not word.isalpha() or not "а" <= word[0] <= "ё" or not morphology().word_is_known(word):
        return ()
    return tuple(each for each in morphology().parse(word) if each.is_known)


@lru_cache(maxsize=1 << 14)
def is_mostly_a_name(word: str) -> bool:
    """Whether a word that is also an ordinary one is far more often somebody's name: «путин».

    Known for Russian only, from how the dictionary weighs its readings.
    """
    readings = _known_readings(word)
    whole = sum(each.score for each in readings)
    names = sum(each.score for each in readings if any(mark in each.tag for mark in _PERSONAL))
    return bool(whole > 0 and names / whole >= _MOSTLY)


@lru_cache(maxsize=1 << 14)
def is_adjective(word: str) -> bool:
    """Whether a word is an adjective besides: in Russian by the dictionary, else by its ending."""
    if any("ADJF" in each.tag for each in _known_readings(word)):
        return True
    return word.endswith(_ADJECTIVES)


@lru_cache(maxsize=1 << 14)
def is_surname(word: str) -> bool:
    """Whether the Russian dictionary knows a word for somebody's surname."""
    return any("Surn" in each.tag for each in _known_readings(word))


@lru_cache(maxsize=1 << 14)
def is_first_name(word: str) -> bool:
    """Whether the Russian dictionary takes a word for somebody's first name: «наото»."""
    readings = _known_readings(word)
    return bool(readings) and "Name" in readings[0].tag


@lru_cache(maxsize=1 << 14)
def is_place(word: str) -> bool:
    """Whether the Russian dictionary knows a place of that name: «грозном»."""
    return any("Geox" in each.tag for each in _known_readings(word))


@lru_cache(maxsize=1 << 14)
def is_place_or_body(word: str) -> bool:
    """Whether a word is the name of a place or an organisation, and no person's: «японии»."""
    readings = _known_readings(word)
    return bool(readings) and any(mark in readings[0].tag for mark in ("Geox", "Orgn", "Abbr"))


def is_english(word: str) -> bool:
    """Whether an ordinary word is one of English alone: "trump" means nothing else in a Polish text."""
    return word in ENGLISH


@lru_cache(maxsize=1 << 14)
def is_ordinary(word: str) -> bool:
    """Whether a word, in small letters as it is written, is anything else than a proper name."""
    if word in ORDINARY:
        return True
    return word.isalpha() and "а" <= word[:1] <= "ё" and _is_ordinary_russian(word)


@lru_cache(maxsize=1 << 14)
def is_mostly_ordinary(word: str, least: float = _LEAST_SHARE) -> bool:
    """The same, but a place that is seldom anything else is none: «Германия» is also germanium's.

    For names of organisations and places; surnames that are words mislead however rare the word.
    `least` is the share of the word's meanings (0 to 1) that must be no names.
    """
    if word in ORDINARY:
        return True
    return word.isalpha() and "а" <= word[:1] <= "ё" and _ordinary_share(word) >= least


def _is_ordinary_russian(word: str) -> bool:
    return any(_ordinary(word))


def _ordinary_share(word: str) -> float:
    return float(sum(each.score for each in _ordinary(word)))


def _ordinary(word: str) -> Iterator[Any]:
    """The readings of a word that the dictionary knows and that are no names."""
    for each in _known_readings(word):
        is_name = any(mark in each.tag for mark in _PROPER) or each.normal_form in _PROPER_WORDS
        if not is_name and not _is_of_a_place(each.normal_form):
            yield each


def _is_of_a_place(adjective: str) -> bool:
    """«минском» belongs to «Минск» or to «минский»; both mean the place."""
    return adjective.endswith("ский") and any(
        "Geox" in each.tag for each in morphology().parse(adjective.removesuffix("ий")) if each.is_known
    )
