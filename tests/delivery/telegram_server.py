"""A Bot API server on this machine that answers what a test tells it to answer."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

TOKEN = "1234567:AAF-this-is-no-token-of-anybody_0000"  # the shape of a real one


@dataclass(frozen=True)
class Answer:
    """An answer with a body of any kind; `accepted` tells whether the message was taken."""

    status: int
    body: bytes
    accepted: bool = False


@dataclass(frozen=True)
class Silence:
    """No answer, until the client gives up."""

    accepted: bool = True


@dataclass(frozen=True)
class HangUp:
    """The connection is cut instead of an answer."""

    accepted: bool = True


def refusal(code: int, description: str, **parameters: Any) -> Answer:
    """An error as the real server words it."""
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return Answer(code, json.dumps(body).encode())


Act = Answer | Silence | HangUp


@dataclass
class Script:
    """What is answered next, and what was asked so far."""

    acts: deque[Act | None] = field(default_factory=deque)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    accepted: list[dict[str, Any]] = field(default_factory=list)
    on_call: Callable[[dict[str, Any]], object] | None = None
    address: str = ""

    def says(self, *acts: Act) -> None:
        """Answer so, one call after the other; everything after that is accepted."""
        self.acts.extend(acts)

    @property
    def texts(self) -> list[str]:
        """The texts of what was accepted, in order."""
        return [message["text"] for message in self.accepted]


@asynccontextmanager
async def telegram() -> AsyncIterator[Script]:
    """Run the server."""
    script = Script()
    application = web.Application()

    async def answer(request: web.Request) -> web.StreamResponse:
        return await _answer(script, request)

    application.router.add_post("/bot{token}/{method}", answer)
    runner = web.AppRunner(application, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    script.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield script
    finally:
        await runner.cleanup()


async def _answer(script: Script, request: web.Request) -> web.StreamResponse:
    call = {key: _value(key, str(value)) for key, value in (await request.post()).items()}
    method = request.match_info["method"]
    script.calls.append((method, call))
    if script.on_call:
        script.on_call(call)
    if method not in {"sendMessage", "editMessageText"}:
        return web.json_response({"ok": True, "result": True})
    act = script.acts.popleft() if script.acts else None
    if act is None or act.accepted:
        script.accepted.append(call)
    match act:
        case Answer(status, body):
            return web.Response(status=status, body=body, content_type="application/json")
        case Silence():
            await asyncio.Event().wait()
        case HangUp():
            assert request.transport
            request.transport.abort()
            return web.Response()
    return web.json_response({"ok": True, "result": _message(len(script.accepted), call)})


def _value(key: str, value: str) -> Any:
    return value if key == "text" else json.loads(value)


def _message(number: int, call: dict[str, Any]) -> dict[str, Any]:
    return {
        "message_id": call.get("message_id", number),
        "date": 1_760_000_000,
        "chat": {"id": call["chat_id"], "type": "private", "first_name": "A"},
        "text": call["text"],
    }
