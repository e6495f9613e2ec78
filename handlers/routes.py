"""The full list of commands and buttons, each with the right that it needs."""

from __future__ import annotations

from dataclasses import dataclass

from handlers import forwards, names, sources, start, stories, taking, verdicts, watches, watching
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
    "sources": Route(sources.sources, Right.READ),
    "source": Route(sources.source, Right.CHANGE),
    "latest": Route(stories.latest, Right.READ),
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
    "unmute": Route(watches.unmute, Right.CHANGE),
    "sources": Route(sources.sources, Right.READ),
    "drop": Route(sources.drop, Right.CHANGE),
    "follow": Route(sources.follow, Right.CHANGE),
    "why": Route(stories.why, Right.READ),
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
    "status",
    "mute",
    "language",
    "privacy",
    "delete_my_data",
)
