"""The chat page in a real browser; skipped, with the reason, where there is no Chromium."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser
from telegram import Bot

from bot.playground.scene import Person, Scene
from bot.playground.scenery import furnish
from bot.playground.server import Playground
from tests.page import browser as chromium
from tests.page.bakery import Bakery
from tests.page.browser import Window
from tests.playground.conftest import bot_of

Open = Callable[..., Awaitable[Window]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if chromium.executable():
        return
    why = pytest.mark.skip(reason="no Chromium here; on Debian and Ubuntu: apt install chromium")
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(why)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium.open_browser() as opened:
        yield opened


@pytest.fixture
async def look(browser: Browser) -> AsyncIterator[Open]:
    """`await look(playground.page_url, size=PHONE)`. At the end, nothing may have been complained of."""
    windows: list[Window] = []

    async def opened(address: str, **more: Any) -> Window:
        windows.append(await Window.open(browser, address, **more))
        return windows[-1]

    yield opened
    assert [said for window in windows for said in window.complaints] == []
    assert [address for window in windows for address in window.elsewhere] == []


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> Callable[[Window, str], Awaitable[None]]:
    """Keep what a window shows as docs/<name>.png, when pictures were asked for (`make screenshots`)."""
    folder = request.config.getoption("--pictures")

    async def keep(window: Window, name: str) -> None:
        if folder:
            await window.page.screenshot(path=Path(folder) / f"{name}.png", animations="disabled")

    return keep


@pytest.fixture
async def world() -> AsyncIterator[Playground]:
    """A furnished Telegram whose bot says what the test says."""
    async with Playground(floods=False, furnish=furnish) as made:
        yield made


@pytest.fixture
async def bot(world: Playground) -> AsyncIterator[Bot]:
    """The bot's side, through the real client library."""
    async with bot_of(world) as made:
        yield made


@pytest.fixture
async def you(world: Playground) -> Person:
    """Who sits at the page, and has started the bot."""
    person = await Scene.of(world).visitor()
    await person.starts()
    return person


@pytest.fixture
def bakery(world: Playground) -> Bakery:
    """A panel beside its chats."""
    return Bakery(world)
