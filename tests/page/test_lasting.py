"""A long history stays quick, and a lost server is noticed and found again."""

from __future__ import annotations

from playwright.async_api import Route, expect
from telegram import Bot

from bot.playground.scene import Person, Scene
from bot.playground.scenery import furnish
from bot.playground.server import Playground
from tests.page.conftest import Open

MANY = 5_000


async def test_the_page_finds_its_server_again(world: Playground, you: Person, bot: Bot, look: Open) -> None:
    window = await look(world.page_url)
    log = window.page.get_by_role("log", name="Messages")
    await bot.send_message(you.user_id, "Before")
    await expect(log.get_by_text("Before")).to_be_visible()
    await world.stop()
    await expect(window.page.get_by_text("does not answer")).to_be_visible()
    await you.says("Meanwhile")
    await world.start()
    await expect(window.page.get_by_text("does not answer")).to_be_hidden(timeout=15_000)
    await expect(log.get_by_text("Meanwhile")).to_be_visible()
    await bot.send_message(you.user_id, "After")
    await expect(log.get_by_text("After")).to_be_visible()


async def test_a_new_world_at_the_same_address_is_begun_anew(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    window = await look(world.page_url)
    log = window.page.get_by_role("log", name="Messages")
    await bot.send_message(you.user_id, "Of the old world")
    await expect(log.get_by_text("Of the old world")).to_be_visible()
    port = int(world.page_url.rstrip("/").rsplit(":", 1)[1])
    await world.stop()
    async with Playground(port=port, furnish=furnish) as other:
        await expect(window.page.get_by_role("button", name="Start", exact=True)).to_be_visible(
            timeout=15_000
        )
        await expect(log.get_by_text("Of the old world")).to_have_count(0)
        chats = (await Scene.of(other).act("state"))["chats"]
        begun = next(chat["newest"]["at"] for chat in chats if chat["name"] == "Friends")
        friends = window.page.get_by_role("navigation", name="Chats").get_by_role("button", name="Friends")
        await expect(friends.locator("time")).to_have_attribute("datetime", begun)


async def test_five_thousand_messages_are_all_there_and_few_are_drawn(
    world: Playground, you: Person, look: Open
) -> None:
    for number in range(MANY):
        await you.says(f"Message {number}")
    window = await look(world.page_url)
    page = window.page
    log = page.get_by_role("log", name="Messages")
    await expect(log.get_by_text(f"Message {MANY - 1}", exact=True)).to_be_visible()
    assert await log.get_by_role("listitem").count() <= 600  # the past is fetched when it is scrolled to
    await page.get_by_role("log", name="Messages").focus()
    for _ in range(200):
        if await log.get_by_text("Message 0", exact=True).count():
            break
        first = await log.get_by_role("listitem").nth(1).text_content()
        await page.keyboard.press("Home")
        await page.wait_for_function(
            "([log, was]) => log.querySelectorAll('li')[1].textContent !== was",
            arg=[await log.element_handle(), first],
        )
    await expect(log.get_by_text("Message 0", exact=True)).to_be_visible()


async def test_the_place_is_kept_while_the_past_is_read(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    for number in range(300):
        await you.says(f"Message {number}")
    window = await look(world.page_url)
    page = window.page
    log = page.get_by_role("log", name="Messages")
    await expect(log.get_by_text("Message 299", exact=True)).to_be_visible()
    await log.get_by_text("Message 260", exact=True).scroll_into_view_if_needed()
    row = log.get_by_role("listitem").filter(has_text="Message 260")
    before = await row.bounding_box()
    await bot.send_message(you.user_id, "Something new below")
    more = page.get_by_role("button", name="New messages")
    await expect(more).to_be_visible()
    after = await row.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(after["y"] - before["y"]) < 4
    await more.click()
    await expect(log.get_by_text("Something new below")).to_be_in_viewport()


async def test_what_comes_while_a_chat_is_being_opened_is_there(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    window = await look(world.page_url)
    log = window.page.get_by_role("log", name="Messages")

    async def slowly(route: Route) -> None:
        answer = await route.fetch()  # read before the message comes, heard of after it
        await bot.send_message(you.user_id, "In between")
        await window.page.get_by_role("navigation", name="Chats").get_by_text("In between").wait_for()
        await route.fulfill(response=answer)

    await window.enter("Friends")
    await expect(log.get_by_text("Your bot joined")).to_be_visible()
    await window.page.route("**/control/history", slowly, times=1)
    await (
        window.page.get_by_role("navigation", name="Chats").get_by_text("Your bot", exact=True).first.click()
    )
    await expect(log.get_by_text("In between", exact=True)).to_be_visible()
