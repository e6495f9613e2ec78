"""`dozor worker`: the reading and matching half, on the PostgreSQL of a bot that runs elsewhere."""

from __future__ import annotations

import argparse
import asyncio


def configure(_parser: argparse.ArgumentParser) -> None:
    """No words of its own."""


def run(_args: argparse.Namespace) -> int:
    """Run until SIGTERM or Ctrl-C."""
    from bot import log
    from bot.config import load

    settings = load()
    log.hide(settings.secrets())
    log.set_up(settings.log_level, as_json=settings.log_json)

    async def serve() -> None:
        from bot.app import run_worker
        from bot.engine import open_engine
        from bot.terminal.run import stop_at_signals

        stopping = asyncio.Event()
        async with open_engine(settings) as engine:
            stop_at_signals(stopping)
            await run_worker(engine, stopping)

    asyncio.run(serve())
    return 0
