"""Acts that make things go wrong, and that move the clock."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from datetime import UTC

from bot.playground.actions.talk import NotPossible
from bot.playground.control.acts.fields import (
    ANY_NUMBER,
    COUNT,
    ID,
    LINE,
    MOMENT,
    SECONDS,
    Kind,
    an_object,
    either,
    flag,
    many,
    one_of,
    real,
    shaped,
    text,
    whole,
)
from bot.playground.control.acts.registry import act
from bot.playground.control.wish import Wish
from bot.playground.refusal import Json
from bot.playground.trouble.faults import Fault, FaultKind
from bot.playground.trouble.floods import FloodRules
from bot.playground.trouble.poison import POISONS
from bot.playground.world.timers import TooFar
from bot.playground.world.world import World

_MONTH = 31 * 86_400
_FAULT: dict[str, Kind] = {
    "kind": one_of(*FaultKind),
    "method": either(LINE, many(LINE)),
    "chat_id": ID,
    "user_id": ID,
    "times": COUNT,
    "skip": COUNT,
    "code": whole(400, 599),
    "description": text(4096),
    "retry_after": whole(0, _MONTH),
    "migrate_to": ID,
    "seconds": SECONDS,
    "probability": real(0, 1),
    "seed": ID,
}
_RULES = shaped({one.name: real(1e-6, 1e6) for one in fields(FloodRules)})


@act("fault", **_FAULT)
def _fault(wish: Wish) -> Json:
    """`kind` and the fields of `Fault`; the number by which it is cleared."""
    more = {name: value for name, value in wish.body.items() if name != "kind"}
    return {"id": wish.world.faults.order(Fault(FaultKind(wish.get("kind", "refuse")), **more))}


@act("faults")
def _faults(wish: Wish) -> Json:
    """Every fault with what it strikes and how often it has."""
    return {"faults": wish.world.faults.view(), "struck": wish.world.faults.struck}


@act("clear_faults", id=COUNT)
def _clear_faults(wish: Wish) -> Json:
    """All of them, or only the one of that `id`."""
    return {"cleared": wish.world.faults.clear(int(wish.get("id", 0)))}


@act("poison", raw=an_object, shape=one_of(*POISONS))
def _poison(wish: Wish) -> Json:
    """`raw` as it is, or what is bad in the way that `shape` names."""
    raw = wish.get("raw") or POISONS[str(wish.get("shape", "wrong types"))]()
    return {"update_id": wish.world.poison(raw), "shapes": list(POISONS)}


@act("deliver_twice", count=COUNT)
def _deliver_twice(wish: Wish) -> Json:
    wish.world.updates.repeat_next(int(wish.get("count", 1)))
    return {}


@act("disorder", count=COUNT)
def _disorder(wish: Wish) -> Json:
    """The next `count` updates come in reverse order, when all of them are there."""
    wish.world.updates.disorder_next(int(wish.get("count", 2)))
    return {}


@act("floods", enabled=flag, anew=flag, rules=_RULES)
def _floods(wish: Wish) -> Json:
    """Set `enabled`, `rules` (those that change), or begin to count anew; what passed so far, and a table."""
    floods = wish.world.floods
    if wish.get("enabled") is not None:
        floods.enabled = bool(wish.get("enabled"))
    if wish.get("rules") is not None:
        floods.use(replace(floods.rules, **wish.get("rules")))
    if wish.get("anew"):
        floods.begin_report()
    report = floods.report()
    shown = {"enabled": floods.enabled, "rules": asdict(floods.rules), "table": report.table()}
    return {"passed": floods.passed, "refused": floods.refused, **shown, "report": report.view()}


@act("privacy_mode", enabled=flag)
def _privacy_mode(wish: Wish) -> Json:
    wish.world.profile.privacy_mode = bool(wish.get("enabled", True))
    return {}


@act("count_reactions_after", seconds=SECONDS)
def _count_reactions_after(wish: Wish) -> Json:
    """Reactions in channels reach the bot `seconds` later, many in one update."""
    wish.world.counts_after = float(wish.get("seconds", 0))
    return {}


@act("local_mode", enabled=flag)
def _local_mode(wish: Wish) -> Json:
    """The server becomes one of one's own: files as large as 2,000 MB, by their paths on this disk."""
    wish.world.local_mode = bool(wish.get("enabled", True))
    return {}


@act("advance", seconds=ANY_NUMBER)
def _advance(wish: Wish) -> Json:
    _pass(wish.world, float(wish.get("seconds", 0)))
    return _shown(wish.world)


@act("clock", freeze=flag, thaw=flag, set=MOMENT, advance=ANY_NUMBER)
def _clock(wish: Wish) -> Json:
    """What it shows; before that `freeze`, `thaw`, go to the moment `set`, let `advance` seconds pass."""
    world = wish.world
    if wish.get("freeze"):
        world.timers.freeze()
    if (moment := wish.moment("set")) is not None:
        known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        _pass(world, (known - world.now()).total_seconds())
    if seconds := float(wish.get("advance", 0)):
        _pass(world, seconds)
    if wish.get("thaw"):
        world.timers.thaw()
    return _shown(world)


def _pass(world: World, seconds: float) -> None:
    try:
        world.advance(seconds)
    except TooFar as error:
        raise NotPossible(str(error)) from None


def _shown(world: World) -> Json:
    ahead, frozen = world.ahead.total_seconds(), world.timers.is_frozen
    return {"now": world.now().isoformat(), "ahead": ahead, "frozen": frozen}
