"""One call of the Bot API, by whichever transport it came: token, fault, method, answer.

A transport brings the parameters and carries out what comes back: an `Answer` to send, `Dropped`
when the connection is to break, `Unanswered` when it is to stay silent.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from bot.playground.calls.fetching import with_fetched
from bot.playground.calls.polling import Polls, StruckWhileHeld
from bot.playground.calls.requests import LARGEST_LOCAL, LARGEST_REQUEST
from bot.playground.calls.webhooks import Webhooks
from bot.playground.methods import carry_out
from bot.playground.params import Params
from bot.playground.refusal import NOT_FOUND, OUR_FAULT, UNAUTHORIZED, Json, Refusal
from bot.playground.trouble.faults import Fault, FaultKind
from bot.playground.world.ticking import Ticking
from bot.playground.world.world import Call, World

_log = logging.getLogger(__name__)

JSON_TYPE = "application/json"
_AFTER = frozenset({FaultKind.TIMEOUT_AFTER, FaultKind.DROP_AFTER, FaultKind.BAD_JSON, FaultKind.TRUNCATED})
_GATEWAY_PAGE = b"<html><head><title>502 Bad Gateway</title></head></html>"


class Dropped(Exception):
    """The connection breaks, without a word."""


class Unanswered(Exception):
    """The connection stays, and no answer comes, ever."""


class Truncated(Dropped):
    """The connection breaks in the middle of the answer."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self.answer = answer


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back, byte for byte."""

    status: int
    body: bytes
    content_type: str = JSON_TYPE
    retry_after: int = 0  # seconds; a header too


class Api:
    """The methods of one bot in one world."""

    def __init__(self, world: World, token: str) -> None:
        self._world = world
        self._token = token
        self._polls = Polls(world)
        self._hooks = Webhooks(world, self._polls, self._carry_out)
        self._ticking = Ticking(world)
        self.own_port = 0  # on which it is listened; 0 in the process alone

    async def call(self, token: str, method: str, params: Params) -> Answer:
        """Carry out one call. Raises `Dropped` and `Unanswered`, on order."""
        method, chat_id = method.lower(), 0
        try:
            chat_id = self._chat_meant(params)
            self._check(token)
            answer = await self._outcome(method, params, chat_id)
        except Refusal as refusal:
            return self.refused(method, refusal, chat_id)
        except (Dropped, Unanswered):
            raise
        except Exception:  # noqa: BLE001 - a fault of ours must look the same over every transport
            return self.failed(method, chat_id)
        if method != "getupdates":
            self._note(method, chat_id, "ok")
        return answer

    @property
    def largest_request(self) -> int:
        """Bytes; what is larger is refused before it is read."""
        return LARGEST_LOCAL if self._world.local_mode else LARGEST_REQUEST

    @contextmanager
    def under_way(self, method: str) -> Iterator[None]:
        """For as long as somebody waits for the answer. Asking for updates is no work: it waits for us."""
        counts = 0 if method.lower() == "getupdates" else 1
        self._world.calls_under_way += counts
        try:
            yield
        finally:
            self._world.calls_under_way -= counts
            if counts:
                self._world.note("answered")

    def refused(self, method: str, refusal: Refusal, chat_id: int = 0) -> Answer:
        """The answer `ok: false`, noted among the calls."""
        self._note(method.lower(), chat_id, refusal.description)
        return refusal_answer(refusal)

    def failed(self, method: str, chat_id: int = 0) -> Answer:
        """The answer of a fault of ours, while that is being handled."""
        _log.exception("%s failed.", method)
        return self.refused(method, Refusal(*OUR_FAULT), chat_id)

    def file(self, token: str, path: str) -> Answer:
        """The content of a file that `getFile` told the path of."""
        try:
            self._check(token)
            now, files = self._world.now(), self._world.files
            stored = files.at(path, now) or files.at(f"/{path}", now)
            if stored is None:
                raise Refusal(*NOT_FOUND)
        except Refusal as refusal:
            return refusal_answer(refusal)
        return Answer(200, stored.content, "application/octet-stream")

    async def close(self) -> None:
        """Answer who polls, stop posting to a webhook, let nothing more happen by itself."""
        self._ticking.close()
        await self._polls.close()
        await self._hooks.close()

    def _check(self, token: str) -> None:
        if token == self._token:
            return
        if ":" not in token:
            raise Refusal(*NOT_FOUND)
        raise Refusal(*UNAUTHORIZED)

    def _chat_meant(self, params: Params) -> int:
        given = params.text("chat_id").strip()
        chat = self._world.named(given) if given.startswith("@") else None
        return chat.id if chat else params.integer("chat_id")

    async def _outcome(self, method: str, params: Params, chat_id: int) -> Answer:
        user_id = params.integer("user_id") or max(chat_id, 0)
        fault = self._world.faults.take(method, chat_id, user_id)
        if fault is None:
            try:
                return await self._done(method, params)
            except StruckWhileHeld as held:
                fault = held.fault
        return await self._struck(fault, method, params)

    async def _done(self, method: str, params: Params) -> Answer:
        body: Json = {"ok": True, "result": await self._result(method, params)}
        if method in {"setwebhook", "deletewebhook"}:
            body["description"] = self._hooks.said
        return Answer(200, json.dumps(body).encode())

    async def _carry_out(self, method: str, params: Params) -> None:
        """What the answer of a webhook asks for; nobody hears what came of it."""
        with self.under_way(method), suppress(Dropped, Unanswered):
            await self.call(self._token, method, params)

    async def _result(self, method: str, params: Params) -> Any:
        self._world.catch_up()
        match method:
            case "getupdates":
                return await self._polls.get_updates(params)
            case "setwebhook":
                return self._hooks.set(params, self.own_port)
            case "deletewebhook":
                return self._hooks.delete(params)
            case "getwebhookinfo":
                return self._hooks.info()
        return carry_out(self._world, method, await with_fetched(params, self.own_port))

    async def _struck(self, fault: Fault, method: str, params: Params) -> Answer:
        kind = fault.kind
        if kind is FaultKind.REFUSE:
            raise fault.refusal()
        if kind is FaultKind.SLOW:
            await self._world.timers.sleep(fault.seconds)
            return await self._done(method, params)
        if kind is FaultKind.BAD_GATEWAY:
            return Answer(502, _GATEWAY_PAGE, "text/html")
        done = None
        if kind in _AFTER:
            done = await self._done(method, _unheld(params))
        self._note(method, params.integer("chat_id"), kind.value)
        if kind is FaultKind.BAD_JSON:
            return Answer(200, b'{"ok": tru')
        if kind is FaultKind.TRUNCATED and done is not None:
            raise Truncated(done)
        raise Unanswered if kind in {FaultKind.TIMEOUT_BEFORE, FaultKind.TIMEOUT_AFTER} else Dropped

    def _note(self, method: str, chat_id: int, outcome: str) -> None:
        self._world.calls.append(Call(self._world.now(), method, chat_id, outcome))
        self._world.note("call", value={"method": method, "chat": chat_id, "outcome": outcome})


def _unheld(params: Params) -> Params:
    """The same call, answered at once: a fault is not to wait for updates."""
    return Params({**params.values, "timeout": "0"}, params.files)


def refusal_answer(refusal: Refusal) -> Answer:
    """The answer `ok: false`."""
    body = json.dumps(refusal.body()).encode()
    return Answer(refusal.code, body, retry_after=refusal.retry_after)
