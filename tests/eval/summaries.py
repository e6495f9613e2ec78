"""Summaries: whether they are true to their sources, within limits, and near what editors lead with.

    python -m tests.eval.summaries DATA

DATA is a folder with any of tg_pairs.jsonl (two outlets on one happening: the first three sentences
of one are what a summary of the other should say), factrueval.jsonl (persons annotated: is the
watched one told?) and posts.jsonl. ROUGE is our own, see `rouge`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.document import Document
from bot.domain.summary import Summary
from bot.domain.watch import Mention
from bot.summaries.extractive import summarise
from bot.summaries.story import summarise_story
from tests.eval import factrueval
from tests.eval.corpus import rows_of
from tests.eval.ranks import lead, lexrank, textrank
from tests.eval.rouge import rouge

_AT = datetime(2026, 12, 3, 10, 4, tzinfo=UTC)
_SENTENCES, _CHARS = 3, 600
_EVERY = 5  # of the posts, one in so many
_FACTS: dict[str, re.Pattern[str]] = {
    "numbers": re.compile(r"\d+(?:[.,]\d+)?"),
    "names": re.compile(r"(?<=[^.!?…]\s)[^\W\d_a-zа-яёіїєґўąćęłńóśźż][\w’'-]+"),
    "dates": re.compile(r"\d{1,2} (?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\w*"),
}
Method = Callable[[str, str, int], str]


def report(data: Path) -> list[str]:
    """The figures, a line each."""
    pairs = [(row["a"], row["b"]) for row in rows_of(data / "tg_pairs.jsonl") if row["label"] == "same"]
    posts = [
        _document(1, row["text"]) for row in list(rows_of(data / "posts.jsonl"))[::_EVERY] if row["text"]
    ]
    articles = [_document(1, one["text"], one["title"]) for pair in pairs for one in pair]
    return [
        *_true("articles", [([one], summarise(one)) for one in articles]),
        *_true("posts", [([one], summarise(one)) for one in posts]),
        *_true("stories", [_story(pair) for pair in pairs]),
        *_watched(data),
        *_near(pairs),
    ]


def _document(number: int, text: str, title: str = "", minutes: int = 0) -> Document:
    at = _AT + timedelta(minutes=minutes)
    return Document(number, number, 1, "", title, text, "ru", "", at, True, at, "")


def _story(pair: tuple[dict[str, str], dict[str, str]]) -> tuple[list[Document], Summary]:
    documents = [_document(at + 1, one["text"], one["title"], at) for at, one in enumerate(pair)]
    return documents, summarise_story(documents, language="ru")


# --- True to the sources, and short enough


def _true(what: str, told: Sequence[tuple[list[Document], Summary]]) -> Iterator[str]:
    if not told:
        return
    shares = []
    for kind, pattern in _FACTS.items():
        facts = [(one, documents) for documents, found in told for one in pattern.findall(found.text)]
        held = sum(any(one in document.text for document in documents) for one, documents in facts)
        shares.append(f"{kind} {held / len(facts) if facts else 1:.3f} of {len(facts):,}")
    within = sum(_is_within(documents, found) for documents, found in told)
    cut = sum(any(one.cut for one in found.sentences) for _, found in told)
    length = sum(len(found.text) for _, found in told) / len(told)
    yield (
        f"summaries of {len(told):,} {what}: in the source: {', '.join(shares)}; within limits and word "
        f"for word {within / len(told):.3f}; cut {cut}; {length:.0f} characters each"
    )


def _is_within(documents: Sequence[Document], found: Summary) -> bool:
    texts = {one.id: one.text for one in documents}
    whole = all(texts[one.document_id][one.start : one.end] == one.text for one in found.sentences)
    return whole and len(found.sentences) <= _SENTENCES and len(found.text) <= _CHARS


def _watched(data: Path) -> Iterator[str]:
    asked = dict.fromkeys((1, 3), 0)
    told = dict.fromkeys(asked, 0)
    for task in factrueval.tasks(data, "", ("PER",)):
        for document in task.documents:
            for watch in sorted({mark.watch for mark in document.marks if mark.watch}):
                about = [
                    Mention(watch, mark.start, mark.end, "", "text", 1.0, "")
                    for mark in document.marks
                    if mark.watch == watch
                ]
                for count in asked:
                    asked[count] += 1
                    told[count] += _tells(document.text, about, count)
    for count, many in asked.items():
        if many:
            yield f"the watched person is told in {told[count] / many:.3f} of {many:,} summaries of {count}"


def _tells(text: str, about: Sequence[Mention], count: int) -> bool:
    found = summarise(_document(1, text), about, count, _CHARS, headed=False)
    return any(one.start <= each.start and each.end <= one.end for one in found.sentences for each in about)


# --- Near what another outlet leads with


def _near(pairs: Sequence[tuple[dict[str, str], dict[str, str]]]) -> Iterator[str]:
    ways = [(one, other) for pair in pairs for one, other in (pair, pair[::-1])]
    if not ways:
        return
    yield f"ROUGE-1/2/L F against the other outlet's first three sentences, {len(ways)} articles"
    for count in (1, 2, 3):
        for name, method in _METHODS.items():
            scores = [
                rouge(method(one["title"], one["text"], count), lead(other["text"], 3)) for one, other in ways
            ]
            means = (sum(each) / len(scores) for each in zip(*scores, strict=True))
            yield f"  {count} {name:<22}" + " / ".join(f"{mean:.3f}" for mean in means)


def _ours(title: str, text: str, count: int) -> str:
    return summarise(_document(1, text, title), (), count, _CHARS, headed=False).text


_METHODS: dict[str, Method] = {
    "ours": lambda _, text, count: _ours("", text, count),
    "ours, below the title": _ours,
    "lead": lambda _, text, count: lead(text, count),
    "lead, within 600": lambda _, text, count: lead(text, count, _CHARS),
    "LexRank": lambda _, text, count: lexrank(text, count),
    "TextRank": lambda _, text, count: textrank(text, count),
}


if __name__ == "__main__":
    for row in report(Path(sys.argv[1])):
        print(row)
