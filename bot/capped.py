"""The body of an answer, unpacked, as long as it is not too long. For those who ask one service."""

from __future__ import annotations

import aiohttp

_PIECE = 65_536


async def read_capped(response: aiohttp.ClientResponse, limit: int) -> bytes | None:
    """The body of at most `limit` bytes; None, and the connection closed, when there is more."""
    pieces: list[bytes] = []
    size = 0
    async for piece in response.content.iter_chunked(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            response.close()
            return None
    return b"".join(pieces)
