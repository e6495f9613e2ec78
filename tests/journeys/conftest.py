"""The whole bot, as `dozor run` starts it, with a local Telegram and sample sites at its rim."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.app import Dozor
from bot.config import Settings
from bot.engine import Engine, open_engine
from bot.playground.scene import Scene
from bot.terminal.demo import first_visits
from bot.terminal.stage import Stage, open_stage


@dataclass(frozen=True, slots=True)
class Town:
    """Everything that stands: the bot, Telegram, the sites."""

    stage: Stage
    engine: Engine
    dozor: Dozor
    scene: Scene

    def publish(self, key: str) -> str:
        """Bring out one sample; its address."""
        return self.stage.sites.publish(key)


@asynccontextmanager
async def raised(home: Path, **changes: object) -> AsyncIterator[Town]:
    """A town with some settings of its own."""
    settings = Settings(_env_file=None, DOZOR_DATA_DIR=home)
    async with open_stage(settings, floods=False) as stage:
        settings = stage.settings.model_copy(update={"fastest_visit": 1.0, "slowest_visit": 1.0, **changes})
        async with open_engine(settings, allowed=stage.allowed) as engine:
            dozor = Dozor(engine, tick=0.2)
            running = asyncio.create_task(dozor.run())
            try:
                await first_visits(engine)
                yield Town(stage, engine, dozor, Scene.of(stage.playground))
            finally:
                dozor.stopping.set()
                await asyncio.wait_for(running, 40)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with raised(tmp_path) as town:
        yield town
