"""One word → the letters it is known by: no case, no accents, no look-alikes of another script."""

from __future__ import annotations

import re
import unicodedata

# Letters that stay themselves although Unicode can take them apart.
_KEPT = frozenset("йї")
# Signs that count as letters in Unicode and are written as apostrophes.
_APOSTROPHES = frozenset("ʹʺʻʼʽʾʿˈꞌ")
# Letters that Unicode does not take apart, and how they are written without their extras.
_PLAIN = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
    "ŧ": "t", "ß": "ss", "ĸ": "k", "ŋ": "n", "ə": "e", "ґ": "г", "ɡ": "g", "ɑ": "a",
    **dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)),
}  # fmt: skip

# Letters drawn alike, by the shape they share: Latin, Cyrillic, Greek ("-" where there is none).
_ALIKE = """
A А Α   B В Β   C С Ϲ   E Е Ε   H Н Η   I І Ι   J Ј -   K К Κ   M М Μ   O О Ο   P Р Ρ   S Ѕ -
T Т Τ   X Х Χ   Y У Υ   N - Ν   Z - Ζ   a а α   c с ϲ   e е -   i і ι   j ј -   k к κ   o о ο
p р ρ   s ѕ -   x х χ   y у -   v ѵ ν   h һ -   u - υ   m м -   t т -
"""
_SCRIPTS = ("latin", "cyrillic", "greek")
_LETTERS_ALIKE = _ALIKE.split()
_ROWS = [_LETTERS_ALIKE[at : at + 3] for at in range(0, len(_LETTERS_ALIKE), 3)]
_INTO = {
    script: str.maketrans(
        {
            letter: row[column]
            for row in _ROWS
            for letter in row
            if row[column] != "-" and letter not in (row[column], "-")
        }
    )
    for column, script in enumerate(_SCRIPTS)
}
_LETTERS = {
    "latin": re.compile("[A-Za-z]"),
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "greek": re.compile("[\u0370-\u03ff]"),
}

# Digits drawn like letters, with a letter behind: «Ш0йгу», «3еленский», "Sh01gu".
_drawn_digits = re.compile(r"(?<![0-9])(?:[0-9]|[01]{2})(?=[^\W\d_])|(?<=[^\W\d_aeiouyаеиоуыэюяіїй])0\Z").sub
# What 1 and 4 are drawn for depends on the letter: "Put1n", "B1inken"; «П4шинян», «4убайс».
_DIGITS = {
    "latin": {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t"},
    "cyrillic": {"0": "о", "1": "і", "3": "з", "4": "а", "6": "б"},
}
_BEFORE_A_VOWEL = {"latin": {"1": "l"}, "cyrillic": {"4": "ч"}}
_VOWELS = frozenset("aeiouyаеиіоуыэюяєї")

# Signs drawn like letters, inside a word only: «П@шинян», "Jo$hua".
MASKS = frozenset("@$")
_UNMASKED = {"latin": str.maketrans("@$", "as"), "cyrillic": str.maketrans("@$", "ас")}


# Most words of most texts: nothing to take off but capitals and the dots of ё.
_is_plain_cyrillic = re.compile("[А-Яа-яЁёІіЇї]+").fullmatch


class _Folded(dict[int, str]):
    """A table for str.translate that works out each character when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_letter(chr(code))
        return folded


def _fold_letter(letter: str) -> str:
    if letter in _KEPT:
        return letter
    if letter in _APOSTROPHES:
        return ""
    plain = _PLAIN.get(letter, letter)
    letters = "".join(filter(str.isalnum, unicodedata.normalize("NFKD", plain))).casefold()
    return "".join(_PLAIN.get(part, part) for part in letters)


_folded = _Folded()


def fold(word: str) -> str:
    """The key of one word: folded letters and digits; "" if it has none."""
    if _is_plain_cyrillic(word):
        return word.lower().replace("ё", "е")
    if word.isascii():
        folded = word.lower()
        return folded if folded.isalpha() else _without_digits(_alphanumeric(_unmasked(folded)))
    word = _unmasked(word)
    whole = unicodedata.normalize("NFKC", _in_one_script(unicodedata.normalize("NFKD", word)))
    return _without_digits(whole.lower().translate(_folded))


def is_cyrillic(key: str) -> bool:
    """Whether a folded word begins with a Cyrillic letter."""
    return key >= "а"


def _alphanumeric(folded: str) -> str:
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))


def _unmasked(word: str) -> str:
    return word if MASKS.isdisjoint(word) else word.translate(_UNMASKED[_script_of(word)])


def _script_of(word: str) -> str:
    return "cyrillic" if _LETTERS["cyrillic"].search(word) else "latin"


def _in_one_script(word: str) -> str:
    """A word in letters of several scripts, in the one that explains them all, if one does.

    If several do, the one that most of them are of. «СевернаяKorea» is no disguise, and stays.
    """
    present = {script: letters for script in _SCRIPTS if (letters := _LETTERS[script].findall(word))}
    if len(present) < 2:
        return word
    able = [script for script in present if _explains(script, present)]
    return word.translate(_INTO[max(able, key=lambda script: len(present[script]))]) if able else word


def _explains(script: str, present: dict[str, list[str]]) -> bool:
    others = (letters for other, letters in present.items() if other != script)
    return all(ord(letter) in _INTO[script] for letters in others for letter in letters)


def _without_digits(folded: str) -> str:
    """«ш0йгу» → «шойгу»; a word of digits, or with few letters («h1n1», «су34»), stays."""
    if not folded or folded.isalpha() or sum(map(str.isalpha, folded)) < 4:
        return folded
    script = _script_of(folded)
    return _drawn_digits(lambda found: _letters_for(found, script), folded)


def _letters_for(found: re.Match[str], script: str) -> str:
    """The letters that one or two digits are drawn for; the digits, if one of them is for none."""
    digits = found.group()
    behind = found.string[found.end() :][:1]
    known = _DIGITS[script]
    if behind in _VOWELS and len(digits) == 1:
        known = {**known, **_BEFORE_A_VOWEL[script]}
    return "".join(map(known.__getitem__, digits)) if known.keys() >= {*digits} else digits
