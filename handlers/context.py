"""What somebody asks, freed of Telegram's shapes, and what they are answered."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum

from telegram import Message

from bot.domain.alert import Button, Card
from bot.domain.callback import Press, encode
from bot.domain.chat import Chat, ChatKind
from bot.domain.richtext import Text
from bot.services import Services
from bot.watchlist import Asker
from bot.words import plain_say, say


class Right(IntEnum):
    """What somebody may do here; each includes the ones before."""

    NONE = 0  # the chat has not been let in
    READ = 1
    CHANGE = 2  # admins in groups and channels, everybody in their own chat
    OWNER = 3  # runs the bot


@asynccontextmanager
async def _no_progress(_ask: Ask, _text: Text) -> AsyncIterator[int | None]:
    yield None


# Shows a line that says what is being done while it lasts; gives the message that shows it.
Progress = Callable[["Ask", Text], AbstractAsyncContextManager[int | None]]


@dataclass(frozen=True, slots=True)
class Ask:
    """One command, press or message. `words` is what follows the command.

    `message_id` is the message that was sent, or the one whose button was pressed.
    """

    chat: Chat
    user_id: int  # 0 when nobody shows: posts of channels, anonymous admins
    right: Right
    language: str
    asked_at: datetime
    message_id: int
    words: str = ""
    thread_id: int | None = None
    press: Press | None = None
    query_id: str = ""
    bot_name: str = ""
    message: Message | None = field(default=None, repr=False)
    progress: Progress = field(default=_no_progress, repr=False)

    @property
    def is_private(self) -> bool:
        """Whether this is somebody's own chat with the bot."""
        return self.chat.kind is ChatKind.PRIVATE

    @property
    def asker(self) -> Asker:
        """Who asks, as the verbs want to know it."""
        return Asker(self.user_id, self.thread_id)

    def say(self, key: str, /, **values: object) -> Text:
        """A message of the catalogue, in this chat's language."""
        return say(self.language, key, **values)

    def button(self, key: str, verb: str, number: int, arg: str = "", **values: object) -> Button:
        """A button with a label of the catalogue."""
        return Button(plain_say(self.language, key, **values), encode(verb, number, arg))


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that follows the answer, once it is drawn: `draw` gives a PNG file and its caption.

    It takes the place of the picture in message `edits`, if given. When there is none, `failed` says so.
    """

    draw: Callable[[], Awaitable[tuple[bytes, Card]]]
    failed: Card
    edits: int | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer: a card sent or edited in, a line that shows over the chat after a press, or both."""

    card: Card | None = None
    edits: int | None = None  # the message that the card takes the place of
    toast: str = ""
    then: Card | None = None  # follows as a message of its own
    drawing: Drawing | None = None


Handler = Callable[[Ask, Services], Awaitable[Reply]]


def in_place(ask: Ask, card: Card, toast: str = "") -> Reply:
    """An answer to a press: the card takes the place of the one that was pressed."""
    return Reply(card, edits=ask.message_id if ask.press else None, toast=toast)


def just(text: Text, *rows: tuple[Button, ...]) -> Reply:
    """A new message."""
    return Reply(Card(text, rows))
