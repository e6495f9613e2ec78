"""An alert as a chat sees it: one screen of a phone, nothing said twice.

Headline, what it says, who was found and in which words, who reported and when. A summary in
another language than the chat's stands as what it is: a quotation, folded, under its sources.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.alerts.body import Found, body
from bot.alerts.buttons import buttons_under
from bot.alerts.coverage import Coverage
from bot.alerts.pieces import NAME_LIMIT, quoted, shorten, surfaces, tidy
from bot.alerts.reported import source_line
from bot.domain.alert import Card
from bot.domain.document import Document
from bot.domain.retelling import Retold
from bot.domain.richtext import Text, bold, is_linkable, join, link, plain
from bot.domain.summary import Summary
from bot.domain.watch import LEAST_SCORE, Mode, Subscription
from bot.words import say

GOAL = 900  # code units of a card; Telegram's own limit is 4096
HEADLINE_LIMIT = 240
WHO_LIMIT = 300
_EXPLAINED = 3  # watches whose found words are shown


@dataclass(frozen=True, slots=True)
class Face:
    """A card but for its buttons: the same for every chat that watches the same and hears the same."""

    text: Text
    headline: str
    url: str
    names: tuple[str, ...]  # the watches that it names


def face(
    coverage: Coverage,
    subscriptions: Sequence[Subscription],
    summary: Summary,
    language: str,
    now: datetime,
    labels: Mapping[str, str] | None = None,
    retold: Retold | None = None,
) -> Face:
    """What tells one chat of a story.

    `subscriptions` are the ones that fired, in the order in which they are named. `labels` name
    other findings by their watch; a finding that is neither subscribed nor labelled is not shown,
    since what another chat watches is that chat's own business. What a model made of the story
    takes the place of the summary's sentences, and says so. At most `GOAL` code units.
    """
    named = _named(coverage, subscriptions, labels or {})
    lead = coverage.report(summary.document_id).document
    url = lead.url if is_linkable(lead.url) else ""
    words = _headline(lead, summary)
    head = link(bold(words), url) if url else bold(words)
    tail = join("\n", [_who(language, named), source_line(coverage, language, now)])
    room = GOAL - head.length - tail.length - 4
    told, evidence = body(coverage, summary, named, language, head, room, retold)
    text = join("\n\n", [head, told, join("\n", [tail, evidence])])
    return Face(text.limited(), words, url, tuple(one.watch for one in named))


def with_buttons(
    told: Face,
    coverage: Coverage,
    subscriptions: Sequence[Subscription],
    language: str,
    story_id: int | None = None,
) -> Card:
    """The card of one chat, whose buttons act on its own watches."""
    rows = buttons_under(coverage, subscriptions, language, told.url, story_id)
    return Card(told.text, rows, preview_url=told.url)


def _named(
    coverage: Coverage, subscriptions: Sequence[Subscription], labels: Mapping[str, str]
) -> list[Found]:
    found = coverage.watches()
    mine = {str(one.watch_id): one.label for one in subscriptions if str(one.watch_id) in found}
    # Somebody whom this chat watches in a way of its own is known to everybody, too.
    named = set(mine.values())
    others = {
        watch: labels[watch]
        for watch in found
        if watch in labels and watch not in mine and labels[watch] not in named
    }
    return [
        Found(name, watch, coverage.found(watch), watch in mine)
        for watch, label in (mine | others).items()
        if (name := shorten(tidy(label), NAME_LIMIT))
    ]


def _headline(document: Document, summary: Summary) -> str:
    words = tidy(summary.headline) or tidy(document.title) or tidy(document.text[:HEADLINE_LIMIT])
    return shorten(words, HEADLINE_LIMIT)


def _who(language: str, named: Sequence[Found]) -> Text:
    pieces: list[Text] = []
    for number, one in enumerate(named):
        piece = _name(language, one, explained=number < _EXPLAINED)
        if pieces and sum(each.length + 3 for each in pieces) + piece.length > WHO_LIMIT:
            break
        pieces.append(piece)
    left = len(named) - len(pieces)
    more = [say(language, "card-more-names", count=left)] if left else []
    return join(" · ", [*pieces, *more])


def _name(language: str, one: Found, *, explained: bool) -> Text:
    name = bold(one.name) if one.watched else plain(one.name)
    if one.score < LEAST_SCORE[Mode.NORMAL]:
        name = say(language, "card-perhaps", name=name)
    words = surfaces(one.mentions, 3, besides=one.name) if one.watched and explained else []
    return say(language, "card-found-as", name=name, words=quoted(language, words)) if words else name
