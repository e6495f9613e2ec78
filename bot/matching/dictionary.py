"""Whether a name is also an ordinary word: «песков» are sands, "rice" is food.

Russian is asked of a dictionary; for the other languages there are short lists of the names that
are also words. A word that nobody knows is no ordinary word.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from bot.matching.dictionary_words import ORDINARY

_PROPER = ("Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init", "Poss")
# What the Russian dictionary holds for ordinary, and a newspaper for a name.
_NAMES_ALL_THE_SAME = """
сбербанк волга газель лада мерседес тойота форд гугл яндекс фейсбук твиттер телеграм ютуб евросоюз
еврокомиссия европарламент госдума госдеп госсовет центробанк внешэкономбанк минфин минюст минздрав
генпрокуратура белоруссия пентагон кремль интерпол евровидение
"""
_PROPER_WORDS = frozenset(_NAMES_ALL_THE_SAME.split())


@cache
def morphology() -> Any:
    """The Russian dictionary, read when it is first asked for (a tenth of a second)."""
    import pymorphy3  # type: ignore[import-untyped] # noqa: PLC0415 - slow to import, and most commands never need it

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=1 << 14)
def is_ordinary(word: str) -> bool:
    """Whether a word, in small letters as it is written, is anything else than a proper name."""
    if word in ORDINARY:
        return True
    return word.isalpha() and "а" <= word[:1] <= "ё" and _is_ordinary_russian(word)


def _is_ordinary_russian(word: str) -> bool:
    readings = [each for each in morphology().parse(word) if each.is_known]
    return any(
        not any(mark in each.tag for mark in _PROPER)
        and each.normal_form not in _PROPER_WORDS
        and not _is_of_a_place(each.normal_form)
        for each in readings
    )


def _is_of_a_place(adjective: str) -> bool:
    """«минском» belongs to «Минск» or to «минский»; both mean the place."""
    return adjective.endswith("ский") and any(
        "Geox" in each.tag for each in morphology().parse(adjective.removesuffix("ий")) if each.is_known
    )
