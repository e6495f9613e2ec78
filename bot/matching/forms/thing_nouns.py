"""The words of a name one by one: how a noun or an adjective is declined in each language.

Russian is asked of the dictionary, and what it does not know goes by rule, as in the others.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from bot.matching.dictionary import morphology
from bot.matching.forms.thing_rules import CASES, Paradigm
from bot.matching.forms.thing_tables import BELARUSIAN, POLISH, RUSSIAN, UKRAINIAN

GRAMMARS = {"ru": RUSSIAN, "uk": UKRAINIAN, "be": BELARUSIAN, "pl": POLISH}
LONGEST_WORD = 40  # letters; what is longer is no word of a language
_MOST_HYPHENS = 3

_VOWELS = frozenset("аеёиоуыэюяєіїaeiouyąęó")
_WITHOUT_CASES = """
токио осло чили перу баку батуми тбилиси дели найроби гаити фиджи нато юнеско тбілісі токіо делі
"""
_BETWEEN_PARTS = "на над при під над пад nad am"
_INDECLINABLE = frozenset(_WITHOUT_CASES.split())
_JOINTS = frozenset(_BETWEEN_PARTS.split())
_CASES_OF_DICTIONARY = {
    "gent": "genitive", "gen1": "genitive", "gen2": "genitive", "datv": "dative", "accs": "accusative",
    "ablt": "instrumental", "loct": "locative", "loc1": "locative", "loc2": "locative",
}  # fmt: skip


@lru_cache(maxsize=1 << 12)
def nouns_of(word: str, language: str) -> tuple[Paradigm, ...]:
    """How a noun is declined; of a word with a hyphen its last part, or both if they agree."""
    first, hyphen, last = word.rpartition("-")
    if word in _INDECLINABLE or not _is_word(word):
        return ()
    if hyphen:
        return _tied(first, last, language)
    return _known_in_russian(word) if language == "ru" else GRAMMARS[language].nouns(word)


def _is_word(word: str) -> bool:
    return len(word) <= LONGEST_WORD and word.count("-") <= _MOST_HYPHENS


def _tied(first: str, last: str, language: str) -> tuple[Paradigm, ...]:
    """«Ростов-на-Дону», «Каменец-Подольский», «Нью-Йорк»."""
    head, _, joint = first.rpartition("-")
    if head and joint in _JOINTS:
        return tuple(_around("", noun, f"-{joint}-{last}") for noun in nouns_of(head, language))
    pairs = [
        _both(noun, adjective)
        for noun in nouns_of(first, language)
        for adjective in adjectives_of(last, language)
        if noun.gender == adjective.gender
    ]
    ends = nouns_of(last, language) or adjectives_of(last, language)
    return tuple(pairs) or tuple(_around(f"{first}-", noun, "") for noun in ends)


def _around(before: str, noun: Paradigm, behind: str) -> Paradigm:
    cases = {case: tuple(before + form + behind for form in forms) for case, forms in noun.cases.items()}
    return Paradigm(noun.gender, cases)


def _both(noun: Paradigm, adjective: Paradigm) -> Paradigm:
    cases = {
        case: tuple(f"{one}-{other}" for one in noun.cases[case] for other in adjective.cases[case])
        for case in CASES
    }
    return Paradigm(noun.gender, cases)


@lru_cache(maxsize=1 << 12)
def adjectives_of(word: str, language: str) -> tuple[Paradigm, ...]:
    """How an adjective is declined; none if the word is not one."""
    first, hyphen, last = word.rpartition("-")
    if not _is_word(word):
        return ()
    if hyphen:
        return tuple(_around(f"{first}-", each, "") for each in adjectives_of(last, language))
    if language == "ru" and not _may_be_adjective(word):
        return ()
    return GRAMMARS[language].adjectives(word)


def _may_be_adjective(word: str) -> bool:
    """Whether the dictionary lets a word be one; «Воробьёвы» of «горы» it holds for a family."""
    readings = [each for each in morphology().parse(word) if each.is_known]
    return not readings or any(
        each.tag.case == "nomn" and (each.tag.POS in ("ADJF", "PRTF") or _is_family(each.tag))
        for each in readings
    )


def _is_family(tag: Any) -> bool:
    return "Surn" in tag and tag.number == "plur"


def _known_in_russian(word: str) -> tuple[Paradigm, ...]:
    """A noun as the dictionary declines it; one it does not know, by rule."""
    if not any(letter in _VOWELS for letter in word):
        return ()
    known = [each for each in morphology().parse(word) if each.is_known]
    if not known:
        return RUSSIAN.nouns(word)
    nouns = [each for each in known if each.tag.POS == "NOUN" and each.tag.case == "nomn"]
    chosen = {(each.normal_form, str(each.tag)): each for each in _likely(nouns)}
    declined = tuple(paradigm for each in chosen.values() if (paradigm := _from_dictionary(each)))
    drops = any(len(each.cases["genitive"][0]) <= len(word) for each in declined if each.gender == "m")
    return declined + (RUSSIAN.nouns(word) if drops else ())  # «Лахор» has no «Лахра»


def _likely(nouns: list[Any]) -> list[Any]:
    """Names of things before names of people, the singular before the plural."""
    things = [each for each in nouns if "Name" not in each.tag and "Patr" not in each.tag]
    best = things or nouns
    return [each for each in best if each.tag.number == "sing"] or best


def _from_dictionary(noun: Any) -> Paradigm | None:
    cases: dict[str, list[str]] = {case: [] for case in CASES}
    for form in noun.lexeme:
        case = _CASES_OF_DICTIONARY.get(form.tag.case or "")
        if case and form.tag.number == noun.tag.number and form.word not in cases[case]:
            cases[case].append(form.word)
    gender = "p" if noun.tag.number == "plur" else {"femn": "f", "neut": "n"}.get(noun.tag.gender or "", "m")
    if not all(cases.values()):
        return None
    return Paradigm(gender, {case: tuple(forms) for case, forms in cases.items()})


def plural_of(noun: str) -> str:
    """«эскадрилья» → «эскадрильи»; "" for what the dictionary does not know in the singular."""
    for each in morphology().parse(noun):
        if each.is_known and each.tag.POS == "NOUN" and each.tag.case == "nomn" and each.tag.number == "sing":
            plural = each.inflect({"plur", "nomn"})
            return str(plural.word) if plural else ""
    return ""
