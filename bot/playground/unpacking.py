"""The body of a request, unpacked piece by piece, so that a small one cannot grow without bounds."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from aiohttp import ClientPayloadError, web
from aiohttp.http_exceptions import HttpProcessingError

from bot.playground.refusal import TOO_LARGE, Refusal, bad_request

UNPACKED = frozenset({"", "identity"})
_PACKED = frozenset({"gzip", "deflate"})
_PIECE = 256 * 1024
_EITHER = zlib.MAX_WBITS + 32  # the header of gzip or of deflate


async def body_of(request: web.Request, largest: int) -> bytes:
    """All of it, of `largest` bytes at most once it is unpacked. Raises Refusal."""
    encoding = request.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in UNPACKED | _PACKED:
        raise Refusal(415, "Unsupported Media Type: unsupported content-encoding")
    unpack = None if encoding in UNPACKED else zlib.decompressobj(_EITHER)
    body = bytearray()
    try:
        async for chunk in request.content.iter_any():
            for piece in _unpacked(unpack, chunk) if unpack else [chunk]:
                body += piece
                if len(body) > largest:
                    raise Refusal(*TOO_LARGE)
    except zlib.error:
        raise _not_unpacked() from None
    except (ClientPayloadError, HttpProcessingError, web.RequestPayloadError):
        raise bad_request("can't read the content") from None
    if unpack and body and not unpack.eof:
        raise _not_unpacked()
    return bytes(body)


def _unpacked(unpack: zlib._Decompress, chunk: bytes) -> Iterator[bytes]:
    piece = unpack.decompress(chunk, _PIECE)
    while piece:
        yield piece
        piece = unpack.decompress(unpack.unconsumed_tail, _PIECE)


def _not_unpacked() -> Refusal:
    return bad_request("can't unpack the content")
