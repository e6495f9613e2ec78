"""The world of a local Telegram: everybody, every chat, every message, and the one bot in it.

Plain state and ids in order: no network, no clock of its own, nothing random. What people do is in
`actions/`, what the bot asks for in `methods/`; both change the world through this class, which
tells its observers of each change.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from bot.clock import Clock, utc_now
from bot.playground.refusal import Json
from bot.playground.trouble.faults import Faults
from bot.playground.trouble.floods import Floods
from bot.playground.trouble.poison import POISONS
from bot.playground.world import levels
from bot.playground.world.files import Files
from bot.playground.world.inline import Inline
from bot.playground.world.members import CHANNEL_BOT, GROUP_ANONYMOUS_BOT, TELEGRAM_SERVICE, ChatKind, User
from bot.playground.world.messages import Chat, Message, Press
from bot.playground.world.profile import Profile
from bot.playground.world.timers import Timer, Timers
from bot.playground.world.updates import UpdateQueue

CALLS_KEPT = 20_000
FIRST_WHISPER = 900_000_000  # above all other ids of messages


@dataclass(frozen=True, slots=True)
class Change:
    """Something that can be seen has changed. `kind`: message, answer, action, chat, update, call."""

    revision: int
    kind: str
    chat_id: int = 0
    message: Message | None = None
    value: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Call:
    """One method that the bot called, and what came of it."""

    at: datetime
    method: str
    chat_id: int
    outcome: str  # "ok" or the refusal's description


class World:
    """See the module. One bot lives here; other bots are users with `is_bot`."""

    def __init__(
        self,
        *,
        bot_id: int = 1_000_001,
        bot_username: str = "playground_bot",
        bot_name: str = "Your bot",
        level: str = levels.NEWEST,
        clock: Clock = utc_now,
    ) -> None:
        self.id = uuid4().hex  # the page starts clean in another world; bots never see it
        self.timers = Timers(clock, lambda: self.note("later"))
        self.level = levels.checked(level)  # the Bot API version that is played
        self.bot = User(bot_id, bot_name, username=bot_username, is_bot=True)
        self.profile = Profile(running_since=self.now())
        self.users: dict[int, User] = {one.id: one for one in (self.bot, *_telegrams_own())}
        self.chats: dict[int, Chat] = {}
        self.met: set[int] = set()  # people whom the bot's account has come across
        self.listeners = 0  # polls that are being held
        self.calls_under_way = 0  # of other methods
        self.method = ""  # the one that is carried out, or was last
        self.presses: dict[str, Press] = {}
        self.press_answers: dict[tuple[int, int, int, str], tuple[datetime, Json]] = {}  # by `Press.key`
        self.inline = Inline()
        self.inline_messages: dict[str, Message] = {}  # by the id under which the bot may edit them
        self.whispers: dict[tuple[int, int], Message] = {}  # for one member's eyes: by chat and own id
        self.counts_after = 0.0  # seconds until a channel's reactions are counted; really some minutes
        self.local_mode = False  # as a server of one's own: files as large as 2,000 MB, by their paths
        self.updates = UpdateQueue()
        self.files = Files()
        self.floods = Floods()
        self.faults = Faults()
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.observers: list[Callable[[Change], None]] = []
        self.revision = 0
        self.chat_revisions: dict[int, int] = {}
        self._changed: dict[int, dict[int, Message]] = {}  # of each chat, the latest change last
        self.samples: tuple[Json, ...] = ()  # what the page offers to forward
        self.page_user_id = 0  # the person who sits at the chat page
        self._account_message_id = 0
        self._counters: dict[str, int] = {}

    # time

    def now(self) -> datetime:
        """The time of this world."""
        return self.timers.now()

    @property
    def ahead(self) -> timedelta:
        """How far the time of this world is ahead of its clock."""
        return self.timers.ahead

    def advance(self, seconds: float) -> None:
        """Let time pass at once; what is due meanwhile happens at its own moment."""
        self.timers.advance(seconds)
        if seconds < 0:  # what was counted in the future would close the chats until then
            self.floods.forget()

    def later(self, seconds: float, do: Callable[[], None]) -> Timer:
        """Do something when that much time has passed, on the clock of this world."""
        return self.timers.after(seconds, do)

    def catch_up(self) -> None:
        """Do all that is due by now."""
        self.timers.catch_up()

    # ids

    def count(self, name: str) -> int:
        """The next number of a sequence: 1, 2, 3 …"""
        self._counters[name] = self._counters.get(name, 0) + 1
        return self._counters[name]

    def album_id(self) -> str:
        """The next id of an album."""
        return f"1398{self.count('album'):013d}"

    def _message_id(self, chat: Chat) -> int:
        if chat.kind in {ChatKind.SUPERGROUP, ChatKind.CHANNEL}:
            chat.last_message_id += 1
            return chat.last_message_id
        # Private chats and basic groups share one sequence per account.
        self._account_message_id += 1
        return self._account_message_id

    # people and chats

    def add_user(self, first_name: str, **more: Any) -> User:
        """Somebody new; fields as in `User`."""
        user = User(200_000_000 + self.count("user"), first_name, **more)
        self.users[user.id] = user
        return user

    def add_chat(self, kind: ChatKind, title: str, **more: Any) -> Chat:
        """A new group, supergroup or channel, still empty."""
        number = self.count(kind.value)
        bases = {
            ChatKind.GROUP: -4_000_000,
            ChatKind.SUPERGROUP: -1_001_000_000_000,
            ChatKind.CHANNEL: -1_002_000_000_000,
        }
        chat = Chat(bases[kind] - number, kind, title, **more)
        self.chats[chat.id] = chat
        self.note("chat", chat.id)
        return chat

    def private_chat(self, user: User) -> Chat:
        """The bot's chat with `user`, made when there is none."""
        if user.id not in self.chats:
            self.chats[user.id] = Chat(
                user.id,
                ChatKind.PRIVATE,
                username=user.username,
                person=user,
                is_forum=self.profile.topics_enabled,
            )
            self.note("chat", user.id)
        return self.chats[user.id]

    def named(self, username: str) -> Chat | None:
        """The public group or channel `@username`."""
        wanted = username.lstrip("@").lower()
        found = (
            chat for chat in self.chats.values() if not chat.is_private and chat.username.lower() == wanted
        )
        return next(found, None) if wanted else None

    # messages

    def add_message(self, chat: Chat, **fields: Any) -> Message:
        """Put a message into a chat under its next id."""
        wanted = fields.pop("id", 0)
        if wanted:
            chat.last_message_id = max(chat.last_message_id, wanted)
        message = Message(wanted or self._message_id(chat), chat, self.now(), **fields)
        chat.messages[message.id] = message
        chat.doing, chat.draft = {}, {}
        if message.sender is not None and message.sender.is_bot:
            chat.last_bot_to_write = message.sender.id
        self.touch(message)
        return message

    def add_whisper(self, chat: Chat, receiver: User, **fields: Any) -> Message:
        """A message in a chat that only its receiver sees, and who wrote it. Its own id is 0."""
        number = FIRST_WHISPER + self.count("whisper")
        follows = max(chat.messages, default=0)
        message = Message(
            0, chat, self.now(), receiver=receiver, whisper_id=number, follows=follows, **fields
        )
        self.whispers[chat.id, number] = message
        self.touch(message)
        return message

    def changed_since(self, chat: Chat, revision: int) -> Iterator[Message]:
        """The messages that are there and changed after that, the latest change first."""
        for message in reversed(self._changed.get(chat.id, {}).values()):
            if message.revision <= revision:
                return
            if message.id in chat.messages:
                yield message

    def touch(self, message: Message) -> None:
        """A message looks different now."""
        self.note("message", message.chat.id, message)
        message.revision = self.revision

    # telling

    def tell(self, kind: str, payload: Json) -> bool:
        """Queue an update for the bot, if it asked for that kind."""
        queued = self.updates.add(kind, levels.shown(self.level, payload), self.now())
        if queued:
            self.note("update")
        return queued

    def poison(self, raw: Json | None = None) -> int:
        """Queue an update that no client library can parse, or anything at all; its id."""
        update_id = self.updates.add_raw(raw or POISONS["wrong types"](), self.now())
        self.note("update")
        return update_id

    def note(
        self, kind: str, chat_id: int = 0, message: Message | None = None, value: Json | None = None
    ) -> None:
        """Tell the observers of a change."""
        self.revision += 1
        self.chat_revisions[chat_id] = self.revision
        if message is not None:
            message.revision = self.revision
            changed = self._changed.setdefault(chat_id, {})
            changed.pop(message.id, None)
            changed[message.id] = message
        change = Change(self.revision, kind, chat_id, message, value or {})
        for observer in tuple(self.observers):
            observer(change)


def _telegrams_own() -> tuple[User, ...]:
    """The accounts that stand for those who write in the name of a chat, and for Telegram."""
    return (
        User(GROUP_ANONYMOUS_BOT, "Group", username="GroupAnonymousBot", is_bot=True),
        User(CHANNEL_BOT, "Channel", username="Channel_Bot", is_bot=True),
        User(TELEGRAM_SERVICE, "Telegram"),
    )
