"""Acts of inline mode. What waits for the bot's answer, `inline_ask`, is in `control`."""

from __future__ import annotations

from bot.playground.actions import inline
from bot.playground.actions.talk import NotPossible
from bot.playground.control.acts.fields import COUNT, ID, LINE, flag
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.views.view import message_view


@act("inline_mode", enabled=flag, feedback=flag)
def _inline_mode(wish: Wish) -> Json:
    """What the owner does at BotFather: `enabled`, and `feedback` about what is chosen."""
    profile = wish.world.profile
    profile.supports_inline = bool(wish.get("enabled", True))
    profile.inline_feedback = bool(wish.get("feedback", False))
    wish.world.note("commands")
    return {}


@act("inline_choose", user=ID, chat=ID, topic=COUNT, reply_to=ID, query_id=LINE, result=LINE)
def _inline_choose(wish: Wish) -> Json:
    asked = wish.world.inline.asked.get(str(wish.get("query_id")))
    if asked is None:
        raise NotPossible(f"there is no query {wish.get('query_id')!r}")
    topic, result = int(wish.get("topic", 0)), str(wish.get("result", ""))
    return message_view(wish.world, inline.choose(wish.world, asked, result, wish.chat(), topic))
