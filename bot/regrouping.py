"""What people know better: these reports are not the same story, or these two stories are one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from datetime import datetime

from bot.clock import Clock
from bot.domain.chat import Chat
from bot.domain.story import Placement, Report, Story
from bot.errors import NotFound, UserError
from storage import stories
from storage.database import Database, Transaction

# Whatever joined a story wrongly was so sure; what joins from now on must be surer by this.
_SURER = 0.05
_SUREST = 0.95
_BY_PEOPLE = "said by people"

# What becomes of the messages about two stories, in the same transaction.
Redraw = Callable[[Transaction, int, int, datetime], Awaitable[None]]


class Regrouping:
    """Parts and joins stories as people say, under the lock under which documents are placed.

    `parted(t, story, other, now)` and `joined(t, gone, into, now)` redraw what chats were told.
    """

    def __init__(self, database: Database, clock: Clock, parted: Redraw, joined: Redraw) -> None:
        self._database = database
        self._clock = clock
        self._parted = parted
        self._joined = joined

    async def separate(self, chat: Chat, story_id: int, document_ids: Collection[int], user_id: int) -> int:
        """Take reports, and what repeats them, out of a story; returns the story that they make now.

        Joining either becomes stricter. Raises UserError when the reports are not in the story
        any more, or when nothing would be left of it.
        """
        now = self._clock()
        async with self._database.transaction() as t:
            await stories.hold(t)
            reports = await stories.list_reports(t, story_id)
            leaving = _with_repeats(reports, document_ids)
            if not leaving or len(leaving) == len(reports):
                raise UserError("pressed-stale")
            least = min(_SUREST, max(one.score for one in leaving) + _SURER)
            opening = leaving[0].document
            other_id = await stories.add(t, opening.title or opening.text[:200], now)
            moved = [one.document.id for one in leaving]
            await self._move(t, leaving, other_id, f"{_BY_PEOPLE}: another story", now)
            await stories.add_separation(t, story_id, other_id, moved, least, chat.id, user_id, now)
            await self._parted(t, story_id, other_id, now)
        return other_id

    async def undo(self, chat: Chat, other_id: int) -> int:
        """Take back a separation that this chat made; returns the story that is whole again.

        Raises UserError when there is none, or when either story has gone into another one.
        """
        now = self._clock()
        async with self._database.transaction() as t:
            await stories.hold(t)
            story_id = await stories.remove_separation(t, chat.id, other_id)
            if story_id is None or await self._went_elsewhere(t, story_id, other_id):
                raise UserError("pressed-stale")
            await self._join(t, other_id, story_id, now)
        return story_id

    async def merge(self, story_id: int, other_id: int) -> Story:
        """Make one story of two: what told of `other_id` tells of `story_id` from now on.

        Raises UserError when either is gone or they are one already.
        """
        now = self._clock()
        async with self._database.transaction() as t:
            await stories.hold(t)
            try:
                story, other = await stories.get(t, story_id), await stories.get(t, other_id)
            except NotFound:
                raise UserError("pressed-stale") from None
            if story.id == other.id or story.merged_into or other.merged_into:
                raise UserError("pressed-stale")
            await stories.forget_separation(t, story.id, other.id)
            await self._join(t, other.id, story.id, now)
        return story

    async def _went_elsewhere(self, t: Transaction, *story_ids: int) -> bool:
        """Whether any of these stories goes on in another one: then nothing may join it."""
        return any([(await stories.get(t, one)).merged_into is not None for one in story_ids])

    async def _join(self, t: Transaction, gone: int, into: int, now: datetime) -> None:
        reports = await stories.list_reports(t, gone)
        await self._move(t, reports, into, f"{_BY_PEOPLE}: the same story", now)
        await stories.mark_merged(t, gone, into)
        await self._joined(t, gone, into, now)

    async def _move(
        self, t: Transaction, reports: Collection[Report], story_id: int, reason: str, now: datetime
    ) -> None:
        for one in reports:
            placement = Placement(story_id, 1.0, (reason,), one.copy_of)
            await stories.place(t, one.document, placement, now)


def _with_repeats(reports: Collection[Report], document_ids: Collection[int]) -> list[Report]:
    """These reports and those that repeat them: a copy tells of nothing else than its original."""
    leaving = set(document_ids)
    return [one for one in reports if one.document.id in leaving or one.copy_of in leaving]
