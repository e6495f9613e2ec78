"""One request to the world, with its ids resolved: people, chats and messages."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.playground.actions.talk import NotPossible
from bot.playground.refusal import Json
from bot.playground.world.files import sticker_fields
from bot.playground.world.members import ChatKind, User
from bot.playground.world.messages import Chat, Media, Message
from bot.playground.world.pictures import plain_picture
from bot.playground.world.world import World

_PLACES = (ChatKind.GROUP, ChatKind.SUPERGROUP, ChatKind.CHANNEL)
_CALLED = {ChatKind.PRIVATE: "private chat", ChatKind.GROUP: "basic group"}


@dataclass(frozen=True, slots=True)
class Wish:
    """One request, with its ids resolved on demand."""

    world: World
    body: Json
    declared: frozenset[str] | None = None  # the fields that the act says it reads; None: any

    def get(self, name: str, default: Any = None) -> Any:
        """A plain value. `LookupError` for one that the act reads undeclared: nobody could give it."""
        if self.declared is not None and name not in self.declared:
            raise LookupError(f"{name} is read undeclared")
        value = self.body.get(name)
        return default if value is None else value

    def user(self, name: str = "user") -> User:
        """A person; by default the one at the page."""
        wanted = self.get(name, self.world.page_user_id)
        return self._known(name, wanted)

    def users(self, name: str) -> list[User]:
        """Several people."""
        return [self._known(name, wanted) for wanted in self.get(name, [])]

    def _known(self, name: str, wanted: Any) -> User:
        if wanted not in self.world.users:
            raise NotPossible(f"{name}: there is nobody of the id {wanted!r}")
        return self.world.users[wanted]

    def chat(self, name: str = "chat") -> Chat:
        """A chat; by default the person's private chat with the bot."""
        wanted = self.get(name)
        if wanted is None:
            whose = self.body.get("user")
            return self.world.private_chat(
                self._known("user", self.world.page_user_id if whose is None else whose)
            )
        if wanted not in self.world.chats:
            raise NotPossible(f"{name}: there is no chat of the id {wanted!r}")
        return self.world.chats[wanted]

    def place(self, *kinds: ChatKind) -> Chat:
        """The chat, when it is of one of these kinds; by default any but a private one."""
        chat = self.chat()
        if chat.kind not in (kinds or _PLACES):
            raise NotPossible(f"{chat.name} is a {_CALLED.get(chat.kind, chat.kind.value)}")
        if chat.migrated_to:
            raise NotPossible(f"{chat.name} is a supergroup now: {chat.migrated_to}")
        return chat

    def chat_or_none(self, name: str) -> Chat | None:
        """A chat, if one is named."""
        return self.chat(name) if self.get(name) is not None else None

    def message(self, name: str = "message", chat: str = "chat") -> Message:
        """A message of the chat."""
        place, wanted = self.chat(chat), self.get(name)
        if whispered := self.world.whispers.get((place.id, wanted or 0)):
            return whispered
        if wanted not in place.messages:
            raise NotPossible(f"{name}: {place.name} has no message of the id {wanted!r}")
        return place.messages[wanted]

    def answered(self) -> Message | None:
        """The message that is replied to, if any; of another chat when `reply_chat` names it."""
        place = "reply_chat" if self.get("reply_chat") is not None else "chat"
        return self.message("reply_to", place) if self.get("reply_to") else None

    def media(self, raw: Json | None) -> Media | None:
        """A file: `kind`, and what may be left out: name, mime, content (base64), size, seconds, width,
        height, performer, title, emoji; `file_id` for one that is there already.

        A photo without content is drawn.
        """
        if not raw:
            return None
        if "file_id" in raw:
            known = self.world.files.find_media(str(raw["file_id"]))
            if known is None:
                raise NotPossible(f"there is no file of the id {raw['file_id']!r}")
            return known
        kind = str(raw.get("kind", "photo"))
        content = base64.b64decode(raw.get("content", ""))
        if not content:
            content = plain_picture() if kind == "photo" else b"A sample file.\n"
        plain = {name: raw[name] for name in ("name", "mime", "size", "seconds") if name in raw}
        shape = (int(raw["width"]), int(raw["height"])) if {"width", "height"} <= raw.keys() else None
        still = self.media({"kind": "photo"}) if kind == "live_photo" else None
        return self.world.files.media(
            kind, content, **plain, shape=shape, still=still, more=_only_of(kind, raw)
        )

    def looks(self) -> Json:
        """How a message is shown: spoiler, caption_above, silent."""
        return {
            "has_spoiler": bool(self.get("spoiler", False)),
            "caption_above": bool(self.get("caption_above", False)),
            "is_silent": bool(self.get("silent", False)),
        }

    def told(self) -> Json:
        """What is said of somebody or some chat outside: name, title, username, message_id, signature, at."""
        names = ("name", "title", "username", "message_id", "signature")
        given = {name: self.get(name) for name in names if self.get(name) is not None}
        return {**given, "at": self.moment("at")}

    def moment(self, name: str) -> datetime | None:
        """A time in ISO 8601."""
        raw = self.get(name)
        return datetime.fromisoformat(str(raw)) if raw else None


def _only_of(kind: str, raw: Json) -> Json:
    """The fields that only this kind of media has."""
    if kind == "sticker":
        return sticker_fields(str(raw.get("name", "")), str(raw.get("emoji", "👍")))
    if kind == "audio":
        return {name: str(raw[name]) for name in ("performer", "title") if raw.get(name)}
    return {}
