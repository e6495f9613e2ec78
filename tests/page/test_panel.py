"""What stands beside the chats, as a browser draws it; the panel is that of a bakery."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import Locator, expect
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import RetryAfter

from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from tests.page.browser import PHONE, Window
from tests.page.conftest import Open

Json = dict[str, Any]
Keep = Callable[[Window, str], Awaitable[None]]
WIDE = (1400, 900)
HOSTILE = "<img src=x onerror=\"document.title='broken into'\">"


def action(name: str, label: str, **more: Any) -> Json:
    return {"name": name, "label": label, "about": "", "lang": "", "on": None, "off": False, **more}


def trail(number: int, title: str, *, link: Json | None = None, state: str = "done") -> Json:
    kneaded = {"name": "Kneaded", "state": "done", "text": "by hand", "after": 40, "marked": [], "link": None}
    found = {**kneaded, "name": "Rye", "marked": [["flour of ", False], ["rye", True]], "after": 1200}
    last = {
        "name": "Sold",
        "state": state,
        "text": "",
        "after": None if state == "waiting" else 2400,
        "marked": [],
        "link": link,
    }
    at = "2026-12-03T07:00:00+00:00"
    done = state != "waiting"
    return {
        "id": number,
        "title": title,
        "about": "Oven 2",
        "at": at,
        "is_done": done,
        "steps": [kneaded, found, last],
    }


class Bakery:
    """Shows what a test puts in, and remembers what was pressed."""

    only_forward = False

    def __init__(self, playground: Playground) -> None:
        self._world = playground.world
        self.pressed: list[Json] = []
        self.trails: list[Json] = []
        self.step = 0
        self.closed = False
        self.point: Json | None = None
        self.is_warm = False
        playground.control.beside.panel = self

    def view(self) -> Json:
        titles = ("Knead", "Bake", "Sell", "Eat")
        steps = [
            {
                "title": title,
                "about": f"{title} the bread.",
                "done": number < self.step,
                "action": {"name": title.lower(), "label": f"{title} it"},
                "point": self.point,
            }
            for number, title in enumerate(titles)
        ]
        quick = {
            "title": "Quick",
            "about": "",
            "folded": False,
            "items": [],
            "actions": [
                action("bake", "Bake rolls", about=HOSTILE),
                action("warm", "Keep the oven warm", on=self.is_warm),
            ],
        }
        items = [
            {
                "title": "Brot",
                "about": "Shelf 1",
                "lang": "de",
                "state": "fresh",
                "actions": [action("sell", "Sell", key="b1")],
            }
        ]
        shelf = {"title": "Shelf", "about": "", "folded": True, "items": items, "actions": []}
        return {
            "title": "Bakery",
            "about": "Bread on this machine.",
            "groups": [quick, shelf],
            "guide": {
                "title": "Your first loaf",
                "closed": self.closed,
                "done": self.step == len(titles),
                "steps": steps,
                "end": "That is your first loaf.",
                "next": ["Bake rolls."],
            },
            "empty": "No bread yet.",
            "trails": self.trails,
        }

    async def act(self, name: str, body: Json) -> Json:
        self.pressed.append({"name": name, **{key: body[key] for key in ("key", "on") if key in body}})
        self.closed = {"guide_close": True, "guide_open": False}.get(name, self.closed)
        self.is_warm = bool(body.get("on", self.is_warm))
        return {"said": f"{name}: done"}

    def jumped(self, _: object) -> None:
        """Bread does not mind."""

    def tell(self, **changes: Any) -> None:
        for name, value in changes.items():
            setattr(self, name, value)
        self._world.note("panel")


@pytest.fixture
def bakery(world: Playground) -> Bakery:
    return Bakery(world)


def panel_of(window: Window) -> Locator:
    return window.page.get_by_role("complementary", name="Bakery")


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
