"""The file of a call: uploaded, fetched from an address, or sent again by its id."""

from __future__ import annotations

import re

from bot.playground.params import Params, Upload
from bot.playground.refusal import TOO_LARGE, Json, Refusal, bad_request
from bot.playground.world.files import (
    LOCAL_UPLOAD_LIMIT,
    MEGABYTE,
    PHOTO_LIMIT,
    UPLOAD_LIMIT,
    clean_name,
    mime_of,
    picture_size,
    sticker_fields,
)
from bot.playground.world.messages import Media
from bot.playground.world.world import World

LARGEST_SIDES = 10_000  # width and height of a photo together
LARGEST_RATIO = 20
LIVE_PHOTO_LIMIT = 10 * MEGABYTE
LIVE_PHOTO_SECONDS = 10
_NAMES = {"live_photo": "LivePhoto", "voice": "VoiceNote", "video_note": "VideoNote"}
_BASE64 = re.compile(r"[A-Za-z0-9_-]*")
_ADDRESS = ("http://", "https://")


def new_media(world: World, params: Params, kind: str, name: str) -> Media:
    """The media under `name`, as the real server would take it; else a Refusal."""
    upload = params.upload(name)
    given = params.text(name)
    if upload is None and given.startswith(_ADDRESS):
        upload = _fetched(params, kind, given)
    if upload is not None:
        return _uploaded(world, params, _recognised(params, kind, name, upload), upload)
    if not given or given.startswith("attach://"):
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    return _again(world, kind, given)


def checked_kind(item: Params, known: tuple[str, ...]) -> str:
    """The `type` of an `InputMedia`, if it is one of `known` and its file is there."""

    def wrong(why: str) -> Refusal:
        return bad_request(f"can't parse InputMedia: {why}")

    kind, given = item.text("type"), item.text("media")
    if not kind:
        raise wrong('Can\'t find field "type"')
    if not given or (given.startswith("attach://") and item.upload("media") is None):
        raise wrong("media not found")
    if kind == "live_photo" and not item.text("photo"):
        raise wrong("photo not found")
    if kind == "animation" and kind not in known:
        raise wrong('type "animation" can\'t be used in sendMediaGroup')
    if kind not in known:
        raise wrong(f'type "{kind}" is unsupported')
    return kind


def _fetched(params: Params, kind: str, address: str) -> Upload:
    if kind in {"video_note", "live_photo"}:
        raise bad_request("can't upload file by URL")
    fetched = params.files.get(address)
    if fetched is None:
        raise bad_request("failed to get HTTP URL content")
    if fetched.problem:
        raise bad_request(fetched.problem)
    return fetched


def _recognised(params: Params, kind: str, name: str, upload: Upload) -> str:
    """A GIF that is uploaded as a document by itself becomes an animation, unless the call forbids it."""
    is_gif = params.upload(name) is upload and upload.content[:4] == b"GIF8"
    if is_gif and name == "document" and not params.flag("disable_content_type_detection"):
        return "animation"
    return kind


def _again(world: World, kind: str, file_id: str) -> Media:
    media = world.files.find_media(file_id)
    if media is None:
        raise bad_request(_why_no_file(file_id))
    if media.kind != kind:
        raise bad_request(f"can't use file of type {_name(media.kind)} as {_name(kind)}")
    return media


def _why_no_file(file_id: str) -> str:
    """An id is base64 for addresses, and what it holds has a mark at its end; a dot is taken for a URL."""
    if "." in file_id:
        return "wrong file identifier/HTTP URL specified"
    bare = file_id.rstrip("=")
    if len(bare) % 4 == 1:
        why = "wrong string length"
    elif not _BASE64.fullmatch(bare):
        why = "wrong character in the string"
    else:
        why = "can't unserialize it. Wrong last symbol"
    return f"wrong remote file identifier specified: {why}"


def _name(kind: str) -> str:
    return _NAMES.get(kind, kind.capitalize())


def _uploaded(world: World, params: Params, kind: str, upload: Upload) -> Media:
    size = len(upload.content)
    if not size:
        raise bad_request("file must be non-empty")
    if size > (LOCAL_UPLOAD_LIMIT if world.local_mode else UPLOAD_LIMIT):
        raise _too_large(world, size)
    if kind == "photo":
        _check_photo(upload.content)
    if kind == "live_photo" and (size > LIVE_PHOTO_LIMIT or params.integer("duration") > LIVE_PHOTO_SECONDS):
        raise bad_request("VIDEO_CONTENT_TYPE_INVALID")
    small, name = params.upload("thumbnail"), clean_name(upload.name)
    return world.files.media(
        kind,
        upload.content,
        name=name,
        mime=mime_of(name, upload.mime),
        seconds=params.integer("duration"),
        shape=_shape(params, kind),
        thumbnail=small.content if small else b"",
        still=new_media(world, params, "photo", "photo") if kind == "live_photo" else None,
        more=_more(params, kind, upload.name),
    )


def _too_large(world: World, size: int) -> Refusal:
    if not world.local_mode:
        return Refusal(*TOO_LARGE)
    return bad_request(
        f"file of size {size} bytes is too big; the maximum size is {LOCAL_UPLOAD_LIMIT} bytes"
    )


def _check_photo(content: bytes) -> None:
    if len(content) > PHOTO_LIMIT:
        raise bad_request(
            f"file of size {len(content)} bytes is too big for a photo; "
            f"the maximum size is {PHOTO_LIMIT} bytes"
        )
    size = picture_size(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > LARGEST_SIDES or max(size) > LARGEST_RATIO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _shape(params: Params, kind: str) -> tuple[int, int] | None:
    if kind == "video_note":
        side = params.integer("length")
        return (side, side) if side > 0 else None
    width, height = params.integer("width"), params.integer("height")
    return (width, height) if width > 0 and height > 0 else None


def _more(params: Params, kind: str, file_name: str) -> Json:
    """What only this kind has."""
    if kind == "audio":
        told = {name: params.text(name) for name in ("performer", "title")}
        return {name: value for name, value in told.items() if value}
    if kind == "sticker":
        return sticker_fields(file_name, params.text("emoji"))
    return {}
