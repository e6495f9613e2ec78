"""What a picture of a story shows: sources in the order of their first report, a dot a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.domain.document import Document
from bot.domain.richtext import clean, cut
from bot.domain.source import Source
from bot.domain.story import Report
from bot.storyline.axis import marks, span_of
from bot.words import plain_say
from bot.words.times import day

ROWS = 12  # a phone shows no more at once
_NAME = 40  # code units of a source's name; the drawing cuts it to its width
_TITLE = 400
_EARLIER = timedelta(days=3)  # who says that it came out long before we saw it has a wrong date


@dataclass(frozen=True, slots=True)
class Dot:
    """A report, by its time and its language ("" if not known)."""

    at: datetime
    language: str


@dataclass(frozen=True, slots=True)
class Row:
    """A source and its reports, the earliest first."""

    name: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A picture before it is drawn, its words in the chat's language. There is a row at least.

    `start` and `end` are those of the axis, `marks` moments on it with what stands under them.
    `first` stands beside the source that was first; `more`, "" if all are there, under the rows.
    """

    title: str
    rows: tuple[Row, ...]
    start: datetime
    end: datetime
    marks: tuple[tuple[datetime, str], ...]
    first: str
    more: str = ""
    dark: bool = False


def planned(title: str, reports: Sequence[Report], language: str, *, dark: bool = False) -> Timeline:
    """The picture of a story's reports, of which there is one at least."""
    rows = rows_of(reports)
    left = len(rows) - ROWS
    told = [dot.at for row in rows[:ROWS] for dot in row.dots]
    start, end = span_of(min(told), max(told))
    many_days = min(told).date() != max(told).date()
    first = when_in_words(language, min(told), with_day=many_days)
    return Timeline(
        title=shown_title(title),
        rows=rows[:ROWS],
        start=start,
        end=end,
        marks=marks(start, end, lambda at: day(language, at)),
        first=plain_say(language, "picture-first", at=first),
        more=plain_say(language, "picture-more", count=left) if left > 0 else "",
        dark=dark,
    )


def when_in_words(language: str, at: datetime, *, with_day: bool) -> str:
    """The clock, with the day before it if there are several: a picture knows no reader's zone."""
    clock = f"{at.astimezone(UTC):%H:%M}"
    return f"{day(language, at.astimezone(UTC))}, {clock}" if with_day else clock


def told_at(document: Document) -> datetime:
    """When a document came out, or when it was kept where that is not known or not to be believed."""
    at = document.published_at
    if at is None or not document.date_is_certain:
        return document.fetched_at
    return at if document.fetched_at - _EARLIER <= at <= document.fetched_at else document.fetched_at


def in_order(reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports as they came out, the earliest first."""
    return tuple(sorted(reports, key=lambda one: (told_at(one.document), one.document.id)))


def name_of(source: Source) -> str:
    """What a source is called in a picture."""
    title = " ".join(clean(source.title).split())
    return cut(title or source.address.removeprefix("https://").removeprefix("http://"), _NAME)


def rows_of(reports: Sequence[Report]) -> tuple[Row, ...]:
    """A row for each source, whoever was first at the top."""
    found: dict[int, list[Report]] = {}
    for one in in_order(reports):
        found.setdefault(one.source.id, []).append(one)
    return tuple(
        Row(
            name_of(mine[0].source),
            tuple(Dot(told_at(one.document), one.document.language) for one in mine),
        )
        for mine in found.values()
    )


def shown_title(title: str) -> str:
    """A title on one line, without what a picture cannot show, and bounded."""
    return cut(" ".join(clean(title).split()), _TITLE)
