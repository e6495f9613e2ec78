"""A document as grouping reads it: once, before any lock is taken. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.domain.document import Document
from bot.stories.background import divided
from bot.stories.dates import days
from bot.stories.duplicate_trace import Trace, trace_of
from bot.stories.profile import Wording, wording_of
from bot.stories.senses import Sense

_POINT = re.compile(r"^[^\S\n]*(?:[•▪▫◾◽🔹🔸➖✅❗⚡—–-]|\d{1,2}[.)]\s)", re.MULTILINE)
_POINTS = 4  # of a list from which a post tells several happenings
_STAMP = re.compile(r"\d{1,2}:\d\d|[·•|]")  # "25 November 2026, 13:35 · J. Vale"
_STAMP_LENGTH = 80
_POST = re.compile(r"tg:[^/]+/\d+")


@dataclass(frozen=True, slots=True)
class Account:
    """What a document says, read for comparison. `at` is when it came out, as far as that is sure.

    `background` is what it reminds of, None when of nothing. A digest tells of several happenings
    and belongs to no other document's story. `sense` is what the document means, where a model was
    asked for that.
    """

    document_id: int
    source: int
    language: str
    at: datetime
    echo_keys: tuple[str, ...]
    origin_key: str
    wording: Wording
    trace: Trace
    background: Wording | None
    is_digest: bool
    sense: Sense | None = None


def account_of(document: Document, text: str, known: Collection[str] = ()) -> Account:
    """Read a document; `text` is its text without the lines that its source puts under everything.

    `known` are the watched entities found in it, by any stable name.
    """
    sure = document.published_at if document.date_is_certain else None
    at = min(sure, document.fetched_at) if sure else document.fetched_at
    text = _without_its_date(text, at)
    told, reminded = divided(text)
    language = document.language
    return Account(
        document.id,
        document.source_id,
        language,
        at,
        document.echo_keys,
        document.forwarded_from if _POST.fullmatch(document.forwarded_from) else "",
        wording_of(document.title, told, language, known),
        trace_of(f"{document.title}\n{text}"),
        wording_of("", reminded, language) if reminded else None,
        len(_POINT.findall(text)) >= _POINTS and not document.title,
    )


def _without_its_date(text: str, at: datetime) -> str:
    """A text without the line that says when it came out: every other text of that day has it, too."""
    kept = [line for line in text.split("\n") if not (_STAMP.search(line) and _is_of(line, at))]
    return "\n".join(kept)


def _is_of(line: str, at: datetime) -> bool:
    return len(line) <= _STAMP_LENGTH and (at.month, at.day) in days(line)
