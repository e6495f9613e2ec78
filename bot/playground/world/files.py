"""Uploaded files, and the size of a picture read from its first bytes."""

from __future__ import annotations

import mimetypes
import re
import struct
import tempfile
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path, PurePosixPath

from bot.playground.refusal import Json
from bot.playground.world.messages import Media, StoredFile
from bot.playground.world.pictures import plain_picture

MEGABYTE = 1024 * 1024
DOWNLOAD_LIMIT = 20 * MEGABYTE
PHOTO_LIMIT = 10 * MEGABYTE
UPLOAD_LIMIT = 50 * MEGABYTE
LOCAL_UPLOAD_LIMIT = 2000 * MEGABYTE
LINK_LIVES = timedelta(hours=1)
THUMBNAIL_LIMIT = 200 * 1024
THUMBNAIL_SIDE = 320

# What ids of a kind begin with, and the folder of its files on the server.
KINDS = {
    "photo": ("AgACAgIAAxkB", "photos"),
    "live_photo": ("BAADAgIAAxkB", "live_photos"),
    "video": ("BAACAgIAAxkB", "videos"),
    "document": ("BQACAgIAAxkB", "documents"),
    "animation": ("CgACAgIAAxkB", "animations"),
    "audio": ("CQACAgIAAxkB", "music"),
    "voice": ("AwACAgIAAxkB", "voice"),
    "video_note": ("DQACAgIAAxkB", "video_notes"),
    "sticker": ("CAACAgIAAxkB", "stickers"),
    "thumbnail": ("AAMCAgIAAxkB", "thumbnails"),
}
_SUFFIXES = {
    "photo": ".jpg",
    "thumbnail": ".jpg",
    "live_photo": ".mp4",
    "video": ".mp4",
    "video_note": ".mp4",
    "animation": ".mp4",
    "audio": ".mp3",
    "voice": ".oga",
    "sticker": ".webp",
}
_MIMES = {
    ".pdf": "application/pdf",
    ".json": "application/json",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".zip": "application/zip",
    ".mp4": "video/mp4",
    ".mp3": "audio/mpeg",
    ".oga": "audio/ogg",
    ".ogg": "audio/ogg",
    ".gif": "image/gif",
    ".jpg": "image/jpeg",
    ".png": "image/png",
}
_MORE_MIMES = mimetypes.MimeTypes(filenames=())  # the same on every machine
_LONGEST_STEM, _LONGEST_END = 64, 16  # of a file's name
_PHOTO_BOUNDS = (90, 320, 800)
# Where the file itself does not say it: width and height.
_USUAL_SIZES = {
    "live_photo": (640, 360),
    "video": (640, 360),
    "animation": (640, 360),
    "video_note": (240, 240),
    "sticker": (512, 512),
}


