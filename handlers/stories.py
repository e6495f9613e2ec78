"""What was found, and how all is going: /status, "Why?"."""

from __future__ import annotations

from collections import Counter

from bot.domain.alert import Card
from bot.domain.richtext import Text, bold, join, link, plain
from bot.domain.source import Health, Source
from bot.newsdesk import State
from bot.services import Services
from bot.words.times import ago, when
from handlers.context import Ask, Reply, Right, in_place
from handlers.sources import health

_TROUBLED = 5  # sources in /status
_WELL = (Health.OK, Health.NEW, Health.QUIET)


async def why(ask: Ask, services: Services) -> Reply:
    """Why an alert came: the words found, how sure, by which rule."""
    assert ask.press is not None
    card = await services.news.why_card(ask.chat, ask.press.id)
    if card is None:
        return Reply(toast=ask.say("why-nothing-left").plain)
    return Reply(card)


async def status(ask: Ask, services: Services) -> Reply:
    """`/status`: what the bot is doing, and why there may have been nothing."""
    state = await services.news.state(ask.chat)
    blocks = [
        _sources_block(ask, state),
        _times_line(ask, services, state),
        _watches_block(ask, services, state),
    ]
    if ask.right is Right.OWNER:
        blocks.append(_owner_block(ask, state))
    return in_place(ask, Card(join("\n\n", blocks)))


def _sources_block(ask: Ask, state: State) -> Text:
    if not state.sources:
        return ask.say("sources-none")
    counts = Counter(one.health for one in state.sources)
    parts = [ask.say(f"sources-{kind.value}", count=counts[kind]) for kind in Health if counts[kind]]
    troubled = [one for one in state.sources if one.health not in _WELL]
    head = ask.say("status-all-well" if not troubled else "status-some-trouble")
    count = join(", ", [ask.say("sources-count", count=len(state.sources)), *parts])
    return join("\n", [head + " " + count + ".", *(_trouble(ask, one) for one in troubled[:_TROUBLED])])


def _trouble(ask: Ask, one: Source) -> Text:
    line = plain("  ") + link(one.title or one.address, one.address) + ": " + health(ask, one)
    if one.health is Health.NO_PREVIEW:
        line = line + ". " + ask.say("status-no-preview-mend")
    return line


def _times_line(ask: Ask, services: Services, state: State) -> Text:
    now = services.clock()
    checked = (
        ask.say("source-last-check", ago=ago(ask.language, state.checked_at, now))
        if state.checked_at
        else ask.say("source-never-checked")
    )
    story = (
        ask.say("source-last-story", ago=ago(ask.language, state.story_at, now)) if state.story_at else Text()
    )
    return join(" · ", [checked, story])


def _watches_block(ask: Ask, services: Services, state: State) -> Text:
    if not state.watches:
        return ask.say("watches-none")
    lines = [
        ask.say(
            "status-watches",
            watches=ask.say("watches-count", count=len(state.watches)),
            alerts=ask.say("alerts-count", count=state.alerts_today),
        )
    ]
    if state.waiting:
        lines.append(ask.say("status-waiting", count=state.waiting))
    if state.in_doubt:
        lines.append(ask.say("status-in-doubt", count=state.in_doubt))
    if state.muted_until:
        lines.append(ask.say("status-chat-muted", when=when(ask.language, state.muted_until)))
    for one in state.watches:
        if one.muted_until and one.muted_until > services.clock():
            lines.append(ask.say("pressed-muted", name=one.label, when=when(ask.language, one.muted_until)))
        elif one.id not in state.found_at:
            lines.append(ask.say("status-never-found", name=bold(one.label)))
        else:
            lines.append(
                ask.say(
                    "status-found",
                    name=bold(one.label),
                    ago=ago(ask.language, state.found_at[one.id], services.clock()),
                )
            )
    return join("\n", lines[:14])


def _owner_block(ask: Ask, state: State) -> Text:
    lines = [
        ask.say("status-updates", new=state.updates_new, poison=state.updates_poison),
        ask.say("status-deliveries", todo=state.all_todo, doubt=state.all_in_doubt, dead=state.all_dead),
    ]
    if state.poll_trouble:
        lines.append(plain(state.poll_trouble))
    return join("\n", lines)
