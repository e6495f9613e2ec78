"""How a watch is written: every form by language, to be left out, taken back, or added to."""

from __future__ import annotations

from bot.domain.alert import Button, Card
from bot.domain.callback import encode
from bot.domain.richtext import Text, bold, join
from bot.domain.watch import Draft
from bot.matching.shown import Group, Shown, by_script
from bot.services import Services
from handlers.context import Ask, Reply, in_place, just
from handlers.watch_card import forms_of, language, sample_line

_PAGE = 16  # forms on one screen, two in a row
_IN_A_ROW = 2
_LABEL = 24  # characters of a form on a button


async def names(ask: Ask, services: Services) -> Reply:
    """ "Names…": the languages; with one of them, a page of its forms."""
    assert ask.press is not None
    draft = await services.watches.drafts.get(ask.chat, ask.press.id)
    return await _page(ask, draft, *_where(ask.press.arg))


def _where(arg: str) -> tuple[str, int]:
    """ "ru.2" → Russian, the third page."""
    code, _, page = arg.partition(".")
    return code, int(page) if page.isdecimal() else 0


async def _page(ask: Ask, draft: Draft, code: str, page: int) -> Reply:
    found = {group.language: group for group in await forms_of(draft)}
    if code in found:
        return in_place(ask, _forms(ask, draft, found[code], page))
    return in_place(ask, _overview(ask, draft, tuple(found.values())))


def _overview(ask: Ask, draft: Draft, groups: tuple[Group, ...], note: Text | None = None) -> Card:
    count = sum(group.count for group in groups)
    lines = [sample_line(ask, group) for group in by_script(groups) if group.count]
    text = join("\n", [bold(draft.label), note or Text(), ask.say("names-head", count=count), *lines])
    rows = _rows([_language_button(ask, draft, group) for group in groups])
    spell, back = ask.button("button-add-spelling", "spell", draft.id), _back(ask, draft)
    return Card(text.limited(), (*rows, (spell, back)))


def _language_button(ask: Ask, draft: Draft, group: Group) -> Button:
    code = group.language
    label = f"{language(ask, group).plain} {group.count}"
    return Button(label, encode("names", draft.id, f"{code}.0"))


def _back(ask: Ask, draft: Draft) -> Button:
    return ask.button("button-back", "card", draft.id)


def _forms(ask: Ask, draft: Draft, group: Group, page: int) -> Card:
    code, last = group.language, (len(group.forms) - 1) // _PAGE
    page = min(page, last)
    shown = group.forms[page * _PAGE : (page + 1) * _PAGE]
    buttons = [Button(_label(one), encode("form", draft.id, f"{one.mark}.{code}.{page}")) for one in shown]
    before = [ask.button("button-previous", "names", draft.id, f"{code}.{page - 1}")] if page else []
    after = [ask.button("button-next", "names", draft.id, f"{code}.{page + 1}")] if page < last else []
    turning = [tuple(before + after)] if before or after else []
    back = (ask.button("button-back", "names", draft.id),)
    head = ask.say("names-language", language=language(ask, group), count=group.count)
    text = join("\n", [bold(draft.label), head, ask.say("names-tap")])
    return Card(text, (*_rows(buttons), *turning, back))


def _rows(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[at : at + _IN_A_ROW]) for at in range(0, len(buttons), _IN_A_ROW))


def _label(one: Shown) -> str:
    spelling = one.spelling if len(one.spelling) <= _LABEL else one.spelling[: _LABEL - 1] + "…"
    return f"{'✗' if one.left_out else '✓'} {spelling}"


async def form(ask: Ask, services: Services) -> Reply:
    """One form is left out, or taken back."""
    assert ask.press is not None
    mark, _, where = ask.press.arg.partition(".")
    draft = await services.watches.drafts.get(ask.chat, ask.press.id)
    every = [one for group in await forms_of(draft) for one in group.forms]
    meant = next((one for one in every if one.mark == mark), None)
    if meant is None:
        return await _page(ask, draft, *_where(where))
    if not meant.left_out and sum(not one.left_out for one in every) == 1:
        return Reply(toast=ask.say("names-last").plain)
    draft = await services.watches.drafts.toggle(ask.chat, draft.id, meant.key)
    return await _page(ask, draft, *_where(where))


async def spell(ask: Ask, services: Services) -> Reply:
    """ "Add a spelling": whatever this person writes next is one."""
    assert ask.press is not None
    draft = await services.watches.drafts.ask(ask.chat, ask.press.id, ask.user_id)
    key = "names-spell" if ask.is_private else "names-spell-here"
    text = ask.say(key, name=bold(draft.label))
    return in_place(ask, Card(text, ((ask.button("button-cancel", "unspell", draft.id),),)))


async def unspell(ask: Ask, services: Services) -> Reply:
    """No spelling after all."""
    assert ask.press is not None
    return await _page(ask, await services.watches.drafts.ask(ask.chat, ask.press.id, None), "", 0)


async def added(ask: Ask, services: Services, asked: Draft) -> Reply:
    """The spelling came, as a message."""
    draft = await services.watches.drafts.add_name(ask.chat, asked.id, ask.words)
    note = ask.say("names-added", name=bold(draft.names[-1]))
    card = _overview(ask, draft, await forms_of(draft), note)
    return just(card.text, *card.buttons)
