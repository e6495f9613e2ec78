"""A batch of documents on its way: matched, placed in stories, told to the chats that watch.

Matching needs no transaction, so it is done before; the dictionary's revision is looked at again
inside, and if somebody has added a watch in between, the batch is matched once more.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from bot import metrics
from bot.alerts.firing import Hush, Scene, fire, why_not
from bot.clock import Clock
from bot.domain.alert import Alert
from bot.domain.document import Document
from bot.domain.source import Hearing, Source
from bot.domain.watch import Finding, Subscription
from bot.stories.account import Account
from bot.stories.senses import to_bytes
from bot.storybook import SURE, Storybook, Writing
from bot.telling.growing import grow
from bot.watchbook import Watchbook
from storage import chats, documents, sources, stories, subscriptions, watches
from storage.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one document."""

    document: Document
    findings: tuple[Finding, ...]
    alerts: tuple[Alert, ...]  # those that are new
    woken: frozenset[int]  # the chats that have something to be sent


# A story is retold when somebody hears of it first, and again when it has grown to so many documents.
_RETOLD_AT = (3, 6, 12, 24)

Ask = Callable[[Transaction, int, Collection[str]], Awaitable[None]]


async def _nobody(_t: Transaction, _story_id: int, _languages: Collection[str]) -> None:
    """There is no model to ask."""


class Pipeline:
    """Processes documents that have been kept.

    `wake` is called for each chat that is to be told; `retell` is asked to have a story retold in
    some languages, later and elsewhere.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        book: Watchbook,
        storybook: Storybook,
        wake: Callable[[int], Awaitable[None]],
        retell: Ask = _nobody,
    ) -> None:
        self._database = database
        self._clock = clock
        self._book = book
        self._storybook = storybook
        self._wake = wake
        self._retell = retell

    async def prepare(self) -> None:
        """Take in the stories of the last days, before the first document waits for that."""
        async with self._database.reading() as r:
            await self._storybook.follow(r)

    async def process(self, document_ids: Sequence[int]) -> tuple[Told, ...]:
        """Match, place and tell. Doing it twice tells nobody twice."""
        async with self._database.reading() as r:
            batch = await documents.list_by_ids(r, document_ids)
            heard = await sources.list_by_ids(r, {document.source_id for document in batch})
            revision = await self._book.follow(r)
            await self._storybook.follow(r)
        found = self._match(batch, heard)
        accounts = {one.id: await self._account(one, found[one.id]) for one in batch}
        with self._storybook.writing() as placed:
            async with self._database.transaction() as t:
                if await watches.revision(t) != revision:
                    await self._book.follow(t)
                    found = self._match(batch, heard)
                await stories.hold(t)
                await self._storybook.follow(t)
                # Another process may have placed one of them by now, or people may have moved it.
                standing = await stories.list_standing(t, [document.id for document in batch])
                told = [
                    await self._tell(t, document, found[document.id], accounts[document.id], placed)
                    for one in batch
                    for document in [replace(one, story_id=standing.get(one.id))]
                ]
        for chat_id in sorted(frozenset().union(*(one.woken for one in told))):
            await self._wake(chat_id)
        return tuple(told)

    def _match(
        self, batch: Sequence[Document], heard: Mapping[int, Source]
    ) -> dict[int, tuple[Finding, ...]]:
        return {
            document.id: self._book.find(document, heard[document.source_id].address) for document in batch
        }

    async def _tell(
        self,
        t: Transaction,
        document: Document,
        findings: tuple[Finding, ...],
        account: Account,
        placed: Writing,
    ) -> Told:
        metrics.mentions.inc(sum(len(finding.mentions) for finding in findings))
        await documents.keep_findings(t, document.id, findings)
        is_fresh = document.story_id is None
        story_id = await self._place(t, document, account, placed)
        fired = await self._fired(t, document, findings, story_id)
        grown = await grow(t, story_id, document.id, fired, self._clock(), fresh=is_fresh)
        if grown.new or (grown.woken and (await stories.get(t, story_id)).documents in _RETOLD_AT):
            told = await chats.list_by_ids(t, set(grown.woken))
            await self._retell(t, story_id, {chat.language for chat in told.values()})
        return Told(document, findings, grown.new, grown.woken)

    async def _fired(
        self, t: Transaction, document: Document, findings: tuple[Finding, ...], story_id: int
    ) -> tuple[Alert, ...]:
        heard = await subscriptions.list_of_watches(t, [int(finding.watch) for finding in findings])
        if not heard:
            return ()
        scene = await self._scene(t, document, await sources.get(t, document.source_id), heard)
        _count_hushed(findings, heard, scene)
        return fire(findings, heard, scene, story_id)

    async def _account(self, document: Document, findings: Sequence[Finding]) -> Account:
        known = [one.watch for one in findings if one.watch in self._book.entities and one.score >= SURE]
        return await self._storybook.account(document, sorted(known))

    async def _place(self, t: Transaction, document: Document, account: Account, placed: Writing) -> int:
        story_id = document.story_id
        if story_id is None:
            placement = self._storybook.place(account)
            story_id = await stories.place(t, document, placement, self._clock())
            if placement.story_id is None and account.sense is not None:
                await stories.keep_sense(t, story_id, to_bytes(account.sense))
        placed.add(document, account, story_id)
        return story_id

    async def _scene(
        self, t: Transaction, document: Document, source: Source, heard: Sequence[Subscription]
    ) -> Scene:
        choices = await sources.list_choices(t, {source.id})
        hearing = Hearing(source.shared, {chat: follows for (chat, _), follows in choices.items()})
        return Scene(
            document, hearing, await chats.list_by_ids(t, {one.chat_id for one in heard}), self._clock()
        )


def _count_hushed(findings: Sequence[Finding], heard: Sequence[Subscription], scene: Scene) -> None:
    found = {finding.watch: finding for finding in findings}
    for one in heard:
        why: Hush | None = why_not(one, found.get(str(one.watch_id)), scene)
        if why:
            metrics.alerts_hushed.labels(why.value).inc()
