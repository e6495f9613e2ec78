"""A name of one or several words in its cases: the head and what agrees with it move together.

«Европейская комиссия» → «Европейской комиссии»; «Министерство обороны» → «Министерства обороны».
What depends on the head (a genitive, something in quotes, anything behind it) stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import Any

from bot.matching.dictionary import morphology
from bot.matching.forms.thing_rules import CASES, Paradigm
from bot.matching.forms.thing_tables import BELARUSIAN, POLISH, RUSSIAN, UKRAINIAN
from bot.matching.forms.thing_words import MOST_WORDS, Word, languages_of

GRAMMARS = {"ru": RUSSIAN, "uk": UKRAINIAN, "be": BELARUSIAN, "pl": POLISH}
MOST_VARIANTS = 6  # of one name in one case

_VOWELS = frozenset("аеёиоуыэюяєіїaeiouyąęó")
_WITHOUT_CASES = """
токио осло чили перу баку батуми тбилиси дели найроби гаити фиджи нато юнеско тбілісі токіо делі
"""
_BETWEEN_PARTS = "на над при під над пад nad am"
_CONJUNCTIONS = "и й і та i oraz"
# A kind of place, with the place's own name behind it: «река Волга», "rzeka Wisła".
_KINDS = """
город село деревня посёлок поселок река озеро остров гора станица аул хутор штат провинция республика
місто селище річка острів місцевість горад вёска пасёлак рака возера востраў
miasto wieś rzeka jezioro wyspa góra gmina
"""
_looks_polish = re.compile(
    r"[ąćęłńóśźż]|(?:sk|ck|dzk)(?:i|a|ie|iego|iej|ich)\b|ow(?:y|a|e|ych|ego|ej)\b|n(?:ych|ego|ej)\b"
    r"|^(?:agencja|bank|biuro|centrum|fundacja|fundusz|gazeta|grupa|instytut|izba|koalicja|komisja|komitet"
    r"|miasto|ministerstwo|morze|nowa|nowy|organizacja|partia|platforma|policja|prawo|prokuratura|rada|rynek"
    r"|rzeka|sejm|senat|stany|telewizja|trybuna|unia|uniwersytet|urz|wielka|wojska|wojsko|zielona)\b"
).search
# A name of one word that may be declined either way: «Грозный», «Рівне», "Zakopane".
_like_adjective = {
    "ru": re.compile(r"(?:[ыио]й|[ая]я|[ое]е)$").search,
    "uk": re.compile(r"(?:[иі]й|е)$").search,
    "be": re.compile(r"(?:[ск]і|ае)$").search,
    "pl": re.compile(r"(?:[sc]k(?:a|i|ie)|[nłw][ey])$").search,
}
# What agrees with a head to look at, and may as well be a genitive: «Савет Бяспекі», "Bank Ukrainy".
_may_be_genitive = re.compile(r"[ыіyi]$").search
_spoken = re.compile(
    r"(?=[а-яґєії]{3,6}$)(?:[^аеиоуыэюяєії]{1,2}[аеиоуыэюяєії])+[^аеиоуыэюяєіїйьъ]"
).fullmatch
_INDECLINABLE = frozenset(_WITHOUT_CASES.split())
_JOINTS = frozenset(_BETWEEN_PARTS.split())
_AND = frozenset(_CONJUNCTIONS.split())
KINDS_OF_PLACE = frozenset(_KINDS.split())
# «Минобороны», «Міноборони»: a ministry with its genitive, which has no cases.
_is_contracted_ministry = re.compile(r"М[иі]н(?!исте|істе|істэ)\w{4,}[иыіїо]").fullmatch
_CASES_OF_DICTIONARY = {
    "gent": "genitive", "gen1": "genitive", "gen2": "genitive", "datv": "dative", "accs": "accusative",
    "ablt": "instrumental", "loct": "locative", "loc1": "locative", "loc2": "locative",
}  # fmt: skip


def declined(words: Sequence[Word], language: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """(the words, the case) for each form but the nominative; nothing for what is not understood."""
    if not words or len(words) > MOST_WORDS:
        return
    for slots in _readings(words, language):
        for case in CASES:
            variants = [slot.cases[case] if isinstance(slot, Paradigm) else (slot,) for slot in slots]
            for form in islice(product(*variants), MOST_VARIANTS):
                yield form, case


def in_the_plural(words: Sequence[Word]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The plural of a Russian name in the singular in all its cases, as `declined` gives them."""
    texts = [word.text.lower() for word in words]
    at = _leading_adjectives(words, "ru") if words and len(words) <= MOST_WORDS else -1
    many = _many(texts[at]) if at >= 0 and "ru" in languages_of(" ".join(texts)) else ""
    if many and all(texts[:at]):
        plural = (*(_PLURAL_ENDING.sub(_plural_ending, text) for text in texts[:at]), many, *texts[at + 1 :])
        yield plural, "plural"
        yield from declined([Word(text) for text in plural], "ru")


