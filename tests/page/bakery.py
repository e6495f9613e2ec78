"""A panel that is no news at all: a bakery, whose test says what it shows."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Locator

from bot.playground.server import Playground
from tests.page.browser import Window

Json = dict[str, Any]
WIDE = (1400, 900)
HOSTILE = "<img src=x onerror=\"document.title='broken into'\">"


def action(name: str, label: str, **more: Any) -> Json:
    return {"name": name, "label": label, "about": "", "lang": "", "on": None, "off": False, **more}


def trail(number: int, title: str, *, link: Json | None = None, state: str = "done") -> Json:
    kneaded = {"name": "Kneaded", "state": "done", "text": "by hand", "after": 40, "marked": [], "link": None}
    found = {**kneaded, "name": "Rye", "marked": [["flour of ", False], ["rye", True]], "after": 1200}
    last: Json = {
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
        self._address = playground.page_url
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
            "here": {"https://bakery.invalid": f"{self._address}loaves"},
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


def panel_of(window: Window) -> Locator:
    return window.page.get_by_role("complementary", name="Bakery")
