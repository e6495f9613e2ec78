"""`dozor run`: the bot; without a token, a local Telegram and sample sites with it."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys

from bot.config import Settings


def configure(parser: argparse.ArgumentParser) -> None:
    """`--no-seeds` leaves the database as it is."""
    parser.add_argument("--no-seeds", action="store_true", help="do not load the seeds at start")


def run(args: argparse.Namespace) -> int:
    """Run until SIGTERM or Ctrl-C."""
    from bot import log
    from bot.config import load

    settings = load()
    log.hide(settings.secrets())
    log.set_up(settings.log_level, as_json=settings.log_json)
    if settings.token.get_secret_value():
        return asyncio.run(_run_bot(settings, seeds=not args.no_seeds))
    return asyncio.run(_run_playground(settings))


async def _run_bot(settings: Settings, *, seeds: bool) -> int:
    from bot.app import Dozor
    from bot.engine import open_engine
    from bot.terminal.seed import load_seeds
    from storage.migrate import migrate

    if seeds:
        await load_seeds(settings)
    else:
        await asyncio.to_thread(migrate, settings.database)
    async with open_engine(settings) as engine:
        dozor = Dozor(engine)
        stop_at_signals(dozor.stopping)
        print("Dozor keeps watch. Write /start to your bot. Ctrl-C ends it.", file=sys.stderr)
        await dozor.run()
    return 0


async def _run_playground(settings: Settings) -> int:
    from bot.app import Dozor
    from bot.engine import open_engine
    from bot.terminal.stage import open_panel, open_stage

    async with (
        open_stage(settings, port=settings.playground_port, speed=6) as stage,
        open_engine(stage.settings, allowed=stage.allowed, clock=stage.clock) as engine,
        open_panel(stage, engine.database),
    ):
        dozor = Dozor(engine)
        stop_at_signals(dozor.stopping)
        print(_WELCOME.format(page=stage.playground.page_url, sites=stage.sites_url), flush=True)
        await dozor.run()
    return 0


_WELCOME = """
Dozor runs, with a Telegram of its own: no token is set, so nothing leaves this machine.

  Look here:   {page}   (a guide leads you to your first alert)
  Type:        /start       or at once   /watch Shoigu
  Its news:    {sites}sites/ledger/   (published beside the chats, by you or by itself)

To connect a real bot: ask @BotFather for a token, put TELEGRAM_BOT_TOKEN and your own number as
DOZOR_OWNERS into .env, and start again. Ctrl-C ends it.
"""


def stop_at_signals(stopping: asyncio.Event) -> None:
    """SIGTERM and Ctrl-C ask for an orderly end."""
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopping.set)
