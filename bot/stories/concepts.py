"""What a word of news speaks of, in any of five languages: "пожара", "pożaru", "blaze" are `fire`. Pure.

The table gives for each concept how its words begin. A beginning ends where endings start, so that
cases and persons need no grammar; the longest beginning of a word decides what it means.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

LANGUAGES = ("ru", "uk", "be", "pl", "en")
NOTHING = "nothing"  # the line of the table that names beginnings which mean none of the others

_THINGS = Path(__file__).with_name("concepts.toml")
_NAMES = Path(__file__).with_name("proper_names.toml")
_ENDING = 3  # letters that may follow a beginning marked as short ("суд~": суда, судами)
_ANY_ENDING = 99
_HEAD = 3  # letters by which beginnings are filed: only whole words are shorter
_KEPT_WORDS = 1 << 16
_BY_SCRIPT = {True: ("ru", "uk", "be"), False: ("en", "pl")}  # is it Cyrillic? Who is asked, in order
_DROPPED = str.maketrans({"ё": "е", "'": None, "’": None, "ʼ": None})


class Beginning(NamedTuple):
    """How words of a concept begin, and how many letters may follow (none: a whole word)."""

    letters: str
    ending: int


class _Means(NamedTuple):
    concept: str
    ending: int


class _Book(NamedTuple):
    """One language: what each beginning means, and how long those with one head are, longest first."""

    means: Mapping[str, _Means]
    lengths: Mapping[str, tuple[int, ...]]


def concepts_of(words: Sequence[str], language: str) -> tuple[str, ...]:
    """The concepts that words speak of, each once, in the order in which they appear."""
    found = dict.fromkeys(concept_of(word, language) for word in words)
    found.pop("", None)
    return tuple(found)


@lru_cache(_KEPT_WORDS)
def concept_of(word: str, language: str) -> str:
    """The concept of a word in small letters, or "". A language not known is told by the script."""
    for one in languages_of(word, language):
        found = _looked_up(folded(word, one), _books()[one])
        if found:
            return "" if found == NOTHING else found
    return ""


def languages_of(word: str, language: str) -> tuple[str, ...]:
    """The languages to ask about a word: its own, or if that is not one of ours those of its script."""
    return (language,) if language in LANGUAGES else _BY_SCRIPT["а" <= word[:1] <= "ӿ"]


def folded(word: str, language: str) -> str:
    """A word as the table writes it: е for ё, no apostrophes, and in Belarusian у for ў."""
    word = word.translate(_DROPPED)
    return word.replace("ў", "у") if language == "be" else word


def beginning(written: str) -> Beginning:
    """What the table writes: "=war" is a whole word, "суд~" takes a short ending, "пожар" takes any."""
    if written.startswith("="):
        return Beginning(written[1:], 0)
    if written.endswith("~"):
        return Beginning(written[:-1], _ENDING)
    return Beginning(written, _ANY_ENDING)


@cache
def table() -> Mapping[str, Mapping[str, tuple[Beginning, ...]]]:
    """For each concept and language the beginnings of its words, folded. ValueError if it is broken."""
    return {
        concept: {language: tuple(_beginnings(words, language)) for language, words in lines.items()}
        for concept, lines in (_read(_THINGS) | _read(_NAMES)).items()
    }


def is_name(concept: str) -> bool:
    """Whether a concept is a certain place or organisation, and no common thing."""
    return concept in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(_read(_NAMES))


def _read(path: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _beginnings(words: str, language: str) -> Iterator[Beginning]:
    return (beginning(folded(word, language)) for word in words.split())


@cache
def _books() -> Mapping[str, _Book]:
    return {language: _book(language) for language in LANGUAGES}


def _book(language: str) -> _Book:
    means = {
        one.letters: _Means(concept, one.ending)
        for concept, lines in table().items()
        for one in lines.get(language, ())
    }
    heads: dict[str, set[int]] = {}
    for letters in means:
        heads.setdefault(letters[:_HEAD], set()).add(len(letters))
    return _Book(means, {head: tuple(sorted(sizes, reverse=True)) for head, sizes in heads.items()})


def _looked_up(word: str, book: _Book) -> str:
    size = len(word)
    for length in book.lengths.get(word[:_HEAD], ()):
        if length <= size:
            found = book.means.get(word[:length])
            if found and size - length <= found.ending:
                return found.concept
    return ""
