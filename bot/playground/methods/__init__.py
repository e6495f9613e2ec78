"""What the bot may ask for: every method by its name in lower case.

Each is a function of the world and the call's parameters that answers with the JSON `result`, or
raises a `Refusal`; each file names its own in `METHODS`, and in `SINCE` those that came with a later
version than the oldest of `levels`. getUpdates and the webhook methods wait for things and are in
`polling.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.methods import (
    account,
    administration,
    chats,
    commands,
    drafts,
    editing,
    ephemeral,
    inline,
    invites,
    looks,
    media,
    permissions,
    pins,
    places,
    polls,
    presses,
    profile,
    reactions,
    rich,
    sending,
    stickers,
    topics,
)
from bot.playground.params import Params
from bot.playground.refusal import METHOD_NOT_FOUND, Refusal
from bot.playground.world import levels
from bot.playground.world.world import World

Method = Callable[[World, Params], Any]

_ROOMS = (
    account,
    commands,
    sending,
    media,
    editing,
    chats,
    profile,
    places,
    polls,
    presses,
    reactions,
    stickers,
    rich,
    drafts,
    inline,
    ephemeral,
    administration,
    permissions,
    looks,
    invites,
    topics,
    pins,
)

METHODS: dict[str, Method] = {
    name.lower(): method for room in _ROOMS for name, method in room.METHODS.items()
}
SINCE: dict[str, str] = {
    name.lower(): level for room in _ROOMS for name, level in getattr(room, "SINCE", {}).items()
}


def carry_out(world: World, name: str, params: Params) -> Any:
    """Do what a method says, as a server of the world's level does; 404 for what that does not know."""
    name = name.lower()
    if name not in METHODS or not levels.offers(world.level, SINCE.get(name, levels.OLDEST)):
        raise Refusal(*METHOD_NOT_FOUND)
    world.method = name
    known = Params(levels.understood(world.level, params.values), params.files)
    return levels.shown(world.level, METHODS[name](world, known))
