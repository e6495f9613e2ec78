"""Messages, what is in them, and where forwarded ones came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.playground.people import Chat, User
from bot.playground.refusal import Json
from bot.playground.text import Formatted


@dataclass(frozen=True, slots=True)
class StoredFile:
    """An uploaded file. `size` may be declared larger than what is kept, to play at large files."""

    id: str
    unique_id: str
    path: str
    size: int
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class Media:
    """What a message carries beside its text. A photo has several sizes, the largest last."""

    kind: str  # photo, document, video, animation, audio, voice
    files: tuple[StoredFile, ...]
    sizes: tuple[tuple[int, int], ...] = ()
    name: str = ""
    mime: str = ""
    seconds: int = 0

    @property
    def file(self) -> StoredFile:
        """The file itself, or the largest size of a photo."""
        return self.files[-1]


@dataclass(frozen=True, slots=True)
class Origin:
    """Who wrote a forwarded message first; which fields are filled depends on `kind`."""

    kind: str  # user, hidden_user, chat, channel
    at: datetime
    user: User | None = None
    name: str = ""
    chat: Chat | None = None
    message_id: int = 0
    signature: str = ""


@dataclass(slots=True, eq=False)
class Message:
    """One message in one chat."""

    id: int
    chat: Chat
    at: datetime
    sender: User | None = None
    sender_chat: Chat | None = None
    content: Formatted = field(default_factory=Formatted)
    media: Media | None = None
    service: Json = field(default_factory=dict)  # a service message: the field that says what happened
    keyboard: list[list[Json]] = field(default_factory=list)
    other_markup: Json = field(default_factory=dict)  # reply keyboards
    link_preview: Json = field(default_factory=dict)
    thread_id: int = 0
    in_topic: bool = False
    reply_to: Message | None = None
    quote: Formatted | None = None
    origin: Origin | None = None
    album: str = ""
    signature: str = ""
    edited_at: datetime | None = None
    is_silent: bool = False
    is_protected: bool = False
    is_automatic_forward: bool = False
    is_deleted: bool = False
    caption_above: bool = False
    reactions: dict[int, tuple[str, ...]] = field(default_factory=dict)  # by user or chat id
    revision: int = 0  # of the world, when this message last changed

    @property
    def text(self) -> str:
        """Text or caption."""
        return self.content.text


@dataclass(slots=True, eq=False)
class Press:
    """A pressed button, waiting for `answerCallbackQuery`."""

    id: str
    user: User
    message: Message
    data: str
    at: datetime
    answer: Json | None = None
