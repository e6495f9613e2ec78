"""The local Telegram as a server on 127.0.0.1: the Bot API, file download, control and the page."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from importlib.resources import files as package_files
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from bot.clock import Clock, utc_now
from bot.playground.control import Control
from bot.playground.control_http import ControlRoutes
from bot.playground.faults import Fault, FaultKind
from bot.playground.methods import METHODS
from bot.playground.params import Params
from bot.playground.polling import Polls
from bot.playground.refusal import METHOD_NOT_FOUND, NOT_FOUND, UNAUTHORIZED, Refusal
from bot.playground.token import TOKEN, bot_id_of
from bot.playground.webhooks import LOOPBACK, Webhooks
from bot.playground.wire import params_of
from bot.playground.world import Call, World

log = logging.getLogger(__name__)

LARGEST_REQUEST = 60 * 1024 * 1024
PAGE_FILES = {"": "index.html", "style.css": "style.css", "app.js": "app.js"}
_TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript"}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_GATEWAY_PAGE = "<html><head><title>502 Bad Gateway</title></head></html>"
PAGE_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class Playground:
    """`async with Playground() as playground:` — then point a bot at `base_url` with `token`.

    `furnish` puts in the person at the page and the chats they have. `floods` answers 429 at about
    Telegram's pace.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        clock: Clock = utc_now,
        token: str = TOKEN,
        floods: bool = True,
        furnish: Callable[[World], None] | None = None,
    ) -> None:
        self.token = token
        self.world = World(bot_id=bot_id_of(token), clock=clock)
        self.world.floods.enabled = floods
        if furnish is not None:
            furnish(self.world)
        self.control = Control(self.world)
        self._polls = Polls(self.world)
        self._hooks = Webhooks(self.world, self._polls)
        self._routes = ControlRoutes(self.control)
        self._port = port
        self._runner: web.AppRunner | None = None
        self._closing = asyncio.Event()

    @property
    def base_url(self) -> str:
        """For the client library, which puts the token behind it."""
        return f"http://127.0.0.1:{self._port}/bot"

    @property
    def base_file_url(self) -> str:
        """The same for downloads."""
        return f"http://127.0.0.1:{self._port}/file/bot"

    @property
    def page_url(self) -> str:
        """For a browser."""
        return f"http://127.0.0.1:{self._port}/"

    async def start(self) -> None:
        """Listen; with port 0 a free one is found and kept."""
        self._closing.clear()
        app = web.Application(client_max_size=LARGEST_REQUEST, middlewares=[only_this_machine])
        app.router.add_route("*", "/bot{token:[^/]+}/{method:[^/]+}", self._call)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self._download)
        app.router.add_get("/{name:(?:style\\.css|app\\.js)?}", _page)
        app.router.add_get("/favicon.ico", _no_icon)
        self._routes.add_to(app)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Stop listening: to the bot, the network is gone. The world stays; `start` goes on with it."""
        self._closing.set()
        self._routes.hang_up()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._polls.close()
        self.control.close()
        await self._hooks.close()
        await self.stop()

    # the Bot API

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"].lower()
        chat_id = 0
        answer: web.StreamResponse
        try:
            self._check_token(request.match_info["token"])
            params = await params_of(request)
            chat_id = params.integer("chat_id")
            fault = self.world.faults.take(method, chat_id)
            answer = await (
                self._struck(fault, request, method, params) if fault else self._do(method, params)
            )
        except Refusal as refusal:
            self._note(method, chat_id, refusal.description)
            return web.json_response(refusal.body(), status=refusal.code)
        if method != "getupdates":
            self._note(method, chat_id, "ok")
        return answer

    def _check_token(self, token: str) -> None:
        if token == self.token:
            return
        if ":" not in token:
            raise Refusal(*NOT_FOUND)
        raise Refusal(*UNAUTHORIZED)

    async def _do(self, method: str, params: Params) -> web.Response:
        return web.json_response({"ok": True, "result": await self._result(method, params)})

    async def _result(self, method: str, params: Params) -> Any:
        match method:
            case "getupdates":
                return await self._polls.get_updates(params)
            case "setwebhook":
                return self._hooks.set(params)
            case "deletewebhook":
                return self._hooks.delete(params)
            case "getwebhookinfo":
                return self._hooks.info()
        if method not in METHODS:
            raise Refusal(*METHOD_NOT_FOUND)
        return METHODS[method](self.world, params)

    async def _struck(
        self, fault: Fault, request: web.Request, method: str, params: Params
    ) -> web.StreamResponse:
        kind = fault.kind
        if kind is FaultKind.REFUSE:
            raise fault.refusal()
        if kind is FaultKind.SLOW:
            await asyncio.sleep(fault.seconds)
            return await self._do(method, params)
        if kind is FaultKind.BAD_GATEWAY:
            return web.Response(
                status=502, text="<html><h1>502 Bad Gateway</h1></html>", content_type="text/html"
            )
        if kind in {FaultKind.TIMEOUT_AFTER, FaultKind.DROP_AFTER, FaultKind.BAD_JSON}:
            await self._result(method, params)
        if kind in {FaultKind.TIMEOUT_BEFORE, FaultKind.TIMEOUT_AFTER}:
            self._note(method, params.integer("chat_id"), kind.value)
            await self._closing.wait()
        if kind is not FaultKind.BAD_JSON and request.transport is not None:
            request.transport.abort()
        return web.Response(text='{"ok": tru', content_type="application/json")

    def _note(self, method: str, chat_id: int, outcome: str) -> None:
        self.world.calls.append(Call(self.world.now(), method, chat_id, outcome))
        self.world.note("call", value={"method": method, "chat": chat_id, "outcome": outcome})

    async def _download(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request.match_info["token"])
            stored = self.world.files.at(request.match_info["path"])
            if stored is None:
                raise Refusal(*NOT_FOUND)
        except Refusal as refusal:
            return web.json_response(refusal.body(), status=refusal.code)
        return web.Response(body=stored.content, content_type="application/octet-stream")


@web.middleware
async def only_this_machine(request: web.Request, handler: Any) -> web.StreamResponse:
    """A page elsewhere may point its own name at 127.0.0.1: only names of this machine are served."""
    host = request.host.rsplit(":", 1)[0].strip("[]").lower()
    if host not in LOOPBACK:
        return web.Response(status=403, text="This server answers only to this machine.\n")
    answer: web.StreamResponse = await handler(request)
    return answer


async def _page(request: web.Request) -> web.Response:
    name = PAGE_FILES[request.match_info["name"]]
    body = package_files("bot.playground").joinpath("page", name).read_bytes()
    kind = _TYPES[name.rsplit(".", 1)[1]]
    return web.Response(body=body, content_type=kind, charset="utf-8", headers=PAGE_HEADERS)


async def _no_icon(_: web.Request) -> web.Response:
    return web.Response(status=204)
