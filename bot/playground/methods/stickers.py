"""Sets of stickers. This world has none, and says so as the real server would of a wrong name."""

from __future__ import annotations

from typing import Any

from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.world.world import World

EMOJI_AT_ONCE = 200


def get_sticker_set(world: World, params: Params) -> Json:  # noqa: ARG001 - every method has this shape
    """https://core.telegram.org/bots/api#getstickerset"""
    if not params.text("name"):
        raise bad_request("sticker_set_name is empty")
    raise bad_request("STICKERSET_INVALID")


def get_custom_emoji_stickers(world: World, params: Params) -> list[Json]:  # noqa: ARG001
    """Those that are known: none."""
    wanted: list[Any] = params.objects(
        "custom_emoji_ids", "custom emoji identifiers", "custom emoji identifiers"
    )
    if not all(isinstance(one, str) for one in wanted):
        raise bad_request("custom emoji identifier must be of type String")
    if not all(one.isdecimal() for one in wanted):
        raise bad_request("invalid custom emoji identifier specified")
    if len(wanted) > EMOJI_AT_ONCE:
        raise bad_request("too many custom emoji identifiers specified")
    return []


METHODS = {"getStickerSet": get_sticker_set, "getCustomEmojiStickers": get_custom_emoji_stickers}
