"""What is measured: documents whose answers are known, and the watches looked for in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha1
from pathlib import Path
from typing import Any

from bot.domain.watch import Watch


@dataclass(frozen=True, slots=True)
class Mark:
    """Somebody annotated this span. `watch` is the identity it belongs to, "" if to none of ours."""

    start: int
    end: int
    kind: str  # PER, ORG, LOC
    watch: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """`gold` are the watches that stand in it; those in `unsure` are judged neither way."""

    id: str
    text: str
    language: str
    gold: frozenset[str]
    unsure: frozenset[str] = frozenset()
    marks: tuple[Mark, ...] = ()

    def surfaces(self, watch: str) -> tuple[str, ...]:
        """How the watch is written in this document."""
        return tuple(self.text[mark.start : mark.end] for mark in self.marks if mark.watch == watch)


@dataclass(frozen=True, slots=True)
class Task:
    """Documents and all the watches looked for in them at once."""

    name: str
    documents: tuple[Document, ...]
    watches: tuple[Watch, ...]
    groups: dict[str, frozenset[str]] = field(default_factory=dict)  # watches that get a line of their own


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file with one on each line; nothing if there is no such file."""
    if path.is_file():
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())


def is_of_half(document_id: str, half: str) -> bool:
    """Whether a document belongs to half "a" or "b"; "" is both. It depends on its id alone."""
    side = "ab"[sha1(document_id.encode(), usedforsecurity=False).digest()[0] % 2]
    return half in ("", side)
