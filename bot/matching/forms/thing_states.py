"""A state's ministries and courts: «Министерство обороны России», «Минобороны РФ», "Russian MoD".

The body alone is every state's, and is never looked for when a country was typed with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bot.matching.forms.acronyms import Group, Known, bodies, countries
from bot.matching.forms.thing_cases import declined, gender_of
from bot.matching.forms.thing_words import MOST_WORDS, Word, words_of
from bot.matching.normalise import keys_of

_SLAVIC = ("ru", "uk", "be", "pl")
_GENDERS = {
    "ru": ("ий", {"m": "ий", "f": "ая", "n": "ое", "p": "ие"}),
    "uk": ("ий", {"m": "ий", "f": "а", "n": "е", "p": "і"}),
    "be": ("і", {"m": "і", "f": "ая", "n": "ае", "p": "ія"}),
    "pl": ("i", {"m": "i", "f": "a", "n": "ie", "p": "ie"}),
}


def names_of_body(name: str) -> Iterator[tuple[tuple[Word, ...], str]]:
    """(the words, their language) of the same state's same body; nothing if the name is no such."""
    keys = keys_of(name)
    for body, country in _understood(keys) if len(keys) <= MOST_WORDS else ():
        for language in _SLAVIC:
            yield from _slavic(body, country, language)
        yield from _english(body, country)


def _understood(keys: tuple[str, ...]) -> Iterator[tuple[Group, Group]]:
    """Each (body, country) that a name says, the country behind or before."""
    for at in range(1, len(keys)):
        for first, last in ((keys[:at], keys[at:]), (keys[at:], keys[:at])):
            body = _bodies().get(first)
            country = (_tails() if last == keys[at:] else _fronts()).get(last)
            if body and country:
                yield body, country
                return


@cache
def _bodies() -> dict[tuple[str, ...], Group]:
    return {keys_of(known.text): group for group in bodies() for known in group.names}


@cache
def _tails() -> dict[tuple[str, ...], Group]:
    """How a country stands behind its body: «России», «РФ», "of Russia"."""
    tails = {}
    for country in countries():
        for known in country.names:
            if known.language == "en":
                tails[("of", *keys_of(known.text))] = country
                tails[("of", "the", *keys_of(known.text))] = country
            for genitive in _genitives(known):
                tails[keys_of(genitive)] = country
    return tails


@cache
def _fronts() -> dict[tuple[str, ...], Group]:
    """How a country stands before its body: «российское», "Russian", "Russia's"."""
    fronts = {}
    for country in countries():
        for language in _SLAVIC:
            for gender in "mfnp":
                fronts[keys_of(_adjective(country, language, gender))] = country
        fronts[keys_of(country.adjectives["en"])] = country
        for known in country.in_language("en"):
            fronts[keys_of(f"{known.text}'s")] = country
    return fronts


@cache
def _genitives(known: Known) -> tuple[str, ...]:
    """A country's name in the genitive, in a language that has one."""
    if known.language not in _SLAVIC:
        return ()
    forms = [
        " ".join(form) for form, case in declined(words_of(known.text), known.language) if case == "genitive"
    ]
    return tuple(forms[:1]) or (known.text,)


def _adjective(country: Group, language: str, gender: str) -> str:
    ending, endings = _GENDERS[language]
    return country.adjectives[language].removesuffix(ending) + endings[gender]


def _slavic(body: Group, country: Group, language: str) -> Iterator[tuple[tuple[Word, ...], str]]:
    for known in body.in_language(language):
        words = words_of(known.text)
        for place in country.in_language(language):
            for genitive in _genitives(place):
                yield (*words, *(Word(word.text, fixed=True) for word in words_of(genitive))), language
        gender = gender_of(words, language) or "n"
        yield (Word(_adjective(country, language, gender)), *words), language


def _english(body: Group, country: Group) -> Iterator[tuple[tuple[Word, ...], str]]:
    for known in body.in_language("en"):
        for place in country.in_language("en"):
            yield words_of(f"{known.text} of {place.text}"), "en"
            yield words_of(f"{place.text}'s {known.text}"), "en"
        yield words_of(f"{country.adjectives['en']} {known.text}"), "en"
