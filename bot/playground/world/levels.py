"""Which version of the Bot API the local Telegram plays, and what is newer than that.

A server of an older version does not know a method, passes over a parameter without a word, and
leaves a field out of its objects. So a bot that sends a message for one member's eyes to such a
server sends it to the whole group; this is played too.
Changes: https://core.telegram.org/bots/api-changelog
"""

from __future__ import annotations

from typing import Any

from bot.playground.reading import NotSound, read_json
from bot.playground.refusal import Json

LEVELS = ("10.0", "10.1", "10.2", "10.3")
OLDEST, NEWEST = LEVELS[0], LEVELS[-1]

# Each file of methods says for itself since when its methods are there (`SINCE`).
PARAMETERS = {
    "rich_message": "10.1",
    "receiver_user_id": "10.2",
    "ephemeral_message_id": "10.2",
    "ephemeral_message_parameters": "10.3",
    "can_send_welcome_messages": "10.3",
}
FIELDS = {
    "rich_message": "10.1",
    "receiver_user": "10.2",
    "ephemeral_message_id": "10.2",
    "is_ephemeral": "10.2",
    "can_send_welcome_messages": "10.3",
}

BUTTONS = {"disabled": "10.3"}


def checked(level: str) -> str:
    """`level` itself. `ValueError` when it is none of `LEVELS`."""
    if level not in LEVELS:
        raise ValueError(f"no such Bot API level: {level!r}; there are {', '.join(LEVELS)}")
    return level


def offers(level: str, since: str) -> bool:
    """Whether what came with version `since` is there at `level`."""
    return LEVELS.index(level) >= LEVELS.index(since)


def understood(level: str, values: Json) -> Json:
    """The parameters of a call that a server of `level` knows; the newer ones are not seen at all."""
    if level == NEWEST:
        return values
    known = {name: value for name, value in values.items() if offers(level, PARAMETERS.get(name, OLDEST))}
    if "reply_markup" in known:
        known["reply_markup"] = _without_newer_buttons(level, known["reply_markup"])
    return known


def _without_newer_buttons(level: str, markup: Any) -> Any:
    """What cannot be read is left to the method."""
    if isinstance(markup, str):
        try:
            markup = read_json(markup)
        except NotSound:
            return markup
    return _without(markup, {name for name, since in BUTTONS.items() if not offers(level, since)})


def _without(found: Any, names: set[str]) -> Any:
    if isinstance(found, list):
        return [_without(one, names) for one in found]
    if isinstance(found, dict):
        return {name: _without(value, names) for name, value in found.items() if name not in names}
    return found


def shown(level: str, found: Any) -> Any:
    """A Bot API object as a server of `level` sends it: without the newer fields, however deep."""
    if level == NEWEST:
        return found
    return _without(found, {name for name, since in FIELDS.items() if not offers(level, since)})
