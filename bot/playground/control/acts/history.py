"""The act that turns the pages of a chat's past."""

from __future__ import annotations

from bot.playground.control.acts.fields import ANY_NUMBER, COUNT, ID
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.views.history import PAGE, history_view


@act("history", user=ID, chat=ID, topic=COUNT, before=ANY_NUMBER, after=ANY_NUMBER, limit=COUNT)
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
