"""The reply that tells of a development, and when there is one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.alerts.buttons import story_button
from bot.alerts.coverage import Coverage, languages, reporters
from bot.alerts.developments import CORRECTION, Opening, Turn
from bot.alerts.pieces import NAME_LIMIT, shorten, tidy
from bot.domain.alert import Button, Card, Development, Telling
from bot.domain.chat import Chat
from bot.domain.richtext import Text, bold, is_linkable, join, link, plain, quote
from bot.domain.watch import Subscription
from bot.words import plain_say, say

AN_HOUR = 3  # developments of a story that a chat is told of; corrections always come
# How a chat wants them, as `Chat.updates` keeps it.
CHOICES = SOUND, SILENT, OFF = ("", "silent", "off")
_HEADLINE_LIMIT = 160
_SENTENCE_LIMIT = 400
_HOUR = timedelta(hours=1)


def untold(turns: Sequence[Turn], telling: Telling) -> tuple[Turn, ...]:
    """Those that a chat was not told of yet."""
    told = {(one.kind, one.value) for one in telling.developments}
    return tuple(one for one in turns if (one.kind, one.value) not in told)


def is_told(
    turn: Turn, telling: Telling, chat: Chat, subscriptions: Sequence[Subscription], now: datetime
) -> bool:
    """Whether a turn is told by a message; what is not shows on the card all the same.

    Nothing of a quiet time is told, neither then nor later.
    """
    if chat.updates == OFF or _is_quiet(chat.muted_until, now):
        return False
    if all(_is_quiet(one.muted_until, now) for one in subscriptions):
        return False
    lately = sum(one.at > now - _HOUR for one in telling.developments if one.told)
    return turn.kind == CORRECTION or lately < AN_HOUR


def _is_quiet(until: datetime | None, now: datetime) -> bool:
    return until is not None and until > now


def noted(turns: Sequence[Turn], told: Turn | None, now: datetime) -> tuple[Development, ...]:
    """The turns as they are remembered; `told` went out as a message."""
    return tuple(Development(one.kind, one.value, now, told=one == told) for one in turns)


def update_card(
    turn: Turn,
    new: Opening,
    coverage: Coverage,
    telling: Telling,
    chat: Chat,
    story_id: int,
    names: Mapping[str, str],
) -> Card:
    """ "Update: …", the sentence that says it, and who has reported since the chat last heard.

    `names` are the labels of watches.
    """
    language, document = chat.language, new.report.document
    url = document.url if is_linkable(document.url) else ""
    words = shorten(tidy(new.headline) or tidy(document.text), _HEADLINE_LIMIT)
    name = shorten(tidy(names.get(turn.value, "")), NAME_LIMIT)
    headline = link(plain(words), url) if url else plain(words)
    head = bold(say(language, f"development-{turn.kind}", headline=headline, name=plain(name)))
    sentence = plain(_besides(words, tidy(turn.sentence)))
    if document.language not in {"", language}:
        sentence = quote(sentence)
    lines = [head, sentence, _new_sources(coverage, telling, language)]
    rows = (*((Button(plain_say(language, "button-open"), url=url),) if url else ()),)
    buttons = ((*rows, story_button(language, story_id)),)
    return Card(join("\n", lines), buttons, silent=chat.updates == SILENT)


def _besides(headline: str, sentence: str) -> str:
    """A sentence within its room; "" where the headline says all of it."""
    return "" if sentence in headline else shorten(sentence, _SENTENCE_LIMIT)


def _new_sources(coverage: Coverage, telling: Telling, language: str) -> Text:
    new = [one for one in reporters(coverage.reports).own if one.source.id not in telling.sources]
    if not new:
        return Text()
    many = say(language, "development-sources", count=len(new))
    return join(" · ", [many, plain(" ".join(languages(new)))])
