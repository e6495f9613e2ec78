"""How reports begin: what their titles and first sentences say, count and name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bot.alerts.developments import Figure, Opening
from bot.domain.story import Report
from bot.domain.watch import Finding
from bot.stories.wording import numbers
from bot.summaries.counting import counts
from bot.summaries.pieces import real_pieces

_SENTENCES = 6  # what the news is stands in the first ones; below are other stories
_READ = 3_000  # code points


def opening_of(report: Report, findings: Iterable[Finding]) -> Opening:
    """The opening of a report."""
    document = report.document
    pieces, figures = _read(document.title, document.text[:_READ])
    places = [("title", 0, len(document.title)), *(("text", start, end) for start, end in pieces)]
    mentions = [mention for one in findings for mention in one.mentions]
    named = tuple(
        frozenset(one.watch for one in mentions if one.field == field and start <= one.start < end)
        for field, start, end in places
    )
    sentences = (document.title, *(document.text[start:end] for start, end in pieces))
    told = frozenset(numbers("\n".join(sentences)))
    return Opening(report, sentences, figures, named, told)


@lru_cache(maxsize=4_096)
def _read(title: str, text: str) -> tuple[tuple[tuple[int, int], ...], tuple[Figure, ...]]:
    """The places of the first sentences, and what title (0) and sentences count."""
    pieces = tuple((one.start, one.end) for one in real_pieces(text, _SENTENCES)[:_SENTENCES])
    sentences = [title, *(text[start:end] for start, end in pieces)]
    figures = tuple(
        Figure(one.what, one.number, one.bound != "~", at)
        for at, sentence in enumerate(sentences)
        for one in counts(sentence)
        if not one.unit
    )
    return pieces, figures
