"""setWebhook: updates are posted to the bot instead, again until it says 2xx.

https://core.telegram.org/bots/api#setwebhook. Those of one chat go one after the other and in order,
those of several chats at once, over no more connections than were allowed. What fails is posted again
at once, then after 2, 4, 8 … 60 seconds of the world's clock, or when the bot says.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.playground.calls.hook import Hook, Troubles, hook_json, hook_of
from bot.playground.calls.polling import Polls, kinds_of
from bot.playground.calls.posting import Posted, Poster
from bot.playground.params import Params
from bot.playground.refusal import Json
from bot.playground.world.bell import Bell
from bot.playground.world.updates import Queue, Waiting
from bot.playground.world.world import World

_log = logging.getLogger(__name__)

LONGEST_PAUSE, LONGEST_ASKED_PAUSE = 60, 3600  # seconds
GONE_FOR = timedelta(hours=23)  # of answers 410, after which the webhook is given up
_FOR_EVER = 3600.0

CarryOut = Callable[[str, Params], Awaitable[None]]


class Webhooks:
    """The webhook, and the task that feeds it. `carry_out` does what an answer asks for."""

    def __init__(self, world: World, polls: Polls, carry_out: CarryOut) -> None:
        self._world = world
        self._polls = polls
        self._carry_out = carry_out
        self._task: asyncio.Task[None] | None = None
        self._troubles = Troubles()
        self.hook: Hook | None = None
        self.said = ""  # the `description` beside the latest result

    def set(self, params: Params, own_port: int = 0) -> bool:
        """`setWebhook`; an empty address removes it. To `own_port` nothing is posted."""
        if not params.text("url").strip():
            return self.delete(params)
        hook, kinds = hook_of(params, own_port), kinds_of(params)
        if kinds is not None:
            self._world.updates.ask_for(kinds)
        if params.flag("drop_pending_updates"):
            self._world.updates.clear()
        self.said = "Webhook is already set" if hook == self.hook else "Webhook was set"
        if hook != self.hook:
            self._stop()
            self.hook, self._troubles = hook, Troubles()
            self._polls.webhook_set(True)
            feed = Feed(self._world, hook, self._carry_out, self._troubles, self._give_up)
            self._task = asyncio.get_running_loop().create_task(feed.run())
        return True

    def delete(self, params: Params) -> bool:
        """`deleteWebhook`."""
        self.said = "Webhook was deleted" if self.hook else "Webhook is already deleted"
        if params.flag("drop_pending_updates"):
            self._world.updates.clear()
        self._stop()
        self.hook = None
        self._polls.webhook_set(False)
        return True

    def info(self) -> Json:
        """`getWebhookInfo`."""
        return hook_json(self.hook, self._world, self._troubles)

    def _give_up(self) -> None:
        self._task = None  # it ends by itself
        self.delete(Params())

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def close(self) -> None:
        """Stop feeding."""
        task = self._task
        self._stop()
        if task is not None:
            await asyncio.gather(task, return_exceptions=True)


@dataclass(slots=True)
class _Again:
    """When an update is posted once more."""

    at: datetime
    pause: int = 1  # seconds
    failures: int = 0


class Feed:
    """Posts what waits to one webhook until it is cancelled, or the webhook is gone for good."""

    def __init__(
        self,
        world: World,
        hook: Hook,
        carry_out: CarryOut,
        troubles: Troubles,
        give_up: Callable[[], None],
    ) -> None:
        self._world, self._hook, self._carry_out = world, hook, carry_out
        self._troubles, self._give_up = troubles, give_up
        self._bell = Bell(world, lambda change: change.kind == "update")
        self._posting: dict[Queue, asyncio.Task[None]] = {}
        self._again: dict[int, _Again] = {}  # by the update
        self._gone_since: datetime | None = None
        self._is_over = False

    async def run(self) -> None:
        """See the class."""
        self._world.listeners += 1
        self._world.note("poll")
        poster = Poster(self._world, self._hook)
        try:
            while not self._is_over:
                self._begin(poster)
                await self._bell.wait(_FOR_EVER)
        finally:
            self._world.listeners -= 1
            self._bell.forget()
            self._world.note("poll")
            for task in self._posting.values():
                task.cancel()
            await asyncio.gather(*self._posting.values(), return_exceptions=True)
            await poster.close()

    def _begin(self, poster: Poster) -> None:
        """Post whatever may go now: the first of each queue."""
        now = self._world.now()
        for waiting in self._world.updates.fronts(now):
            if len(self._posting) >= self._hook.connections:
                return
            again = self._again.get(waiting.id)
            if waiting.queue not in self._posting and (again is None or again.at <= now):
                self._posting[waiting.queue] = asyncio.create_task(self._post(poster, waiting))

    async def _post(self, poster: Poster, waiting: Waiting) -> None:
        try:
            posted = await poster.post(waiting.raw, waiting.chat_id)
            if posted.failure:
                self._failed(waiting.id, posted)
            else:
                self._gone_since = None
                if posted.method:
                    await self._carry_out(posted.method, posted.params)
                self._again.pop(waiting.id, None)
                self._world.updates.confirm(waiting.id)
                self._world.note("poll")  # one less waits
        except Exception as error:  # noqa: BLE001 - whatever it was, it is not posted at once again
            _log.exception("Posting an update failed.")
            self._failed(waiting.id, Posted(f"{type(error).__name__} while posting"))
        finally:
            del self._posting[waiting.queue]
            self._bell.ring()

    def _failed(self, update_id: int, posted: Posted) -> None:
        now = self._world.now()
        self._troubles.remember(self._world, posted.failure)
        again = self._again.setdefault(update_id, _Again(now))
        wait = min(posted.retry_after, LONGEST_ASKED_PAUSE)
        if not wait and again.failures:
            wait = again.pause = min(LONGEST_PAUSE, again.pause * 2)
        again.failures += 1
        again.at = now + timedelta(seconds=wait)
        if wait:
            self._world.timers.at(again.at, self._bell.ring)
        self._count_gone(posted.code, now)

    def _count_gone(self, code: int, now: datetime) -> None:
        if code != 410:
            self._gone_since = None
        elif self._gone_since is None:
            self._gone_since = now
        elif now > self._gone_since + GONE_FOR:
            self._is_over = True
            self._give_up()
