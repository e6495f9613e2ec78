"""Uploaded files, and the size of a picture read from its first bytes."""

from __future__ import annotations

import struct
from pathlib import PurePosixPath

from bot.playground.messages import Media, StoredFile

DOWNLOAD_LIMIT = 20 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024

_FOLDERS = {"photo": "photos", "document": "documents", "video": "videos", "animation": "animations"}
_PREFIXES = {"photo": "AgACAgIAAxkB", "document": "BQACAgIAAxkB", "video": "BAACAgIAAxkB"}
_PHOTO_BOUNDS = (90, 320, 800)


class Files:
    """Every file of the world, by id and by path. Ids are made in order, so runs repeat exactly."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._media: dict[str, Media] = {}

    def keep(self, kind: str, content: bytes, *, name: str = "", size: int = 0) -> StoredFile:
        """Store `content`; `size` declares another length than it has."""
        number = len(self._by_id) + 1
        suffix = PurePosixPath(name).suffix or (".jpg" if kind == "photo" else ".bin")
        stored = StoredFile(
            id=f"{_PREFIXES.get(kind, 'CQACAgIAAxkB')}AAIB{number:06d}NgQ",
            unique_id=f"AQAD{number:08d}",
            path=f"{_FOLDERS.get(kind, kind)}/file_{number}{suffix}",
            size=size or len(content),
            content=content,
        )
        self._by_id[stored.id] = self._by_path[stored.path] = stored
        return stored

    def media(
        self, kind: str, content: bytes, *, name: str = "", mime: str = "", size: int = 0, seconds: int = 0
    ) -> Media:
        """Store a file as what a message carries; a photo in its usual sizes."""
        if kind == "photo":
            media = self._photo(content, size)
        else:
            shape = picture_size(content) or ((640, 360) if kind in {"video", "animation"} else (0, 0))
            stored = self.keep(kind, content, name=name, size=size)
            media = Media(kind, (stored,), (shape,), name, mime or _mime(name), seconds)
        for stored in media.files:
            self._media[stored.id] = media
        return media

    def _photo(self, content: bytes, size: int) -> Media:
        width, height = picture_size(content) or (1280, 720)
        bounds = [bound for bound in _PHOTO_BOUNDS if bound < max(width, height)]
        shapes = [_within(width, height, bound) for bound in bounds]
        shapes.append(_within(width, height, 1280))
        files = tuple(self.keep("photo", content, size=size) for _ in shapes)
        return Media("photo", files, tuple(shapes))

    def find(self, file_id: str) -> StoredFile | None:
        """The file of that id."""
        return self._by_id.get(file_id)

    def find_media(self, file_id: str) -> Media | None:
        """What a message carried under that id, to be sent again."""
        return self._media.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """The file at a `file_path`."""
        return self._by_path.get(path)


def _within(width: int, height: int, bound: int) -> tuple[int, int]:
    longest = max(width, height)
    if longest <= bound:
        return width, height
    return max(1, width * bound // longest), max(1, height * bound // longest)


def _mime(name: str) -> str:
    known = {".pdf": "application/pdf", ".json": "application/json", ".txt": "text/plain", ".csv": "text/csv"}
    return known.get(PurePosixPath(name).suffix.lower(), "application/octet-stream")


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF or JPEG, or None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:6] in {b"GIF87a", b"GIF89a"} and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    if content.startswith(b"\xff\xd8"):
        return _jpeg_size(content)
    return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 2 + int(struct.unpack(">H", content[place + 2 : place + 4])[0])
    return None
