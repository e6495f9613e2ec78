"""A story has grown: the messages that tell of it grow along, and turns of it are told.

Each chat and topic has one message of a story, sent at the first report that fires. Later reports
edit it. Everything goes through the outbox, in the transaction that found the story grown, and a
card that would say the same is not put out again: doing it twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot import metrics
from bot.alerts import lists
from bot.alerts.joined import joined_card
from bot.domain.alert import Alert, Card, DeliveryDraft, DeliveryKind
from bot.telling.gathering import gather
from bot.telling.showing import Shown, Stage, set_stage
from bot.telling.turning import Turning
from storage import alerts, chats, outbox, stories
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
    older = [_joined(one, joining.get(key, ())) for key, one in known.items()]
    stage = await set_stage(t, await gather(t, story_id), [*older, *new])
    round_ = _Round(t, stage, now)
    turning = Turning(stage, document_id if fresh else 0, now)
    await round_.begin(new)
    await round_.go_on(older, known, turning)
    return Grown(new, await round_.end())


async def refresh(t: Transaction, story_id: int, now: datetime) -> frozenset[int]:
    """Let the messages of a story say what is known by now; returns the chats that are to be woken."""
    return (await grow(t, story_id, 0, (), now, fresh=False)).woken


def _joined(one: Alert, subscription_ids: Iterable[int]) -> Alert:
    """An alert for these subscriptions too."""
    more = [each for each in subscription_ids if each not in one.subscription_ids]
    return replace(one, subscription_ids=(*one.subscription_ids, *more))


class _Round:
    """What one step of a story puts out, kept together at the end."""

    def __init__(self, t: Transaction, stage: Stage, now: datetime) -> None:
        self._t = t
        self._stage = stage
        self._now = now
        self._changed: list[Alert] = []
        self._new: list[DeliveryDraft] = []
        self._edits: list[DeliveryDraft] = []

    async def begin(self, new: Sequence[Alert], *, silent: bool = False) -> None:
        """Tell chats of the story for the first time: by a card, or in a storm by a line of a list."""
        if not new:
            return
        storm = await self._in_a_storm(new)
        lately = await alerts.list_lately(self._t, storm, self._now - lists.LASTS) if storm else ()
        for one in new:
            if (shown := self._stage.show(one)) is None:
                continue
            if one.chat_id in storm and not silent:
                mine = [each for each in lately if each.chat_id == one.chat_id]
                self._list(one, shown, mine)
            else:
                self._send(one, shown, silent=silent)
        metrics.alerts.inc(len(new))

    async def _in_a_storm(self, new: Sequence[Alert]) -> frozenset[int]:
        counts = await alerts.count_lately(self._t, self._now - lists.WITHIN)
        return frozenset(one.chat_id for one in new if counts.get(one.chat_id, 0) > lists.STORM)

    def _send(self, one: Alert, shown: Shown, *, silent: bool) -> None:
        name = f"alert:{one.id}"
        card = replace(shown.card, silent=silent)
        self._new.append(_draft(one, DeliveryKind.NEW, name, card))
        self._changed.append(replace(one, telling=shown.telling(message=name)))

    def _list(self, one: Alert, shown: Shown, lately: Sequence[Alert]) -> None:
        name = lists.open_list(lately, one.thread_id, self._now) or f"list:{one.id}"
        listed = replace(one, telling=shown.telling(message=name, line=shown.line))
        self._changed.append(listed)
        siblings = [each.telling.line for each in lately if each.telling.message == name]
        card = lists.list_card([*siblings, shown.line], shown.chat.language)
        if siblings:
            self._edits.append(_edit(listed, card))
        else:
            self._new.append(_draft(one, DeliveryKind.NEW, name, card))

    async def go_on(
        self, older: Sequence[Alert], known: dict[tuple[int, int | None], Alert], turning: Turning
    ) -> None:
        """Let the messages that are there grow, and reply to them where the story takes a turn."""
        for one in older:
            if (shown := self._stage.show(one)) is None:
                continue
            telling = shown.grown(one.telling)
            reply, telling = turning.of(one, shown, telling)
            grown = replace(one, telling=telling)
            if telling.digest != one.telling.digest:
                self._edits.append(_edit(grown, await self._card(grown, shown)))
            if reply:
                self._new.append(reply)
            if grown != known[one.chat_id, one.thread_id]:
                self._changed.append(grown)

    async def _card(self, one: Alert, shown: Shown) -> Card:
        if not one.telling.line:
            return shown.card
        siblings = await alerts.list_of_message(self._t, one, lists.LASTS)
        lines = [one.telling.line if each.id == one.id else each.telling.line for each in siblings]
        return lists.list_card(lines, shown.chat.language)

    async def end(self) -> frozenset[int]:
        """Put it out; returns the chats that have something new or changed."""
        await alerts.keep(self._t, self._changed)
        await outbox.add_unless_known(self._t, self._new, self._now)
        await outbox.put_edits(self._t, self._edits, self._now)
        return frozenset(draft.chat_id for draft in (*self._new, *self._edits))


def _draft(one: Alert, kind: DeliveryKind, dedup: str, card: Card, about: str = "") -> DeliveryDraft:
    return DeliveryDraft(
        one.chat_id, kind, dedup, card, story_id=one.story_id, thread_id=one.thread_id, about=about
    )


def _edit(one: Alert, card: Card) -> DeliveryDraft:
    name = f"edit:{one.id}:{one.telling.edits}"
    return _draft(one, DeliveryKind.EDIT, name, card, about=one.telling.message)


# --- Stories that turn out to be one, or two


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
    heirs = [_joined(staying[one.chat_id, one.thread_id], one.subscription_ids) for one in twice]
    await alerts.keep(t, heirs)
    await alerts.remove(t, [one.id for one in twice])
    closed = await _close(t, twice, into_id, now)
    return closed | await refresh(t, into_id, now)


async def _close(t: Transaction, twice: Sequence[Alert], into_id: int, now: datetime) -> frozenset[int]:
    """Let messages say that their story goes on elsewhere. A line of a list stays as it is."""
    people = await chats.list_by_ids(t, {one.chat_id for one in twice})
    story = await stories.get(t, into_id)
    edits = [
        _edit(
            replace(one, telling=replace(one.telling, edits=one.telling.edits + 1)),
            joined_card(story, people[one.chat_id].language),
        )
        for one in twice
        if not one.telling.line and one.chat_id in people
    ]
    await outbox.put_edits(t, edits, now)
    return frozenset(one.chat_id for one in edits)


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
    round_ = _Round(t, await set_stage(t, stage.story, new), now)
    await round_.begin(new, silent=True)
    return await round_.end()
