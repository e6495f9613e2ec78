"""An alert as a chat sees it: one screen of a phone, nothing said twice.

Headline, what it says, who was found and in which words, where and when. A summary in another
language than the chat's stands as what it is: a quotation, folded, under the source it is from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.alerts.pieces import (
    NAME_LIMIT,
    best,
    marked,
    passage,
    quoted,
    shorten,
    source_name,
    surfaces,
    tidy,
)
from bot.domain.alert import Button, Card
from bot.domain.callback import encode
from bot.domain.document import Document
from bot.domain.entity import EntityKind
from bot.domain.richtext import Text, bold, is_linkable, join, link, plain, quote
from bot.domain.source import Source
from bot.domain.summary import Sentence, Summary
from bot.domain.watch import LEAST_SCORE, Finding, Mention, Mode, Subscription
from bot.words import plain_say, say
from bot.words.times import ago, when

GOAL = 900  # code units of a card; Telegram's own limit is 4096
HEADLINE_LIMIT = 240
WHO_LIMIT = 300
MUTE_HOURS = 8
_LEAST_ROOM = 60  # below this, a beginning of a sentence says nothing
_LATE = timedelta(hours=12)
_ROWS = 3  # watches that get buttons of their own
_EXPLAINED = 3  # watches whose found words are shown


@dataclass(frozen=True, slots=True)
class _Found:
    """A name on the card, and what was found of it."""

    name: str
    finding: Finding
    watched: bool


def alert_card(
    document: Document,
    source: Source,
    findings: Sequence[Finding],
    subscriptions: Sequence[Subscription],
    summary: Summary,
    language: str,
    now: datetime,
    labels: Mapping[str, str] | None = None,
) -> Card:
    """The card that tells one chat of one document.

    `subscriptions` are the ones that fired, in the order in which they are named. `labels` name
    other findings by their watch; a finding that is neither subscribed nor labelled is not shown,
    since what another chat watches is that chat's own business. At most `GOAL` code units.
    """
    named = _named(findings, subscriptions, labels or {})
    url = document.url if is_linkable(document.url) else ""
    head = _headline(document, summary, url)
    tail = join("\n", [_who(language, named), _source_line(document, source, language, now)])
    room = GOAL - head.length - tail.length - 4
    told, evidence = _body(document, summary, named, language, head, room)
    text = join("\n\n", [head, told, join("\n", [tail, evidence])])
    return Card(text.limited(), _buttons(document, subscriptions, language, url), preview_url=url)


def _named(
    findings: Sequence[Finding], subscriptions: Sequence[Subscription], labels: Mapping[str, str]
) -> list[_Found]:
    found = {one.watch: one for one in findings if one.mentions}
    mine = {str(one.watch_id): one.label for one in subscriptions if str(one.watch_id) in found}
    # Somebody whom this chat watches in a way of its own is known to everybody, too.
    named = set(mine.values())
    others = {
        watch: labels[watch]
        for watch in found
        if watch in labels and watch not in mine and labels[watch] not in named
    }
    return [
        _Found(name, found[watch], watch in mine)
        for watch, label in (mine | others).items()
        if (name := shorten(tidy(label), NAME_LIMIT))
    ]


def _headline(document: Document, summary: Summary, url: str) -> Text:
    words = tidy(summary.headline) or tidy(document.title) or tidy(document.text[:HEADLINE_LIMIT])
    line = bold(shorten(words, HEADLINE_LIMIT)) if words else Text()
    return link(line, url) if url else line


# --- What it says


def _body(
    document: Document, summary: Summary, named: Sequence[_Found], language: str, head: Text, room: int
) -> tuple[Text, Text]:
    """What is told in the chat's language, and the evidence in the words of the source."""
    watched = [mention for one in named if one.watched for mention in one.finding.mentions]
    told = _sentences(document, summary.sentences, watched, room)
    is_quoted = all(_stands_in(document, one) for one in summary.sentences)
    is_foreign = is_quoted and document.language not in {"", language}
    shown = head.plain + " " + told.plain
    passages = _passages(document, named, watched, shown, room - told.length - 2)
    if is_foreign:
        return Text(), quote(join("\n", [told, passages]))
    return told, quote(passages)


