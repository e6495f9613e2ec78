"""What the people of a scene see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import isfunction

from bot.playground.refusal import Json
from bot.playground.text import piece


@dataclass(frozen=True, slots=True)
class Seen:
    """One message as a chat shows it."""

    raw: Json

    @property
    def id(self) -> int:
        """Of the message, in its chat."""
        return int(self.raw["id"])

    @property
    def ids(self) -> Json:
        """Its chat and itself, as acts are told of it."""
        return {"chat": self.raw["chat_id"], "message": self.id}

    @property
    def revision(self) -> int:
        """Of the world, when this message last changed."""
        return int(self.raw["revision"])

    @property
    def text(self) -> str:
        """Text or caption."""
        return str(self.raw["text"])

    @property
    def service(self) -> str:
        """What a service message says: who came, left, pinned; "" for any other."""
        return str(self.raw["service"])

    @property
    def labels(self) -> list[str]:
        """The words on its buttons, in order."""
        return [str(button["text"]) for button in self._buttons()]

    def _buttons(self) -> Iterator[Json]:
        """Below the message, then those inside a rich text."""
        for row in self.raw["buttons"]:
            yield from row
        yield from self.raw.get("inside", ())

    def button(self, label: str) -> Json | None:
        """The first button whose words begin so, in capitals or not."""
        wanted = label.casefold()
        return next((one for one in self._buttons() if str(one["text"]).casefold().startswith(wanted)), None)

    @property
    def entities(self) -> list[Json]:
        """Bot API objects, offsets in UTF-16 units."""
        return list(self.raw["entities"])

    @property
    def is_edited(self) -> bool:
        """Marked as edited."""
        return bool(self.raw["edited"])

    @property
    def is_silent(self) -> bool:
        """Came without a sound."""
        return bool(self.raw["silent"])

    @property
    def reply_to(self) -> int:
        """The message it answers; 0 = none."""
        return int(self.raw["reply_to"])

    @property
    def thread_id(self) -> int:
        """Its topic; 0 = General or none."""
        return int(self.raw["thread_id"])

    @property
    def from_bot(self) -> bool:
        """Written by the bot under test."""
        return bool(self.raw["from_bot"])

    @property
    def media_kind(self) -> str:
        """photo, document, video …; "" = none."""
        return str((self.raw["media"] or {}).get("kind", ""))

    @property
    def reactions(self) -> dict[str, int]:
        """How many of each emoji."""
        return dict(self.raw["reactions"])

    def spans(self, kind: str) -> list[str]:
        """The words that an entity of that kind covers: `seen.spans("bold")`."""
        return [piece(self.text, entity) for entity in self.entities if entity["type"] == kind]

    def links(self) -> dict[str, str]:
        """Words → address, of the links hidden behind words."""
        return {piece(self.text, e): e["url"] for e in self.entities if e["type"] == "text_link"}

    def __str__(self) -> str:
        buttons = f"  [ {' ] [ '.join(self.labels)} ]" if self.labels else ""
        marks = [
            f"in reply to #{self.reply_to}" if self.reply_to else "",
            f"in topic {self.thread_id}" if self.thread_id else "",
            self.media_kind,
            "edited" if self.is_edited else "",
            "silent" if self.is_silent else "",
        ]
        told = ", ".join(mark for mark in marks if mark)
        words = self.text or self.service
        return f"#{self.id} {self.raw['author']}{f' ({told})' if told else ''}: {words}{buttons}"


Fits = str | Callable[[Seen], bool]


def fits(wanted: Fits, seen: Seen) -> bool:
    """A word to be found in the text, or a question to the message."""
    return wanted in seen.text if isinstance(wanted, str) else wanted(seen)


def in_words(wanted: Fits) -> str:
    """What was looked for, as a complaint says it. Only a matcher knows its own words."""
    if isinstance(wanted, str):
        return repr(wanted)
    return "what was looked for" if isfunction(wanted) else str(wanted)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a press brought: a passing line, an alert, the address a link button opens, or a query."""

    text: str = ""
    is_alert: bool = False
    url: str = ""
    query: str | None = None  # the words that the button puts after the bot's name


@dataclass(frozen=True, slots=True)
class Offers:
    """What a bot offers in inline mode, in the chat where it was asked."""

    raw: Json
    chat_id: int

    @property
    def query_id(self) -> str:
        """Of the question."""
        return str(self.raw["query_id"])

    @property
    def titles(self) -> list[str]:
        """In order."""
        return [str(one["title"]) for one in self.raw["results"]]

    @property
    def next_offset(self) -> str:
        """Where to ask for more; "" = there is no more."""
        return str(self.raw["next_offset"])

    @property
    def button(self) -> Json:
        """Above the results, if there is one."""
        return dict(self.raw["button"])

    def titled(self, title: str) -> str:
        """The id of the first one that begins so. AssertionError when none does."""
        wanted = title.casefold()
        for one in self.raw["results"]:
            if str(one["title"]).casefold().startswith(wanted):
                return str(one["id"])
        raise AssertionError(f"the bot offers no {title!r}; there are: {', '.join(self.titles) or 'none'}")
