"""A story has grown: the messages that tell of it grow along, and turns of it are told.

Each chat and topic has one message of a story, sent at the first report that fires. Later reports
edit it. Everything goes through the outbox, in the transaction that found the story grown, and a
card that would say the same is not put out again: doing it twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.alert import Alert
from bot.telling.gathering import gather
from bot.telling.rounds import Round, for_more
from bot.telling.showing import set_stage
from bot.telling.turning import Turning
from storage import alerts, stories
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Grown:
    """The alerts that are new, and the chats that have something to be sent."""

    new: tuple[Alert, ...] = ()
    woken: frozenset[int] = frozenset()


async def grow(
    t: Transaction, story_id: int, document_id: int, fired: Sequence[Alert], now: datetime, *, fresh: bool
) -> Grown:
    """A report has joined a story, or its text has changed.

    `fired` are the alerts that it gives cause for; those of chats that know the story already let
    their messages grow. Only a `fresh` report, in the story for the first time, can be a turn of it.
    """
    await stories.hold(t)
    known = {(one.chat_id, one.thread_id): one for one in await alerts.list_of_story(t, story_id)}
    new = await alerts.add(t, [one for one in fired if (one.chat_id, one.thread_id) not in known], now)
    if not known and not new:
        return Grown()
    joining = {(one.chat_id, one.thread_id): one.subscription_ids for one in fired}
    older = [for_more(one, joining.get(key, ())) for key, one in known.items()]
    stage = await set_stage(t, await gather(t, story_id), [*older, *new])
    round_ = Round(t, stage, now)
    turning = Turning(stage, document_id if fresh else 0, now)
    await round_.begin(new)
    await round_.go_on(older, known, turning)
    return Grown(new, await round_.end())


async def refresh(t: Transaction, story_id: int, now: datetime) -> frozenset[int]:
    """Let the messages of a story say what is known by now; returns the chats that are to be woken."""
    return (await grow(t, story_id, 0, (), now, fresh=False)).woken
