"""The guide that leads through a bakery, and the trails of its bread."""

from __future__ import annotations

from playwright.async_api import expect
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from bot.playground.scene import Person
from bot.playground.server import Playground
from tests.page.bakery import WIDE, Bakery, panel_of, trail
from tests.page.browser import PHONE
from tests.page.conftest import Open


async def test_the_guide_ticks_itself_and_ends(bakery: Bakery, world: Playground, look: Open) -> None:
    window = await look(world.page_url, size=WIDE)
    panel = panel_of(window)
    await panel.get_by_text("0 of 4").wait_for()
    await panel.get_by_role("button", name="Knead it").click()
    await window.page.get_by_text("knead: done").wait_for()
    assert bakery.pressed == [{"name": "knead"}]
    bakery.tell(step=1)
    await expect(panel.locator("[aria-current=step]")).to_contain_text("Bake")
    bakery.tell(step=4)
    await panel.get_by_text("That is your first loaf.").wait_for()
    await panel.get_by_role("button", name="Close the guide").click()
    await panel.get_by_role("button", name="Show the guide").wait_for()
    await window.page.reload()
    await panel_of(window).get_by_role("button", name="Show the guide").click()
    await panel_of(window).get_by_text("4 of 4").wait_for()


async def test_the_guide_points_to_a_button_in_the_chat(
    bakery: Bakery, world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Oven", callback_data="o")]])
    sent = await bot.send_message(you.user_id, "Which one?", reply_markup=buttons)
    bakery.point = {"chat": you.id, "message": sent.message_id, "label": "Oven"}
    window = await look(world.page_url, size=WIDE)
    await panel_of(window).get_by_role("button", name="Show me").click()
    await expect(window.page.get_by_role("button", name="Oven", exact=True)).to_be_focused()
    await expect(window.page.locator(".pointed")).to_have_text("Oven")
    assert await window.page.evaluate("document.scrollingElement.scrollTop") == 0


async def test_who_goes_by_keyboard_stands_at_what_is_to_be_pressed_next(
    bakery: Bakery, world: Playground, you: Person, look: Open
) -> None:
    window = await look(world.page_url, size=WIDE)
    panel = panel_of(window)
    await panel.get_by_role("button", name="Knead it").focus()
    bakery.tell(step=1)
    await expect(panel.get_by_role("button", name="Bake it")).to_be_focused()
    bakery.tell(step=4, point={"chat": you.id, "message": 0, "label": ""})
    await expect(panel.get_by_role("button", name="Show me")).to_be_focused()


async def test_trails_are_live_and_lead_to_their_message(
    bakery: Bakery, world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    sent = await bot.send_message(you.user_id, "A loaf is sold.")
    window = await look(world.page_url, size=WIDE)
    panel = panel_of(window)
    await panel.get_by_text("No bread yet.").wait_for()
    bakery.tell(trails=[trail(1, "Rye loaf", state="waiting")])
    await panel.get_by_text("under way").wait_for()
    link = {"chat": you.id, "message": sent.message_id}
    bakery.tell(trails=[trail(1, "Rye loaf", link=link)])
    await expect(panel.locator("mark")).to_have_text("rye")
    await expect(window.page.locator("#panel-heard")).to_have_text("Rye loaf: Sold after 2.4 s")
    await window.enter("Friends")
    await panel.get_by_role("button", name="Show the message: Rye loaf").click()
    await expect(window.page.locator(".lit")).to_contain_text("A loaf is sold.")


async def test_the_newest_trail_is_told_in_a_line_while_it_is_out_of_sight(
    bakery: Bakery, world: Playground, look: Open
) -> None:
    bakery.trails = [trail(number, f"Loaf {number}") for number in range(12, 0, -1)]
    window = await look(world.page_url, size=(1400, 420))
    line = panel_of(window).locator("#panel-newest")
    await expect(line).to_have_text("Loaf 12✓ Sold after 2.4 s")
    bakery.tell(trails=[trail(13, "Rye loaf", state="waiting"), *bakery.trails])
    await expect(line).to_have_text("Rye loaf… Sold, not yet")
    await line.click()
    await expect(line).to_be_hidden()
    await expect(panel_of(window).locator(".way").first).to_be_in_viewport()
    await expect(panel_of(window).locator("summary", has_text="Rye loaf")).to_be_focused()


async def test_on_a_phone_a_line_tells_the_next_step_and_leads_to_it(
    bakery: Bakery, world: Playground, you: Person, look: Open
) -> None:
    window = await look(world.page_url, size=PHONE)
    await window.page.get_by_role("button", name="Knead › Your first loaf, 0 of 4").click()
    await panel_of(window).get_by_role("button", name="Knead it").click()
    await expect(window.page.get_by_role("heading", name="Your bot", level=2)).to_be_visible()
    await expect(panel_of(window)).to_be_hidden()  # or it would hide what the step brought
    bakery.tell(step=1)
    await window.page.get_by_role("button", name="Bake › Your first loaf, 1 of 4").wait_for()
    assert await window.barriers() == []
    bakery.tell(step=4)
    await expect(window.page.locator(".guide-hint:visible")).to_have_count(0)
