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
from bot.matching.own import Own
from bot.matching.sound import alike, is_typo, skeleton

LEAST_ALIKE = 0.8
_SHORT = 4  # sounds; a shorter skeleton has too many neighbours to forgive a sound
_LEAST = 3  # letters of a surname
_MOST = 64  # surnames compared for one word
_REMEMBERED = 1 << 15

_UNKNOWN = -1  # the group of first names that are in no table
_Key = tuple[int, str]


class Sounding:
    """Which watched person may be meant by a first name and a word that sounds like the surname."""

    def __init__(self) -> None:
        self._surnames: dict[_Key, list[tuple[int, str]]] = {}
        self._sounds: Counter[str] = Counter()
        self._firsts: Counter[str] = Counter()  # first names in no table
        self._answers: dict[str, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._surnames)

    def add(self, number: int, own: Own, surnames: Iterable[str]) -> None:
        """Know this watch by these surnames (keys of base forms)."""
        for key, surname in _entries(own, surnames):
            self._surnames.setdefault(key, []).append((number, surname))
            self._sounds[key[1]] += 1
        self._firsts.update(own.rare_names)
        self._answers.clear()

    def remove(self, number: int, own: Own, surnames: Iterable[str]) -> None:
        """Forget what `add` was told."""
        for key, surname in _entries(own, surnames):
            self._surnames[key].remove((number, surname))
            if not self._surnames[key]:
                del self._surnames[key]
            self._sounds[key[1]] -= 1
        self._firsts.subtract(own.rare_names)
        self._firsts, self._sounds = +self._firsts, +self._sounds
        self._answers.clear()

    def is_first_name(self, key: str) -> bool:
        """Whether a folded word is a first name beside which a surname is worth a look."""
        return bool(self._surnames) and (key in self._firsts or bool(groups_of(key)))

    def may_be(self, word: str) -> bool:
        """Whether any surname here sounds anything like this folded word."""
        answer = self._answers.get(word)
        if answer is None:
            answer = any(sound in self._sounds for sound in _around(skeleton(word)))
            if len(self._answers) >= _REMEMBERED:
                self._answers.clear()
            self._answers[word] = answer
        return answer

    def near(self, first: str, word: str) -> Iterator[int]:
        """The watches whose surname sounds like `word` and that may have the first name `first`."""
        seen: set[int] = set()
        for sound in _around(skeleton(word)) if self.may_be(word) else ():
            for group in (*groups_of(first), _UNKNOWN):
                for number, surname in self._surnames.get((group, sound), ())[:_MOST]:
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


def _entries(own: Own, surnames: Iterable[str]) -> Iterator[tuple[_Key, str]]:
    for surname in surnames:
        for sound in _around(skeleton(surname)):
            for group in own.groups or (_UNKNOWN,):
                yield (group, sound), surname


def _around(sound: str) -> set[str]:
    """A skeleton, and itself without each of its sounds but the first."""
    if len(sound) < _SHORT:
        return {sound} - {""}
    return {sound, *(sound[:at] + sound[at + 1 :] for at in range(1, len(sound)))}
