"""One command to a bot of the client library and its answer back, through the process and over HTTP.

From the moment a person says it until the scene sees the answer: update, poll, parsing, handler,
sendMessage, and the message in the chat.
"""

from __future__ import annotations

import asyncio
import logging
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes
from telegram.request import BaseRequest, HTTPXRequest

from bot.playground.inprocess import InProcessRequest
from bot.playground.scene import Scene
from bot.playground.server import Playground

ROUNDS = 300
WARM_UP = 30
_TALK_BEFORE = 1_000  # messages that the chat holds already: looking must not cost more for them


async def _ping(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text(f"pong {update.message.text}")


@asynccontextmanager
async def _application(playground: Playground, lines: tuple[BaseRequest, BaseRequest]) -> AsyncIterator[None]:
    builder = Application.builder().token(playground.token).base_url(playground.base_url)
    app: Any = builder.request(lines[0]).get_updates_request(lines[1]).build()
    app.add_handler(CommandHandler("ping", _ping))
    async with app:
        await app.start()
        await app.updater.start_polling()
        yield
        await app.updater.stop()
        await app.stop()


async def _seconds(playground: Playground, lines: tuple[BaseRequest, BaseRequest]) -> list[float]:
    async with _application(playground, lines):
        scene = Scene.of(playground)
        anna = await scene.person("Anna")
        for _ in range(_TALK_BEFORE):
            await anna.says("words")
        took = []
        for number in range(WARM_UP + ROUNDS):
            begun = time.perf_counter()
            await anna.says(f"/ping {number}")
            await anna.sees(f"pong /ping {number}")
            took.append(time.perf_counter() - begun)
    return took[WARM_UP:]


async def _over_http() -> list[float]:
    async with Playground(floods=False) as playground:
        return await _seconds(playground, (HTTPXRequest(connection_pool_size=8), HTTPXRequest()))


async def _in_process() -> list[float]:
    playground = Playground(floods=False)
    try:
        lines = (InProcessRequest(playground.api), InProcessRequest(playground.api))
        return await _seconds(playground, lines)
    finally:
        await playground.close()


def report() -> list[str]:
    """Rows: both transports, the usual case and the slow one, in milliseconds."""
    logging.getLogger("httpx").setLevel(logging.WARNING)
    rows = [f"{'a command and its answer, ms':<36}{'commands':>10}{'median':>10}{'95 of 100':>12}"]
    for name, run in (("through the process", _in_process), ("over HTTP", _over_http)):
        took = [1000 * one for one in asyncio.run(run())]
        slow = statistics.quantiles(took, n=20)[-1]
        rows.append(f"{name:<36}{len(took):>10}{statistics.median(took):>10.2f}{slow:>12.2f}")
    return rows


if __name__ == "__main__":
    print("\n".join(report()))
