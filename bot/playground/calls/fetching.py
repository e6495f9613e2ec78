"""Files that a call names by their address: fetched beforehand, from this machine only.

Methods do their work at once; so what has to be waited for is brought here and laid beside the
uploads, under its address. Anything elsewhere is left alone, and the method refuses it as unreachable.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.playground.calls.hook import LOOPBACK
from bot.playground.params import Params, Upload
from bot.playground.rich.files import sources_of
from bot.playground.world.files import MEGABYTE

PATIENCE = 5.0
FIELDS = ("photo", "document", "video", "animation", "audio", "voice", "sticker")
_UNREACHABLE = "failed to get HTTP URL content"
_WRONG_TYPE = "wrong type of the web page content"
_LIMITS = {"photo": 5 * MEGABYTE}
_USUAL_LIMIT = 20 * MEGABYTE
_TYPES = {
    "photo": ("image/",),
    "document": ("application/pdf", "application/zip", "image/gif"),
    "video": ("video/mp4",),
    "animation": ("image/gif", "video/mp4"),
    "audio": ("audio/",),
    "voice": ("audio/ogg",),
    "sticker": ("image/webp", "image/png"),
}


async def with_fetched(params: Params) -> Params:
    """The same call, with the files that it names by addresses of this machine."""
    wanted = {address: kind for kind, address in _addresses(params) if _is_here(address)}
    if not wanted:
        return params
    fetched = {address: await _fetch(address, kind) for address, kind in wanted.items()}
    return Params(params.values, {**params.files, **fetched})


def _addresses(params: Params) -> Iterator[tuple[str, str]]:
    for kind in FIELDS:
        if params.text(kind).startswith(("http://", "https://")):
            yield kind, params.text(kind)
    for item in _items(params.text("media")):
        if isinstance(item, dict) and str(item.get("media", "")).startswith(("http://", "https://")):
            yield str(item.get("type", "")), str(item["media"])
    for rich in _items(params.text("rich_message")):
        with suppress(RecursionError):  # too deep to be a message at all
            for kind, source in list(sources_of(rich)):
                if source.startswith(("http://", "https://")):
                    yield kind, source


def _items(raw: str) -> list[Any]:
    """The media of an album or of an edit; what cannot be read is the method's to refuse."""
    try:
        found = json.loads(raw) if raw else []
    except (ValueError, RecursionError):
        return []
    return found if isinstance(found, list) else [found]


def _is_here(address: str) -> bool:
    try:
        return (urlsplit(address).hostname or "") in LOOPBACK
    except ValueError:
        return False


async def _fetch(address: str, kind: str) -> Upload:
    try:
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(address, allow_redirects=False) as answer,
        ):
            if answer.status != 200:
                return _failed(_UNREACHABLE)
            mime = answer.content_type
            content = await _content(answer, _LIMITS.get(kind, _USUAL_LIMIT))
    except (TimeoutError, aiohttp.ClientError, ValueError):
        return _failed(_UNREACHABLE)
    if content is None or not mime.startswith(_TYPES.get(kind, ())):
        return _failed(_UNREACHABLE if content is None else _WRONG_TYPE)
    return Upload(PurePosixPath(urlsplit(address).path).name, mime, content)


async def _content(answer: aiohttp.ClientResponse, most: int) -> bytes | None:
    """The body, or None when it is larger than `most` bytes."""
    content = bytearray()
    async for chunk in answer.content.iter_chunked(256 * 1024):
        content += chunk
        if len(content) > most:
            return None
    return bytes(content)


def _failed(why: str) -> Upload:
    return Upload("", "", b"", why)
