"""A chat's past, page by page, for a reader who scrolls back."""

from __future__ import annotations

from bot.playground.eyes import whispers_for
from bot.playground.messages import Message
from bot.playground.people import Chat
from bot.playground.refusal import Json
from bot.playground.view import message_view, place_of
from bot.playground.world import World

PAGE = 60
LARGEST_PAGE = 500


def history_view(
    world: World,
    chat: Chat,
    *,
    before: float = 0,
    back_to: int = 0,
    topic: int | None = None,
    limit: int = PAGE,
) -> Json:
    """The newest messages that stand before the place `before` (0: the very newest), oldest first.

    At least `limit` of them where there are so many, more where `back_to`, an id, lies further back.
    `topic`: only that thread, 0 for General. `more` says whether still older ones are left.
    """
    fitting = [m for m in seen_in(world, chat) if topic is None or m.thread_id == topic]
    older = [m for m in fitting if not before or place_of(m) < before]
    start = max(0, len(older) - min(limit, LARGEST_PAGE))
    while back_to and start > 0 and place_of(older[start]) > back_to:
        start -= 1
    return {
        "revision": world.revision,
        "messages": [message_view(world, message) for message in older[start:]],
        "more": start > 0,
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
