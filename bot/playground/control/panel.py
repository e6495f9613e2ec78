"""What stands beside the chats: the clock, the faults, the calls, and a panel that a host brings.

The playground knows a panel as values only: groups of things to press, a guide, and trails, which
say step by step what became of something. What they are about is the host's own affair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from itertools import islice
from typing import Protocol

from bot.playground.actions.talk import NotPossible
from bot.playground.control.switches import Switches
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.world.world import Change, World

CALLS_SHOWN = 12
_LONGEST_JUMP = 400 * 86_400.0  # seconds


class Panel(Protocol):
    """What a host may put beside the chats.

    `view` answers::

        {"title": "…", "about": "…",
         "groups": [{"title": "…", "about": "…", "folded": false,
                     "actions": [{"name": "…", "label": "…", "about": "…", "state": "…",
                                  "on": true|false|null, "off": false}]}],
         "guide": {"title": "…", "closed": false, "done": false, "end": "…", "show": "…", "next": ["…"],
                   "steps": [{"title": "…", "about": "…", "done": false, "action": {…}|null,
                              "point": {"chat": 1, "message": 2, "label": "…"}|null}]} | null,
         "empty": "what is shown as long as there are no trails",
         "here": {"https://an.address/elsewhere": "http://what-answers-for-it/on-this-machine"},
         "trails": [{"id": 1, "title": "…", "about": "…", "at": "…", "is_done": true,
                     "steps": [{"name": "…", "state": "done"|"no"|"waiting", "text": "…", "after": 120,
                                "until": "…"|null, "marked": [["…", true]],
                                "link": {"chat": 1, "message": 2}|null}]}]}

    `after` counts milliseconds from `at`. Changes are told by `world.note("panel")`.
    """

    only_forward: bool  # whether what stands behind it cannot bear a clock that is set back

    def view(self) -> Json:
        """All that is shown."""

    async def act(self, name: str, body: Json) -> Json:
        """Do what was pressed: `{"said": "one line"}`. NotPossible when it cannot be done."""

    def jumped(self, begun: datetime) -> None:
        """The clock was at `begun` and has jumped to where it is now."""


class Beside:
    """The acts for what stands beside the chats. `panel` may be set at any time."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.panel: Panel | None = None
        self.switches = Switches(world)
        self._tally: Counter[str] = Counter()
        world.observers.append(self._heard)
        self.acts: dict[str, Callable[[Wish], Awaitable[Json]]] = {
            "panel": self._view,
            "panel_act": self._act,
            "switch": self._switch,
            "happen": self._happen,
            "clear_switches": self._clear,
            "jump": self._jump,
        }

    def _heard(self, change: Change) -> None:
        if change.kind == "call":
            self._tally[kind_of_call(str(change.value["method"]), str(change.value["outcome"]))] += 1

    async def _view(self, _: Wish) -> Json:
        world, panel = self._world, self.panel
        return {
            "clock": {
                "now": world.now().astimezone(UTC).isoformat(),
                "ahead": round(world.ahead.total_seconds()),
                "only_forward": panel is not None and panel.only_forward,
            },
            "switches": self.switches.view(),
            "once": self.switches.once(),
            "calls": self._calls(),
            "waiting": len(world.updates),
            "panel": panel.view() if panel else None,
        }

    def _calls(self) -> Json:
        names = ("sent", "edited", "other", "refused")
        newest = islice(reversed(self._world.calls), CALLS_SHOWN)
        latest = [
            {"at": one.at.isoformat(), "method": one.method, "chat": one.chat_id, "outcome": one.outcome}
            for one in newest
        ]
        return {**{name: self._tally[name] for name in names}, "latest": latest}

    async def _act(self, wish: Wish) -> Json:
        """`action`, and whatever else it needs."""
        if self.panel is None:
            raise NotPossible("there is no panel here")
        done = await self.panel.act(str(wish.get("action", "")), wish.body)
        self._world.note("panel")
        return done

    async def _switch(self, wish: Wish) -> Json:
        """Switch `name` on or off."""
        self.switches.set(str(wish.get("name", "")), bool(wish.get("on", True)))
        return await self._changed(wish)

    async def _happen(self, wish: Wish) -> Json:
        """Let `name` happen one time."""
        self.switches.do_once(str(wish.get("name", "")))
        return await self._changed(wish)

    async def _clear(self, wish: Wish) -> Json:
        """Let everything go well again."""
        self.switches.clear()
        return await self._changed(wish)

    async def _jump(self, wish: Wish) -> Json:
        """Let `seconds` pass at once; `back`: to the real time."""
        world = self._world
        if wish.get("back"):
            if self.panel is not None and self.panel.only_forward:
                raise NotPossible("here the clock only goes forward; start again to return")
            world.advance(-world.ahead.total_seconds())
        else:
            seconds = float(wish.get("seconds", 0))
            if not 0 <= seconds <= _LONGEST_JUMP:
                raise NotPossible("the clock jumps forward, by 400 days at most")
            begun = world.now()
            world.advance(seconds)
            if self.panel is not None:
                self.panel.jumped(begun)
        return await self._changed(wish)

    async def _changed(self, wish: Wish) -> Json:
        self._world.note("panel")
        return await self._view(wish)


def kind_of_call(method: str, outcome: str) -> str:
    """Under which of the counters a call falls: sent, edited, other, refused."""
    if outcome != "ok":
        return "refused"
    name = method.lower()
    if name.startswith(("send", "copymessage", "forwardmessage")) and name != "sendchataction":
        return "sent"
    return "edited" if name.startswith("edit") else "other"
