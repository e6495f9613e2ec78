"""What a chat is made of beside its messages: topics, what its people may do, its ways in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.playground.world.members import PERMISSIONS, User

ICON_COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
# What a new group lets everybody do: all but these.
KEPT_BACK = frozenset({"can_change_info", "can_pin_messages", "can_manage_topics"})


@dataclass(slots=True, eq=False)
class Topic:
    """A forum topic; its id is that of the service message which created it."""

    id: int
    name: str
    icon_color: int = ICON_COLORS[0]
    icon_emoji: str = ""  # the id of a custom emoji
    creator_id: int = 0
    is_closed: bool = False
    is_hidden: bool = False  # only General can be
    is_deleted: bool = False


@dataclass(slots=True)
class Rules:
    """What everybody may do, and how often."""

    permissions: frozenset[str] = frozenset(PERMISSIONS) - KEPT_BACK
    slow_mode: int = 0  # seconds between two messages of one person
    spoke_at: dict[int, datetime] = field(default_factory=dict)
    banned_channels: set[int] = field(default_factory=set)  # channels that may not write here


@dataclass(slots=True, eq=False)
class InviteLink:
    """A way in. Limits: 0 and None mean none."""

    url: str
    creator: User
    name: str = ""
    expires_at: datetime | None = None
    limit: int = 0  # how many may be members through it at once
    asks: bool = False  # whoever comes has to be let in
    is_primary: bool = False
    is_revoked: bool = False
    came: set[int] = field(default_factory=set)  # who came by it

    def closed(self, now: datetime, still_there: int) -> str:
        """Why nobody can come by it any more, or "". `still_there`: how many that came by it."""
        if self.is_revoked:
            return "the link is revoked"
        if self.expires_at is not None and now >= self.expires_at:
            return "the link has expired"
        return "the link is used up" if self.limit and still_there >= self.limit else ""


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """Somebody who waits to be let in."""

    user: User
    at: datetime
    link: InviteLink | None = None


@dataclass(slots=True)
class Doors:
    """The ways in, and who waits there."""

    links: dict[str, InviteLink] = field(default_factory=dict)
    waiting: dict[int, JoinRequest] = field(default_factory=dict)
    asks: bool = False  # a public group that lets nobody in unseen

    def primary(self, creator: User) -> InviteLink | None:
        """The link of which each administrator has one."""
        own = (link for link in self.links.values() if link.is_primary and not link.is_revoked)
        return next((link for link in own if link.creator is creator), None)

    def pending(self, link: InviteLink) -> Iterator[JoinRequest]:
        """Who waits after having come by that link."""
        return (request for request in self.waiting.values() if request.link is link)
