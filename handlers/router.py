"""The handlers, in order, and the way of one update through them."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Bot, Chat, ChatMember, Message, Update, User
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    MessageHandler,
    filters,
)

from bot.domain.alert import Card
from bot.domain.callback import decode
from bot.domain.chat import ChatKind, Standing
from bot.domain.richtext import code
from bot.guestbook import Guest
from bot.services import Services
from bot.words import language_for
from handlers import channel_posts, forwards, watching
from handlers.access import Access
from handlers.context import Ask, Reply, Right, just
from handlers.errors import answer_to
from handlers.floods import Floods, Verdict
from handlers.replies import Replies
from handlers.routes import COMMANDS, PRESSES, Route

_AWAY = (ChatMember.LEFT, ChatMember.BANNED)
_COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+|$)", re.IGNORECASE)


class Commands(BaseHandler[Update, Any, None]):
    """Commands in messages, captions and channel posts.

    The library's own handler overlooks captions and channels, and fires again on edits.
    """

    def __init__(self, callback: Callable[..., Coroutine[Any, Any, None]], bot_name: str) -> None:
        super().__init__(callback)
        self._bot_name = bot_name.casefold()

    def check_update(self, update: object) -> tuple[str, str] | None:
        """The command and what follows it, if it is one and meant for us."""
        message = (update.message or update.channel_post) if isinstance(update, Update) else None
        if message is None or message.forward_origin is not None:
            return None
        text = message.text or message.caption or ""
        found = _COMMAND.match(text)
        if found is None or (found.group(2) and found.group(2).casefold() != self._bot_name):
            return None
        return found.group(1).lower(), text[found.end() :].strip()

    def collect_additional_context(
        self,
        context: Any,
        update: Update,  # noqa: ARG002 - the library's signature
        application: Any,  # noqa: ARG002
        check_result: Any,
    ) -> None:
        """Hand the command over."""
        context.args = list(check_result)


class Router:
    """Turns updates into asks, asks into answers."""

    def __init__(self, bot: Bot, services: Services, access: Access, replies: Replies) -> None:
        self._bot = bot
        self._services = services
        self._access = access
        self._replies = replies
        self._floods = Floods()

    def attach(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Register every handler. The first that wants an update has it."""
        posts = filters.UpdateType.CHANNEL_POST | filters.UpdateType.EDITED_CHANNEL_POST
        moved = filters.StatusUpdate.MIGRATE
        new = filters.UpdateType.MESSAGE
        for handler in (
            Commands(self._command, self._bot.username),
            CallbackQueryHandler(self._pressed),
            ChatMemberHandler(self._membership, ChatMemberHandler.ANY_CHAT_MEMBER),
            MessageHandler(posts, self._channel_post),
            MessageHandler(moved, self._moved),
            MessageHandler(new & filters.ChatType.PRIVATE & filters.FORWARDED, self._forwarded),
            MessageHandler(new & filters.TEXT, self._words),
        ):
            application.add_handler(handler)

    # --- commands, presses, words

    async def _command(self, update: Update, context: Any) -> None:
        message = update.effective_message
        assert message is not None
        name, words = context.args
        ask = await self._ask(message, update.effective_user, words=words)
        route = COMMANDS.get(name)
        if route is None:
            # In a group an unknown command is most likely for another bot.
            if ask.is_private:
                await self._replies.give(ask, just(ask.say("unknown-command", name=f"/{name}")))
            return
        await self._answer(ask, route)

    async def _pressed(self, update: Update, _context: Any) -> None:
        query = update.callback_query
        assert query is not None
        if not isinstance(query.message, Message):  # too old: Telegram hides it even from us
            await query.answer()
            return
        press = decode(query.data or "")
        route = PRESSES.get(press.verb) if press else None
        ask = await self._ask(query.message, query.from_user, press=press, query_id=query.id)
        if route is None:
            await self._replies.give(ask, Reply(toast=ask.say("pressed-stale").plain))
            return
        await self._answer(ask, route)

    async def _words(self, update: Update, _context: Any) -> None:
        """Words without a command: in private, or in answer to the bot, they are a name."""
        message = update.effective_message
        assert message is not None
        to = message.reply_to_message
        to_us = to is not None and to.from_user is not None and to.from_user.id == self._bot.id
        if message.chat.type != Chat.PRIVATE and not to_us:
            return
        ask = await self._ask(message, update.effective_user, words=message.text or "")
        await self._answer(ask, Route(watching.offer, Right.CHANGE))

    async def _forwarded(self, update: Update, _context: Any) -> None:
        message = update.effective_message
        assert message is not None
        ask = await self._ask(message, update.effective_user)
        if ask.right >= Right.CHANGE:
            await self._replies.react(ask, "👀")
        # However many come at once: what was handed to us to be kept is kept.
        await self._carry_out(ask, Route(forwards.forwarded, Right.CHANGE))
        if ask.right >= Right.CHANGE:
            await self._replies.react(ask, "👌")

    # --- chats

    async def _membership(self, update: Update, _context: Any) -> None:
        if update.chat_member:
            self._access.forget(update.chat_member.chat.id, update.chat_member.new_chat_member.user.id)
            return
        change = update.my_chat_member
        assert change is not None
        chat = await self._services.guests.meet(_guest(change.chat, change.from_user))
        if change.new_chat_member.status in _AWAY:
            await self._services.guests.lost(chat)
            return
        chat = await self._services.guests.added_by(chat, change.from_user.id)
        if change.chat.type == Chat.PRIVATE:
            return
        if chat.standing is Standing.STRANGER:
            await self._bot.leave_chat(change.chat.id)
            return
        if change.chat.type != Chat.CHANNEL and change.old_chat_member.status not in _AWAY:
            return  # it was here before, and has been greeted
        await self._welcome(change.chat, chat.language, change.from_user)

    async def _welcome(self, chat: Chat, language: str, user: User) -> None:
        row = await self._services.guests.meet(_guest(chat, None))
        if chat.type == Chat.CHANNEL:
            person = await self._services.guests.meet(_guest_of_user(user))
            name = chat.username or ""
            address = f"https://t.me/{name}" if name else channel_posts.private_address(chat.id)
            await self._services.keeping.listen(address, chat.title or name, person)
            return
        ask = Ask(row, 0, Right.READ, language, self._services.clock(), 0)
        await self._replies.give(ask, just(ask.say("group-welcome")))

    async def _moved(self, update: Update, _context: Any) -> None:
        message = update.effective_message
        if message is None or message.migrate_to_chat_id is None:
            return
        await self._services.guests.moved(message.chat.id, message.migrate_to_chat_id)

    async def _channel_post(self, update: Update, _context: Any) -> None:
        message = update.effective_message
        assert message is not None
        chat = await self._services.guests.meet(_guest(message.chat, None))
        if chat.standing is Standing.ADMITTED:
            await self._services.keeping.push(channel_posts.post_of(message), None)

    # --- the way of an ask

    async def _ask(
        self, message: Message, user: User | None, *, words: str = "", press: Any = None, query_id: str = ""
    ) -> Ask:
        chat = await self._services.guests.meet(_guest(message.chat, user))
        user_id = user.id if user else 0
        right = await self._access.right(chat, user_id, message, is_press=bool(query_id))
        return Ask(
            chat=chat,
            user_id=user_id,
            right=right,
            language=chat.language,
            asked_at=self._services.clock() if query_id else message.date,
            message_id=message.message_id,
            words=words,
            thread_id=message.message_thread_id if message.is_topic_message else None,
            press=press,
            query_id=query_id,
            bot_name=self._bot.username,
            message=message,
            progress=self._replies.progress,
        )

    async def _answer(self, ask: Ask, route: Route) -> None:
        verdict = self._floods.judge((ask.chat.id, ask.user_id), time.monotonic())
        if verdict is not Verdict.PASS:
            await self._hold_up(ask, verdict)
            return
        await self._carry_out(ask, route)

    async def _carry_out(self, ask: Ask, route: Route) -> None:
        try:
            reply = (
                await route.handler(ask, self._services) if ask.right >= route.right else _refused(ask, route)
            )
        except Exception as error:  # noqa: BLE001 - whoever waits is told; the log has the rest
            reply = answer_to(ask, error)
        await self._replies.give(ask, reply)

    async def _hold_up(self, ask: Ask, verdict: Verdict) -> None:
        text = ask.say("slow-down")
        if ask.press:
            await self._replies.give(ask, Reply(toast=text.plain))
        elif verdict is Verdict.WARN:
            await self._replies.give(ask, just(text))


def _refused(ask: Ask, route: Route) -> Reply:
    if ask.right is Right.NONE:
        text = ask.say("right-stranger", number=code(str(ask.user_id)))
    elif route.right is Right.OWNER:
        text = ask.say("right-owner")
    else:
        text = ask.say("right-admins") + f" https://t.me/{ask.bot_name}"
    return Reply(toast=text.plain) if ask.press else Reply(Card(text))


def _guest(chat: Chat, user: User | None) -> Guest:
    title = chat.title or chat.full_name or chat.username or ""
    spoken = language_for(user.language_code) if user and user.language_code else ""
    return Guest(chat.id, ChatKind(chat.type), title, spoken)


def _guest_of_user(user: User) -> Guest:
    spoken = language_for(user.language_code) if user.language_code else ""
    return Guest(user.id, ChatKind.PRIVATE, user.full_name, spoken)
