"""HTTP requests as parameters: query, form, JSON and multipart, as the real server takes them."""

from __future__ import annotations

from typing import Any

from aiohttp import web
from aiohttp.multipart import BodyPartReader

from bot.playground.params import Params, Upload
from bot.playground.refusal import Json, bad_request


async def params_of(request: web.Request) -> Params:
    """Everything the request carries; the body wins over the query."""
    values: Json = dict(request.query)
    if request.method == "GET" or not request.can_read_body:
        return Params(values)
    if request.content_type == "application/json":
        return Params(values | await _json(request))
    if request.content_type.startswith("multipart/"):
        form, files = await _multipart(request)
        return Params(values | form, files)
    return Params(values | {name: str(value) for name, value in (await request.post()).items()})


async def _json(request: web.Request) -> Json:
    try:
        body: Any = await request.json()
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(body, dict):
        raise bad_request("expected a JSON object")
    return body


async def _multipart(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    values: Json = {}
    files: dict[str, Upload] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or not part.name:
            continue
        content = bytes(await part.read(decode=True))
        if part.filename is None:
            values[part.name] = content.decode("utf-8", "replace")
        else:
            mime = part.headers.get("Content-Type", "")
            files[part.name] = Upload(part.filename, mime, content)
    return values, files
