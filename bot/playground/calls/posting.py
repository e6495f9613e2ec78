"""One update posted to a webhook, and what comes back: taken, failed, or a method to carry out."""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass, field

import aiohttp

from bot.playground.calls.hook import Hook
from bot.playground.calls.requests import (
    LARGEST_REQUEST,
    MOST_PARAMETERS,
    TOO_MANY_PARAMETERS,
    form_and_files,
    form_reader,
    form_values,
    json_values,
)
from bot.playground.params import Params
from bot.playground.refusal import Json, Refusal
from bot.playground.trouble.faults import WEBHOOK, Fault, FaultKind
from bot.playground.world.world import World

_PATIENCE = aiohttp.ClientTimeout(total=60)
_SECONDS = re.compile(r"[0-9]{1,9}")
_NOT_IN_ANSWERS = frozenset({"setwebhook", "deletewebhook", "close", "logout"})
_REFUSED, _TOO_SLOW, _HUNG_UP = "Connection refused", "Read timeout expired", "Webhook connection closed"
_SILENT = frozenset({FaultKind.TIMEOUT_BEFORE, FaultKind.TIMEOUT_AFTER})
_AFTER = frozenset({FaultKind.TIMEOUT_AFTER, FaultKind.DROP_AFTER, FaultKind.BAD_JSON, FaultKind.TRUNCATED})


@dataclass(frozen=True, slots=True)
class Posted:
    """What came of it. `failure` is empty when the update was taken; `code` 0 when nobody answered."""

    failure: str = ""
    code: int = 0
    retry_after: int = 0  # seconds that the bot asked for
    method: str = ""
    params: Params = field(default_factory=Params)


class Poster:
    """Posts to one webhook."""

    def __init__(self, world: World, hook: Hook) -> None:
        self._world = world
        self._hook = hook
        limit = aiohttp.TCPConnector(limit=hook.connections)
        self._session = aiohttp.ClientSession(timeout=_PATIENCE, connector=limit)
        self._url = hook.url if "://" in hook.url else f"http://{hook.url}"
        self._trust: ssl.SSLContext | None = None

    async def close(self) -> None:
        """Close its connections."""
        await self._session.close()

    async def post(self, update: Json, chat_id: int) -> Posted:
        """One attempt."""
        fault = self._world.faults.take(WEBHOOK, chat_id, max(chat_id, 0))
        if fault is None:
            return await self._really(update)
        if fault.kind is FaultKind.SLOW:
            await self._world.timers.sleep(fault.seconds)
            return await self._really(update)
        if fault.kind in _AFTER:
            await self._really(update)
        return _struck(fault)

    async def _really(self, update: Json) -> Posted:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._hook.secret} if self._hook.secret else {}
        try:
            if self._trust is None and self._url.startswith("https"):
                self._trust = self._hook.trust()
            async with self._session.post(
                self._url, json=update, headers=headers, allow_redirects=False, ssl=self._trust or True
            ) as answer:
                return await _read(answer)
        except (ssl.SSLError, aiohttp.ClientSSLError) as error:
            return Posted(f"SSL error {{{error}}}")
        except aiohttp.ClientConnectorError:
            return Posted(_REFUSED)
        except TimeoutError:
            return Posted(_TOO_SLOW)
        except aiohttp.ClientError:
            return Posted(_HUNG_UP)


async def _read(answer: aiohttp.ClientResponse) -> Posted:
    if not 200 <= answer.status < 300:
        words = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        asked = answer.headers.get("Retry-After", "")
        return Posted(words, answer.status, int(asked) if _SECONDS.fullmatch(asked) else 0)
    try:
        params = await _params(answer)
        method = params.text("method").lower()
    except Refusal:  # what cannot be read has no method either
        return Posted(code=answer.status)
    if not method or method in _NOT_IN_ANSWERS or method.startswith("get"):
        return Posted(code=answer.status)
    values = {name: value for name, value in params.values.items() if name != "method"}
    return Posted(code=answer.status, method=method, params=Params(values, params.files))


async def _params(answer: aiohttp.ClientResponse) -> Params:
    """What the answer carries, as a call would. Raises Refusal."""
    match answer.content_type:
        case "application/json":
            return Params(json_values(await _body(answer)))
        case "application/x-www-form-urlencoded":
            return Params(form_values(await _body(answer)))
        case "multipart/form-data":
            return Params(*await form_and_files(form_reader(answer.headers, answer.content), LARGEST_REQUEST))
    return Params()


async def _body(answer: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for chunk in answer.content.iter_any():
        body += chunk
        if len(body) > MOST_PARAMETERS:
            raise Refusal(*TOO_MANY_PARAMETERS)
    return bytes(body)


def _struck(fault: Fault) -> Posted:
    if fault.kind is FaultKind.REFUSE:
        words = f"Wrong response from the webhook: {fault.code} {fault.refusal().description}"
        return Posted(words, fault.code, fault.retry_after)
    if fault.kind is FaultKind.BAD_GATEWAY:
        return Posted("Wrong response from the webhook: 502 Bad Gateway", 502)
    if fault.kind in _SILENT:
        return Posted(_TOO_SLOW)
    return Posted(_HUNG_UP if fault.kind in _AFTER else _REFUSED)
