"""A real Chromium, told to look at pages on this machine, and what tests ask of a page."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page, Request, async_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_CALM = (
    "--no-sandbox",  # the tests of a build machine run as root, where the sandbox cannot
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

PHONE = (360, 740)
DESK = (1280, 820)


def executable() -> str | None:
    """Where Chromium is, if it is installed."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


@asynccontextmanager
async def open_browser() -> AsyncIterator[Browser]:
    """One browser, with no person's own settings."""
    async with async_playwright() as tools:
        browser = await tools.chromium.launch(executable_path=executable(), args=list(_CALM))
        try:
            yield browser
        finally:
            await browser.close()


@dataclass
class Window:
    """One page and everything that it complained of."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)  # requests that left the playground

    @classmethod
    async def open(
        cls, browser: Browser, address: str, *, size: tuple[int, int] = DESK, dark: bool = False, **more: Any
    ) -> Window:
        """Open `address` as a browser window of `size` CSS pixels would show it."""
        context: BrowserContext = await browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale="en-GB",
            timezone_id="Europe/Minsk",
            **more,
        )
        window = cls(await context.new_page(), address)
        window.page.on("console", lambda said: window._heard(said.type, said.text))
        window.page.on("pageerror", lambda error: window.complaints.append(str(error)))
        window.page.on("request", window._asked)
        await window.page.goto(address)
        return window

    def _heard(self, kind: str, text: str) -> None:
        # A connection that fails is what the tests of a lost server are about; the page says so itself.
        if kind in {"error", "warning"} and "net::ERR_" not in text:
            self.complaints.append(text)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.elsewhere.append(request.url)

    async def enter(self, chat: str) -> None:
        """Open the chat of that name."""
        await self.page.get_by_role("navigation", name="Chats").get_by_text(chat, exact=True).first.click()
        await self.page.get_by_role("heading", name=chat, level=2).wait_for()

    async def barriers(self) -> list[str]:
        """What axe finds against WCAG 2.2 AA, each as one line with the element."""
        found = await Axe().run(
            self.page,
            options={"runOnly": {"type": "tag", "values": _STANDARDS}, "resultTypes": ["violations"]},
        )
        return [
            f"{rule['id']}: {node['target']} {node['failureSummary']}"
            for rule in found.response["violations"]
            for node in rule["nodes"]
        ]

    async def overflow(self) -> int:
        """How many pixels the page is wider than its window; 0 when it fits."""
        return int(
            await self.page.evaluate(
                "Math.max(0, document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth)"
            )
        )
