"""Whether an alert was about the one who is meant: the chat says so, and the watch learns."""

from __future__ import annotations

from bot.domain.alert import Card
from bot.domain.callback import row_in
from bot.domain.richtext import bold, plain
from bot.services import Services
from handlers.context import Ask, Reply, in_place


async def wrong(ask: Ask, services: Services) -> Reply:
    """ "Not this person"."""
    return await _judged(ask, services, right=False)


async def right(ask: Ask, services: Services) -> Reply:
    """ "Right"."""
    return await _judged(ask, services, right=True)


async def _judged(ask: Ask, services: Services, *, right: bool) -> Reply:
    assert ask.press is not None
    document_id = row_in(ask.press.arg)
    judged = await services.news.judging.judge(
        ask.chat, ask.press.id, document_id, right=right, user_id=ask.user_id
    )
    label, words = bold(judged.subscription.label), plain(judged.surface)
    key = "verdict-right" if right else "verdict-wrong-name" if judged.phrase else "verdict-wrong"
    text = ask.say(key, name=label, words=words, phrase=plain(judged.phrase))
    undo = ask.button("button-undo", "unsay", judged.subscription.id, str(document_id))
    return Reply(Card(text, ((undo,),), silent=True), toast=text.plain)


async def unsay(ask: Ask, services: Services) -> Reply:
    """What was said is taken back."""
    assert ask.press is not None
    document_id = row_in(ask.press.arg)
    one = await services.news.judging.unjudge(ask.chat, ask.press.id, document_id)
    return in_place(ask, Card(ask.say("verdict-undone", name=bold(one.label))))
