"""The bot as a process of its own, to be ended from outside; Telegram and the sites stay here."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.config import Settings
from bot.playground.scene import Person, Scene
from bot.playground.scenes.seen import Seen
from bot.terminal.stage import Stage, open_stage
from storage import sources
from storage.database import Database, connect

ROOT = Path(__file__).parents[2]
GRACE = 30.0  # seconds that an orderly end may take


@dataclass
class Outside:
    """What stands here, and the process that may stand or not."""

    stage: Stage
    scene: Scene
    database: Database  # looked at from here; the bot keeps it
    home: Path
    settings: dict[str, str]
    process: Process | None = None
    lives: int = field(default=0)

    @property
    def log(self) -> str:
        """Everything that all lives have printed."""
        return (self.home / "output").read_text(encoding="utf-8", errors="replace")

    async def starts(self, **changes: str) -> None:
        """Begin a life."""
        self.lives += 1
        inherited = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
        with (self.home / "output").open("ab") as output:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "bot", "run", "--no-seeds"),
                cwd=self.home,
                env={**inherited, "PYTHONPATH": str(ROOT), **self.settings, **changes},
                stdout=output,
                stderr=output,
            )

    async def is_killed(self) -> None:
        """End it without warning; the kernel's own word is waited for."""
        assert self.process is not None
        assert self.process.returncode is None, f"it had ended by itself:\n{self.log[-3000:]}"
        self.process.kill()
        await self.process.wait()

    async def is_told_to_end(self) -> int:
        """SIGTERM; the exit code. TimeoutError when it takes too long."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), GRACE)

    async def first_visits(self, patience: float = 60.0) -> None:
        """A first visit is silent, so each source is read once before anything comes out."""
        async with asyncio.timeout(patience):
            while True:
                async with self.database.reading() as r:
                    if all(source.succeeded_at for source in await sources.list_visited(r)):
                        return
                await asyncio.sleep(0.1)


@asynccontextmanager
async def outside(home: Path, **changes: str) -> AsyncIterator[Outside]:
    """Everything but the bot, which `starts` begins."""
    base = Settings(_env_file=None, DOZOR_DATA_DIR=home)
    async with open_stage(base, floods=False) as stage:
        staged = stage.settings
        settings = {
            "TELEGRAM_BOT_TOKEN": staged.token.get_secret_value(),
            "TELEGRAM_API_URL": staged.api_url,
            "DATABASE_URL": staged.database,
            "DOZOR_DATA_DIR": str(home),
            "DOZOR_OPEN": "true",
            "DOZOR_PREVIEW_HOSTS": stage.sites_url.rstrip("/"),
            "DOZOR_ALLOW_PRIVATE_NETWORKS": "true",
            "DOZOR_FASTEST_VISIT": "1",
            "DOZOR_SLOWEST_VISIT": "1",
            "DOZOR_HOST_GAP": "0",
            **changes,
        }
        database = connect(staged.database)
        await database.open()
        (home / "output").touch()
        town = Outside(stage, Scene.of(stage.playground), database, home, settings)
        try:
            yield town
        finally:
            if town.process is not None and town.process.returncode is None:
                town.process.kill()
                await town.process.wait()
            await database.close()


def is_alert(seen: Seen) -> bool:
    """A card, not an answer."""
    return seen.from_bot and "Why?" in seen.labels


async def alerts_of(person: Person) -> list[Seen]:
    """The cards in somebody's chat, oldest first."""
    return [seen for seen in await person.messages(limit=1000) if is_alert(seen)]


def free_port() -> int:
    """A port that nobody listens at now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
