"""The matcher that follows the dictionary of watches.

Watches change while the bot runs, in any process. Each change has a revision; before a batch is
matched the book takes in the changes since the last one it knows, so that a new watch counts
from the next document on, without a rebuild.
"""

from __future__ import annotations

from bot.domain.document import Document
from bot.domain.watch import Finding
from bot.matching.matcher import Matcher
from storage import watches
from storage.database import Reading


class Watchbook:
    """A matcher, and the revision of the dictionary that it has reached.

    `entities` are the watches of entities known to everybody, by their label: only these may be
    named to a chat that does not watch them.
    """

    def __init__(self) -> None:
        self._matcher = Matcher()
        self.revision = 0
        self.entities: dict[str, str] = {}

    async def follow(self, r: Reading) -> int:
        """Take in what has changed; returns the revision reached."""
        for change in await watches.list_changes(r, self.revision):
            if change.revision <= self.revision:  # somebody else took it in while we were asking
                continue
            self._matcher.remove(change.watch.id)
            self.entities.pop(change.watch.id, None)
            if not change.removed:
                self._matcher.add(change.watch)
                if change.is_entity:
                    self.entities[change.watch.id] = change.watch.label
            self.revision = change.revision
        return self.revision

    def find(self, document: Document) -> tuple[Finding, ...]:
        """Everything watched that a document mentions."""
        return self._matcher.find(document.text, title=document.title, language=document.language)

    def names_in(self, text: str) -> tuple[str, ...]:
        """The known entities that a text mentions with some certainty, by label."""
        found = sorted(self._matcher.find(text), key=lambda one: -one.score)
        return tuple(
            self.entities[one.watch] for one in found if one.watch in self.entities and one.score >= 0.6
        )
