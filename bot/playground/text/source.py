"""A marked-up text while it is read, and the plain text that comes of it."""

from __future__ import annotations

import re

from bot.playground.refusal import Refusal, bad_request
from bot.playground.text.limits import units

SPACES = " \t\r\n\0\x0b"

_LANGUAGE = re.compile(r"[^ \t\r\n\x00\x0b`]+(?=[ \t\r\n\x00\x0b])")
_FIRST_LINE_END = re.compile(r"\r\n|\n\r|[\r\n]")


def unparsable(why: str) -> Refusal:
    """The whole text is refused."""
    return bad_request(f"can't parse entities: {why}")


class Source:
    """`text[at]` is the next character; a NUL stands after the last one."""

    def __init__(self, text: str) -> None:
        self.text = text + "\0"
        self.size = len(text)
        self.at = 0
        self.length = 0  # of the plain text so far, in UTF-16 units
        self.bytes = 0  # of the plain text so far
        self._parts: list[str] = []

    def byte(self, place: int) -> int:
        """Refusals name places in bytes."""
        return len(self.text[:place].encode())

    def next_is(self, sign: str, after: int = 0) -> bool:
        """Whether `sign` stands `after` characters further on."""
        return self.text.startswith(sign, self.at + after)

    def put(self, plain: str) -> None:
        """More of the plain text."""
        self._parts.append(plain)
        self.length += units(plain)
        self.bytes += len(plain.encode("utf-8", "surrogatepass"))

    @property
    def parts(self) -> int:
        """A place in the plain text, for `since`."""
        return len(self._parts)

    def since(self, parts: int) -> str:
        """The plain text from there on."""
        return "".join(self._parts[parts:])

    def plain(self) -> str:
        """The whole plain text."""
        return self.since(0)

    def ends_with(self, sign: str) -> bool:
        """Whether the plain text does so far."""
        return bool(self._parts) and self._parts[-1].endswith(sign)

    def fence(self) -> str:
        """Goes over the language and one line end after three backticks; the language, or ""."""
        language = _LANGUAGE.match(self.text, self.at)
        if language and language.end() < self.size:
            self.at = language.end()
        if line_end := _FIRST_LINE_END.match(self.text, self.at):
            self.at = line_end.end()
        return language.group() if language and language.end() < self.size else ""
