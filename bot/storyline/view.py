"""What one chat may see of stories.

A chat sees the reports of the sources that it hears and those by which it was told; a story of
which it sees none is not there for it. What it sees decides everything else, the title included:
the first report may be of a source that only another chat has added.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.chat import Chat
from bot.domain.story import Report, Story
from bot.domain.watch import LEAST_SCORE, Subscription
from bot.errors import NotFound
from bot.storyline.timeline import in_order
from storage import documents, sources, stories, storylines
from storage.database import Reading


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A story beside another, by what a chat sees of it first."""

    id: int
    title: str
    at: datetime


async def seen_by(r: Reading, chat: Chat, story_id: int) -> tuple[Story, tuple[Report, ...]]:
    """A story, or the one that it was merged into, and its reports as they came out.

    Raises NotFound when the chat sees none of them.
    """
    story = await storylines.get_standing(r, story_id)
    heard, told = await heard_by(r, chat), await storylines.list_told(r, chat.id, story.id)
    of_told = {one.source_id for one in await documents.list_by_ids(r, sorted(told))}
    found = await stories.list_reports(r, story.id, heard | of_told)
    reports = [one for one in found if one.source.id in heard or one.document.id in told]
    if not reports:
        raise NotFound(f"Story {story_id} does not concern chat {chat.id}.")
    return story, in_order(reports)


async def neighbours(
    r: Reading, chat: Chat, story_ids: Iterable[int], heard: Collection[int]
) -> tuple[Neighbour, ...]:
    """What a chat sees of these stories; those of which it sees nothing are left out."""
    standing: list[int] = []
    for story_id in story_ids:
        try:
            standing.append((await storylines.get_standing(r, story_id)).id)
        except NotFound:  # forgotten by now
            continue
    told = [one for number in standing for one in await storylines.list_told(r, chat.id, number)]
    lines = await storylines.list_lines(r, standing, heard, told)
    return tuple(
        Neighbour(number, lines[number][0].title, lines[number][0].at)
        for number in dict.fromkeys(standing)
        if number in lines
    )


async def heard_by(r: Reading, chat: Chat) -> frozenset[int]:
    """The sources that a chat hears."""
    return frozenset(one.id for one in await sources.list_heard(r, chat.id))


def wanted_by(mine: Sequence[Subscription]) -> dict[int, float]:
    """How sure a mention of each watch must be."""
    return {one.watch_id: LEAST_SCORE[one.mode] for one in mine}
