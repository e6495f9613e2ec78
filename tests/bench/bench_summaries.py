"""How long a summary takes, beside sumy's, in the same run.

    python -m tests.bench.bench_summaries [TEXTS.jsonl]

Documents are invented ones, or the "text" of the lines of a file. All take three sentences; sumy is
given our sentences and words, so that only the choosing differs, and has no stemmer and no list of
stop words. Ours reads, cleans, checks quotations and chooses.
"""

from __future__ import annotations

import re
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from typing import Any

from bot.domain.document import Document
from bot.summaries.extractive import summarise
from bot.summaries.sentences import lines, split
from bot.summaries.story import summarise_story
from tests.bench.forms_made import documents
from tests.bench.measure import Taken, in_turns, timed

_MANY = 200
_STORY = 12  # documents of a story
_SENTENCES = 3
_PEERS = {
    "LexRank": ("sumy.summarizers.lex_rank", "LexRankSummarizer"),
    "TextRank": ("sumy.summarizers.text_rank", "TextRankSummarizer"),
    "LSA": ("sumy.summarizers.lsa", "LsaSummarizer"),
}
_AT = datetime(2026, 12, 3, tzinfo=UTC)


def report(texts: str = "") -> Iterator[str]:
    """The table, line by line, as it is measured."""
    told = [text for text in islice(documents(texts), _MANY) if text.strip()]
    made = [_document(number, text) for number, text in enumerate(told, start=1)]
    length = sum(map(len, told)) // len(told)
    head = f"summaries, {len(told)} texts of {length:,} characters"
    yield f"{head:<48}{'CPU ms each':>12}{'ours / peer':>13}"
    for name, (module, peer) in _PEERS.items():
        if find_spec("sumy") is None:
            yield f"  sumy {name:<41}not installed"
            continue
        summarizer = getattr(import_module(module), peer)()
        ours, theirs = in_turns(lambda: _ours(made), lambda: _theirs(told, summarizer))  # noqa: B023
        mine, other = _each(ours, len(told)), _each(theirs, len(told))
        yield f"  {f'ours beside sumy {name}':<46}{mine:>12.3f}{mine / other:>11.2f} ×"
        yield f"  {f'sumy {name}':<46}{other:>12.3f}"
    stories = [made[at : at + _STORY] for at in range(0, len(made), _STORY)]
    _stories(stories)
    passes = [timed(lambda: _stories(stories)) for _ in range(3)]
    yield f"  {f'ours, a story of {_STORY} documents':<46}{_each(passes, len(stories)):>12.3f}"


def _document(number: int, text: str) -> Document:
    return Document(number, number, 1, "", "", text, "ru", "", _AT, True, _AT, "")


def _ours(made: Sequence[Document]) -> None:
    for document in made:
        summarise(document, (), _SENTENCES)


def _stories(stories: Sequence[Sequence[Document]]) -> None:
    for story in stories:
        summarise_story(story, language="ru")


def _theirs(told: Sequence[str], summarizer: Callable[[Any, int], object]) -> None:
    dom = import_module("sumy.models.dom")
    for text in told:
        sentences = [
            dom.Sentence(text[one.start : one.end], _Tokenizer)
            for start, end in lines(text)
            for one in split(text, start, end)
        ]
        summarizer(dom.ObjectDocumentModel([dom.Paragraph(sentences)]), _SENTENCES)


class _Tokenizer:
    """Words as ours are; sumy's own tokenizer must download its data first."""

    @staticmethod
    def to_words(sentence: str) -> tuple[str, ...]:
        return tuple(re.findall(r"\w+", sentence))


def _each(passes: Sequence[Taken], many: int) -> float:
    return statistics.median(one.cpu for one in passes) / many * 1000


if __name__ == "__main__":
    for row in report("".join(sys.argv[1:2])):
        print(row, flush=True)
