"""The act that turns the pages of a chat's past."""

from __future__ import annotations

from bot.playground.acts.registry import act
from bot.playground.history import PAGE, history_view
from bot.playground.refusal import Json
from bot.playground.wish import Wish


@act("history")
def _history(wish: Wish) -> Json:
    topic = wish.get("topic")
    return history_view(
        wish.world,
        wish.chat(),
        before=float(wish.get("before", 0)),
        after=float(wish.get("after", 0)),
        topic=None if topic is None else int(topic),
        limit=int(wish.get("limit", PAGE)),
    )
