"""A surname in every language and case that a text may have it in.

What a form may be besides this surname (an ordinary word, somebody's first name) is asked here
once, so that nobody has to ask while a text is read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from bot.matching.dictionary import is_adjective, is_english, is_mostly_a_name, is_ordinary, is_place
from bot.matching.folding import is_cyrillic
from bot.matching.forms.declension import Sex, decline_surname, sex_of
from bot.matching.forms.form import LANGUAGES, Form, Shape, Trait
from bot.matching.forms.names import PersonName
from bot.matching.forms.particles import IN_OTHER_SCRIPT, PARTICLES
from bot.matching.forms.scripts import Spelling, homes_of_word, into_cyrillic, into_latin, respelled
from bot.matching.given_names import groups_of
from bot.matching.normalise import key_of

_SHORT = 3  # letters; a shorter surname stands in too many other names: «Ли»
_SHORT_RESPELLED = 4  # the same for a guess in Latin letters, where short words abound: "Red"
_SHORT_GUESS = 5
_LONG_GUESS = 7  # letters; so many do not come together by chance
_OF_MANY = ("ов", "ев", "ів", "їв", "аў", "оў", "ow")  # of Ivans, and of the Ivanovs
_FIRST_HALVES = 2  # spellings of the first half of a double surname beside each of the second
_LAST_HALVES = 3  # of the second half in each language; with all of them a name has 50,000 forms
_READINGS = 3  # Cyrillic readings of a Latin name that are spelled back into Latin

# Languages that put their own endings on a foreign name in Latin letters.
_BENDING = ("pl", "cs", "lt", "de", "en")

_looks_slavic = re.compile(
    r".*(?:[eo]v|in|[iy]n[ae]?|sk[iy]+|sk[iy]?j|ska[iy]?a|ov[ay]|ev[ay]|enk[oa]|ich|ych|[uiy]k|ko|ck[iy]|wicz)$"
    r"|.*(?:sh|zh|kh|shch|ts|oi|oy|sz|cz|š|č|ž).*"
).fullmatch


class Guess(IntEnum):
    """How far to guess at a surname's spellings."""

    NOTHING = 0  # the list of names says itself how it is written
    SCRIPT = 1  # in other languages of the same script
    ALL = 2


def surname_forms(name: PersonName, *, derived: bool, guess: Guess) -> Iterator[Form]:
    """The forms of a person's surname. `derived`: nobody gave it alone."""
    sex = sex_of(name.given[0] if name.given else "", name.patronymic, name.surname[-1])
    last = name.surname[-1]
    alone = stands_alone(name)
    spellings = [*_spellings(last, guess)]
    likeliest = _likeliest(last, spellings)
    if len(name.surname) > 1 and not all(word in PARTICLES for word in name.surname[:-1]):
        spellings = _few_of_each_language(spellings)
    seen: set[str] = set()
    for spelling in spellings:
        guessed = spelling.word not in likeliest
        for bent in decline_surname(spelling.word, spelling.language, sex):
            key = key_of(bent.word)
            if key in seen or len(key) < 2:
                continue
            if (guessed or bent.word[:2] != spelling.word[:2]) and _is_a_bad_guess(key, bent.word, last):
                continue  # a vowel that changes with the case is a guess too: «Кок», «кака»
            if alone and len(name.surname) == 1:
                seen.add(key)
            trait = _trait(
                meanings=_titled(bent.word) if name.titled else _meanings(bent.word, _least(key, spelling)),
                derived=derived,
                plural=bent.rule == "plural",
                origin=_origin(spelling, bent.rule),
                language=spelling.language,
            )
            if alone:
                yield Form((key,), trait)
            if len(name.surname) > 1:
                for before in _befores(name.surname[:-1], spelling, sex, bent.rule):
                    yield Form((*before, key), trait)


def _few_of_each_language(spellings: list[Spelling]) -> list[Spelling]:
    counts: Counter[str] = Counter()
    few = []
    for spelling in spellings:
        counts[spelling.language] += 1
        if counts[spelling.language] <= _LAST_HALVES:
            few.append(spelling)
    return few


def stands_alone(name: PersonName) -> bool:
    """Whether the last word of a name is a surname that people are called by: not a double one's half."""
    if not name.surname or name.hyphened or len(name.surname[-1]) < 2:
        return False
    return len(name.surname) == 1 or len(name.surname[-1]) > _SHORT + 1


class _Meanings(NamedTuple):
    """What a form may be besides this surname; the fields are the trait's."""

    common_word: bool
    adjective: bool
    latin: bool
    english: bool
    mostly_name: bool
    first_name: bool
    place: bool


