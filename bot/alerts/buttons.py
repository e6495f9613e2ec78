"""What can be done with a story, under its card."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.alerts.coverage import Coverage
from bot.alerts.pieces import shorten, tidy
from bot.domain.alert import Button
from bot.domain.callback import encode
from bot.domain.entity import EntityKind
from bot.domain.richtext import plain
from bot.domain.watch import Subscription
from bot.words import plain_say

MUTE_HOURS = 8
UNDER_ALERT = "alert"  # the alert stays when its button is pressed
_ROWS = 3  # watches that get buttons of their own


def buttons_under(
    coverage: Coverage,
    subscriptions: Sequence[Subscription],
    language: str,
    url: str,
    story_id: int | None = None,
) -> tuple[tuple[Button, ...], ...]:
    """Open, the story, why; for each watch to mute and to stop it, and to say that it is another's."""
    surest = {one.id: _surest(coverage, one) for one in subscriptions}
    documents = [number for number in surest.values() if number] or [coverage.first.document.id]
    first = [Button(_label(language, "button-why"), encode("why", documents[0]))]
    if story_id is not None:
        first.insert(0, story_button(language, story_id))
    if url:
        first.insert(0, Button(_label(language, "button-open"), url=url))
    shown = subscriptions[:_ROWS]
    alone = len(subscriptions) == 1
    learning = [one for one in shown if one.kind is not EntityKind.EXPRESSION]
    wrong = tuple(_wrong(one, surest[one.id] or documents[0], language, alone=alone) for one in learning)
    rows = (tuple(first), *(_watch_row(one, language, alone=alone) for one in shown))
    return (*rows, wrong) if wrong else rows


def story_button(language: str, story_id: int) -> Button:
    """Opens the story."""
    return Button(_label(language, "button-story"), encode("story", story_id))


def _surest(coverage: Coverage, one: Subscription) -> int:
    """The document in which a watch was found most surely, an earlier one before a later; or 0."""
    found = coverage.found(str(one.watch_id))
    return max(found, key=lambda each: each[1].score)[0].id if found else 0


def _wrong(one: Subscription, document_id: int, language: str, *, alone: bool) -> Button:
    """ "That is somebody else": said of one watch, about this document."""
    kind = "person" if one.kind is EntityKind.PERSON else "match"
    key = f"button-wrong-{kind}" if alone else "button-wrong-named"
    return Button(_label(language, key, one.label), encode("wrong", one.id, str(document_id)))


def _watch_row(one: Subscription, language: str, *, alone: bool) -> tuple[Button, ...]:
    mute = _label(language, "button-mute", one.label)
    stop = _label(language, "button-stop" if alone else "button-stop-named", one.label)
    muting, stopping = encode("mute", one.id, str(MUTE_HOURS)), encode("stop", one.id, UNDER_ALERT)
    return (Button(mute, muting), Button(stop, stopping))


# A thousand chats that watch the same have the same words on their buttons.
@lru_cache(maxsize=4_096)
def _label(language: str, key: str, name: str = "") -> str:
    values = {"name": plain(shorten(tidy(name), 20)), "hours": MUTE_HOURS}
    return plain_say(language, key, **values)
