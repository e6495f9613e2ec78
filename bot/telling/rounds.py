"""What one step of a story puts out: new messages, edits of old ones, replies where it takes a turn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot import metrics
from bot.alerts import lists
from bot.domain.alert import Alert, Card, DeliveryDraft, DeliveryKind
from bot.telling.showing import Shown, Stage
from bot.telling.turning import Turning
from storage import alerts, edits, outbox
from storage.database import Transaction


class Round:
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
            self._edits.append(edit(listed, card))
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
                self._edits.append(edit(grown, await self._card(grown, shown)))
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
        await edits.put(self._t, self._edits, self._now)
        return frozenset(draft.chat_id for draft in (*self._new, *self._edits))


def _draft(one: Alert, kind: DeliveryKind, dedup: str, card: Card, about: str = "") -> DeliveryDraft:
    return DeliveryDraft(
        one.chat_id, kind, dedup, card, story_id=one.story_id, thread_id=one.thread_id, about=about
    )


def edit(one: Alert, card: Card) -> DeliveryDraft:
    name = f"edit:{one.id}:{one.telling.edits}"
    return _draft(one, DeliveryKind.EDIT, name, card, about=one.telling.message)


def for_more(one: Alert, subscription_ids: Iterable[int]) -> Alert:
    """An alert for these subscriptions too."""
    more = [each for each in subscription_ids if each not in one.subscription_ids]
    return replace(one, subscription_ids=(*one.subscription_ids, *more))
