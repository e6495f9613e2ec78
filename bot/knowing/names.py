"""Which names of an item may be watched. Pure.

Labels were looked at by many, and by the person who picked the item. Aliases are what anybody
has added: each must be borne out by a label, or it is dropped. A name dropped costs a find;
a wrong one costs an alert each time an ordinary word is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import chain, zip_longest

from bot.domain.entity import Alias, EntityKind
from bot.knowing.answers import SITES
from bot.knowing.cleaning import name_of
from bot.knowing.known import Item
from bot.matching.naming import fold

MOST_NAMES = 60
_LONGEST_PERSON = 6  # words
_LONGEST = 10
_LEAST_LETTERS = 3  # of a name of one word
_LEAST_RESEMBLANCE = 0.6
_AFTER_THE_SURNAME = frozenset({"jr", "sr", "ii", "iii", "iv", "мл", "ст", "младший", "старший", "молодший"})


def names_of(item: Item, kind: EntityKind) -> tuple[Alias, ...]:
    """The names to be watched: labels first, then titles, then aliases; each folded form once."""
    own = list(_own(item, kind))
    full = [name.name for name in own if " " in name.name]
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
        surnames = {fold(_surname(one)) for one in full} if kind is EntityKind.PERSON else set()
        return fold(name) in surnames or any(_is_acronym(name, one) for one in full)
    # Only small letters: words of the language, not a name.
    if not any(char.isupper() for char in name):
        return False
    return kind is not EntityKind.PERSON or _resembles(name, full)


def _surname(full: str) -> str:
    words = [word for word in full.split() if word.casefold().strip(".") not in _AFTER_THE_SURNAME]
    return words[-1] if len(words) > 1 else ""


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
    """Whether some word of a person's name is, or is almost, one of the person's surnames."""
    surnames = {fold(_surname(one)) for one in full} - {""}
    words = set(fold(name).split())
    return any(surname in words or any(_are_alike(word, surname) for word in words) for surname in surnames)


def _are_alike(one: str, other: str) -> bool:
    pairing = SequenceMatcher(None, one, other, autojunk=False)
    return pairing.quick_ratio() >= _LEAST_RESEMBLANCE and pairing.ratio() >= _LEAST_RESEMBLANCE
