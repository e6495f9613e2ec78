"""parse_mode MarkdownV2: https://core.telegram.org/bots/api#markdownv2-style"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.playground.text.inner_links import emoji_or_moment, link_mark
from bot.playground.text.marks import Mark, in_order
from bot.playground.text.source import Source, unparsable

_ESCAPED = re.compile(r"\\([\x01-\x7e])")
_PLAIN = re.compile(r"[^\\_*\[\]()~`>#+\-=|{}.!\n]+|\\")
_PLAIN_IN_CODE = re.compile(r"[^\\`]+|\\")
_IN_ADDRESS = re.compile(r"(?:\\[\x01-\x7e]|[^)])*")
_SIGNS = {"bold": "*", "code": "`", "pre": "```", "underline": "__", "strikethrough": "~", "spoiler": "||"}
_SIGNS |= {"text_link": "]", "custom_emoji": "]"}
_NAMES = {"text_link": "TextUrl", "custom_emoji": "CustomEmoji"}
_STARTS = (
    ("__", "underline"),
    ("_", "italic"),
    ("*", "bold"),
    ("~", "strikethrough"),
    ("||", "spoiler"),
    ("[", "text_link"),
    ("```", "pre"),
    ("`", "code"),
    ("![", "custom_emoji"),
)


class _Open(NamedTuple):
    kind: str
    offset: int
    at: int  # where it begins in the source
    parts: int
    language: str = ""

    @property
    def name(self) -> str:
        """As refusals call it."""
        return "PreCode" if self.language else _NAMES.get(self.kind, self.kind.capitalize())


def from_markdown_v2(text: str) -> tuple[str, list[Mark]]:
    """The plain text and its marks; refused when something is not escaped or does not end."""
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self.source = Source(text)
        self.opened: list[_Open] = []
        self.marks: list[Mark] = []
        self.in_quote = False
        self.at_line_start = True

    def read(self) -> tuple[str, list[Mark]]:
        source = self.source
        while source.at < source.size:
            if not self._plain():
                if self._is_end():
                    self._end()
                else:
                    self._begin()
        if self.in_quote:
            self._end_last_quote()
        if self.opened:
            raise self._endless(self.opened[-1])
        return source.plain(), in_order(self.marks)

    def _plain(self) -> bool:
        source = self.source
        in_code = bool(self.opened) and self.opened[-1].kind in {"code", "pre"}
        if match := _ESCAPED.match(source.text, source.at, source.size):
            self._put(match[1], match.end(), starts_line=match[1] == "\n")
        elif match := (_PLAIN_IN_CODE if in_code else _PLAIN).match(source.text, source.at, source.size):
            self._put(match.group(), match.end(), starts_line=False)
        return match is not None

    def _put(self, plain: str, end: int, *, starts_line: bool) -> None:
        self.source.put(plain)
        self.source.at = end
        if plain.strip("\r"):
            self.at_line_start = starts_line

    def _is_end(self) -> bool:
        source = self.source
        if not self.opened:
            return False
        if self.in_quote and source.next_is("\n") and not source.next_is(">", 1):
            return True
        kind = self.opened[-1].kind
        if kind == "italic":
            return source.next_is("_") and not source.next_is("__")
        return kind in _SIGNS and source.next_is(_SIGNS[kind])

    def _begin(self) -> None:
        source, begin = self.source, self.source.at
        sign = source.text[begin]
        if sign == "\n":
            self._put("\n", begin + 1, starts_line=True)
            return
        if sign == ">" and self.at_line_start:
            source.at += 1
            if not self.in_quote:
                self.in_quote = True
                self.opened.append(_Open("blockquote", source.length, begin, source.parts))
            return
        start, kind = next((one for one in _STARTS if source.next_is(one[0])), ("", ""))
        if not kind:
            raise unparsable(f"Character '{sign}' is reserved and must be escaped with the preceding '\\'")
        source.at += len(start)
        language = source.fence() if kind == "pre" else ""
        self.opened.append(_Open(kind, source.length, begin, source.parts, language))

    def _end(self) -> None:
        if self.in_quote and self.source.next_is("\n") and not self.source.next_is(">", 1):
            self._end_quote()
            return
        last, source = self.opened.pop(), self.source
        source.at += len(_SIGNS.get(last.kind, "_"))
        length = source.length - last.offset
        mark: Mark | None
        if last.kind == "text_link":
            mark = link_mark(self._address(last), last.offset, length)
        elif last.kind == "custom_emoji":
            mark = self._emoji(last.offset, length)
        else:
            mark = Mark(last.kind, last.offset, length, {"language": last.language} if last.language else {})
        if mark and length:
            self.marks.append(mark)

    def _address(self, link: _Open) -> str:
        if not self.source.next_is("("):
            return self.source.since(link.parts)
        return self._in_parentheses()

    def _emoji(self, offset: int, length: int) -> Mark:
        if not self.source.next_is("("):
            raise unparsable("The entity must contain a tg://emoji or tg://time URL")
        mark = emoji_or_moment(self._in_parentheses(), offset, length)
        if mark is None:
            raise unparsable("Invalid tg://emoji or tg://time URL specified")
        return mark

    def _in_parentheses(self) -> str:
        source, begin = self.source, self.source.at + 1
        match = _IN_ADDRESS.match(source.text, begin, source.size)
        end = match.end() if match else begin
        if source.text[end] != ")":
            raise unparsable(f"Can't find end of a URL at byte offset {source.byte(begin)}")
        source.at = end + 1
        return re.sub(_ESCAPED, r"\1", source.text[begin:end])

    def _end_quote(self) -> None:
        """At the end of a line that no `>` follows."""
        kind = "blockquote"
        if self.opened[-1].kind != "blockquote":
            if not self._is_expandable(self.source.at):
                raise self._endless(self.opened[-1])
            self.opened.pop()
            kind = "expandable_blockquote"
        if self.opened[-1].kind != "blockquote":
            raise self._endless(self.opened[-1])
        quote = self.opened.pop()
        self.in_quote = False
        self._put("\n", self.source.at + 1, starts_line=True)
        self.marks.append(Mark(kind, quote.offset, self.source.length - quote.offset))

    def _is_expandable(self, end: int) -> bool:
        """Whether the last thing before the end of the line is `||`."""
        last = self.opened[-1]
        if last.kind != "spoiler":
            return False
        return last.at == end - 2 or (last.at == end - 3 and self.source.ends_with("\r"))

    def _end_last_quote(self) -> None:
        kind, last = "blockquote", self.opened[-1]
        if last.kind == "spoiler" and last.at == self.source.size - 2:
            self.opened.pop()
            kind = "expandable_blockquote"
        if self.opened[-1].kind == "blockquote":
            quote = self.opened.pop()
            if length := self.source.length - quote.offset:
                self.marks.append(Mark(kind, quote.offset, length))

    def _endless(self, opened: _Open) -> Exception:
        return unparsable(
            f"Can't find end of {opened.name} entity at byte offset {self.source.byte(opened.at)}"
        )
