"""The whole bot with the newsroom beside its chats, on one clock."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.app import Dozor
from bot.config import Settings
from bot.engine import Engine, open_engine
from bot.playground.scene import Scene
from bot.playground.scenes.people import Person
from bot.playground.world.bell import Bell
from bot.terminal.demo import first_visits
from bot.terminal.stage import Stage, open_panel, open_stage

Json = dict[str, Any]
PATIENCE = 40.0  # seconds on a machine that has other things to do


@dataclass(frozen=True, slots=True)
class PanelTown:
    """What stands, and the one who sits at the page."""

    stage: Stage
    engine: Engine
    scene: Scene
    you: Person

    async def press(self, action: str, **more: Any) -> str:
        """Press something in the panel; what it says."""
        said = await self.scene.act("panel_act", action=action, **more)
        return str(said["said"])

    async def panel(self) -> Json:
        """The newsroom's part of what stands beside the chats."""
        shown: Json = (await self.scene.act("panel"))["panel"]
        return shown

    async def shows(self, wanted: Callable[[Json], Any]) -> Any:
        """The first true answer of `wanted`, as the panel changes."""
        ends_at = time.monotonic() + PATIENCE
        bell = Bell(self.stage.playground.world, lambda change: change.kind == "panel")
        while True:
            if answer := wanted(shown := await self.panel()):
                return answer
            left = ends_at - time.monotonic()
            assert left > 0, f"not within {PATIENCE:g} s; the panel shows {shown}"
            await bell.wait(left)

    async def watches(self, name: str) -> None:
        """You watch somebody, by the usual way."""
        await self.you.starts()
        await self.you.says(f"/watch {name}")
        card = await self.you.sees(lambda seen: "Watch" in seen.labels, timeout=PATIENCE)
        await self.you.presses("Watch", card, timeout=PATIENCE)
        await self.you.sees("Watching from now on", timeout=PATIENCE)

    async def alerts(self) -> list[Any]:
        """The cards in your chat."""
        return [seen for seen in await self.you.messages(limit=1000) if "Why?" in seen.labels]


@asynccontextmanager
async def panel_town(
    home: Path, *, speed: float | None = None, runs: bool = True
) -> AsyncIterator[PanelTown]:
    """Everything; `runs`: the bot too, every source read once."""
    settings = Settings(_env_file=None, DOZOR_DATA_DIR=home)  # type: ignore[call-arg]
    async with (
        open_stage(settings, floods=False, speed=speed) as stage,
        open_engine(stage.settings, allowed=stage.allowed, clock=stage.clock) as engine,
        open_panel(stage, engine.database),
    ):
        scene = Scene.of(stage.playground)
        town = PanelTown(stage, engine, scene, await scene.visitor())
        if not runs:
            yield town
            return
        dozor = Dozor(engine, tick=0.5)
        running = asyncio.create_task(dozor.run())
        try:
            await first_visits(engine)
            yield town
        finally:
            dozor.stopping.set()
            await asyncio.wait_for(running, 40)


def newest(panel: Json, title: str = "") -> Json | None:
    """The newest trail that is done, or the newest of these words."""
    found = (one for one in panel["trails"] if title in one["title"] and one["is_done"])
    return next(found, None)


def step(trail: Json, name: str) -> Json:
    """One step of a trail."""
    found: Json = next(one for one in trail["steps"] if one["name"] == name)
    return found
