"""Whoever is cancelled while SQLite works waits until it has done so."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")


async def unbroken(doing: Coroutine[Any, Any, T]) -> T:
    """What comes of `doing`. A cancellation meanwhile is raised once that is done.

    The driver's thread finishes a statement in any case. A connection that is left in the middle of
    one is thrown away, and SQLite keeps its lock for as long as anything of it lives: nobody could
    write any more.
    """
    task = asyncio.ensure_future(doing)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with suppress(asyncio.CancelledError):  # told once more: it is raised below
                await asyncio.wait([task])
        if not task.cancelled():
            task.exception()  # nobody is there to hear of it
        raise
