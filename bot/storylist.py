"""The newest stories about what a chat watches, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.backtest import LOOKS_BACK, by_story
from bot.clock import Clock
from bot.domain.chat import Chat
from bot.domain.watch import Subscription
from bot.storyline.view import Neighbour, heard_by, neighbours, seen_by, wanted_by
from bot.summaries.languages import nearest
from storage import documents, sources, storylines, subscriptions
from storage.database import Database, Reading
from storage.documents import Seen
from storage.storylines import Line, line_of

PAGE = 8  # stories of one screen
_NEAREST = 5  # stories that may be the same


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in a list. `id` is None for a document that has not been placed yet."""

    id: int | None
    title: str
    url: str
    at: datetime
    names: tuple[str, ...]
    sources: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of the newest stories, as they stood when document `until` was the newest.

    `fresh` are the stories that have come since.
    """

    shown: tuple[Listed, ...]
    page: int
    pages: int
    until: int
    fresh: int


class Storylist:
    """Answers about many stories."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def newest(self, chat: Chat, only: Sequence[Subscription] | None = None) -> int | None:
        """The story that a chat was told of last, or the newest about these watches."""
        async with self._database.reading() as r:
            if only is None and (told := await storylines.list_told_stories(r, chat.id, 1)):
                return told[0]
            seen = await self._seen(r, chat, only)
        return next((one.story_id for one in seen if one.story_id is not None), None)

    async def latest(
        self, chat: Chat, only: Sequence[Subscription] | None, page: int, until: int = 0
    ) -> Listing:
        """A page of the newest stories about what a chat watches; pages count from 0.

        `until` keeps the pages of a list as they were while new documents come; 0 begins a new one.
        """
        async with self._database.reading() as r:
            mine = tuple(only) if only is not None else await subscriptions.list_of_chat(r, chat.id)
            seen = await self._seen(r, chat, mine)
            until = until or max((one.document_id for one in seen), default=0)
            then = by_story([one for one in seen if one.document_id <= until])
            pages = max(1, -(-len(then) // PAGE))
            page = min(max(page, 0), pages - 1)
            shown = await self._listed(r, chat, then[page * PAGE : (page + 1) * PAGE], mine)
        fresh = {_key(one) for one in seen} - {_key(one) for one in then}
        return Listing(shown, page, pages, until, len(fresh))

    async def _seen(self, r: Reading, chat: Chat, only: Sequence[Subscription] | None) -> tuple[Seen, ...]:
        mine = tuple(only) if only is not None else await subscriptions.list_of_chat(r, chat.id)
        since = self._clock() - LOOKS_BACK
        return await documents.list_seen(r, wanted_by(mine), await heard_by(r, chat), since)

    async def _listed(
        self, r: Reading, chat: Chat, seen: Sequence[Seen], mine: Sequence[Subscription]
    ) -> tuple[Listed, ...]:
        placed = [one.story_id for one in seen if one.story_id is not None]
        lines = await storylines.list_lines(r, placed, await heard_by(r, chat))
        alone = await self._alone(r, seen)
        labels = {one.watch_id: one.label for one in mine}
        listed = []
        for one in seen:
            every = lines.get(one.story_id or 0, (alone[one.document_id],))
            spoken = nearest(chat.language, (each.language for each in every))
            lead = next(each for each in every if each.language == spoken)
            listed.append(
                Listed(
                    id=one.story_id,
                    title=lead.title,
                    url=lead.url,
                    at=one.at,
                    names=tuple(labels[watch] for watch in one.watch_ids if watch in labels),
                    sources=tuple(dict.fromkeys(each.source for each in every)),
                    languages=tuple(dict.fromkeys(each.language for each in every if each.language)),
                )
            )
        return tuple(listed)

    async def _alone(self, r: Reading, seen: Sequence[Seen]) -> dict[int, Line]:
        found = await documents.list_by_ids(r, [one.document_id for one in seen])
        by_id = await sources.list_by_ids(r, {one.source_id for one in found})
        return {one.id: line_of(one, by_id[one.source_id]) for one in found}

    async def nearest(self, chat: Chat, story_id: int) -> tuple[Neighbour, ...]:
        """The stories that this one may be the same as: those of the chat that came about then."""
        async with self._database.reading() as r:
            story, _ = await seen_by(r, chat, story_id)
            heard, seen = await heard_by(r, chat), await self._seen(r, chat, None)
            told = await storylines.list_told_stories(r, chat.id, _NEAREST * 4)
            others = dict.fromkeys((*(one.story_id for one in seen), *told))
            found = await neighbours(
                r, chat, [one for one in others if one is not None and one != story.id][: _NEAREST * 6], heard
            )
        by_time = sorted(found, key=lambda one: abs(one.at - story.opened_at))
        return tuple(one for one in by_time if one.id != story.id)[:_NEAREST]


def _key(one: Seen) -> tuple[bool, int]:
    return (True, one.story_id) if one.story_id is not None else (False, one.document_id)
