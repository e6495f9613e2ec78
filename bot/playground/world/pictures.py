"""Plain pictures for scenes: one colour, drawn here, so that no file is needed."""

from __future__ import annotations

import struct
import zlib


def plain_picture(
    width: int = 640, height: int = 360, colour: tuple[int, int, int] = (92, 122, 153)
) -> bytes:
    """A PNG of one colour with a soft fall of light from top to bottom."""
    rows = bytearray()
    for row in range(height):
        shade = 1.0 - 0.35 * row / max(1, height)
        pixel = bytes(int(part * shade) for part in colour)
        rows += b"\x00" + pixel * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in parts)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
