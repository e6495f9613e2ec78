"""Stories that turn out to be one, or two: what becomes of the messages that told of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.alerts.joined import joined_card
from bot.domain.alert import Alert
from bot.telling.gathering import gather
from bot.telling.growing import refresh
from bot.telling.rounds import Round, edit, for_more
from bot.telling.showing import set_stage
from storage import alerts, edits, stories
from storage.database import Transaction


async def merged(t: Transaction, from_id: int, into_id: int, now: datetime) -> frozenset[int]:
    """All reports of a story went into another one; returns the chats that are to be woken.

    A chat that was told of one of them only has its message go on with the whole. Of two messages
    the one of the story that stays goes on, and the other one says so.
    """
    await stories.hold(t)
    staying = {(one.chat_id, one.thread_id): one for one in await alerts.list_of_story(t, into_id)}
    moving = await alerts.list_of_story(t, from_id)
    alone = [one for one in moving if (one.chat_id, one.thread_id) not in staying]
    await alerts.move(t, [one.id for one in alone], into_id)
    twice = [one for one in moving if (one.chat_id, one.thread_id) in staying]
    heirs = [for_more(staying[one.chat_id, one.thread_id], one.subscription_ids) for one in twice]
    await alerts.keep(t, heirs)
    await alerts.remove(t, [one.id for one in twice])
    closed = await _close(t, twice, heirs, into_id, now)
    return closed | await refresh(t, into_id, now)


async def _close(
    t: Transaction, twice: Sequence[Alert], heirs: Sequence[Alert], into_id: int, now: datetime
) -> frozenset[int]:
    """Let messages say that their story goes on in their heirs'. A line of a list stays as it is.

    A chat is told the headline that it is shown: the story's own may be of a source it does not hear.
    """
    stage = await set_stage(t, await gather(t, into_id), heirs)
    says = [
        edit(
            replace(one, telling=replace(one.telling, edits=one.telling.edits + 1)),
            joined_card(into_id, shown.face.headline, shown.chat.language),
        )
        for one, heir in zip(twice, heirs, strict=True)
        if not one.telling.line and (shown := stage.show(heir))
    ]
    await edits.put(t, says, now)
    return frozenset(one.chat_id for one in says)


async def split(t: Transaction, story_id: int, other_id: int, now: datetime) -> frozenset[int]:
    """Some reports of a story went into another one; returns the chats that are to be woken.

    A message stays with the report that made it. Where the rest names what the chat watches, it
    gets a message of its own, silently: it was told already, under another headline.
    """
    await stories.hold(t)
    there = {one.document.id for one in await stories.list_reports(t, other_id)}
    taken = {(one.chat_id, one.thread_id) for one in await alerts.list_of_story(t, other_id)}
    told = await alerts.list_of_story(t, story_id)
    moving = [one for one in told if one.document_id in there and (one.chat_id, one.thread_id) not in taken]
    await alerts.move(t, [one.id for one in moving], other_id)
    moved = {one.id for one in moving}
    woken = await refresh(t, story_id, now) | await refresh(t, other_id, now)
    woken |= await _tell_the_rest(t, story_id, [one for one in told if one.id in moved], now)
    staying = [one for one in told if one.id not in moved and (one.chat_id, one.thread_id) not in taken]
    return woken | await _tell_the_rest(t, other_id, staying, now)


async def _tell_the_rest(
    t: Transaction, story_id: int, told: Sequence[Alert], now: datetime
) -> frozenset[int]:
    """Tell those chats of the part of a story that their message does not show any more."""
    stage = await set_stage(t, await gather(t, story_id), told)
    fired = [alert for one in told if (alert := stage.would_fire(one))]
    new = await alerts.add(t, fired, now)
    round_ = Round(t, await set_stage(t, stage.story, new), now)
    await round_.begin(new, silent=True)
    return await round_.end()
