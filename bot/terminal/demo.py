"""`dozor demo`: samples in, alerts out, counted against the messages that were owed."""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.engine import Engine
    from bot.playground.scene import Person
    from bot.playground.scenes.seen import Seen
    from bot.terminal.stage import Stage

WATCHED = ("Shoigu", "Lukashenko")
_PATIENCE = 50.0  # seconds in all
_QUIET = 5.0  # seconds without a new or changed card after which everything has arrived


def configure(_parser: argparse.ArgumentParser) -> None:
    """No words of its own."""


def run(_args: argparse.Namespace) -> int:
    """Print each card as it arrives; 0 when none was lost and none came twice."""
    from bot import log

    log.set_up("error")
    with tempfile.TemporaryDirectory() as home:
        return asyncio.run(_demo(Path(home)))


async def _demo(home: Path) -> int:
    from bot.app import Dozor
    from bot.config import Settings
    from bot.engine import open_engine
    from bot.terminal.stage import open_stage

    settings = Settings(_env_file=None, DOZOR_DATA_DIR=home)  # type: ignore[call-arg]
    async with (
        open_stage(settings, floods=False) as stage,
        open_engine(stage.settings, allowed=stage.allowed) as engine,
    ):
        dozor = Dozor(engine, tick=0.5)
        running = asyncio.create_task(dozor.run())
        try:
            return await _play(stage, engine)
        finally:
            dozor.stopping.set()
            await running


async def _play(stage: Stage, engine: Engine) -> int:
    from bot.playground.scene import Scene

    person = await Scene.of(stage.playground).person("Olga", language="en")
    await person.starts()
    await first_visits(engine)
    for name in WATCHED:
        await person.says(f"/watch {name}")
        card = await person.sees(lambda seen: "Watch" in seen.labels, timeout=10)
        await person.presses("Watch", card)
    print(f"Olga watches {' and '.join(WATCHED)}. The samples come out now.\n", flush=True)
    before = {message.id for message in await person.messages()}
    published = len(stage.sites.publish_all())
    owed = await _watch_arrivals(person, engine, before, published)
    return _verdict([one for one in await person.messages() if one.id not in before and one.from_bot], owed)


async def first_visits(engine: Engine) -> None:
    """A first visit is silent, so each source is read once before anything comes out."""
    from storage import sources

    async with asyncio.timeout(_PATIENCE):
        while True:
            async with engine.database.reading() as r:
                if all(source.succeeded_at for source in await sources.list_visited(r)):
                    return
            await asyncio.sleep(0.1)


async def _watch_arrivals(person: Person, engine: Engine, before: set[int], published: int) -> int:
    """Print cards as they come, until all samples are kept and everything owed is sent; what was owed."""
    from bot.domain.alert import DeliveryState
    from storage import documents, outbox

    shown: dict[int, str] = dict.fromkeys(before, "")
    loop = asyncio.get_running_loop()
    end, quiet_since, owed = loop.time() + _PATIENCE, loop.time(), 0
    while loop.time() < end:
        for message in await person.messages():
            if message.from_bot and message.id not in before and shown.get(message.id) != message.text:
                grown = "(the same message, edited)\n" if message.id in shown else ""
                shown[message.id] = message.text
                quiet_since = loop.time()
                print(f"{grown}{message.text}\n{'-' * 60}", flush=True)
        async with engine.database.reading() as r:
            counts, kept = await outbox.count(r, edits=False), await documents.count(r)
        waiting = counts.get(DeliveryState.TODO, 0) + counts.get(DeliveryState.SENDING, 0)
        owed = sum(counts.values())
        if kept >= published and not waiting and loop.time() - quiet_since > _QUIET:
            break
        await asyncio.sleep(0.1)
    return owed


def _verdict(arrived: list[Seen], owed: int) -> int:
    """The last line. A card that shows the same text twice came twice."""
    distinct = len({message.text for message in arrived})
    lost, twice = max(0, owed - distinct), len(arrived) - distinct
    print(f"demo: {distinct} alerts delivered, {lost} lost, {twice} duplicated")
    return 0 if distinct and not lost and not twice else 1
