"""What is watched: /watches, /unwatch, /mute, and their buttons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.alerts.buttons import UNDER_ALERT
from bot.domain.alert import Button, Card
from bot.domain.entity import EntityKind
from bot.domain.richtext import Text, bold, join, plain
from bot.domain.watch import Mode, Subscription
from bot.newsdesk import Week
from bot.services import Services
from bot.words.times import when
from handlers.context import Ask, Reply, in_place, just
from handlers.durations import split_duration
from handlers.watch_card import about, mode_button

_PAGE = 8  # watches on one screen
_MUTE_HOURS = 8
_LABEL = 60  # characters of a name on a button


async def watches(ask: Ask, services: Services) -> Reply:
    """`/watches`: what this chat watches, with a way to stop each."""
    mine = await services.watches.of_chat(ask.chat)
    if not mine:
        return in_place(ask, Card(ask.say("watches-none"), ((ask.button("button-watch-else", "ask", 0),),)))
    first = _first(ask)
    shown = mine[first : first + _PAGE] or mine[:_PAGE]
    fared = await services.news.week(ask.chat, shown)
    lines = [_line(ask, services, one, fared[one.id]) for one in shown]
    text = join("\n", [ask.say("watches-head", count=len(mine)), *lines])
    rows: list[tuple[Button, ...]] = [
        (ask.button("button-manage", "one", one.id, name=one.label[:_LABEL]),) for one in shown
    ]
    if pages := _pages(ask, first // _PAGE, len(mine)):
        rows.append(pages)
    return in_place(ask, Card(text, tuple(rows)))


def _first(ask: Ask) -> int:
    """Where the page begins that was turned to."""
    return max(0, ask.press.id if ask.press else 0) * _PAGE


def _pages(ask: Ask, page: int, count: int, verb: str = "list") -> tuple[Button, ...]:
    before = (ask.button("button-previous", verb, page - 1),) if page else ()
    after = (ask.button("button-next", verb, page + 1),) if (page + 1) * _PAGE < count else ()
    return before + after


def _line(ask: Ask, services: Services, one: Subscription, week: Week) -> Text:
    line = (
        plain("• ")
        + bold(one.label)
        + " · "
        + ask.say("watches-week", stories=ask.say("stories-count", count=week.stories))
    )
    if week.wrong:
        line = line + ", " + ask.say("watches-wrong", count=week.wrong)
    if one.mode is not Mode.NORMAL:
        line = line + " · " + ask.say(f"mode-{one.mode.value}")
    if one.muted_until and one.muted_until > services.clock():
        line = line + " · ⏸ " + when(ask.language, one.muted_until)
    return line


async def show(ask: Ask, services: Services) -> Reply:
    """One watch: what it finds, and what can be done with it."""
    assert ask.press is not None
    return await _shown(ask, services, ask.press.id)


async def _shown(ask: Ask, services: Services, subscription_id: int, toast: str = "") -> Reply:
    draft = await services.watches.drafts.of_watch(ask.chat, subscription_id)
    one = (await services.watches.get(ask.chat, subscription_id)).subscription
    muted = _muted_line(ask, services, one)
    text = await about(ask, services, draft, muted)
    mute = (
        ask.button("button-unmute", "unmute", one.id)
        if muted
        else ask.button("button-mute-here", "mute", one.id, str(_MUTE_HOURS), hours=_MUTE_HOURS)
    )
    names = () if one.kind is EntityKind.EXPRESSION else (ask.button("button-names", "names", draft.id),)
    rows = (
        (mode_button(ask, draft, "mode", one.id), *names),
        (mute, ask.button("button-stop", "stop", one.id)),
        (ask.button("button-back", "list", 0),),
    )
    return in_place(ask, Card(text, rows), toast)


def _muted_line(ask: Ask, services: Services, one: Subscription) -> Text:
    if one.muted_until and one.muted_until > services.clock():
        return ask.say("watch-muted", when=when(ask.language, one.muted_until))
    return Text()


async def mode(ask: Ask, services: Services) -> Reply:
    """How sure a mention must be."""
    assert ask.press is not None
    wanted = Mode(ask.press.arg) if ask.press.arg in set(Mode) else Mode.NORMAL
    await services.watches.set_mode(ask.chat, ask.press.id, wanted)
    return await _shown(ask, services, ask.press.id, ask.say(f"watch-mode-{wanted.value}").plain)


async def unwatch(ask: Ask, services: Services) -> Reply:
    """`/unwatch NAME`; alone, it shows what there is to stop."""
    if not ask.words.strip():
        return await which(ask, services)
    found = await services.watches.find_named(ask.chat, ask.words)
    if not found:
        return just(ask.say("unwatch-nothing", name=ask.words.strip()[:60]))
    if len(found) > 1:
        return just(ask.say("unwatch-which", name=ask.words.strip()), *_stops(ask, found[:_PAGE]))
    return await _stop(ask, services, found[0].id)


async def which(ask: Ask, services: Services) -> Reply:
    """Every watch of the chat, with a button that stops it."""
    mine = await services.watches.of_chat(ask.chat)
    if not mine:
        return await watches(ask, services)
    first = _first(ask)
    shown = mine[first : first + _PAGE] or mine[:_PAGE]
    rows = _stops(ask, shown)
    if pages := _pages(ask, first // _PAGE, len(mine), "which"):
        rows.append(pages)
    return in_place(ask, Card(ask.say("unwatch-which-of-all"), tuple(rows)))


def _stops(ask: Ask, shown: Sequence[Subscription]) -> list[tuple[Button, ...]]:
    return [(ask.button("button-stop-named", "stop", one.id, name=one.label[:_LABEL]),) for one in shown]


async def stop(ask: Ask, services: Services) -> Reply:
    """Stop watching, by a button. Under an alert, the alert stays and the answer is a line."""
    assert ask.press is not None
    return await _stop(ask, services, ask.press.id)


async def _stop(ask: Ask, services: Services, subscription_id: int) -> Reply:
    gone = await services.watches.unwatch(ask.chat, subscription_id)
    text = ask.say("pressed-stopped", name=bold(gone.label))
    undo = ask.button("button-undo", "again", gone.id)
    if ask.press and ask.press.arg == UNDER_ALERT:
        return Reply(Card(text, ((undo,),), silent=True), toast=text.plain)
    return in_place(ask, Card(text, ((undo,),)))


async def again(ask: Ask, services: Services) -> Reply:
    """Undo a stop."""
    assert ask.press is not None
    back = await services.watches.watch_again(ask.chat, ask.press.id)
    text = ask.say("pressed-restored", name=bold(back.label))
    return in_place(ask, Card(text))


async def mute(ask: Ask, services: Services) -> Reply:
    """`/mute`, `/mute 8 h`, `/mute Shoigu 8 h`, `/mute off`."""
    name, span = split_duration(ask.words)
    if name.casefold() in ("off", "0", "выкл", "вимк", "выключить"):
        await services.watches.mute_chat(ask.chat, None)
        return just(ask.say("mute-ended"))
    if name:
        return await _mute_named(ask, services, name, span or timedelta(hours=_MUTE_HOURS))
    if span is None:
        hours = (1, 8, 24)
        row = tuple(ask.button("button-hours", "hush", count, count=count) for count in hours)
        return just(ask.say("mute-how-long"), row, (ask.button("button-unmute", "hush", 0),))
    return await _mute_chat(ask, services, ask.asked_at + span)


async def _mute_named(ask: Ask, services: Services, name: str, span: timedelta) -> Reply:
    found = await services.watches.find_named(ask.chat, name)
    if not found:
        return just(ask.say("unwatch-nothing", name=name[:60]))
    return await _mute_one(ask, services, found[0].id, ask.asked_at + span)


async def hush(ask: Ask, services: Services) -> Reply:
    """The whole chat is quiet for so many hours, by a button; 0 ends it."""
    assert ask.press is not None
    if ask.press.id <= 0:
        await services.watches.mute_chat(ask.chat, None)
        return in_place(ask, Card(ask.say("mute-ended")))
    return await _mute_chat(ask, services, ask.asked_at + timedelta(hours=min(ask.press.id, 24 * 365)))


async def _mute_chat(ask: Ask, services: Services, until: datetime) -> Reply:
    await services.watches.mute_chat(ask.chat, until)
    text = ask.say("mute-begun", when=when(ask.language, until))
    return in_place(ask, Card(text, ((ask.button("button-unmute", "hush", 0),),)))


async def mute_pressed(ask: Ask, services: Services) -> Reply:
    """One watch is quiet for some hours, by a button."""
    assert ask.press is not None
    hours = int(ask.press.arg) if ask.press.arg.isdigit() else _MUTE_HOURS
    return await _mute_one(ask, services, ask.press.id, ask.asked_at + timedelta(hours=min(hours, 24 * 365)))


async def _mute_one(ask: Ask, services: Services, subscription_id: int, until: datetime) -> Reply:
    muted = await services.watches.mute(ask.chat, subscription_id, until)
    text = ask.say("pressed-muted", name=bold(muted.label), when=when(ask.language, until))
    undo = ask.button("button-undo", "unmute", subscription_id)
    return Reply(Card(text, ((undo,),), silent=True), toast=text.plain if ask.press else "")


async def unmute(ask: Ask, services: Services) -> Reply:
    """Undo."""
    assert ask.press is not None
    muted = await services.watches.mute(ask.chat, ask.press.id, None)
    return in_place(ask, Card(ask.say("pressed-unmuted", name=bold(muted.label))))


async def ask_whom(ask: Ask, services: Services) -> Reply:
    """ "Watch someone else": whatever is written next is taken for a name."""
    return just(ask.say("watch-whom"))
