"""The updates that wait for the bot: what it asked for, what it has confirmed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

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
FIRST_ID = 700_000_001


@dataclass(slots=True)
class Waiting:
    """One update that is not confirmed yet."""

    id: int
    raw: Json
    at: datetime
    again: bool = False  # to be delivered once more after it was confirmed


class UpdateQueue:
    """Updates in order, from the first unconfirmed one."""

    def __init__(self) -> None:
        self.asked: frozenset[str] = frozenset()
        self._waiting: deque[Waiting] = deque()
        self._next_id = FIRST_ID
        self._to_repeat = 0

    def __len__(self) -> int:
        return len(self._waiting)

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
        update_id = self._next_id
        self._next_id += 1
        again, self._to_repeat = self._to_repeat > 0, max(0, self._to_repeat - 1)
        self._waiting.append(Waiting(update_id, {"update_id": update_id, **raw}, at, again))
        return update_id

    def repeat_next(self, count: int) -> None:
        """The next `count` updates are delivered twice, under the same id."""
        self._to_repeat += count

    def clear(self) -> None:
        """`drop_pending_updates`."""
        self._waiting.clear()

    def page(self, offset: int, limit: int, now: datetime) -> list[Json]:
        """Confirm all below `offset`, give up to `limit` from there; a negative one counts from the end."""
        self._expire(now)
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        else:
            self._confirm(offset)
        return [waiting.raw for waiting, _ in zip(self._waiting, range(limit), strict=False)]

    def _confirm(self, offset: int) -> None:
        repeated = []
        while self._waiting and self._waiting[0].id < offset:
            done = self._waiting.popleft()
            if done.again:
                done.again = False
                repeated.append(done)
        self._waiting.extendleft(reversed(repeated))

    def _expire(self, now: datetime) -> None:
        while self._waiting and self._waiting[0].at < now - KEPT_FOR:
            self._waiting.popleft()
