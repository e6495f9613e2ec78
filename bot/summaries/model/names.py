"""The names in an answer, and whether the sources have them in whatever script and case. Pure.

A name is a word with a capital letter inside a sentence, and at its start unless it is an ordinary
word there. Nothing is understood: a name that cannot be found again is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.matching.dictionary import is_first_name, is_mostly_ordinary, is_surname
from bot.matching.folding import fold, is_cyrillic
from bot.matching.given_names import groups_of
from bot.matching.sound import LEAST_ALIKE, alike, skeleton
from bot.summaries.model.calendar import name_in_calendar
from bot.summaries.model.openers import is_title, opens
from bot.summaries.model.same_names import other_words
from bot.summaries.model.stems import stems
from bot.summaries.sentences import lines, split

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BEGINS_ANEW = re.compile(r"(?:^|[:«„“\"…(]\s*|[-–—]\s+)$")  # what stands before a word that opens something
_LEAST_HEARD = 4  # letters: shorter words sound like too many others
_SHORT_ALIKE = 0.9
_LONGEST_PARTICLE = 3  # letters of a word («по», «для») that opens sentences far more often than it names
_LEAST_BONES = 2  # consonants


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, folded. `opening`: it stands where any word has a capital letter."""

    surface: str
    key: str
    opening: bool


class Known:
    """The words of the sources, by all that they can be recognised by.

    `foreign`: the answer is in another language, so names may be spelled otherwise in one script too.
    """

    def __init__(self, sources: Iterable[str], *, foreign: bool) -> None:
        texts = tuple(sources)
        words = [word for text in texts for word in words_of(text)]
        names = [word for word in words if word.surface[0].isupper()]
        self._every = frozenset(word.surface.lower() for word in words)
        self._stems = frozenset(stem for word in names for stem in stems(word.key))
        self._plain_stems = frozenset(stem for word in words for stem in stems(word.key))
        self._given = frozenset(group for word in names for group in groups_of(word.key))
        self._capitals = frozenset(word.surface for word in names if _is_acronym(word.surface))
        self._initials = frozenset(word.key[0] for word in names)
        self._keys = frozenset(word.key for word in names)
        self._foreign = foreign
        self._skeletons = frozenset(
            bones
            for key in self._keys
            if len(bones := skeleton(key)) >= _LEAST_BONES and len(key) >= _LEAST_HEARD
        )
        self._otherwise = frozenset(
            stem for text in texts for word in other_words(text) for stem in stems(fold(word))
        )
        self._letters = frozenset(word for text in texts for word in other_words(text) if _is_acronym(word))

    def has(self, word: Word) -> bool:
        """Whether a name of the answer is one of the sources', in another case, script or language."""
        if _is_acronym(word.surface):
            return word.surface in self._capitals | self._letters or self._is_heard(word.key)
        if len(word.key) == 1:
            return word.key in self._initials
        mine = stems(word.key)
        if mine & (self._stems | self._otherwise) or groups_of(word.key) & self._given:
            return True
        return self._is_heard(word.key)

    def has_as_word(self, word: Word) -> bool:
        """Whether the sources have it at all, name or not."""
        return word.surface.lower() in self._every or bool(stems(word.key) & self._plain_stems)

    def _is_heard(self, key: str) -> bool:
        """Across scripts a name is known by its sound; within one, by letters or its consonants."""
        if self._foreign and len(key) >= _LEAST_HEARD and skeleton(key) in self._skeletons:
            return True
        others = (one for one in self._keys if is_cyrillic(one) != is_cyrillic(key))
        if len(key) < _LEAST_HEARD:
            return any(skeleton(one) == skeleton(key) and alike(one, key) >= _SHORT_ALIKE for one in others)
        return any(alike(one, key) >= LEAST_ALIKE for one in others)


def words_of(text: str) -> Iterator[Word]:
    """The words of a text, sentence by sentence."""
    for number, (start, end) in enumerate(lines(text)):
        for piece in split(text, start, end, number):
            sentence = text[piece.start : piece.end]
            first = True
            for found in _WORD.finditer(sentence):
                key = fold(found.group())
                if key:
                    before = sentence[: found.start()]
                    yield Word(found.group(), key, first or bool(_BEGINS_ANEW.search(before)))
                first = False


def unknown_names(answer: str, sources: Sequence[str], language: str, *, foreign: bool) -> tuple[str, ...]:
    """The names of an answer, as they stand in it, that the sources do not have."""
    known = Known(sources, foreign=foreign)
    return tuple(
        dict.fromkeys(
            word.surface
            for word in words_of(answer)
            if word.surface[0].isupper() and not _is_accounted_for(word, known, language)
        )
    )


def _is_accounted_for(word: Word, known: Known, language: str) -> bool:
    if name_in_calendar(word.surface):  # looked at by itself
        return True
    plain = word.surface.lower()
    if language == "en" and (is_title(plain) or plain == "i"):
        return True
    if known.has(word):
        return True
    return word.opening and (known.has_as_word(word) or _is_ordinary(plain, language))


def _is_ordinary(plain: str, language: str) -> bool:
    if language == "ru":
        is_somebodys = len(plain) > _LONGEST_PARTICLE and (is_surname(plain) or is_first_name(plain))
        return is_mostly_ordinary(plain) and not is_somebodys
    return opens(plain, language)


def _is_acronym(surface: str) -> bool:
    return 2 <= len(surface) <= 6 and surface.isupper()
