"""A chat's past, page by page, for a reader who scrolls back."""

from __future__ import annotations

from bot.playground.messages import Message
from bot.playground.people import Chat
from bot.playground.refusal import Json
from bot.playground.view import message_view
from bot.playground.world import World

PAGE = 60
LARGEST_PAGE = 500


def history_view(
    world: World,
    chat: Chat,
    *,
    before: int = 0,
    back_to: int = 0,
    topic: int | None = None,
    limit: int = PAGE,
) -> Json:
    """The newest messages older than the id `before` (0: the very newest), oldest first.

    At least `limit` of them where there are so many, more where `back_to`, an id, lies further back.
    `topic`: only that thread, 0 for General. `more` says whether still older ones are left.
    """
    fitting = [m for m in in_order(chat) if topic is None or m.thread_id == topic]
    older = [m for m in fitting if not before or m.id < before]
    start = max(0, len(older) - min(limit, LARGEST_PAGE))
    while back_to and start > 0 and older[start].id > back_to:
        start -= 1
    return {
        "revision": world.revision,
        "messages": [message_view(world, message) for message in older[start:]],
        "more": start > 0,
    }


def in_order(chat: Chat) -> list[Message]:
    """Its messages by id; a channel's samples may have come under ids of their own."""
    return sorted(chat.messages.values(), key=lambda message: message.id)
