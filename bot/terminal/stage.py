"""The playground set up: a local Telegram, sample sites, a fresh database, and the settings for them."""

from __future__ import annotations

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from pydantic import SecretStr

from bot import seeds
from bot.clock import Clock
from bot.config import Settings
from bot.errors import ConfigError
from bot.newsroom import encyclopedia
from bot.newsroom.panel import NewsroomPanel, stop
from bot.newsroom.scenery import furnish
from bot.newsroom.sites import Sites
from bot.playground.server import Playground
from bot.seeding import seed
from storage.database import Database, connect
from storage.migrate import migrate


@dataclass(frozen=True, slots=True)
class Stage:
    """What stands ready. `allowed` are the addresses of the sample sites, which pass the guard."""

    settings: Settings
    playground: Playground
    sites: Sites
    sites_url: str
    allowed: frozenset[tuple[str, int]]

    @property
    def clock(self) -> Clock:
        """The time of this stage, for the bot that stands on it."""
        return self.playground.world.now


@asynccontextmanager
async def open_stage(
    settings: Settings, *, port: int = 0, speed: float | None = None, floods: bool = True
) -> AsyncIterator[Stage]:
    """Everything the bot needs to run without a network. The database is made anew each time.

    The local Telegram forgets everything when it ends, so a database that remembered would wait
    for updates with numbers that never come.
    """
    home = settings.data_dir / "playground"
    shutil.rmtree(home, ignore_errors=True)
    async with AsyncExitStack() as stack:
        playground = Playground(port=port, furnish=furnish, floods=floods)
        # One clock for all: a jump of it ends a mute, and what comes out then bears the new time.
        clock = playground.world.now
        sites, sites_url, runner = await _open_sites(speed, clock)
        stack.push_async_callback(runner.cleanup)
        try:
            await stack.enter_async_context(playground)
        except OSError as error:
            mend = f"port {port} is taken ({error.strerror}); name another, or 0 for any that is free"
            raise ConfigError("DOZOR_PLAYGROUND_PORT", mend) from error
        staged = settings.model_copy(update=_changes(playground, sites_url, home))
        await _fill(staged, sites, clock)
        address = urlsplit(sites_url)
        allowed = frozenset({("127.0.0.1", address.port or 80)})
        yield Stage(staged, playground, sites, sites_url, allowed)


@asynccontextmanager
async def open_panel(stage: Stage, database: Database) -> AsyncIterator[NewsroomPanel]:
    """The newsroom beside the chats. `database` is the bot's."""
    panel = NewsroomPanel(stage.playground.world, stage.sites, database, stage.clock)
    stage.playground.control.beside.panel = panel
    looking = asyncio.create_task(panel.run())
    try:
        yield panel
    finally:
        stage.playground.control.beside.panel = None
        await stop(looking)
        await panel.close()


def _changes(playground: Playground, sites_url: str, home: Path) -> dict[str, Any]:
    return {
        "token": SecretStr(playground.token),
        "api_url": playground.base_url.removesuffix("/bot"),
        "database_url": SecretStr(f"sqlite:///{home / 'dozor.db'}"),
        "open": True,
        "preview_hosts": (sites_url.rstrip("/"),),
        "fastest_visit": 2.0,
        "slowest_visit": 5.0,
        "host_gap": 0.0,
        "wikidata_url": sites_url.rstrip("/") + encyclopedia.PATH,
    }


async def _open_sites(speed: float | None, clock: Clock) -> tuple[Sites, str, web.AppRunner]:
    app = web.Application()
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    # The sites must know their own address before they can be asked, so the port is taken first.
    door = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{door.getsockname()[1]}/"
    sites = Sites(seeds.articles(), clock, url.rstrip("/"), outlets=seeds.outlets(), speed=speed)
    sites.add_to(app)
    encyclopedia.Encyclopedia().add_to(app)
    await runner.setup()
    await web.SockSite(runner, door).start()
    return sites, url, runner


async def _fill(settings: Settings, sites: Sites, clock: Clock) -> None:
    await asyncio.to_thread(migrate, settings.database)
    database = connect(settings.database)
    await database.open()
    try:
        await seed(database, clock, seeds.entities(), sites.feeds)
    finally:
        await database.close()
