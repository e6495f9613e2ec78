"""Surnames by their sound, for spellings that no rule foresaw and for slips of the pen.

Asked only of the word beside a first name: alone, a surname that merely sounds like the watched
one is somebody else's far too often.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from bot.matching.dictionary import is_surname
from bot.matching.folding import is_cyrillic
from bot.matching.given_names import groups_of
from bot.matching.normalise import first_key
from bot.matching.own import Own
from bot.matching.sound import LEAST_ALIKE, alike, is_typo, skeleton

_SHORT = 4  # sounds; a shorter skeleton has too many neighbours to forgive a sound
_LEAST = 3  # letters of a surname
_MOST = 64  # surnames compared for one word
_REMEMBERED = 1 << 15

_UNKNOWN = -1  # the group of first names that are in no table


class Sounding:
    """Which watched person may be meant by a first name and a word that sounds like the surname."""

    def __init__(self) -> None:
        self._surnames: dict[str, dict[int, list[tuple[int, str]]]] = {}  # sound → group of first names
        self._firsts: Counter[str] = Counter()  # first names in no table
        self._answers: dict[str, frozenset[int]] = {}

    def __bool__(self) -> bool:
        return bool(self._surnames)

    def add(self, number: int, own: Own, surnames: Iterable[str]) -> None:
        """Know this watch by these surnames (keys of base forms)."""
        for sound, group, surname in _entries(own, surnames):
            self._surnames.setdefault(sound, {}).setdefault(group, []).append((number, surname))
        self._firsts.update(own.rare_names)
        self._answers.clear()

    def remove(self, number: int, own: Own, surnames: Iterable[str]) -> None:
        """Forget what `add` was told."""
        for sound, group, surname in _entries(own, surnames):
            groups = self._surnames[sound]
            groups[group].remove((number, surname))
            if not groups[group]:
                del groups[group]
            if not groups:
                del self._surnames[sound]
        self._firsts.subtract(own.rare_names)
        self._firsts = +self._firsts
        self._answers.clear()

    def is_first_name(self, key: str) -> bool:
        """Whether a folded word is a first name beside which a surname is worth a look."""
        return bool(self._surnames) and (key in self._firsts or bool(groups_of(key)))

    def may_follow(self, first: str, pieces: Iterable[str]) -> bool:
        """Whether one of these pieces of text sounds like the surname of somebody of a first name."""
        groups = {*groups_of(first), _UNKNOWN}
        return not all(groups.isdisjoint(self._groups_of(piece)) for piece in pieces)

    def _groups_of(self, piece: str) -> frozenset[int]:
        """The first names of everybody whose surname sounds like a piece: asked often, so remembered."""
        answer = self._answers.get(piece)
        if answer is None:
            near = () if piece[:1].islower() else _around(skeleton(first_key(piece)))
            answer = frozenset(group for sound in near for group in self._surnames.get(sound, ()))
            if len(self._answers) >= _REMEMBERED:
                self._answers.clear()
            self._answers[piece] = answer
        return answer

    def near(self, first: str, word: str) -> Iterator[int]:
        """The watches whose surname sounds like `word` and that may have the first name `first`."""
        seen: set[int] = set()
        for sound in _around(skeleton(word)):
            known = self._surnames.get(sound, {})
            for group in (*groups_of(first), _UNKNOWN) if known else ():
                for number, surname in known.get(group, ())[:_MOST]:
                    if number not in seen and is_near(word, surname):
                        seen.add(number)
                        yield number


def is_near(word: str, surname: str) -> bool:
    """Whether a folded word may be this surname, written otherwise.

    A word that the dictionary knows for a surname is no slip of the pen in another one.
    """
    if min(len(word), len(surname)) < _LEAST:
        return False
    if is_cyrillic(word) == is_cyrillic(surname) and is_surname(word):
        return False
    return alike(word, surname) >= LEAST_ALIKE or is_typo(word, surname)


def _entries(own: Own, surnames: Iterable[str]) -> Iterator[tuple[str, int, str]]:
    """(sound, group of first names, surname) under which a watch is known."""
    for surname in surnames:
        # Typed without its accent, a last "c" may be "č": Vucic.
        ends = (surname, f"{surname}h") if surname.endswith("c") else (surname,)
        for sound in {sound for each in ends for sound in _around(skeleton(each))}:
            for group in own.groups or (_UNKNOWN,):
                yield sound, group, surname


def _around(sound: str) -> set[str]:
    """A skeleton, and itself without each of its sounds but the first."""
    if len(sound) < _SHORT:
        return {sound} - {""}
    return {sound, *(sound[:at] + sound[at + 1 :] for at in range(1, len(sound)))}
