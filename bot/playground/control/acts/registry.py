"""Where each act is entered under its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.control.wish import Wish

Act = Callable[[Wish], Any]
ACTS: dict[str, Act] = {}


def act(name: str) -> Callable[[Act], Act]:
    """Enter the decorated function as the act `name`."""

    def keep(one: Act) -> Act:
        ACTS[name] = one
        return one

    return keep
