"""A batch of documents on its way: matched, placed in stories, told to the chats that watch.

Matching needs no transaction, so it is done before; the dictionary's revision is looked at again
inside, and if somebody has added a watch in between, the batch is matched once more.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from bot import metrics
from bot.alerts.firing import Hush, Scene, fire, why_not
from bot.clock import Clock
from bot.domain.alert import Alert, DeliveryDraft, DeliveryKind
from bot.domain.document import Document
from bot.domain.source import Hearing, Source
from bot.domain.watch import Finding, Subscription
from bot.storybook import SURE, Storybook, Writing
from bot.telling import card_for
from bot.watchbook import Watchbook
from storage import alerts as tellings
from storage import chats, documents, outbox, sources, stories, watches
from storage.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one document."""

    document: Document
    findings: tuple[Finding, ...]
    alerts: tuple[Alert, ...]


class Pipeline:
    """Processes documents that have been kept. `wake` is called for each chat that is to be told."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        book: Watchbook,
        storybook: Storybook,
        wake: Callable[[int], Awaitable[None]],
    ) -> None:
        self._database = database
        self._clock = clock
        self._book = book
        self._storybook = storybook
        self._wake = wake

    async def process(self, document_ids: Sequence[int]) -> tuple[Told, ...]:
        """Match, place and tell. Doing it twice tells nobody twice."""
        async with self._database.reading() as r:
            batch = await documents.list_by_ids(r, document_ids)
            heard = await sources.list_by_ids(r, {document.source_id for document in batch})
            revision = await self._book.follow(r)
            await self._storybook.follow(r)
        found = self._match(batch, heard)
        with self._storybook.writing() as placed:
            async with self._database.transaction() as t:
                if await watches.revision(t) != revision:
                    await self._book.follow(t)
                    found = self._match(batch, heard)
                await stories.hold(t)
                await self._storybook.follow(t)
                told = [await self._tell(t, document, found[document.id], placed) for document in batch]
        for chat_id in sorted({alert.chat_id for one in told for alert in one.alerts}):
            await self._wake(chat_id)
        return tuple(told)

    def _match(
        self, batch: Sequence[Document], heard: Mapping[int, Source]
    ) -> dict[int, tuple[Finding, ...]]:
        return {
            document.id: self._book.find(document, heard[document.source_id].address) for document in batch
        }

    async def _tell(
        self, t: Transaction, document: Document, findings: tuple[Finding, ...], placed: Writing
    ) -> Told:
        metrics.mentions.inc(sum(len(finding.mentions) for finding in findings))
        await documents.keep_findings(t, document.id, findings)
        story_id = await self._place(t, document, findings, placed)
        heard = await watches.list_of_watches(t, [int(finding.watch) for finding in findings])
        if not heard:
            return Told(document, findings, ())
        source = await sources.get(t, document.source_id)
        scene = await self._scene(t, document, source, heard)
        alerts = await tellings.add(t, fire(findings, heard, scene, story_id), self._clock())
        _count_hushed(findings, heard, scene)
        await self._put_out(t, alerts, heard, findings, scene, source)
        return Told(document, findings, alerts)

    async def _place(
        self, t: Transaction, document: Document, findings: Sequence[Finding], placed: Writing
    ) -> int:
        known = [one.watch for one in findings if one.watch in self._book.entities and one.score >= SURE]
        account = self._storybook.read(document, sorted(known))
        story_id = document.story_id
        if story_id is None:
            placement = self._storybook.place(account)
            story_id = await stories.place(t, document, placement, self._clock())
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

    async def _put_out(
        self,
        t: Transaction,
        alerts: Sequence[Alert],
        heard: Sequence[Subscription],
        findings: tuple[Finding, ...],
        scene: Scene,
        source: Source,
    ) -> None:
        by_id = {one.id: one for one in heard}
        drafts = [
            DeliveryDraft(
                chat_id=alert.chat_id,
                kind=DeliveryKind.NEW,
                dedup=f"alert:{alert.chat_id}:{alert.story_id}:{alert.thread_id or 0}",
                card=card_for(
                    scene.chats[alert.chat_id],
                    scene.document,
                    source,
                    findings,
                    [by_id[number] for number in alert.subscription_ids],
                    now=scene.now,
                    labels=self._book.entities,
                ),
                story_id=alert.story_id,
                thread_id=alert.thread_id,
            )
            for alert in alerts
        ]
        await outbox.add_unless_known(t, drafts, self._clock())
        metrics.alerts.inc(len(drafts))


def _count_hushed(findings: Sequence[Finding], heard: Sequence[Subscription], scene: Scene) -> None:
    found = {finding.watch: finding for finding in findings}
    for one in heard:
        why: Hush | None = why_not(one, found.get(str(one.watch_id)), scene)
        if why:
            metrics.alerts_hushed.labels(why.value).inc()
