"""Everything that it takes to show a story to the chats that were told of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.alerts import lists
from bot.alerts.card import Face, with_buttons
from bot.alerts.coverage import Coverage, reporters
from bot.domain.alert import Alert, Card, Telling
from bot.domain.chat import Chat, Standing
from bot.domain.richtext import Text
from bot.domain.watch import LEAST_SCORE, Subscription
from bot.telling.faces import Faces
from bot.telling.gathering import Gathered
from storage import chats, retellings, subscriptions
from storage.database import Reading


@dataclass(frozen=True)
class Shown:
    """A story as one chat is shown it. `subscriptions` are those of its alert that were not stopped."""

    chat: Chat
    coverage: Coverage
    subscriptions: tuple[Subscription, ...]
    face: Face
    story_id: int

    @cached_property
    def card(self) -> Card:
        """Its card."""
        return with_buttons(self.face, self.coverage, self.subscriptions, self.chat.language, self.story_id)

    @cached_property
    def line(self) -> Text:
        """Its line in a list."""
        return lists.line(self.face, self.coverage, self.subscriptions)

    def telling(self, message: str, line: Text | None = None) -> Telling:
        """What a message says that shows this for the first time."""
        return Telling(
            message=message,
            digest=_digest(line) if line else _digest(self.card),
            names=self.face.names,
            sources=self.sources,
            line=line or Text(),
        )

    def grown(self, before: Telling) -> Telling:
        """What that message says once it has been edited to show this."""
        line = self.line if before.line else Text()
        digest = _digest(line) if line else _digest(self.card)
        edits = before.edits + (digest != before.digest)
        return replace(before, digest=digest, edits=edits, names=self.face.names, line=line)

    @property
    def sources(self) -> tuple[int, ...]:
        """Those that have reported in their own words."""
        return tuple(sorted(one.source.id for one in reporters(self.coverage.reports).own))


def _digest(shown: Card | Text) -> str:
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:16]


class Stage:
    """A story, and the chats that are shown it."""

    def __init__(
        self,
        story: Gathered,
        people: Mapping[int, Chat],
        wishes: Mapping[int, Subscription],
        faces: Faces,
    ) -> None:
        self.story = story
        self._people = people
        self._wishes = wishes
        self._faces = faces

    def show(self, one: Alert) -> Shown | None:
        """What an alert's message says by now; None where there is nothing to say, or nobody listens."""
        chat = self._people.get(one.chat_id)
        mine = tuple(self._wishes[number] for number in one.subscription_ids if number in self._wishes)
        coverage = self.story.coverage(one.chat_id, one.document_id)
        if chat is None or chat.standing is Standing.STRANGER or not mine or coverage is None:
            return None
        face = self._faces.of(coverage, mine, chat.language)
        return Shown(chat, coverage, mine, face, self.story.story_id)

    def would_fire(self, one: Alert) -> Alert | None:
        """The same decision about this story, if the chat hears a report that names what it watches."""
        shown = self.show(one)
        if shown is None:
            return None
        for report in shown.coverage.reports:
            sure = tuple(
                each.id for each in shown.subscriptions if _is_found(shown.coverage, report.document.id, each)
            )
            if sure:
                return Alert(one.chat_id, self.story.story_id, report.document.id, sure, one.thread_id)
        return None


def _is_found(coverage: Coverage, document_id: int, one: Subscription) -> bool:
    return any(
        finding.watch == str(one.watch_id) and finding.score >= LEAST_SCORE[one.mode]
        for finding in coverage.findings.get(document_id, ())
    )


async def set_stage(r: Reading, story: Gathered, told: Sequence[Alert]) -> Stage:
    """Get ready to show a story by these alerts."""
    people = await chats.list_by_ids(r, {one.chat_id for one in told})
    wishes = await subscriptions.list_by_ids(r, {number for one in told for number in one.subscription_ids})
    languages = {one.language for one in people.values()}
    retold = {one: await retellings.find(r, story.story_id, one) for one in sorted(languages)}
    return Stage(story, people, wishes, Faces(story.labels, retold))
