"""The guide's steps, done and recognised: what the world and the database show of the person at the page."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.alert import DeliveryKind
from bot.domain.chat import Chat
from bot.domain.watch import Subscription
from bot.newsroom.desk import MINISTRY, Desk
from bot.newsroom.guide import NAME, Json, Progress
from bot.playground.actions import talk
from bot.playground.actions.talk import NotPossible
from bot.playground.world.members import User
from bot.playground.world.world import World
from bot.seeds import Sample, SampleKind
from bot.words import plain_say
from storage import chats, entities, subscriptions
from storage.database import Database, Reading
from storage.trails import Way

_PATIENCE = 60.0  # seconds; whoever watches and publishes nothing sees news come by itself then


class Guiding:
    """Where the person at the page is in the guide.

    While it goes on nothing is published by itself, so that the first alert is the one they
    asked for. `has_decided`: whether that is to stay as it is.
    """

    def __init__(self, world: World, desk: Desk, database: Database) -> None:
        self._world = world
        self._desk = desk
        self._database = database
        self._told = 0  # texts of our own
        self._watched_since = 0.0
        self.progress = Progress(world.page_user_id)
        self.is_closed = False
        self.has_decided = not desk.sites.is_automatic
        desk.sites.set_automatic(False)
        self.acts: dict[str, Callable[[Json], Awaitable[str]]] = {
            "guide_start": self._start,
            "guide_watch": self._watch,
            "guide_publish": self._publish,
            "guide_close": self._close,
            "guide_open": self._open,
        }

    async def look(self, ways: Sequence[Way]) -> bool:
        """See how far they are; whether anything has changed."""
        before = (self.progress, self._desk.sites.is_automatic)
        self.progress = await self._progress(ways)
        self._let_go_on()
        return before != (self.progress, self._desk.sites.is_automatic)

    # ── what the world shows ───────────────────────────────────────────────────────────────

    async def _progress(self, ways: Sequence[Way]) -> Progress:
        you = self._world.page_user_id
        seen = self._world.chats.get(you)
        progress = replace(self.progress, chat=you, started=bool(seen and seen.started))
        async with self._database.reading() as r:
            chat = await chats.find_by_telegram_id(r, you)
            if chat is None:
                return progress
            heard = await subscriptions.list_of_chat(r, chat.id)
            published = await self._is_published(r, heard)
        return replace(
            progress,
            card=self._button(plain_say(chat.language, "button-watch")),
            watched=heard[0].label if heard else "",
            published=progress.published or published,
            alert=progress.alert or _alert(ways, chat),
        )

    def _button(self, label: str) -> Json | None:
        """The newest message of the bot with such a button."""
        chat = self._world.chats.get(self._world.page_user_id)
        for message in reversed(chat.messages.values() if chat else ()):
            labels = [button.get("text") for row in message.keyboard for button in row]
            if message.sender is self._world.bot and label in labels:
                return {"chat": message.chat.id, "message": message.id, "label": label}
        return None

    async def _is_published(self, r: Reading, heard: Sequence[Subscription]) -> bool:
        if not heard:
            return False
        keys = await _keys(r, heard)
        since = min(one.created_at for one in heard)
        return any(
            one.published_at > since and not keys.isdisjoint((*one.sample.expect, *one.sample.expect_forms))
            for one in self._desk.out()
        )

    def _let_go_on(self) -> None:
        """Let news come by itself when the guide is over, or when nobody follows it."""
        if self.has_decided:
            return
        if self.progress.watched and not self._watched_since:
            self._watched_since = time.monotonic()
        is_alone = self._watched_since and time.monotonic() - self._watched_since > _PATIENCE
        if self.is_closed or self.progress.alert or (is_alone and not self.progress.published):
            self._desk.sites.set_automatic(True)
            self.has_decided = True

    # ── what its buttons do ────────────────────────────────────────────────────────────────

    def _you(self) -> User:
        you = self._world.users.get(self._world.page_user_id)
        if you is None:
            raise NotPossible("nobody sits at the page")
        return you

    async def _start(self, _: Json) -> str:
        talk.start(self._world, self._you(), "")
        return ""

    async def _watch(self, _: Json) -> str:
        you = self._you()
        chat = self._world.private_chat(you)
        if not chat.started:
            talk.start(self._world, you, "")
        talk.say(self._world, you, chat, f"/watch {NAME}")
        return ""

    async def _publish(self, _: Json) -> str:
        """The ministry's post about whom they watch; else any; else one made for it."""
        async with self._database.reading() as r:
            chat = await chats.find_by_telegram_id(r, self._world.page_user_id)
            heard = await subscriptions.list_of_chat(r, chat.id) if chat else ()
            keys = await _keys(r, heard)
        if not heard:
            raise NotPossible("watch somebody first")
        sample = (self._desk.next(MINISTRY, keys) or self._desk.next("", keys)) if keys else None
        if sample is not None:
            await self._desk.publish(sample.key)
            said = f"Published at {sample.outlet.title}."
        else:
            await self._desk.add(self._made_for(heard[0]))
            said = "Published at the ministry's channel."
        self.progress = replace(self.progress, published=True)
        return said

    def _made_for(self, one: Subscription) -> Sample:
        self._told += 1
        outlet = next(each.outlet for each in self._desk.sites.samples if each.site == MINISTRY)
        name = one.names[0] if one.names else one.label
        text = (
            f"Сообщение {self._told}. Главное имя этого часа — {name}. Подробности ведомство назовёт позже."
        )
        key = f"{MINISTRY}-own-{self._told}"
        return Sample(key, outlet, SampleKind.POST, timedelta(days=36_500), "", "", (text,))

    async def _close(self, _: Json) -> str:
        self.is_closed = True
        return ""

    async def _open(self, _: Json) -> str:
        self.is_closed = False
        return ""


async def _keys(r: Reading, heard: Sequence[Subscription]) -> set[str]:
    ids = {one.entity_id for one in heard if one.entity_id is not None}
    return {one.key for one in await entities.list_by_ids(r, ids)}


def _alert(ways: Sequence[Way], chat: Chat) -> Json | None:
    """The first message by which the chat was told of something."""
    sent = [
        one
        for way in ways
        for one in way.sendings
        if one.telegram_id == chat.telegram_id and one.kind is DeliveryKind.NEW and one.message_ids
    ]
    if not sent:
        return None
    first = min(sent, key=lambda one: one.created_at)
    label = plain_say(chat.language, "button-why")
    return {"chat": chat.telegram_id, "message": first.message_ids[0], "label": label}
