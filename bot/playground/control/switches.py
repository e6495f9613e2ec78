"""What can be made to go wrong with one press, whether it is on, and how often it struck."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.playground.actions import membership
from bot.playground.actions.talk import NotPossible
from bot.playground.refusal import Json
from bot.playground.trouble.faults import Fault, FaultKind
from bot.playground.world.world import World

_FLOODED = 5  # calls that are answered with 429
_SLOW = 3.0  # seconds


@dataclass(frozen=True, slots=True)
class _Kind:
    """A fault as it is offered. `fault` makes it, for the person at the page."""

    label: str
    about: str
    fault: Callable[[int], Fault]


_FAULTS: dict[str, _Kind] = {
    "flood": _Kind(
        "Too many requests",
        f"The next {_FLOODED} calls about your chat are answered with 429, retry after 5 s.",
        lambda you: Fault(FaultKind.REFUSE, chat_id=you, times=_FLOODED, code=429, retry_after=5),
    ),
    "cut": _Kind(
        "Network cut",
        "The bot reaches nothing, and nothing reaches it.",
        lambda _: Fault(FaultKind.CUT),
    ),
    "errors": _Kind(
        "Server errors",
        "Every call is answered with 500 and not carried out.",
        lambda _: Fault(FaultKind.REFUSE, times=0, code=500),
    ),
    "slow": _Kind(
        "Slow network",
        f"Every call takes {_SLOW:g} s longer.",
        lambda _: Fault(FaultKind.SLOW, times=0, seconds=_SLOW),
    ),
}
_ONCE: dict[str, tuple[str, str]] = {
    "poison": ("Poison update", "One update comes that no client library can read."),
    "twice": ("Deliver twice", "The next update comes a second time, as after a lost answer."),
}


class Switches:
    """The switches of one world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._ordered: dict[str, Fault] = {}
        self._refused_before = 0

    def view(self) -> list[Json]:
        """Each with `on` and `struck`."""
        return [
            self._shown(
                "blocked", "You block the bot", "Your private chat is closed to it.", self._blocked()
            ),
            *(self._shown(name, one.label, one.about, self._state(name)) for name, one in _FAULTS.items()),
            self._shown(
                "pace",
                "Telegram's pace",
                "Who sends faster than Telegram allows is answered with 429.",
                (self._world.floods.enabled, self._world.floods.refused),
            ),
        ]

    def once(self) -> list[Json]:
        """What happens one time only."""
        return [{"name": name, "label": label, "about": about} for name, (label, about) in _ONCE.items()]

    def set(self, name: str, on: bool) -> None:
        """Switch one. NotPossible for a name that is not known."""
        if name == "blocked":
            self._set_blocked(on)
        elif name == "pace":
            self._world.floods.enabled = on
        elif name in _FAULTS:
            self._set_fault(name, on)
        else:
            raise NotPossible(f"there is no switch {name!r}")

    def do_once(self, name: str) -> None:
        """Let it happen one time. NotPossible for a name that is not known."""
        if name not in _ONCE:
            raise NotPossible(f"there is nothing of the name {name!r} to let happen")
        if name == "poison":
            self._world.poison()
        else:
            self._world.updates.repeat_next(1)

    def clear(self) -> None:
        """Let everything go well again. The pace is no fault and stays."""
        self._world.faults.clear()
        self._ordered.clear()
        if self._blocked()[0]:
            self._set_blocked(False)

    def _shown(self, name: str, label: str, about: str, state: tuple[bool, int]) -> Json:
        return {"name": name, "label": label, "about": about, "on": state[0], "struck": state[1]}

    def _state(self, name: str) -> tuple[bool, int]:
        fault = self._ordered.get(name)
        return (fault in self._world.faults.ordered, fault.struck) if fault else (False, 0)

    def _set_fault(self, name: str, on: bool) -> None:
        is_on, _ = self._state(name)
        if on and not is_on:
            self._ordered[name] = _FAULTS[name].fault(self._world.page_user_id)
            self._world.faults.order(self._ordered[name])
        elif is_on and not on:
            self._world.faults.clear(self._ordered[name].id)

    def _blocked(self) -> tuple[bool, int]:
        you = self._world.page_user_id
        chat = self._world.chats.get(you)
        if chat is None or not chat.blocked:
            return False, 0
        refused = sum(1 for one in self._world.calls if one.chat_id == you and "blocked" in one.outcome)
        return True, refused - self._refused_before

    def _set_blocked(self, on: bool) -> None:
        you = self._world.users.get(self._world.page_user_id)
        if you is None:
            raise NotPossible("nobody sits at the page")
        if on:
            membership.block(self._world, you)
            self._refused_before = 0
            self._refused_before = self._blocked()[1]
        else:
            membership.unblock(self._world, you)
