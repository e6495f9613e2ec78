"""What a chat does in two steps, in one."""

from __future__ import annotations

from bot.domain.chat import Chat
from bot.watchlist import Asker, Watched, Watchlist


async def watch_typed(watches: Watchlist, chat: Chat, typed: str, asker: Asker) -> Watched:
    """A name is typed, and the card that comes is pressed."""
    draft = await watches.drafts.begin(chat, typed)
    return await watches.watch_draft(chat, draft.id, asker)
