"""Acts that make things go wrong, and that move the clock."""

from __future__ import annotations

from bot.playground.acts.registry import act
from bot.playground.faults import Fault, FaultKind
from bot.playground.refusal import Json
from bot.playground.wish import Wish


@act("fault")
def _fault(wish: Wish) -> Json:
    more = {name: value for name, value in wish.body.items() if name != "kind"}
    wish.world.faults.order(Fault(FaultKind(wish.get("kind", "refuse")), **more))
    return {}


@act("clear_faults")
def _clear_faults(wish: Wish) -> Json:
    wish.world.faults.clear()
    return {}


@act("poison")
def _poison(wish: Wish) -> Json:
    return {"update_id": wish.world.poison(wish.get("raw"))}


@act("deliver_twice")
def _deliver_twice(wish: Wish) -> Json:
    wish.world.updates.repeat_next(int(wish.get("count", 1)))
    return {}


@act("floods")
def _floods(wish: Wish) -> Json:
    wish.world.floods.enabled = bool(wish.get("enabled", True))
    return {"passed": wish.world.floods.passed, "refused": wish.world.floods.refused}


@act("privacy_mode")
def _privacy_mode(wish: Wish) -> Json:
    wish.world.profile.privacy_mode = bool(wish.get("enabled", True))
    return {}


@act("local_mode")
def _local_mode(wish: Wish) -> Json:
    """The server becomes one of one's own: files as large as 2,000 MB, by their paths on this disk."""
    wish.world.local_mode = bool(wish.get("enabled", True))
    return {}


@act("advance")
def _advance(wish: Wish) -> Json:
    wish.world.advance(float(wish.get("seconds", 0)))
    return {"now": wish.world.now().isoformat()}
