"""What the bot says about itself, and what its owner set for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.playground.refusal import Json
from bot.playground.world.messages import StoredFile


@dataclass(slots=True)
class Profile:
    """What the bot says about itself, and what its owner set at BotFather."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)  # by scope and language
    menu_buttons: dict[int, Json] = field(default_factory=dict)
    default_rights: dict[bool, Json] = field(default_factory=dict)  # that it asks for; True: in channels
    changed_at: dict[str, list[datetime]] = field(default_factory=dict)  # by what was changed
    topic_icons: list[StoredFile] = field(default_factory=list)
    running_since: datetime | None = None
    domain: str = ""  # of its owner's site, for log-in buttons
    topics_enabled: bool = False  # in private chats
    users_create_topics: bool = False
    privacy_mode: bool = True
    can_join_groups: bool = True
    supports_inline: bool = False
    inline_feedback: bool = False  # whether the bot is told what people chose
