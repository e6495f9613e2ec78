"""`dozor seed`."""

from __future__ import annotations

import argparse
import asyncio
import json
from dataclasses import asdict

from bot.config import Settings
from bot.seeding import Seeded


def configure(_parser: argparse.ArgumentParser) -> None:
    """No words of its own."""


def run(_args: argparse.Namespace) -> int:
    """Load the seeds and say how many were given, and how many changed anything."""
    from bot.config import load

    settings = load()
    print(json.dumps(asdict(asyncio.run(load_seeds(settings)))))
    return 0


async def load_seeds(settings: Settings) -> Seeded:
    """Migrate and load the project's own seeds."""
    from bot import seeds
    from bot.clock import utc_now
    from bot.seeding import seed
    from storage.database import connect
    from storage.migrate import migrate

    await asyncio.to_thread(migrate, settings.database)
    database = connect(settings.database)
    await database.open()
    try:
        return await seed(database, utc_now, seeds.entities(), seeds.sources())
    finally:
        await database.close()
