"""Acts that only look."""

from __future__ import annotations

from bot.playground.control.acts.fields import COUNT, ID, LINE
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.views.view import MESSAGES_SHOWN, messages_view, state_view


@act("state")
def _state(wish: Wish) -> Json:
    return state_view(wish.world)


@act("messages", user=ID, chat=ID, viewer=ID, since=COUNT, limit=COUNT)
def _messages(wish: Wish) -> Json:
    limit = int(wish.get("limit", MESSAGES_SHOWN))
    since, viewer = int(wish.get("since", 0)), int(wish.get("viewer", 0))
    shown = messages_view(wish.world, wish.chat(), since, limit, viewer)
    return {"revision": wish.world.revision, "messages": shown}


@act("revision")
def _revision(wish: Wish) -> Json:
    return {"revision": wish.world.revision}


@act("calls", method=LINE, limit=COUNT)
def _calls(wish: Wish) -> Json:
    wanted, newest = str(wish.get("method", "")).lower(), int(wish.get("limit", 0))
    calls = [call for call in wish.world.calls if not wanted or call.method.lower() == wanted]
    rows = [{"method": c.method, "chat_id": c.chat_id, "outcome": c.outcome} for c in calls[-newest:]]
    return {"calls": rows}
