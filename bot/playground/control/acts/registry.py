"""Where each act is entered under its name, with the fields that it reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.control.acts.fields import Kind
from bot.playground.control.wish import Wish

Act = Callable[[Wish], Any]
ACTS: dict[str, Act] = {}
FIELDS: dict[str, dict[str, Kind] | None] = {}


def act(name: str, /, **fields: Kind) -> Callable[[Act], Act]:
    """Enter the decorated function as the act `name`; it may read `fields` and nothing else."""

    def keep(one: Act) -> Act:
        ACTS[name] = one
        FIELDS[name] = fields
        return one

    return keep
