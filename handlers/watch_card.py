"""The watch card: who or what was understood, by which forms, how sure, and what it would have found."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from bot.backtest import Found, Record, watch_of
from bot.domain.alert import Button, Card
from bot.domain.entity import Entity, EntityKind
from bot.domain.richtext import Text, bold, join, link, plain
from bot.domain.watch import Draft, Mode, Term
from bot.matching.query import paraphrase, read
from bot.matching.shown import LETTERS, Group, by_language, by_script, for_reader, put_together
from bot.services import Services
from bot.words import say
from bot.words.times import length, when
from handlers.context import Ask

_LINES = 3  # of forms: a card higher than a phone hides whom it is about
_SAMPLE = 4  # forms in one of them
_WIDTH = 64  # characters of a list of forms
_TERMS = 6
_TITLE = 90  # characters of an example's headline
_DESCRIPTION = 160
_NEXT_MODE = {Mode.STRICT: Mode.NORMAL, Mode.NORMAL: Mode.WIDE, Mode.WIDE: Mode.STRICT}


async def preview(ask: Ask, services: Services, draft: Draft, note: Text | None = None) -> Card:
    """What is about to be watched, and whether it is worth it. Nothing is watched yet."""
    text = await about(ask, services, draft, note)
    rows: list[tuple[Button, ...]] = [(ask.button("button-watch", "take", draft.id),)]
    tuning: tuple[Button, ...] = (mode_button(ask, draft, "dmode", draft.id),)
    if draft.kind is not EntityKind.EXPRESSION:
        tuning += (ask.button("button-names", "names", draft.id),)
    rows.append(tuning)
    if draft.entity_id is None and draft.kind is not EntityKind.EXPRESSION:
        rows.append((kind_button(ask, draft),))
    rows.append(_ways_on(ask, draft))
    return Card(text, tuple(rows))


def _ways_on(ask: Ask, draft: Draft) -> tuple[Button, ...]:
    leave = ask.button("button-cancel", "leave", draft.id)
    if draft.kind is EntityKind.EXPRESSION:
        return (leave,)
    return (ask.button("button-somebody-else", "else", draft.id), leave)


async def watched_card(
    ask: Ask, services: Services, draft: Draft, note: Text | None = None, *, undo: bool = False
) -> Card:
    """The card of a watch that is there."""
    assert draft.subscription_id is not None
    number = draft.subscription_id
    tuning: tuple[Button, ...] = (mode_button(ask, draft, "mode", number),)
    if draft.kind is not EntityKind.EXPRESSION:
        tuning += (ask.button("button-names", "names", draft.id),)
    stop = ask.button("button-undo" if undo else "button-stop", "stop", number)
    rows = (tuning, (stop, ask.button("button-watches", "list", 0)))
    return Card(await about(ask, services, draft, note), rows)


def mode_button(ask: Ask, draft: Draft, verb: str, number: int) -> Button:
    """Says how sure it is now; a press goes on to the next."""
    mode = ask.say(f"mode-{draft.mode.value}")
    return ask.button("button-mode", verb, number, _NEXT_MODE[draft.mode].value, mode=mode)


def kind_button(ask: Ask, draft: Draft) -> Button:
    """Typed words can be a person's name or stand for themselves."""
    other = EntityKind.PHRASE if draft.kind is EntityKind.PERSON else EntityKind.PERSON
    return ask.button(f"button-as-{other.value}", "kind", draft.id, other.value)


async def about(ask: Ask, services: Services, draft: Draft, note: Text | None = None) -> Text:
    """The text of the card, for a watch that is there as for one that is not."""
    entity = await services.watches.entity(draft.entity_id)
    record = await services.news.backtest.of_draft(ask.chat, draft)
    is_expression = draft.kind is EntityKind.EXPRESSION
    understood = (
        await _expression(ask, services, draft)
        if is_expression
        else _forms(ask, draft, await forms_of(draft))
    )
    blocks = [head(ask, draft, entity), note or Text(), understood, _how(ask, draft), _told(ask, record)]
    return join("\n\n", blocks).limited()


def _how(ask: Ask, draft: Draft) -> Text:
    """How sure a mention must be, and what of the past will be told."""
    mode = ask.say(f"watch-mode-{draft.mode.value}")
    if draft.since is None or draft.subscription_id is not None:
        return mode
    return join("\n", [mode, ask.say("draft-since", span=length(ask.language, draft.since))])


