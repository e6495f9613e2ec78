"""What was found: the latest stories, why an alert came, and how all is going."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.alerts.why import why_card
from bot.clock import Clock
from bot.domain.alert import Card, DeliveryState
from bot.domain.chat import Chat
from bot.domain.document import Document
from bot.domain.source import Source
from bot.domain.watch import LEAST_SCORE, Finding, Subscription, Watch
from bot.errors import NotFound
from bot.matching.matcher import Matcher
from bot.telling import card_for
from bot.watchbook import Watchbook
from storage import documents, inbox, outbox, sources, watches
from storage.database import Database, Reading
from storage.documents import Seen

LOOKS_BACK = timedelta(days=7)
_LOOKED_THROUGH = 2_000  # documents that new words are looked for in
_BATCH = 200
_TITLE = 120  # characters of a text that stand in for a title


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
        # Whose past was looked through already: the watch, and since when it was asked for.
        self._looked_back: set[tuple[int, datetime]] = set()

    async def state(self, chat: Chat) -> State:
        """How all is going, seen from one chat."""
        now = self._clock()
        async with self._database.reading() as r:
            heard = await sources.list_heard(r, chat.id)
            mine = await watches.list_of_chat(r, chat.id)
            own, every = await outbox.count(r, chat.id), await outbox.count(r)
            updates = await inbox.count(r)
            found = await documents.list_found_at(r, _wanted(mine))
            return State(
                sources=heard,
                checked_at=max((one.visited_at for one in heard if one.visited_at), default=None),
                story_at=await documents.find_newest_at(r, {one.id for one in heard}),
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

    # --- What was found lately

    async def lately(self, chat: Chat, subscription: Subscription) -> Lately:
        """What a watch found in the last days at the sources that the chat hears.

        What a source had before it was added counts too, though nobody was told of it.
        """
        await self._look_back(subscription)
        async with self._database.reading() as r:
            seen = await self._seen(r, chat, [subscription])
        return Lately(len(_by_story(seen)), seen[0].document_id if seen else None)

    async def _seen(self, r: Reading, chat: Chat, mine: Sequence[Subscription]) -> tuple[Seen, ...]:
        heard = {one.id for one in await sources.list_heard(r, chat.id)}
        return await documents.list_seen(r, _wanted(mine), heard, self._clock() - LOOKS_BACK)

    async def newest_card(self, chat: Chat, subscription: Subscription) -> Card | None:
        """The newest story of a watch, as it would have been told."""
        lately = await self.lately(chat, subscription)
        if lately.newest is None:
            return None
        async with self._database.reading() as r:
            await self._book.follow(r)
            document = await documents.get(r, lately.newest)
            source = await sources.get(r, document.source_id)
        return card_for(
            chat,
            document,
            source,
            self._book.find(document),
            [subscription],
            now=self._clock(),
            labels=self._book.entities,
        )

    async def latest(self, chat: Chat, only: Sequence[Subscription] | None, limit: int) -> tuple[Found, ...]:
        """The newest stories about what a chat watches, one line a story."""
        async with self._database.reading() as r:
            mine = tuple(only) if only is not None else await watches.list_of_chat(r, chat.id)
            seen = _by_story(await self._seen(r, chat, mine))[:limit]
            batch = {one.id: one for one in await documents.list_by_ids(r, [one.document_id for one in seen])}
            by_id = await sources.list_by_ids(r, {one.source_id for one in batch.values()})
        labels = {one.watch_id: one.label for one in mine}
        return tuple(
            _found(one, batch[one.document_id], by_id[batch[one.document_id].source_id], labels)
            for one in seen
        )

    # --- Why

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

    # --- Looking back

    async def _look_back(self, subscription: Subscription) -> None:
        """Look for new words in what was kept before them; entities are looked for at all times."""
        since = self._clock() - LOOKS_BACK
        asked = (subscription.watch_id, subscription.created_at)
        if (
            subscription.entity_id is not None
            or subscription.created_at < since
            or asked in self._looked_back
        ):
            return
        found = await self._look_through(subscription, since)
        async with self._database.transaction() as t:
            await documents.add_findings(t, subscription.watch_id, found)
        self._looked_back = {one for one in self._looked_back if one[1] >= since} | {asked}

    async def _look_through(self, subscription: Subscription, since: datetime) -> dict[int, Finding]:
        matcher = Matcher()
        matcher.add(_watch_of(subscription))
        async with self._database.reading() as r:
            ids = await documents.list_recent(r, since, _LOOKED_THROUGH)
        found: dict[int, Finding] = {}
        for start in range(0, len(ids), _BATCH):
            async with self._database.reading() as r:
                batch = await documents.list_by_ids(r, ids[start : start + _BATCH])
            found |= await asyncio.to_thread(_find_in, matcher, batch)  # nobody else waits for it
        return found


def _watch_of(subscription: Subscription) -> Watch:
    return Watch(str(subscription.watch_id), subscription.names, subscription.kind, subscription.label)


def _find_in(matcher: Matcher, batch: Sequence[Document]) -> dict[int, Finding]:
    return {
        document.id: finding
        for document in batch
        for finding in matcher.find(document.text, title=document.title, language=document.language)
    }


def _wanted(mine: Sequence[Subscription]) -> dict[int, float]:
    """How sure a mention of each watch must be."""
    return {one.watch_id: LEAST_SCORE[one.mode] for one in mine}


def _by_story(seen: Sequence[Seen]) -> list[Seen]:
    """The newest document of each story; one not placed yet is a story of its own."""
    stories: dict[tuple[bool, int], Seen] = {}
    for one in seen:
        key = (True, one.story_id) if one.story_id is not None else (False, one.document_id)
        stories.setdefault(key, one)
    return list(stories.values())


def _found(seen: Seen, document: Document, source: Source, labels: dict[int, str]) -> Found:
    title = document.title or document.text[:_TITLE].split("\n", 1)[0]
    names = tuple(labels[watch] for watch in seen.watch_ids)
    return Found(title, document.url, source.title or source.address, seen.at, names)
