"""In which language is a text written?

The model tells sentences apart; short texts and near relatives are told apart by the letters
that only one of the languages has.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import py3langid

LANGUAGES = ("ru", "uk", "be", "en", "pl", "de")

_LOOKED_AT = 300  # characters
_SURE = 30  # letters from which the model is believed without a hint
_CYRILLIC = ("ru", "uk", "be")
_ONLY_IN = (  # letters that one language has and its relatives have not
    ("be", re.compile("[ўЎ]"), re.compile("[їєґщи]", re.IGNORECASE)),
    ("uk", re.compile("[їєґ]", re.IGNORECASE), re.compile("[ыэъёў]", re.IGNORECASE)),
    ("ru", re.compile("[ыэъё]", re.IGNORECASE), re.compile("[іїєґў]", re.IGNORECASE)),
    ("pl", re.compile("[ąęłńśźż]", re.IGNORECASE), re.compile("[äöüß]", re.IGNORECASE)),
)
_COMMON_IN_UK_AND_BE = re.compile("і", re.IGNORECASE)  # one letter in twenty
_LETTERS = re.compile(r"[^\W\d_]")
_CYRILLIC_LETTERS = re.compile("[а-яёіїєґў]", re.IGNORECASE)
_ADDRESSES = re.compile(r"https?://\S+|@\w+|#\w+")


def language_of(text: str, hint: str = "") -> str:
    """The language's two-letter code, by the first 300 characters; `hint` is what the source says.

    "" when there are no letters to go by and no hint.
    """
    sample = _ADDRESSES.sub(" ", text[: 2 * _LOOKED_AT])[:_LOOKED_AT]
    letters = len(_LETTERS.findall(sample))
    by_letters = _by_letters(sample)
    if letters == 0:
        return hint
    if letters < _SURE and not by_letters:
        return hint or _by_model(sample, letters)
    return by_letters or _by_model(sample, letters)


def _by_letters(sample: str) -> str:
    found = [code for code, has, has_not in _ONLY_IN if has.search(sample) and not has_not.search(sample)]
    return found[0] if len(found) == 1 else ""


def _by_model(sample: str, letters: int) -> str:
    """The likeliest language that is written in the script of most of the letters."""
    is_cyrillic = 2 * len(_CYRILLIC_LETTERS.findall(sample)) > letters
    if is_cyrillic and letters < _SURE and not _COMMON_IN_UK_AND_BE.search(sample):
        return "ru"
    ranked = _model()(sample)
    return next((code for code, _ in ranked if (code in _CYRILLIC) == is_cyrillic), "")


@cache
def _model() -> Callable[[str], list[tuple[str, float]]]:
    """Loaded when first needed: most of a second and some megabytes."""
    py3langid.set_languages(list(LANGUAGES))
    rank: Callable[[str], list[tuple[str, float]]] = py3langid.rank
    return rank
