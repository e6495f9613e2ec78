"""The tasks that workers run: names with bodies.

Bodies are verbs; here they only get their retries. A task with a queueing lock has none: a retry
while its twin waits would break on the lock and leave the key blocked for ever. `refresh` needs
none either, because the lease of its source is the retry.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import procrastinate

from bot.domain.job import DRAIN, PROCESS, REFRESH, RETELL

Refresh = Callable[[int], Awaitable[None]]
Process = Callable[[list[int]], Awaitable[None]]
Drain = Callable[[int], Awaitable[bool]]
Retell = Callable[[int, str], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Chores:
    """What the tasks do. `drain` answers whether more is waiting that can go at once."""

    refresh: Refresh
    process: Process
    drain: Drain
    retell: Retell


def register(jobs: procrastinate.App, chores: Chores, wake: Callable[[int], Awaitable[None]]) -> None:
    """Give the tasks their bodies."""

    @jobs.task(name=REFRESH, queue=REFRESH)
    async def refresh(source_id: int) -> None:
        await chores.refresh(source_id)

    # A batch that cannot be matched now (the database was away) is tried for about four minutes.
    retry = procrastinate.RetryStrategy(max_attempts=8, exponential_wait=2)

    @jobs.task(name=PROCESS, queue=PROCESS, retry=retry)
    async def process(document_ids: list[int]) -> None:
        await chores.process(document_ids)

    # No retries: whatever a model would not do now, the next report of the story asks for again.
    @jobs.task(name=RETELL, queue=RETELL)
    async def retell(story_id: int, language: str) -> None:
        await chores.retell(story_id, language)

    @jobs.task(name=DRAIN, queue=DRAIN)
    async def drain(chat_id: int) -> None:
        if await chores.drain(chat_id):
            await wake(chat_id)