_PLURAL_ENDING = re.compile(r"(?:(?<=[гкхжшчщ])[ио]й|(?<=[гкхжшчщ])[ао][яе]|(ый|ой|ая|ое)|(ий|яя|ее))$")


def _plural_ending(found: re.Match[str]) -> str:
    return "ые" if found.group(1) else "ие"


def _many(noun: str) -> str:
    """«эскадрилья» → «эскадрильи»; "" for what the dictionary does not know in the singular."""
    for each in morphology().parse(noun):
        if each.is_known and each.tag.POS == "NOUN" and each.tag.case == "nomn" and each.tag.number == "sing":
            plural = each.inflect({"plur", "nomn"})
            return str(plural.word) if plural else ""
    return ""


def gender_of(words: Sequence[Word], language: str) -> str:
    """The gender of a name's head, as in `Paradigm`; "" if it is not declined."""
    for slots in _readings(words, language):
        return next((slot.gender for slot in slots if isinstance(slot, Paradigm)), "")
    return ""


def _readings(words: Sequence[Word], language: str) -> Iterator[list[str | Paradigm]]:
    """Each way to understand a name: a paradigm for what is declined, a string for what is not."""
    foreign = len(words) > 1 and _is_foreign(words, language)
    yield from _headed(words, language)
    if foreign:
        yield from _ending(words, language)


def _is_foreign(words: Sequence[Word], language: str) -> bool:
    """Whether a name has another language's grammar: "Nord Stream", «Дойче банк»."""
    if language == "pl":
        return not _looks_polish(" ".join(word.text.lower() for word in words))
    first = words[0].text.lower()
    if language != "ru" or "-" in first or _adjectives(first, language):
        return False
    return not morphology().word_is_known(first) or all(word.text[0].isupper() for word in words)


def _ending(words: Sequence[Word], language: str) -> Iterator[list[str | Paradigm]]:
    """A foreign name is declined at its end, a number behind it left alone."""
    at = len(words) - (2 if words[-1].text.isdigit() else 1)
    if at > 0 and not words[at].fixed and words[at].text[0].isupper() and not words[at].text.isupper():
        texts = [word.text.lower() for word in words]
        for noun in _nouns(texts[at], language):
            yield [*texts[:at], noun, *texts[at + 1 :]]


def _headed(words: Sequence[Word], language: str) -> Iterator[list[str | Paradigm]]:
    """A head with its adjectives before it, and what agrees with it behind."""
    texts = [word.text.lower() for word in words]
    before = _leading_adjectives(words, language)
    for at in range(before, -1, -1):
        heads = [noun for noun in _heads(words, at, language) if _agree(texts[:at], noun.gender, language)]
        for noun in heads:
            slots: list[str | Paradigm] = [*texts]
            slots[:at] = [_agreeing(text, noun.gender, language) or text for text in texts[:at]]
            slots[at] = noun
            yield from _continued(slots, words, at, language)
        if heads:
            return


