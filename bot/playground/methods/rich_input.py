"""The `rich_message` of a call → `RichMessage`, or a `Refusal`."""

from __future__ import annotations

from typing import Any

from bot.playground.methods.uploads import new_media
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.rich.blocks import Desk, blocks_of
from bot.playground.rich.found import detected
from bot.playground.rich.html import blocks_of_tree
from bot.playground.rich.limits import ensure_fits
from bot.playground.rich.reading import read_once
from bot.playground.shapes.rooms import user_json
from bot.playground.world import levels
from bot.playground.world.messages import Media
from bot.playground.world.world import World

_WAYS = ("html", "markdown", "blocks")
_BY_NAME = ("tg://photo?id=", "tg://video?id=", "tg://audio?id=", "tg://document?id=")


def rich_of(world: World, params: Params, *, is_draft: bool = False) -> Json:
    """What everybody gets of the call's `rich_message`."""
    raw = params.json("rich_message", "rich message")
    if not isinstance(raw, dict):
        raise bad_request("object expected as rich message")
    return read(world, raw, params, is_draft=is_draft)


def read(world: World, raw: Json, params: Params | None = None, *, is_draft: bool = False) -> Json:
    """`InputRichMessage` → `RichMessage`. Files come with the call, or by their ids."""
    ways = [name for name in _WAYS if raw.get(name) and levels.offers(world.level, _since(name))]
    if len(ways) != 1:
        raise bad_request(
            "exactly one of the fields html, markdown and blocks must be used in a rich message"
        )
    files = _Files(world, params or Params(), raw.get("media"))
    desk = Desk(world.level, files.bring, is_draft)
    try:
        blocks = blocks_of(desk, _blocks(ways[0], raw[ways[0]]))
        ensure_fits(blocks)
    except RecursionError as error:  # far deeper than what is allowed
        raise bad_request("RICH_MESSAGE_DEPTH_INVALID") from error
    if not raw.get("skip_entity_detection"):
        blocks = detected(blocks)
    message: Json = {"blocks": _with_people(world, blocks)}
    return message | ({"is_rtl": True} if raw.get("is_rtl") else {})


def _since(way: str) -> str:
    return "10.2" if way == "blocks" else "10.1"


def _blocks(way: str, given: Any) -> Any:
    if way == "blocks":
        return given
    if not isinstance(given, str):
        raise bad_request(f'can\'t parse rich message: Field "{way}" must be of type String')
    return blocks_of_tree(read_once(way, given))


class _Files:
    """The files of one rich message."""

    def __init__(self, world: World, params: Params, listed: Any) -> None:
        self._world = world
        self._params = params
        known = listed if isinstance(listed, list) and levels.offers(world.level, "10.2") else []
        self._named = {str(one.get("id")): one.get("media") for one in known if isinstance(one, dict)}

    def bring(self, kind: str, given: Json) -> Media:
        """The file that a block speaks of."""
        source = str(given.get("media", ""))
        for prefix in _BY_NAME:
            if source.startswith(prefix):
                given = self._named.get(source.removeprefix(prefix)) or {}
        return new_media(self._world, Params({**given}, self._params.files), kind, "media")


def _with_people(world: World, found: Any) -> Any:
    """Mentions by id name the person; of somebody unknown only the words stay."""
    if isinstance(found, list):
        return [_with_people(world, one) for one in found]
    if not isinstance(found, dict):
        return found
    if found.get("type") == "text_mention":
        user = found.get("user")
        known = world.users.get(user.get("id", 0)) if isinstance(user, dict) else None
        if known is None:
            return _with_people(world, found["text"])
        return {**found, "text": _with_people(world, found["text"]), "user": user_json(known)}
    return {name: _with_people(world, value) for name, value in found.items()}
