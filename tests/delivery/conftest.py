from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.delivery.limits import Limits
from bot.delivery.line import open_line
from bot.delivery.pacing import Pacing
from bot.delivery.sender import Sender
from storage.database import Database
from tests.delivery.desk import HASTY, Desk
from tests.delivery.telegram_server import TOKEN, Script, telegram


@pytest.fixture
async def server() -> AsyncIterator[Script]:
    """A local Telegram that does as the test says."""
    async with telegram() as script:
        yield script


@pytest.fixture
async def sender(server: Script) -> AsyncIterator[Sender]:
    """The real library, talking to the local Telegram over HTTP, with little patience."""
    pacing = Pacing(Limits(HASTY))
    bot = open_line(TOKEN, server.address, pacing, connect_timeout=0.3, read_timeout=0.3, pool_timeout=0.2)
    await bot.request.initialize()
    yield Sender(bot, pacing, read_timeout=0.3)
    await bot.request.shutdown()


@pytest.fixture
async def desk(database: Database, server: Script) -> AsyncIterator[Desk]:
    """A chat in a fresh database, and a process that delivers to it."""
    desk = Desk(database, server)
    desk.chat_id = await desk.meet(-1001)
    async with desk.life():
        yield desk
