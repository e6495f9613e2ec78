"""A story that was there before somebody watched for it: told at once, and growing from then on."""

from __future__ import annotations

from datetime import datetime

from bot.domain.alert import Alert
from bot.domain.watch import Subscription
from bot.telling.growing import Grown, grow
from storage import stories
from storage.database import Transaction


async def bring(t: Transaction, document_id: int, one: Subscription, now: datetime) -> Grown:
    """Tell the chat of a watch of the story in which a document stands.

    Nothing is new where the document stands in none, or where the chat and topic know that story by
    another watch; their message then goes on for this one too.
    """
    await stories.hold(t)
    story_id = (await stories.list_standing(t, [document_id])).get(document_id)
    if story_id is None:
        return Grown()
    alert = Alert(one.chat_id, story_id, document_id, (one.id,), one.thread_id)
    return await grow(t, story_id, document_id, [alert], now, fresh=False)
