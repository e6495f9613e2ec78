"""A person's name as somebody wrote it, understood: which word is the surname, which are first names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.domain.watch import Watch
from bot.matching.forms.particles import PARTICLES
from bot.matching.given_names import groups_of, is_patronymic
from bot.matching.normalise import HYPHEN, cut, key_of, kind_of
from bot.matching.titles import is_office


@dataclass(frozen=True, slots=True)
class PersonName:
    """Words in small letters, as written; an initial is a word of one letter.

    `surname` has two words or more when it is a double one or has a particle («де мистура»), and
    is empty when only first names were written. `hyphened` says that its words are tied, `titled`
    that an office was all that stood beside it («Папа Франциск»), `junior` that somebody else bears
    the rest of the name («Трамп-младший»).
    """

    given: tuple[str, ...]
    patronymic: str
    surname: tuple[str, ...]
    hyphened: bool = False
    titled: bool = False
    junior: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    """One word, or several that hyphens tie together."""

    parts: tuple[str, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(map(key_of, self.parts))

    @property
    def is_given(self) -> bool:
        return all(groups_of(key) for key in self.keys)

    @property
    def is_patronymic(self) -> bool:
        return len(self.parts) == 1 and is_patronymic(self.keys[0])

    @property
    def is_particle(self) -> bool:
        return len(self.parts) == 1 and self.keys[0] in PARTICLES

    @property
    def is_initial(self) -> bool:
        return len(self.parts) == 1 and len(self.parts[0]) == 1


def read_names(watch: Watch) -> tuple[PersonName, ...]:
    """The names of a person's watch, in their order; those without letters are passed over."""
    return tuple(name for written in watch.names if (name := read_name(written)))


def read_name(name: str) -> PersonName | None:
    """What the words of a name are; None when it has no letters."""
    words = _words(name)
    if not words:
        return None
    if len(words) > 1 and words[-1].keys[0] in _SUFFIXES:
        return replace(_understood(words[:-1]), junior=True)
    return _understood(words)


def _understood(words: list[_Word]) -> PersonName:
    titled, words = _without_what_is_no_name(words)
    if len(words) == 1:
        return replace(_named((), "", words), titled=titled)
    if words[-1].is_patronymic and not words[0].is_initial:
        return _with_a_patronymic_last(words)
    if words[-1].is_initial or (words[-1].is_given and not words[0].is_given and not words[0].is_initial):
        first = 2 if words[0].is_particle and len(words) > 2 else 1
        return _named(words[first:], "", words[:first])
    start = len(words) - 1
    while start > 1 and words[start - 1].is_particle:
        start -= 1
    return _named(words[:start], "", words[start:])


_SUFFIXES = frozenset(
    ["jr", "sr", "junior", "senior", "младший", "старший", "мл", "ст", "молодший", "старшый"]
)
_roman = re.compile("[ivx]+").fullmatch


def _without_what_is_no_name(words: list[_Word]) -> tuple[bool, list[_Word]]:
    """Whether an office stands first («Папа Франциск», "Prince Andrew"), and the words without it.

    Without the number of a pope too.
    """
    while len(words) > 1 and len(words[-1].parts) == 1 and _is_a_number(words[-1].keys[0]):
        words = words[:-1]
    if len(words) > 1 and len(words[0].parts) == 1 and is_office(words[0].keys[0]) and not words[0].is_given:
        return True, words[1:]
    return False, words


def _is_a_number(key: str) -> bool:
    return len(key) > 1 and _roman(key) is not None


def _with_a_patronymic_last(words: list[_Word]) -> PersonName:
    """«Шойгу Сергей Кужугетович»; of two words the second may be a surname that looks like one."""
    father = words[-1].parts[0]
    if len(words) > 2:
        return _named(words[-2:-1], father, words[:-2])
    if _is_of_a_first_name(key_of(father)):
        return _named(words[:1], father, [])
    return _named(words[:1], "", words[1:])


_fathers_ending = re.compile(
    r"(?:ьевич|евич|ович|ич|ьевн[аы]|евн[аы]|овн[аы]|ичн[аы]|йович|івн[аи]|ївн[аи]|[ае]віч|[аеі]ўн[аы]"
    r"|[oey]vych|[oey]vich|[oie]vna|ivna|auna)$"
).search


def _is_of_a_first_name(key: str) -> bool:
    """Whether a patronymic has a first name in it: «Григорьевич» has, the surname «Милинкевич» has not."""
    ending = _fathers_ending(key)
    stem = key[: ending.start()] if ending else key
    return any(groups_of(stem + end) for end in ("", "й", "ий", "ь", "а", "я", "i", "y", "iy"))


def _named(given: list[_Word] | tuple[()], patronymic: str, surname: list[_Word]) -> PersonName:
    firsts = [part for word in given if not word.is_particle for part in word.parts]
    if not patronymic:
        patronymic = next((part for part in firsts[1:] if is_patronymic(key_of(part))), "")
    return PersonName(
        given=tuple(part for part in firsts if part != patronymic),
        patronymic=patronymic,
        surname=tuple(part for word in surname for part in word.parts),
        hyphened=len(surname) == 1 and len(surname[0].parts) > 1,
    )


def _words(name: str) -> list[_Word]:
    text = cut(name)
    words: list[list[str]] = []
    tied = False
    for word, gap in zip(text.words, [*text.gaps, ""], strict=True):
        if key_of(word):
            if tied and words:
                words[-1].append(word.lower())
            else:
                words.append([word.lower()])
        tied = bool(key_of(word)) and kind_of(gap) == HYPHEN
    return [_Word(tuple(parts)) for parts in words]
