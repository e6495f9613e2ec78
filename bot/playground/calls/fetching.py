"""Files that a call names by their address: fetched beforehand, from this machine only.

Methods do their work at once; so what has to be waited for is brought here and laid beside the
uploads, under its address. Anything elsewhere is left alone, and the method refuses it as unreachable.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.playground.calls.hook import LOOPBACK
from bot.playground.methods.media import LARGEST_ALBUM
from bot.playground.params import Params, Upload
from bot.playground.reading import NotSound, read_json
from bot.playground.rich.files import sources_of
from bot.playground.rich.limits import FILES
from bot.playground.world.files import MEGABYTE

PATIENCE = 5.0
_AT_ONCE = 8  # connections
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


async def with_fetched(params: Params, own_port: int = 0) -> Params:
    """The same call, with the files that it names by addresses of this machine, but for `own_port`.

    Of more than a call may carry none is fetched: the method refuses it.
    """
    named = list(islice(_addresses(params), FILES + 1))
    wanted = {address: kind for kind, address in named if _is_here(address, own_port)}
    if not wanted or len(named) > FILES:
        return params
    free = asyncio.Semaphore(_AT_ONCE)

    async def fetched(address: str, kind: str) -> Upload:
        async with free:
            return await _fetch(address, kind)

    uploads = await asyncio.gather(*(fetched(*one) for one in wanted.items()))
    return Params(params.values, {**params.files, **dict(zip(wanted, uploads, strict=True))})


def _addresses(params: Params) -> Iterator[tuple[str, str]]:
    for kind in FIELDS:
        if params.text(kind).startswith(("http://", "https://")):
            yield kind, params.text(kind)
    album = _items(params.text("media"))
    for item in album if len(album) <= LARGEST_ALBUM else []:
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
        found = read_json(raw) if raw else []
    except NotSound:
        return []
    return found if isinstance(found, list) else [found]


def _is_here(address: str, own_port: int) -> bool:
    try:
        parts = urlsplit(address)
        port = parts.port or 80
    except ValueError:
        return False
    return (parts.hostname or "") in LOOPBACK and port != own_port


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
