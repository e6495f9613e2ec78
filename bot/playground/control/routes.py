"""The control API and the live stream of changes, for the page and for tests in another process."""

from __future__ import annotations

import asyncio
import json

from aiohttp import web

from bot.playground.actions.talk import NotPossible
from bot.playground.control.control import Control
from bot.playground.reading import read_json
from bot.playground.refusal import Json, Refusal
from bot.playground.unpacking import body_of
from bot.playground.views.eyes import may_see
from bot.playground.views.view import chat_view, message_view
from bot.playground.world.world import Change

LARGEST_ACT = 60 * 1024 * 1024  # bytes: files come inside
HEARTBEAT = 15.0
STREAM_LIMIT = 1000
_SHOWN_TYPES = {"photo": "image/png", "thumbnail": "image/png"}
_PLAYED_TYPES = frozenset(
    {"image/gif", "image/webp", "image/png", "video/mp4", "video/webm", "audio/mpeg", "audio/ogg"}
)


class ControlRoutes:
    """`/control/…`: only for pages that this server itself gave out, and for programs here."""

    def __init__(self, control: Control) -> None:
        self._control = control
        self._streams: set[asyncio.Queue[Json | None]] = set()
        control.world.observers.append(self._heard)

    def add_to(self, app: web.Application) -> None:
        """Route them."""
        app.router.add_get("/control/events", self._events)
        app.router.add_get("/control/file/{file_id}", self._file)
        app.router.add_post("/control/{name}", self._act)

    def hang_up(self) -> None:
        """End every stream."""
        for stream in self._streams:
            stream.put_nowait(None)

    async def _act(self, request: web.Request) -> web.Response:
        if request.content_type != "application/json":
            return _no(403, "send application/json")
        try:
            return web.json_response(
                await self._control.act(request.match_info["name"], await _body(request))
            )
        except Refusal as refusal:
            return _no(refusal.code, refusal.description)
        except NotPossible as error:
            return _no(400, str(error))
        except KeyError as error:
            return _no(404, f"not known: {error.args[0]!r}")
        except (ValueError, TypeError) as error:
            return _no(400, f"cannot be read: {error}")

    async def _file(self, request: web.Request) -> web.Response:
        world = self._control.world
        media = world.files.find_media(request.match_info["file_id"])
        if media is None:
            return _no(404, "no such file")
        safe = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}
        usual = media.mime if media.mime in _PLAYED_TYPES else "application/octet-stream"
        kind = _SHOWN_TYPES.get(media.kind, usual)
        if media.file.content.startswith(b"\xff\xd8"):
            kind = "image/jpeg"
        if media.kind != "photo":
            safe["Content-Disposition"] = "attachment"
        return web.Response(body=media.file.content, content_type=kind, headers=safe)

    # the live stream

    def _heard(self, change: Change) -> None:
        if not self._streams or (event := self._event(change)) is None:
            return
        for stream in self._streams:
            if stream.qsize() < STREAM_LIMIT:
                stream.put_nowait(event)

    def _event(self, change: Change) -> Json | None:
        world, shape = self._control.world, {"kind": change.kind, "chat_id": change.chat_id}
        if change.message is not None:
            if not may_see(change.message, world.page_user_id):
                return None
            return {**shape, "message": message_view(world, change.message)}
        if change.kind == "chat" and change.chat_id in world.chats:
            return {**shape, "chat": chat_view(world, world.chats[change.chat_id])}
        if change.kind in {"answer", "action", "call", "commands", "panel"}:
            return {**shape, "value": change.value}
        return None

    async def _events(self, request: web.Request) -> web.StreamResponse:
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        stream: asyncio.Queue[Json | None] = asyncio.Queue()
        self._streams.add(stream)
        try:
            await self._pump(response, stream)
        except ConnectionResetError:
            pass
        finally:
            self._streams.discard(stream)
        return response

    async def _pump(self, response: web.StreamResponse, stream: asyncio.Queue[Json | None]) -> None:
        await response.write(b": open\n\n")
        while True:
            try:
                event = await asyncio.wait_for(stream.get(), HEARTBEAT)
            except TimeoutError:
                await response.write(b": still here\n\n")
                continue
            if event is None:
                return
            line = f"data: {json.dumps(event, ensure_ascii=False)}\n\n"
            await response.write(line.encode(errors="replace"))  # poison must not end the stream


async def _body(request: web.Request) -> Json:
    text = (await body_of(request, LARGEST_ACT)).decode()
    body = read_json(text) if text else {}
    if not isinstance(body, dict):
        raise NotPossible("send a JSON object")
    return body


def _no(status: int, words: str) -> web.Response:
    return web.json_response({"error": words}, status=status)
