"""What the page and the tests may ask of the world, each as a name and a JSON object.

The same names work over HTTP (`POST /control/<name>`) and in the process (`Control.act`). People,
chats and messages are meant by their ids; `user` is the person at the page when it is left out.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from bot.playground.actions import inline
from bot.playground.actions.talk import NotPossible
from bot.playground.control.acts import ACTS, FIELDS
from bot.playground.control.acts.fields import ensure_fit
from bot.playground.control.panel import Beside
from bot.playground.control.wish import Wish
from bot.playground.reading import NotSound, ensure_sound
from bot.playground.refusal import Json, Refusal
from bot.playground.views.offers import offers_view
from bot.playground.views.view import messages_view
from bot.playground.world.bell import Bell
from bot.playground.world.timers import TooFar
from bot.playground.world.world import Change, World

LONGEST_WAIT = 60.0


class Control:
    """Every act by name, and those that wait for something."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.beside = Beside(world)
        self._bell = Bell(world)
        self._has_listened = False
        world.observers.append(self._heard)
        self._waits: dict[str, Callable[[Wish], Awaitable[Json]]] = {
            "wait": self._wait,
            "wait_answer": self._wait_answer,
            "inline_ask": self._inline_ask,
            "wait_read": self._wait_read,
            "wait_listener": self._wait_listener,
            "wait_idle": self._wait_idle,
            **self.beside.acts,
        }

    @property
    def names(self) -> set[str]:
        """Every act there is."""
        return {*ACTS, *self._waits}

    async def act(self, name: str, body: Json) -> Json:
        """Do it; `NotPossible` when it cannot be done, `KeyError` for a name that is not known."""
        _ensure_sound(body)
        fields = FIELDS[name]
        ensure_fit(name, fields, body)
        wish = Wish(self.world, body, None if fields is None else frozenset(fields))
        self.world.catch_up()
        try:
            if name in self._waits:
                return await self._waits[name](wish)
            result: Json = ACTS[name](wish)
        except Refusal as refusal:
            raise NotPossible(refusal.description) from refusal
        except TooFar as error:
            raise NotPossible(str(error)) from error
        return result

    def _heard(self, change: Change) -> None:
        self._has_listened |= change.kind == "poll"

    async def _until(self, wish: Wish, ready: Callable[[], bool]) -> bool:
        seconds = min(float(wish.get("timeout", 5.0)), LONGEST_WAIT)
        ends_at = time.monotonic() + seconds
        while not ready():
            left = ends_at - time.monotonic()
            if left <= 0 or not await self._bell.wait(left):
                return ready()
        return True

    async def _wait(self, wish: Wish) -> Json:
        """Until something changed in the chat after revision `since`."""
        chat, since = wish.chat(), int(wish.get("since", 0))
        await self._until(wish, lambda: self.world.chat_revisions.get(chat.id, 0) > since)
        shown = messages_view(self.world, chat, since, viewer=int(wish.get("viewer", 0)))
        return {"revision": self.world.revision, "messages": shown}

    async def _wait_answer(self, wish: Wish) -> Json:
        """Until the bot has answered that press."""
        press = self.world.presses.get(str(wish.get("press_id")))
        if press is None:
            raise NotPossible(f"there is no press {wish.get('press_id')!r}")
        await self._until(wish, lambda: press.answer is not None)
        return {"answer": press.answer}

    async def _inline_ask(self, wish: Wish) -> Json:
        """What the bot offers for the words after its name, at once if that is known already."""
        offset = str(wish.get("offset", ""))
        asked = inline.ask(self.world, wish.user(), str(wish.get("query", "")), wish.chat(), offset)
        await self._until(wish, lambda: asked.answer is not None)
        return offers_view(asked)

    async def _wait_read(self, wish: Wish) -> Json:
        """Until the bot has taken and confirmed every update."""
        done = await self._until(wish, lambda: len(self.world.updates) == 0)
        return {"read": done}

    async def _wait_listener(self, wish: Wish) -> Json:
        """Until the bot polls and waits, or has a webhook."""
        listens = await self._until(wish, lambda: self.world.listeners > 0)
        return {"listens": listens, "has_listened": self._has_listened}

    async def _wait_idle(self, wish: Wish) -> Json:
        """Until every update is confirmed, the bot asks for more, and no other call is under way."""
        idle = await self._until(wish, lambda: not self._why_busy())
        return {"idle": idle, "why": self._why_busy(), "revision": self.world.revision}

    def _why_busy(self) -> str:
        waiting, calls = len(self.world.updates), self.world.calls_under_way
        reasons = [
            f"updates not confirmed: {waiting}" if waiting else "",
            f"calls under way: {calls}" if calls else "",
            "" if self.world.listeners else "nobody asks for updates",
        ]
        return "; ".join(reason for reason in reasons if reason)

    def close(self) -> None:
        """Wake everybody who waits."""
        self._bell.close()


def _ensure_sound(body: Json) -> None:
    try:
        ensure_sound(body)
    except NotSound as error:
        raise NotPossible(f"cannot be read: {error}") from None
