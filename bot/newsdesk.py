"""What was found: the latest stories, why an alert came, and how all is going."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.alerts.why import why_card
from bot.clock import Clock
from bot.domain.alert import Card, DeliveryState
from bot.domain.chat import Chat
from bot.domain.source import Source
from bot.domain.watch import LEAST_SCORE, Subscription
from bot.errors import NotFound
from bot.telling import card_for
from bot.watchbook import Watchbook
from storage import documents, inbox, outbox, sources, watches
from storage.database import Database, Reading

LOOKS_BACK = timedelta(days=7)
_LOOKED_THROUGH = 2_000  # documents that a new watch is held against
_BATCH = 200


@dataclass(frozen=True, slots=True)
class Lately:
    """What a watch found in the last days: how many stories, and the newest document."""

    stories: int
    newest: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """One story for a list."""

    title: str
    url: str
    source: str
    at: datetime
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class State:
    """How all is going, for one chat; what concerns everybody is shown to owners only."""

    sources: tuple[Source, ...]
    checked_at: datetime | None
    story_at: datetime | None
    watches: tuple[Subscription, ...]
    alerts_today: int
    waiting: int
    in_doubt: int
    muted_until: datetime | None
    found_at: dict[int, datetime]
    updates_new: int
    updates_poison: int
    all_todo: int
    all_in_doubt: int
    all_dead: int
    poll_trouble: str


class Newsdesk:
    """Answers about what was read and what was told. `trouble` says what ails the line to Telegram."""

    def __init__(
        self, database: Database, clock: Clock, book: Watchbook, trouble: Callable[[], str] = lambda: ""
    ) -> None:
        self._database = database
        self._clock = clock
        self._book = book
        self._trouble = trouble

    async def state(self, chat: Chat) -> State:
        """How all is going, seen from one chat."""
        now = self._clock()
        async with self._database.reading() as r:
            heard = await sources.list_heard(r, chat.id)
            mine = await watches.list_of_chat(r, chat.id)
            own, every = await outbox.count(r, chat.id), await outbox.count(r)
            updates = await inbox.count(r)
            found = await documents.list_found_at(r, {one.watch_id for one in mine})
            return State(
                sources=heard,
                checked_at=max((one.visited_at for one in heard if one.visited_at), default=None),
                story_at=await documents.newest_at(r),
                watches=mine,
                alerts_today=await watches.count_alerts(r, chat.id, now - timedelta(days=1)),
                waiting=own.get(DeliveryState.TODO, 0),
                in_doubt=own.get(DeliveryState.AMBIGUOUS, 0),
                muted_until=chat.muted_until if chat.muted_until and chat.muted_until > now else None,
                found_at={one.id: found[one.watch_id] for one in mine if one.watch_id in found},
                updates_new=updates.get(inbox.NEW, 0),
                updates_poison=updates.get(inbox.POISON, 0),
                all_todo=every.get(DeliveryState.TODO, 0),
                all_in_doubt=every.get(DeliveryState.AMBIGUOUS, 0),
                all_dead=every.get(DeliveryState.DEAD, 0),
                poll_trouble=self._trouble(),
            )

    async def lately(self, chat: Chat, subscription: Subscription) -> Lately:
        """What a watch found in the last days at the sources that the chat hears."""
        async with self._database.reading() as r:
            if subscription.entity_id is None:
                ids = await self._look_back(r, subscription)
            else:
                ids = await documents.list_found(
                    r, {subscription.watch_id}, self._clock() - LOOKS_BACK, LEAST_SCORE[subscription.mode]
                )
            heard = {one.id for one in await sources.list_heard(r, chat.id)}
            batch = [one for one in await documents.list_by_ids(r, ids) if one.source_id in heard]
        stories = {one.story_id or -one.id for one in batch}
        return Lately(len(stories), batch[-1].id if batch else None)

    async def _look_back(self, r: Reading, subscription: Subscription) -> list[int]:
        """Words were looked for in nothing that came before them: look through what is kept."""
        await self._book.follow(r)
        wanted = str(subscription.watch_id)
        since = self._clock() - LOOKS_BACK
        ids = await documents.list_recent(r, since, _LOOKED_THROUGH)
        found = []
        for start in range(0, len(ids), _BATCH):
            for document in await documents.list_by_ids(r, ids[start : start + _BATCH]):
                if any(one.watch == wanted for one in self._book.find(document)):
                    found.append(document.id)
        return found

    async def newest_card(self, chat: Chat, subscription: Subscription) -> Card | None:
        """The newest story of a watch, as it would have been told."""
        lately = await self.lately(chat, subscription)
        if lately.newest is None:
            return None
        async with self._database.reading() as r:
            await self._book.follow(r)
            document = await documents.get(r, lately.newest)
            source = await sources.get(r, document.source_id)
        findings = self._book.find(document)
        return card_for(
            chat,
            document,
            source,
            findings,
            [subscription],
            now=self._clock(),
            labels=self._book.entities,
        )

    async def latest(self, chat: Chat, only: Sequence[Subscription] | None, limit: int) -> tuple[Found, ...]:
        """The newest stories about what a chat watches, one line a story."""
        async with self._database.reading() as r:
            mine = tuple(only) if only is not None else await watches.list_of_chat(r, chat.id)
            labels = {one.watch_id: one.label for one in mine}
            heard = {one.id: one for one in await sources.list_heard(r, chat.id)}
            ids = await documents.list_found(
                r, set(labels), self._clock() - LOOKS_BACK, min(LEAST_SCORE.values())
            )
            batch = await documents.list_by_ids(r, ids[-_BATCH:])
            named = await documents.list_watches_found(r, [one.id for one in batch])
        stories: dict[int, Found] = {}
        for one in reversed(batch):
            if one.source_id in heard and (one.story_id or -one.id) not in stories:
                names = tuple(labels[watch] for watch in named.get(one.id, ()) if watch in labels)
                at = one.published_at if one.published_at and one.date_is_certain else one.fetched_at
                title = one.title or one.text[:120]
                stories[one.story_id or -one.id] = Found(
                    title, one.url, heard[one.source_id].title, at, names
                )
        return tuple(stories.values())[:limit]

    async def why_card(self, chat: Chat, document_id: int) -> Card | None:
        """Why a chat was told of a document. None when it is none of its business, or gone."""
        async with self._database.reading() as r:
            try:
                document = await documents.get(r, document_id)
            except NotFound:
                return None
            heard = {one.id for one in await sources.list_heard(r, chat.id)}
            if document.source_id not in heard and await outbox.find_alert(r, chat.id, document_id) is None:
                return None
            await self._book.follow(r)
            source = await sources.get(r, document.source_id)
            mine = await watches.list_of_chat(r, chat.id)
        return why_card(document, source, self._book.find(document), mine, chat.language)
