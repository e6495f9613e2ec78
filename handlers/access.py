"""Who may do what where.

Asked anew at every command and every press: a menu stays on the screen after its reader has lost
the right to use it, and anybody in a group can press anybody's buttons.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from telegram import Bot, ChatMember, Message
from telegram.error import TelegramError

from bot import log
from bot.domain.chat import Chat, ChatKind, Standing
from bot.guestbook import Guestbook
from handlers.context import Right

_ADMIN_KNOWN_FOR = 300.0  # seconds
_GROUP_ANONYMOUS = 1_087_968_824  # Telegram's account behind anonymous admins
_ADMINS = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)

_log = log.get("handlers.access")


class Access:
    """The rights of users in chats."""

    def __init__(self, bot: Bot, guests: Guestbook, now: Callable[[], float] = time.monotonic) -> None:
        self._bot = bot
        self._guests = guests
        self._now = now
        self._admins: dict[tuple[int, int], tuple[float, bool]] = {}

    async def right(self, chat: Chat, user_id: int, message: Message | None, *, is_press: bool) -> Right:
        """What this user may do in this chat. `message` is what they wrote, or what they pressed on."""
        if chat.standing is Standing.STRANGER:
            return Right.NONE
        if chat.kind is ChatKind.PRIVATE:
            return Right.OWNER if self._guests.is_owner(user_id) else Right.CHANGE
        if not is_press and message and speaks_for_the_chat(message):
            return Right.CHANGE
        if not user_id or not await self._is_admin(chat.telegram_id, user_id):
            return Right.READ
        return Right.OWNER if self._guests.is_owner(user_id) else Right.CHANGE

    async def _is_admin(self, telegram_id: int, user_id: int) -> bool:
        until, known = self._admins.get((telegram_id, user_id), (0.0, False))
        if until > self._now():
            return known
        try:
            member = await self._bot.get_chat_member(telegram_id, user_id)
        except TelegramError as error:
            # Telegram may not tell a bot that is no admin itself. Then nobody is one.
            _log.info("The rights of a user in %s cannot be asked: %s", telegram_id, error)
            return False
        is_admin = member.status in _ADMINS
        self._admins[telegram_id, user_id] = (self._now() + _ADMIN_KNOWN_FOR, is_admin)
        return is_admin

    def forget(self, telegram_id: int, user_id: int) -> None:
        """The member's standing has changed: ask again next time."""
        self._admins.pop((telegram_id, user_id), None)


def speaks_for_the_chat(message: Message) -> bool:
    """Whether the chat itself is the author: an anonymous admin, or a post of a channel.

    A linked channel that posts in a group is not: any of its editors may do that.
    """
    sender = message.sender_chat
    if sender is None or sender.id != message.chat.id:
        return False
    by_nobody = message.from_user is None
    return by_nobody or (message.from_user is not None and message.from_user.id == _GROUP_ANONYMOUS)
