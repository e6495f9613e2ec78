"""Users, chats, who is in them and what they may do."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.playground.refusal import Json

if TYPE_CHECKING:
    from bot.playground.messages import Message

# Accounts that Telegram itself keeps; their ids are the same everywhere.
GROUP_ANONYMOUS_BOT = 1087968824
CHANNEL_BOT = 136817688
TELEGRAM_SERVICE = 777000

GENERAL_TOPIC = 1

RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics")
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages")


class ChatKind(StrEnum):
    """The four kinds of the Bot API."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Status(StrEnum):
    """What somebody is in a chat, in the Bot API's words."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    RESTRICTED = "restricted"
    LEFT = "left"
    KICKED = "kicked"


@dataclass(slots=True, eq=False)
class User:
    """A person or a bot."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language: str = ""
    is_bot: bool = False
    is_deactivated: bool = False
    hides_forwards: bool = False  # forwards of their words show only a name

    @property
    def name(self) -> str:
        """As chats show it."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's place in a chat. Frozen, so that `chat_member` updates can show before and after."""

    user: User
    status: Status = Status.MEMBER
    rights: frozenset[str] = frozenset()
    is_anonymous: bool = False
    title: str = ""
    may_write: bool = True  # only for the restricted

    @property
    def is_admin(self) -> bool:
        """Creator or administrator."""
        return self.status in {Status.CREATOR, Status.ADMINISTRATOR}

    @property
    def is_present(self) -> bool:
        """In the chat now."""
        return self.status not in {Status.LEFT, Status.KICKED}

    def may(self, right: str) -> bool:
        """Whether they hold an administrator's right."""
        return self.status is Status.CREATOR or (self.is_admin and right in self.rights)


@dataclass(slots=True, eq=False)
class Topic:
    """A forum topic; its id is that of the service message which created it."""

    id: int
    name: str
    icon_color: int = 7322096
    is_closed: bool = False
    is_deleted: bool = False


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
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    doing: Json = field(default_factory=dict)  # the last chat action or draft

    @property
    def is_private(self) -> bool:
        """A chat of the bot with one person."""
        return self.kind is ChatKind.PRIVATE

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
        return frozenset(RIGHTS + (CHANNEL_RIGHTS if self.kind is ChatKind.CHANNEL else GROUP_RIGHTS))
