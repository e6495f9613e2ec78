"""`/latest`: the newest stories about what this chat watches, with paging in place."""

from __future__ import annotations

from collections.abc import Sequence

from bot.alerts.pieces import shorten, tidy
from bot.domain.alert import Button, Card
from bot.domain.callback import row_in
from bot.domain.richtext import Text, bold, join, link, plain
from bot.domain.watch import Subscription
from bot.services import Services
from bot.storylist import PAGE, Listed, Listing
from bot.words.times import when
from handlers.context import Ask, Reply, in_place, just
from handlers.story_card import HERE

_TITLE = 160
_IN_A_ROW = 4
_NAMED = 3  # watches that a button can carry; a list of more is one of all


async def latest(ask: Ask, services: Services) -> Reply:
    """`/latest`, `/latest NAME`: the newest stories, the last one first."""
    only = await services.watches.find_named(ask.chat, ask.words) if ask.words.strip() else None
    if only is not None and not only:
        return just(ask.say("unwatch-nothing", name=ask.words.strip()[:60]))
    return await _listed(ask, services, only, page=0, until=0)


async def turn(ask: Ask, services: Services) -> Reply:
    """Another page of a list, or the list anew. The argument: up to which document, and which watches."""
    assert ask.press is not None
    until, *named = (row_in(one) for one in ask.press.arg.split("."))
    mine = await services.watches.of_chat(ask.chat)
    only = [one for one in mine if one.id in named] if named else None
    return await _listed(ask, services, only, page=ask.press.id, until=until)


async def _listed(
    ask: Ask, services: Services, only: Sequence[Subscription] | None, *, page: int, until: int
) -> Reply:
    if not await services.watches.of_chat(ask.chat):
        return in_place(ask, Card(ask.say("watches-none"), ((ask.button("button-watch-else", "ask", 0),),)))
    listing = await services.stories.latest(ask.chat, only, page, until)
    if not listing.shown:
        return in_place(ask, Card(ask.say("latest-none")))
    first = listing.page * PAGE
    lines = [_line(ask, first + number, one) for number, one in enumerate(listing.shown, start=1)]
    text = join("\n\n", [ask.say("latest-head"), *lines])
    names = [one.id for one in (only or ())[:_NAMED]]
    return in_place(ask, Card(text.limited(), _buttons(ask, listing, first, names)))


def _line(ask: Ask, number: int, one: Listed) -> Text:
    title = link(bold(shorten(tidy(one.title), _TITLE)), one.url)
    by = plain(shorten(tidy(one.sources[0]), 40))
    if others := len(one.sources) - 1:
        by = ask.say("latest-by", first=by, count=others)
    spoken, names = plain(" ".join(one.languages)), plain(", ".join(one.names))
    return plain(f"{number}. ") + title + "\n" + join(" · ", [by, spoken, when(ask.language, one.at), names])


def _buttons(ask: Ask, listing: Listing, first: int, names: Sequence[int]) -> tuple[tuple[Button, ...], ...]:
    state = ".".join(map(str, (listing.until, *names)))
    opens = [
        ask.button("button-number", "story", one.id, f"{HERE}{listing.page}.{state}", count=first + number)
        for number, one in enumerate(listing.shown, start=1)
        if one.id is not None
    ]
    rows = [tuple(opens[at : at + _IN_A_ROW]) for at in range(0, len(opens), _IN_A_ROW)]
    before = (ask.button("button-previous", "latest", listing.page - 1, state),) if listing.page else ()
    more = listing.page + 1 < listing.pages
    after = (ask.button("button-next", "latest", listing.page + 1, state),) if more else ()
    anew = ".".join(map(str, (0, *names)))
    fresh = (ask.button("button-fresh", "latest", 0, anew, count=listing.fresh),) if listing.fresh else ()
    return (*rows, before + after + fresh) if before or after or fresh else tuple(rows)
