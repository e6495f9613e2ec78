"""Users, their places in chats, and what they may do there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

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
    "can_send_welcome_messages",
)
GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics")
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages")


# What may be allowed or forbidden to everybody, or to one member.
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


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
    is_premium: bool = False
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
    by_bot: bool = False  # the bot made them an administrator, and can change it
    allowed: frozenset[str] = frozenset()  # of PERMISSIONS; only for the restricted
    until: datetime | None = None  # restricted or banned till then; None: for ever
    is_outside: bool = False  # restricted, and not there

    @property
    def is_admin(self) -> bool:
        """Creator or administrator."""
        return self.status in {Status.CREATOR, Status.ADMINISTRATOR}

    @property
    def is_present(self) -> bool:
        """In the chat now."""
        return self.status not in {Status.LEFT, Status.KICKED} and not self.is_outside

    @property
    def may_write(self) -> bool:
        """Not silenced."""
        return self.status is not Status.RESTRICTED or "can_send_messages" in self.allowed

    def may(self, right: str) -> bool:
        """Whether they hold an administrator's right."""
        return self.status is Status.CREATOR or (self.is_admin and right in self.rights)
