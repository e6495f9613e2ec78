"""Declension by tables of endings: the words of a language that follow its rules.

A table has a line for each class of words:

    what stands before the ending (a regular expression, "." for anything), the ending ("-" for
    none), the gender (m f n, p for plural), and the endings of the genitive, dative, accusative,
    instrumental and locative

with "/" between endings that are both in use, "=" for the word itself, "-" for no ending, "^"
for an ending that softens the letter before it, "&" for one that doubles it. The first line that
fits decides, together with all lines right below it that begin alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

CASES = ("genitive", "dative", "accusative", "instrumental", "locative")
_LEAST_STEM = 1  # letters before the ending, or nearly every short word would have one


@dataclass(frozen=True, slots=True)
class Paradigm:
    """A word in its cases, lower-case. `gender` is m, f, n, or p for a plural."""

    gender: str
    cases: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Row:
    before: str
    ending: str
    gender: str
    cells: tuple[str, ...]

    def fits(self, word: str) -> bool:
        stem = word.removesuffix(self.ending)
        return (
            word.endswith(self.ending)
            and len(stem) >= _LEAST_STEM
            and re.search(f"(?:{self.before})$", stem) is not None
        )


def rows_of(table: str) -> tuple[_Row, ...]:
    """The lines of a table."""
    lines = (line.split() for line in table.strip().splitlines())
    return tuple(_Row(line[0], line[1].strip("-"), line[2], tuple(line[3:])) for line in lines)


class Grammar:
    """The nouns and adjectives of one language. Words are lower-case, in the nominative."""

    def __init__(self, nouns: str, adjectives: str, soften: Callable[[str], str]) -> None:
        self._nouns = rows_of(nouns)
        self._adjectives = rows_of(adjectives)
        self._soften = soften
        self.nouns = lru_cache(maxsize=1 << 12)(self._nouns_of)
        self.adjectives = lru_cache(maxsize=1 << 12)(self._adjectives_of)

    def _nouns_of(self, word: str) -> tuple[Paradigm, ...]:
        """How a noun is declined; several ways if its letters do not tell, none if it is not."""
        return tuple(self._paradigms(word, self._nouns))

    def _adjectives_of(self, word: str) -> tuple[Paradigm, ...]:
        """The same for an adjective; none if the word does not look like one."""
        return tuple(self._paradigms(word, self._adjectives))

    def _paradigms(self, word: str, rows: tuple[_Row, ...]) -> Iterator[Paradigm]:
        first = next((row for row in rows if row.fits(word)), None)
        if first is None:
            return
        for row in rows:
            if (row.before, row.ending) == (first.before, first.ending):
                yield Paradigm(row.gender, dict(zip(CASES, self._filled(word, row), strict=True)))

    def _filled(self, word: str, row: _Row) -> Iterator[tuple[str, ...]]:
        stem = word.removesuffix(row.ending)
        for cell in row.cells:
            yield tuple(self._with(word, stem, ending) for ending in cell.split("/"))

    def _with(self, word: str, stem: str, ending: str) -> str:
        if ending == "=":
            return word
        if ending.startswith("^"):
            return self._soften(stem) + ending[1:]
        if ending.startswith("&"):
            return stem + stem[-1] + ending[1:]
        return stem + ending.strip("-")
