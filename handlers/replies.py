"""Answers on their way back: a message in the same topic, an edit in place, a line after a press."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot import log
from bot.delivery.limits import Pace
from bot.delivery.sender import Sender
from bot.domain.alert import Card, DeliveryDraft, DeliveryKind
from bot.domain.chat import Standing
from bot.domain.richtext import Text, cut
from bot.errors import DeliveryError, DozorError, SendAmbiguous, SendThrottled, SendUnsent
from handlers.context import Ask, Drawing, Reply

_TOAST_LIMIT = 200
_ACTION_LASTS = 4.5  # seconds; Telegram shows "typing" for five

_log = log.get("handlers.replies")


# Puts an answer among the deliveries, to go out when its turn comes.
PutOff = Callable[[DeliveryDraft], Awaitable[None]]


class Replies:
    """Says what handlers answer. A reply that cannot be delivered is logged, never raised.

    A chat that is at its limit hears the answer later: waiting here would hold up its lane, and
    the end of the bot.
    """

    def __init__(self, sender: Sender, bot: Bot, put_off: PutOff) -> None:
        self._sender = sender
        self._bot = bot
        self._put_off = put_off

    async def give(self, ask: Ask, reply: Reply) -> None:
        """Send the answer."""
        await self.answer_press(ask, reply.toast)
        if reply.card is not None:
            await self._show_or_put_off(ask, reply.card, reply.edits)
        if reply.then is not None:
            await self._show_or_put_off(ask, reply.then, None, "then")
        if reply.drawing is not None:
            await self._draw(ask, reply.drawing)

    async def _draw(self, ask: Ask, drawing: Drawing) -> None:
        """Show a picture when it is done. A chat that is at its limit gets none: there is a button for it."""
        try:
            async with self._acting(ask, ChatAction.UPLOAD_PHOTO):
                png, card = await drawing.draw()
            if drawing.edits is not None:
                await self._sender.edit_photo(ask.chat.telegram_id, drawing.edits, png, card)
            else:
                await self._sender.send_photo(ask.chat.telegram_id, png, card, thread_id=ask.thread_id)
        except (SendThrottled, SendAmbiguous, SendUnsent) as error:
            _log.info("A picture in %s was not delivered: %s", ask.chat.telegram_id, error)
        except DozorError as error:
            _log.warning("A picture in %s could not be shown: %s", ask.chat.telegram_id, error)
            await self._show_or_put_off(ask, drawing.failed, None, "drawing")
        except Exception as error:  # noqa: BLE001 - the text has been told; the log has the rest
            _log.error("A picture could not be drawn", exc_info=error)
            await self._show_or_put_off(ask, drawing.failed, None, "drawing")

    async def answer_press(self, ask: Ask, toast: str = "") -> None:
        """Let the button rest, with a line over the chat if there is something to say."""
        if not ask.query_id:
            return
        with suppress(TelegramError):  # too old to be answered: nobody looks at it any more
            await self._bot.answer_callback_query(ask.query_id, text=cut(toast, _TOAST_LIMIT) or None)

    async def _show_or_put_off(self, ask: Ask, card: Card, edits: int | None, part: str = "answer") -> None:
        try:
            await self._show(ask, card, edits)
        except SendThrottled as error:
            if ask.chat.standing is not Standing.ADMITTED:  # it would lie there until the chat is let in
                _log.warning("An answer in %s was not delivered: %s", ask.chat.telegram_id, error)
                return
            _log.info("An answer in %s comes later: %s", ask.chat.telegram_id, error)
            await self._put_off(_later(ask, card, part))
            if edits is not None and edits != ask.message_id:  # what said that something is being done
                await self._take_away(ask, edits)

    async def _show(self, ask: Ask, card: Card, edits: int | None) -> int | None:
        """The message that shows it. Raises SendThrottled; what fails otherwise is logged, and None."""
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
        except SendThrottled:
            raise
        except DeliveryError as error:
            _log.warning("An answer in %s was not delivered: %s", telegram_id, error)
            return None

    async def _take_away(self, ask: Ask, message_id: int) -> None:
        with suppress(TelegramError):
            await self._bot.delete_message(ask.chat.telegram_id, message_id)

    @asynccontextmanager
    async def progress(self, ask: Ask, text: Text) -> AsyncIterator[int | None]:
        """Show what is being done, for as long as it lasts; gives the message that shows it."""
        await self.answer_press(ask)
        shown = None
        with suppress(SendThrottled):  # late, it would be of no use
            shown = await self._show(ask, Card(text, silent=True), None)
        async with self._acting(ask, ChatAction.TYPING):
            yield shown

    @asynccontextmanager
    async def _acting(self, ask: Ask, action: ChatAction) -> AsyncIterator[None]:
        """Let the chat see that something is being done, for as long as it lasts."""
        acting = asyncio.create_task(self._act(ask, action))
        try:
            yield
        finally:
            acting.cancel()

    async def _act(self, ask: Ask, action: ChatAction) -> None:
        while True:
            with suppress(TelegramError):
                await self._bot.send_chat_action(
                    ask.chat.telegram_id, action, message_thread_id=ask.thread_id
                )
            await asyncio.sleep(_ACTION_LASTS)

    async def react(self, ask: Ask, sign: str) -> None:
        """A small sign at the message itself; where reactions are off, none."""
        with suppress(TelegramError):
            await self._bot.set_message_reaction(ask.chat.telegram_id, ask.message_id, sign)


def _later(ask: Ask, card: Card, part: str) -> DeliveryDraft:
    """The same answer as a delivery; an update that is handled again after a crash adds no other."""
    dedup = f"{part}:{ask.chat.id}:{ask.query_id or ask.message_id}"
    return DeliveryDraft(ask.chat.id, DeliveryKind.NOTICE, dedup, card, thread_id=ask.thread_id)
