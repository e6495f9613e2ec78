"""A story in a few sentences of its best documents, all in one language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from bot.domain.document import Document
from bot.domain.summary import Summary
from bot.domain.watch import Mention
from bot.summaries.disagreements import disagreements
from bot.summaries.extractive import summary_of
from bot.summaries.languages import nearest
from bot.summaries.reading import Reading, read

_READ = 12  # documents of a story that are read: the others say the same
_TEASER = 200  # code points up to which a text is a teaser, not an article
_NONE: Mapping[int, Sequence[Mention]] = MappingProxyType({})
_NO_NAMES: Mapping[int, str] = MappingProxyType({})


def summarise_story(
    documents: Sequence[Document],
    about: Mapping[int, Sequence[Mention]] = _NONE,
    language: str = "",
    limit_sentences: int = 3,
    limit_chars: int = 600,
    names: Mapping[int, str] = _NO_NAMES,
) -> Summary:
    """Up to `limit_sentences` sentences, `limit_chars` code points together, of a story's documents.

    They are taken from documents in one language, that of the story which is nearest to `language`,
    the chat's. `about` holds by document id the mentions of what is watched, most important watch
    first; `names` what the source of a document is called. Sentences name their documents; those of
    the leading document, which gave the headline, come first, in the order of its text. Where the
    sources, of whatever language, disagree on a number, that is told beside.
    """
    worded = [one for one in documents if _has_words(one)]
    if not worded:
        return Summary()
    best = sorted(worded, key=_worth)
    spoken = nearest(language, (one.language for one in best))
    told = _originals([one for one in best if one.language == spoken])
    found = summary_of(_readings(told, about), limit_sentences, limit_chars)
    return replace(found, disagreements=disagreements(documents, names))


def _has_words(document: Document) -> bool:
    return bool(re.search(r"\w", document.title) or re.search(r"\w", document.text))


def _worth(document: Document) -> tuple[bool, bool, bool, datetime, int, int]:
    """The best come first: original, complete, with a title, early, long."""
    repeated = document.copy_of is not None or bool(document.forwarded_from)
    teaser = len(document.text.strip()) < _TEASER
    at = document.published_at or document.fetched_at
    return repeated, teaser, not document.title.strip(), at, -len(document.text), document.id


def _originals(documents: Sequence[Document]) -> list[Document]:
    """Each text once: copies of what is there go, of what is not there one stays."""
    there = {one.id for one in documents if one.copy_of is None}
    kept: list[Document] = []
    for one in documents:
        if one.copy_of is not None and one.copy_of in there:
            continue
        if one.copy_of is not None:
            there.add(one.copy_of)
        kept.append(one)
    return kept


def _readings(documents: Sequence[Document], about: Mapping[int, Sequence[Mention]]) -> list[Reading]:
    """The best documents, and behind them the first that names a watch which they do not."""
    chosen = list(documents[:_READ])
    named = {one.watch for document in chosen for one in about.get(document.id, ())}
    for document in documents[_READ:]:
        new = {one.watch for one in about.get(document.id, ())} - named
        if new:
            chosen.append(document)
            named |= new
    readings = [read(chosen[0], about.get(chosen[0].id, ()))]
    headline = readings[0].headline
    for rank, document in enumerate(chosen[1:], start=1):
        readings.append(read(document, about.get(document.id, ()), rank, headline))
    return readings
