"""A chat's past, page by page, for a reader who scrolls back."""

from __future__ import annotations

from bot.playground.refusal import Json
from bot.playground.views.eyes import whispers_for
from bot.playground.views.view import message_view, place_of
from bot.playground.world.messages import Chat, Message
from bot.playground.world.world import World

PAGE = 60
LARGEST_PAGE = 500


def history_view(
    world: World,
    chat: Chat,
    *,
    before: float = 0,
    after: float = 0,
    topic: int | None = None,
    limit: int = PAGE,
) -> Json:
    """One page, oldest first: the newest messages, or those next to a place.

    `before`, `after`: a message's place. `topic`: only that thread, 0 for General. `more` and `newer`
    say whether older and newer messages are left.
    """
    fitting = [m for m in seen_in(world, chat) if topic is None or m.thread_id == topic]
    limit = min(limit, LARGEST_PAGE)
    if after:
        page = [m for m in fitting if place_of(m) > after][:limit]
    else:
        page = [m for m in fitting if not before or place_of(m) < before][-limit:]
    return {
        "revision": world.revision,
        "messages": [message_view(world, message) for message in page],
        "more": bool(page) and page[0] is not fitting[0],
        "newer": bool(page) and page[-1] is not fitting[-1],
    }


def seen_in(world: World, chat: Chat) -> list[Message]:
    """What the person at the page sees, in its order.

    By id, as a channel's samples may have come under ids of their own; what is for their eyes alone
    stands where it came, or in place of the message that it replaces.
    """
    whispers = whispers_for(world, chat, world.page_user_id)
    hidden = {message.replaces for message in whispers}
    shown = [message for message in chat.messages.values() if message.id not in hidden]
    return sorted([*shown, *whispers], key=place_of)
