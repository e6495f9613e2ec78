"""Acts of what came with later versions of the Bot API, and the version itself."""

from __future__ import annotations

from typing import Any

from bot.playground.actions import talk, whispers
from bot.playground.control.acts.fields import COUNT, ID, LINE, WORDS, Kind, anything, many
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.methods.rich_input import read
from bot.playground.refusal import Json
from bot.playground.views.view import message_view
from bot.playground.world import levels
from bot.playground.world.things import Rich


@act("level", level=LINE)
def _level(wish: Wish) -> Json:
    """Play another version from now on; without one, only say which is played."""
    if wish.get("level") is not None:
        try:
            wish.world.level = levels.checked(str(wish.get("level")))
        except ValueError as error:
            raise talk.NotPossible(str(error)) from error
    return {"level": wish.world.level, "levels": list(levels.LEVELS)}


_RICH: dict[str, Kind] = {"html": WORDS, "markdown": WORDS, "blocks": many(anything)}


def _rich(wish: Wish) -> dict[str, Any]:
    """`html`, `markdown` or `blocks`."""
    given = {name: wish.get(name) for name in ("html", "markdown", "blocks") if wish.get(name)}
    return {"thing": Rich(read(wish.world, given))}


@act("say_rich", user=ID, chat=ID, topic=COUNT, reply_to=ID, reply_chat=ID, **_RICH)
def _say_rich(wish: Wish) -> Json:
    topic = int(wish.get("topic", 0))
    said = talk.say(
        wish.world, wish.user(), wish.chat(), topic=topic, reply_to=wish.answered(), **_rich(wish)
    )
    return message_view(wish.world, said)


@act("post_rich", user=ID, chat=ID, signature=LINE, message_id=COUNT, **_RICH)
def _post_rich(wish: Wish) -> Json:
    signature, number = str(wish.get("signature", "")), int(wish.get("message_id", 0))
    posted = talk.post(wish.world, wish.chat(), signature=signature, message_id=number, **_rich(wish))
    return message_view(wish.world, posted)


@act("whisper", user=ID, chat=ID, topic=COUNT, reply_to=ID, reply_chat=ID, text=WORDS)
def _whisper(wish: Wish) -> Json:
    topic, text = int(wish.get("topic", 0)), str(wish.get("text", ""))
    said = whispers.whisper(wish.world, wish.user(), wish.chat(), text, reply_to=wish.answered(), topic=topic)
    return message_view(wish.world, said)


@act("forget", user=ID, chat=ID, message=ID)
def _forget(wish: Wish) -> Json:
    """The message grows too old: of a press under it the bot hears nothing but the place."""
    wish.message().is_forgotten = True
    return {}
