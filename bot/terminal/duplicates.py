"""`dozor duplicates`: which documents repeat an earlier one; a line of JSON for each document.

In: see `news_lines`. Out, in the order of the file: `{"id", "of", "score"}`. `of` is the id of the
earliest document that tells the same within 72 hours before it, and null for one that is new, with
a score of 0. Without times all documents are at once, and the lines above are the earlier ones.
The lines that a source puts under all its posts are not compared.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.terminal.json_lines import Complaints, put, without_a_reader
from bot.terminal.news_lines import Given, in_time_order, read_news

if TYPE_CHECKING:
    from bot.stories.duplicates import Duplicate

_WINDOW = timedelta(hours=72)
_DAWN = datetime(1, 1, 5, tzinfo=UTC)  # before it there is no window


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the verb."""
    parser.add_argument("documents", metavar="DOCS.jsonl|-", help="documents, or - for standard input")


def run(args: argparse.Namespace) -> int:
    """Compare, and return the exit code: 1 if anything given could not be read."""
    complaints = Complaints()
    documents = read_news(args.documents, complaints)
    found = repeated(documents)
    try:
        for place, document in enumerate(documents):
            put(_shown(document, documents, found.get(place)))
    except BrokenPipeError:
        return without_a_reader()
    return 1 if complaints.count else 0


def repeated(documents: Sequence[Given]) -> dict[int, Duplicate[int]]:
    """What each document repeats, both by their places in the file; none for those that are new."""
    from bot.stories.duplicates import Duplicates
    from bot.stories.tails import Tails

    tails = Tails()
    for document in documents:
        if document.source:
            tails.learn(document.source, document.said)
    window: Duplicates[int] = Duplicates()
    found = {}
    for place, moment in in_time_order(documents):
        if moment > _DAWN:
            window.forget_before(moment - _WINDOW)
        document = documents[place]
        duplicate = window.add(place, tails.cut(document.source, document.said), moment)
        if duplicate:
            found[place] = duplicate
    return found


def _shown(document: Given, documents: Sequence[Given], duplicate: Duplicate[int] | None) -> dict[str, Any]:
    if duplicate is None:
        return {"id": document.id, "of": None, "score": 0}
    return {"id": document.id, "of": documents[duplicate.of].id, "score": duplicate.score}
