"""The first screen, help, privacy, invites, languages, and being forgotten."""

from __future__ import annotations

from bot.domain.alert import Button, Card
from bot.domain.callback import encode
from bot.domain.chat import Standing
from bot.domain.richtext import Text, code, join, link, plain
from bot.services import Services
from bot.words import LANGUAGES, say
from bot.words.times import ago
from handlers.context import Ask, Reply, Right, in_place, just

# Whom the first screen offers: the two of the story that this bot grew from.
EXAMPLES = ("shoigu", "lukashenko")

_OWN_NAMES = {"en": "English", "ru": "Русский", "uk": "Українська", "be": "Беларуская", "pl": "Polski"}


async def start(ask: Ask, services: Services) -> Reply:
    """One screen that works. An invite in the link lets its bearer in first."""
    if ask.words.startswith("i-"):
        await services.guests.accept(ask.chat, ask.words)
        return just(
            ask.say("invite-accepted") + "\n\n" + await _welcome(ask, services), *await _rows(ask, services)
        )
    if ask.chat.standing is Standing.STRANGER:
        return just(ask.say("start-stranger", number=code(str(ask.user_id))))
    return in_place(ask, Card(await _welcome(ask, services), await _rows(ask, services)))


async def _welcome(ask: Ask, services: Services) -> Text:
    state = await services.news.state(ask.chat)
    counted = ask.say("start-sources", count=len(state.sources))
    newest = (
        ask.say("start-newest", ago=ago(ask.language, state.story_at, services.clock()))
        if state.story_at
        else Text()
    )
    mine = ask.say("start-watching", count=len(state.watches)) if state.watches else Text()
    return ask.say("start-what") + "\n\n" + join(" ", [counted, newest, mine])


async def _rows(ask: Ask, services: Services) -> tuple[tuple[Button, ...], ...]:
    have = {one.entity_id for one in await services.watches.of_chat(ask.chat)}
    known = await services.watches.examples(EXAMPLES)
    offers = tuple(
        ask.button("button-watch-named", "watch", entity.id, name=entity.name.split()[-1])
        for entity in known
        if entity.id not in have
    )
    more = (ask.button("button-watch-else", "ask", 0), ask.button("button-how", "how", 0))
    rows: list[tuple[Button, ...]] = [offers, more] if offers else [more]
    if ask.is_private and ask.bot_name:
        group = Button(ask.say("button-add-group").plain, url=f"https://t.me/{ask.bot_name}?startgroup=hello")
        rows.append((group,))
    return tuple(rows)


async def how(ask: Ask, services: Services) -> Reply:
    """What it does, in a few sentences; the same for /help."""
    text = ask.say("help-what") + "\n\n" + ask.say("help-commands")
    if ask.right is Right.OWNER:
        text = text + "\n\n" + ask.say("help-owner")
    back = (ask.button("button-back", "start", 0),) if ask.press else ()
    return in_place(ask, Card(text, (back,) if back else ()))


async def privacy(ask: Ask, services: Services) -> Reply:
    """What is kept, why, for how long, and how to have it removed."""
    return just(ask.say("privacy"), (ask.button("button-delete-all", "forget", 0, "ask"),))


async def delete_my_data(ask: Ask, services: Services) -> Reply:
    """Ask once more, then forget the chat and all that hangs on it."""
    if ask.press is None or ask.press.arg == "ask":
        mine = await services.watches.of_chat(ask.chat)
        rows = (
            ask.button("button-delete-all", "forget", 0, "yes"),
            ask.button("button-cancel", "forget", 0, "no"),
        )
        return in_place(ask, Card(ask.say("forget-sure", count=len(mine)), (rows,)))
    if ask.press.arg != "yes":
        return in_place(ask, Card(ask.say("forget-kept")))
    await services.guests.forget(ask.chat)
    return in_place(ask, Card(ask.say("forget-done")))


async def invite(ask: Ask, services: Services) -> Reply:
    """A one-time link for somebody else."""
    payload = await services.guests.invite(ask.user_id)
    url = f"https://t.me/{ask.bot_name}?start={payload}"
    return just(ask.say("invite-made", link=link(plain(url), url)))


async def language(ask: Ask, services: Services) -> Reply:
    """The language that the bot speaks here."""
    number = ask.press.id if ask.press else None
    wanted = LANGUAGES[number] if number is not None and 0 <= number < len(LANGUAGES) else _named(ask.words)
    if wanted is None:
        offers = tuple(
            (Button(_OWN_NAMES[code], encode("lang", index)),) for index, code in enumerate(LANGUAGES)
        )
        return just(ask.say("language-which"), *offers)
    await services.guests.set_language(ask.chat, wanted)
    return in_place(ask, Card(say(wanted, "language-set")))


def _named(words: str) -> str | None:
    wanted = words.strip().casefold()
    for short, own in _OWN_NAMES.items():
        if wanted and wanted in (short, own.casefold()):
            return short
    return None
