"""Tokens of the playground, told from real ones: a real one must never be typed into a local server."""

from __future__ import annotations

import re

from bot.errors import ConfigError

TOKEN = "1000001:PLAYGROUND-this-is-not-a-real-token"  # noqa: S105 - it opens nothing
_OURS = re.compile(r"(\d{5,12}):PLAYGROUND-[A-Za-z0-9_-]*$")
_SHORT = re.compile(r"(\d{1,12}):[A-Za-z0-9_-]{1,24}$")


def bot_id_of(token: str) -> int:
    """The bot's id, the number before the colon; `ConfigError` for a token that may be a real one."""
    found = _OURS.match(token) or _SHORT.match(token)
    if found is None:
        raise ConfigError(
            "token",
            "this one may open a real bot, and a local Telegram takes no real tokens: "
            "make one up, like 1000001:anything-short",
        )
    return int(found.group(1))
