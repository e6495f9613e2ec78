"""Tables of paradigms: one name a line, its cases between bars, a woman's and a man's marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.matching.forms.declension import Inflected, Sex

SEXES = {"m": Sex.MAN, "w": Sex.WOMAN, "a": Sex.ANY}


@dataclass(frozen=True)
class Paradigm:
    sex: str
    base: str
    forms: tuple[str, ...]

    def missing(self, made: Iterable[Inflected]) -> list[str]:
        words = {form.word for form in made}
        return [form for form in self.forms if form not in words]

    def __str__(self) -> str:
        return f"{self.base}, {SEXES[self.sex]}"


def paradigms(text: str) -> list[Paradigm]:
    """A line is "m путин | путина | путину"; several words in a cell are all right at once."""
    return [_paradigm(line) for line in text.strip().splitlines()]


def _paradigm(line: str) -> Paradigm:
    head, *cells = line.split("|")
    sex, base = head.split()
    return Paradigm(sex, base, tuple(word for cell in cells for word in cell.split()))
