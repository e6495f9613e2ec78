"""A name of one or several words in its cases: the head and what agrees with it move together.

«Европейская комиссия» → «Европейской комиссии»; «Министерство обороны» → «Министерства обороны».
What depends on the head (a genitive, something in quotes, anything behind it) stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product

from bot.matching.dictionary import morphology
from bot.matching.forms.thing_nouns import adjectives_of, nouns_of, plural_of
from bot.matching.forms.thing_rules import CASES, Paradigm
from bot.matching.forms.thing_words import MOST_WORDS, Word, languages_of

MOST_VARIANTS = 6  # of one name in one case

_WESTERN_WORDS = "of and the for in to de du des la le und der die das von für"
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
_WESTERN = frozenset(_WESTERN_WORDS.split())
_AND = frozenset(_CONJUNCTIONS.split())
KINDS_OF_PLACE = frozenset(_KINDS.split())
# «Минобороны», «Міноборони»: a ministry with its genitive, which has no cases.
_is_contracted_ministry = re.compile(r"М[иі]н(?!исте|істе|істэ)\w{4,}(?:[иыіїо]|ния)").fullmatch


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
    many = plural_of(texts[at]) if at >= 0 and "ru" in languages_of(" ".join(texts)) else ""
    if many and all(texts[:at]):
        plural = (*(_PLURAL_ENDING.sub(_plural_ending, text) for text in texts[:at]), many, *texts[at + 1 :])
        yield plural, "plural"
        yield from declined([Word(text) for text in plural], "ru")


_PLURAL_ENDING = re.compile(r"(?:(?<=[гкхжшчщ])[ио]й|(?<=[гкхжшчщ])[ао][яе]|(ый|ой|ая|ое)|(ий|яя|ее))$")


def _plural_ending(found: re.Match[str]) -> str:
    return "ые" if found.group(1) else "ие"


def gender_of(words: Sequence[Word], language: str) -> str:
    """The gender of a name's head, as in `Paradigm`; "" if it is not declined."""
    for slots in _readings(words, language):
        return next((slot.gender for slot in slots if isinstance(slot, Paradigm)), "")
    return ""


def _readings(words: Sequence[Word], language: str) -> Iterator[list[str | Paradigm]]:
    """Each way to understand a name: a paradigm for what is declined, a string for what is not."""
    foreign = len(words) > 1 and _is_foreign(words, language)
    if foreign and any(word.text in _WESTERN for word in words):
        return
    yield from _headed(words, language)
    if foreign:
        yield from _ending(words, language)


def _is_foreign(words: Sequence[Word], language: str) -> bool:
    """Whether a name has another language's grammar: "Nord Stream", «Дойче банк»."""
    if language == "pl":
        return not _looks_polish(" ".join(word.text.lower() for word in words))
    first = words[0].text.lower()
    if language != "ru" or "-" in first or adjectives_of(first, language):
        return False
    return not morphology().word_is_known(first) or all(word.text[0].isupper() for word in words)


def _ending(words: Sequence[Word], language: str) -> Iterator[list[str | Paradigm]]:
    """A foreign name is declined at its end, a number behind it left alone."""
    at = len(words) - (2 if words[-1].text.isdigit() else 1)
    if at > 0 and not words[at].fixed and words[at].text[0].isupper() and not words[at].text.isupper():
        texts = [word.text.lower() for word in words]
        for noun in nouns_of(texts[at], language):
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
        if word.fixed or not (adjectives_of(text, language) or (at and text in _AND)):
            break
        count = at + 1
    return count


def _heads(words: Sequence[Word], at: int, language: str) -> tuple[Paradigm, ...]:
    """How the word at a place is declined as the head of the name."""
    word = words[at]
    if word.fixed or _has_no_cases(word.text):
        return ()
    nouns = nouns_of(word.text.lower(), language)
    if at == 0 and len(words) > 1 and _has_no_cases(words[1].text):
        return adjectives_of(word.text.lower(), language) or nouns
    if not nouns or (len(words) == 1 and _like_adjective[language](word.text.lower())):
        nouns += adjectives_of(word.text.lower(), language)
    return nouns


def _has_no_cases(word: str) -> bool:
    """«Минобороны», and an acronym that is said by its letters."""
    letters = word.isupper() and len(word) > 1 and not _can_be_spoken(word)
    return letters or _is_contracted_ministry(word) is not None


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
        for noun in nouns_of(words[last].text.lower(), language):
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
    return next((each for each in adjectives_of(text, language) if each.gender == gender), None)
