"""The one reader of answers' bodies: unpacked, and never more than asked for.

`.read()`, `.text()` and `.json()` of the library would unpack a bomb whole, so nothing else here
touches a body.
"""

from __future__ import annotations

import aiohttp

from bot.errors import SourceUnreadable
from bot.ingest.answers import REDIRECTS

_PIECE = 65_536
_REFUSAL_KEPT = 65_536  # bytes of an answer whose status already says that it brings nothing
_CODINGS = frozenset({"", "identity", "gzip", "deflate", "br", "x-gzip"})
_GZIP = b"\x1f\x8b\x08"


async def body_of(response: aiohttp.ClientResponse, limit: int, *, whole: bool) -> bytes:
    """The body, of at most `limit` bytes; a longer one is refused, or cut off if `whole` is False."""
    if response.status in REDIRECTS:
        response.close()
        return b""
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    if coding not in _CODINGS:  # "gzip, gzip" too: only one layer would be taken off
        raise SourceUnreadable("its answer is compressed in a way that we do not read")
    if response.status >= 400:
        return await _read(response, _REFUSAL_KEPT, whole=False)
    body = await _read(response, limit, whole=whole)
    if body.startswith(_GZIP) and coding in ("gzip", "deflate", "br") and not _is_archive(response):
        raise SourceUnreadable("its answer is compressed more than once")
    return body


async def _read(response: aiohttp.ClientResponse, limit: int, *, whole: bool) -> bytes:
    """At most `limit` bytes of the unpacked body, and never much more than that in memory."""
    if whole and (response.content_length or 0) > limit:
        raise _too_large(response, limit)
    pieces: list[bytes] = []
    size = 0
    async for piece in response.content.iter_chunked(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            if whole:
                raise _too_large(response, limit)
            response.close()
            break
    return b"".join(pieces)[:limit]


def _too_large(response: aiohttp.ClientResponse, limit: int) -> SourceUnreadable:
    response.close()
    return SourceUnreadable(f"its answer is larger than {limit / 1e6:.3g} MB")


def _is_archive(response: aiohttp.ClientResponse) -> bool:
    """A sitemap.xml.gz sent compressed once more is meant to be gzip inside."""
    return "gzip" in response.headers.get("Content-Type", "") or response.url.path.endswith(".gz")
