"""The few custom emoji that stand for topics."""

from __future__ import annotations

from bot.playground.refusal import Json
from bot.playground.shapes.basics import file_json
from bot.playground.world.pictures import plain_picture
from bot.playground.world.world import World

_EMOJI = ("📰", "💡", "⚡️", "🎙", "🔝", "🗣", "🆒", "❗️", "📝", "📆", "📁", "🔎", "📣", "🏛", "🗳", "☕️")
_FIRST_ID = 5_310_000_000_000_000_001
_SIDE = 100


def icon_ids() -> tuple[str, ...]:
    """The ids of them all, in order."""
    return tuple(str(_FIRST_ID + number) for number in range(len(_EMOJI)))


def icon_stickers(world: World) -> list[Json]:
    """Each as a `Sticker`; their files are stored when first asked for."""
    if not world.profile.topic_icons:
        drawn = plain_picture(_SIDE, _SIDE)
        world.profile.topic_icons = [world.files.keep("sticker", drawn) for _ in _EMOJI]
    return [
        {
            **file_json(stored),
            "type": "custom_emoji",
            "width": _SIDE,
            "height": _SIDE,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
            "set_name": "Topics",
            "custom_emoji_id": number,
            "needs_repainting": False,
        }
        for stored, emoji, number in zip(world.profile.topic_icons, _EMOJI, icon_ids(), strict=True)
    ]
