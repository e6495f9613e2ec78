"""The clock, the faults and the calls beside the chats."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import expect
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import RetryAfter

from bot.playground.scene import Person
from bot.playground.server import Playground
from tests.page.bakery import WIDE, Bakery, panel_of
from tests.page.browser import Window
from tests.page.conftest import Open

Keep = Callable[[Window, str], Awaitable[None]]


async def test_a_fault_that_is_on_is_told_where_it_is_always_seen(
    bakery: Bakery, world: Playground, look: Open
) -> None:
    window = await look(world.page_url, size=(1400, 420))
    panel = panel_of(window)
    cut = panel.get_by_role("button", name="The bot reaches nothing")
    await cut.click()
    await panel.evaluate("node => node.scrollTo(0, 0)")
    await panel.get_by_role("button", name="Network cut: on").click()
    await expect(cut).to_be_focused()
    await expect(cut).to_be_in_viewport()
    assert await window.barriers() == []
    await panel.get_by_role("button", name="Slow network").click()
    await panel.get_by_role("button", name="2 faults are on").wait_for()
    await panel.get_by_role("button", name="Clear all").click()
    await expect(panel.locator(".warning")).to_have_count(0)


async def test_a_blocked_bot_is_unblocked_where_one_would_write(
    bakery: Bakery, world: Playground, you: Person, look: Open
) -> None:
    window = await look(world.page_url, size=WIDE)
    switch = panel_of(window).get_by_role("button", name="You block the bot Your")
    await switch.click()
    await window.page.get_by_text("You blocked this bot.").wait_for()
    await expect(window.page.get_by_role("textbox", name="Message")).to_be_hidden()
    await window.page.get_by_role("button", name="Unblock", exact=True).click()
    await expect(window.page.get_by_role("textbox", name="Message")).to_be_focused()
    await expect(switch).to_have_attribute("aria-pressed", "false")


async def test_a_switch_shows_its_state_in_forced_colours(
    bakery: Bakery, world: Playground, look: Open
) -> None:
    window = await look(world.page_url, size=WIDE, forced_colors="active")
    warm = panel_of(window).get_by_role("button", name="Keep the oven warm")
    track = "node => getComputedStyle(node, '::before').backgroundColor"
    off = await warm.evaluate(track)
    await warm.click()
    await expect(warm).to_have_attribute("aria-pressed", "true")
    assert await warm.evaluate(track) != off


async def test_the_clock_jumps_and_comes_back(bakery: Bakery, world: Playground, look: Open) -> None:
    window = await look(world.page_url, size=WIDE)
    panel = panel_of(window)
    await panel.get_by_role("button", name="+8 h").click()
    await panel.get_by_text("ahead by 8 h").wait_for()
    await panel.get_by_role("button", name="Back to real time").click()
    await expect(panel.get_by_text("ahead by")).to_have_count(0)


async def test_calls_of_the_bot_are_counted_as_they_come(
    bakery: Bakery, world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    window = await look(world.page_url, size=WIDE)
    panel = panel_of(window)
    await panel.get_by_text("updates waiting").wait_for()
    await bot.send_message(you.user_id, "Fresh bread.")
    await panel.get_by_text("The latest").click()
    await panel.get_by_text("sendmessage").wait_for()


async def test_without_a_host_there_are_the_controls_alone(world: Playground, look: Open) -> None:
    window = await look(world.page_url, size=WIDE)
    panel = window.page.get_by_role("complementary", name="Controls")
    await panel.get_by_role("button", name="+1 h").wait_for()
    await expect(panel.get_by_text("What becomes of it")).to_have_count(0)
    assert await window.barriers() == []


async def test_the_controls_tell_what_was_made_to_go_wrong(
    world: Playground, you: Person, bot: Bot, look: Open, picture: Keep
) -> None:
    window = await look(world.page_url, size=WIDE)
    await you.says("/bread rye")
    buttons = InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=label)] for label in ("Pay", "Later")]
    )
    await bot.send_message(
        you.user_id, "One rye loaf, still warm. It is kept for you until six.", reply_markup=buttons
    )
    controls = window.page.get_by_role("complementary", name="Controls")
    await controls.get_by_role("button", name="+1 h").click()
    await controls.get_by_role("button", name="Too many requests").click()
    for _ in range(2):
        with pytest.raises(RetryAfter):
            await bot.send_message(you.user_id, "Your loaf waits.")
    await controls.get_by_text("struck 2 times").wait_for()
    await controls.get_by_text("ahead by 1 h").wait_for()
    await picture(window, "playground-controls")
