"""Watches before they are watched, and while they are changed: what a card's buttons act on.

A button has room for a number, so what was typed, understood and left out stands in a draft. One
that changes a watch which is there already changes that, too; and because others may watch the
same, the chat first gets that watch for itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.clock import Clock
from bot.domain.chat import Chat
from bot.domain.entity import Entity, EntityKind, names_of
from bot.domain.richtext import clean
from bot.domain.watch import Draft, Mode, Subscription, Term
from bot.errors import UserError
from bot.matching.guessing import kind_of_name
from bot.matching.naming import fold
from bot.matching.query import candidates_of, is_expression, read, terms_of
from storage import drafts, entities, own_watches, subscriptions, watches
from storage.database import Database, Reading, Transaction

NAME_LIMIT = 100  # characters of a typed name
_NAMES_LIMIT = 60  # of one watch
_CHANGING = 4_420  # the name of the lock under which drafts change (PostgreSQL)
_WAITS_FOR = timedelta(minutes=10)  # for a spelling that was asked for
_GIVEN = (EntityKind.PERSON, EntityKind.PHRASE)  # what typed words can be said to be


class Drafting:
    """The drafts of every chat."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def begin(self, chat: Chat, typed: str, since: timedelta | None = None) -> Draft:
        """A draft of a name, of words or of an expression. Raises UserError for what is none of them."""
        if is_expression(typed):
            return await self._expression(chat, typed, since)
        name = a_name(typed)
        return await self._add(chat, name, kind_of_name(name), since)

    async def _expression(self, chat: Chat, typed: str, since: timedelta | None) -> Draft:
        one_line = " ".join(clean(typed).split())
        query = read(one_line)
        async with self._database.reading() as r:
            known = await _known(r, candidates_of(query))
        terms = tuple(_term(text, known) for text in terms_of(read(one_line, tuple(known))))
        return await self._add(chat, one_line, EntityKind.EXPRESSION, since, terms)

    async def _add(
        self,
        chat: Chat,
        typed: str,
        kind: EntityKind,
        since: timedelta | None,
        terms: tuple[Term, ...] = (),
    ) -> Draft:
        draft = Draft(0, chat.id, typed, kind, typed, (typed,), self._clock(), terms=terms, since=since)
        async with self._database.transaction() as t:
            return await drafts.add(t, draft)

    async def get(self, chat: Chat, draft_id: int) -> Draft:
        """A chat's own draft. Raises UserError when it was forgotten."""
        async with self._database.reading() as r:
            return await _get(r, chat, draft_id)

    async def of_watch(self, chat: Chat, subscription_id: int) -> Draft:
        """A draft by which a watch that is there is changed. Raises UserError when it is not there."""
        async with self._database.transaction() as t:
            one = await subscriptions.find(t, chat.id, subscription_id)
            if one is None:
                raise UserError("watch-not-here")
            watch = await watches.get_watch(t, one.watch_id)
            known = await drafts.find_of(t, chat.id, one.id)
            draft = Draft(
                known.id if known else 0,
                chat.id,
                known.typed if known else one.label,
                one.kind,
                one.label,
                one.names,
                known.created_at if known else self._clock(),
                entity_id=one.entity_id,
                mode=one.mode,
                left_out=one.left_out,
                terms=watch.terms,
                since=known.since if known else None,
                subscription_id=one.id,
            )
            if known is None:
                return await drafts.add(t, draft)
            await drafts.change(t, draft)
            return draft

    # --- what it is

    async def is_entity(self, chat: Chat, draft_id: int, entity_id: int) -> Draft:
        """It is this one who is meant. Raises UserError when that is not known any more."""
        async with self._database.reading() as r:
            one = await the_entity(r, entity_id)
        meant = partial(
            replace,
            kind=one.kind,
            label=one.name,
            names=names_of(one),
            entity_id=one.id,
            left_out=frozenset(),
        )
        return await self._changed(chat, draft_id, lambda draft: meant(_open(draft)))

    async def is_words(
        self, chat: Chat, draft_id: int, kind: EntityKind | None = None, *, unasked: bool = False
    ) -> Draft:
        """It is nobody known: the typed words, as a person's name or as they stand; None guesses.

        `unasked`: perhaps it is somebody, but nobody could be asked.
        """

        def meant(draft: Draft) -> Draft:
            return replace(
                _named(draft if draft.entity_id is None else _open(draft)),
                kind=kind if kind in _GIVEN else kind_of_name(draft.typed),
                label=draft.typed,
                names=(draft.typed,),
                entity_id=None,
                left_out=frozenset(),
                unasked=unasked,
            )

        return await self._changed(chat, draft_id, meant)

    async def set_mode(self, chat: Chat, draft_id: int, mode: Mode) -> Draft:
        """How sure a mention must be."""
        return await self._changed(chat, draft_id, partial(replace, mode=mode))

    # --- how it is written

    async def toggle(self, chat: Chat, draft_id: int, form: str) -> Draft:
        """Leave a form (folded words) out, or take it back in."""
        return await self._changed(
            chat, draft_id, lambda draft: replace(draft, left_out=draft.left_out ^ {form})
        )

    async def add_name(self, chat: Chat, draft_id: int, typed: str) -> Draft:
        """One more way in which it is written. Raises UserError for what is no name."""
        name = a_name(typed)

        def with_one(draft: Draft) -> Draft:
            if len(_named(draft).names) >= _NAMES_LIMIT:
                raise UserError("draft-too-many-names", limit=_NAMES_LIMIT)
            names = draft.names if name in draft.names else (*draft.names, name)
            return replace(draft, names=names, left_out=draft.left_out - {fold(name)})

        return await self._changed(chat, draft_id, with_one)

    async def ask(self, chat: Chat, draft_id: int, user_id: int | None) -> Draft:
        """From now on wait for a spelling from this user; None: no more."""
        draft = await self.get(chat, draft_id)
        async with self._database.transaction() as t:
            await drafts.ask(t, draft.id, user_id, self._clock())
        return draft

    async def answered(self, chat: Chat, user_id: int) -> Draft | None:
        """The draft that a user was asked for a spelling of, a short while ago. Asked no more."""
        async with self._database.reading() as r:
            draft = await drafts.find_asked(r, chat.id, user_id, self._clock() - _WAITS_FOR)
        return await self.ask(chat, draft.id, None) if draft else None

    async def _changed(self, chat: Chat, draft_id: int, change: Callable[[Draft], Draft]) -> Draft:
        """A draft as it is now, changed; the watch that it has become follows."""
        async with self._database.transaction() as t:
            await t.alone(_CHANGING)  # whoever presses at the same time changes what this has left
            draft = change(await _get(t, chat, draft_id))
            await drafts.change(t, draft)
            if draft.subscription_id is None:
                return draft
            one = await subscriptions.find(t, draft.chat_id, draft.subscription_id)
            if one is None:
                raise UserError("watch-not-here")
            if draft.mode is not one.mode:
                await subscriptions.set_mode(t, chat.id, one.id, draft.mode)
            await _apply(t, draft, one)
        return draft


