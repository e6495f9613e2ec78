"""What to look for, and who hears of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.entity import EntityKind


class Mode(StrEnum):
    """How sure a mention must be before a chat is told."""

    STRICT = "strict"
    NORMAL = "normal"
    WIDE = "wide"


LEAST_SCORE: dict[Mode, float] = {Mode.STRICT: 0.95, Mode.NORMAL: 0.85, Mode.WIDE: 0.6}


@dataclass(frozen=True, slots=True)
class Term:
    """What one term of an expression stands for: «Shoigu» in `Shoigu & Minsk` is a person."""

    text: str
    kind: EntityKind
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """What a chat answered about one mention.

    `words` are the folded words that stood around it. `phrase` is the name with a neighbour that
    makes it another's («шойгу», «капитал»), () when no neighbour does.
    """

    right: bool
    words: frozenset[str]
    phrase: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Watch:
    """What to look for. One watch serves every chat that asks for the same thing.

    `id` is a string so that the matcher can be handed watches from anywhere (the database, a
    file at the command line). An expression has itself as its only name, and `terms` say what
    its words stand for. Forms in `left_out` (folded words, a blank between them) are not looked
    for. Only a `shared` watch counts for or against what others find (a namesake of theirs): one
    chat's wish must not change what another is told.
    """

    id: str
    names: tuple[str, ...]
    kind: EntityKind = EntityKind.PHRASE
    label: str = ""
    left_out: frozenset[str] = frozenset()
    terms: tuple[Term, ...] = ()
    examples: tuple[Example, ...] = ()
    shared: bool = True


@dataclass(frozen=True, slots=True)
class Mention:
    """A watch found at a span of a document, with a score and a reason.

    `start` and `end` count code points in the given field, end exclusive.
    """

    watch: str
    start: int
    end: int
    surface: str
    field: str  # "title" or "text"
    score: float  # 0 to 1
    reason: str  # in plain English words: "full name", "surname alone"


@dataclass(frozen=True, slots=True)
class Finding:
    """All that was found of one watch in one document. `score` is the best of its mentions."""

    watch: str
    score: float
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Subscription:
    """One chat's wish to hear of one watch, and how."""

    id: int
    chat_id: int  # the chat's row, not Telegram's number
    watch_id: int
    label: str
    entity_id: int | None
    kind: EntityKind
    names: tuple[str, ...]
    mode: Mode
    thread_id: int | None  # the topic in which the chat hears of it
    muted_until: datetime | None
    created_at: datetime
    created_by: int  # Telegram's user id
    own: bool = False  # the watch is this chat's alone: others that watch the same are not touched
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Draft:
    """A watch as one chat is about to have it, or (with `subscription_id`) is changing it.

    `names` are those of the entity with what was added; `since` asks for what the archive holds.
    """

    id: int
    chat_id: int
    typed: str
    kind: EntityKind
    label: str
    names: tuple[str, ...]
    created_at: datetime
    entity_id: int | None = None
    mode: Mode = Mode.NORMAL
    left_out: frozenset[str] = frozenset()
    terms: tuple[Term, ...] = ()
    since: timedelta | None = None
    unasked: bool = False  # who is meant could not be asked
    subscription_id: int | None = None
