"""Photos, documents and the like; albums; download."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.methods.access import admit, chat_of, ensure_may_write
from bot.playground.methods.content import caption_of
from bot.playground.methods.sending import put
from bot.playground.methods.uploads import checked_kind, new_media
from bot.playground.params import Params
from bot.playground.refusal import Json, Refusal, bad_request
from bot.playground.shapes.basics import file_json
from bot.playground.shapes.objects import message_json
from bot.playground.text import Formatted
from bot.playground.world.files import DOWNLOAD_LIMIT
from bot.playground.world.messages import Media
from bot.playground.world.permissions import words_for
from bot.playground.world.world import World

_IN_ALBUMS = ("photo", "live_photo", "video", "document", "audio")
LARGEST_ALBUM = 10
# Refusals that come once the file is with Telegram, by the names it gives them.
_REFUSED_LATER = {
    "IMAGE_PROCESS_FAILED": "IMAGE_PROCESS_FAILED",
    "PHOTO_INVALID_DIMENSIONS": "PHOTO_INVALID_DIMENSIONS",
    "failed to get HTTP URL content": "WEBPAGE_CURL_FAILED",
    "wrong type of the web page content": "WEBPAGE_MEDIA_EMPTY",
}
_HIDDEN = {"photo", "live_photo", "video", "animation"}  # what a spoiler can cover


def looks_of(params: Params, kind: str) -> dict[str, Any]:
    """How media is shown."""
    covered = kind in _HIDDEN
    return {
        "has_spoiler": covered and params.flag("has_spoiler"),
        "caption_above": covered and params.flag("show_caption_above_media"),
    }


def _sender(kind: str) -> Callable[[World, Params], Json]:
    def send(world: World, params: Params) -> Json:
        chat = chat_of(world, params)
        caption = Formatted() if kind in {"video_note", "sticker"} else caption_of(params)
        ensure_may_write(world, chat, words_for(kind))
        media = new_media(world, params, kind, kind)
        return message_json(put(world, chat, params, caption, media, **looks_of(params, kind)))

    return send


def send_media_group(world: World, params: Params) -> list[Json]:
    """Up to ten items; photos and videos mix, documents and audio stay among themselves.

    A single item is sent as a message like any other.
    """
    items = params.objects("media", "media", "InputMedia")
    kinds = [checked_kind(Params(item, params.files), _IN_ALBUMS) for item in map(_object, items)]
    chat = chat_of(world, params)
    ensure_may_write(world, chat, "media messages")
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > LARGEST_ALBUM:
        raise bad_request("too many messages to send as an album")
    parts = [_item(world, params, item, number) for number, item in enumerate(items, start=1)]
    _check_album(kinds, parts)
    admit(world, chat, len(parts))
    album = world.album_id() if len(parts) > 1 else ""
    shared = Params(
        {k: v for k, v in params.values.items() if k not in {"media", "reply_markup"}}, params.files
    )
    sent = [
        put(world, chat, shared, text, media, album=album, counts=False, **looks)
        for media, text, looks in parts
    ]
    return [message_json(message) for message in sent]


def _object(item: Any) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    return item


_Part = tuple[Media, Formatted, dict[str, Any]]


def _check_album(kinds: list[str], parts: list[_Part]) -> None:
    for alone in ("document", "audio"):
        if alone in kinds and set(kinds) != {alone}:
            raise bad_request(f"{alone} can't be mixed with other media types")
    if len({looks["caption_above"] for _, _, looks in parts}) > 1:
        raise bad_request("parameter show_caption_above_media must be the same for all messages")


def _item(world: World, params: Params, item: Json, number: int) -> _Part:
    inner, kind = Params(item, params.files), str(item["type"])
    try:
        media = new_media(world, inner, kind, "media")
    except Refusal as refusal:
        raise _at_its_place(refusal, number) from refusal
    return media, caption_of(inner), looks_of(inner, kind)


def _at_its_place(refusal: Refusal, number: int) -> Refusal:
    """What Telegram itself refuses is told with the item's number, and by its inner name."""
    words = refusal.description.removeprefix("Bad Request: ")
    if words not in _REFUSED_LATER:
        return refusal
    inner = _REFUSED_LATER[words]
    return bad_request(f'failed to send message #{number} with the error message "{inner}"')


def get_file(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getfile - the link lives an hour, and is renewed by asking again."""
    file_id = params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    stored = world.files.find(file_id)
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if stored.size > DOWNLOAD_LIMIT and not world.local_mode:
        raise bad_request("file is too big")
    return {**file_json(stored), "file_path": world.files.link(stored, world.now(), local=world.local_mode)}


METHODS = {
    "sendPhoto": _sender("photo"),
    "sendDocument": _sender("document"),
    "sendLivePhoto": _sender("live_photo"),
    "sendVideo": _sender("video"),
    "sendAnimation": _sender("animation"),
    "sendAudio": _sender("audio"),
    "sendVoice": _sender("voice"),
    "sendVideoNote": _sender("video_note"),
    "sendSticker": _sender("sticker"),
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