def _leading_adjectives(words: Sequence[Word], language: str) -> int:
    """How many words before the head agree with it, as far as they look; «и» between two counts."""
    count = 0
    for at, word in enumerate(words[:-1]):
        text = word.text.lower()
        if word.fixed or not (_adjectives(text, language) or (at and text in _AND)):
            break
        count = at + 1
    return count


def _heads(words: Sequence[Word], at: int, language: str) -> tuple[Paradigm, ...]:
    """How the word at a place is declined as the head of the name."""
    word = words[at]
    if word.fixed:
        return ()
    if word.text.isupper() and len(word.text) > 1 and not _can_be_spoken(word.text):
        return ()
    if _is_contracted_ministry(word.text):
        return ()
    nouns = _nouns(word.text.lower(), language)
    if not nouns or (len(words) == 1 and _like_adjective[language](word.text.lower())):
        nouns += _adjectives(word.text.lower(), language)
    return nouns


def _can_be_spoken(acronym: str) -> bool:
    """Whether an acronym is declined: «МИД», «ДТЕК»; but not «НАТО», «МВД», «ООН», "MON"."""
    return _spoken(acronym.lower()) is not None


def _continued(
    slots: list[str | Paradigm], words: Sequence[Word], at: int, language: str
) -> Iterator[list[str | Paradigm]]:
    """What stands behind the head and is declined with it."""
    head, behind = slots[at], at + 1
    assert isinstance(head, Paradigm)  # noqa: S101 - the caller has just put it there
    while behind < len(words) and not words[behind].fixed and (language == "pl" or behind == len(words) - 1):
        agreeing = _agreeing(words[behind].text.lower(), head.gender, language)
        if agreeing is None:
            break
        if _may_be_genitive(words[behind].text.lower()):
            yield [*slots]
        slots[behind] = agreeing
        behind += 1
    yield slots
    last = _joined(words, behind)
    if last < len(words) and not words[last].fixed:
        for noun in _nouns(words[last].text.lower(), language):
            yield [*slots[:last], noun, *slots[last + 1 :]]


def _joined(words: Sequence[Word], behind: int) -> int:
    """Where a second noun stands that is declined too: «река Волга», "Prawo i Sprawiedliwość"."""
    if behind == len(words) - 2 and words[behind].text.lower() in _AND:
        return behind + 1
    if behind == len(words) - 1 and words[behind - 1].text.lower() in KINDS_OF_PLACE:
        return behind
    return len(words)


def _agree(texts: Sequence[str], gender: str, language: str) -> bool:
    return all(text in _AND or _agreeing(text, gender, language) for text in texts)


def _agreeing(text: str, gender: str, language: str) -> Paradigm | None:
    return next((each for each in _adjectives(text, language) if each.gender == gender), None)


# ---------------------------------------------------------------------------------- single words


@lru_cache(maxsize=1 << 12)
def _nouns(word: str, language: str) -> tuple[Paradigm, ...]:
    """How a noun is declined; of a word with a hyphen its last part, or both if they agree."""
    first, hyphen, last = word.rpartition("-")
    if hyphen:
        return _tied(first, last, language)
    if word in _INDECLINABLE:
        return ()
    return _known_in_russian(word) if language == "ru" else GRAMMARS[language].nouns(word)


def _tied(first: str, last: str, language: str) -> tuple[Paradigm, ...]:
    """«Ростов-на-Дону», «Каменец-Подольский», «Нью-Йорк»."""
    head, _, joint = first.rpartition("-")
    if head and joint in _JOINTS:
        return tuple(_around("", noun, f"-{joint}-{last}") for noun in _nouns(head, language))
    pairs = [
        _both(noun, adjective)
        for noun in _nouns(first, language)
        for adjective in _adjectives(last, language)
        if noun.gender == adjective.gender
    ]
    ends = _nouns(last, language) or _adjectives(last, language)
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
def _adjectives(word: str, language: str) -> tuple[Paradigm, ...]:
    """How an adjective is declined; none if the word is not one."""
    first, hyphen, last = word.rpartition("-")
    if hyphen:
        return tuple(_around(f"{first}-", each, "") for each in _adjectives(last, language))
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
