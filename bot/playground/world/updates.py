"""The updates that wait for the bot: what it asked for, what it has confirmed."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from bot.playground.refusal import Json

KINDS = frozenset(
    [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "message_reaction",
        "message_reaction_count",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
    ]
)
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KEPT_FOR = timedelta(hours=24)
KEPT_SHORTER = {  # what nobody waits for that long
    "callback_query": timedelta(seconds=150),
    "inline_query": timedelta(seconds=30),
    "chosen_inline_result": timedelta(minutes=10),
}
SILENCE = timedelta(days=7)  # after which the ids begin anew, anywhere
FIRST_ID = 700_000_001
_IDS = range(100_000_000, 1_000_000_000)
_AHEAD = 10  # an offset further than this beyond the last id is none of this sequence


Queue = tuple[str, int]


def queue_of(update_id: int, raw: Json) -> Queue:
    """Within which of the queues its order is kept: of one chat, of one person's presses, of itself."""
    for kind, payload in raw.items():
        if not isinstance(payload, dict):
            continue
        about = payload.get("from") if kind in KEPT_SHORTER else payload.get("chat")
        if isinstance(about, dict) and isinstance(about.get("id"), int):
            return kind if kind in KEPT_SHORTER else "chat", int(about["id"])
    return "update", update_id


@dataclass(slots=True)
class Waiting:
    """One update that is not confirmed yet. Its `id` is ours: poison may say what it likes."""

    id: int
    raw: Json
    queue: Queue
    until: datetime  # kept so long
    again: bool = False  # to be delivered once more after it was confirmed

    @property
    def chat_id(self) -> int:
        """Of the chat, or of the person who pressed; 0 when it is of neither."""
        return 0 if self.queue[0] == "update" else self.queue[1]


class UpdateQueue:
    """Updates in order, from the first unconfirmed one."""

    def __init__(self) -> None:
        self.asked: frozenset[str] = frozenset()
        self._waiting: deque[Waiting] = deque()
        self._next_id = FIRST_ID
        self._latest_at: datetime | None = None
        self._lot = random.Random(FIRST_ID)  # noqa: S311 - the same world gives the same ids
        self._to_repeat = 0
        self._to_disorder = 0
        self._held_back: list[Waiting] = []

    def __len__(self) -> int:
        return len(self._waiting) + len(self._held_back)

    @property
    def allowed(self) -> frozenset[str]:
        """The kinds delivered now."""
        return self.asked or KINDS - ON_REQUEST

    def ask_for(self, kinds: Iterable[str]) -> None:
        """Remember `allowed_updates`; an empty list is the default set. Older updates stay."""
        self.asked = frozenset(kinds) & KINDS

    def add(self, kind: str, payload: Json, at: datetime) -> bool:
        """Queue an update, unless its kind was not asked for."""
        if kind not in self.allowed:
            return False
        self.add_raw({kind: payload}, at)
        return True

    def add_raw(self, raw: Json, at: datetime) -> int:
        """Queue anything at all under the next id, poison included."""
        if self._latest_at is not None and at - self._latest_at >= SILENCE:
            self._next_id = self._lot.choice(_IDS)
        update_id, self._latest_at = self._next_id, at
        self._next_id += 1
        again, self._to_repeat = self._to_repeat > 0, max(0, self._to_repeat - 1)
        until = at + min((KEPT_SHORTER.get(kind, KEPT_FOR) for kind in raw), default=KEPT_FOR)
        queue = queue_of(update_id, raw)
        self._put(Waiting(update_id, {"update_id": update_id, **raw}, queue, until, again))
        return update_id

    def _put(self, one: Waiting) -> None:
        if not self._to_disorder:
            self._waiting.append(one)
            return
        self._to_disorder -= 1
        self._held_back.append(one)
        if not self._to_disorder:
            self._waiting.extend(reversed(self._held_back))
            self._held_back.clear()

    def repeat_next(self, count: int) -> None:
        """The next `count` updates are delivered twice, under the same id."""
        self._to_repeat += count

    def disorder_next(self, count: int) -> None:
        """The next `count` updates come in reverse order, as soon as all of them are there."""
        self._to_disorder = count

    def clear(self) -> None:
        """`drop_pending_updates`."""
        self._waiting.clear()
        self._held_back.clear()

    def pending(self, now: datetime) -> int:
        """`pending_update_count`: how many wait and are not too old."""
        self._expire(now)
        return len(self)

    def first(self, count: int, now: datetime) -> list[Json]:
        """Up to `count` from the front; nothing is confirmed by that."""
        self._expire(now)
        return [waiting.raw for waiting in islice(self._waiting, count)]

    def fronts(self, now: datetime) -> Iterator[Waiting]:
        """The first of each queue, in order, as long as nothing is confirmed."""
        self._expire(now)
        begun = set[Queue]()
        for waiting in self._waiting:
            if waiting.queue not in begun:
                begun.add(waiting.queue)
                yield waiting

    def confirm(self, update_id: int) -> None:
        """Take off that one alone, as a webhook's 200 does."""
        self._take_off([one for one in self._waiting if one.id == update_id])

    def page(self, offset: int, limit: int, now: datetime) -> list[Json]:
        """Confirm all below `offset`, give up to `limit` from there; a negative one counts from the end."""
        self._expire(now)
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        elif offset <= self._next_id + _AHEAD:
            self._take_off([one for one in self._waiting if one.id < offset])
        return self.first(limit, now)

    def _take_off(self, done: list[Waiting]) -> None:
        """Done with; those to be delivered twice stay where they are, once more."""
        over = {one.id for one in done if not one.again}
        for one in done:
            one.again = False
        while self._waiting and self._waiting[0].id in over:
            over.discard(self._waiting.popleft().id)
        if over:  # not all at the front: out of order, repeated, or several at once
            self._waiting = deque(one for one in self._waiting if one.id not in over)

    def _expire(self, now: datetime) -> None:
        if any(one.until < now for one in self._waiting):
            self._waiting = deque(one for one in self._waiting if one.until >= now)
