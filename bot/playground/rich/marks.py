"""Marks inside a line of rich Markdown → tags.

A line is read once, from left to right. What opens waits in a stack for what closes it; what waits
in vain stays as it is written.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from bot.playground.rich.ahead import Ahead

_TAGS = {"**": "b", "__": "b", "~~": "s", "==": "mark", "||": "tg-spoiler", "*": "i", "_": "i"}
_BRACKET = "["
_PART = re.compile(
    r"""(?P<words>(?:[^\\*_~=|`<&!\[\]$\ ]|\ (?!\ ))++)
    |(?P<break>\ {2,}+\n|\\\n)
    |(?P<spaces>\ ++)
    |\\(?P<escape>[!-/:-@\[-`{-~])
    |(?P<ticks>`++)
    |<(?P<bare>(?:https?|tg)://[^<>\s]++)>
    |(?P<raw></?[a-zA-Z][^<>]*+>|&(?:\#[0-9]++|\#x[0-9a-fA-F]++|[a-z]++);)
    |\$(?!\s)(?P<formula>[^$\n]++)(?<!\s)\$(?![0-9])
    |(?P<sign>\*\*|__|~~|==|\|\||\*|_)
    |(?P<picture>!\[)
    |(?P<note>\[\^)
    |(?P<open>\[)
    |(?P<close>\])
    |(?P<other>.)""",
    re.DOTALL | re.VERBOSE,
)
_ADDRESS_OF_PICTURE = re.compile(r"tg://(?:emoji|time)\?.")


def escaped(words: str) -> str:
    """Words that stay words in HTML."""
    return html.escape(words)


def inline(words: str) -> str:
    """A line, or several that run on, as HTML."""
    return _Line(words).html()


class _Waiting(NamedTuple):
    """A sign that may begin something, and where it stands in what is written."""

    sign: str
    place: int


class _Line:
    def __init__(self, words: str) -> None:
        self._words = words
        self._ahead = Ahead(words)
        self._out: list[str] = []
        self._waiting: list[_Waiting] = []
        self._signs = Counter[str]()

    def html(self) -> str:
        at = 0
        while at < len(self._words):
            at = self._part(at)
        return "".join(self._out)

    def _part(self, at: int) -> int:
        found = _PART.match(self._words, at)
        if not found or not (kind := found.lastgroup):
            return len(self._words)
        if make := _WRITTEN.get(kind):
            self._out.append(make(found[kind]))
            return found.end()
        return self._mark(kind, at, found.end())

    def _mark(self, kind: str, at: int, end: int) -> int:
        if kind == "sign":
            return self._sign(at, self._words[at:end])
        if kind == "ticks":
            return self._code(at, end)
        if kind == "close":
            return self._link(end)
        read = {"picture": self._picture, "note": self._note}.get(kind)
        if read and (after := read(end)):
            return after
        if kind == "picture":
            self._out.append("!")
        else:
            self._wait(_BRACKET)
        return at + 1

    def _wait(self, sign: str) -> None:
        self._waiting.append(_Waiting(sign, len(self._out)))
        self._signs[sign] += 1
        self._out.append(sign)

    def _answered(self, sign: str) -> int:
        """Where the last such sign stands; it and what came after it wait no longer."""
        while True:
            last = self._waiting.pop()
            self._signs[last.sign] -= 1
            if last.sign == sign:
                return last.place

    def _sign(self, at: int, sign: str) -> int:
        if sign in {"**", "__"} and self._words.startswith(sign[0] * 3, at) and self._closes(at, sign[0]):
            sign = sign[0]  # of three the one that was opened last is closed first
        end = at + len(sign)
        if self._closes(at, sign):
            self._out[self._answered(sign)] = f"<{_TAGS[sign]}>"
            self._out.append(f"</{_TAGS[sign]}>")
        elif self._words[end : end + 1].strip() and not ("_" in sign and self._is_in_word(at - 1)):
            self._wait(sign)
        else:
            self._out.append(sign)
        return end

    def _closes(self, at: int, sign: str) -> bool:
        if not self._signs[sign] or not self._words[at - 1].strip() or self._is_empty():
            return False
        if len(sign) == 1 and self._words.startswith(sign * 3, at):
            return self._waiting[-1].sign == sign
        return not ("_" in sign and self._is_in_word(at + len(sign)))

    def _is_empty(self) -> bool:
        """Nothing stands between the sign that waits and this place."""
        return self._waiting[-1].place == len(self._out) - 1

    def _is_in_word(self, place: int) -> bool:
        """An underscore inside a word marks nothing."""
        return 0 <= place < len(self._words) and self._words[place].isalnum()

    def _code(self, at: int, end: int) -> int:
        close = self._ahead.ticks(end, end - at)
        if close < 0:
            self._out.append(self._words[at:end])
            return end
        self._out.append(f"<code>{escaped(self._words[end:close])}</code>")
        return close + end - at

    def _link(self, end: int) -> int:
        if not self._signs[_BRACKET]:
            self._out.append("]")
            return end
        is_empty = self._is_empty()
        place = self._answered(_BRACKET)
        address, after = self._ahead.address(end)
        if is_empty or not address:
            self._out.append("]")
            return end
        self._out[place] = f'<a href="{escaped(address)}">'
        self._out.append("</a>")
        return after

    def _picture(self, begin: int) -> int:
        """Where the emoji or the time ends whose words begin there; 0 if it is none."""
        close = self._ahead.bracket(begin)
        if close < 0 or not self._words.startswith("](tg://", close):
            return 0
        address, after = self._ahead.address(close + 1)
        if not _ADDRESS_OF_PICTURE.match(address):
            return 0
        self._out.append(_picture(self._words[begin:close], address))
        return after

    def _note(self, begin: int) -> int:
        close = self._ahead.bracket(begin)
        if close <= begin:
            return 0
        name = escaped(self._words[begin:close])
        self._out.append(f'<sup><a href="#{name}">{name}</a></sup>')
        return close + 1


def _picture(words: str, address: str) -> str:
    if address.startswith("tg://emoji"):
        return f'<img src="{escaped(address)}" alt="{escaped(words)}"/>'
    asked = parse_qs(urlsplit(address).query)
    unix, form = (escaped(asked.get(name, [""])[0]) for name in ("unix", "format"))
    return f'<tg-time unix="{unix}" format="{form}">{escaped(words)}</tg-time>'


def _bare(address: str) -> str:
    return f'<a href="{escaped(address)}">{escaped(address)}</a>'


def _as_words(words: str) -> str:
    return html.escape(words, quote=False)


_WRITTEN: dict[str, Callable[[str], str]] = {
    "words": _as_words,
    "spaces": _as_words,
    "other": _as_words,
    "escape": _as_words,
    "break": lambda _: "<br>",
    "bare": _bare,
    "raw": lambda tag: tag,
    "formula": lambda formula: f"<tg-math>{escaped(formula)}</tg-math>",
}
