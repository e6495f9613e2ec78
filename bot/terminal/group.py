"""`dozor group`: which documents tell of one happening; a line of JSON for each document.

In: see `news_lines`. Out, in the order of the file: `{"id", "story", "score", "reasons"}`. `story`
is the id of the document that opened the story; `score` says how sure the joining is (for a
document that opens one: how near it came to joining another), and `reasons` in plain words why.
Documents are placed in the order of their times, as they would have come in; without times all
are at once. What is common in the whole file is counted first.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.terminal.json_lines import Complaints, put, without_a_reader
from bot.terminal.news_lines import Given, in_time_order, read_news

if TYPE_CHECKING:
    from bot.domain.document import Document
    from bot.domain.story import Placement


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the verb."""
    parser.add_argument("documents", metavar="DOCS.jsonl|-", help="documents, or - for standard input")


def run(args: argparse.Namespace) -> int:
    """Group, and return the exit code: 1 if anything given could not be read."""
    complaints = Complaints()
    given = read_news(args.documents, complaints)
    placed = dict(grouped(given))
    try:
        for place, document in enumerate(given):
            put(_shown(document, given, *placed[place]))
    except BrokenPipeError:
        return without_a_reader()
    return 1 if complaints.count else 0


def grouped(given: Sequence[Given]) -> Iterator[tuple[int, tuple[int, Placement]]]:
    """For each document, by its place: the place of the document that opened its story, and why."""
    from bot.stories.grouping import Grouping

    grouping = Grouping()
    names = {one.source: number for number, one in enumerate(given)}
    ordered = [
        (place, _document(place, given[place], names[given[place].source], moment))
        for place, moment in in_time_order(given)
    ]
    accounts = {place: grouping.read(document) for place, document in ordered}
    for place, document in ordered:
        grouping.learn(document, accounts[place])
    for place, document in ordered:
        if len(grouping) % 1000 == 999:
            grouping.forget(document.fetched_at)
        placement = grouping.place(accounts[place])
        story = place if placement.story_id is None else placement.story_id
        grouping.add(accounts[place], story)
        yield place, (story, placement)


def _document(place: int, one: Given, source: int, moment: datetime) -> Document:
    from bot.domain.document import Document, Item
    from bot.ingest.identity import echo_keys_of
    from bot.ingest.language import language_of

    language = one.language or language_of(f"{one.title}\n{one.text}")
    return Document(
        id=place,
        source_id=source if one.source else -1 - place,  # sources without a name are all different
        story_id=None,
        url=one.url,
        title=one.title,
        text=one.text,
        language=language,
        author="",
        published_at=moment,
        date_is_certain=True,
        fetched_at=moment,
        content_hash="",
        echo_keys=echo_keys_of(Item("", one.url, one.title, one.text)),
    )


def _shown(document: Given, given: Sequence[Given], story: int, placement: Placement) -> dict[str, Any]:
    return {
        "id": document.id,
        "story": given[story].id,
        "score": placement.score,
        "reasons": list(placement.reasons),
    }
