"""A Russian name in Latin letters, as plain English spelling has it.

It stands apart from the matcher's tables on purpose: they are what is measured.
"""

from __future__ import annotations

import re

_LETTERS = {
    **dict(zip("абвгдезиклмнопрстуфы", "abvgdeziklmnoprstufy", strict=True)),
    "ё": "yo", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_ENDINGS = (("ий ", "y "), ("ый ", "y "), ("ьев ", "yev "), ("ье", "ye"))
_is_slavic = re.compile(
    r".*(?:[оеё]в|ин|ын|ский|цкий|[оеё]ва|ина|ына|ская|цкая|енко|[уюи]к|ич|[аы]й|ых|ый|ий|ая|ец|як|юк)"
).fullmatch


def romanised(name: str) -> str:
    """The name in Latin letters; words without Cyrillic stay."""
    text = f"{name} "
    for ending, latin in _ENDINGS:
        text = text.replace(ending, latin)
    text = re.sub(r"\b[Ее]", lambda found: "Ye" if found.group() == "Е" else "ye", text)
    return "".join(_letter(letter) for letter in text).strip()


def is_east_slavic(name: str) -> bool:
    """Whether a name of several words ends like an East Slavic surname."""
    words = name.lower().split()
    return len(words) > 1 and bool(_is_slavic(words[-1]))


def _letter(letter: str) -> str:
    latin = _LETTERS.get(letter.lower(), letter.lower())
    return latin.capitalize() if letter.isupper() else latin
