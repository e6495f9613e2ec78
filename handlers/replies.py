"""Answers on their way back: a message in the same topic, an edit in place, a line after a press."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot import log
from bot.delivery.limits import Pace
from bot.delivery.sender import Sender
from bot.domain.alert import Card
from bot.domain.richtext import Text, cut
from bot.errors import DeliveryError
from handlers.context import Ask, Reply

_TOAST_LIMIT = 200
_ACTION_LASTS = 4.5  # seconds; Telegram shows "typing" for five

_log = log.get("handlers.replies")


class Replies:
    """Says what handlers answer. A reply that cannot be delivered is logged, never raised."""

    def __init__(self, sender: Sender, bot: Bot) -> None:
        self._sender = sender
        self._bot = bot

    async def give(self, ask: Ask, reply: Reply) -> None:
        """Send the answer."""
        await self.answer_press(ask, reply.toast)
        if reply.card is not None:
            await self._show(ask, reply.card, reply.edits)
        if reply.then is not None:
            await self._show(ask, reply.then, None)

    async def answer_press(self, ask: Ask, toast: str = "") -> None:
        """Let the button rest, with a line over the chat if there is something to say."""
        if not ask.query_id:
            return
        with suppress(TelegramError):  # too old to be answered: nobody looks at it any more
            await self._bot.answer_callback_query(ask.query_id, text=cut(toast, _TOAST_LIMIT) or None)

    async def _show(self, ask: Ask, card: Card, edits: int | None) -> int | None:
        telegram_id = ask.chat.telegram_id
        try:
            if edits is not None:
                return await self._sender.edit(
                    telegram_id, edits, card, thread_id=ask.thread_id, pace=Pace.INTERACTIVE
                )
            return await self._sender.send(
                telegram_id,
                card,
                thread_id=ask.thread_id,
                reply_to=None if ask.is_private or ask.press else ask.message_id,
                pace=Pace.INTERACTIVE,
            )
        except DeliveryError as error:
            _log.warning("An answer in %s was not delivered: %s", telegram_id, error)
            return None

    @asynccontextmanager
    async def progress(self, ask: Ask, text: Text) -> AsyncIterator[int | None]:
        """Show what is being done, for as long as it lasts; gives the message that shows it."""
        await self.answer_press(ask)
        shown = await self._show(ask, Card(text, silent=True), None)
        typing = asyncio.create_task(self._typing(ask))
        try:
            yield shown
        finally:
            typing.cancel()

    async def _typing(self, ask: Ask) -> None:
        while True:
            with suppress(TelegramError):
                await self._bot.send_chat_action(
                    ask.chat.telegram_id, ChatAction.TYPING, message_thread_id=ask.thread_id
                )
            await asyncio.sleep(_ACTION_LASTS)

    async def react(self, ask: Ask, sign: str) -> None:
        """A small sign at the message itself; where reactions are off, none."""
        with suppress(TelegramError):
            await self._bot.set_message_reaction(ask.chat.telegram_id, ask.message_id, sign)
