"""The newsroom beside the chats: publishing with one press, trails, and the guide."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

from bot.clock import Clock
from bot.errors import NotFound
from bot.log import get
from bot.newsroom.desk import MINISTRY, Desk
from bot.newsroom.groups import groups
from bot.newsroom.guide import Json, guide
from bot.newsroom.guiding import Guiding
from bot.newsroom.sites import Sites
from bot.newsroom.tracing import Tracing
from bot.playground.actions.talk import NotPossible
from bot.playground.world.world import World
from bot.seeds import Sample
from storage.database import Database

_LOOK_EVERY = 0.5  # seconds
_LOOKED_ON = 30.0  # seconds after somebody asked for the panel in which it is kept up

_log = get("newsroom")


class NewsroomPanel:
    """A panel of the playground. `run` keeps it up for as long as somebody looks."""

    only_forward = True  # what was published must not lie in the future

    def __init__(self, world: World, sites: Sites, database: Database, clock: Clock) -> None:
        self._world = world
        self._desk = Desk(sites, database, clock)
        self._tracing = Tracing(database, sites.moments)
        self._guiding = Guiding(world, self._desk, database)
        self._asked_at = 0.0
        self._acts: dict[str, Callable[[Json], Awaitable[str]]] = {
            "publish": self._publish,
            "edit": self._edit,
            "delete": self._delete,
            "ministry": self._ministry,
            "article": self._article,
            "next": self._next,
            "all": self._all,
            "forty": self._forty,
            "automatic": self._automatic,
            **self._guiding.acts,
        }

    def view(self) -> Json:
        """All that is shown."""
        self._asked_at = time.monotonic()
        return {
            "title": "Newsroom",
            "about": "Sample sites and channels on this machine. Publish something and see what comes of it.",
            "groups": groups(self._desk),
            "guide": guide(self._guiding.progress, is_closed=self._guiding.is_closed),
            "empty": "Publish something: each step of its way shows here, with its time.",
            "here": self._desk.sites.here(),
            "trails": list(self._tracing.trails),
        }

    async def act(self, name: str, body: Json) -> Json:
        """Do what was pressed. NotPossible when it cannot be done."""
        if name not in self._acts:
            raise NotPossible(f"there is nothing here called {name!r}")
        try:
            said = await self._acts[name](body)
        except NotFound as error:
            raise NotPossible(str(error)) from error
        await self.look()
        return {"said": said}

    def jumped(self, begun: datetime) -> None:
        """What comes out by itself does not jump along: a night's news at once would tell nothing."""
        self._desk.sites.skip(begun)

    async def run(self) -> None:
        """Look on for ever, as long as somebody looks at us."""
        while True:
            await asyncio.sleep(_LOOK_EVERY)
            if time.monotonic() - self._asked_at > _LOOKED_ON:
                continue
            try:
                await self.look()
            except Exception:  # noqa: BLE001 - whoever only looks on must not end the bot
                _log.exception("The panel could not be brought up to date.")

    async def look(self) -> None:
        """Bring it up to date, and tell the page when something changed."""
        has_moved = await self._tracing.look()
        if await self._guiding.look(self._tracing.ways) or has_moved:
            self._world.note("panel")

    async def close(self) -> None:
        """Leave nothing running."""
        await self._desk.close()

    # ── what can be pressed ────────────────────────────────────────────────────────────────

    async def _publish(self, body: Json) -> str:
        await self._desk.publish(str(body.get("key", "")))
        return "Published."

    async def _edit(self, body: Json) -> str:
        await self._desk.edit(str(body.get("key", "")))
        return "Edited. Its next version stands there now."

    async def _delete(self, body: Json) -> str:
        await self._desk.delete(str(body.get("key", "")))
        return "Deleted. It can be read there no more."

    async def _ministry(self, _: Json) -> str:
        return await self._bring_out(self._desk.next(MINISTRY))

    async def _article(self, _: Json) -> str:
        return await self._bring_out(self._desk.next_article())

    async def _next(self, _: Json) -> str:
        return await self._bring_out(self._desk.next())

    async def _bring_out(self, sample: Sample | None) -> str:
        if sample is None:
            raise NotPossible("everything is out already")
        await self._desk.publish(sample.key)
        return f"Published at {sample.outlet.title}."

    async def _all(self, _: Json) -> str:
        many = await self._desk.publish_all()
        return f"Published: {many}." if many else "Everything is out already."

    async def _forty(self, body: Json) -> str:
        one = self._desk.get(str(body["key"])) if body.get("key") else self._desk.newest()
        if one is None:
            raise NotPossible("publish something first")
        many = await self._desk.repost(one)
        return f"{many} channels repeat what {one.sample.outlet.title} published."

    async def _automatic(self, body: Json) -> str:
        on = bool(body.get("on", not self._desk.sites.is_automatic))
        self._desk.sites.set_automatic(on)
        self._guiding.has_decided = True
        return "One after another comes out by itself." if on else "Nothing comes out by itself now."


async def stop(task: asyncio.Task[None]) -> None:
    """End a task that runs for ever."""
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
