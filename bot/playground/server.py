"""The local Telegram as a server on 127.0.0.1: the Bot API, file download, control and the page."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from bot.clock import Clock, utc_now
from bot.playground.calls.api import Answer, Api, Dropped, Truncated, Unanswered, refusal_answer
from bot.playground.calls.hook import LOOPBACK
from bot.playground.calls.requests import LARGEST_REQUEST, params_of
from bot.playground.calls.sites import FOREIGN, is_foreign
from bot.playground.control.control import Control
from bot.playground.control.routes import ControlRoutes
from bot.playground.pages import add_page
from bot.playground.refusal import NOT_FOUND, NOT_IMPLEMENTED, OUR_FAULT, Refusal
from bot.playground.token import TOKEN, bot_id_of
from bot.playground.world import levels
from bot.playground.world.world import World

log = logging.getLogger(__name__)

_NOT_FOR_OTHER_SITES = ("/bot", "/file/", "/control/")  # anybody may lead to the page itself


class Playground:
    """`async with Playground() as playground:` — then point a bot at `base_url` with `token`.

    `furnish` puts in the person at the page and the chats they have. `floods` answers 429 at about
    Telegram's pace. `level` is the version of the Bot API: one of `levels.LEVELS`.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        clock: Clock = utc_now,
        token: str = TOKEN,
        floods: bool = True,
        level: str = levels.NEWEST,
        furnish: Callable[[World], None] | None = None,
    ) -> None:
        self.token = token
        self.world = World(bot_id=bot_id_of(token), level=level, clock=clock)
        self.world.floods.enabled = floods
        if furnish is not None:
            furnish(self.world)
        self.control = Control(self.world)
        self.api = Api(self.world, token)
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
        app.router.add_route("*", "/bot{token:[^/]+}/{test:(?:test/)?}{method:[^/]+}", self._call)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self._download)
        add_page(app)
        self._routes.add_to(app)
        self._runner = web.AppRunner(
            app,
            access_log=None,
            handler_cancellation=True,
            shutdown_timeout=1.0,
            auto_decompress=False,  # done by ourselves, within limits
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self.api.own_port = self._runner.addresses[0][1]

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
        await self.close()

    async def close(self) -> None:
        """End everything that waits, and stop listening if that was begun."""
        await self.api.close()
        self.control.close()
        await self.stop()

    # the Bot API

    async def _call(self, request: web.Request) -> web.StreamResponse:
        token, method = request.match_info["token"], request.match_info["method"]
        with self.api.under_way(method):
            try:
                if request.method not in {"GET", "POST"}:
                    raise Refusal(*NOT_IMPLEMENTED)
                return _response(
                    await self.api.call(token, method, await params_of(request, self.api.largest_request))
                )
            except Refusal as refusal:
                return _response(self.api.refused(method, refusal))
            except ConnectionError:  # nobody is there any more
                return _cut(request)
            except Unanswered:
                await self._closing.wait()
            except Truncated as half:
                await _begin(request, half.answer)
            except Dropped:
                pass
            except Exception:  # noqa: BLE001 - a fault of ours must look the same over every transport
                return _response(self.api.failed(method))
            return _cut(request)

    async def _download(self, request: web.Request) -> web.Response:
        return _response(self.api.file(request.match_info["token"], request.match_info["path"]))


def _response(answer: Answer) -> web.Response:
    headers = {"Retry-After": str(answer.retry_after)} if answer.retry_after else {}
    kind = answer.content_type
    return web.Response(status=answer.status, body=answer.body, content_type=kind, headers=headers)


async def _begin(request: web.Request, answer: Answer) -> None:
    """Send the first half of an answer."""
    begun = web.StreamResponse(status=answer.status)
    begun.content_type, begun.content_length = answer.content_type, len(answer.body)
    await begun.prepare(request)
    await begun.write(answer.body[: len(answer.body) // 2])


def _cut(request: web.Request) -> web.Response:
    """Break the connection; what is returned reaches nobody."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


@web.middleware
async def only_this_machine(request: web.Request, handler: Any) -> web.StreamResponse:
    """A page elsewhere may point its own name at 127.0.0.1: only names of this machine are served."""
    host = request.host.rsplit(":", 1)[0].strip("[]").lower()
    if host not in LOOPBACK:
        return web.Response(status=403, text="This server answers only to this machine.\n")
    if request.match_info.http_exception is not None:  # a path that leads nowhere
        return _response(refusal_answer(Refusal(*NOT_FOUND)))
    if is_foreign(request) and request.path.startswith(_NOT_FOR_OTHER_SITES):
        return _no(403, f"Forbidden: {FOREIGN}")
    try:
        answer: web.StreamResponse = await handler(request)
    except (web.HTTPException, ConnectionError):
        raise
    except Exception:
        log.exception("%s failed.", request.path.rsplit("/", 1)[-1])
        return _no(*OUR_FAULT)
    return answer


def _no(code: int, words: str) -> web.Response:
    """For readers of the Bot API and of the control API alike."""
    return web.json_response({**Refusal(code, words).body(), "error": words}, status=code)
