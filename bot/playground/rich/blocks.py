"""Blocks as a bot sends them → blocks as everybody gets them, or a `Refusal`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.playground.refusal import Json, bad_request
from bot.playground.rich import texts
from bot.playground.rich.labels import label_of
from bot.playground.rich.limits import ensure_few
from bot.playground.rich.shapes import GROUPS, MEDIA, SHAPES, Shape
from bot.playground.shapes.basics import media_json
from bot.playground.world import levels
from bot.playground.world.messages import Media

ROW_OF_BUTTONS = 8
MAP_SIZE = (640, 320)
_SIDES = {"align": ("left", "center", "right"), "valign": ("top", "middle", "bottom")}


@dataclass(frozen=True, slots=True)
class Desk:
    """What reading needs. `fetch` brings a file: its kind and where it comes from."""

    level: str
    fetch: Callable[[str, Json], Media]
    is_draft: bool = False


def blocks_of(desk: Desk, raw: Any) -> list[Json]:
    """A list of `RichBlock`, not empty."""
    if not isinstance(raw, list):
        raise texts.wrong("expected an Array of InputRichBlock")
    if not raw:
        raise bad_request("RICH_MESSAGE_CONTENT_REQUIRED")
    ensure_few(len(raw))
    return [block_of(desk, one) for one in raw]


def block_of(desk: Desk, raw: Any) -> Json:
    """One `RichBlock`."""
    if not isinstance(raw, dict):
        raise texts.wrong("expected an Object")
    kind = str(raw.get("type", ""))
    shape = SHAPES.get(kind)
    if (
        shape is None
        or not levels.offers(desk.level, shape.since)
        or (kind == "thinking" and not desk.is_draft)
    ):
        raise texts.wrong("invalid block type specified")
    block = {"type": kind, **_fields(desk, raw, shape)}
    if kind in MEDIA:
        block |= _media(desk, raw, kind)
    elif kind in _SPECIAL:
        block |= _SPECIAL[kind](desk, raw)
    if kind in GROUPS and any(one["type"] not in MEDIA for one in block["blocks"]):
        raise texts.wrong(f"{kind} can contain only media")
    return block


def _fields(desk: Desk, raw: Json, shape: Shape) -> Json:
    found: Json = {}
    for name in shape.texts:
        text = texts.checked(raw.get(name.rstrip("?"), ""), desk.level)
        if not texts.is_empty(text):
            found[name.rstrip("?")] = text
        elif not name.endswith("?"):
            raise bad_request("RICH_MESSAGE_CONTENT_REQUIRED")
    for name in shape.strings:
        value = raw.get(name.rstrip("?"), "")
        if value:
            found[name.rstrip("?")] = str(value)
        elif not name.endswith("?"):
            raise bad_request("RICH_MESSAGE_CONTENT_REQUIRED")
    found |= {name: True for name in shape.flags if raw.get(name)}
    if shape.has_blocks:
        found["blocks"] = blocks_of(desk, raw.get("blocks"))
    if shape.has_caption and raw.get("caption"):
        found["caption"] = _caption(desk, raw["caption"])
    return found


def _caption(desk: Desk, raw: Any) -> Json:
    if not isinstance(raw, dict):
        raise texts.wrong("RichBlockCaption must be an Object")
    caption = {"text": texts.checked(raw.get("text", ""), desk.level)}
    if raw.get("credit"):
        caption["credit"] = texts.checked(raw["credit"], desk.level)
    return caption


def _media(desk: Desk, raw: Json, kind: str) -> Json:
    given = raw.get(kind)
    if not isinstance(given, dict):
        raise texts.wrong(f'Can\'t find field "{kind}"')
    media = desk.fetch(MEDIA[kind], given)
    found: Json = {kind: media_json(media)[MEDIA[kind]]}
    if raw.get("has_spoiler") or given.get("has_spoiler"):
        found["has_spoiler"] = True
    return found


def _heading(_: Desk, raw: Json) -> Json:
    size = raw.get("size")
    if not isinstance(size, int) or not 1 <= size <= 6:
        raise texts.wrong("invalid heading size specified")
    return {"size": size}


def _list(desk: Desk, raw: Json) -> Json:
    items = raw.get("items")
    if not isinstance(items, list) or not items:
        raise bad_request("RICH_MESSAGE_CONTENT_REQUIRED")
    found, number = [], 0
    for item in items:
        if not isinstance(item, dict):
            raise texts.wrong("InputRichBlockListItem must be an Object")
        value, way = _whole(item, "value", 0), str(item.get("type") or "")
        number = value or number + 1
        label = label_of(way or ("1" if value else ""), number)
        shape: Json = {"label": label, "blocks": blocks_of(desk, item.get("blocks"))}
        shape |= {name: True for name in ("has_checkbox", "is_checked") if item.get(name)}
        shape |= {name: given for name, given in (("value", value), ("type", way)) if given}
        found.append(shape)
    return {"items": found}


def _table(desk: Desk, raw: Json) -> Json:
    rows = raw.get("cells")
    if not isinstance(rows, list) or not rows or not all(isinstance(row, list) for row in rows):
        raise bad_request("RICH_MESSAGE_CONTENT_REQUIRED")
    return {"cells": [[_cell(desk, cell) for cell in row] for row in rows]}


def _cell(desk: Desk, raw: Any) -> Json:
    if not isinstance(raw, dict):
        raise texts.wrong("RichBlockTableCell must be an Object")
    cell: Json = {}
    if raw.get("text"):
        cell["text"] = texts.checked(raw["text"], desk.level)
    if raw.get("is_header"):
        cell["is_header"] = True
    spans = {name: _whole(raw, name, 1) for name in ("colspan", "rowspan")}
    cell |= {name: number for name, number in spans.items() if number > 1}
    for name, (first, *others) in _SIDES.items():
        side = str(raw.get(name, first if name == "align" else "middle"))
        if side not in {first, *others}:
            raise texts.wrong(f"invalid table cell {name} specified")
        cell[name] = side
    return cell


def _map(_: Desk, raw: Json) -> Json:
    place = raw.get("location")
    if not isinstance(place, dict) or not {"latitude", "longitude"} <= place.keys():
        raise texts.wrong('Can\'t find field "location"')
    zoom = _whole(raw, "zoom", 14)
    if not 13 <= zoom <= 20:
        raise texts.wrong("invalid map zoom specified")
    if not all(isinstance(place[name], int | float) for name in ("latitude", "longitude")):
        raise texts.wrong('Field "latitude" must be of type Number')
    location = {name: float(place[name]) for name in ("latitude", "longitude")}
    if not (abs(location["latitude"]) <= 90 and abs(location["longitude"]) <= 180):
        raise bad_request("RICH_MESSAGE_MAP_INVALID")
    width, height = _whole(raw, "width", MAP_SIZE[0]), _whole(raw, "height", MAP_SIZE[1])
    return {"location": location, "zoom": zoom, "width": width, "height": height}


def _whole(raw: Json, name: str, default: int) -> int:
    number = default if raw.get(name) is None else raw[name]
    if not isinstance(number, int):
        raise texts.wrong(f'Field "{name}" must be of type Number')
    return number


def _buttons(desk: Desk, raw: Json) -> Json:
    buttons = raw.get("buttons")
    if not isinstance(buttons, list) or not 1 <= len(buttons) <= ROW_OF_BUTTONS:
        raise texts.wrong("a row has one to eight buttons")
    return {"buttons": [texts.button(one, desk.level) for one in buttons]}


_SPECIAL: dict[str, Callable[[Desk, Json], Json]] = {
    "heading": _heading,
    "list": _list,
    "table": _table,
    "map": _map,
    "buttons": _buttons,
}
