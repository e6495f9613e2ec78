"""The full list of commands and buttons, each with the right that it needs."""

from __future__ import annotations

from dataclasses import dataclass

from handlers import (
    forwards,
    latest,
    names,
    regrouping,
    settings,
    sources,
    start,
    stories,
    storyline,
    taking,
    verdicts,
    watches,
    watching,
)
from handlers.context import Handler, Right


@dataclass(frozen=True, slots=True)
class Route:
    """A handler, and what somebody must be allowed to do to reach it."""

    handler: Handler
    right: Right


COMMANDS: dict[str, Route] = {
    "start": Route(start.start, Right.NONE),
    "help": Route(start.how, Right.NONE),
    "privacy": Route(start.privacy, Right.NONE),
    "language": Route(start.language, Right.CHANGE),
    "watch": Route(watching.watch, Right.CHANGE),
    "unwatch": Route(watches.unwatch, Right.CHANGE),
    "watches": Route(watches.watches, Right.READ),
    "mute": Route(watches.mute, Right.CHANGE),
    "updates": Route(settings.updates, Right.CHANGE),
    "sources": Route(sources.sources, Right.READ),
    "source": Route(sources.source, Right.CHANGE),
    "latest": Route(latest.latest, Right.READ),
    "story": Route(storyline.story, Right.READ),
    "status": Route(stories.status, Right.READ),
    "delete_my_data": Route(start.delete_my_data, Right.CHANGE),
    "invite": Route(start.invite, Right.OWNER),
}

PRESSES: dict[str, Route] = {
    "start": Route(start.start, Right.NONE),
    "how": Route(start.how, Right.NONE),
    "lang": Route(start.language, Right.CHANGE),
    "forget": Route(start.delete_my_data, Right.CHANGE),
    "ask": Route(watches.ask_whom, Right.READ),
    "watch": Route(taking.watch_pressed, Right.CHANGE),
    "who": Route(taking.who, Right.CHANGE),
    "pick": Route(watching.pick, Right.CHANGE),
    "else": Route(watching.somebody_else, Right.CHANGE),
    "card": Route(watching.card, Right.CHANGE),
    "dmode": Route(watching.set_mode, Right.CHANGE),
    "kind": Route(watching.set_kind, Right.CHANGE),
    "take": Route(taking.take, Right.CHANGE),
    "leave": Route(watching.leave, Right.CHANGE),
    "names": Route(names.names, Right.CHANGE),
    "form": Route(names.form, Right.CHANGE),
    "spell": Route(names.spell, Right.CHANGE),
    "unspell": Route(names.unspell, Right.CHANGE),
    "wrong": Route(verdicts.wrong, Right.CHANGE),
    "right": Route(verdicts.right, Right.CHANGE),
    "unsay": Route(verdicts.unsay, Right.CHANGE),
    "list": Route(watches.watches, Right.READ),
    "one": Route(watches.show, Right.READ),
    "mode": Route(watches.mode, Right.CHANGE),
    "which": Route(watches.which, Right.READ),
    "stop": Route(watches.stop, Right.CHANGE),
    "again": Route(watches.again, Right.CHANGE),
    "hush": Route(watches.hush, Right.CHANGE),
    "mute": Route(watches.mute_pressed, Right.CHANGE),
    "updates": Route(settings.updates, Right.CHANGE),
    "unmute": Route(watches.unmute, Right.CHANGE),
    "sources": Route(sources.sources, Right.READ),
    "drop": Route(sources.drop, Right.CHANGE),
    "follow": Route(sources.follow, Right.CHANGE),
    "why": Route(stories.why, Right.READ),
    "latest": Route(latest.turn, Right.READ),
    "story": Route(storyline.story_pressed, Right.READ),
    "reports": Route(storyline.reports, Right.READ),
    "together": Route(storyline.together, Right.READ),
    "whence": Route(storyline.whence, Right.READ),
    "picture": Route(storyline.picture, Right.READ),
    "apart": Route(regrouping.apart, Right.CHANGE),
    "part": Route(regrouping.part, Right.CHANGE),
    "unpart": Route(regrouping.unpart, Right.CHANGE),
    "same": Route(regrouping.same, Right.CHANGE),
    "join": Route(regrouping.join, Right.CHANGE),
    "unkeep": Route(forwards.unkeep, Right.CHANGE),
}

# What Telegram's menu offers; the others are known to those who need them.
MENU = (
    "start",
    "help",
    "watch",
    "unwatch",
    "watches",
    "sources",
    "source",
    "latest",
    "story",
    "status",
    "mute",
    "updates",
    "language",
    "privacy",
    "delete_my_data",
)
