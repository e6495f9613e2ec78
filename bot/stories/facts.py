"""What a text speaks of, whatever its language: names, things, numbers, days. Pure.

A name counts by the consonants that every language keeps of it («Шойгу», "Shoigu" and "Szojgu"
are one), a thing by the concept that its word stands for, a number by its value.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from bot.stories.common_words import is_common
from bot.stories.concepts import concept_of, is_name
from bot.stories.dates import days
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
_WORTH = {"n": 1.3, "e": 1.0, "#": 0.9, "d": 0.5, "c": 0.8}
_BELOW_THE_LEAD = 0.6
_SMALL = 0.4  # a number of one digit
_FIRST_WORD = 0.4  # of a sentence: a name perhaps


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a text ("n:sg", "n:@minsk", "c:fire", "#:5", "d:11-8") with what each counts.

    `lead` are the names that stand in the title or the first lines. `shown` has the word by which
    each name and thing was told first.
    """

    worth: dict[str, float]
    lead: tuple[str, ...]
    shown: dict[str, str]


def facts_of(title: str, text: str, language: str, known: Collection[str] = ()) -> Facts:
    """The facts of a document. `known` are watched entities found in it, by any stable name."""
    title, text = _LINKS.sub(" ", title[:LEAD]), _LINKS.sub(" ", text[:READ])
    inside, first = _spoken_of(text, language)
    above, first_above = _spoken_of(title, language)
    # A word that opens a sentence is a name for sure where it stands inside another one, too.
    both = inside | above
    above |= {fact: word for fact, word in first_above.items() if fact in both}
    lead, first_in_lead = _spoken_of(_first(text), language)
    lead |= {fact: word for fact, word in first_in_lead.items() if fact in both}
    worth = dict.fromkeys((*first, *first_above), _WORTH["n"] * _FIRST_WORD)
    worth |= {fact: _WORTH[fact[0]] * _BELOW_THE_LEAD for fact in inside}
    worth |= {fact: _WORTH[fact[0]] for fact in (*above, *lead)}
    said = f"{title}\n{text}"
    worth |= {f"#:{number}": _WORTH["#"] if len(number) > 1 else _SMALL for number in numbers(said)}
    worth |= {f"d:{month}-{day}": _WORTH["d"] for month, day in days(said)}
    worth |= {f"e:{one}": _WORTH["e"] for one in known}
    named = dict.fromkeys(fact for fact in (*above, *lead) if fact[0] == "n")
    return Facts(worth, tuple(named), first | first_above | both)


def _first(text: str) -> str:
    lead = text[:LEAD]
    return lead if len(text) <= LEAD else lead[: max(lead.rfind(" "), 1)]


def _spoken_of(text: str, language: str) -> tuple[dict[str, str], dict[str, str]]:
    """Names and concepts by the word, in order; and what only may be a name, since it opens a sentence.

    In a line of capitals every name only may be one.
    """
    found = [(one.group(), one.start()) for one in _WORD.finditer(text)]
    capitals = sum(word[0].isupper() for word, _ in found)
    shouting = capitals > 0.6 * len(found) > 1
    quoted = [one.span(1) for one in _QUOTED.finditer(text) if len(one.group(1).split()) <= _TITLE_WORDS]
    told: dict[str, str] = {}
    perhaps: dict[str, str] = {}
    for word, at in found:
        small = word.casefold().replace("ё", "е")
        if concept := concept_of(small, language):
            told.setdefault(f"n:@{concept}" if is_name(concept) else f"c:{concept}", word)
        elif len(word) > 1 and word[0].isupper() and not is_common(small, language):
            is_sure = not shouting and (not _begins(text, at) or any(a <= at < b for a, b in quoted))
            (told if is_sure else perhaps).setdefault(f"n:{bones(small, language)}", word)
    return told, perhaps


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
