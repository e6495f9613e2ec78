"""How a visit to a source ended. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.errors import FetchError, SourceGone, SourceMissing, SourceThrottled


@dataclass(frozen=True, slots=True)
class Read:
    """The source was read. `items` counts what it shows, `new` what was not known before.

    `published` are the times of the items shown, as far as they are known. `etag` and
    `last_modified` go back to the site with the next visit.
    """

    items: int
    new: int = 0
    published: tuple[datetime, ...] = ()
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The site says that nothing has changed since the last answer (304)."""


@dataclass(frozen=True, slots=True)
class Throttled:
    """The site asks us to come later, in so many seconds."""

    retry_after: float = 0.0


@dataclass(frozen=True, slots=True)
class Gone:
    """The site says that the source is no more (410)."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Nothing is at the address (404): passing, or the end."""


@dataclass(frozen=True, slots=True)
class NoPreview:
    """A channel that exists, or not, but shows nobody its preview page."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Anything else that kept us from reading. `reason` is a clause in plain words."""

    reason: str


Outcome = Read | Unchanged | Throttled | Gone | Missing | NoPreview | Unreadable


def outcome_of(trouble: FetchError) -> Outcome:
    """What an error of the fetch or of a parser means for the source."""
    match trouble:
        case SourceThrottled():
            return Throttled(trouble.retry_after)
        case SourceGone():
            return Gone()
        case SourceMissing():
            return Missing()
        case _:
            return Unreadable(str(trouble))
