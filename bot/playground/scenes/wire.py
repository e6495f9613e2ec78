"""How a scene reaches its world: in the process, or over HTTP."""

from __future__ import annotations

from typing import Protocol

import aiohttp

from bot.playground.actions.talk import NotPossible
from bot.playground.refusal import Json


class Wire(Protocol):
    """Carries acts to a world."""

    async def act(self, name: str, body: Json) -> Json:
        """Do it; `NotPossible` when it cannot be done."""


class HttpWire:
    """Over `POST /control/…`, to a playground in another process."""

    def __init__(self, page_url: str) -> None:
        self._url = page_url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def act(self, name: str, body: Json) -> Json:
        """Do it; `NotPossible` when it cannot be done."""
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=90))
        async with self._session.post(f"{self._url}/control/{name}", json=body) as answer:
            result: Json = await answer.json()
        if answer.status != 200:
            raise NotPossible(str(result.get("error", answer.status)))
        return result

    async def close(self) -> None:
        """Give the connection back."""
        if self._session is not None:
            await self._session.close()
            self._session = None
