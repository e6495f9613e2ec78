"""Names as they were given, and what follows from them without any grammar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch
from bot.matching.forms.form import Form, Shape, Trait
from bot.matching.given_names import groups_of, is_patronymic
from bot.matching.normalise import cut, key_of, keys_of, opened

LONGEST_ACRONYM = 4  # letters
LEAST_JOINED = 8  # letters of a full name written as one word: «#сергейшойгу»


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name of two words or more, understood. `surname` is "" when there is none."""

    keys: tuple[str, ...]
    given: str
    surname: str


def forms_of(watch: Watch) -> tuple[Form, ...]:
    """Every form of a watch's names, each sequence of keys once. Empty if no name has a letter."""
    forms: dict[tuple[str, ...], Form] = {}
    for form in _person(watch) if watch.kind is EntityKind.PERSON else _thing(watch):
        forms.setdefault(form.keys, form)
    return tuple(forms.values())


def person_names(names: tuple[str, ...]) -> tuple[PersonName, ...]:
    """Those of a person's names that hold more than one word, taken apart."""
    readings = (keys_of(name) for name in names)
    return tuple(_understood(keys) for keys in readings if len(keys) > 1)


def _understood(keys: tuple[str, ...]) -> PersonName:
    """Which word is the surname: the last, unless the order or a patronymic says otherwise."""
    first, *_, last = keys
    if is_patronymic(last):
        return PersonName(keys, keys[-2], first if len(keys) > 2 else "")
    if groups_of(last) and not groups_of(first):
        return PersonName(keys, last, first)
    return PersonName(keys, first, last)


def _person(watch: Watch) -> Iterator[Form]:
    fulls = person_names(watch.names)
    surnames = {full.surname for full in fulls}
    for name in watch.names:
        keys = keys_of(name)
        if len(keys) > 1:
            yield Form(keys, Trait(Shape.FULL, len(keys)))
        elif keys:
            is_given = any(full.given == keys[0] for full in fulls) and keys[0] not in surnames
            shape = Shape.GIVEN if is_given else Shape.SURNAME
            yield Form(keys, Trait(shape, capitalised=_is_capitalised(name)))
    for full in fulls:
        yield from _derived(full)


def _derived(full: PersonName) -> Iterator[Form]:
    """What a full name gives besides itself."""
    if not full.surname:
        return
    short = (full.given, full.surname)
    yield Form(short, Trait(Shape.FULL, 2, derived=True, origin="without the patronymic"))
    if len("".join(short)) >= LEAST_JOINED:
        yield Form(("".join(short),), Trait(Shape.FULL, 1, derived=True, origin="written as one word"))
    if len(full.surname) > 1:
        yield Form((full.surname,), Trait(Shape.SURNAME, derived=True, origin="surname of a full name"))


def _thing(watch: Watch) -> Iterator[Form]:
    shape = Shape.PHRASE if watch.kind is EntityKind.PHRASE else Shape.NAME
    for name in watch.names:
        keys = keys_of(name)
        if not keys:
            continue
        acronym = len(keys) == 1 and _is_acronym(name)
        yield Form(keys, Trait(shape, len(keys), acronym, capitalised=_is_capitalised(name)))
        yield from _taken_apart(name, shape)


def _taken_apart(name: str, shape: Shape) -> Iterator[Form]:
    """«Ту154» is also «Ту-154»; a capital inside a word divides nothing («БелАЗ»)."""
    words = [word for word in opened(cut(name)).words if word]
    if any(word.isdigit() for word in words) or "_" in name:
        keys = tuple(map(key_of, words))
        if all(keys):
            yield Form(keys, Trait(shape, len(keys), origin="taken apart"))


def _is_acronym(name: str) -> bool:
    letters = [letter for letter in name if letter.isalpha()]
    return len(letters) <= LONGEST_ACRONYM and all(letter.isupper() for letter in letters)


def _is_capitalised(name: str) -> bool:
    return next((letter.isupper() for letter in name if letter.isalpha()), False)
