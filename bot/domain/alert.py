"""The decision to tell, the card that tells it, and the duty to deliver it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

from bot.domain.richtext import Text


@dataclass(frozen=True, slots=True)
class Button:
    """One button under a card: it opens `url`, or sends `data` (at most 64 bytes) back to us."""

    label: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What a chat sees in one message: text with entities, and rows of buttons."""

    text: Text
    buttons: tuple[tuple[Button, ...], ...] = ()
    preview_url: str = ""  # the page shown as a small preview; "" = none
    silent: bool = False  # arrives without a sound


@dataclass(frozen=True, slots=True)
class Alert:
    """The decision to tell one chat of one story."""

    chat_id: int
    story_id: int
    document_id: int
    subscription_ids: tuple[int, ...]
    thread_id: int | None = None


class DeliveryKind(StrEnum):
    """What is to be done with the chat."""

    NEW = "new"
    EDIT = "edit"
    NOTICE = "notice"  # words of the bot itself: a source is lost, an owner is told of a fault


class DeliveryState(StrEnum):
    """Where a delivery stands."""

    TODO = "todo"
    SENDING = "sending"  # found after a crash: ambiguous
    SENT = "sent"
    AMBIGUOUS = "ambiguous"  # may have arrived; waits for the policy
    DEAD = "dead"  # will never arrive; the error says why
    PARKED = "parked"  # waits for its chat to come back


class Urgency(IntEnum):
    """How a delivery is treated when it is not known whether it arrived."""

    AT_MOST_ONCE = 0
    AT_LEAST_ONCE = 1


@dataclass(frozen=True, slots=True)
class DeliveryDraft:
    """A delivery about to be put into the outbox. `dedup` makes it unique for ever."""

    chat_id: int
    kind: DeliveryKind
    dedup: str
    card: Card
    story_id: int | None = None
    thread_id: int | None = None
    urgency: Urgency = Urgency.AT_LEAST_ONCE


@dataclass(frozen=True, slots=True)
class Delivery:
    """The duty to tell one chat something, until it is done."""

    id: int
    chat_id: int
    telegram_id: int
    kind: DeliveryKind
    state: DeliveryState
    card: Card
    story_id: int | None
    thread_id: int | None
    urgency: Urgency
    attempt: int
    created_at: datetime
    not_before: datetime | None = None
    message_ids: tuple[int, ...] = field(default=())
