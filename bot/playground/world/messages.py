"""Chats and the messages in them; what a message holds, and where forwarded ones came from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.playground.refusal import Json
from bot.playground.text import Formatted
from bot.playground.world.members import (
    CHANNEL_RIGHTS,
    GENERAL_TOPIC,
    GROUP_RIGHTS,
    RIGHTS,
    ChatKind,
    Member,
    Status,
    User,
)
from bot.playground.world.rooms import Doors, Rules, Topic
from bot.playground.world.things import Thing


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

    kind: str  # photo, live_photo, document, video, animation, audio, voice, video_note, sticker
    files: tuple[StoredFile, ...]
    sizes: tuple[tuple[int, int], ...] = ()
    name: str = ""
    mime: str = ""
    seconds: int = 0
    thumbnail: tuple[StoredFile, tuple[int, int]] | None = None
    still: Media | None = None  # of a live photo: the picture that moves for a moment
    more: Json = field(default_factory=dict)  # what only this kind has: performer, title, emoji …

    @property
    def file(self) -> StoredFile:
        """The file itself, or the largest size of a photo."""
        return self.files[-1]

    @property
    def has_caption(self) -> bool:
        """Whether words can stand under it."""
        return self.kind not in {"video_note", "sticker"}


@dataclass(slots=True, eq=False)
class Chat:
    """A chat as the bot's account knows it."""

    id: int
    kind: ChatKind
    title: str = ""
    username: str = ""
    person: User | None = None  # the other side of a private chat
    is_forum: bool = False
    is_protected: bool = False  # its messages cannot be forwarded or copied
    signs_posts: bool = False
    hides_members: bool = False
    available_reactions: tuple[str, ...] | None = None  # None: all that there are
    is_deleted: bool = False
    description: str = ""
    started: bool = False  # private: the person has written first
    blocked: bool = False  # private: the person has blocked the bot
    migrated_to: int = 0
    migrated_from: int = 0
    linked_id: int = 0
    last_message_id: int = 0
    last_bot_to_write: int = 0
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    general: Topic = field(default_factory=lambda: Topic(GENERAL_TOPIC, "General"))
    rules: Rules = field(default_factory=Rules)
    doors: Doors = field(default_factory=Doors)
    photo: Media | None = None
    sticker_set: str = ""
    hears_all: bool = False  # the bot was brought in without privacy mode
    open_until: datetime | None = None  # private: who asks to join may be written to till then
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    doing: Json = field(default_factory=dict)  # the last chat action
    draft: Json = field(default_factory=dict)  # the message that is being written

    @property
    def is_private(self) -> bool:
        """A chat of the bot with one person."""
        return self.kind is ChatKind.PRIVATE

    @property
    def is_channel(self) -> bool:
        """A channel."""
        return self.kind is ChatKind.CHANNEL

    @property
    def is_group(self) -> bool:
        """A basic group or a supergroup."""
        return self.kind in {ChatKind.GROUP, ChatKind.SUPERGROUP}

    @property
    def name(self) -> str:
        """As chat lists show it."""
        return self.person.name if self.person else self.title

    def member(self, user: User) -> Member:
        """Their place here; those who never came count as left."""
        return self.members.get(user.id) or Member(user, Status.LEFT)

    def all_rights(self) -> frozenset[str]:
        """What an administrator here can hold."""
        return frozenset(RIGHTS + (CHANNEL_RIGHTS if self.is_channel else GROUP_RIGHTS))


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
    thing: Thing | None = None  # a poll, a place, a card, dice: in place of text and media
    service: Json = field(default_factory=dict)  # a service message: the field that says what happened
    keyboard: list[list[Json]] = field(default_factory=list)
    other_markup: Json = field(default_factory=dict)  # reply keyboards
    link_preview: Json = field(default_factory=dict)
    thread_id: int = 0
    in_topic: bool = False
    reply_to: Message | None = None
    quote: Formatted | None = None
    is_quote_manual: bool = True  # chosen by the writer, not the whole of what is answered
    quote_at: int = 0  # UTF-16 units from the start of the answered message
    external: Message | None = None  # a message of another chat that this one answers
    origin: Origin | None = None
    album: str = ""
    signature: str = ""
    edited_at: datetime | None = None
    is_silent: bool = False
    is_protected: bool = False
    is_automatic_forward: bool = False
    discussed: Message | None = None  # of a channel's post: what appeared in the linked group
    is_deleted: bool = False
    caption_above: bool = False
    has_spoiler: bool = False  # its media is hidden until touched
    reactions: dict[int, tuple[str, ...]] = field(default_factory=dict)  # by user or chat id
    is_counting: bool = False  # its reactions have changed and are soon counted
    is_reaction_big: bool = False  # the bot's own plays its large animation
    via_bot: User | None = None  # chosen among the answers of a bot in inline mode
    inline_id: str = ""  # by which that bot may edit it
    receiver: User | None = None  # the only one who sees it, if it is for one member of a group
    whisper_id: int = 0  # `ephemeral_message_id` of such a message; its own id is 0
    follows: int = 0  # the newest message when such a one came
    replaces: int = 0  # the message in whose place the receiver sees it
    is_forgotten: bool = False  # too old: bots are told of it no more than its place
    revision: int = 0  # of the world, when this message last changed

    @property
    def text(self) -> str:
        """Text or caption."""
        return self.content.text

    @property
    def has_caption(self) -> bool:
        """Whether its words are a caption, or could be one."""
        return self.media is not None and self.media.has_caption

    @property
    def reaction_counts(self) -> dict[str, int]:
        """How many of each emoji, in the order in which they came."""
        return dict(Counter(emoji for emojis in self.reactions.values() for emoji in emojis))

    @property
    def load(self) -> dict[str, Any]:
        """The fields that a forward or a copy carries on."""
        return {
            "content": self.content,
            "media": self.media,
            "thing": self.thing,
            "link_preview": self.link_preview,
            "caption_above": self.caption_above,
            "has_spoiler": self.has_spoiler,
        }


def origin_of(message: Message) -> Origin:
    """What Telegram writes into a forward of `message`. A forward of a forward keeps the first origin."""
    if message.origin is not None:
        return message.origin
    chat, sender = message.sender_chat, message.sender
    if chat is not None and chat.is_channel:
        return Origin("channel", message.at, chat=chat, message_id=message.id, signature=message.signature)
    if chat is not None:
        return Origin("chat", message.at, chat=chat, signature=message.signature)
    if sender is not None and sender.hides_forwards:
        return Origin("hidden_user", message.at, name=sender.name)
    return Origin("user", message.at, user=sender)


@dataclass(slots=True, eq=False)
class Press:
    """A pressed button, waiting for `answerCallbackQuery`."""

    id: str
    user: User
    message: Message
    data: str
    at: datetime
    answer: Json | None = None

    @property
    def key(self) -> tuple[int, int, int, str]:
        """The same button, pressed by the same person."""
        message = self.message
        return (self.user.id, message.chat.id, message.id or message.whisper_id, self.data)
