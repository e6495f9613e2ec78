"""Classes of characters, as pieces for a pattern: what may stand in a word, a tag, a link.

Python's `\\w` is the same set as Telegram's word character, for every character that Python knows.
"""

from __future__ import annotations

import re
from unicodedata import category

LATIN = "A-Za-z0-9_"
_SPACES = r"\x20\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_NO_LINK = r"\x20\xa0\u1680\u2000-\u200b\u200e\u200f\u2016-\u206f\u3000"  # the dashes and joiners are fine
_QUOTES = r"<>\"«»"

PATH = rf"[^\n{_QUOTES}{_NO_LINK}]"
USER = rf"[^\n/\[\]{{}}()'`@{_QUOTES}{_NO_LINK}]"
_WIDE = r"\u00c0-\u167f\u1681-\u1fff\u200c\u200d\u2010-\u2015\u2070-\u2fff\u3001-\U0010ffff"
HOST = rf"[.{LATIN}~{_WIDE}-]"
HOST_OR_AT = rf"[.@{LATIN}~{_WIDE}-]"
SCHEME = rf"[A-Za-z0-9+-]|[^\x00-\x7f{_SPACES}]"

HALVES = re.compile("[\ud800-\udfff]")  # no characters: what is left of a torn pair

_TAG_SIGNS = re.compile(r"[_\u200c\u00b7\u0d80-\u0dff]")
_BLANK = re.compile(
    r"[\x20\n\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc\U000e0000-\U000e007f]*"
)


def is_word(char: str) -> bool:
    """A letter, a number of any kind, or an underscore."""
    return char.isalnum() or char == "_"


def is_letter(char: str) -> bool:
    """Of any script."""
    return category(char)[0] == "L"


def is_of_tag(char: str) -> bool:
    """What may stand in a hashtag."""
    return bool(_TAG_SIGNS.match(char)) or is_letter(char) or category(char) == "Nd"


def is_blank(text: str) -> bool:
    """Whether there is nothing to be seen in it."""
    return _BLANK.fullmatch(text) is not None
