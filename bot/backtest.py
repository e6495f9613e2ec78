"""What a watch would have found in what is kept: before anybody watches, and just after."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.chat import Chat
from bot.domain.document import Document
from bot.domain.source import Source
from bot.domain.watch import LEAST_SCORE, Draft, Finding, Mode, Watch
from bot.matching.lookout import Lookout
from storage import documents, sources, watches
from storage.database import Database, Reading
from storage.documents import Seen

LOOKS_BACK = timedelta(days=7)
LOOKED_THROUGH = 4_000  # documents, the newest ones
EXAMPLES = 3
_BATCH = 100
_REMEMBERED_FOR = timedelta(minutes=1)
_TITLE = 120  # characters of a text that stand in for a title


@dataclass(frozen=True, slots=True)
class Found:
    """One story for a list."""

    title: str
    url: str
    source: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Record:
    """How a watch would have fared in the days up to now, in a chat.

    `a_day` is the most stories of one day, `loudest` the source with the most documents and how
    many; `newest` is a document.
    """

    stories: int = 0
    a_day: int = 0
    loudest: tuple[str, int] | None = None
    examples: tuple[Found, ...] = ()
    newest: int | None = None
    days: int = LOOKS_BACK.days


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in the documents between two rows; `since` is when the first was kept."""

    findings: Mapping[int, Finding]
    rows: tuple[int, int]
    since: datetime
    seen: tuple[Seen, ...]


class Backtest:
    """Looks through the documents that are kept."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._lately: dict[Watch, tuple[datetime, Looked]] = {}

    async def of_draft(self, chat: Chat, draft: Draft) -> Record:
        """How a draft would have fared. Entities have been looked for all along, unless changed."""
        now = self._clock()
        since = now - LOOKS_BACK
        heard = await self._heard(chat)
        seen, reached = await self._found_already(draft, heard, since), since
        if not seen:
            looked = await self._look_through_once(watch_of(draft), since)
            reached = looked.since
            seen = _sure(looked, heard, draft.mode, since)
        days = max(1, round((now - reached) / timedelta(days=1)))
        async with self._database.reading() as r:
            told = await found_in(r, by_story(seen)[:EXAMPLES])
        return _record(seen, heard, told, min(days, LOOKS_BACK.days))

    async def _look_through_once(self, watch: Watch, since: datetime) -> Looked:
        """Whoever presses about on a card has the same looked for again and again."""
        now = self._clock()
        self._lately = {one: kept for one, kept in self._lately.items() if now - kept[0] < _REMEMBERED_FOR}
        if watch not in self._lately:
            self._lately[watch] = (now, await self.look_through(watch, since))
        return self._lately[watch][1]

    async def _found_already(
        self, draft: Draft, heard: Mapping[int, Source], since: datetime
    ) -> tuple[Seen, ...]:
        if draft.entity_id is None:
            return ()
        async with self._database.reading() as r:
            watch_id = await watches.find_same(r, watch_of(draft), draft.entity_id)
            if watch_id is None:
                return ()
            return await documents.list_seen(r, {watch_id: LEAST_SCORE[draft.mode]}, heard, since)

    async def _heard(self, chat: Chat) -> dict[int, Source]:
        async with self._database.reading() as r:
            return {one.id: one for one in await sources.list_heard(r, chat.id)}

    async def is_long(self) -> bool:
        """Whether looking through takes so long that somebody who waits should be told."""
        async with self._database.reading() as r:
            return len(await documents.list_recent(r, self._clock() - LOOKS_BACK, _BATCH * 4)) == _BATCH * 4

    async def look_through(self, watch: Watch, since: datetime) -> Looked:
        """What a watch finds in the newest documents since then; nobody else waits for it."""
        lookout = Lookout()
        await asyncio.to_thread(lookout.add, watch)
        async with self._database.reading() as r:
            ids = await documents.list_recent(r, since, LOOKED_THROUGH)
        findings: dict[int, Finding] = {}
        seen: list[Seen] = []
        reached = since
        for start in range(0, len(ids), _BATCH):
            async with self._database.reading() as r:
                batch = await documents.list_by_ids(r, ids[start : start + _BATCH])
                read = await sources.list_by_ids(r, {document.source_id for document in batch})
            addresses = {number: one.address for number, one in read.items()}
            found = await asyncio.to_thread(_find_in, lookout, batch, addresses)
            findings |= found
            seen += [_seen(document, watch) for document in batch if document.id in found]
            if len(ids) == LOOKED_THROUGH:
                reached = min(document.fetched_at for document in batch)
        seen.sort(key=lambda one: (one.at, one.document_id), reverse=True)
        return Looked(findings, (min(ids, default=0), max(ids, default=0)), reached, tuple(seen))


def _record(seen: Sequence[Seen], heard: Mapping[int, Source], told: tuple[Found, ...], days: int) -> Record:
    stories = by_story(seen)
    most = Counter(one.at.date() for one in stories).most_common(1)
    loudest = Counter(one.source_id for one in seen).most_common(1)
    return Record(
        stories=len(stories),
        a_day=most[0][1] if most else 0,
        loudest=next(((_name(heard[number]), count) for number, count in loudest), None),
        examples=told,
        newest=seen[0].document_id if seen else None,
        days=days,
    )


def watch_of(draft: Draft) -> Watch:
    """What a draft looks for."""
    return Watch("0", draft.names, draft.kind, draft.label, draft.left_out, draft.terms)


def _find_in(lookout: Lookout, batch: Sequence[Document], addresses: Mapping[int, str]) -> dict[int, Finding]:
    return {
        document.id: finding
        for document in batch
        for finding in lookout.find_in(document, addresses[document.source_id])
    }


def _sure(looked: Looked, heard: Collection[int], mode: Mode, since: datetime) -> tuple[Seen, ...]:
    """What is sure enough for a mode, of sources that are heard, and that came out since then."""
    least = LEAST_SCORE[mode]
    return tuple(
        one
        for one in looked.seen
        if looked.findings[one.document_id].score >= least and one.source_id in heard and one.at >= since
    )


def _seen(document: Document, watch: Watch) -> Seen:
    at = document.published_at if document.date_is_certain else None
    ids = (int(watch.id),) if watch.id.isdigit() else ()
    return Seen(document.id, document.story_id, at or document.fetched_at, ids, document.source_id)


def by_story(seen: Sequence[Seen]) -> list[Seen]:
    """The newest document of each story; one not placed yet is a story of its own."""
    stories: dict[tuple[bool, int], Seen] = {}
    for one in seen:
        key = (True, one.story_id) if one.story_id is not None else (False, one.document_id)
        stories.setdefault(key, one)
    return list(stories.values())


async def found_in(r: Reading, seen: Sequence[Seen]) -> tuple[Found, ...]:
    """What is shown of these documents, in their order."""
    batch = {one.id: one for one in await documents.list_by_ids(r, [one.document_id for one in seen])}
    by_id = await sources.list_by_ids(r, {one.source_id for one in batch.values()})
    return tuple(_found(one, batch[one.document_id], by_id) for one in seen)


def _found(seen: Seen, document: Document, by_id: Mapping[int, Source]) -> Found:
    title = document.title or document.text[:_TITLE].split("\n", 1)[0]
    return Found(title, document.url, _name(by_id[document.source_id]), seen.at)


def _name(source: Source) -> str:
    return source.title or source.address
