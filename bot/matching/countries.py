"""Whether a word before a surname is a country and no first name: «Prezydent Rosji Putin».

By the beginnings of the names in the table of countries; for the languages whose dictionary we
have not got, Russian is asked otherwise (`bot.matching.dictionary`).
"""

from __future__ import annotations

from functools import cache, lru_cache

from bot.matching.forms.acronyms import countries
from bot.matching.normalise import keys_of

_ENDING = 2  # letters of a country's name that bend; all of shorter names stay
_LEAST = 4
_MOST_BEHIND = 4


@cache
def _stems() -> frozenset[str]:
    names = (known.text for group in countries() for known in group.names)
    keys = (keys_of(name) for name in names)
    return frozenset(key[0][: max(_LEAST, len(key[0]) - _ENDING)] for key in keys if len(key) == 1)


@lru_cache(maxsize=1 << 12)
def is_country(key: str) -> bool:
    """Whether a folded word is a country's name of one word, in any case: "rosji", «польщі»."""
    lengths = range(max(_LEAST, len(key) - _MOST_BEHIND), len(key) + 1)
    return any(key[:length] in _stems() for length in lengths)
