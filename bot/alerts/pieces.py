"""What cards are made of: tidy words, cut words, found words marked, the place they stand in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from bot.domain.document import Document
from bot.domain.richtext import Text, bold, clean, cut, join, plain, utf16_length
from bot.domain.source import Source
from bot.domain.watch import Mention
from bot.words import say

NAME_LIMIT = 48
SURFACE_LIMIT = 40
PASSAGE_LIMIT = 160
_UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Zl", "Zp", "Zs"}
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800"  # letters by name, empty by look


def tidy(text: str) -> str:
    """`text` on one line, cleaned, with single blanks; "" when nothing of it can be seen."""
    line = " ".join(clean(text).split())
    seen = any(unicodedata.category(char) not in _UNSEEN and char not in _BLANK_LETTERS for char in line)
    return line if seen else ""


def shorten(text: str, limit: int) -> str:
    """`text` within `limit` code units, cut at a word where there is one, with an ellipsis."""
    if utf16_length(text) <= limit:
        return text
    short = cut(text, limit - 1)
    blank = short.rfind(" ")
    if blank > len(short) // 2:
        short = short[:blank]
    return short.rstrip(" ,;:—–-") + "…"


def quoted(language: str, words: Iterable[str]) -> Text:
    """Words in the language's quotation marks: «a», «b»."""
    return join(", ", [say(language, "quoted", words=plain(word)) for word in words])


def surfaces(mentions: Sequence[Mention], limit: int, besides: str = "") -> list[str]:
    """The distinct words found, surest first; `besides` is known already and left out."""
    distinct: dict[str, str] = {}
    for mention in sorted(mentions, key=lambda one: (-one.score, one.field != "title", one.start)):
        words = shorten(tidy(mention.surface), SURFACE_LIMIT)
        if words:
            distinct.setdefault(words.casefold(), words)
    distinct.pop(besides.casefold(), None)
    return list(distinct.values())[:limit]


def marked(text: str, start: int, end: int, mentions: Iterable[Mention]) -> Text:
    """`text[start:end]` on one line, with what was found in it bold."""
    whole, done = Text(), start
    for one in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if one.field == "text" and done <= one.start < one.end <= end:
            whole = whole + _flat(text[done : one.start]) + bold(plain(_flat(text[one.start : one.end])))
            done = one.end
    return whole + _flat(text[done:end])


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def passage(document: Document, mention: Mention, mentions: Iterable[Mention]) -> Text:
    """The words around a mention in its line, found words bold; empty when it is not in the text."""
    text = document.text
    if mention.field != "text" or not 0 <= mention.start < mention.end <= len(text):
        return Text()
    start, end = _window(text, mention)
    before = "…" if text[:start].rstrip(" ")[-1:] not in {"", "\n"} else ""
    after = "…" if text[end:].lstrip(" ")[:1] not in {"", "\n"} else ""
    return plain(before) + marked(text, start, end, mentions) + after


def _window(text: str, mention: Mention) -> tuple[int, int]:
    spare = max(PASSAGE_LIMIT - (mention.end - mention.start), 0) // 2
    start = max(text.rfind("\n", 0, mention.start) + 1, mention.start - spare)
    line_end = text.find("\n", mention.end)
    end = min(line_end if line_end >= 0 else len(text), mention.end + spare)
    if start and not text[start - 1].isspace():
        start = _after_blank(text, start, mention.start)
    if end < len(text) and not text[end].isspace():
        end = max(text.rfind(" ", mention.end, end), mention.end)
    return start, end


def _after_blank(text: str, start: int, stop: int) -> int:
    blank = text.find(" ", start, stop)
    return blank + 1 if blank >= 0 else stop


def source_name(source: Source) -> str:
    """What a source is called on cards."""
    return shorten(tidy(source.title) or re.sub(r"^https?://", "", source.address), 60)


def best(mentions: Sequence[Mention]) -> Mention:
    """The surest mention, an earlier one before a later."""
    return max(mentions, key=lambda one: (one.score, one.field == "title", -one.start))
