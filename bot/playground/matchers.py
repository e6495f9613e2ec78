"""What a message should look like, in words that combine: `text("Mute") & silent() & ~edited()`.

A matcher knows how it reads, so that a scene that waits in vain says what it waited for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.playground.scenes.seen import Seen


@dataclass(frozen=True, slots=True)
class Matcher:
    """A question to a message, and the words for it."""

    words: str
    holds: Callable[[Seen], bool]

    def __call__(self, seen: Seen) -> bool:
        return self.holds(seen)

    def __and__(self, other: Matcher) -> Matcher:
        return Matcher(f"{self} and {other}", lambda seen: self(seen) and other(seen))

    def __or__(self, other: Matcher) -> Matcher:
        return Matcher(f"({self} or {other})", lambda seen: self(seen) or other(seen))

    def __invert__(self) -> Matcher:
        words = f"({self})" if " and " in self.words and not self.words.startswith("(") else self.words
        return Matcher(f"not {words}", lambda seen: not self(seen))

    def __str__(self) -> str:
        return self.words


def text(*pieces: str) -> Matcher:
    """Each piece stands somewhere in the text or caption."""
    words = " and ".join(f"the text {piece!r}" for piece in pieces)
    return Matcher(words, lambda seen: all(piece in seen.text for piece in pieces))


def exactly(whole: str) -> Matcher:
    """Text or caption is this and nothing else."""
    return Matcher(f"exactly {whole!r}", lambda seen: seen.text == whole)


def service(words: str) -> Matcher:
    """A service message that says so: `service("joined")`."""
    return Matcher(f"the service message {words!r}", lambda seen: words in seen.service)


def button(label: str) -> Matcher:
    """A button whose words begin so, in capitals or not."""
    return Matcher(f"a button {label!r}", lambda seen: seen.button(label) is not None)


def buttons(*labels: str) -> Matcher:
    """These buttons in this order, and no others."""
    words = f"the buttons {list(labels)}" if labels else "no buttons"
    return Matcher(words, lambda seen: seen.labels == list(labels))


def silent() -> Matcher:
    """It came without a sound."""
    return Matcher("silent", lambda seen: seen.is_silent)


def loud() -> Matcher:
    """It came with a sound."""
    return Matcher("loud", lambda seen: not seen.is_silent)


def edited() -> Matcher:
    """It is marked as edited."""
    return Matcher("edited", lambda seen: seen.is_edited)


def reply_to(message: Seen) -> Matcher:
    """It answers that message."""
    return Matcher(f"a reply to #{message.id}", lambda seen: seen.reply_to == message.id)


def same_as(message: Seen) -> Matcher:
    """It is that very message, whatever it looks like by now."""
    return Matcher(f"message #{message.id}", lambda seen: seen.id == message.id)


def in_topic(thread_id: int) -> Matcher:
    """It stands in that topic; 0 = General, or a chat without topics."""
    return Matcher(f"in topic {thread_id}", lambda seen: seen.thread_id == thread_id)


def span(kind: str, words: str) -> Matcher:
    """An entity of that kind covers exactly these words: `span("bold", "Minsk")`."""
    return Matcher(f"{words!r} in {kind}", lambda seen: words in seen.spans(kind))


def media(kind: str) -> Matcher:
    """It carries a photo, document, video …"""
    return Matcher(f"a {kind}", lambda seen: seen.media_kind == kind)
