"""First names that are one name: how languages write it, and in which cases it may stand.

Their use is to tell whether the word before a surname is a first name, and whether it is the
watched person's own or another's. A first name that is missing here costs a little certainty,
never a mention. Many names are ordinary words too; who asks looks at the capital letter.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from bot.matching.folding import fold, is_cyrillic
from bot.matching.given_names_table import MEN, NEVER, WOMEN
from bot.matching.sound import alike

# What a name's last letter leaves room for, in Cyrillic: by the letter (taken off), or "" for a consonant.
_CYRILLIC = {
    "": "а у ом ем е і и ы я ю ові еві ам ами ов ів",
    "й": "я ю ем єм е и і ї єві еві",
    "ь": "я ю ем и і е ью еві",
    "а": "ы и е і у ой ою ам ай",
    "я": "и і ї е є ю ей єю ёй яй",
    "о": "а у ом ем е і ові еві ам",
}
# The same for Polish texts, which inflect foreign names too.
_LATIN = {
    "": "a owi u em ie iem",
    "a": "y i e ie o",
    "o": "a owi em ie u",
    "e": "ego emu m",
    "y": "ego emu m",
    "i": "ego emu m",
}
_UNPOLISH = frozenset("vxq")
_LONGEST_ENDING = 3
_LEAST_STEM = 2
_LIKE_ENOUGH = 0.6  # of a spelling that lends its initial

# Stems whose last vowel comes and goes: Павел, Павла; Лев, Льва; Marek, Marka.
_FLEETING = {"павл": "павел", "паул": "павел", "льв": "лев", "pawl": "pawel", "pavl": "pavel", "ян": "ян"}
# What becomes of a last consonant and its ending: Гриша, Гришей; Ольга, Ользі; Вераніка, Вераніцы;
# Piotr, Piotrze.
_SOFTENED = {
    "шей": "ша", "жей": "жа", "чей": "ча", "шею": "ша",
    "зі": "га", "зе": "га", "ці": "ка", "цы": "ка", "сі": "ха", "це": "та", "дзе": "да",
    "ce": "ka", "dze": "ga", "rze": "r", "cie": "t", "dzie": "d", "le": "l", "ze": "ga",
}  # fmt: skip
_SOFTENED_WOMEN = {"rze": "ra", "cie": "ta", "dzie": "da", "le": "la"}
_EVERY_SOFTENED = (*_SOFTENED, *_SOFTENED_WOMEN)

_Groups = frozenset[int]
_NONE: _Groups = frozenset()


@cache
def _tables() -> tuple[dict[str, _Groups], dict[str, dict[str, _Groups]]]:
    """key → groups; stem → what was taken off it → groups."""
    whole: dict[str, _Groups] = {}
    for group, line in enumerate(f"{MEN.strip()}\n{WOMEN.strip()}".splitlines()):
        mine = frozenset({group})
        for key in map(fold, line.split()):
            whole[key] = whole.get(key, _NONE) | mine
    stems: dict[str, dict[str, _Groups]] = {}
    for key, groups in whole.items():
        stem, taken = _cut(key)
        if len(stem) >= _LEAST_STEM and len(key) > 2:
            kinds = stems.setdefault(stem, {})
            kinds[taken] = kinds.get(taken, _NONE) | groups
    for stem, key in _FLEETING.items():
        kinds = stems.setdefault(stem, {})
        kinds[""] = kinds.get("", _NONE) | whole[key]
    return whole, stems


@cache
def _endings(cyrillic: bool) -> dict[str, frozenset[str]]:
    return {taken: frozenset(some.split()) for taken, some in (_CYRILLIC if cyrillic else _LATIN).items()}


def _cut(key: str) -> tuple[str, str]:
    """A name without the letter that its cases replace, and that letter."""
    letter = key[-1:]
    return (key[:-1], letter) if letter in (_CYRILLIC if is_cyrillic(key) else _LATIN) else (key, "")


_MEN = len(MEN.strip().splitlines())


def is_of_men(key: str) -> bool:
    """Whether a folded word, in its base form, is a first name of men and not of women."""
    groups = _tables()[0].get(key, _NONE)
    return bool(groups) and max(groups) < _MEN


def is_of_women(key: str) -> bool:
    """The same of women."""
    groups = _tables()[0].get(key, _NONE)
    return bool(groups) and min(groups) >= _MEN


@lru_cache(maxsize=1 << 13)
def groups_of(key: str) -> frozenset[int]:
    """Which first names a folded word may be a form of; none if it is no first name we know."""
    if key in NEVER:
        return _NONE
    whole, stems = _tables()
    groups = whole.get(key, _NONE)
    if groups and not (is_cyrillic(key) or (key[-1] == "a" and _UNPOLISH.isdisjoint(key))):
        return groups  # "Aleksandra" may be a Polish genitive; "Alexandra" is none
    endings = _endings(is_cyrillic(key))
    for length in range(max(_LEAST_STEM, len(key) - _LONGEST_ENDING), len(key)):
        for taken, found in stems.get(key[:length], {}).items():
            if key[length:] in endings.get(taken, ()):
                groups |= found
    return groups or (_softened(key) if key.endswith(_EVERY_SOFTENED) else _NONE)


def _softened(key: str) -> _Groups:
    """The names whose last consonant another has replaced in this case."""
    groups = _NONE
    for replaced in (_SOFTENED, _SOFTENED_WOMEN):
        for ending, letters in replaced.items():
            if len(key) > len(ending) + 1 and key.endswith(ending):
                groups |= _tables()[0].get(key[: -len(ending)] + letters, _NONE)
    return groups


@lru_cache(maxsize=1024)
def spellings_of(groups: frozenset[int]) -> frozenset[str]:
    """Every way we know of writing these first names, as keys."""
    return frozenset(key for key, known in _tables()[0].items() if known & groups)


@lru_cache(maxsize=1024)
def initials_of(key: str) -> frozenset[str]:
    """With which letters a folded first name may be abbreviated: those of its like-sounding spellings.

    «Александр» is also О. and A., but not С. for «Саша».
    """
    alikes = (other for other in spellings_of(groups_of(key)) if alike(key, other) >= _LIKE_ENOUGH)
    return frozenset(name[0] for name in (key, *alikes) if name)


def is_form_of(key: str, name: str) -> bool:
    """Whether a folded word is this first name in some case («сергеем», "siergieja")."""
    if key == name:
        return True
    stem, taken = _cut(name)
    if len(stem) < _LEAST_STEM or is_cyrillic(key) != is_cyrillic(name):
        return False
    return key.startswith(stem) and key[len(stem) :] in _endings(is_cyrillic(key)).get(taken, ())


_patronymic = re.compile(
    r".{2,}(?:[оеа]вич|[оеа]віч|ьич|[оеа]вн|[ії]вн|[ая]ун|[иі]чн|[oea]vich|[oy]vych|[oeiy]vna|auna)"
    r"(?:а|у|ю|ем|ам|е|ы|и|і|ой|ою|ові)?"
).fullmatch


def is_patronymic(key: str) -> bool:
    """Whether a folded word looks like a father's name («Кужугетовичем»)."""
    return _patronymic(key) is not None
