"""Publishing with one press: a sample comes out, changes or goes, and is read at once."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.job import REFRESH
from bot.domain.source import SourceDraft
from bot.newsroom import reposts
from bot.newsroom.pages.publishing import Published
from bot.newsroom.sites import Sites
from bot.playground.actions.talk import NotPossible
from bot.seeds import Sample, SampleKind
from storage import sources
from storage.database import Database

MINISTRY = "dozor_sample_mod"
PATIENCE = 30.0  # seconds for what is read at once
_LOOK_EVERY = 0.1
_REST = timedelta(days=300)  # until channels that repeat others are looked at again by themselves


class Desk:
    """What can be done with the sample sites. `clock` is that of the bot."""

    def __init__(self, sites: Sites, database: Database, clock: Clock) -> None:
        self.sites = sites
        self._database = database
        self._clock = clock
        self._resting: set[asyncio.Task[None]] = set()

    # ── what is there ──────────────────────────────────────────────────────────────────────

    def out(self) -> tuple[Published, ...]:
        """What has come out since the start, oldest first."""
        return tuple(one for one in self.sites.published() if one.sample.at >= timedelta())

    def news(self) -> tuple[Sample, ...]:
        """Everything that comes out or came out since the start, in order, but for what repeats it."""
        return tuple(one for one in self.sites.samples if one.at >= timedelta() and _is_news(one))

    def waiting(self) -> tuple[Sample, ...]:
        """Of these, what is still to come."""
        return tuple(one for one in self.sites.waiting() if _is_news(one))

    def next(self, outlet: str = "", about: Collection[str] = ()) -> Sample | None:
        """What comes next, at this outlet, and naming any of `about` (keys of entities), if given."""
        for sample in self.waiting():
            named = {*sample.expect, *sample.expect_forms}
            is_meant = not about or not named.isdisjoint(about)
            if is_meant and outlet in {"", sample.site}:
                return sample
        return None

    def next_article(self) -> Sample | None:
        """What a news site publishes next."""
        return next((one for one in self.waiting() if not one.outlet.is_channel), None)

    def newest(self) -> Published | None:
        """The report that came out last."""
        return next((one for one in reversed(self.out()) if _is_news(one.sample)), None)

    def editable(self) -> Published | None:
        """The newest one that has a further version."""
        return next((one for one in reversed(self.out()) if self.sites.edits_left(one.sample.key)), None)

    def is_repeated(self, key: str) -> bool:
        """Whether many channels have repeated it."""
        return any(one.key.startswith(f"{key}-{reposts.PREFIX}") for one in self.sites.samples)

    def get(self, key: str) -> Published:
        """What is out under that key. NotPossible when nothing is."""
        found = next((one for one in self.out() if one.sample.key == key), None)
        if found is None:
            raise NotPossible("this one is not out")
        return found

    # ── what can be done ───────────────────────────────────────────────────────────────────

    async def publish(self, *keys: str) -> None:
        """Bring samples out. NotFound for an unknown key."""
        before = {one.sample.key for one in self.sites.published()}
        for key in keys:
            self.sites.publish(key)
        new = [one.sample.key for one in self.sites.published() if one.sample.key not in before]
        await self._read(new)

    async def publish_all(self) -> int:
        """Bring out everything that waits; how much that was."""
        waiting = [one.key for one in self.waiting()]
        await self.publish(*waiting)
        return len(waiting)

    async def edit(self, key: str) -> None:
        """Put the next version in its place. NotPossible when there is none."""
        if not self.sites.edit(key):
            raise NotPossible("this one has no further version")
        await self._read([key])

    async def delete(self, key: str) -> None:
        """Take it away. NotPossible when it is not out."""
        if not self.sites.delete(key):
            raise NotPossible("this one is not out")
        await self._read([key])

    async def add(self, sample: Sample) -> None:
        """Bring out something of one's own."""
        self.sites.add(sample)
        await self.publish(sample.key)

    async def repost(self, original: Published) -> int:
        """Let many channels repeat it; how many. Their first visits, which are silent, come before."""
        channels = reposts.outlets(original.sample.language)
        copies = reposts.reposts(original.sample, original.paragraphs, channels)
        known = {one.key for one in self.sites.samples}
        if copies[0].key in known:
            raise NotPossible("this one has been repeated already")
        drafts = [self.sites.open(channel) for channel in channels]
        for opened in map(reposts.greeting, channels):
            if opened.key not in known:
                self.sites.add(opened)
        await self._make_known(drafts)
        for copy in copies:
            self.sites.add(copy)
        begun = self._clock()
        await self.publish(*(copy.key for copy in copies))
        task = asyncio.create_task(self._let_rest(drafts, begun))
        self._resting.add(task)
        task.add_done_callback(self._resting.discard)
        return len(copies)

    async def close(self) -> None:
        """Leave nothing running."""
        for task in self._resting:
            task.cancel()
        await asyncio.gather(*self._resting, return_exceptions=True)

    # ── reading at once ────────────────────────────────────────────────────────────────────

    async def _read(self, keys: Iterable[str]) -> None:
        await self._visit({self.sites.source_of(key).address for key in keys})

    async def _visit(self, addresses: Collection[str]) -> None:
        async with self._database.transaction() as t:
            for address in sorted(addresses):
                source = await sources.find_by_address(t, address)
                if source is not None:
                    await t.defer(REFRESH, lock=f"source:{source.id}", source_id=source.id)

    async def _make_known(self, drafts: Collection[SourceDraft]) -> None:
        async with self._database.transaction() as t:
            for draft in drafts:
                await sources.add_unless_known(t, draft, self._clock(), interval=_REST)
        await self._visit({draft.address for draft in drafts})
        await self._until_visited(drafts, None)

    async def _until_visited(self, drafts: Collection[SourceDraft], since: datetime | None) -> None:
        """Until each of these has been read (since then). NotPossible when that takes too long."""
        missing = {draft.address for draft in drafts}
        try:
            async with asyncio.timeout(PATIENCE):
                while missing:
                    async with self._database.reading() as r:
                        visited = await sources.list_visited(r)
                    for one in visited:
                        if one.succeeded_at and (since is None or one.succeeded_at > since):
                            missing.discard(one.address)
                    if missing:
                        await asyncio.sleep(_LOOK_EVERY)
        except TimeoutError:
            raise NotPossible("the sites have not been read yet; is the bot running?") from None

    async def _let_rest(self, drafts: Collection[SourceDraft], since: datetime) -> None:
        """These say nothing more: forty visits every few seconds would be for nothing."""
        await self._until_visited(drafts, since)
        async with self._database.transaction() as t:
            for draft in drafts:
                source = await sources.get_by_address(t, draft.address)
                await sources.make_due(t, source.id, self._clock() + _REST)


def _is_news(sample: Sample) -> bool:
    return sample.kind is not SampleKind.SERVICE and bool(sample.paragraphs) and not _is_repost(sample)


def _is_repost(sample: Sample) -> bool:
    return sample.site.startswith(reposts.PREFIX)
