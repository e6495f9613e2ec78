"""Asking for a chat's deliveries to be sent.

At most one such job waits and one runs for each chat, however many ask. A wake-up that is lost
in a crash is made good by the sweep, so it needs no transaction.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress

import procrastinate
from procrastinate.exceptions import AlreadyEnqueued

from bot.domain.job import DRAIN, PRIORITY


def waker(jobs: procrastinate.App) -> Callable[[int], Awaitable[None]]:
    """A function that wakes the delivery of one chat."""

    async def wake(chat_id: int) -> None:
        key = f"chat:{chat_id}"
        task = jobs.configure_task(
            DRAIN,
            allow_unknown=True,
            queue=DRAIN,
            lock=key,
            queueing_lock=key,
            priority=PRIORITY[DRAIN],
        )
        with suppress(AlreadyEnqueued):
            await task.defer_async(chat_id=chat_id)

    return wake
