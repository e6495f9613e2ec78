"""What was found: how each watch fared, why an alert came, and how all is going."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.alerts.why import why_card
from bot.backtest import LOOKS_BACK, Backtest, Found, by_story, found_in
from bot.clock import Clock
from bot.domain.alert import Card, DeliveryState
from bot.domain.chat import Chat
from bot.domain.source import Source
from bot.domain.watch import LEAST_SCORE, Finding, Subscription
from bot.errors import NotFound
from bot.judging import Judging, concerns, surest
from bot.matching.shown import form_behind
from bot.telling.bringing import bring
from bot.telling.faces import card_for
from bot.watchbook import Watchbook
from storage import alerts, documents, inbox, outbox, sources, subscriptions, verdicts, watches
from storage.database import Database, Reading
from storage.documents import Seen

# A watch whose past was looked through: its row, what it was looked for by, since when it is there.
_Asked = tuple[int, tuple[str, ...], frozenset[str], datetime]
_REMEMBERED = 1_000  # of them


@dataclass(frozen=True, slots=True)
class Lately:
    """What a watch found in the last days: how many stories, and the newest document."""

    stories: int
    newest: int | None


@dataclass(frozen=True, slots=True)
class Week:
    """What a watch found in the last days, and how often it was said that it was somebody else."""

    stories: int
    wrong: int


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
        self,
        database: Database,
        clock: Clock,
        book: Watchbook,
        wake: Callable[[int], Awaitable[None]],
        trouble: Callable[[], str] = lambda: "",
    ) -> None:
        self._database = database
        self._clock = clock
        self._book = book
        self._wake = wake
        self._trouble = trouble
        self._looked_back: set[_Asked] = set()
        self.backtest = Backtest(database, clock)
        self.judging = Judging(database, clock, book)

    async def state(self, chat: Chat) -> State:
        """How all is going, seen from one chat."""
        now = self._clock()
        async with self._database.reading() as r:
            heard = await sources.list_heard(r, chat.id)
            mine = await subscriptions.list_of_chat(r, chat.id)
            own, every = await outbox.count(r, chat.id), await outbox.count(r)
            updates = await inbox.count(r)
            found = await documents.list_found_at(r, _wanted(mine))
            return State(
                sources=heard,
                checked_at=max((one.visited_at for one in heard if one.visited_at), default=None),
                story_at=await documents.find_newest_at(r, {one.id for one in heard}),
                watches=mine,
                alerts_today=await alerts.count_of_chat(r, chat.id, now - timedelta(days=1)),
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
        since = self._clock() - LOOKS_BACK
        await self._look_back(chat, subscription, since)
        async with self._database.reading() as r:
            seen = await self._seen(r, chat, [subscription], since)
        return Lately(len(by_story(seen)), seen[0].document_id if seen else None)

    async def _seen(
        self, r: Reading, chat: Chat, mine: Sequence[Subscription], since: datetime
    ) -> tuple[Seen, ...]:
        heard = {one.id for one in await sources.list_heard(r, chat.id)}
        return await documents.list_seen(r, _wanted(mine), heard, since)

    async def week(self, chat: Chat, mine: Sequence[Subscription]) -> dict[int, Week]:
        """How each of these watches has fared in the last days, by subscription."""
        since = self._clock() - LOOKS_BACK
        async with self._database.reading() as r:
            seen = await self._seen(r, chat, mine, since)
            wrong = await verdicts.count_wrong(r, chat.id, since)
        return {
            one.id: Week(
                len(by_story([each for each in seen if one.watch_id in each.watch_ids])),
                wrong.get(one.watch_id, 0),
            )
            for one in mine
        }

    async def since(
        self, chat: Chat, subscription: Subscription, span: timedelta, limit: int
    ) -> tuple[tuple[Found, ...], int]:
        """The newest stories of a watch in a span of time up to now, and how many there are in all."""
        since = self._clock() - span
        await self._look_back(chat, subscription, since)
        async with self._database.reading() as r:
            stories = by_story(await self._seen(r, chat, [subscription], since))
            return await found_in(r, stories[:limit]), len(stories)

    async def tell_newest(self, chat: Chat, subscription: Subscription) -> Card | None:
        """Tell a chat the newest story of a new watch, by a message that grows with the story.

        Where the chat knows that story by another watch, its card is returned to be shown once more.
        """
        lately = await self.lately(chat, subscription)
        if lately.newest is None:
            return None
        async with self._database.transaction() as t:
            grown = await bring(t, lately.newest, subscription, self._clock())
            for chat_id in grown.woken:
                t.afterwards(partial(self._wake, chat_id))
        if grown.new:
            return None
        return await self._card(chat, subscription, lately.newest)

    async def _card(self, chat: Chat, subscription: Subscription, document_id: int) -> Card:
        async with self._database.reading() as r:
            await self._book.follow(r)
            document = await documents.get(r, document_id)
            source = await sources.get(r, document.source_id)
        return card_for(
            chat,
            document,
            source,
            self._book.find(document, source.address),
            [subscription],
            now=self._clock(),
            labels=self._book.entities,
        )

    # --- Why

    async def why_card(self, chat: Chat, document_id: int) -> Card | None:
        """Why a chat was told of a document. None when it is none of its business, or gone."""
        async with self._database.reading() as r:
            try:
                document = await documents.get(r, document_id)
            except NotFound:
                return None
            if not await concerns(r, chat, document):
                return None
            await self._book.follow(r)
            source = await sources.get(r, document.source_id)
            mine = await subscriptions.list_of_chat(r, chat.id)
            findings = self._book.find(document, source.address)
            forms = await _forms_found(r, findings, {str(one.watch_id) for one in mine})
        return why_card(document, source, findings, mine, chat.language, forms)

    # --- Looking back

    async def _look_back(self, chat: Chat, subscription: Subscription, since: datetime) -> None:
        """Look for a new watch in what was kept before it.

        Entities are looked for at all times, so only one of whom nothing is found may be new.
        """
        asked = (subscription.watch_id, subscription.names, subscription.left_out, subscription.created_at)
        if (
            asked in self._looked_back and since >= self._clock() - LOOKS_BACK
        ) or await self._is_found_already(chat, subscription, since):
            return
        async with self._database.reading() as r:
            watch = await watches.get_watch(r, subscription.watch_id)
        looked = await self.backtest.look_through(watch, since)
        async with self._database.transaction() as t:
            await documents.add_findings(t, subscription.watch_id, looked.findings, looked.rows)
        self._looked_back = {asked} | (self._looked_back if len(self._looked_back) < _REMEMBERED else set())

    async def _is_found_already(self, chat: Chat, one: Subscription, since: datetime) -> bool:
        if one.entity_id is None or one.own:
            return not one.own and one.created_at < since
        async with self._database.reading() as r:
            return bool(await self._seen(r, chat, [one], since))


def _wanted(mine: Sequence[Subscription]) -> dict[int, float]:
    """How sure a mention of each watch must be."""
    return {one.watch_id: LEAST_SCORE[one.mode] for one in mine}


async def _forms_found(
    r: Reading, findings: Sequence[Finding], mine: Collection[str]
) -> dict[str, tuple[str, str]]:
    """In whose language and which case the surest mention of each of these watches stands."""
    found: dict[str, tuple[str, str]] = {}
    for one in findings:
        if one.watch in mine and one.mentions:
            watch = await watches.get_watch(r, int(one.watch))
            if form := await asyncio.to_thread(form_behind, watch, surest(one.mentions).surface):
                found[one.watch] = form
    return found
