"""Documents about one happening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.document import Document
from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Story:
    """A happening, opened by its first document.

    `predecessor_id` is the earlier story that it goes on from ("as we reported"). A story whose
    documents were all given to another one says to which in `merged_into`.
    """

    id: int
    title: str
    opened_at: datetime
    grown_at: datetime  # when its last document came
    documents: int
    predecessor_id: int | None = None
    merged_into: int | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a document goes: into `story_id`, or (None) into a story of its own, and why.

    `reasons` are plain English, each "kind" or "kind: values" ("the same words",
    "names: минск, шойгу"). `copy_of` is the document whose words it repeats.
    """

    story_id: int | None
    score: float
    reasons: tuple[str, ...]
    copy_of: int | None = None
    predecessor_id: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A document as one of the reports of its story, with its source and how it came there."""

    document: Document
    source: Source
    score: float
    reasons: tuple[str, ...] = ()
    copy_of: int | None = None
