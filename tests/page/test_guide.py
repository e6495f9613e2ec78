"""The whole bot behind the page: a newcomer's first minute, in a real browser."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from playwright.async_api import expect

from tests.newsroom.panel_town import PATIENCE, panel_town
from tests.page.browser import Window
from tests.page.conftest import Open

WIDE = (1440, 900)
LONG = PATIENCE * 1000  # milliseconds


async def test_the_guide_leads_a_newcomer_from_start_to_their_first_alert(
    tmp_path: Path, look: Open, picture: Callable[[Window, str], Awaitable[None]]
) -> None:
    async with panel_town(tmp_path, speed=6) as town:
        window = await look(town.stage.playground.page_url, size=WIDE)
        panel = window.page.get_by_role("complementary", name="Newsroom")
        log = window.page.get_by_role("log", name="Messages")
        await panel.get_by_role("button", name="Press Start").click()
        await panel.get_by_role("button", name="Send /watch Shoigu").click(timeout=LONG)
        await window.page.locator(".pointed", has_text="Watch").click(timeout=LONG)
        await panel.get_by_role("button", name="Let it be published").click(timeout=LONG)
        await panel.get_by_text("That is your first alert.").wait_for(timeout=LONG)
        await panel.get_by_role("button", name="Show my alert").click()
        why = log.get_by_role("button", name="Why?").first  # news go on by themselves by now
        await expect(why).to_be_focused()
        await picture(window, "first-alert")
        await window.page.keyboard.press("Enter")
        await log.get_by_text("Rule:").wait_for(timeout=LONG)
        await expect(panel.locator(".trails mark").first).to_contain_text("Шойгу")
        assert await window.barriers() == []
