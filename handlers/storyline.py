"""How a story developed: `/story`, the button under an alert, and what opens from there."""

from __future__ import annotations

from functools import partial

from bot.domain.alert import Card
from bot.errors import NotFound
from bot.services import Services
from bot.storydesk import Storyline
from handlers.context import Ask, Drawing, Reply, in_place, just
from handlers.story_card import (
    HERE,
    alternative_text,
    reports_card,
    story_card,
    together_card,
    whence_card,
)


async def story(ask: Ask, services: Services) -> Reply:
    """`/story`, `/story NAME`, `/story 123`: the newest one told here, about a name, or by its number."""
    words = ask.words.strip()
    if words.isdecimal() and len(words) < 19:
        return await _numbered(ask, services, int(words))
    only = await services.watches.find_named(ask.chat, words) if words else None
    if only is not None and not only:
        return just(ask.say("unwatch-nothing", name=words[:60]))
    number = await services.stories.newest(ask.chat, only)
    if number is None:
        return just(ask.say("story-none-of", name=words[:60]) if words else ask.say("story-none"))
    return _whole(ask, services, await services.storydesk.get(ask.chat, number))


async def _numbered(ask: Ask, services: Services, number: int) -> Reply:
    try:
        line = await services.storydesk.get(ask.chat, number)
    except NotFound:
        return just(ask.say("story-not-here", number=str(number)))
    return _whole(ask, services, line)


async def story_pressed(ask: Ask, services: Services) -> Reply:
    """The card of a story: a message of its own under an alert, in place where it was opened from."""
    assert ask.press is not None
    line = await services.storydesk.get(ask.chat, ask.press.id)
    if ask.press.arg.startswith(HERE):
        return in_place(ask, story_card(ask, line, ask.press.arg))
    return _whole(ask, services, line)


def _whole(ask: Ask, services: Services, line: Storyline) -> Reply:
    """The card as a message of its own, and the picture after it, if there is anything to draw."""
    drawing = _drawing(ask, services, line) if len(line.reports) > 1 else None
    return Reply(story_card(ask, line, ""), drawing=drawing)


async def reports(ask: Ask, services: Services) -> Reply:
    """All reports, a page at a time."""
    line, page, where = await _opened(ask, services)
    return in_place(ask, reports_card(ask, line, page, where))


async def together(ask: Ask, services: Services) -> Reply:
    """ "Why together?" """
    line, page, where = await _opened(ask, services)
    return in_place(ask, together_card(ask, line, page, where))


async def whence(ask: Ask, services: Services) -> Reply:
    """ "Sources of the summary"."""
    assert ask.press is not None
    line = await services.storydesk.get(ask.chat, ask.press.id)
    return in_place(ask, whence_card(ask, line, ask.press.arg))


async def _opened(ask: Ask, services: Services) -> tuple[Storyline, int, str]:
    """The story that was pressed on, which page is wanted, and where "Back" leads."""
    assert ask.press is not None
    page, _, where = ask.press.arg.partition(";")
    line = await services.storydesk.get(ask.chat, ask.press.id)
    return line, int(page) if page.isdecimal() else 0, where


# --- The picture


async def picture(ask: Ask, services: Services) -> Reply:
    """Draw the timeline anew, or let the one that was pressed on turn dark or light."""
    assert ask.press is not None
    line = await services.storydesk.get(ask.chat, ask.press.id)
    edits = ask.message_id if ask.press.arg in {"dark", "light"} else None
    return Reply(drawing=_drawing(ask, services, line, dark=ask.press.arg == "dark", edits=edits))


def _drawing(
    ask: Ask, services: Services, line: Storyline, *, dark: bool = False, edits: int | None = None
) -> Drawing:
    draw = partial(_draw, ask, services, line, dark=dark)
    return Drawing(draw, Card(ask.say("picture-failed"), silent=True), edits)


async def _draw(ask: Ask, services: Services, line: Storyline, *, dark: bool) -> tuple[bytes, Card]:
    png = await services.storydesk.picture(ask.chat, line, dark=dark)
    number = line.story.id
    turn = (
        ask.button("button-light", "picture", number, "light")
        if dark
        else ask.button("button-dark", "picture", number, "dark")
    )
    return png, Card(alternative_text(ask, line), ((turn,),))
