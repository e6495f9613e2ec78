"""Watching from now on: by the card, by one tap, or by whoever was looked up; and what follows."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from bot.domain.alert import Card
from bot.domain.callback import row_in
from bot.domain.richtext import bold, join
from bot.domain.watch import Draft, Subscription
from bot.errors import UserError
from bot.services import Services
from bot.watchlist import Watched
from bot.words.times import length
from handlers.context import Ask, Reply, in_place
from handlers.watch_card import example, watched_card

_SHOWN = 10  # stories of the past in one message


async def take(ask: Ask, services: Services) -> Reply:
    """ "Watch": from now on. The card shrinks, and what there was follows."""
    assert ask.press is not None
    draft = await services.watches.drafts.get(ask.chat, ask.press.id)
    done = await services.watches.watch_draft(ask.chat, draft.id, ask.asker)
    if done.is_new and draft.unasked:
        await services.whois.complete_later(done.subscription.watch_id, draft.typed, ask.language)
    lately = await services.news.lately(ask.chat, done.subscription)
    said = ask.say("watch-begun" if done.is_new else "watch-already")
    told = (
        ask.say("watch-lately", count=lately.stories) if lately.stories else ask.say("watch-nothing-lately")
    )
    text = bold(done.subscription.label) + "\n" + join(" ", [said, told])
    undo = ask.button("button-undo" if done.is_new else "button-stop", "stop", done.subscription.id)
    rows = ((undo, ask.button("button-watches", "list", 0)),)
    return replace(in_place(ask, Card(text, rows)), then=await _then(ask, services, done, draft))


async def _then(ask: Ask, services: Services, done: Watched, draft: Draft) -> Card | None:
    """What follows a new watch: the past that was asked for, or else the newest story."""
    if not done.is_new:
        return None
    if draft.since is None:
        return await services.news.tell_newest(ask.chat, done.subscription)
    return await digest(ask, services, done.subscription, draft.since)


async def digest(ask: Ask, services: Services, one: Subscription, since: timedelta) -> Card:
    """What there was in a span of time, in one message."""
    told, count = await services.news.since(ask.chat, one, since, _SHOWN)
    span = length(ask.language, since)
    if not told:
        return Card(ask.say("digest-nothing", span=span), silent=True)
    lines = [example(ask, each) for each in told]
    more = [ask.say("digest-more", count=count - len(told))] if count > len(told) else []
    stories = ask.say("stories-count", count=count)
    first = ask.say("digest-head", name=bold(one.label), span=span, stories=stories)
    return Card(join("\n", [first, *lines, *more]).limited(), silent=True)


async def watch_pressed(ask: Ask, services: Services) -> Reply:
    """A name that was offered for one tap: watched at once, on the same card."""
    assert ask.press is not None
    return await _at_once(ask, services, ask.press.id)


async def who(ask: Ask, services: Services) -> Reply:
    """Whoever was looked up, watched at once; instead of the bare words, if there are any."""
    assert ask.press is not None
    entity = await services.whois.adopt(f"Q{ask.press.id}")
    reply = await _at_once(ask, services, entity.id)
    if words := row_in(ask.press.arg):
        with suppress(UserError):  # the words were stopped meanwhile
            await services.watches.unwatch(ask.chat, words)
    return reply


async def _at_once(ask: Ask, services: Services, entity_id: int) -> Reply:
    done = await services.watches.watch_entity(ask.chat, entity_id, ask.asker)
    draft = await services.watches.drafts.of_watch(ask.chat, done.subscription.id)
    note = ask.say("watch-begun" if done.is_new else "watch-already")
    shown = await watched_card(ask, services, draft, note, undo=done.is_new)
    newest = await services.news.tell_newest(ask.chat, done.subscription) if done.is_new else None
    return replace(in_place(ask, shown), then=newest)
