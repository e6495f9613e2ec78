"""Reads the tables in `cases/`: texts with brackets around what must be found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.domain.entity import EntityKind
from bot.domain.watch import Watch

_CASES = Path(__file__).parent / "cases"
_ESCAPE = re.compile(r"\\(?:u[0-9a-f]{4}|[nrt])")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table. `spans` are the brackets, in offsets of the text without them."""

    name: str
    watch: Watch
    text: str
    spans: tuple[tuple[int, int], ...]
    trap: bool
    reason: str


def lines() -> list[Line]:
    return [line for path in sorted(_CASES.glob("*.txt")) for line in _read(path)]


def _read(path: Path) -> Iterator[Line]:
    watch = Watch("none", ())
    for number, row in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if row.startswith("watch "):
            kind, _, names = row.removeprefix("watch ").partition(":")
            watch = Watch("watch", tuple(name.strip() for name in names.split(";")), EntityKind(kind))
        elif row[:2] in ("+ ", "- "):
            shown, _, reason = row[2:].partition(" // ")
            text, spans = _without_brackets(_ESCAPE.sub(_unescaped, shown))
            yield Line(f"{path.stem}:{number}", watch, text, spans, row[0] == "-", reason)
        elif row and not row.startswith("%"):
            raise ValueError(f"{path.name}, line {number}: {row!r} is no line of a table")


def _unescaped(found: re.Match[str]) -> str:
    return found.group().encode().decode("unicode_escape")


def _without_brackets(shown: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    text, spans = "", []
    for at, piece in enumerate(re.split(r"[\[\]]", shown)):
        if at % 2:
            spans.append((len(text), len(text) + len(piece)))
        text += piece
    return text, tuple(spans)
