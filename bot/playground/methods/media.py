"""Photos, documents and the like; albums; download."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.actions.albums import TOGETHER
from bot.playground.files import DOWNLOAD_LIMIT
from bot.playground.messages import Media
from bot.playground.methods.access import admit, chat_of, ensure_may_write
from bot.playground.methods.content import caption_of
from bot.playground.methods.sending import put
from bot.playground.methods.uploads import new_media
from bot.playground.objects import message_json
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.shapes import file_json
from bot.playground.text import Formatted
from bot.playground.world import World

# How the refusal to a silenced bot calls them, where not by the kind's own name.
_PLURALS = {"audio": "music", "voice": "voice notes", "video_note": "video notes"}
_HIDDEN = {"photo", "video", "animation"}  # what a spoiler can cover


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
        ensure_may_write(world, chat, _PLURALS.get(kind, f"{kind}s"))
        media = new_media(world, params, kind, kind)
        return message_json(put(world, chat, params, caption, media, **looks_of(params, kind)))

    return send


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
    if not any(kinds <= allowed for allowed in TOGETHER):
        raise bad_request("can't use the media of the specified type in the album")
    parts = [_item(world, params, item) for item in items]
    admit(world, chat, len(parts))
    album = f"1398{world.count('album'):013d}"
    shared = Params(
        {k: v for k, v in params.values.items() if k not in {"media", "reply_markup"}}, params.files
    )
    sent = [
        put(world, chat, shared, text, media, album=album, counts=False, **looks)
        for media, text, looks in parts
    ]
    return [message_json(message) for message in sent]


def _kind(item: Any) -> str:
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    return str(item.get("type", ""))


def _item(world: World, params: Params, item: Json) -> tuple[Media, Formatted, dict[str, Any]]:
    inner, kind = Params(item, params.files), _kind(item)
    return new_media(world, inner, kind, "media"), caption_of(inner), looks_of(inner, kind)


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
    "sendVideo": _sender("video"),
    "sendAnimation": _sender("animation"),
    "sendAudio": _sender("audio"),
    "sendVoice": _sender("voice"),
    "sendVideoNote": _sender("video_note"),
    "sendSticker": _sender("sticker"),
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
