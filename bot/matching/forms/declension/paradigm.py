"""Tables of endings, and how a word is led through one.

A table is text, so that a reader sees a paradigm and not a program:

    C+ець=ц     я еві/ю я ем еві/і/ю ю | і ів ям ями ях

Left of the `+` stands what the word must end in and keeps, right of it what is cut off, after the
`=` what is put there instead. Then the genitive, dative, accusative, instrumental, locative and
vocative, and behind the bar the plural, in any order. `/` parts alternatives, `-` says that the
case has no form of its own, `_` that it is the bare stem; `~` and `!` are the stem as the language
softens it before the ending of the locative and of the vocative. Capital Latin letters are kinds
of letters, as the language defines them. Within a paragraph the first line that fits counts; every
paragraph has its say, so that a vowel may fall out and stay in the same word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

CASES = ("genitive", "dative", "accusative", "instrumental", "locative", "vocative")
PLURAL = "plural"

Softening = Callable[[str], tuple[str, ...]]  # a stem → the whole form, in each way it is written

_letter_kinds = re.compile(r"\[[^]]*\]|[A-Z]").sub
_bracket = re.compile(r"\((?!\?)").sub


class Sex(StrEnum):
    """Whose name it is. ANY: not known."""

    MAN = "man"
    WOMAN = "woman"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Inflected:
    """A form of a word, and how it was made: the name of a case, "plural", "possessive"."""

    word: str
    rule: str


def unchanged(stem: str) -> tuple[str, ...]:
    """The softening of a language that has none."""
    return (stem,)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table. `endings` are pairs of a rule and an ending."""

    fits: re.Pattern[str]
    stem: str  # a template over the match
    endings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Paradigms of one language, and its softenings."""

    paragraphs: tuple[tuple[Row, ...], ...]
    softened: Softening
    called: Softening  # before the ending of the vocative

    def forms(self, word: str) -> list[Inflected]:
        """The forms of a word besides itself, perhaps with repetitions; none when nothing fits."""
        return [form for rows in self.paragraphs for form in self._by_the_first(rows, word)]

    def _by_the_first(self, rows: tuple[Row, ...], word: str) -> Iterator[Inflected]:
        for row in rows:
            if match := row.fits.fullmatch(word):
                return self._made(match.expand(row.stem), row)
        return iter(())

    def _made(self, stem: str, row: Row) -> Iterator[Inflected]:
        for rule, ending in row.endings:
            match ending:
                case "~":
                    yield from (Inflected(form, rule) for form in self.softened(stem))
                case "!":
                    yield from (Inflected(form, rule) for form in self.called(stem))
                case _:
                    yield Inflected(stem + ending, rule)


def table(
    text: str,
    letters: Mapping[str, str],
    softened: Softening = unchanged,
    called: Softening = unchanged,
    cases: Sequence[str] = CASES,
) -> Table:
    """A table out of its text. `letters`: what the capitals stand for; `cases`: the columns."""
    paragraphs = (block.splitlines() for block in text.strip().split("\n\n"))
    rows = tuple(tuple(_row(line, letters, cases) for line in lines) for lines in paragraphs)
    return Table(rows, softened, called)


def _row(line: str, letters: Mapping[str, str], cases: Sequence[str]) -> Row:
    singular, _, plural = line.partition(" |")
    ends, *cells = singular.split()
    kept, _, cut = ends.partition("+")
    cut, _, instead = cut.partition("=")
    pattern = f"(.*{_pattern(kept, letters)}){_pattern(cut, letters, grouped=True)}"
    endings = [*zip(cases, cells, strict=True)] if cells else []
    endings += [(PLURAL, cell) for cell in plural.split()]
    taken_apart = tuple((rule, _ending(one)) for rule, cell in endings for one in _choices(cell))
    return Row(re.compile(pattern, re.DOTALL), rf"\g<1>{instead}", taken_apart)


def _pattern(text: str, letters: Mapping[str, str], *, grouped: bool = False) -> str:
    spelled = _letter_kinds(lambda found: _spelled(found[0], letters), text)
    return spelled if grouped else _bracket("(?:", spelled)


def _spelled(found: str, letters: Mapping[str, str]) -> str:
    if found[0] == "[":
        return "".join(letters.get(letter, letter) for letter in found)
    return f"[{letters[found]}]"


def _choices(cell: str) -> list[str]:
    return [] if cell == "-" else cell.split("/")


def _ending(text: str) -> str:
    return "" if text == "_" else text
