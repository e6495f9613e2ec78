"""Many stories at once: one message with a line for each, instead of a message for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.alerts.card import Face
from bot.alerts.coverage import Coverage, reporters
from bot.alerts.pieces import shorten, source_name, tidy
from bot.domain.alert import Alert, Button, Card
from bot.domain.callback import encode
from bot.domain.richtext import Text, join, link, plain
from bot.domain.watch import Subscription
from bot.words import plain_say, say

# More new stories than this for one chat in so long a time go into a list.
STORM = 10
WITHIN = timedelta(minutes=1)
LINES = 20  # of a list; the next story begins another one
OPEN = timedelta(minutes=3)  # a list that has not grown for so long is closed
LASTS = timedelta(hours=1)  # between the first and the last line of a list: 20 lines, 3 minutes apart
_HEADLINE_LIMIT = 110
_NAMES_LIMIT = 60
_MUTE_HOURS = 8


def open_list(lately: Sequence[Alert], thread_id: int | None, now: datetime) -> str:
    """The list that a chat's new story goes into, of what it was told lately, in order; "" for a new one."""
    listed = [one for one in lately if one.telling.line and one.thread_id == thread_id]
    if not listed:
        return ""
    newest = listed[-1]
    lines = sum(one.telling.message == newest.telling.message for one in listed)
    grown_at = newest.created_at or now
    return newest.telling.message if lines < LINES and now - grown_at <= OPEN else ""


def line(told: Face, coverage: Coverage, subscriptions: Sequence[Subscription]) -> Text:
    """A story in one line: its headline with a link, who reported it, whom it is about."""
    who = reporters(coverage.reports).own
    name = plain(source_name(who[0].source)) + (f" +{len(who) - 1}" if len(who) > 1 else "")
    names = shorten(", ".join(tidy(one.label) for one in subscriptions), _NAMES_LIMIT)
    headline = link(plain(shorten(told.headline, _HEADLINE_LIMIT)), told.url)
    return join(" · ", [headline, name, plain(names)])


def list_card(lines: Sequence[Text], language: str) -> Card:
    """The message of a list."""
    rows = [plain("• ") + one for one in lines]
    full = say(language, "many-full") if len(lines) >= LINES else Text()
    text = join("\n\n", [say(language, "many-head"), join("\n", rows), full])
    mute = Button(plain_say(language, "button-mute-here", hours=_MUTE_HOURS), encode("hush", _MUTE_HOURS))
    return Card(text.limited(), ((mute,),))
