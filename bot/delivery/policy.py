"""What becomes of a delivery after a try to send it.

Bots cannot read their own messages back, so "exactly once" does not exist: whoever does not know
whether a message arrived can only choose between telling twice and perhaps never. A lost alert is
worse than a double one; that is the default, and each delivery says which it wants.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.alert import Delivery, DeliveryKind, Urgency
from bot.errors import (
    ChatMoved,
    ChatUnreachable,
    DeliveryError,
    RoleLost,
    SendRefused,
    SendThrottled,
    SendUnsent,
)

# An ambiguous message is sent again after this, then after twice as long, and so on.
AGAIN_AFTER = timedelta(seconds=60)
_AGAIN_AT_MOST = timedelta(minutes=10)
# Tries that may have arrived; after so many (well over an hour) it stays in doubt.
TRIES = 12
# Two edits of one message are at least so far apart; the newest says everything. Editing twice
# does no harm, so in doubt an edit waits no longer than that.
EDIT_GAP = timedelta(seconds=15)

_UNSENT_AT_LEAST = timedelta(seconds=2)
_UNSENT_AT_MOST = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Sent:
    """It has arrived, as this message."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Later:
    """It was not sent and is tried again then; the try does not count."""

    at: datetime
    whole_chat: bool = False  # the chat hears nothing until then


@dataclass(frozen=True, slots=True)
class InDoubt:
    """It may have arrived; it is sent again then, or never and only shown."""

    again_at: datetime | None


@dataclass(frozen=True, slots=True)
class Suspend:
    """The chat cannot be reached: everything for it is parked until it comes back."""

    reason: str


@dataclass(frozen=True, slots=True)
class Move:
    """The chat has another number at Telegram; the delivery follows it at once."""

    telegram_id: int


@dataclass(frozen=True, slots=True)
class Dead:
    """It will never be accepted."""

    reason: str


@dataclass(frozen=True, slots=True)
class StandDown:
    """This process must not send any more; the delivery waits for one that may."""

    reason: str


Decision = Sent | Later | InDoubt | Suspend | Move | Dead | StandDown


def judge(  # noqa: PLR0911 — one line for each error
    delivery: Delivery, outcome: int | DeliveryError, now: datetime, jitter: float = 0
) -> Decision:
    """What to do with a delivery that was tried. `outcome` is a message id or what went wrong.

    `jitter`, 0 to 1 seconds, is added to pauses that Telegram asks for: it counts strictly.
    """
    match outcome:
        case int():
            return Sent(outcome)
        case SendThrottled():
            return Later(now + timedelta(seconds=outcome.retry_after + jitter), whole_chat=True)
        case SendUnsent():
            return Later(now + pause_unsent(now - delivery.created_at))
        case ChatMoved() if outcome.new_chat_id != delivery.telegram_id:
            return Move(outcome.new_chat_id)
        case ChatUnreachable():
            return Suspend(str(outcome))
        case SendRefused():
            return Dead(str(outcome))
        case RoleLost():
            return StandDown(str(outcome))
        case _:
            return InDoubt(again_at(delivery, now))


def again_at(delivery: Delivery, now: datetime) -> datetime | None:
    """When a delivery that may have arrived is sent again; None for never.

    The same rule holds for one that a crash left in `sending`.
    """
    if delivery.attempt >= TRIES:
        return None
    if delivery.kind is DeliveryKind.EDIT:
        return now + EDIT_GAP
    if delivery.urgency is Urgency.AT_MOST_ONCE:
        return None
    # Doubling stops early: the tries that follow in the same chat are waiting behind this one.
    doublings = max(0, delivery.attempt - 1)
    pause: timedelta = AGAIN_AFTER * 2**doublings
    return now + min(pause, _AGAIN_AT_MOST)


def pause_unsent(age: timedelta) -> timedelta:
    """How long to wait when the line is down, by the age of the delivery: a quarter of it.

    Nothing has left, so there is no harm in trying for ever, and no counter is needed.
    """
    return min(max(age / 4, _UNSENT_AT_LEAST), _UNSENT_AT_MOST)


def edit_too_early(touched_at: datetime | None, now: datetime) -> Later | None:
    """The wait for an edit whose message was sent or edited at `touched_at`, if it has to wait."""
    if touched_at is None or now - touched_at >= EDIT_GAP:
        return None
    return Later(touched_at + EDIT_GAP)
