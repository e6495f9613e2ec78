"""Surnames by their sound, for spellings that no rule foresaw and for slips of the pen.

Asked only of the word beside a first name: alone, a surname that merely sounds like the watched
one is somebody else's far too often.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.matching.given_names import groups_of
from bot.matching.own import Own
from bot.matching.sound import alike, is_typo, skeleton

LEAST_ALIKE = 0.8
_SHORT = 4  # sounds; a shorter skeleton has too many neighbours to forgive a sound
_MOST = 64  # surnames compared for one word

_Key = tuple[int | str, str]
_UNKNOWN = ""  # the group of first names that are in no table


class Sounding:
    """Which watched person may be meant by a first name and a word that sounds like the surname."""

    def __init__(self) -> None:
        self._surnames: dict[_Key, list[tuple[int, str]]] = {}
        self._firsts: dict[str, int] = {}  # first names in no table, with how many watches have them

    def add(self, number: int, own: Own, surnames: Iterable[str]) -> None:
        """Know this watch by these surnames (keys of base forms)."""
        for key, surname in _entries(own, surnames):
            self._surnames.setdefault(key, []).append((number, surname))
        for name in own.rare_names:
            self._firsts[name] = self._firsts.get(name, 0) + 1

    def remove(self, number: int, own: Own, surnames: Iterable[str]) -> None:
        """Forget what `add` was told."""
        for key, surname in _entries(own, surnames):
            left = [each for each in self._surnames.get(key, ()) if each != (number, surname)]
            if left:
                self._surnames[key] = left
            else:
                self._surnames.pop(key, None)
        for name in own.rare_names:
            self._firsts[name] -= 1
            if not self._firsts[name]:
                del self._firsts[name]

    def is_first_name(self, key: str) -> bool:
        """Whether a folded word is a first name beside which a surname is worth a look."""
        return key in self._firsts or bool(groups_of(key))

    def near(self, first: str, word: str) -> Iterator[int]:
        """The watches whose surname sounds like `word` and that may have the first name `first`."""
        seen: set[int] = set()
        sound = skeleton(word)
        for group in (*groups_of(first), _UNKNOWN):
            for near in _around(sound):
                for number, surname in self._surnames.get((group, near), ())[:_MOST]:
                    if number not in seen and is_near(word, surname):
                        seen.add(number)
                        yield number


def is_near(word: str, surname: str) -> bool:
    """Whether a word may be this surname, written otherwise."""
    return alike(word, surname) >= LEAST_ALIKE or is_typo(word, surname)


def _entries(own: Own, surnames: Iterable[str]) -> Iterator[_Key_and_name]:
    groups: list[int | str] = [*own.groups] or [_UNKNOWN]
    for surname in surnames:
        for near in _around(skeleton(surname)):
            for group in groups:
                yield (group, near), surname


_Key_and_name = tuple[_Key, str]


def _around(sound: str) -> set[str]:
    """A skeleton, and itself without each of its sounds but the first."""
    if len(sound) < _SHORT:
        return {sound} - {""}
    return {sound, *(sound[:at] + sound[at + 1 :] for at in range(1, len(sound)))}
