"""Sources: /sources, /source add, /source remove, and their buttons."""

from __future__ import annotations

from bot.domain.alert import Button, Card
from bot.domain.callback import encode
from bot.domain.richtext import Text, bold, join, link, plain
from bot.domain.source import Health, Source
from bot.errors import FetchError
from bot.ingest.discovery import Discovery
from bot.services import Services
from handlers.context import Ask, Reply, in_place, just

_PAGE = 12  # sources on one screen


async def source(ask: Ask, services: Services) -> Reply:
    """`/source add ADDRESS`, `/source remove NAME`; `/source ADDRESS` adds too."""
    verb, _, rest = ask.words.strip().partition(" ")
    match verb.casefold():
        case "":
            return just(ask.say("source-which"))
        case "add" | "добавить" | "додати" | "дадаць" | "dodaj":
            return await _add(ask, services, rest)
        case "remove" | "delete" | "rm" | "убрать" | "удалить" | "видалити" | "выдаліць" | "usuń":
            return await _remove_named(ask, services, rest)
    return await _add(ask, services, ask.words)


async def _add(ask: Ask, services: Services, typed: str) -> Reply:
    typed = typed.strip()
    if not typed:
        return just(ask.say("source-which"))
    async with ask.progress(ask, ask.say("source-looking", address=plain(typed[:200]))) as shown:
        try:
            found = await services.sources.try_out(typed)
        except FetchError as error:
            return Reply(Card(ask.say("source-failed", why=plain(str(error)))), edits=shown)
        return Reply(await _found(ask, services, found), edits=shown)


async def _found(ask: Ask, services: Services, found: Discovery) -> Card:
    """What stands at the address; the best of it is followed at once."""
    if not found.drafts:
        tried = join("\n", [plain(f"• {line}") for line in found.tried])
        return Card(join("\n", [ask.say("source-nothing"), tried]))
    source, is_new = await services.sources.add(ask.chat, found.drafts[0])
    head = link(bold(source.title or source.address), source.address)
    said = ask.say("source-added" if is_new else "source-known", kind=ask.say(f"kind-{source.kind.value}"))
    newest = [plain("• " + title) for title in found.newest[:3]]
    lines = [head, said, ask.say("source-newest") if newest else Text(), *newest]
    undo = ask.button("button-undo", "drop", source.id)
    return Card(join("\n", lines), ((undo, ask.button("button-sources", "sources", 0)),))


async def sources(ask: Ask, services: Services) -> Reply:
    """`/sources`: what this chat hears and how each does, those in trouble first."""
    mine = sorted(
        await services.sources.of_chat(ask.chat), key=lambda one: (_is_well(one), one.title.casefold())
    )
    if not mine:
        return in_place(ask, Card(ask.say("sources-none")))
    first = max(0, ask.press.id if ask.press else 0) * _PAGE
    shown = mine[first : first + _PAGE] or mine[:_PAGE]
    text = join("\n", [ask.say("sources-head", count=len(mine)), *(_line(ask, one) for one in shown)])
    before = (ask.button("button-previous", "sources", first // _PAGE - 1),) if first else ()
    after = (ask.button("button-next", "sources", first // _PAGE + 1),) if first + _PAGE < len(mine) else ()
    pages = before + after
    return in_place(ask, Card(text, (pages,) if pages else ()))


def _is_well(one: Source) -> bool:
    return one.health in (Health.OK, Health.NEW, Health.QUIET)


def _line(ask: Ask, one: Source) -> Text:
    line = plain("• ") + link(one.title or one.address, one.address)
    if one.language:
        line = line + f" · {one.language}"
    if one.health is Health.OK:
        return line
    return line + " — " + health(ask, one)


def health(ask: Ask, one: Source) -> Text:
    """How a source does, in words: "unreadable: its answer is larger than 10 MB"."""
    said = ask.say(f"health-{one.health.value}")
    if not one.trouble or one.health is Health.EMPTY:  # that it is empty says it all
        return said
    return ask.say("health-because", health=said, trouble=plain(one.trouble))


async def _remove_named(ask: Ask, services: Services, typed: str) -> Reply:
    found = await services.sources.find_named(ask.chat, typed)
    if not found:
        return just(ask.say("source-unknown", name=typed.strip()[:100]))
    if len(found) > 1:
        rows = [(Button(one.title[:40] or one.address[:40], encode("drop", one.id)),) for one in found[:8]]
        return just(ask.say("source-remove-which"), *rows)
    return await _removed(ask, services, found[0].id)


async def drop(ask: Ask, services: Services) -> Reply:
    """Hear a source no more, by a button."""
    assert ask.press is not None
    return await _removed(ask, services, ask.press.id)


async def _removed(ask: Ask, services: Services, source_id: int) -> Reply:
    gone = await services.sources.remove(ask.chat, source_id)
    text = ask.say("source-removed", name=bold(gone.title or gone.address))
    return in_place(ask, Card(text, ((ask.button("button-undo", "follow", gone.id),),)))


async def follow(ask: Ask, services: Services) -> Reply:
    """Undo a removal."""
    assert ask.press is not None
    back = await services.sources.bring_back(ask.chat, ask.press.id)
    return in_place(ask, Card(ask.say("source-back", name=bold(back.title or back.address))))
