"""Inline mode: what people ask a bot from any chat, and what it offers them.

Nouns only. People ask and choose in `actions/inline`, the bot answers in `methods/inline`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.playground.refusal import Json
from bot.playground.world.members import User

QUERY_LIMIT = 256  # characters


@dataclass(frozen=True, slots=True)
class Offer:
    """One answer that can be chosen. `fields`: what the message will hold then."""

    id: str
    kind: str
    title: str = ""
    description: str = ""
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answered:
    """What the bot answered to a query."""

    offers: tuple[Offer, ...]
    next_offset: str = ""
    button: Json = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Asked:
    """A query, waiting for `answerInlineQuery`, or answered out of the cache."""

    id: str
    user: User
    query: str
    offset: str
    chat_type: str
    at: datetime
    answer: Answered | None = None


@dataclass(slots=True)
class Inline:
    """All that was asked, and the answers that stand for a while."""

    asked: dict[str, Asked] = field(default_factory=dict)
    cache: dict[tuple[str, str, int], tuple[datetime, Answered]] = field(default_factory=dict)

    def keep(self, asked: Asked, answer: Answered, until: datetime, *, personal: bool) -> None:
        """The answer stands for the same words of everybody, or of that person alone."""
        self.cache[asked.query, asked.offset, asked.user.id if personal else 0] = (until, answer)

    def known(self, user: User, query: str, offset: str, now: datetime) -> Answered | None:
        """An answer that still stands."""
        for whose in (user.id, 0):
            until, answer = self.cache.get((query, offset, whose), (now, None))
            if answer is not None and until > now:
                return answer
        return None
