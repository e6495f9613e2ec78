"""`dozor playground`: the local Telegram by itself, for any bot."""

from __future__ import annotations

import argparse
import asyncio
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.playground.server import Playground

PORT = 8081  # that of the real Bot API server when it runs at home


def configure(parser: argparse.ArgumentParser) -> None:
    """Where it listens, for whom, and what it is like at first."""
    from bot.playground.token import TOKEN
    from bot.playground.world.levels import LEVELS

    parser.add_argument("--port", type=_port, default=PORT, help=f"on 127.0.0.1; 0 for any free one ({PORT})")
    parser.add_argument("--token", default=TOKEN, help="what your bot calls itself with; never a real one")
    parser.add_argument("--name", default="Your bot", help="as the chats show it")
    parser.add_argument("--username", default="playground_bot", help="as links and commands name it")
    parser.add_argument("--level", choices=LEVELS, default=LEVELS[-1], help="which Bot API it speaks")
    parser.add_argument("--no-floods", action="store_true", help="let every message pass, however many")
    parser.add_argument("--empty", action="store_true", help="without the person at the page and their chats")


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError("a port lies between 0 and 65535")
    return number


def run(args: argparse.Namespace) -> int:
    """Serve until SIGTERM or Ctrl-C; 2 when the port is taken or the token may be a real one."""
    from bot import log

    log.set_up("warning")
    return asyncio.run(_serve(args))


async def _serve(args: argparse.Namespace) -> int:
    from bot.errors import ConfigError
    from bot.playground.scenery import furnish
    from bot.playground.server import Playground
    from bot.terminal.run import stop_at_signals

    playground = Playground(
        port=args.port,
        token=args.token,
        floods=not args.no_floods,
        furnish=None if args.empty else furnish,
    )
    world = playground.world
    world.bot.first_name, world.bot.username, world.level = args.name, args.username, args.level
    stopping = asyncio.Event()
    stop_at_signals(stopping)
    async with AsyncExitStack() as stack:
        try:
            await stack.enter_async_context(playground)
        except OSError as error:
            mend = f"{args.port} is taken ({error.strerror}); name another, or 0 for any that is free"
            raise ConfigError("--port", mend) from error
        print(_welcome(playground), flush=True)
        await stopping.wait()
    if world.floods.refused:
        print(f"\nWhat Telegram would do to this, about:\n\n{world.floods.report().table()}\n")
    return 0


def _welcome(playground: Playground) -> str:
    base = playground.base_url.removesuffix("/bot")
    return f"""
A Telegram of your own. Nothing leaves this machine, and everything is forgotten at the end.

  Look here:   {playground.page_url}
  Your bot:    token     {playground.token}
               address   {base}

  python-telegram-bot   Application.builder().token(…).base_url("{playground.base_url}")
                            .base_file_url("{playground.base_file_url}")
  aiogram               AiohttpSession(api=TelegramAPIServer.from_base("{base}"))
  anything else         {base}/bot<token>/getMe

Ctrl-C ends it.
"""
