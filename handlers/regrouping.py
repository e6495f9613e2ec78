"""What people know better: a report that does not belong, two stories that are one."""

from __future__ import annotations

from bot.alerts.pieces import shorten, tidy
from bot.domain.alert import Button, Card
from bot.domain.callback import row_in
from bot.domain.richtext import plain
from bot.errors import UserError
from bot.services import Services
from bot.storydesk import title_of
from bot.storyline.timeline import told_at, when_in_words
from handlers.context import Ask, Reply, in_place
from handlers.story_card import HERE, label_of, paged, story_card, turned

_LABEL = 48


async def apart(ask: Ask, services: Services) -> Reply:
    """ "Not the same story": which report does not belong?"""
    assert ask.press is not None
    page, _, where = ask.press.arg.partition(";")
    line = await services.storydesk.get(ask.chat, ask.press.id)
    if len(line.reports) < 2:
        raise UserError("apart-alone")
    number, shown = turned(line.reports, int(page) if page.isdecimal() else 0)
    many_days = len({told_at(one.document).date() for one in line.reports}) > 1
    rows = [
        (
            ask.button(
                "button-one-report",
                "part",
                line.story.id,
                f"{one.document.id};{where}",
                label=plain(label_of(one, ask.language, with_day=many_days)),
            ),
        )
        for one in shown
    ]
    turns = paged(ask, "apart", line.story.id, number, len(line.reports), where)
    return in_place(ask, Card(ask.say("apart-head"), (*rows, *turns)))


async def part(ask: Ask, services: Services) -> Reply:
    """That report is a story of its own from now on."""
    assert ask.press is not None
    document, _, where = ask.press.arg.partition(";")
    document_id = row_in(document)
    other_id = await services.storydesk.separate(ask.chat, ask.press.id, document_id, ask.user_id)
    other = await services.storydesk.get(ask.chat, other_id)
    title = plain(shorten(tidy(title_of(other.reports[0])), 90))
    undo = ask.button("button-undo", "unpart", other_id, where or HERE)
    open_it = ask.button("button-open", "story", other_id, where or HERE)
    rows = ((undo, open_it), (_back(ask, ask.press.id, where),))
    return in_place(ask, Card(ask.say("apart-done", title=title), rows))


async def unpart(ask: Ask, services: Services) -> Reply:
    """Undo: one story again."""
    assert ask.press is not None
    story_id = await services.storydesk.undo(ask.chat, ask.press.id)
    line = await services.storydesk.get(ask.chat, story_id)
    return in_place(ask, story_card(ask, line, ask.press.arg), ask.say("apart-undone").plain)


async def same(ask: Ask, services: Services) -> Reply:
    """ "Same story as…": the ones that may be meant."""
    assert ask.press is not None
    number, where = ask.press.id, ask.press.arg
    found = await services.stories.nearest(ask.chat, number)
    rows = [
        (
            ask.button(
                "button-one-report",
                "join",
                number,
                f"{one.id};{where}",
                label=plain(
                    shorten(tidy(f"{when_in_words(ask.language, one.at, with_day=True)} {one.title}"), _LABEL)
                ),
            ),
        )
        for one in found
    ]
    text = ask.say("same-head") if found else ask.say("same-none")
    return in_place(ask, Card(text, (*rows, (_back(ask, number, where),))))


async def join(ask: Ask, services: Services) -> Reply:
    """These two are one story."""
    assert ask.press is not None
    other, _, where = ask.press.arg.partition(";")
    line = await services.storydesk.merge(ask.chat, ask.press.id, row_in(other))
    return in_place(ask, story_card(ask, line, where), ask.say("same-done").plain)


def _back(ask: Ask, story_id: int, where: str) -> Button:
    return ask.button("button-back", "story", story_id, where or HERE)
