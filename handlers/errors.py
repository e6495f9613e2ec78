"""What a person is told when something went wrong, and what the log is told."""

from __future__ import annotations

from bot import log
from bot.errors import DozorError, NotFound, UserError
from handlers.context import Ask, Reply, just

_log = log.get("handlers")


def answer_to(ask: Ask, error: Exception) -> Reply:
    """Kind words for whoever waits. Our own faults are logged whole, with the way to find them."""
    match error:
        case UserError():
            text = ask.say(error.key, **error.values)
        case NotFound():
            text = ask.say("pressed-stale")
        case DozorError():
            _log.warning("A command could not be carried out: %s", error)
            text = ask.say("failed-for-now")
        case _:
            _log.error("A command failed", exc_info=error)
            text = ask.say("failed-for-now")
    return Reply(toast=text.plain) if ask.press else just(text)
