"""What people ask to be told of."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.clock import Clock
from bot.domain.chat import Chat
from bot.domain.entity import Entity, EntityKind, names_of
from bot.domain.watch import Draft, Mode, Subscription, Term
from bot.drafting import Drafting, a_name, the_entity
from bot.errors import UserError
from bot.matching.naming import fold
from storage import chats, drafts, entities, own_watches, subscriptions, watches
from storage.database import Database, Reading, Transaction

WATCH_LIMIT = 200  # watches a chat

# The watches of the entities that a typed name is a form or another spelling of.
Recognise = Callable[[Reading, str], Awaitable[tuple[int, ...]]]


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who a typed name may mean. `exact` when the entities are known by just that name."""

    typed: str
    entities: tuple[Entity, ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class Watched:
    """A subscription, and what is known of whom it is about. `is_new` is False when it was there."""

    subscription: Subscription
    entity: Entity | None
    is_new: bool


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and from where: the user's number and the topic of the chat."""

    user_id: int
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who wants to hear, of which entity if of one, and how sure."""

    chat: Chat
    asker: Asker
    entity: Entity | None = None
    mode: Mode = Mode.NORMAL


class Watchlist:
    """The watches of every chat. Each verb says a target state, so saying it twice changes nothing.

    Without `recognise`, a typed name is known by its letters alone.
    """

    def __init__(self, database: Database, clock: Clock, recognise: Recognise | None = None) -> None:
        self._database = database
        self._clock = clock
        self._recognise = recognise
        self.drafts = Drafting(database, clock)

    async def resolve(self, typed: str) -> Resolved:
        """Who is meant by a typed name. Raises UserError for what is no name."""
        name = a_name(typed)
        folded = fold(name)
        async with self._database.reading() as r:
            if exact := await entities.list_named(r, folded):
                return Resolved(name, exact, exact=True)
            alike = await entities.list_resembling(r, folded)
            meant = await self._recognised(r, name)
        return Resolved(name, tuple({one.id: one for one in (*meant, *alike)}.values()), exact=False)

    async def _recognised(self, r: Reading, name: str) -> tuple[Entity, ...]:
        if self._recognise is None:
            return ()
        return await entities.list_watched(r, await self._recognise(r, name))

    async def examples(self, keys: tuple[str, ...]) -> tuple[Entity, ...]:
        """The entities of these keys that are known here, for one-tap watches."""
        async with self._database.reading() as r:
            return await entities.list_by_keys(r, keys)

    async def entity(self, entity_id: int | None) -> Entity | None:
        """One entity, if it is known."""
        async with self._database.reading() as r:
            return await entities.find(r, entity_id)

    async def find_same(self, chat: Chat, draft: Draft) -> Subscription | None:
        """The watch by which a chat hears already of what a draft means."""
        return next((one for one in await self.of_chat(chat) if _is_same(one, draft)), None)

    async def watch_entity(self, chat: Chat, entity_id: int, asker: Asker) -> Watched:
        """Let a chat hear of an entity. Raises UserError when it is not known any more."""
        async with self._database.transaction() as t:
            entity = await the_entity(t, entity_id)
            watch_id = await watches.keep_entity(t, entity.id, entity)
            return await self._subscribe(t, watch_id, Wanted(chat, asker, entity))

    async def watch_draft(self, chat: Chat, draft_id: int, asker: Asker) -> Watched:
        """Let a chat hear of what a draft says. Raises UserError when it was forgotten."""
        async with self._database.transaction() as t:
            draft = await drafts.find(t, chat.id, draft_id)
            if draft is None:
                raise UserError("draft-gone")
            entity = await the_entity(t, draft.entity_id) if draft.entity_id is not None else None
            if there := await self._taken(t, draft):
                return Watched(there, entity, is_new=False)
            watched = await self._subscribe(
                t, await _keep_draft(t, draft, entity), Wanted(chat, asker, entity, draft.mode)
            )
            await drafts.change(t, replace(draft, subscription_id=watched.subscription.id))
            return watched

    @staticmethod
    async def _taken(t: Transaction, draft: Draft) -> Subscription | None:
        """What a draft has become already, if it is still watched: "Watch" was pressed twice."""
        if draft.subscription_id is None:
            return None
        return await subscriptions.find(t, draft.chat_id, draft.subscription_id)

    async def _subscribe(self, t: Transaction, watch_id: int, wanted: Wanted) -> Watched:
        have = await subscriptions.list_of_chat(t, wanted.chat.id)
        same = [one for one in have if watch_id == one.watch_id or _is_of(one, wanted.entity)]
        if same:
            return Watched(same[0], wanted.entity, is_new=False)
        if len(have) >= WATCH_LIMIT:
            raise UserError("watch-too-many", limit=WATCH_LIMIT)
        asker = wanted.asker
        wish = subscriptions.Wish(wanted.chat.id, watch_id, wanted.mode, asker.thread_id, asker.user_id)
        subscription, is_new = await subscriptions.subscribe(t, wish, self._clock())
        return Watched(subscription, wanted.entity, is_new)

    async def of_chat(self, chat: Chat) -> tuple[Subscription, ...]:
        """What a chat watches."""
        async with self._database.reading() as r:
            return await subscriptions.list_of_chat(r, chat.id)

    async def get(self, chat: Chat, subscription_id: int) -> Watched:
        """One watch of a chat. Raises UserError when the chat has it no more."""
        async with self._database.reading() as r:
            found = await subscriptions.find(r, chat.id, subscription_id)
            if found is None:
                raise UserError("watch-not-here")
            entity = await entities.find(r, found.entity_id)
        return Watched(found, entity, is_new=False)

    async def unwatch(self, chat: Chat, subscription_id: int) -> Subscription:
        """Stop. Raises UserError when the chat has no such watch (any more)."""
        async with self._database.transaction() as t:
            gone = await subscriptions.unsubscribe(t, chat.id, subscription_id, self._clock())
        if gone is None:
            raise UserError("watch-not-here")
        return gone

    async def watch_again(self, chat: Chat, subscription_id: int) -> Subscription:
        """Undo `unwatch`. Raises UserError when there is nothing to bring back."""
        async with self._database.transaction() as t:
            back = await subscriptions.resume(t, chat.id, subscription_id)
            if back is not None:
                have = [one for one in await subscriptions.list_of_chat(t, chat.id) if one.id != back.id]
                same = [one for one in have if one.watch_id == back.watch_id or _is_same(one, back)]
                if same:  # it was asked for anew meanwhile
                    await subscriptions.unsubscribe(t, chat.id, back.id, self._clock())
                    return same[0]
                if len(have) >= WATCH_LIMIT:
                    raise UserError("watch-too-many", limit=WATCH_LIMIT)
        if back is None:
            raise UserError("watch-not-here")
        return back

    async def find_named(self, chat: Chat, typed: str) -> tuple[Subscription, ...]:
        """A chat's watches that go by this name, any of their names counting."""
        folded = fold(a_name(typed))
        mine = await self.of_chat(chat)
        exact = tuple(one for one in mine if folded in {fold(one.label), *map(fold, one.names)})
        return exact or tuple(one for one in mine if folded in fold(one.label))

    async def mute(self, chat: Chat, subscription_id: int, until: datetime | None) -> Subscription:
        """Keep alerts about one watch from a chat until then; None ends it."""
        await self.get(chat, subscription_id)
        async with self._database.transaction() as t:
            await subscriptions.set_muted_until(t, chat.id, subscription_id, until)
        return (await self.get(chat, subscription_id)).subscription

    async def mute_chat(self, chat: Chat, until: datetime | None) -> None:
        """Keep every alert from a chat until then; None ends it."""
        async with self._database.transaction() as t:
            await chats.set_muted_until(t, chat.id, until)

    async def set_mode(self, chat: Chat, subscription_id: int, mode: Mode) -> Subscription:
        """How sure a mention must be before the chat hears of it."""
        await self.get(chat, subscription_id)
        async with self._database.transaction() as t:
            await subscriptions.set_mode(t, chat.id, subscription_id, mode)
        return (await self.get(chat, subscription_id)).subscription


def _is_of(one: Subscription, entity: Entity | None) -> bool:
    """Whether a chat watches this entity already, though perhaps in a way of its own."""
    return entity is not None and one.entity_id == entity.id


def _is_same(one: Subscription, wish: Draft | Subscription) -> bool:
    """Whether a chat hears by this watch of what a wish means, though perhaps in a way of its own."""
    if wish.entity_id is not None:
        return one.entity_id == wish.entity_id
    return one.entity_id is None and (one.kind, one.label) == (wish.kind, wish.label)


async def _keep_draft(t: Transaction, draft: Draft, entity: Entity | None) -> int:
    """The row of the watch that a draft describes: a shared one, unless something was changed."""
    if entity and (draft.names, draft.left_out) == (names_of(entity), frozenset()):
        return await watches.keep_entity(t, entity.id, entity)
    if entity is None and (draft.names, draft.left_out) == ((draft.typed,), frozenset()):
        return await _keep_words(t, draft.kind, draft.typed, draft.terms)
    identity = await own_watches.own_identity(t, draft.chat_id)
    return await watches.keep(
        t,
        identity,
        draft.kind,
        draft.label,
        draft.names,
        entity_id=draft.entity_id,
        terms=draft.terms,
        left_out=draft.left_out,
    )


async def _keep_words(t: Transaction, kind: EntityKind, name: str, terms: tuple[Term, ...]) -> int:
    # Letter for letter: "US" and "us" find different things, and one chat's way of writing must
    # not change what another one watches. Nor may what is known when another chat asks.
    known = "\n".join([name, *("|".join((term.text, *term.names)) for term in terms)])
    digest = hashlib.blake2s(known.encode()).hexdigest()
    identity = f"words:{name}" if kind is EntityKind.PHRASE else f"{kind.value}:{digest}"
    return await watches.keep(t, identity, kind, name, (name,), terms=terms)
