"""What people ask to be told of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.domain.chat import Chat
from bot.domain.entity import Entity, EntityKind
from bot.domain.watch import Mode, Subscription
from bot.errors import UserError
from bot.matching.naming import fold
from storage import chats, entities, watches
from storage.database import Database, Transaction

NAME_LIMIT = 100  # characters of a typed name
WATCH_LIMIT = 200  # watches a chat


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


class Watchlist:
    """The watches of every chat. Each verb says a target state, so saying it twice changes nothing."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def resolve(self, typed: str) -> Resolved:
        """Who is meant by a typed name. Raises UserError for what is no name."""
        name = a_name(typed)
        folded = fold(name)
        async with self._database.reading() as r:
            if exact := await entities.list_named(r, folded):
                return Resolved(name, exact, exact=True)
            return Resolved(name, await entities.list_resembling(r, folded), exact=False)

    async def examples(self, keys: tuple[str, ...]) -> tuple[Entity, ...]:
        """The entities of these keys that are known here, for one-tap watches."""
        async with self._database.reading() as r:
            return await entities.list_by_keys(r, keys)

    async def watch_entity(self, chat: Chat, entity_id: int, asker: Asker) -> Watched:
        """Let a chat hear of an entity. Raises UserError when it is not known any more."""
        async with self._database.transaction() as t:
            found = await entities.list_by_ids(t, [entity_id])
            if not found:
                raise UserError("watch-entity-gone")
            entity = found[0]
            names = tuple(dict.fromkeys(alias.name for alias in entity.aliases)) or (entity.name,)
            watch_id = await watches.keep(
                t, f"entity:{entity.id}", entity.kind, entity.name, names, entity_id=entity.id
            )
            return await self._subscribe(t, chat, watch_id, asker, entity)

    async def watch_words(self, chat: Chat, typed: str, asker: Asker) -> Watched:
        """Let a chat hear of a name or phrase as it stands."""
        name = a_name(typed)
        async with self._database.transaction() as t:
            # Letter for letter: "US" and "us" find different things, and one chat's way of
            # writing must not change what another one watches.
            watch_id = await watches.keep(t, f"words:{name}", EntityKind.PHRASE, name, (name,))
            return await self._subscribe(t, chat, watch_id, asker, None)

    async def _subscribe(
        self, t: Transaction, chat: Chat, watch_id: int, asker: Asker, entity: Entity | None
    ) -> Watched:
        have = await watches.list_of_chat(t, chat.id)
        if len(have) >= WATCH_LIMIT and watch_id not in {one.watch_id for one in have}:
            raise UserError("watch-too-many", limit=WATCH_LIMIT)
        subscription, is_new = await watches.subscribe(
            t,
            watches.Wish(chat.id, watch_id, Mode.NORMAL, asker.thread_id, asker.user_id),
            self._clock(),
        )
        return Watched(subscription, entity, is_new)

    async def of_chat(self, chat: Chat) -> tuple[Subscription, ...]:
        """What a chat watches."""
        async with self._database.reading() as r:
            return await watches.list_of_chat(r, chat.id)

    async def get(self, chat: Chat, subscription_id: int) -> Watched:
        """One watch of a chat. Raises UserError when the chat has it no more."""
        async with self._database.reading() as r:
            found = await watches.find(r, chat.id, subscription_id)
            if found is None:
                raise UserError("watch-not-here")
            known = await entities.list_by_ids(r, [found.entity_id]) if found.entity_id else ()
        return Watched(found, known[0] if known else None, is_new=False)

    async def unwatch(self, chat: Chat, subscription_id: int) -> Subscription:
        """Stop. Raises UserError when the chat has no such watch (any more)."""
        async with self._database.transaction() as t:
            gone = await watches.unsubscribe(t, chat.id, subscription_id, self._clock())
        if gone is None:
            raise UserError("watch-not-here")
        return gone

    async def watch_again(self, chat: Chat, subscription_id: int) -> Subscription:
        """Undo `unwatch`. Raises UserError when there is nothing to bring back."""
        async with self._database.transaction() as t:
            back = await watches.resume(t, chat.id, subscription_id)
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
            await watches.set_muted_until(t, chat.id, subscription_id, until)
        return (await self.get(chat, subscription_id)).subscription

    async def mute_chat(self, chat: Chat, until: datetime | None) -> None:
        """Keep every alert from a chat until then; None ends it."""
        async with self._database.transaction() as t:
            await chats.set_muted_until(t, chat.id, until)

    async def set_mode(self, chat: Chat, subscription_id: int, mode: Mode) -> Subscription:
        """How sure a mention must be before the chat hears of it."""
        await self.get(chat, subscription_id)
        async with self._database.transaction() as t:
            await watches.set_mode(t, chat.id, subscription_id, mode)
        return (await self.get(chat, subscription_id)).subscription


def a_name(typed: str) -> str:
    """A typed name in one line. Raises UserError for nothing, for too much, for no letters."""
    # Our own quotation marks go: a card shows the name between them, and a press reads it back.
    name = " ".join(typed.replace("«", " ").replace("»", " ").split()).strip("\"'“”„")
    if not name:
        raise UserError("watch-no-name")
    if len(name) > NAME_LIMIT:
        raise UserError("watch-name-too-long", length=len(name), limit=NAME_LIMIT)
    if sum(char.isalnum() for char in name) < 2 or not fold(name):
        raise UserError("watch-name-too-short")
    return name
