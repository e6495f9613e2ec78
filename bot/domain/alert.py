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
class Development:
    """A turn of a story that a chat is told of: what kind of turn, what is new, since when."""

    kind: str
    value: str
    at: datetime
    told: bool = True  # by a message; if not, it shows on the card alone


@dataclass(frozen=True, slots=True)
class Telling:
    """The message by which a chat was told of a story, and what it says already.

    `message` is the `dedup` of the delivery that sent it; several stories may share one (a list).
    """

    message: str = ""
    digest: str = ""  # of the card that was put out last
    edits: int = 0  # put out so far
    names: tuple[str, ...] = ()  # the watches that it names
    sources: tuple[int, ...] = ()  # those known when the chat last heard something
    developments: tuple[Development, ...] = ()
    line: Text = field(default_factory=Text)  # where the message is a list: the story's line in it


@dataclass(frozen=True, slots=True)
class Alert:
    """The decision to tell one chat of one story; `document_id` is the report that made it."""

    chat_id: int
    story_id: int
    document_id: int
    subscription_ids: tuple[int, ...]
    thread_id: int | None = None
    id: int = 0  # its row, once it is kept
    telling: Telling = field(default_factory=Telling)
    created_at: datetime | None = None


class DeliveryKind(StrEnum):
    """What is to be done with the chat."""

    NEW = "new"
    EDIT = "edit"  # of the message that another delivery sent
    REPLY = "reply"  # to the message that another delivery sent
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
    """A delivery about to be put into the outbox. `dedup` makes it unique for ever.

    `about` is the `dedup` of the delivery whose message is edited or replied to.
    """

    chat_id: int
    kind: DeliveryKind
    dedup: str
    card: Card
    story_id: int | None = None
    thread_id: int | None = None
    urgency: Urgency = Urgency.AT_LEAST_ONCE
    about: str = ""


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
    dedup: str = ""
    about: str = ""

    @property
    def message(self) -> str:
        """The name of the message that it sends, or that it edits or replies to."""
        return self.about or self.dedup
