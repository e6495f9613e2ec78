"""Text with its entities, built piece by piece; never markup.

Telegram counts offsets and limits in UTF-16 code units, so everything here does too. A `Text`
cannot hold an entity out of range, cut a character in half, or inject anything: what a feed
says is only ever text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_LIMIT = 100
URL_LIMIT = 2048

# Direction overrides let a name rearrange the words around it; other control characters are
# refused by Telegram or show as boxes. Newline is the one that is kept.
_UNWANTED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_BREAKS = "\t\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
# Marks piled on one letter climb over the lines above and below it; no language needs four.
_PILE = re.compile(
    r"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{3})"
    r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)


def utf16_length(text: str) -> int:
    """The number of UTF-16 code units in `text`."""
    return len(text) + sum(1 for char in text if ord(char) > 0xFFFF)


def clean(text: str) -> str:
    """`text` without the characters that Telegram refuses or that rearrange their neighbours."""
    kept = _UNWANTED.sub(lambda found: " " if found.group() in _BREAKS else "", text)
    return _PILE.sub(r"\1", kept)


def cut(text: str, limit: int) -> str:
    """The longest beginning of `text` within `limit` code units, whole characters only."""
    if utf16_length(text) <= limit:
        return text
    used = 0
    for index, char in enumerate(text):
        used += 2 if ord(char) > 0xFFFF else 1
        if used > limit:
            return text[:index]
    return text


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with a look or a meaning. Offsets in UTF-16 code units."""

    kind: str  # bold, italic, code, text_link, expandable_blockquote, blockquote, date_time
    offset: int
    length: int
    url: str = ""
    at: datetime | None = None  # date_time: shown in each reader's own zone
    form: str = ""  # date_time: Telegram's format, "dt" = short date and time, "r" = relative


@dataclass(frozen=True, slots=True)
class Text:
    """Immutable text with spans; `+` joins, `.limited()` cuts."""

    plain: str = ""
    spans: tuple[Span, ...] = ()

    def __add__(self, other: Text | str) -> Text:
        if isinstance(other, str):
            return Text(self.plain + clean(other), self.spans)
        shift = utf16_length(self.plain)
        moved = tuple(replace(span, offset=span.offset + shift) for span in other.spans)
        return Text(self.plain + other.plain, self.spans + moved)

    def __bool__(self) -> bool:
        return bool(self.plain)

    @property
    def length(self) -> int:
        """In UTF-16 code units."""
        return utf16_length(self.plain)

    def limited(self, limit: int = TEXT_LIMIT, ellipsis: str = "…") -> Text:
        """This text within `limit` code units: cut at a character, spans clipped to what is left."""
        if self.length <= limit:
            return replace(self, spans=_clipped(self.spans, self.length))
        if limit < utf16_length(ellipsis):
            ellipsis = ""
        plain = cut(self.plain, limit - utf16_length(ellipsis)).rstrip()
        return Text(plain + ellipsis, _clipped(self.spans, utf16_length(plain)))


def _clipped(spans: Iterable[Span], end: int) -> tuple[Span, ...]:
    kept = (replace(span, length=min(span.length, end - span.offset)) for span in spans if span.offset < end)
    return tuple(span for span in kept if span.length > 0)[:ENTITY_LIMIT]


def plain(text: str) -> Text:
    """Text as it stands."""
    return Text(clean(text))


def _styled(kind: str, content: Text | str, **more: object) -> Text:
    inner = plain(content) if isinstance(content, str) else content
    # Telegram trims entities: spaces at either end would move them.
    body = inner.plain
    if not body.strip():
        return inner
    start = utf16_length(body) - utf16_length(body.lstrip())
    length = utf16_length(body.strip())
    span = Span(kind, start, length, **more)  # type: ignore[arg-type]
    return Text(body, (span, *inner.spans))


def bold(content: Text | str) -> Text:
    """Bold."""
    return _styled("bold", content)


def italic(content: Text | str) -> Text:
    """Italic."""
    return _styled("italic", content)


def code(content: str) -> Text:
    """Fixed-width; a tap copies it."""
    return _styled("code", content)


def is_linkable(url: str) -> bool:
    """Whether Telegram takes `url` for a link or a button: it refuses the whole message if not.

    http and https need a host with a dot in it (so `localhost` is out) or an IPv6 address and a
    real port; tg needs a host. A name before an @ could pose as the host, so we refuse that too.
    """
    if len(url) > URL_LIMIT or re.search(r"[\s\\\x00-\x1f\x7f-\x9f]", url) or clean(url) != url:
        return False
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if not host or "@" in parts.netloc or parts.netloc.endswith(":") or port == 0:
        return False
    if re.search(r"[^\w.:-]", host.encode("ascii", "ignore").decode()):
        return False
    if parts.scheme == "tg":
        return re.fullmatch(r"[\w-]+", host, re.ASCII) is not None
    return parts.scheme in {"http", "https"} and re.search(r"\w\.\w|:", host) is not None


def link(content: Text | str, url: str) -> Text:
    """A link; what Telegram would not take as an address stays plain text."""
    if not is_linkable(url):
        return plain(content) if isinstance(content, str) else content
    return _styled("text_link", content, url=url)


def quote(content: Text | str, *, expandable: bool = True) -> Text:
    """A block quotation, folded when it is long."""
    return _styled("expandable_blockquote" if expandable else "blockquote", content)


def moment(at: datetime, fallback: str, form: str = "dt") -> Text:
    """A time that each reader sees in their own zone; `fallback` is what old apps show."""
    return _styled("date_time", fallback, at=at, form=form)


def join(separator: Text | str, pieces: Iterable[Text]) -> Text:
    """The non-empty pieces with `separator` between them."""
    whole = Text()
    for piece in pieces:
        if piece:
            whole = whole + separator + piece if whole else piece
    return whole
