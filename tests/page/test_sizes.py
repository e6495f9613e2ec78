"""Light and dark, phone and desk: everything can be read, nothing sticks out, and axe finds no barrier."""

from __future__ import annotations

import pytest
from playwright.async_api import expect
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.playground.world.pictures import plain_picture
from tests.page.browser import DESK, PHONE, Window
from tests.page.conftest import Open

TABLET = (820, 1100)
NARROW = (320, 568)  # what 1280 pixels become at 400 %: WCAG's measure of reflow


async def furnish_chat(you: Person, bot: Bot) -> None:
    """A bit of everything."""
    await you.says("/start now, see https://example.org/" + "a-long-address/" * 12)
    await bot.send_message(
        you.user_id,
        "A headline\nwords and more words, a secret, and what they said: " + "quoted " * 60,
        entities=[
            MessageEntity("bold", 0, 10),
            MessageEntity("spoiler", 36, 6),
            MessageEntity("expandable_blockquote", 62, 400),
        ],
        reply_markup=InlineKeyboardMarkup(
            [
                [InlineKeyboardButton(word, callback_data=word) for word in ("Open", "Story", "Why?", "⋯")],
                [InlineKeyboardButton("Not this person at all, whoever it is", callback_data="n")],
                [InlineKeyboardButton("Delete", callback_data="d", style="danger")],
            ]
        ),
    )
    await bot.send_photo(you.user_id, plain_picture(), caption="A picture")
    await bot.send_poll(you.user_id, "Who takes it?", ["Anna", "Petro"])
    await bot.send_document(you.user_id, b"x", filename="a-name-without-any-place-to-break_" * 3 + ".pdf")
    await bot.send_message(you.user_id, "x" * 400, disable_notification=True)
    newest = await bot.send_message(you.user_id, "Ein-Wort-ohne-Ende" * 30)
    await bot.edit_message_text("Edited since", you.user_id, newest.message_id)
    await bot.set_message_reaction(you.user_id, newest.message_id, "👍")


async def settled(window: Window) -> None:
    """The chat is drawn to its newest message."""
    await expect(window.page.get_by_role("log", name="Messages").get_by_text("Edited since")).to_be_visible()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [DESK, TABLET, PHONE], ids=["desk", "tablet", "phone"])
async def test_there_is_no_barrier(
    world: Playground, you: Person, bot: Bot, look: Open, size: tuple[int, int], dark: bool
) -> None:
    await furnish_chat(you, bot)
    window = await look(world.page_url, size=size, dark=dark)
    assert await window.barriers() == []  # the list of chats, on a phone
    await window.enter("Your bot")
    await settled(window)
    assert await window.barriers() == []
    assert await window.overflow() == 0


@pytest.mark.parametrize("size", [PHONE, NARROW], ids=["360", "320"])
async def test_a_phone_needs_no_scrolling_sideways(
    world: Playground, you: Person, bot: Bot, look: Open, size: tuple[int, int]
) -> None:
    await furnish_chat(you, bot)
    window = await look(world.page_url, size=size)
    assert await window.overflow() == 0
    await window.enter("Your bot")
    await settled(window)
    assert await window.overflow() == 0
    wider = await window.page.eval_on_selector_all(
        "[role=log] *",
        """nodes => nodes.filter((node) => {
            const box = node.getBoundingClientRect();
            return box.width && (box.right > innerWidth + 1 || box.left < -1);
        }).map((node) => node.className || node.tagName)""",
    )
    assert wider == []


async def test_a_phone_goes_from_the_list_to_a_chat_and_back(
    world: Playground, you: Person, look: Open
) -> None:
    window = await look(world.page_url, size=PHONE)
    chats = window.page.get_by_role("navigation", name="Chats")
    await expect(chats).to_be_visible()
    await window.enter("Your bot")
    await expect(window.page.get_by_role("textbox", name="Message")).to_be_visible()
    await expect(chats).not_to_be_visible()
    await window.page.get_by_role("button", name="Back to the chats").click()
    await expect(chats).to_be_visible()
    await window.enter("Your bot")
    await window.page.go_back()
    await expect(chats).to_be_visible()


async def test_the_theme_can_be_chosen_and_is_remembered(world: Playground, look: Open) -> None:
    window = await look(world.page_url)

    async def ground() -> str:
        return str(await window.page.evaluate("getComputedStyle(document.body).backgroundColor"))

    light = await ground()
    await window.page.get_by_role("button", name="Theme").click()
    chosen = window.page.get_by_role("menuitemradio", name="Dark")
    await chosen.click()
    dark = await ground()
    assert dark != light
    await window.page.reload()
    assert await ground() == dark


async def test_group_and_channel_have_no_barrier_either(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    scene = Scene.of(world)
    group = await scene.group("The desk", you, forum=True, rights=["can_manage_topics"])
    await group.topic("Night", you)
    channel = await scene.channel("A ministry", you, username="a_ministry")
    await channel.posts("A statement of the ministry.")
    window = await look(world.page_url)
    for name in ("The desk", "A ministry"):
        await window.enter(name)
        assert await window.barriers() == []
