"""Which story a document belongs to. Pure.

For now a story is one document and its echoes: the same words at another source, or a post that
points to the same article.
"""

from __future__ import annotations

from datetime import timedelta

from bot.domain.story import Placement

# An echo that comes later than this is a new story: the same phrase, another day.
WINDOW = timedelta(hours=72)


def place(echo: tuple[int, str] | None) -> Placement:
    """Where a document goes, given the story of its earliest echo and the key they share."""
    if echo is None:
        return Placement(None, 0.0, ("the first report",))
    story_id, key = echo
    reason = "the same words" if key.startswith("text:") else "about the same article"
    return Placement(story_id, 1.0, (reason,))