class Files:
    """Every file of the world, by id and by path. Ids are made in order, so runs repeat exactly."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._media: dict[str, Media] = {}
        self._linked: dict[str, datetime] = {}  # until when a path may be fetched
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def keep(self, kind: str, content: bytes, *, name: str = "", size: int = 0) -> StoredFile:
        """Store `content`; `size` declares another length than it has."""
        number = len(self._by_id) + 1
        prefix, folder = KINDS[kind]
        suffix = PurePosixPath(name).suffix or _SUFFIXES.get(kind, ".bin")
        stored = StoredFile(
            id=f"{prefix}AAIB{number:06d}NgQ",
            unique_id=f"AQAD{number:08d}",
            path=f"{folder}/file_{number}{suffix}",
            size=size or len(content),
            content=content,
        )
        self._by_id[stored.id] = self._by_path[stored.path] = stored
        return stored

    def media(
        self,
        kind: str,
        content: bytes,
        *,
        name: str = "",
        mime: str = "",
        size: int = 0,
        seconds: int = 0,
        shape: tuple[int, int] | None = None,
        thumbnail: bytes = b"",
        still: Media | None = None,
        more: Json | None = None,
    ) -> Media:
        """Store a file as what a message carries: a photo in its usual sizes, a video with a thumbnail."""
        if kind == "photo":
            media = self._photo(content, size)
        else:
            shape = shape or picture_size(content) or _USUAL_SIZES.get(kind, (0, 0))
            stored = self.keep(kind, content, name=name, size=size)
            known = mime or mime_of(name or stored.path)
            small = self._thumbnail(kind, content, thumbnail)
            media = Media(kind, (stored,), (shape,), name, known, seconds, small, still, more or {})
        for stored in media.files:
            self._media[stored.id] = media
        if media.thumbnail:
            stored, size_shown = media.thumbnail
            self._media[stored.id] = Media("thumbnail", (stored,), (size_shown,))
        return media

    def _photo(self, content: bytes, size: int) -> Media:
        width, height = picture_size(content) or (1280, 720)
        bounds = [bound for bound in _PHOTO_BOUNDS if bound < max(width, height)]
        shapes = [_within(width, height, bound) for bound in bounds]
        shapes.append(_within(width, height, 1280))
        files = tuple(self.keep("photo", content, size=size) for _ in shapes)
        return Media("photo", files, tuple(shapes))

    def _thumbnail(
        self, kind: str, content: bytes, given: bytes
    ) -> tuple[StoredFile, tuple[int, int]] | None:
        """The one that was sent, if it is fit; else of a picture the picture, of a video a plain one."""
        size = picture_size(given)
        if size and max(size) <= THUMBNAIL_SIDE and len(given) <= THUMBNAIL_LIMIT:
            return self.keep("thumbnail", given), size
        if kind in {"audio", "voice", "sticker", "live_photo"}:
            return None
        if (size := picture_size(content)) is not None:
            return self.keep("thumbnail", content), _within(*size, THUMBNAIL_SIDE)
        return (self.keep("thumbnail", _blank()), (32, 18)) if kind != "document" else None

    def find(self, file_id: str) -> StoredFile | None:
        """The file of that id."""
        return self._by_id.get(file_id)

    def find_media(self, file_id: str) -> Media | None:
        """What a message carried under that id, to be sent again."""
        return self._media.get(file_id)

    def link(self, stored: StoredFile, now: datetime, *, local: bool) -> str:
        """The `file_path` under which the file is fetched for an hour; `local`: its place on this disk."""
        path = str(self._on_disk(stored)) if local else stored.path
        self._linked[path] = now + LINK_LIVES
        self._by_path[path] = stored
        return path

    def _on_disk(self, stored: StoredFile) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="playground-files-")
        place = Path(self._folder.name) / stored.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(stored.content)
        return place

    def at(self, path: str, now: datetime) -> StoredFile | None:
        """The file at a `file_path` that `link` gave out within the last hour."""
        until = self._linked.get(path)
        return self._by_path[path] if until is not None and now <= until else None


def _within(width: int, height: int, bound: int) -> tuple[int, int]:
    longest = max(width, height)
    if longest <= bound:
        return width, height
    return max(1, width * bound // longest), max(1, height * bound // longest)


@lru_cache(maxsize=1)
def _blank() -> bytes:
    return plain_picture(32, 18)


def mime_of(name: str, told: str = "") -> str:
    """The type of a file by the end of its name; where that says nothing, what was `told`."""
    suffix = PurePosixPath(name).suffix.lower()
    found = _MIMES.get(suffix) or _MORE_MIMES.types_map[True].get(suffix)
    return found or told or "application/octet-stream"


def clean_name(name: str) -> str:
    """The last part of a path, without what no file is called, its stem and its end cut."""
    plain = "".join(char if char.isprintable() else " " for char in re.split(r"[/\\]", name)[-1])
    stem, dot, end = plain.rpartition(".")
    if not dot:
        return end.strip()[:_LONGEST_STEM]
    return f"{stem.strip()[:_LONGEST_STEM]}.{end.strip()[:_LONGEST_END]}"


def sticker_fields(file_name: str, emoji: str = "") -> Json:
    """What a sticker says about itself: by the end of its name it moves, or is a film."""
    fields: Json = {
        "type": "regular",
        "is_animated": file_name.lower().endswith(".tgs"),
        "is_video": file_name.lower().endswith(".webm"),
    }
    return {**fields, "emoji": emoji} if emoji else fields


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
