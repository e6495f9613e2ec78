"""The whole bot behind the page: a newcomer's first minute, in a real browser."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from playwright.async_api import ViewportSize, expect

from tests.newsroom.panel_town import PATIENCE, panel_town
from tests.page.browser import Window
from tests.page.conftest import Open

WIDE = (1440, 900)
TALL = ViewportSize(width=960, height=1080)  # the chats without the panel
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
        # The news go on: the alert grows with what others report, and stays where it is.
        await expect(log.get_by_role("listitem").filter(has_text=" more: ").first).to_be_visible(timeout=LONG)
        await window.page.set_viewport_size(TALL)
        await picture(window, "picture")


async def test_whoever_opens_what_an_alert_leads_to_stays_on_this_machine(tmp_path: Path, look: Open) -> None:
    async with panel_town(tmp_path, runs=False) as town:
        await town.press("all")
        previews = list(town.stage.sites.here().values())
        window = await look(previews[0])
        held_back: dict[str, str | None] = {}
        window.page.on("requestfailed", lambda request: held_back.update({request.url: request.failure}))
        for at in previews:
            window.address = at
            await window.page.goto(at, wait_until="networkidle")
        assert window.elsewhere  # pictures that are nowhere; the page itself keeps the browser from asking
        assert {held_back.get(address) for address in window.elsewhere} == {"csp"}
        window.elsewhere.clear()
        window.complaints.clear()
