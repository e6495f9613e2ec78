"""Words of any of our languages in one rough spelling, so that kindred ones look alike. Pure.

«Підписали» and «подписали», "Machuliszcze" and «Мачулищи», "protokół" and «протокол» share most of
their letters then. It serves comparison only: nobody is ever shown this spelling.
"""

from __future__ import annotations

import re
import unicodedata

_CYRILLIC = str.maketrans(
    dict(
        zip(
            "абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюя",
            [
                *"abvggdeeezziiiiklmnoprstuvfhccss",
                *("", "i", "", "e", "u", "a"),
            ],
            strict=True,
        )
    )
)
_POLISH = (
    ("szcz", "s"), ("sz", "s"), ("cz", "c"), ("rz", "z"), ("ch", "h"), ("dz", "z"), ("dź", "z"), ("dż", "z"),
    ("ó", "o"), ("w", "v"), ("j", "i"), ("y", "i"),
)  # fmt: skip
_ENGLISH = (
    ("shch", "s"), ("sch", "s"), ("sh", "s"), ("ch", "C"), ("kh", "h"), ("zh", "z"), ("ts", "C"), ("ph", "f"),
    ("ck", "k"), ("qu", "kv"), ("x", "ks"), ("ya", "a"), ("yu", "u"), ("ye", "e"), ("w", "v"), ("j", "i"),
    ("y", "i"),
)  # fmt: skip
_SOFT_C = re.compile("c(?=[ei])")
_TWICE = re.compile(r"([a-z])\1+")


def is_cyrillic(word: str) -> bool:
    """Whether a word is written in Cyrillic letters."""
    return "\u0400" <= word[:1] <= "\u052f"


def folded(word: str, language: str = "") -> str:
    """A word of small letters in the common spelling: a to z, no letter twice in a row."""
    if is_cyrillic(word):
        return _TWICE.sub(r"\1", word.translate(_CYRILLIC))
    polish = language == "pl" or (not language and not word.isascii())
    for letters, sound in _POLISH if polish else _ENGLISH:
        word = word.replace(letters, sound)
    word = _plain(word)
    if not polish:
        word = _SOFT_C.sub("s", word).replace("c", "k").replace("C", "c")  # C: a "ch" or "ts" of above
    return _TWICE.sub(r"\1", word)


def _plain(word: str) -> str:
    word = word.replace("ł", "l")
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