async def _get(r: Reading, chat: Chat, draft_id: int) -> Draft:
    found = await drafts.find(r, chat.id, draft_id)
    if found is None:
        raise UserError("draft-gone")
    return found


def _named(draft: Draft) -> Draft:
    """A draft that has names. Raises UserError for an expression, which is what it is."""
    if draft.kind is EntityKind.EXPRESSION:
        raise UserError("draft-gone")
    return draft


def _open(draft: Draft) -> Draft:
    """A draft of which nothing has become yet. Raises UserError: a watch does not turn into another.

    The card of a taken draft may still be on somebody's screen as it was before.
    """
    if draft.subscription_id is not None:
        raise UserError("draft-gone")
    return draft


async def _apply(t: Transaction, draft: Draft, one: Subscription) -> None:
    """Change the watch as its draft was changed, for this chat alone."""
    if (draft.kind, draft.names, draft.left_out) != (one.kind, one.names, one.left_out):
        watch_id = await own_watches.make_own(t, one)
        await own_watches.set_forms(t, watch_id, draft.kind, draft.names, draft.left_out)


async def _known(r: Reading, texts: Iterable[str]) -> dict[str, Entity]:
    """The entities that go by just one of these texts, by text."""
    found = {text: await entities.list_named(r, folded) for text in texts if (folded := fold(text))}
    return {text: known[0] for text, known in found.items() if len(known) == 1}


def _term(text: str, known: dict[str, Entity]) -> Term:
    if one := known.get(text):
        return Term(text, one.kind, tuple(dict.fromkeys((one.name, *names_of(one)))))
    return Term(text, kind_of_name(text), (text,))


async def the_entity(r: Reading, entity_id: int) -> Entity:
    """Who is meant. Raises UserError when that is not known any more."""
    found = await entities.find(r, entity_id)
    if found is None:
        raise UserError("watch-entity-gone")
    return found


def a_name(typed: str) -> str:
    """A typed name in one line. Raises UserError for nothing, for too much, for no letters."""
    # Our own quotation marks go: a card shows the name between them.
    name = " ".join(clean(typed.replace("«", " ").replace("»", " ")).split()).strip("\"'“”„")
    if not name:
        raise UserError("watch-no-name")
    if len(name) > NAME_LIMIT:
        raise UserError("watch-name-too-long", length=len(name), limit=NAME_LIMIT)
    if sum(char.isalnum() for char in name) < 2 or not fold(name):
        raise UserError("watch-name-too-short")
    return name
