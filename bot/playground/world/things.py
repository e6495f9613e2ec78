"""What a message can be besides text and files: polls, places, people's cards, dice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.playground.refusal import Json
from bot.playground.text import Formatted

FOREVER = 0x7FFFFFFF  # a live location without an end


@dataclass(frozen=True, slots=True)
class Location:
    """A point on the map. With a `live_period` (seconds) it may move."""

    latitude: float
    longitude: float
    accuracy: float = 0.0  # metres
    live_period: int = 0
    heading: int = 0  # degrees
    alert_radius: int = 0  # metres

    def moves(self, since: datetime, now: datetime) -> bool:
        """Whether what was sent `since` then is still a live location."""
        if self.live_period in {0, FOREVER}:
            return self.live_period == FOREVER
        return now < since + timedelta(seconds=self.live_period)


@dataclass(frozen=True, slots=True)
class Venue:
    """A place with a name. `ids`: its keys in the directories of others."""

    location: Location
    title: str
    address: str
    ids: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody's card."""

    phone: str
    first_name: str
    last_name: str = ""
    vcard: str = ""
    user_id: int = 0


@dataclass(frozen=True, slots=True)
class Dice:
    """A throw whose value the server chose."""

    emoji: str
    value: int


@dataclass(slots=True, eq=False)
class Poll:
    """One poll; every forward of it shows the same one."""

    id: str
    owner_id: int
    question: Formatted
    options: tuple[Formatted, ...]
    is_anonymous: bool = True
    is_quiz: bool = False
    allows_multiple: bool = False
    allows_revoting: bool = True
    members_only: bool = False
    hides_results: bool = False  # until it closes
    correct: tuple[int, ...] = ()
    explanation: Formatted = field(default_factory=Formatted)
    description: Formatted = field(default_factory=Formatted)
    open_period: int = 0
    closes_at: datetime | None = None
    is_closed: bool = False
    votes: dict[int, tuple[int, ...]] = field(default_factory=dict)  # by voter

    def counts(self) -> Iterator[int]:
        """The votes for each option."""
        for number in range(len(self.options)):
            yield sum(1 for chosen in self.votes.values() if number in chosen)


@dataclass(frozen=True, slots=True)
class Rich:
    """A text with headings, lists, tables. `message` is the Bot API's `RichMessage`."""

    message: Json


Thing = Location | Venue | Contact | Dice | Poll | Rich
