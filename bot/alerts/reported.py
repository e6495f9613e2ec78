"""Who reported a story, in which languages, and since when: one line of a card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.alerts.coverage import Coverage, began_at, languages, reporters
from bot.alerts.pieces import shorten, source_name, tidy
from bot.domain.document import Document
from bot.domain.richtext import Text, join, link, plain
from bot.domain.story import Report
from bot.words import say
from bot.words.times import ago, when

_LATE = timedelta(hours=12)
_NAMES_LIMIT = 120  # code units of the sources that are named


def source_line(coverage: Coverage, language: str, now: datetime) -> Text:
    """ "BelTA and 5 more: Zerkalo, … · +3 repeats · ru be en · first 3 Dec, 10:04"."""
    who = reporters(coverage.reports)
    if len(coverage.reports) == 1:
        return _of_one(coverage.first, language, now)
    repeats = say(language, "card-repeats", count=who.repeats) if who.repeats else Text()
    first = say(language, "card-first", when=when(language, began_at(coverage.reports)))
    spoken = plain(" ".join(languages(coverage.reports)))
    edited = any(one.document.version > 1 for one in coverage.reports)
    mark = say(language, "card-edited") if edited else Text()
    return join(" · ", [_names(who.own, language), repeats, spoken, first, mark])


def _names(own: Sequence[Report], language: str) -> Text:
    first, others = own[0], own[1:]
    if not others:
        return _name(first)
    named: list[Text] = []
    for one in others:
        if sum(each.length + 2 for each in named) + _name(one).length > _NAMES_LIMIT:
            break
        named.append(_name(one))
    left = len(others) - len(named)
    listed = join(", ", named) + (", …" if left else "")
    return say(language, "card-sources", first=_name(first), count=len(others), others=listed)


def _name(one: Report) -> Text:
    return link(source_name(one.source), one.document.url)


def _of_one(one: Report, language: str, now: datetime) -> Text:
    document = one.document
    name = plain(source_name(one.source))
    if origin := shorten(tidy(document.forwarded_from), 60):
        name = say(language, "card-forwarded", source=name, origin=plain(origin))
    edited = say(language, "card-edited") if document.version > 1 else Text()
    return join(" · ", [name, plain(document.language), _time(document, language, now), edited])


def _time(document: Document, language: str, now: datetime) -> Text:
    if document.published_at is None or not document.date_is_certain:
        return say(language, "card-seen", when=when(language, document.fetched_at))
    at = document.published_at
    late = ago(language, at, now) if now - at > _LATE else Text()
    return join(", ", [when(language, at), late])
