from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from tests.delivery.desk import Desk
from tests.delivery.telegram_server import Script, telegram
from tests.telling.newsroom import Newsroom


@pytest.fixture
async def server() -> AsyncIterator[Script]:
    """A local Telegram that does as the test says."""
    async with telegram() as script:
        yield script


@pytest.fixture
async def room(database: Database, server: Script) -> AsyncIterator[Newsroom]:
    """A newsroom over a fresh database, and a process that delivers."""
    desk = Desk(database, server)
    async with desk.life():
        yield Newsroom(desk)
