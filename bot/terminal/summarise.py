"""`dozor summarise`: documents in a few of their own sentences; a line of JSON for each document.

In: see `news_lines`. Out, in the order of the file: `{"id", "summary", "sentences": [{"start",
"end"}]}`. Offsets count code points of the given text, and the summary is what stands there, with a
blank between two sentences. A sentence that only repeats the title is not told again.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.terminal.json_lines import Complaints, put, without_a_reader
from bot.terminal.news_lines import Given, read_news

if TYPE_CHECKING:
    from bot.domain.document import Document
    from bot.domain.watch import Mention
    from bot.matching.lookout import Lookout

_NO_TIME = datetime.fromtimestamp(0, UTC)


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the verb."""
    parser.add_argument("documents", metavar="DOCS.jsonl|-", help="documents, or - for standard input")
    parser.add_argument(
        "--about",
        metavar="NAME",
        action="append",
        default=[],
        help="tell the sentence that names this; the first one given counts most",
    )
    parser.add_argument("--sentences", metavar="N", type=_count, default=3, help="at most (default: 3)")
    parser.add_argument("--chars", metavar="N", type=_count, default=600, help="at most (default: 600)")


def run(args: argparse.Namespace) -> int:
    """Sum up, and return the exit code: 1 if anything given could not be read."""
    complaints = Complaints()
    lookout = _lookout(args.about, complaints)
    if complaints.count:
        return 1
    try:
        for document in read_news(args.documents, complaints):
            about = _mentions(lookout, document, args.about) if lookout else []
            put(_summed_up(document, about, args.sentences, args.chars))
    except BrokenPipeError:
        return without_a_reader()
    return 1 if complaints.count else 0


def _count(given: str) -> int:
    number = int(given)
    if number < 1:
        raise ValueError(given)
    return number


def _lookout(names: Iterable[str], complaints: Complaints) -> Lookout | None:
    """What is looked for, each name as a chat would understand it; None when nothing is."""
    from bot.terminal.match import typed

    watches = [watch for name in names for watch in typed(name, complaints, "--about")]
    if not watches:
        return None
    from bot.matching.lookout import Lookout

    lookout = Lookout()
    for watch in watches:
        lookout.add(watch)
    return lookout


def _mentions(lookout: Lookout, document: Given, names: Sequence[str]) -> list[Mention]:
    """Mentions that a chat would be told of, those of the first name first."""
    from bot.domain.watch import LEAST_SCORE, Mode

    found = lookout.find(
        document.text, title=document.title, language=document.language, source=document.source
    )
    by_watch = {one.watch: one for one in found if one.score >= LEAST_SCORE[Mode.NORMAL]}
    return [mention for name in names if name in by_watch for mention in by_watch[name].mentions]


def _summed_up(document: Given, about: Sequence[Mention], sentences: int, chars: int) -> dict[str, Any]:
    from bot.summaries.extractive import summarise

    found = summarise(_as_document(document), about, sentences, chars, headed=False)
    return {
        "id": document.id,
        "summary": " ".join(one.text for one in found.sentences),
        "sentences": [{"start": one.start, "end": one.end} for one in found.sentences],
    }


def _as_document(given: Given) -> Document:
    from bot.domain.document import Document

    at = given.published_at
    return Document(
        id=0,
        source_id=0,
        story_id=None,
        url=given.url,
        title=given.title,
        text=given.text,
        language=given.language,
        author="",
        published_at=at,
        date_is_certain=at is not None,
        fetched_at=at or _NO_TIME,
        content_hash="",
    )
