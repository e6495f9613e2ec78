"""The edge to a language model: one question over HTTP, one reply, within limits.

The address is the operator's own setting, private ones included, so it needs no guard; what comes
from it is trusted no more than any page. Whatever happens ends in a Reply or in ModelFailed, and
neither holds the key.
"""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Any, Self

import aiohttp
from aiohttp import http_exceptions

from bot.capped import read_capped
from bot.errors import ModelFailed
from bot.summaries.model.answers import Reply, reply_in
from bot.summaries.model.prompt import ANSWER_TOKENS, Prompt

SECONDS = 20.0  # for one question, waiting in line not counted
LONGEST_BODY = 200_000  # bytes, unpacked
AT_ONCE = 2
_LONGEST_REST = 7_200.0
_NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.InvalidURL, aiohttp.ConnectionTimeoutError)
_FAULTS = (aiohttp.ClientError, http_exceptions.HttpProcessingError, OSError, ValueError)


class Endpoint:
    """Asks `model` at `url` (`…/v1`); an async context manager that owns its connections."""

    def __init__(self, url: str, model: str, key: str = "", *, seconds: float = SECONDS) -> None:
        self._url = f"{url.removesuffix('/chat/completions')}/chat/completions"
        self.model = model
        self._key = key
        self._seconds = seconds
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar(), trust_env=False)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def ask(
        self, prompt: Prompt, *, tokens: int = ANSWER_TOKENS, seconds: float | None = None
    ) -> Reply:
        """What the model says in at most `tokens`. Raises ModelFailed."""
        limit = min(seconds if seconds is not None else self._seconds, self._seconds)
        async with self._turns:
            try:
                async with asyncio.timeout(limit):
                    return reply_in(await self._sent(self._body(prompt, tokens)))
            except _NOT_SENT as fault:
                why = f"it cannot be reached ({type(fault).__name__})"
                raise ModelFailed(why, again=True) from None  # the cause would show the request
            except TimeoutError:
                raise ModelFailed(f"it gave no answer in {limit:.0f} s", charged=True) from None
            except _FAULTS as fault:
                why = f"its answer broke off ({type(fault).__name__})"
                raise ModelFailed(why, charged=True, again=True) from None

    def _body(self, prompt: Prompt, tokens: int) -> dict[str, Any]:
        return {
            "model": self.model,
            "messages": [
                {"role": "system", "content": prompt.system},
                {"role": "user", "content": prompt.user},
            ],
            "temperature": 0,
            "max_tokens": tokens,
            "response_format": {"type": "json_object"},
            "stream": False,
        }

    async def _sent(self, body: dict[str, Any]) -> bytes:
        if self._session is None:
            raise RuntimeError("the endpoint is used outside its `async with`")
        headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
        headers["Accept-Encoding"] = "gzip, deflate"
        async with self._session.post(
            self._url, json=body, headers=headers, allow_redirects=False
        ) as response:
            if response.status != 200:
                raise _refusal(response)
            return await _body_of(response)


def _refusal(response: aiohttp.ClientResponse) -> ModelFailed:
    """What a status says. The body is not read: it may be anything, the key included."""
    status = response.status
    response.close()
    if status == 429:
        rest = _rest_asked(response.headers.get("Retry-After", ""))
        return ModelFailed("it asks us to come later (429)", rest=rest)
    if status >= 500:
        return ModelFailed(f"it answers with status {status}", again=True)
    if status in (401, 403):
        return ModelFailed(f"it does not take the key ({status}); see DOZOR_MODEL_KEY")
    if status == 404:
        return ModelFailed("it does not know the address or the model (404); see DOZOR_MODEL_URL")
    if 300 <= status < 400:
        return ModelFailed(f"it points elsewhere ({status}); write that address in DOZOR_MODEL_URL")
    return ModelFailed(f"it refuses the question (status {status})")


def _rest_asked(header: str) -> float:
    """Seconds from a `Retry-After` header; 0 for a moment instead of a number, or nothing."""
    text = header.strip()
    return min(float(text[:9]), _LONGEST_REST) if text.isascii() and text.isdigit() else 0.0


async def _body_of(response: aiohttp.ClientResponse) -> bytes:
    body = await read_capped(response, LONGEST_BODY)
    if body is None:
        raise ModelFailed("its answer is longer than we read", charged=True)
    return body
