"""Everything can be done without a mouse, and where one is can be seen."""

from __future__ import annotations

from playwright.async_api import Page, expect
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup

from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from tests.page.conftest import Open

_FOCUSED = (
    "() => document.activeElement.getAttribute('aria-label') || document.activeElement.textContent.trim()"
)


# What has the focus and does not show it by a ring (the text box: by its whole form), or is off the screen.
_UNSEEN = """() => {
    const node = document.activeElement, box = node.getBoundingClientRect();
    const ringed = (one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    };
    const holder = node.tagName === "TEXTAREA" ? node.closest("form *:focus-within, form") : node;
    const there = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    if (node === document.body || (there && (ringed(node) || ringed(holder)))) return "";
    return node.outerHTML.slice(0, 120);
}"""


async def tab_to(page: Page, words: str, *, key: str = "Tab", most: int = 60) -> None:
    """Press Tab until what has the focus is called so; each stop on the way must show its focus."""
    for _ in range(most):
        await page.keyboard.press(key)
        if words in str(await page.evaluate(_FOCUSED)):
            return
    raise AssertionError(f"{words!r} cannot be reached by {key}")


async def test_a_newcomer_starts_writes_and_presses_without_a_mouse(
    world: Playground, bot: Bot, look: Open
) -> None:
    window = await look(world.page_url)
    page = window.page
    await tab_to(page, "Start")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("textbox", name="Message")).to_be_focused()
    await page.keyboard.type("hello")
    await page.keyboard.press("Enter")
    log = page.get_by_role("log", name="Messages")
    await expect(log.get_by_text("hello", exact=True)).to_be_visible()
    you = await Scene.of(world).visitor()
    rows = InlineKeyboardMarkup([[InlineKeyboardButton("Count", callback_data="c")]])
    await bot.send_message(you.user_id, "A card", reply_markup=rows)
    await expect(log.get_by_text("A card")).to_be_visible()
    await tab_to(page, "Count", key="Shift+Tab")
    await page.keyboard.press("Enter")
    updates = await bot.get_updates(timeout=5)
    while not any(update.callback_query for update in updates):
        updates = await bot.get_updates(offset=updates[-1].update_id + 1, timeout=5)
    assert updates[-1].callback_query is not None
    assert updates[-1].callback_query.data == "c"


async def test_the_focus_is_always_visible(world: Playground, you: Person, bot: Bot, look: Open) -> None:
    rows = InlineKeyboardMarkup([[InlineKeyboardButton("Count", callback_data="c")]])
    await bot.send_message(you.user_id, "A card with /help", reply_markup=rows)
    window = await look(world.page_url)
    hidden = []
    for _ in range(40):
        await window.page.keyboard.press("Tab")
        seen = await window.page.evaluate(_UNSEEN)
        if seen:
            hidden.append(seen)
    assert hidden == []


async def test_commands_are_completed_from_the_menu(
    world: Playground, you: Person, bot: Bot, look: Open
) -> None:
    commands = [("start", "Begin"), ("status", "How it goes"), ("sources", "What is read")]
    await bot.set_my_commands([BotCommand(*pair) for pair in commands])
    window = await look(world.page_url)
    page = window.page
    box = page.get_by_role("combobox", name="Message")
    await box.focus()
    await page.keyboard.type("/s")
    menu = page.get_by_role("listbox", name="Commands")
    await expect(menu.get_by_role("option")).to_have_count(3)
    await page.keyboard.type("t")
    await expect(menu.get_by_role("option")).to_have_count(2)
    await page.keyboard.press("ArrowDown")
    await expect(menu.get_by_role("option", selected=True)).to_contain_text("/status")
    await page.keyboard.press("Tab")
    await expect(box).to_have_value("/status ")
    await page.keyboard.press("Escape")
    await expect(menu).to_have_count(0)


async def test_the_chats_are_walked_by_arrows(world: Playground, you: Person, look: Open) -> None:
    window = await look(world.page_url)
    page = window.page
    await tab_to(page, "Your bot")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    second = (await Scene.of(world).act("state"))["chats"][1]["name"]
    await expect(page.get_by_role("heading", name=second, level=2)).to_be_visible()


async def test_the_last_own_message_is_mended_by_arrow_up(world: Playground, you: Person, look: Open) -> None:
    await you.says("wrod")
    window = await look(world.page_url)
    box = window.page.get_by_role("textbox", name="Message").or_(
        window.page.get_by_role("combobox", name="Message")
    )
    await box.focus()
    await window.page.keyboard.press("ArrowUp")
    await expect(box).to_have_value("wrod")
    await box.fill("word")
    await window.page.keyboard.press("Enter")
    await expect(window.page.get_by_role("log", name="Messages").get_by_text("word")).to_be_visible()
    assert [seen.text for seen in await you.messages() if seen.text.startswith("w")] == ["word"]


async def test_the_keys_are_listed(world: Playground, you: Person, look: Open) -> None:
    window = await look(world.page_url)
    await window.page.keyboard.press("?")
    await expect(window.page.get_by_role("dialog")).to_contain_text("Esc")
    await window.page.keyboard.press("Escape")
    await expect(window.page.get_by_role("dialog")).to_have_count(0)
