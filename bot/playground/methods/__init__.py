"""What the bot may ask for: every method by its name in lower case.

Each is a function of the world and the call's parameters that answers with the JSON `result`, or
raises a `Refusal`; each file names its own in `METHODS`. getUpdates and the webhook methods wait
for things and are in `polling.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.methods import chats, editing, media, profile, sending
from bot.playground.params import Params
from bot.playground.world import World

Method = Callable[[World, Params], Any]

METHODS: dict[str, Method] = {
    name.lower(): method
    for room in (sending, media, editing, chats, profile)
    for name, method in room.METHODS.items()
}
