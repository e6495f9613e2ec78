"""Documents about one happening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Story:
    """A happening, opened by its first document."""

    id: int
    title: str
    opened_at: datetime
    documents: int


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a document goes: into `story_id`, or (None) into a story of its own, and why."""

    story_id: int | None
    score: float
    reason: str
