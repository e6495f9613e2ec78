"""What a person does at the page: answers, forwards, attaches, votes; and how they are told of news."""

from __future__ import annotations

import asyncio
import base64

from playwright.async_api import Locator, Page, expect
from telegram import Bot, InlineQueryResultArticle, InputTextMessageContent

from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.world.pictures import plain_picture
from tests.page.conftest import Open

_PASTE = """([node, picture]) => {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], "view.png", { type: "image/png" }));
    node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def log_of(page: Page) -> Locator:
    """The open chat's messages."""
    return page.get_by_role("log", name="Messages")


def chat_named(page: Page, name: str) -> Locator:
    """A row of the list of chats."""
    return (
        page.get_by_role("navigation", name="Chats")
        .get_by_role("button")
        .filter(has=page.get_by_text(name, exact=True))
    )


async def choose(page: Page, row: Locator, action: str) -> None:
    """Open a message's menu by the keyboard, and take something from it."""
    await row.get_by_role("article").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("menu").get_by_role("menuitem", name=action).click()


async def test_an_answer_stands_under_what_it_answers(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    sent = await bot.send_message(you.user_id, "Shall I go on?")
    page = (await look(world.page_url)).page
    await choose(page, log_of(page).get_by_role("listitem").filter(has_text="Shall I go on?"), "Reply")
    await expect(page.get_by_text("Reply to Your bot")).to_be_visible()
    await page.keyboard.type("Yes")
    await page.keyboard.press("Enter")
    await expect(log_of(page).get_by_role("listitem").filter(has_text="Yes")).to_contain_text("Shall I")
    assert (await you.messages())[-1].reply_to == sent.message_id


async def test_a_post_is_chosen_from_a_channel_and_forwarded(
    world: Playground, you: Person, look: Open
) -> None:
    channel = await Scene.of(world).channel("A ministry", you, username="a_ministry")
    await channel.posts("The bridge is open.")
    page = (await look(world.page_url)).page
    await page.get_by_role("button", name="Forward or attach").click()
    await page.get_by_role("menuitem", name="From A ministry").click()
    await page.get_by_role("dialog").get_by_role("button", name="The bridge is open.").click()
    row = log_of(page).get_by_role("listitem").filter(has_text="The bridge is open.")
    await expect(row).to_contain_text("Forwarded from A ministry")


async def test_a_pasted_picture_is_sent_with_its_caption(world: Playground, you: Person, look: Open) -> None:
    page = (await look(world.page_url)).page
    box = page.get_by_label("Message", exact=True)
    await box.fill("From the roof")
    picture = base64.b64encode(plain_picture()).decode()
    await page.evaluate(_PASTE, [await box.element_handle(), picture])
    row = log_of(page).get_by_role("listitem").filter(has_text="From the roof")
    await expect(row.get_by_role("button", name="Open the photo")).to_be_visible()
    await expect(box).to_have_value("")


async def test_what_was_begun_waits_in_its_chat(world: Playground, you: Person, look: Open) -> None:
    await Scene.of(world).group("The desk", you)
    page = (await look(world.page_url)).page
    box = page.get_by_label("Message", exact=True)
    await box.fill("half a thought")
    await chat_named(page, "The desk").click()
    await expect(box).to_have_value("")
    await expect(chat_named(page, "Your bot")).to_contain_text("Draft: half a thought")
    await chat_named(page, "Your bot").click()
    await expect(box).to_have_value("half a thought")


async def test_loud_and_silent_news_are_counted_apart(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    group = await Scene.of(world).group("The desk", you)
    page = (await look(world.page_url)).page
    await expect(log_of(page).get_by_role("listitem").first).to_be_visible()  # what comes now is news
    await bot.send_message(group.id, "By the way", disable_notification=True)
    await bot.send_message(group.id, "At once")
    await expect(chat_named(page, "The desk")).to_contain_text("1 new without sound")
    await expect(page).to_have_title("(1) Your bot · Playground")
    notices = page.locator("#notices").get_by_role("button")
    await expect(notices).to_have_count(1)
    await notices.click()
    await expect(log_of(page).get_by_text("At once", exact=True)).to_be_in_viewport()
    await expect(log_of(page).get_by_text("New", exact=True)).to_be_visible()
    await expect(page).to_have_title("Your bot · Playground")
    await expect(notices).to_have_count(0)


async def test_the_pinned_message_is_a_press_away(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    first = await bot.send_message(you.user_id, "The plan of the week")
    for number in range(200):
        await you.says(f"Line {number}")
    page = (await look(world.page_url)).page
    await bot.pin_chat_message(you.user_id, first.message_id)
    await page.get_by_role("button", name="Pinned message").click()
    await expect(log_of(page).get_by_text("The plan of the week")).to_be_in_viewport()
    await page.get_by_role("button", name="To the newest message").click()
    await expect(log_of(page).get_by_text("Line 199", exact=True)).to_be_in_viewport()


async def test_a_poll_takes_a_vote_and_gives_it_back(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    await bot.send_poll(you.user_id, "Who takes it?", ["Anna", "Petro"])
    page = (await look(world.page_url)).page
    poll = log_of(page).get_by_role("group", name="Poll: Who takes it?")
    await poll.get_by_role("button", name="Petro").click()
    await expect(poll).to_contain_text("100%")
    await poll.get_by_role("button", name="Take the vote back").click()
    await expect(poll).to_contain_text("0 votes")


async def test_results_of_the_bot_are_offered_and_sent(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    await Scene.of(world).act("inline_mode", enabled=True)
    page = (await look(world.page_url)).page

    async def answer() -> None:
        while True:
            for update in await bot.get_updates(timeout=10, allowed_updates=["inline_query"]):
                if update.inline_query is not None:
                    result = InlineQueryResultArticle("1", "Mill", InputTextMessageContent("About the mill"))
                    await update.inline_query.answer([result])
                    return

    await bot.get_updates(offset=-1, allowed_updates=["inline_query"])
    answering = asyncio.create_task(answer())
    await page.get_by_label("Message", exact=True).press_sequentially("@playground_bot mill")
    await page.get_by_role("listbox", name="Results").get_by_role("option", name="Mill").click()
    await answering
    await expect(log_of(page).get_by_text("About the mill")).to_be_visible()
    await expect(log_of(page).get_by_text("via @playground_bot")).to_be_visible()


async def test_a_draft_grows_and_gives_way_to_the_message(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    page = (await look(world.page_url)).page
    await bot.send_message_draft(you.user_id, 7, "The bridge is")
    await expect(log_of(page).get_by_text("The bridge is", exact=True)).to_be_visible()
    await bot.send_message_draft(you.user_id, 7, "The bridge is open")
    await expect(log_of(page).get_by_text("The bridge is open", exact=True)).to_be_visible()
    await bot.send_message(you.user_id, "The bridge is open.")
    await expect(log_of(page).get_by_text("The bridge is open.", exact=True)).to_be_visible()
    await expect(log_of(page).get_by_text("still writing")).to_have_count(0)


async def test_what_one_member_alone_sees_says_so(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    group = await Scene.of(world).group("The desk", you, rights=["can_delete_messages"])
    page = (await look(world.page_url)).page
    await chat_named(page, "The desk").click()
    await bot.send_message(group.id, "Before")
    await bot.send_message(group.id, "For your eyes", api_kwargs={"receiver_user_id": you.user_id})
    await bot.send_message(group.id, "After")
    rows = log_of(page).get_by_role("listitem")
    await expect(rows.filter(has_text="For your eyes")).to_contain_text("Only you see this")
    await expect(rows.last).to_contain_text("After")
    await page.reload()
    await chat_named(page, "The desk").click()
    await expect(rows.nth(-2)).to_contain_text("For your eyes")
