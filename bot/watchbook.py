"""The matcher that follows the dictionary of watches.

Watches change while the bot runs, in any process. Each change has a revision; before a batch is
matched the book takes in the changes since the last one it knows, so that a new watch counts
from the next document on, without a rebuild.
"""

from __future__ import annotations

import asyncio
import gc
from dataclasses import replace

from bot import log, metrics
from bot.domain.document import Document
from bot.domain.watch import LEAST_SCORE, Finding, Mode, Watch
from bot.errors import UserError
from bot.matching.forms import Form
from bot.matching.lookout import Lookout, prepare
from storage import watches
from storage.database import Reading

_log = log.get("watchbook")
_MANY = 100  # changes at once, as at start; what they leave in memory stays, and is no garbage to look for


def _forms_of(watch: Watch) -> tuple[Form, ...]:
    """A watch whose forms cannot be made is looked for by none, and keeps nobody from the others."""
    try:
        return prepare(watch)
    except Exception:  # noqa: BLE001 - whatever a name brings about is told, counted, and passed over
        metrics.watches_failed.inc()
        _log.exception("The forms of watch %s could not be made", watch.id)
        return ()


class Watchbook:
    """A lookout, and the revision of the dictionary that it has reached.

    `entities` are the watches of entities known to everybody, by their label: only these may be
    named to a chat that does not watch them.
    """

    def __init__(self) -> None:
        self._lookout = Lookout()
        self.revision = 0
        self.entities: dict[str, str] = {}

    async def follow(self, r: Reading) -> int:
        """Take in what has changed; returns the revision reached."""
        changes = await watches.list_changes(r, self.revision)
        for change in changes:
            if change.revision <= self.revision:  # somebody else took it in while we were asking
                continue
            # Of entities only those of the seeds have a say: what chats pick may be anybody's namesake.
            watch = replace(change.watch, shared=change.is_vouched_for)
            forms = () if change.removed else await asyncio.to_thread(_forms_of, watch)
            if change.revision <= self.revision:  # or while the forms were made
                continue
            self._lookout.remove(change.watch.id)
            self.entities.pop(change.watch.id, None)
            if not change.removed:
                self._add(watch, forms)
                if change.is_entity:
                    self.entities[change.watch.id] = change.watch.label
            self.revision = change.revision
        if len(changes) >= _MANY:
            gc.freeze()
        return self.revision

    def _add(self, watch: Watch, forms: tuple[Form, ...]) -> None:
        """An expression that cannot be read any more must not keep the others from being followed."""
        try:
            self._lookout.add(watch, forms)
        except UserError as error:
            metrics.watches_failed.inc()
            _log.warning("Watch %s is not looked for: %s", watch.id, error)

    def find(self, document: Document, address: str = "") -> tuple[Finding, ...]:
        """Everything watched that a document mentions; `address` is its source's."""
        return self._lookout.find_in(document, address)

    async def recognise(self, r: Reading, name: str) -> tuple[int, ...]:
        """The watches of known entities that a typed name, taken as a whole, is surely a form of."""
        await self.follow(r)
        whole = (0, len(name))
        return tuple(
            int(one.watch)
            for one in self._lookout.find(name)
            if one.watch in self.entities
            and one.score >= LEAST_SCORE[Mode.NORMAL]
            and any((mention.start, mention.end) == whole for mention in one.mentions)
        )

    def names_in(self, text: str) -> tuple[str, ...]:
        """The known entities that a text mentions with some certainty, by label."""
        found = sorted(self._lookout.find(text), key=lambda one: -one.score)
        return tuple(
            self.entities[one.watch] for one in found if one.watch in self.entities and one.score >= 0.6
        )
