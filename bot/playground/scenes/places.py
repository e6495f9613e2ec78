"""Chats in a scene: what they show, what they will show, and that they show nothing more."""

from __future__ import annotations

import time
from typing import Any, Protocol

from bot.playground.actions.talk import NotPossible
from bot.playground.refusal import Json
from bot.playground.scenes.seen import Fits, Seen, fits, in_words

PATIENCE = 15.0  # seconds, which pass only where something is waited for in vain


class Stage(Protocol):
    """What a place needs of its scene."""

    async def act(self, name: str, /, **body: Any) -> Json:
        """Any act of the control API."""

    async def is_idle(self, *, timeout: float = PATIENCE) -> None:
        """Wait until the bot has nothing left to do."""


class Place:
    """A chat: what it shows now, and what it will show."""

    def __init__(self, scene: Stage, chat_id: int, name: str, viewer: int | None = None) -> None:
        self.scene = scene
        self.id = chat_id
        self.name = name
        self.viewer = viewer  # with whose eyes the chat is seen; what is for one person only they see
        self.since = 0  # the world's revision when somebody of the scene last acted here
        self._noticed: dict[int, int] = {}  # what the scene has seen since then: id, and in which revision

    async def _look(self, name: str, **body: Any) -> Json:
        return await self.scene.act(name, chat=self.id, viewer=self.viewer, **body)

    async def messages(self, limit: int = 200) -> list[Seen]:
        """The newest messages there are now, oldest first."""
        found = await self._look("messages", limit=limit)
        return [Seen(raw) for raw in found["messages"]]

    async def newest(self) -> Seen:
        """The bot's newest message."""
        own = [seen for seen in await self.messages() if seen.from_bot]
        if not own:
            raise NotPossible(f"the bot has said nothing in {self.name}")
        return own[-1]

    async def from_now(self) -> None:
        """Look only at what comes or changes from here on."""
        self.since = (await self.scene.act("revision"))["revision"]
        self._noticed.clear()

    async def shows(self, wanted: Fits, *, timeout: float = PATIENCE, by_anyone: bool = False) -> Seen:
        """The newest message of the bot that fits and came, or changed, since the last action here.

        `wanted` is a piece of the text, a matcher, or any function of a message.
        """
        ends_at, since = time.monotonic() + timeout, self.since
        while True:
            left = ends_at - time.monotonic()
            page = await self._look("wait", since=since, timeout=max(0.0, left))
            for seen in map(Seen, reversed(page["messages"])):
                if (seen.from_bot or by_anyone) and fits(wanted, seen):
                    self._noticed[seen.id] = seen.revision
                    return seen
            if left <= 0:
                raise AssertionError(await self._complaint(in_words(wanted), timeout))
            since = page["revision"]

    sees = shows  # a chat shows it, a person sees it

    async def shows_no(self, wanted: Fits, *, timeout: float = PATIENCE) -> None:
        """Once the bot has nothing left to do: since the last action nothing that fits came or changed."""
        for seen in await self._own_since_then(timeout):
            if fits(wanted, seen):
                raise AssertionError(f"{self.name} was not to show {in_words(wanted)}, and shows:\n  {seen}")

    async def shows_nothing_new(self, *, timeout: float = PATIENCE) -> None:
        """Once the bot has nothing left to do: it has said and changed nothing that was not seen yet."""
        for seen in await self._own_since_then(timeout):
            if self._noticed.get(seen.id) != seen.revision:
                raise AssertionError(f"{self.name} was to show nothing new, and shows:\n  {seen}")

    async def _own_since_then(self, timeout: float) -> list[Seen]:
        await self.scene.is_idle(timeout=timeout)
        changed = await self._look("messages", since=self.since)
        return [seen for seen in map(Seen, changed["messages"]) if seen.from_bot]

    async def loses(self, message: Seen, *, timeout: float = PATIENCE) -> None:
        """Wait until that message is deleted."""
        ends_at = time.monotonic() + timeout
        while True:
            now = await self._look("messages")
            if all(raw["id"] != message.id for raw in now["messages"]):
                return
            left = ends_at - time.monotonic()
            if left <= 0:
                raise AssertionError(f"{self.name} still shows {message}")
            await self._look("wait", since=now["revision"], timeout=left)

    async def _complaint(self, wanted: str, timeout: float) -> str:
        shown = [str(seen) for seen in (await self.messages())[-8:]] or ["nothing"]
        told = [f"{self.name} did not show {wanted} within {timeout:g} s. It shows:", *shown]
        calls = (await self.scene.act("calls", limit=50))["calls"]
        refused = [f"{c['method']}: {c['outcome']}" for c in calls if c["outcome"] != "ok"]
        told += ["Of what the bot called, this was refused:", *refused[-5:]] if refused else []
        return "\n  ".join(told)


class Group(Place):
    """A group, a supergroup or a channel."""

    async def posts(self, text: str, **more: Any) -> Seen:
        """The channel publishes."""
        await self.from_now()
        return Seen(await self.scene.act("post", chat=self.id, text=text, **more))

    async def topic(self, name: str, by: Place) -> int:
        """A new forum topic; its id."""
        made = await self.scene.act("add_topic", chat=self.id, by=by.id, name=name)
        return int(made["id"])

    async def upgrades(self, by: Place) -> Group:
        """The basic group becomes a supergroup."""
        made = await self.scene.act("upgrade", chat=self.id, by=by.id)
        return Group(self.scene, made["id"], made["name"])
