"""setWebhook: updates are posted to the bot instead, one at a time, again until it says 200.

https://core.telegram.org/bots/api#setwebhook. The real server asks for HTTPS and a public address;
this one only ever posts to the machine it runs on.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.playground.bell import Bell
from bot.playground.objects import stamp, without_blanks
from bot.playground.params import Params
from bot.playground.polling import Polls, kinds_of
from bot.playground.refusal import Json, bad_request
from bot.playground.world import World

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 5.0
_SECRET = re.compile(r"[A-Za-z0-9_-]*$")


@dataclass(slots=True)
class Hook:
    """Where updates go."""

    url: str
    secret: str = ""
    connections: int = 40
    last_error_at: int = 0
    last_error: str = ""


class Webhooks:
    """The webhook, and the task that feeds it."""

    def __init__(self, world: World, polls: Polls) -> None:
        self._world = world
        self._polls = polls
        self._bell = Bell(world, lambda change: change.kind == "update")
        self._task: asyncio.Task[None] | None = None
        self.hook: Hook | None = None

    def set(self, params: Params) -> bool:
        """`setWebhook`; an empty address removes it."""
        url = params.text("url")
        if not url:
            return self.delete(params)
        secret = params.text("secret_token")
        _check(url, secret)
        kinds = kinds_of(params)
        if kinds is not None:
            self._world.updates.ask_for(kinds)
        if params.flag("drop_pending_updates"):
            self._world.updates.clear()
        self._stop()
        self.hook = Hook(url, secret, params.integer("max_connections", 40))
        self._polls.webhook_set(True)
        self._task = asyncio.get_running_loop().create_task(self._feed(self.hook))
        return True

    def delete(self, params: Params) -> bool:
        """`deleteWebhook`."""
        if params.flag("drop_pending_updates"):
            self._world.updates.clear()
        self._stop()
        self.hook = None
        self._polls.webhook_set(False)
        return True

    def info(self) -> Json:
        """`getWebhookInfo`."""
        hook, asked = self.hook, sorted(self._world.updates.asked)
        shape: Json = {
            "url": hook.url if hook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._world.updates),
        }
        if hook:
            shape |= {"max_connections": hook.connections, "ip_address": "127.0.0.1"}
            shape |= without_blanks(last_error_date=hook.last_error_at, last_error_message=hook.last_error)
        return shape | without_blanks(allowed_updates=asked)

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

    async def _feed(self, hook: Hook) -> None:
        self._world.listeners += 1
        self._world.note("poll")
        try:
            await self._post_all(hook)
        finally:
            self._world.listeners -= 1

    async def _post_all(self, hook: Hook) -> None:
        pause, offset = FIRST_PAUSE, 0
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
            while True:
                page = self._world.updates.page(offset, 1, self._world.now())
                if not page:
                    await self._bell.wait(3600)
                    continue
                if await self._post(session, hook, page[0]):
                    offset, pause = page[0]["update_id"] + 1, FIRST_PAUSE
                else:
                    await asyncio.sleep(pause)
                    pause = min(LONGEST_PAUSE, pause * 2)

    async def _post(self, session: aiohttp.ClientSession, hook: Hook, update: Json) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            posting = session.post(hook.url, json=update, headers=headers, allow_redirects=False)
            async with posting as answer:
                if 200 <= answer.status < 300:
                    return True
                failure = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError) as error:
            refused = isinstance(error, aiohttp.ClientConnectorError)
            failure = "Connection refused" if refused else "Read timeout expired"
        hook.last_error, hook.last_error_at = failure, stamp(self._world.now())
        return False


def _check(url: str, secret: str) -> None:
    parts: Any = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if parts.hostname not in LOOPBACK:
        raise bad_request("bad webhook: the playground posts only to this machine")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not _SECRET.match(secret):
        raise bad_request("secret token contains unallowed characters")
