"""A person's name through the cases of a language.

Words are lower-case and whole: ё, й, ў, apostrophes and diacritics stand as they are written. Any
string is answered: what no rule knows stands unchanged. The word itself always comes first, and
nothing comes twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import product

from bot.matching.forms.declension import be, latin, pl, ru, uk
from bot.matching.forms.declension.paradigm import PLURAL, Inflected, Sex, Table
from bot.matching.forms.declension.sexes import sex_by_surname, sex_of
from bot.matching.forms.particles import NEVER_DECLINED

__all__ = ["Inflected", "Sex", "decline_given", "decline_surname", "sex_of"]

LONGEST = 40  # letters; a longer word is no name
MOST_PARTS = 2  # of a double surname; of a longer one only the last part changes

Tables = dict[Sex, Table]
Declining = Callable[[str], list[Inflected]]  # one paradigm: a word's forms besides itself

_SURNAMES: dict[str, Tables] = {
    "ru": {Sex.MAN: ru.SURNAME_OF_A_MAN, Sex.WOMAN: ru.SURNAME_OF_A_WOMAN},
    "uk": {Sex.MAN: uk.SURNAME_OF_A_MAN, Sex.WOMAN: uk.SURNAME_OF_A_WOMAN},
    "be": {Sex.MAN: be.SURNAME_OF_A_MAN, Sex.WOMAN: be.SURNAME_OF_A_WOMAN},
    "pl": {Sex.MAN: pl.SURNAME_OF_A_MAN, Sex.WOMAN: pl.SURNAME_OF_A_WOMAN},
    **latin.SURNAMES,
}
_GIVEN_NAMES: dict[str, Tables] = {
    "ru": {Sex.MAN: ru.GIVEN_NAME_OF_A_MAN, Sex.WOMAN: ru.GIVEN_NAME_OF_A_WOMAN},
    "uk": {Sex.MAN: uk.GIVEN_NAME_OF_A_MAN, Sex.WOMAN: uk.GIVEN_NAME_OF_A_WOMAN},
    "be": {Sex.MAN: be.GIVEN_NAME_OF_A_MAN, Sex.WOMAN: be.GIVEN_NAME_OF_A_WOMAN},
    "pl": {Sex.MAN: pl.GIVEN_NAME_OF_A_MAN, Sex.WOMAN: pl.GIVEN_NAME_OF_A_WOMAN},
    **latin.GIVEN_NAMES,
}

_CYRILLIC = frozenset({"ru", "uk", "be"})
_is_cyrillic = re.compile(r"[\u0400-\u052f'’ʼ-]+").fullmatch
_is_latin = re.compile(r"[a-zà-öø-ÿ\u0100-\u024f'’ʼ-]+").fullmatch


@lru_cache(maxsize=1 << 14)
def decline_surname(word: str, language: str, sex: Sex) -> tuple[Inflected, ...]:
    """A surname in the cases of a language ("ru", "uk", "be", "pl", "cs", "lt", "de", "en").

    What is only a plural (a family, brothers) comes last and bears the rule "plural". With sex
    ANY a man's and a woman's paradigm both stand, unless the ending tells; rules that are only the
    woman's begin with "feminine".
    """
    if word.lower() in NEVER_DECLINED:
        return (Inflected(word.lower(), "nominative"),)
    known = sex_by_surname(word) if sex is Sex.ANY else sex
    forms = _forms(word.lower(), language, known, _SURNAMES)
    return _each_once(word.lower(), sorted(forms, key=_is_plural))


@lru_cache(maxsize=1 << 14)
def decline_given(word: str, language: str, sex: Sex) -> tuple[Inflected, ...]:
    """A first name or a patronymic in the cases of a language; with sex ANY as either's."""
    forms = _forms(word.lower(), language, sex, _GIVEN_NAMES)
    return _each_once(word.lower(), (form for form in forms if not _is_plural(form)))


def _forms(base: str, language: str, sex: Sex, names: dict[str, Tables]) -> list[Inflected]:
    tables = names.get(language)
    is_written_so = _is_cyrillic if language in _CYRILLIC else _is_latin
    if tables is None or not is_written_so(base) or len(base) > LONGEST:
        return []
    return [form for decline in _chosen(tables, sex) for form in _joined(base, decline)]


def _chosen(tables: Tables, sex: Sex) -> list[Declining]:
    """One way to decline for each sex that may be meant."""
    if sex is not Sex.ANY:
        return [tables[sex].forms]
    return [tables[Sex.MAN].forms, partial(_as_a_womans, tables[Sex.WOMAN])]


def _as_a_womans(table: Table, word: str) -> list[Inflected]:
    forms = table.forms(word)
    return [form if form.rule == PLURAL else Inflected(form.word, f"feminine {form.rule}") for form in forms]


def _joined(word: str, decline: Declining) -> list[Inflected]:
    """The forms of a word; of a double one with every part in the same case, or the last alone."""
    *before, last = bases = word.split("-")
    if not before:
        return decline(last)
    parts = [decline(base) if base not in NEVER_DECLINED else [] for base in bases]
    lead = "-".join(before)
    fixed = [Inflected(f"{lead}-{form.word}", form.rule) for form in parts[-1]]
    return fixed if len(bases) > MOST_PARTS else [*_in_step(bases, parts), *fixed]


def _in_step(bases: list[str], parts: list[list[Inflected]]) -> Iterator[Inflected]:
    """Салтыкова-Щедрина; a part that has no such form stands as it is: Склодовской-Кюри."""
    for rule in dict.fromkeys(form.rule for part in parts for form in part):
        words = [
            [form.word for form in part if form.rule == rule] or [base]
            for base, part in zip(bases, parts, strict=True)
        ]
        together = zip(*words, strict=False) if rule == PLURAL else product(*words)
        yield from (Inflected("-".join(pair), rule) for pair in together)


def _is_plural(form: Inflected) -> bool:
    return form.rule == PLURAL


def _each_once(base: str, forms: Iterable[Inflected]) -> tuple[Inflected, ...]:
    first = {base: Inflected(base, "nominative")}
    for form in forms:
        first.setdefault(form.word, form)
    return tuple(first.values())
