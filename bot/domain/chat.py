"""Who is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChatKind(StrEnum):
    """Telegram's kinds of chats, by its own words."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Standing(StrEnum):
    """Whether a chat may use the bot, and whether it can be reached."""

    STRANGER = "stranger"  # known, never admitted
    ADMITTED = "admitted"
    UNREACHABLE = "unreachable"  # admitted, but has blocked or removed the bot; watches are kept


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat by its own row, so that a moved group keeps everything that hangs on it."""

    id: int
    telegram_id: int
    kind: ChatKind
    title: str
    language: str  # the language that the bot speaks there
    standing: Standing
    muted_until: datetime | None
    not_before: datetime | None  # Telegram asked for silence until then
    created_at: datetime
    updates: str = ""  # how material developments come: "" with sound, "silent", "off"
