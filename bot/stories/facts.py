"""What a text speaks of, whatever its language: names, things, numbers, days. Pure.

A name counts by the consonants that every language keeps of it («Шойгу», "Shoigu" and "Szojgu"
are one), a thing by the concept that its word stands for, a number by its value.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bot.stories.common_words import is_common
from bot.stories.concepts import concept_of, is_name
from bot.stories.dates import days
from bot.stories.number_words import NUMBER_OF
from bot.stories.spelling import folded
from bot.stories.wording import numbers

READ = 1_200  # code points of a text that are read: what the news is stands above
LEAD = 220  # of them, and the title: what it is about

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_ENDS = frozenset('.!?…:\n•|—–-"«“„(')  # after one of these a capital letter says nothing
_QUOTED = re.compile(r"""[«„“"]([^\W\d_][^«»„“”"\n]{1,40})[»”“"]""")
_TITLE_WORDS = 4  # of a quoted name; what is longer is somebody's words
_LINKS = re.compile(r"(?:https?://|www\.|t\.me/)\S+|[@#]\w+")
_VOWELS = str.maketrans("", "", "aeiouy'’ʼ-")
_SOUNDS = str.maketrans("hzcf", "gssv")
_ENDINGS = re.compile(r"(?<=...)(?:ogo|omu|emu|iem|ami|imi|ovi|evi|oi|om|em|im|am|ah|ih|ov|ev)\Z")
_LONGEST = 6  # consonants of a name

# What a fact of each kind counts beside the others; names and numbers tell happenings apart.
_WORTH = {"n": 1.3, "p": 1.3, "e": 1.0, "#": 0.9, "d": 0.5, "c": 0.8}
_BELOW_THE_LEAD = 0.6
_FORE = 0.5  # a first name: many bear it
_SMALL = 0.4  # a number of one digit
_FIRST_WORD = 0.4  # of a sentence: a name perhaps


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a text ("n:sg", "p:minsk", "c:fire", "#:5", "d:11-8") with what each counts.

    `lead` are the names that stand in the title or the first lines. `shown` has the word by which
    each name and thing was told first.
    """

    worth: dict[str, float]
    lead: tuple[str, ...]
    shown: dict[str, str]


class _Told(NamedTuple):
    """A name or a thing as it stands in a text; a name that opens a sentence is not sure to be one."""

    fact: str
    word: str
    at: int
    is_sure: bool
    is_fore: bool  # another name stands right behind: a first name, or the first word of a longer one


def facts_of(title: str, text: str, language: str, known: Collection[str] = ()) -> Facts:
    """The facts of a document. `known` are watched entities found in it, by any stable name."""
    title, text = _LINKS.sub(" ", title[:LEAD]), _LINKS.sub(" ", text[:READ])
    above, below = _spoken_of(title, language), _spoken_of(text, language)
    # A word that opens a sentence is a name for sure where it stands inside another one, too.
    sure = {one.fact for one in (*above, *below) if one.is_sure}
    first = [one for one in below if one.at < _end_of_lead(text)]
    worth = {one.fact: _WORTH["n"] * _FIRST_WORD for one in (*above, *below) if one.fact not in sure}
    worth |= {one.fact: _WORTH[one.fact[0]] * _BELOW_THE_LEAD for one in below if one.fact in sure}
    worth |= {one.fact: _WORTH[one.fact[0]] for one in (*above, *first) if one.fact in sure}
    for fact in {one.fact for one in (*above, *below) if one.is_fore}:
        worth[fact] *= _FORE
    said = f"{title}\n{text}"
    named_days = days(said)
    counted = numbers(said).keys() - {str(day) for _, day in named_days}
    worth |= {f"#:{number}": _WORTH["#"] if len(number) > 1 else _SMALL for number in counted}
    worth |= {f"d:{month}-{day}": _WORTH["d"] for month, day in named_days}
    worth |= {f"e:{one}": _WORTH["e"] for one in known}
    named = dict.fromkeys(one.fact for one in (*above, *first) if one.fact[0] in "np" and one.fact in sure)
    shown: dict[str, str] = {}
    for one in (*above, *below):
        shown.setdefault(one.fact, one.word)
    return Facts(worth, tuple(named), shown)


def _end_of_lead(text: str) -> int:
    return len(text) if len(text) <= LEAD else max(text.rfind(" ", 0, LEAD), 1)


def _spoken_of(text: str, language: str) -> list[_Told]:
    """Names and things in order. In a line of capitals no name is sure to be one."""
    found = [(one.group(), one.start()) for one in _WORD.finditer(text)]
    capitals = sum(word[0].isupper() for word, _ in found)
    shouting = capitals > 0.6 * len(found) > 1
    quoted = [one.span(1) for one in _QUOTED.finditer(text) if len(one.group(1).split()) <= _TITLE_WORDS]
    told: list[_Told] = []
    for place, (word, at) in enumerate(found):
        small = word.casefold().replace("ё", "е")
        if small in NUMBER_OF:  # told among the numbers
            continue
        if concept := concept_of(small, language):
            fact = f"p:{concept}" if is_name(concept) else f"c:{concept}"
            told.append(_Told(fact, word, at, is_sure=True, is_fore=False))
        elif len(word) > 1 and word[0].isupper() and not is_common(small, language):
            is_sure = not shouting and (not _begins(text, at) or any(a <= at < b for a, b in quoted))
            behind, start = found[place + 1] if place + 1 < len(found) else ("a", 0)
            is_fore = behind[0].isupper() and start == at + len(word) + 1 and text[start - 1] == " "
            told.append(_Told(f"n:{bones(small, language)}", word, at, is_sure, is_fore))
    return told


def _begins(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \u00a0")
    return not before or before[-1] in _ENDS or text[at - 1 : at] == "\n"


@lru_cache(maxsize=1 << 15)
def bones(word: str, language: str = "") -> str:
    """The consonants of a name in a few rough classes, its ending off; the word itself when it has none."""
    spelled = folded(word.removesuffix("'s").removesuffix("’s"), language)
    stem = _ENDINGS.sub("", spelled)
    consonants = stem.translate(_VOWELS).translate(_SOUNDS)
    head = stem[:1] if stem[:1] in "aeiou" else ""
    once = "".join(char for at, char in enumerate(consonants) if consonants[at - 1 : at] != char)
    return head + once[:_LONGEST] if len(once) > 1 else stem
