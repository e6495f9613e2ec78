"""The sentences of a text that are news, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from bot.summaries.cleaning import dateline, is_junk, ornament, tail
from bot.summaries.leaning import is_open, is_torn
from bot.summaries.likeness import WORD
from bot.summaries.sentences import Piece, lines, split

READ_LIMIT = 30_000  # code points of a text that are read: news is shorter, the rest is attachments
_LEAST_WORDS = 4
_SPEAKS = re.compile(r"[-–—]\s+(?=[^\W\d_a-zа-яёіїєґўąćęłńóśźż])")
_CODE = "```"
_ADDRESS = re.compile(r"https?://\S+")
_DATED = 3  # sentences after which no dateline is expected
_QUOTED_LIMIT = 400  # a quotation of several sentences is kept whole up to here


def real_pieces(text: str, most: int = 0) -> list[Piece]:
    """Sentences without datelines, bullets, adverts and credits; short quotations in one piece.

    With `most`, no line is read after so many.
    """
    return list(_real_pieces(text, most))


# A story's documents are read again with each of its reports, for each language and each watch.
@lru_cache(maxsize=512)
def _real_pieces(text: str, most: int) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    in_code = False
    for number, (start, end) in enumerate(lines(text[:READ_LIMIT])):
        if most and len(pieces) >= most:
            break
        fences = text.count(_CODE, start, end)
        skipped, in_code = in_code or fences > 0, in_code ^ (fences % 2 == 1)
        if skipped or is_junk(text[start:end]):
            continue
        # a dateline stands at the top, or under a headline
        begin = _news_begins(text, start, end, dated=len(pieces) < _DATED)
        stop = begin + len(text[begin:end].rstrip("*_ "))
        sentences = _whole_quotes(text, split(text, begin, stop, number))
        trimmed = (_trimmed(text, piece) for piece in sentences)
        pieces += [piece for piece in trimmed if _is_real(text, piece)]
    return tuple(pieces)


def is_full(text: str, piece: Piece) -> bool:
    """Whether a sentence can lead: not a scrap, not half a quotation, no "as follows:"."""
    if piece.torn or text[piece.end - 1] == ":":
        return False
    return len(WORD.findall(text, piece.start, piece.end)) >= _LEAST_WORDS


def _trimmed(text: str, piece: Piece) -> Piece:
    words = text[piece.start : piece.end]
    # a dash before small letters goes on with what was said: "— he added"
    dash = _SPEAKS.match(words)
    return replace(piece, start=piece.start + (dash.end() if dash else 0), end=piece.end - tail(words))


def _news_begins(text: str, start: int, end: int, *, dated: bool) -> int:
    start += ornament(text[start:end])
    return start + (dateline(text[start:end]) if dated else 0)


def _is_real(text: str, piece: Piece) -> bool:
    words = text[piece.start : piece.end]
    if "://" in words and len(WORD.findall(_ADDRESS.sub("", words))) < _LEAST_WORDS:
        return False
    return bool(WORD.search(words)) and not is_junk(words)


def _whole_quotes(text: str, pieces: Iterable[Piece]) -> list[Piece]:
    """Sentences of one quotation joined, so that nobody's words lose who said them."""
    joined: list[Piece] = []
    opened = began = False  # whether a quotation is open after the last piece, and before it
    for piece in pieces:
        start = joined[-1].start if joined else 0
        if joined and opened and piece.end - start <= _QUOTED_LIMIT:
            joined.pop()
        else:
            start, began = piece.start, opened
        words = text[start : piece.end]
        joined.append(Piece(start, piece.end, piece.line, torn=is_torn(words, before=began)))
        opened = is_open(words, before=began)
    return joined
