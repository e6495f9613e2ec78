"""Asking Telegram for updates, by hand.

The library's own poller confirms an update before it has been handled, repeats a page for ever
when one update cannot be parsed, and dies silently at a 401. Here an update is kept raw before
the next call confirms it, and every refusal ends in another try.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import aiohttp

from bot import log, metrics
from bot.clock import Clock
from storage import inbox
from storage.database import Database

ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "my_chat_member",
    "chat_member",
)
_HOLD = 25  # seconds for which Telegram keeps an empty call open
_LONGEST_PAUSE = 30.0
# After a week without updates Telegram starts its numbers anew, anywhere.
_NUMBERS_LAST = timedelta(days=6)

_log = log.get("handlers.poller")


@dataclass(eq=False)
class Refusal(Exception):
    """A call that brought nothing: Telegram's code and words, or a network fault (code 0)."""

    code: int
    words: str
    retry_after: float = 0.0


def pause_after(refusal: Refusal, failures: int, chance: float) -> float:
    """How many seconds to wait after the `failures`th refusal in a row. `chance` is in [0, 1)."""
    if refusal.retry_after:
        return refusal.retry_after + chance
    if refusal.code == 409:  # another instance asks too: let it have its turn, then look again
        return 5 + 5 * chance
    longest = _LONGEST_PAUSE * (2 if refusal.code in (401, 404) else 1)
    return min(longest, 2.0 ** min(failures, 6)) * (0.5 + chance / 2)


class Poller:
    """Raw updates from Telegram to `receive`, one page after the other."""

    def __init__(
        self,
        api_url: str,
        token: str,
        database: Database,
        clock: Clock,
        receive: Callable[[list[dict[str, Any]]], Awaitable[None]],
    ) -> None:
        self._base = f"{api_url}/bot{token}"
        self._database = database
        self._clock = clock
        self._receive = receive
        self.trouble = ""  # why the last call brought nothing, for /status and the health page

    async def run(self, stopping: asyncio.Event) -> None:
        """Ask until `stopping`."""
        async with aiohttp.ClientSession(trust_env=True) as session:
            offset = await self._offset()
            failures = 0
            while not stopping.is_set():
                try:
                    offset = await self._turn(session, offset, stopping)
                    failures = 0
                except Refusal as refusal:
                    failures += 1
                    await self._wait_after(session, refusal, failures, stopping)

    async def _offset(self) -> int:
        async with self._database.reading() as r:
            last = await inbox.find_last(r)
        fresh = last and self._clock() - last.received_at < _NUMBERS_LAST
        return last.update_id + 1 if last and fresh else 0

    async def _turn(self, session: aiohttp.ClientSession, offset: int, stopping: asyncio.Event) -> int:
        call = asyncio.create_task(
            self._call(
                session,
                "getUpdates",
                offset=offset,
                timeout=_HOLD,
                allowed_updates=json.dumps(ALLOWED_UPDATES),
            )
        )
        stop = asyncio.create_task(stopping.wait())
        try:
            await asyncio.wait({call, stop}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            stop.cancel()
        if not call.done():
            call.cancel()
            await asyncio.wait({call})
            return offset
        updates = [update for update in call.result() if _has_number(update)]
        if updates:
            await self._receive(updates)
        self._well()
        return max((update["update_id"] + 1 for update in updates), default=offset)

    def _well(self) -> None:
        if self.trouble:
            _log.info("Telegram answers again.")
        self.trouble = ""
        metrics.polls.labels("ok").inc()
        metrics.last_poll_at.set(self._clock().timestamp())

    async def _wait_after(
        self, session: aiohttp.ClientSession, refusal: Refusal, failures: int, stopping: asyncio.Event
    ) -> None:
        metrics.polls.labels(str(refusal.code or "network")).inc()
        self.trouble = _in_words(refusal)
        pause = pause_after(refusal, failures, random.random())  # noqa: S311 - jitter, no secret
        _log.warning("%s Next try in %.0f s.", self.trouble, pause)
        if refusal.code == 409 and "webhook" in refusal.words.lower():
            await self._remove_webhook(session)
        try:
            await asyncio.wait_for(stopping.wait(), pause)
        except TimeoutError:
            return

    async def _remove_webhook(self, session: aiohttp.ClientSession) -> None:
        try:
            await self._call(session, "deleteWebhook")
        except Refusal as refusal:
            _log.warning("The webhook could not be removed: %s", refusal.words)

    async def _call(self, session: aiohttp.ClientSession, method: str, **fields: Any) -> Any:
        try:
            async with session.post(
                f"{self._base}/{method}",
                data=fields,
                timeout=aiohttp.ClientTimeout(total=_HOLD + 15, sock_connect=10),
                allow_redirects=False,
            ) as response:
                answer = json.loads(await response.read())
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            # The error's own words may hold the address, and with it the token.
            raise Refusal(0, type(error).__name__) from None
        except ValueError:
            raise Refusal(0, "an answer that is not JSON") from None
        return _result(answer)


def _has_number(update: Any) -> bool:
    """Whether this can be kept at all; what has no number can be neither kept nor confirmed."""
    number = update.get("update_id") if isinstance(update, dict) else None
    return type(number) is int and 0 <= number < 2**63


def _result(answer: Any) -> Any:
    if not isinstance(answer, dict):
        raise Refusal(0, "an answer that is not an object")
    if answer.get("ok"):
        return answer.get("result")
    parameters = answer.get("parameters") or {}
    raise Refusal(
        int(answer.get("error_code") or 0),
        str(answer.get("description") or "no description"),
        float(parameters.get("retry_after") or 0),
    )


def _in_words(refusal: Refusal) -> str:
    match refusal.code:
        case 0:
            return f"Telegram cannot be reached ({refusal.words})."
        case 401 | 404:
            return "Telegram does not know this token; @BotFather shows the right one for TELEGRAM_BOT_TOKEN."
        case 409:
            return f"Somebody else uses this token ({refusal.words})."
    return f"Telegram refuses to hand out updates: {refusal.code} {refusal.words}."
