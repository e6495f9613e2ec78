"""Saying something in a chat, and saying it again differently when Telegram refuses the form."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import InputMediaPhoto, ReplyParameters
from telegram.ext import ExtBot

from bot import log
from bot.delivery import render
from bot.delivery.limits import Pace
from bot.delivery.mending import MESSAGE_LOST, NOT_CHANGED, mend, says
from bot.delivery.pacing import Pacing
from bot.delivery.translation import translated
from bot.domain.alert import Card
from bot.errors import SendRefused

_log = log.get("delivery")

# In forums everything outside topics bears this number in updates, and must not bear it in sends.
_GENERAL = 1


class Sender:
    """Cards into chats. Every method raises DeliveryError and nothing else of Telegram's.

    `read_timeout`, in seconds, is long because giving up on an answer leaves us not knowing
    whether the message arrived.
    """

    def __init__(self, bot: ExtBot[Pace], pacing: Pacing, *, read_timeout: float = 30) -> None:
        self._bot = bot
        self._pacing = pacing
        self._read_timeout = read_timeout

    def wait_for(self, telegram_id: int, pace: Pace = Pace.ALERT) -> float:
        """Seconds until the limits let another alert, or an edit of one, into this chat."""
        return self._pacing.wait_for(telegram_id, pace)

    async def send(
        self,
        telegram_id: int,
        card: Card,
        *,
        thread_id: int | None = None,
        reply_to: int | None = None,
        silent: bool | None = None,
        pace: Pace = Pace.ALERT,
    ) -> int:
        """Send a card; returns the id of its message.

        A lost topic leads to General, refused entities to plain text, refused buttons to none.
        `silent` is the card's own wish when it is None.
        """
        request = render.message(card) | {
            "chat_id": telegram_id,
            "message_thread_id": thread_id if thread_id != _GENERAL else None,
            "reply_parameters": _reply(reply_to),
            "disable_notification": card.silent if silent is None else silent,
        }
        message = await self._insist(telegram_id, self._bot.send_message, request, pace)
        return int(message.message_id)

    async def edit(
        self,
        telegram_id: int,
        message_id: int,
        card: Card,
        *,
        thread_id: int | None = None,
        pace: Pace = Pace.ALERT,
    ) -> int:
        """Make a message show this card; returns the message that shows it now.

        That is another one when the old is no more or too old to be edited.
        """
        request = render.message(card) | {"chat_id": telegram_id, "message_id": message_id}
        try:
            await self._insist(telegram_id, self._bot.edit_message_text, request, pace)
        except SendRefused as refusal:
            if says(str(refusal), NOT_CHANGED):
                return message_id
            if not says(str(refusal), MESSAGE_LOST):
                raise
            _log.info("Message %s in chat %s is gone; its card is sent anew", message_id, telegram_id)
            return await self.send(telegram_id, card, thread_id=thread_id, silent=True, pace=pace)
        return message_id

    async def send_photo(
        self,
        telegram_id: int,
        png: bytes,
        card: Card,
        *,
        thread_id: int | None = None,
        pace: Pace = Pace.INTERACTIVE,
    ) -> int:
        """Send a picture with a card as its caption; returns the id of its message. Makes no sound."""
        request = render.photo(card) | {
            "photo": png,
            "chat_id": telegram_id,
            "message_thread_id": thread_id if thread_id != _GENERAL else None,
            "disable_notification": True,
        }
        message = await self._insist(telegram_id, self._bot.send_photo, request, pace)
        return int(message.message_id)

    async def edit_photo(
        self, telegram_id: int, message_id: int, png: bytes, card: Card, *, pace: Pace = Pace.INTERACTIVE
    ) -> None:
        """Make a message that shows a picture show this one."""
        told = render.photo(card)
        media = InputMediaPhoto(png, caption=told["caption"], caption_entities=told["caption_entities"])
        request = {"media": media, "reply_markup": told["reply_markup"]}
        request |= {"chat_id": telegram_id, "message_id": message_id}
        try:
            await self._insist(telegram_id, self._bot.edit_message_media, request, pace)
        except SendRefused as refusal:
            if not says(str(refusal), NOT_CHANGED):
                raise

    async def _insist(
        self,
        telegram_id: int,
        method: Callable[..., Awaitable[Any]],
        request: dict[str, Any],
        pace: Pace,
    ) -> Any:
        """Call until it is accepted, each time without what Telegram complained of."""
        while True:
            try:
                with translated(telegram_id):
                    return await method(**request, read_timeout=self._read_timeout, rate_limit_args=pace)
            except SendRefused as refusal:
                mended = mend(str(refusal), request)
                if mended is None:
                    raise
                _log.warning("%s; sent in a simpler form", refusal)
                request = mended


def _reply(message_id: int | None) -> ReplyParameters | None:
    if message_id is None:
        return None
    return ReplyParameters(message_id, allow_sending_without_reply=True)