def _sentences(
    document: Document, sentences: Sequence[Sentence], watched: Sequence[Mention], room: int
) -> Text:
    whole = Text()
    for one in sentences:
        piece = _sentence(document, one, watched)
        if whole.length + piece.length + 1 <= room:
            whole = join(" ", [whole, piece])
    if not whole and sentences and room >= _LEAST_ROOM:
        whole = plain(shorten(tidy(sentences[0].text), room))
    return whole


def _sentence(document: Document, one: Sentence, watched: Sequence[Mention]) -> Text:
    end = "…" if one.cut else ""
    if not _stands_in(document, one):
        return plain(tidy(one.text)) + end
    return marked(document.text, one.start, one.end, watched) + end


def _stands_in(document: Document, one: Sentence) -> bool:
    """Whether these are the document's own words, and not another's or nobody's."""
    return document.text[one.start : one.end] == one.text


def _passages(
    document: Document, named: Sequence[_Found], watched: Sequence[Mention], shown: str, room: int
) -> Text:
    """Where the watched names stand that headline and summary do not show."""
    whole = Text()
    for one in named:
        if not one.watched or any(mention.surface in shown for mention in one.finding.mentions):
            continue
        inside = [mention for mention in one.finding.mentions if mention.field == "text"]
        piece = passage(document, best(inside), watched) if inside else Text()
        if piece and whole.length + piece.length + 1 <= room:
            whole = join("\n", [whole, piece])
    return whole


# --- Who, where, when


def _who(language: str, named: Sequence[_Found]) -> Text:
    pieces: list[Text] = []
    for number, one in enumerate(named):
        piece = _name(language, one, explained=number < _EXPLAINED)
        if pieces and sum(each.length + 3 for each in pieces) + piece.length > WHO_LIMIT:
            break
        pieces.append(piece)
    left = len(named) - len(pieces)
    more = [say(language, "card-more-names", count=left)] if left else []
    return join(" · ", [*pieces, *more])


def _name(language: str, one: _Found, *, explained: bool) -> Text:
    name = bold(one.name) if one.watched else plain(one.name)
    if one.finding.score < LEAST_SCORE[Mode.NORMAL]:
        name = say(language, "card-perhaps", name=name)
    words = surfaces(one.finding.mentions, 3, besides=one.name) if one.watched and explained else []
    return say(language, "card-found-as", name=name, words=quoted(language, words)) if words else name


def _source_line(document: Document, source: Source, language: str, now: datetime) -> Text:
    name = plain(source_name(source))
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


# --- What can be done


def _buttons(
    document: Document, subscriptions: Sequence[Subscription], language: str, url: str
) -> tuple[tuple[Button, ...], ...]:
    why = Button(plain_say(language, "button-why"), encode("why", document.id))
    first = (Button(plain_say(language, "button-open"), url=url), why) if url else (why,)
    shown = subscriptions[:_ROWS]
    alone = len(subscriptions) == 1
    learning = [one for one in shown if one.kind is not EntityKind.EXPRESSION]
    wrong = tuple(_wrong(one, document, language, alone=alone) for one in learning)
    rows = (first, *(_watch_row(one, language, alone=alone) for one in shown))
    return (*rows, wrong) if wrong else rows


def _wrong(one: Subscription, document: Document, language: str, *, alone: bool) -> Button:
    """ "That is somebody else": said of one watch, about this document."""
    name = plain(shorten(tidy(one.label), 20))
    kind = "person" if one.kind is EntityKind.PERSON else "match"
    label = (
        plain_say(language, f"button-wrong-{kind}")
        if alone
        else plain_say(language, "button-wrong-named", name=name)
    )
    return Button(label, encode("wrong", one.id, str(document.id)))


def _watch_row(one: Subscription, language: str, *, alone: bool) -> tuple[Button, ...]:
    name = plain(shorten(tidy(one.label), 20))
    mute = plain_say(language, "button-mute", name=name, hours=MUTE_HOURS)
    stop = plain_say(language, "button-stop" if alone else "button-stop-named", name=name)
    return (Button(mute, encode("mute", one.id, str(MUTE_HOURS))), Button(stop, encode("stop", one.id)))