def _meanings(word: str, least: int = _SHORT) -> _Meanings:
    """What a word may be besides a surname; one of fewer letters than `least` may be anything."""
    common = len(word) < least or is_ordinary(word)
    return _Meanings(
        common_word=common,
        adjective=common and is_adjective(word),
        latin=common and not is_cyrillic(key_of(word)),
        english=common and is_english(word),
        mostly_name=common and is_mostly_a_name(word),
        first_name=is_a_first_name(key_of(word)),
        place=is_place(word),
    )


def _titled(word: str) -> _Meanings:
    """A name that is known only by an office is doubtful without one: «Папа Франциск»."""
    first, place = is_a_first_name(key_of(word)), is_place(word)
    return _Meanings(True, False, True, False, False, first, place)


def _least(key: str, spelling: Spelling) -> int:
    return _SHORT_RESPELLED if spelling.rule and not is_cyrillic(key) else _SHORT


@lru_cache(maxsize=1 << 12)
def _trait(meanings: _Meanings, *, derived: bool, plural: bool, origin: str, language: str) -> Trait:
    """One and the same trait for all forms that are alike in this (`Matcher` shares what it keeps of it)."""
    return Trait(
        Shape.SURNAME,
        derived=derived,
        plural=plural,
        origin=origin,
        language=language,
        **meanings._asdict(),
    )


def trait_as_given(word: str, *, capitalised: bool) -> Trait:
    """The trait of a surname that was typed alone."""
    return Trait(Shape.SURNAME, capitalised=capitalised, **_meanings(word)._asdict())


def _likeliest(word: str, spellings: list[Spelling]) -> set[str]:
    """The name itself, and the best reading of a Latin one in each language."""
    best: dict[str, str] = {}
    for spelling in spellings:
        if not is_cyrillic(key_of(word)) and is_cyrillic(key_of(spelling.word)):
            best.setdefault(spelling.language, spelling.word)
    return {word, *best.values()}


def _is_a_bad_guess(key: str, word: str, typed: str) -> bool:
    """A short respelling that comes out as another word: «Кок» is no «как», «Мерк» no «Марк»."""
    if len(key) < (_SHORT if is_cyrillic(key) else _SHORT_GUESS - 1):
        return True
    if len(key) >= _LONG_GUESS:
        return False
    # From Latin letters one cannot tell: Мэй is a first name, and the only way to write May.
    if is_cyrillic(key_of(typed)) and is_a_first_name(key):
        return True
    return len(word) < _SHORT_GUESS and is_ordinary(word) and not is_mostly_a_name(word)


def is_a_first_name(key: str) -> bool:
    """Whether a surname's form may be somebody's first name; «Иванов» is not, though there are Ivans."""
    return not (len(key) > _SHORT_RESPELLED and key.endswith(_OF_MANY)) and bool(groups_of(key))


def _origin(spelling: Spelling, rule: str) -> str:
    language = LANGUAGES.get(spelling.language, "")
    case = rule if rule != "nominative" else ""
    return " ".join(filter(None, (language, spelling.rule, case))) or "as given"


def _spellings(word: str, guess: Guess) -> Iterator[Spelling]:
    """How a surname is written in each language, without its endings; some may come twice."""
    cyrillic = is_cyrillic(key_of(word))
    homes = homes_of_word(word) if cyrillic else _BENDING
    yield from (Spelling(word, home, "") for home in homes)
    if guess and cyrillic:
        yield from respelled(word, homes[0])
    if guess is Guess.ALL:
        yield from into_latin(word, homes[0]) if cyrillic else into_cyrillic(word)
    if guess and not cyrillic and _looks_slavic(word):
        russian = [each.word for each in into_cyrillic(word) if each.language == "ru"][:_READINGS]
        yield from chain.from_iterable(into_latin(each, "ru") for each in russian)


# --------------------------------------------------- the other half of a double one, or particles


def _befores(words: tuple[str, ...], spelling: Spelling, sex: Sex, rule: str) -> Iterator[tuple[str, ...]]:
    """What stands before the last word, in its script and its case."""
    same = is_cyrillic(key_of(words[0])) == is_cyrillic(key_of(spelling.word))
    if all(word in PARTICLES for word in words):
        particles = words if same else tuple(IN_OTHER_SCRIPT.get(word, word) for word in words)
        yield tuple(map(key_of, particles))
    elif len(words) == 1:
        others = (each for each in _spellings(words[0], Guess.ALL) if each.language == spelling.language)
        for other in islice(others, _FIRST_HALVES):
            bent = decline_surname(other.word, other.language, sex)
            yield from ((key_of(each.word),) for each in bent if _goes_with(each.rule, rule))
    elif same:
        yield tuple(map(key_of, words))


def _goes_with(rule: str, other: str) -> bool:
    """The first half bends along with the second, or not at all: «Салтыкова-Щедрина», «Бонч-Бруевича»."""
    return rule in (other, "nominative")
