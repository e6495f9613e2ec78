"""Seeing a story: how it developed, in words and as a picture, as far as one chat may see it."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.chat import Chat
from bot.domain.richtext import clean
from bot.domain.story import Report, Story
from bot.domain.summary import Summary
from bot.domain.watch import Mention
from bot.errors import NotFound
from bot.stories.citing import Citation, citations
from bot.storyline.added import added
from bot.storyline.timeline import Timeline, planned
from bot.storyline.view import Neighbour, heard_by, neighbours, seen_by, wanted_by
from bot.summaries.pieces import real_pieces
from bot.summaries.story import summarise_story
from storage import storylines, subscriptions
from storage.database import Database

_SUCCESSORS = 3
_BEGINNING = 6  # sentences of a report that are looked at for what is new


@dataclass(frozen=True, slots=True)
class Storyline:
    """How a story developed. `reports`, one at least, are in the order in which they came out."""

    story: Story
    title: str
    url: str
    reports: tuple[Report, ...]
    citations: tuple[Citation, ...]
    summary: Summary
    added: Mapping[int, str]  # by document, what it says that nobody had said before, "" for nothing
    predecessor: Neighbour | None = None
    successors: tuple[Neighbour, ...] = ()


class Paints(Protocol):
    """Draws pictures. Raises PictureFailed."""

    async def paint(self, timeline: Timeline) -> bytes: ...


class Regroups(Protocol):
    """Parts stories and joins them. Raises UserError where there is nothing to part or to join."""

    async def separate(self, chat: Chat, story_id: int, document_ids: Collection[int], user_id: int) -> int:
        """Give these documents a story of their own; returns it."""

    async def undo(self, chat: Chat, other_id: int) -> int:
        """Take that back; returns the story that is whole again."""

    async def merge(self, story_id: int, other_id: int) -> Story:
        """Let `other_id` become a part of `story_id`."""


class Storydesk:
    """Answers about single stories."""

    def __init__(self, database: Database, painter: Paints, regrouping: Regroups) -> None:
        self._database = database
        self._painter = painter
        self._regrouping = regrouping

    async def get(self, chat: Chat, story_id: int) -> Storyline:
        """How a story developed. Raises NotFound when it is none of the chat's business, or gone."""
        async with self._database.reading() as r:
            story, reports = await seen_by(r, chat, story_id)
            wanted = wanted_by(await subscriptions.list_of_chat(r, chat.id))
            about = await storylines.list_about(r, [one.document.id for one in reports], wanted)
            heard = await heard_by(r, chat)
            earlier = [story.predecessor_id] if story.predecessor_id else []
            before = await neighbours(r, chat, earlier, heard)
            later = await storylines.list_successors(r, story.id, _SUCCESSORS)
            after = await neighbours(r, chat, later, heard)
        summary, cited, new = await asyncio.to_thread(_read, reports, about, chat.language)
        leading = next((one for one in reports if one.document.id == summary.document_id), reports[0])
        return Storyline(
            story=story,
            title=summary.headline or title_of(reports[0]),
            url=leading.document.url,
            reports=reports,
            citations=cited,
            summary=summary,
            added=new,
            predecessor=before[0] if before else None,
            successors=after,
        )

    async def picture(self, chat: Chat, line: Storyline, *, dark: bool) -> bytes:
        """How a story developed, as a PNG file. Raises PictureFailed."""
        timeline = await asyncio.to_thread(planned, line.title, line.reports, chat.language, dark=dark)
        return await self._painter.paint(timeline)

    # --- Parting and joining

    async def separate(self, chat: Chat, story_id: int, document_id: int, user_id: int) -> int:
        """A report does not belong there: it becomes a story of its own, which is returned.

        Raises NotFound for what the chat does not see.
        """
        async with self._database.reading() as r:
            story, reports = await seen_by(r, chat, story_id)
        if document_id not in {one.document.id for one in reports}:
            raise NotFound(f"Document {document_id} is not in story {story_id} for chat {chat.id}.")
        return await self._regrouping.separate(chat, story.id, [document_id], user_id)

    async def undo(self, chat: Chat, other_id: int) -> int:
        """Take back a parting that this chat made; returns the story that is whole again."""
        return await self._regrouping.undo(chat, other_id)

    async def merge(self, chat: Chat, story_id: int, other_id: int) -> Storyline:
        """Two stories are one: the other becomes a part of this. Raises NotFound for what is not seen."""
        async with self._database.reading() as r:
            story, _ = await seen_by(r, chat, story_id)
            other, _ = await seen_by(r, chat, other_id)
        await self._regrouping.merge(story.id, other.id)
        return await self.get(chat, story.id)


def title_of(report: Report) -> str:
    """A report's headline, or its first line."""
    document = report.document
    return document.title or document.text.strip().split("\n", 1)[0]


def _read(
    reports: Sequence[Report], about: Mapping[int, Sequence[Mention]], language: str
) -> tuple[Summary, tuple[Citation, ...], dict[int, str]]:
    told = [one.document for one in reports]
    new = added([(one.document.id, () if one.copy_of is not None else _lines(one)) for one in reports])
    return summarise_story(told, about, language), citations(reports), new


def _lines(report: Report) -> Iterator[str]:
    """The headline, and the first sentences without datelines, bylines and adverts."""
    text = report.document.text
    yield clean(report.document.title)
    for piece in real_pieces(text, _BEGINNING):
        yield clean(text[piece.start : piece.end])
