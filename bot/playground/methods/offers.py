"""`InlineQueryResult` → an offer, or a `Refusal`. https://core.telegram.org/bots/api#inlinequeryresult"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from bot.playground.methods.content import caption_of, preview_of, text_of
from bot.playground.methods.markup import markup_of
from bot.playground.methods.places import contact_of, location_of, venue_of
from bot.playground.methods.rich_input import read
from bot.playground.methods.uploads import new_media
from bot.playground.params import Params
from bot.playground.refusal import Refusal, bad_request
from bot.playground.text import Formatted
from bot.playground.world import levels
from bot.playground.world.inline import Offer
from bot.playground.world.messages import Media
from bot.playground.world.pictures import plain_picture
from bot.playground.world.things import Rich, Thing
from bot.playground.world.world import World

ID_LIMIT = 64  # bytes


@dataclass(frozen=True, slots=True)
class _File:
    """A kind of result that is a file: `field` begins its names; `needs` go with an address."""

    kind: str
    field: str
    needs: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
    mimes: tuple[str, ...] = ()


_FILES = {
    "photo": _File("photo", "photo", ("thumbnail_url",)),
    "gif": _File("animation", "gif", ("thumbnail_url",)),
    "mpeg4_gif": _File("animation", "mpeg4", ("thumbnail_url",)),
    "video": _File("video", "video", ("thumbnail_url", "mime_type"), ("title",), ("video/mp4", "text/html")),
    "audio": _File("audio", "audio", ("title",)),
    "voice": _File("voice", "voice", (), ("title",)),
    "document": _File(
        "document", "document", ("mime_type",), ("title",), ("application/pdf", "application/zip")
    ),
    "sticker": _File("sticker", "sticker"),
}
_THINGS: dict[str, tuple[tuple[str, ...], Callable[[Params], Thing]]] = {
    "location": (("latitude", "longitude", "title"), lambda p: location_of(p, p.integer("live_period"))),
    "venue": (("latitude", "longitude", "title", "address"), venue_of),
    "contact": (("phone_number", "first_name"), contact_of),
}


def offer_of(world: World, raw: Any, files: Params) -> Offer:
    """One result. What is wrong is told as of a result."""
    if not isinstance(raw, dict):
        raise _wrong("Inline query result must be an object")
    kind = str(raw.get("type", ""))
    if not raw.get("type"):
        raise _wrong('Can\'t find field "type"')
    params = Params({**raw}, files.files)
    number = params.text("id")
    if not 1 <= len(number.encode()) <= ID_LIMIT:
        raise bad_request("RESULT_ID_INVALID" if number else "RESULT_ID_EMPTY")
    title = params.text("title") or f"{params.text('first_name')} {params.text('last_name')}".strip()
    keyboard, _ = markup_of(params, inline_only=True)
    fields = {**_fields(world, kind, params), "keyboard": keyboard}
    return Offer(number, kind, title, params.text("description"), fields)


def _wrong(why: str) -> Refusal:
    return bad_request(f"can't parse inline query result: {why}")


def _need(params: Params, *names: str) -> None:
    for name in names:
        if not params.has(name):
            raise _wrong(f'Can\'t find field "{name}"')


def _fields(world: World, kind: str, params: Params) -> dict[str, Any]:
    given = params.json("input_message_content", "input message content")
    if kind == "article":
        _need(params, "title")
        if given is None:
            raise _wrong("Input message content is not specified")
        if not params.text("title").strip():
            raise bad_request("ARTICLE_TITLE_EMPTY")
        return _said(world, given)
    if kind in _THINGS:
        needed, make = _THINGS[kind]
        _need(params, *needed)
        own: dict[str, Any] = {"thing": make(params)}
    elif kind in _FILES:
        own = _filed(world, params, _FILES[kind])
    else:
        raise _wrong(f'type "{kind}" is unsupported for the inline query result')
    return own if given is None else _said(world, given)


def _said(world: World, given: Any) -> dict[str, Any]:
    """`InputMessageContent`: what is sent in place of the result itself."""
    if not isinstance(given, dict):
        raise _wrong("Input message content must be an object")
    params = Params({**given})
    if "message_text" in given:
        words = {"text": given["message_text"], **{k: v for k, v in given.items() if k != "message_text"}}
        return {"content": text_of(Params(words)), "link_preview": preview_of(params)}
    if "rich_message" in given and levels.offers(world.level, "10.1"):
        if not isinstance(given["rich_message"], dict):
            raise bad_request("object expected as rich message")
        return {"thing": Rich(read(world, given["rich_message"]))}
    if "latitude" in given:
        is_venue = "title" in given and "address" in given
        return {"thing": venue_of(params) if is_venue else location_of(params, params.integer("live_period"))}
    if "phone_number" in given:
        return {"thing": contact_of(params)}
    raise _wrong('Can\'t find field "message_text"')


def _filed(world: World, params: Params, file: _File) -> dict[str, Any]:
    _need(params, *file.always)
    if params.has(f"{file.field}_file_id"):
        media = new_media(world, params, file.kind, f"{file.field}_file_id")
    else:
        _need(params, f"{file.field}_url", *file.needs)
        mime = params.text("mime_type").partition(";")[0]
        if file.mimes and mime not in file.mimes:
            raise bad_request(f"unallowed {file.kind} MIME type")
        if mime == "text/html" and not params.has("input_message_content"):
            raise bad_request("sent message content must be explicitly specified")
        media = _stand_in(world, file.kind, params.text(f"{file.field}_url"), mime)
    caption = caption_of(params) if media.has_caption else Formatted()
    return {"media": media, "content": caption, "caption_above": params.flag("show_caption_above_media")}


def _stand_in(world: World, kind: str, address: str, mime: str) -> Media:
    """Something of the same kind: the person's app would fetch the file, and the playground does not."""
    name = PurePosixPath(urlsplit(address).path).name
    content = plain_picture() if kind in {"photo", "animation", "video"} else b"Not fetched.\n"
    return world.files.media(kind, content, name=name, mime="" if kind == "photo" else mime)