def head(ask: Ask, draft: Draft, entity: Entity | None) -> Text:
    """The name, and what is known of it."""
    kind = ask.say(f"kind-{draft.kind.value}")
    if entity is None:
        return bold(draft.label) + "\n" + kind
    pieces = [kind, plain(entity.description[:_DESCRIPTION])]
    if entity.wikidata:
        pieces.append(link("Wikidata", f"https://www.wikidata.org/wiki/{entity.wikidata}"))
    return bold(entity.name) + "\n" + join(" · ", pieces)


# --- how it is written


async def forms_of(draft: Draft) -> tuple[Group, ...]:
    """Every form of a draft by language; making them takes a moment, and others wait to be heard."""
    return await asyncio.to_thread(by_language, watch_of(draft))


def _forms(ask: Ask, draft: Draft, groups: tuple[Group, ...]) -> Text:
    told = for_reader([group for group in by_script(groups) if group.sample(1)], ask.language)[:_LINES]
    lines = [sample_line(ask, group) for group in told]
    left_out = sum(form.left_out for group in groups for form in group.forms)
    less = [ask.say("draft-left-out", count=left_out)] if left_out else []
    return join("\n", [ask.say("draft-forms"), _in_full(draft), *lines, _more(ask, groups, told), *less])


def _more(ask: Ask, groups: tuple[Group, ...], told: Sequence[Group]) -> Text:
    """How many forms have no line, and in how many languages."""
    ways = sum(group.count for group in groups) - sum(group.count for group in told)
    if not ways:
        return Text()
    shown = {form.key for group in told for form in group.forms}
    languages = sum(
        group.language not in LETTERS
        and any(form.key not in shown and not form.left_out for form in group.forms)
        for group in groups
    )
    more = [ask.say("draft-more-ways", count=ways)]
    return join(" ", [*more, *([ask.say("draft-in-languages", count=languages)] if languages else [])])


def _in_full(draft: Draft) -> Text:
    names = put_together(watch_of(draft))
    return _listed(names[:_SAMPLE], len(names))


def _listed(spellings: Sequence[str], count: int) -> Text:
    """As many of them as have room on a line or two of a phone, and a sign that there are more."""
    room = _WIDTH
    fitting = [one for at, one in enumerate(spellings) if (room := room - len(one) - 2) >= 0 or not at]
    return plain(", ".join(fitting) + ("…" if count > len(fitting) else ""))


def sample_line(ask: Ask, group: Group) -> Text:
    """How many forms a language has, and some of them."""
    sample = group.sample(_SAMPLE)
    if not sample:
        return ask.say("names-language", language=language(ask, group), count=group.count)
    words = _listed(sample, group.count)
    return ask.say("draft-forms-line", language=language(ask, group), count=group.count, words=words)


def language(ask: Ask, group: Group) -> Text:
    """In whose texts these forms stand."""
    return ask.say("forms-language", language=group.language)


async def _expression(ask: Ask, services: Services, draft: Draft) -> Text:
    query = read(draft.names[0], tuple(term.text for term in draft.terms))
    understood = ask.say("draft-expression", words=paraphrase(query, partial(say, ask.language)))
    lacking = await services.sources.lacking(ask.chat, query)
    unread = [ask.say("draft-source-unread", place=plain(place)) for place in lacking]
    return join("\n", [understood, *(_term(ask, term) for term in draft.terms[:_TERMS]), *unread])


def _term(ask: Ask, term: Term) -> Text:
    kind = ask.say(f"kind-{term.kind.value}")
    if term.names[0] == term.text:
        return plain("• ") + bold(term.text) + plain(" — ") + kind
    return plain("• ") + bold(term.text) + plain(" — ") + plain(term.names[0]) + ", " + kind


# --- what it would have found


def _told(ask: Ask, record: Record) -> Text:
    span = length(ask.language, timedelta(days=record.days))
    if not record.stories:
        return ask.say("draft-nothing", span=span)
    lines = [ask.say("draft-stories", span=span, stories=ask.say("stories-count", count=record.stories))]
    if record.a_day < record.stories:
        lines.append(ask.say("draft-a-day", count=record.a_day))
    if record.loudest and record.loudest[1] > 1:
        name, count = record.loudest
        lines.append(ask.say("draft-loudest", name=plain(name), count=count))
    return join("\n", [join(", ", lines), *(example(ask, one) for one in record.examples)])


def example(ask: Ask, one: Found) -> Text:
    """A headline that leads to its document, and when."""
    title = one.title if len(one.title) <= _TITLE else one.title[: _TITLE - 1].rstrip() + "…"
    return plain("• ") + link(" ".join(title.split()), one.url) + " · " + when(ask.language, one.at)
