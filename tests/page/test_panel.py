"""What stands beside the chats, as a browser draws it; the panel is that of a bakery."""

from __future__ import annotations

import pytest
from playwright.async_api import expect
from telegram import Bot

from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from tests.page.bakery import HOSTILE, WIDE, Bakery, panel_of, trail
from tests.page.browser import PHONE
from tests.page.conftest import Open


async def test_what_was_pressed_keeps_the_focus_and_tells_its_state(
    bakery: Bakery, world: Playground, look: Open
) -> None:
    window = await look(world.page_url, size=WIDE)
    warm = panel_of(window).get_by_role("button", name="Keep the oven warm")
    await warm.focus()
    await window.page.keyboard.press("Enter")
    await expect(warm).to_have_attribute("aria-pressed", "true")
    await expect(warm).to_be_focused()
    cut = panel_of(window).get_by_role("button", name="Network cut The bot")
    await cut.focus()
    await window.page.keyboard.press("Space")
    await expect(cut).to_have_attribute("aria-pressed", "true")
    await expect(cut).to_be_focused()
    await panel_of(window).get_by_role("button", name="Clear all").click()
    await expect(cut).to_have_attribute("aria-pressed", "false")


async def test_a_link_that_the_host_answers_does_not_leave_the_machine(
    bakery: Bakery, world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    await bot.send_message(you.user_id, "https://bakery.invalid/rye")
    window = await look(world.page_url, size=WIDE)
    await panel_of(window).get_by_text("No bread yet.").wait_for()
    async with window.page.context.expect_page() as opened:
        await window.page.get_by_role("link", name="https://bakery.invalid/rye").first.click()
    assert (await opened.value).url == f"{world.page_url}loaves/rye"


async def test_a_list_unfolds_and_its_things_can_be_pressed(
    bakery: Bakery, world: Playground, look: Open
) -> None:
    window = await look(world.page_url, size=WIDE)
    panel = panel_of(window)
    await panel.get_by_text("Shelf", exact=True).click()
    await panel.get_by_role("button", name="Sell: Brot").click()
    await window.page.get_by_text("sell: done").wait_for()
    assert bakery.pressed == [{"name": "sell", "key": "b1"}]
    await panel.get_by_role("button", name="Sell: Brot").wait_for()
    assert "broken" not in await window.page.title()


@pytest.mark.parametrize("dark", [False, True])
async def test_it_has_no_barriers_and_fits(
    bakery: Bakery, world: Playground, you: Person, bot: Bot, look: Open, dark: bool
) -> None:
    scene = Scene.of(world)
    await scene.act("switch", name="flood")
    bakery.trails = [trail(2, "Rye loaf", state="waiting"), trail(1, HOSTILE, state="no")]
    await bot.get_me()
    wide = await look(world.page_url, size=WIDE, dark=dark)
    for unfolds in ("Shelf", "The latest"):
        await panel_of(wide).get_by_text(unfolds, exact=True).click()
    assert await wide.barriers() == []
    assert await wide.overflow() == 0
    phone = await look(world.page_url, size=PHONE, dark=dark)
    await phone.page.locator("#panel-open-list").click()
    await panel_of(phone).get_by_role("button", name="Knead it").wait_for()
    assert await phone.barriers() == []
    assert await phone.overflow() == 0
    await phone.page.keyboard.press("Escape")
    await expect(phone.page.locator("#panel-open-list")).to_be_focused()
