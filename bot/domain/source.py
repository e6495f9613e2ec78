"""Where documents come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

# Until its own pace is known.
FIRST_INTERVAL = timedelta(minutes=5)


class SourceKind(StrEnum):
    """What is read at a source's address."""

    FEED = "feed"
    SITEMAP = "sitemap"
    PAGE = "page"  # a single page, watched for new links
    CHANNEL = "channel"  # a public Telegram channel, by its preview or as a member


class Health(StrEnum):
    """How a source is doing, in one word; `Source.trouble` adds the clause."""

    NEW = "new"  # never visited
    OK = "ok"
    QUIET = "quiet"  # answers, but publishes much less than it used to
    EMPTY = "empty"  # answers with nothing in it
    THROTTLED = "throttled"  # asks us to come later
    GONE = "gone"  # says that it is no more
    NO_PREVIEW = "no_preview"  # a channel whose owner switched the web preview off
    UNREADABLE = "unreadable"


class Ownership(StrEnum):
    """A neutral label of who pays for a source."""

    STATE = "state"
    PUBLIC = "public"
    INDEPENDENT = "independent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """A source as somebody proposes it, before it has an id."""

    kind: SourceKind
    address: str  # the URL that is fetched; for channels `https://t.me/<name>`
    title: str
    language: str = ""
    country: str = ""
    ownership: Ownership = Ownership.UNKNOWN
    shared: bool = False  # heard by every chat, not only by those that added it


@dataclass(frozen=True, slots=True)
class Source:
    """A source as kept, with everything that decides its next visit."""

    id: int
    kind: SourceKind
    address: str
    title: str
    language: str
    country: str
    ownership: Ownership
    shared: bool
    health: Health
    trouble: str  # why it is not well, a clause in plain words; "" when well
    etag: str
    last_modified: str
    interval: timedelta  # between two visits, before jitter and back-off
    failures: int  # in a row
    due_at: datetime  # when the next visit may begin
    visited_at: datetime | None  # last visit of any outcome
    succeeded_at: datetime | None  # last visit that could be read
    published_at: datetime | None  # newest document seen
    cursor: int  # channels: highest post number seen; 0 = none yet
    added_at: datetime
    pushed: bool = False  # posts reach us through the Bot API; the preview is not visited


@dataclass(frozen=True, slots=True)
class Hearing:
    """Who hears one source: everybody where it is shared, less and plus those who chose otherwise.

    `choices` are by the chat's row: True follows the source, False has left it out.
    """

    shared: bool
    choices: Mapping[int, bool] = field(default_factory=dict)

    def reaches(self, chat_id: int) -> bool:
        """Whether this chat hears the source."""
        return self.choices.get(chat_id, self.shared)
