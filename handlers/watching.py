"""Beginning to watch: from what was typed to whom it means, and the card that is pressed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.domain.alert import Button, Card
from bot.domain.callback import encode, row_in
from bot.domain.entity import Entity, EntityKind
from bot.domain.richtext import Text, bold, join, plain
from bot.domain.watch import Draft, Mode
from bot.knowing.known import Candidate
from bot.services import Services
from handlers import names
from handlers.context import Ask, Reply, in_place, just
from handlers.since import split_since
from handlers.taking import digest
from handlers.watch_card import preview, watched_card

_CANDIDATES = 6
_DESCRIPTION = 120


@dataclass(frozen=True, slots=True)
class _Who:
    """Somebody who may be meant, and the argument of the button that says so."""

    name: str
    kind: EntityKind
    description: str
    arg: str


async def watch(ask: Ask, services: Services) -> Reply:
    """`/watch NAME`, `/watch EXPRESSION`, `… since 7d`: what was understood, to be confirmed."""
    words, span = split_since(ask.words)
    if not words:
        return just(ask.say("watch-whom"))
    draft = await services.watches.drafts.begin(ask.chat, words, span)
    if draft.kind is EntityKind.EXPRESSION:
        return await _shown(ask, services, draft)
    found = await services.watches.resolve(draft.typed)
    if found.exact and len(found.entities) == 1:
        meant = await services.watches.drafts.is_entity(ask.chat, draft.id, found.entities[0].id)
        return await _shown(ask, services, meant)
    if found.exact:
        return in_place(ask, _choice(ask, draft, "watch-several", [*map(_known, found.entities)]))
    return await _looked_up(ask, services, draft, found.entities)


async def offer(ask: Ask, services: Services) -> Reply:
    """Words without a command: a spelling that was asked for, or else a name to be watched."""
    asked = await services.watches.drafts.answered(ask.chat, ask.user_id)
    return await names.added(ask, services, asked) if asked else await watch(ask, services)


async def _looked_up(ask: Ask, services: Services, draft: Draft, alike: Sequence[Entity]) -> Reply:
    """Nobody is known by just this name: perhaps somebody like it, or somebody the world knows."""
    async with _patiently(ask, "watch-looking-up", draft, is_slow=services.whois.is_on) as shown:
        asked = await services.whois.candidates(draft.typed, ask.language)
        who = _together(alike, asked.candidates)
        if who:
            head_key = "watch-perhaps" if alike else "watch-several"
            return Reply(_choice(ask, draft, head_key, who), edits=_instead(ask, shown))
        draft = await services.watches.drafts.is_words(ask.chat, draft.id, unasked=not asked.reached)
        return await _card_of(ask, services, draft, _instead(ask, shown), "draft-nobody")


def _together(alike: Sequence[Entity], candidates: Sequence[Candidate]) -> list[_Who]:
    known = {entity.wikidata for entity in alike if entity.wikidata}
    others = [one for one in candidates if one.qid not in known]
    return [*map(_known, alike), *map(_candidate, others)][:_CANDIDATES]


def _known(entity: Entity) -> _Who:
    return _Who(entity.name, entity.kind, entity.description, f"e{entity.id}")


def _candidate(one: Candidate) -> _Who:
    return _Who(one.name, one.kind, one.description, one.qid)


def _choice(ask: Ask, draft: Draft, key: str, who: Sequence[_Who]) -> Card:
    """Who may be meant, a button for each, and one for nobody of them."""
    lines = [_who_line(ask, one) for one in who]
    text = join("\n", [ask.say(key, name=plain(draft.typed)), *lines])
    rows = [(Button(_label(one, who), encode("pick", draft.id, one.arg)),) for one in who]
    return Card(text, (*rows, (ask.button("button-none-of-these", "pick", draft.id, "words"),)))


def _label(one: _Who, who: Sequence[_Who]) -> str:
    """The name; where two have the same, with what tells them apart."""
    is_alone = sum(other.name == one.name for other in who) == 1
    return _short(one.name if is_alone or not one.description else f"{one.name} · {one.description}", 40)


def _who_line(ask: Ask, one: _Who) -> Text:
    kind = [] if one.kind is EntityKind.PHRASE else [ask.say(f"kind-{one.kind.value}")]
    told = join(" · ", [*kind, plain(_short(one.description, _DESCRIPTION))])
    return plain("• ") + bold(one.name) + (plain(" — ") + told if told else Text())


def _short(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


# --- the card before anything is watched


async def _shown(ask: Ask, services: Services, draft: Draft, why_words: str = "") -> Reply:
    """The card, in place of what was pressed; a command gets a message of its own.

    `why_words` says how it came to stand for its words alone.
    """
    is_slow = draft.entity_id is None and not ask.press and await services.news.backtest.is_long()
    async with _patiently(ask, "watch-looking-through", draft, is_slow=is_slow) as shown:
        return await _card_of(ask, services, draft, _instead(ask, shown), why_words)


async def _card_of(
    ask: Ask, services: Services, draft: Draft, edits: int | None, why_words: str = ""
) -> Reply:
    here = await services.watches.find_same(ask.chat, draft)
    if here is None:
        return Reply(await preview(ask, services, draft, _note(ask, draft, why_words)), edits=edits)
    mine = await services.watches.drafts.of_watch(ask.chat, here.id)
    card = await watched_card(ask, services, mine, ask.say("watch-already"))
    past = await digest(ask, services, here, draft.since) if draft.since else None
    return Reply(card, edits=edits, then=past)


def _note(ask: Ask, draft: Draft, why_words: str = "") -> Text:
    if draft.entity_id is not None or draft.kind is EntityKind.EXPRESSION:
        return Text()
    if draft.unasked:
        return ask.say("draft-unasked")
    why = ask.say(why_words) if why_words else Text()
    return join(" ", [why, ask.say(f"draft-seeks-{draft.kind.value}")])


@asynccontextmanager
async def _patiently(ask: Ask, key: str, draft: Draft, *, is_slow: bool) -> AsyncIterator[int | None]:
    """Whoever typed a command is told what takes so long; whoever pressed sees the button turn."""
    if ask.press or not is_slow:
        yield None
        return
    async with ask.progress(ask, ask.say(key, name=plain(draft.typed))) as shown:
        yield shown


def _instead(ask: Ask, shown: int | None) -> int | None:
    return ask.message_id if ask.press else shown


async def pick(ask: Ask, services: Services) -> Reply:
    """One of those who may be meant, or nobody of them."""
    assert ask.press is not None
    drafts, number, arg = services.watches.drafts, ask.press.id, ask.press.arg
    if arg == "words":
        return await _shown(ask, services, await drafts.is_words(ask.chat, number), "draft-none-of-those")
    await drafts.get(ask.chat, number)  # a forgotten draft is told of before anybody is looked up
    entity_id = row_in(arg.removeprefix("e")) if arg.startswith("e") else 0
    if not entity_id:
        entity_id = (await services.whois.adopt(arg)).id
    return await _shown(ask, services, await drafts.is_entity(ask.chat, number, entity_id))


async def somebody_else(ask: Ask, services: Services) -> Reply:
    """Not the one on the card: everybody else of that name."""
    assert ask.press is not None
    draft = await services.watches.drafts.get(ask.chat, ask.press.id)
    found = await services.watches.resolve(draft.typed)
    asked = await services.whois.candidates(draft.typed, ask.language)
    who = _together(found.entities, asked.candidates)
    if not who:
        return in_place(ask, Card(ask.say("watch-nobody-else", name=plain(draft.typed))))
    return in_place(ask, _choice(ask, draft, "watch-perhaps", who))


async def card(ask: Ask, services: Services) -> Reply:
    """Back to the card."""
    assert ask.press is not None
    return await redrawn(ask, services, await services.watches.drafts.get(ask.chat, ask.press.id))


async def redrawn(ask: Ask, services: Services, draft: Draft, toast: str = "") -> Reply:
    """The card of a draft as it is now, in place."""
    if draft.subscription_id is not None:
        mine = await services.watches.drafts.of_watch(ask.chat, draft.subscription_id)
        return in_place(ask, await watched_card(ask, services, mine), toast)
    return in_place(ask, await preview(ask, services, draft, _note(ask, draft)), toast)


async def set_mode(ask: Ask, services: Services) -> Reply:
    """How sure a mention must be, before anything is watched."""
    assert ask.press is not None
    wanted = Mode(ask.press.arg) if ask.press.arg in set(Mode) else Mode.NORMAL
    draft = await services.watches.drafts.set_mode(ask.chat, ask.press.id, wanted)
    return await redrawn(ask, services, draft, ask.say(f"watch-mode-{wanted.value}").plain)


async def set_kind(ask: Ask, services: Services) -> Reply:
    """Typed words are a person's name, or stand for themselves."""
    assert ask.press is not None
    kind = EntityKind(ask.press.arg) if ask.press.arg in set(EntityKind) else EntityKind.PHRASE
    before = await services.watches.drafts.get(ask.chat, ask.press.id)
    draft = await services.watches.drafts.is_words(ask.chat, before.id, kind, unasked=before.unasked)
    return await redrawn(ask, services, draft)


async def leave(ask: Ask, services: Services) -> Reply:
    """Nothing is to be watched after all."""
    return in_place(ask, Card(ask.say("draft-left")))
