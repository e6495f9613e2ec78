"""Forwarded posts that are kept, and how well their origin is proved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class OriginKind(StrEnum):
    """Telegram's four kinds of forward origin, and none."""

    CHANNEL = "channel"
    CHAT = "chat"
    USER = "user"
    HIDDEN_USER = "hidden_user"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a forwarded post comes from, as Telegram's server wrote it."""

    kind: OriginKind
    name: str
    url: str = ""  # of the original post, where it has one
    key: str = ""  # "tg:<chat id>/<message id>" for channel posts
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ArchiveDraft:
    """A forwarded post about to be kept. `(chat_id, message_id)` is its key."""

    chat_id: int
    message_id: int
    group_id: str  # Telegram's album, "" for single posts
    origin: Origin
    text: str
    media: tuple[str, ...]  # kinds of media, "photo" …
    raw: str  # the message as Telegram sent it, JSON
    received_at: datetime
    language: str = ""


@dataclass(frozen=True, slots=True)
class Archived:
    """A forwarded post as kept."""

    id: int
    chat_id: int
    message_id: int
    origin: Origin
    text: str
    media: tuple[str, ...]
    received_at: datetime
    parts: int = 1  # messages of its album that have arrived
