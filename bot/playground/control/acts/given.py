"""Kinds of fields that several acts share: files, looks, what is told of the world outside."""

from __future__ import annotations

from bot.playground.control.acts.fields import (
    COUNT,
    LINE,
    MOMENT,
    NAME,
    Kind,
    flag,
    many,
    one_of,
    shaped,
    text,
    whole,
)
from bot.playground.world.files import KINDS
from bot.playground.world.members import CHANNEL_RIGHTS, GROUP_RIGHTS, RIGHTS

_SIDE = whole(1, 100_000)
MEDIA = shaped(
    {
        "kind": one_of(*(kind for kind in KINDS if kind != "thumbnail")),
        "file_id": LINE,
        "name": LINE,
        "mime": LINE,
        "content": text(1 << 28),  # base64
        "size": COUNT,
        "seconds": COUNT,
        "width": _SIDE,
        "height": _SIDE,
        "performer": LINE,
        "title": LINE,
        "emoji": LINE,
    }
)
ITEMS = many(MEDIA)
LOOKS: dict[str, Kind] = {"spoiler": flag, "caption_above": flag, "silent": flag}
TOLD: dict[str, Kind] = {
    "name": NAME,
    "title": text(128),
    "username": NAME,
    "message_id": COUNT,
    "signature": text(128),
    "at": MOMENT,
}
RIGHTS_GIVEN = many(one_of(*RIGHTS, *GROUP_RIGHTS, *CHANNEL_RIGHTS))


def USERNAME(value: object) -> str:  # noqa: N802 - a kind like the others
    """Letters, digits and underscores, up to 32; "" is none."""
    plain = isinstance(value, str) and value.isascii() and value.replace("_", "a").isalnum()
    fits = value == "" or (plain and len(str(value)) <= 32)
    return "" if fits else "up to 32 letters, digits and underscores"
