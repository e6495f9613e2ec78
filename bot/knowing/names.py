"""Which names of an item may be watched. Pure.

Labels were looked at by many, and by the person who picked the item. Aliases are what anybody
has added: each must be borne out by a label, or it is dropped. A name dropped costs a find;
a wrong one costs an alert each time an ordinary word is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest

from bot.domain.entity import Alias, EntityKind
from bot.knowing.answers import SITES
from bot.knowing.cleaning import name_of
from bot.knowing.known import Item
from bot.matching.common_surnames import is_common
from bot.matching.dictionary import is_ordinary
from bot.matching.given_names import groups_of
from bot.matching.naming import fold
from bot.matching.sound import LEAST_ALIKE, alike

MOST_NAMES = 60
_LONGEST_PERSON = 6  # words
_LONGEST = 10
_TELLING = 4  # letters of a word that says which name it is of
_LEAST_LETTERS = 3  # of a name of one word
_LEAST_LIKENESS = 0.6  # of the sounds of two spellings of one name
_AFTER_THE_SURNAME = frozenset({"jr", "sr", "ii", "iii", "iv", "мл", "ст", "младший", "старший", "молодший"})


def names_of(item: Item, kind: EntityKind) -> tuple[Alias, ...]:
    """The names to be watched: labels first, then titles, then aliases; each folded form once."""
    own = list(_own(item, kind))
    is_person = kind is EntityKind.PERSON
    full = [name.name for name in own if " " in name.name or not is_person]
    firm = [name for name in own if " " in name.name or not full or kind is not EntityKind.PERSON]
    aliases = [*own, *_in_turn(item)]
    borne_out = (one for one in aliases if _is_borne_out(one.name, kind, full))
    return _each_once(chain((one for one in firm if _is_sound(one.name, kind)), borne_out))


def _own(item: Item, kind: EntityKind) -> Iterator[Alias]:
    """The labels, and the titles of articles."""
    for code, raw in item.labels.items():
        yield Alias(name_of(raw), _language(code))
    for site, title in item.titles.items():
        is_person = kind is EntityKind.PERSON
        yield Alias(name_of(_given_name_first(title) if is_person else title), _language(SITES[site]))


def _in_turn(item: Item) -> Iterator[Alias]:
    """The aliases, one of each language at a time, so that no language fills the list alone."""
    columns = [[Alias(name_of(raw), _language(code)) for raw in raws] for code, raws in item.aliases.items()]
    for row in zip_longest(*columns):
        yield from (alias for alias in row if alias is not None)


def _language(code: str) -> str:
    return "" if code == "mul" else code.partition("-")[0]


def _given_name_first(title: str) -> str:
    """«Шойгу, Сергей Кужугетович» the other way round; anything else as it is."""
    surname, comma, given = title.partition(",")
    return f"{given.strip()} {surname}" if comma and given.strip() and "," not in given else title


def _each_once(names: Iterable[Alias]) -> tuple[Alias, ...]:
    kept: dict[str, Alias] = {}
    for alias in names:
        folded = fold(alias.name)
        if folded:
            kept.setdefault(folded, alias)
        if len(kept) == MOST_NAMES:
            break
    return tuple(kept.values())


def _is_sound(name: str, kind: EntityKind) -> bool:
    words = name.split()
    if len(words) == 1:
        return sum(char.isalpha() for char in name) >= _LEAST_LETTERS or name.isupper()
    return 0 < len(words) <= (_LONGEST_PERSON if kind is EntityKind.PERSON else _LONGEST)


def _is_borne_out(name: str, kind: EntityKind, full: list[str]) -> bool:
    """Whether the longer names of the item say that this is one of its names."""
    if not _is_sound(name, kind):
        return False
    if " " not in name:
        return any(_is_acronym(name, one) for one in full) or (
            kind is EntityKind.PERSON and _is_telling_surname(name, full)
        )
    # Only small letters: words of the language, not a name.
    if not any(char.isupper() for char in name):
        return False
    return _resembles(name, full) if kind is EntityKind.PERSON else _shares_a_word(name, full)


def _shares_a_word(name: str, full: list[str]) -> bool:
    """Whether a word of the alias sounds like one of the labels': «Новости Дня» is no name of others."""
    words = {fold(word) for one in full for word in one.split() if len(word) >= _TELLING}
    mine = [fold(word) for word in name.split() if len(word) >= _TELLING]
    if any(alike(one, other) >= LEAST_ALIKE for one in mine for other in words):
        return True
    letters = (*name.split(), name.replace(" ", ""))  # «ФСБ России», «МО РФ»
    return any(_is_acronym(word, one) for word in letters if word.isupper() for one in full)


def _is_telling_surname(name: str, full: list[str]) -> bool:
    """The person's surname, and neither half the country's nor a word of the language."""
    key = fold(name)
    return (
        key in {fold(_surname(one)) for one in full} and not is_common(key) and not is_ordinary(name.lower())
    )


def _surname(full: str) -> str:
    words = _bare(full)
    return words[-1] if len(words) > 1 else ""


def _bare(full: str) -> list[str]:
    """The words of a full name without a «junior» behind the surname."""
    return [word for word in full.split() if word.casefold().strip(".") not in _AFTER_THE_SURNAME]


def _is_acronym(name: str, full: str) -> bool:
    """«ФСБ» for «Федеральная служба безопасности Российской Федерации»; small words may be left out."""
    words = full.replace("-", " ").split()
    spelled = ("".join(word[0] for word in some) for some in (words, [w for w in words if len(w) > 3]))
    return name.isupper() and len(name) > 1 and any(_begins(one, name) for one in spelled)


def _begins(initials: str, name: str) -> bool:
    """Three letters may be the beginning of an acronym, two must be all of it."""
    whole = initials.casefold()
    return whole == name.casefold() or (len(name) > 2 and whole.startswith(name.casefold()))


def _resembles(name: str, full: list[str]) -> bool:
    """Whether one word of a person's name is like the surname, and another one like a first name.

    «Генерал Мороз» is frost; a first name that is none would make strangers of this person.
    """
    words = fold(name).split()
    for one in full:
        *others, surname = [fold(word) for word in _bare(one)] or [""]
        near = [place for place, word in enumerate(words) if _are_alike(word, surname)]
        for place in near:
            rest = words[:place] + words[place + 1 :]
            if any(_is_first_name(word, other) for word in rest for other in others):
                return True
    return False


def _is_first_name(word: str, other: str) -> bool:
    if len(word) == 1 or len(other) == 1:
        return word[:1] == other[:1]
    return not groups_of(word).isdisjoint(groups_of(other)) or _are_alike(word, other)


def _are_alike(one: str, other: str) -> bool:
    return bool(one and other) and (one == other or alike(one, other) >= _LEAST_LIKENESS)
