"""Photos, documents and the like; albums; download."""

from __future__ import annotations

from typing import Any

from bot.playground.files import DOWNLOAD_LIMIT, PHOTO_LIMIT, UPLOAD_LIMIT, picture_size
from bot.playground.messages import Media
from bot.playground.methods.access import admit, chat_of, ensure_may_write
from bot.playground.methods.content import caption_of
from bot.playground.methods.sending import put
from bot.playground.objects import file_json, message_json
from bot.playground.params import Params, Upload
from bot.playground.refusal import TOO_LARGE, Json, Refusal, bad_request
from bot.playground.world import World

KINDS = ("photo", "document", "video", "animation", "audio", "voice")
_TOGETHER = ({"photo", "video"}, {"document"}, {"audio"})


def new_media(world: World, params: Params, kind: str, name: str) -> Media:
    """The file of the call: uploaded, or sent again by its id."""
    if kind not in KINDS:
        raise bad_request("can't parse InputMedia: invalid type specified")
    upload = params.upload(name)
    if upload is not None:
        return _uploaded(world, params, kind, upload)
    given = params.text(name)
    if not given or given.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    if given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")  # the playground fetches nothing
    media = world.files.find_media(given)
    if media is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if media.kind != kind:
        raise bad_request(f"can't use file of type {media.kind.capitalize()} as {kind.capitalize()}")
    return media


def _uploaded(world: World, params: Params, kind: str, upload: Upload) -> Media:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > (PHOTO_LIMIT if kind == "photo" else UPLOAD_LIMIT):
        raise bad_request("file is too big") if kind == "photo" else Refusal(*TOO_LARGE)
    if kind == "photo" and picture_size(upload.content) is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    seconds = params.integer("duration")
    return world.files.media(kind, upload.content, name=upload.name, mime=upload.mime, seconds=seconds)


def _send(world: World, params: Params, kind: str) -> Json:
    chat = chat_of(world, params)
    caption = caption_of(params)
    ensure_may_write(world, chat, f"{kind}s")
    return message_json(put(world, chat, params, caption, new_media(world, params, kind, kind)))


def send_photo(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendphoto"""
    return _send(world, params, "photo")


def send_document(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#senddocument"""
    return _send(world, params, "document")


def send_video(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendvideo"""
    return _send(world, params, "video")


def send_animation(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendanimation"""
    return _send(world, params, "animation")


def send_audio(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendaudio"""
    return _send(world, params, "audio")


def send_voice(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendvoice"""
    return _send(world, params, "voice")


def send_media_group(world: World, params: Params) -> list[Json]:
    """Two to ten items; photos and videos mix, documents and audio stay among themselves."""
    chat = chat_of(world, params)
    items = params.objects("media", "media", "InputMedia")
    ensure_may_write(world, chat, "media messages")
    if not 2 <= len(items) <= 10:
        raise bad_request(
            "group must contain 2-10 items" if len(items) > 10 else "there must be at least 2 media"
        )
    kinds = {_kind(item) for item in items}
    if not any(kinds <= allowed for allowed in _TOGETHER):
        raise bad_request("can't use the media of the specified type in the album")
    parts = [_item(world, params, item) for item in items]
    admit(world, chat, len(parts))
    album = f"1398{world.count('album'):013d}"
    shared = Params(
        {k: v for k, v in params.values.items() if k not in {"media", "reply_markup"}}, params.files
    )
    sent = [put(world, chat, shared, text, media, album=album, counts=False) for media, text in parts]
    return [message_json(message) for message in sent]


def _kind(item: Any) -> str:
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    return str(item.get("type", ""))


def _item(world: World, params: Params, item: Json) -> tuple[Media, Any]:
    inner = Params(item, params.files)
    return new_media(world, inner, _kind(item), "media"), caption_of(inner)


def get_file(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getfile"""
    file_id = params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    stored = world.files.find(file_id)
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if stored.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {**file_json(stored), "file_path": stored.path}


METHODS = {
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendVideo": send_video,
    "sendAnimation": send_animation,
    "sendAudio": send_audio,
    "sendVoice": send_voice,
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
