"""Tests that read as scenes: people say and press things, and wait for what they see.

::

    scene = Scene.of(playground)                     # or Scene.at(page_url), in another process
    anna = await scene.person("Anna", language="pl")
    await anna.starts()
    await anna.says("/ping")
    await anna.sees(text("pong") & button("Again") & silent())
    answer = await anna.presses("Again")
    await anna.shows_nothing_new()

Nothing here sleeps: every wait ends when the world changes, or fails after `timeout` seconds and
says what the chat shows instead.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Self

from bot.playground.actions.talk import NotPossible
from bot.playground.refusal import Json
from bot.playground.scenes.people import Person
from bot.playground.scenes.places import PATIENCE, Group, Place
from bot.playground.scenes.wire import HttpWire, Wire
from bot.playground.server import Playground

__all__ = ["PATIENCE", "Group", "Person", "Place", "Scene"]

# Waits until the bot has nothing in hand of which the world cannot know.
Settle = Callable[[], Awaitable[None]]


async def _nothing_in_hand() -> None:
    return


class Scene:
    """The way into one world."""

    def __init__(self, wire: Wire, settle: Settle = _nothing_in_hand) -> None:
        self._wire = wire
        self._settle = settle

    @classmethod
    def of(cls, playground: Playground, settle: Settle = _nothing_in_hand) -> Self:
        """Of a playground in this process and loop. For `settle` see `is_idle`."""
        return cls(playground.control, settle)

    @classmethod
    def at(cls, page_url: str) -> Self:
        """Of a playground elsewhere on this machine. `close` it at the end."""
        return cls(HttpWire(page_url))

    async def act(self, name: str, /, **body: Any) -> Json:
        """Any act of the control API."""
        given = {key: value for key, value in body.items() if value is not None}
        return await self._wire.act(name, given)

    async def close(self) -> None:
        """Give back what was opened."""
        if isinstance(self._wire, HttpWire):
            await self._wire.close()

    async def person(self, name: str, **more: Any) -> Person:
        """Somebody new. `more`: last_name, username, language, hides_forwards."""
        made = await self.act("person", name=name, **more)
        return Person(self, made["id"], made["name"])

    async def visitor(self) -> Person:
        """The person who sits at the page of a furnished playground."""
        you = (await self.act("state"))["you"]
        if you is None:
            raise NotPossible("nobody sits at the page; the playground is not furnished")
        return Person(self, you["id"], you["name"])

    async def group(self, title: str, owner: Person, people: Sequence[Person] = (), **more: Any) -> Group:
        """`more`: kind (group, supergroup), forum, username, protected, bot (default in), rights."""
        others = [person.user_id for person in people]
        made = await self.act("group", title=title, owner=owner.user_id, people=others, **more)
        return Group(self, made["id"], title)

    async def channel(self, title: str, owner: Person, **more: Any) -> Group:
        """`more`: username, linked, signs, bot (default in, as administrator), rights."""
        made = await self.act("channel", title=title, owner=owner.user_id, **more)
        return Group(self, made["id"], title)

    async def goes_wrong(self, kind: str = "refuse", **more: Any) -> int:
        """Order a fault: kinds and fields as in `faults.Fault`. The number to mend it by."""
        return int((await self.act("fault", kind=kind, **more))["id"])

    async def is_mended(self, fault: int = 0) -> None:
        """Clear that fault, or all of them."""
        await self.act("clear_faults", id=fault)

    async def passes(self, seconds: float) -> None:
        """Let time pass at once, for everything that depends on it."""
        await self.act("advance", seconds=seconds)

    async def is_read(self, *, timeout: float = PATIENCE) -> None:
        """Wait until the bot has taken and confirmed every update."""
        done = await self.act("wait_read", timeout=timeout)
        if not done["read"]:
            raise AssertionError(f"the bot has not taken its updates within {timeout:g} s")

    async def is_idle(self, *, timeout: float = PATIENCE) -> None:
        """Wait until the bot has nothing left to do.

        That is: every update is taken and confirmed, the bot asks for the next, and no other call of
        it is under way. A bot that handles updates after it has confirmed them, or that keeps work
        of its own for later, is asked too: its `settle` waits until nothing of the kind is left. It
        is idle when both hold, one after the other, and nothing has moved in between. For the client
        library's own loop: `settle=application.update_queue.join`.
        """
        before = -1
        while True:
            found = await self.act("wait_idle", timeout=timeout)
            if not found["idle"]:
                raise AssertionError(f"the bot is still busy after {timeout:g} s: {found['why']}")
            if found["revision"] == before:
                return
            before = found["revision"]
            try:
                await asyncio.wait_for(self._settle(), timeout)
            except TimeoutError:
                raise AssertionError(f"the bot still has work in hand after {timeout:g} s") from None

    async def is_listened_to(self, *, timeout: float = PATIENCE) -> None:
        """Wait until the bot holds a poll, or has a webhook."""
        done = await self.act("wait_listener", timeout=timeout)
        if not done["listens"]:
            raise AssertionError(f"no bot has asked for updates within {timeout:g} s")

    async def calls(self, method: str = "") -> list[Json]:
        """What the bot called so far: method, chat_id, outcome."""
        return list((await self.act("calls", method=method))["calls"])
