"""One visit to a source: what is new there is kept, and the next visit is set.

Network and parsing happen outside any transaction. Each document is kept as soon as it is read,
so the first of ten new articles is told before the tenth has been fetched; the state of the
source, with the validators that make a site say "nothing new", is written last, when everything
it stands for has been kept.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot import log, metrics
from bot.clock import Clock
from bot.domain.document import Document, DocumentDraft, Item
from bot.domain.source import Source, SourceKind
from bot.errors import FetchError, NotFound, SourceUnreadable
from bot.ingest.answers import Fetched
from bot.ingest.cadence import Limits, after_visit
from bot.ingest.discovery import Parse
from bot.ingest.drafting import draft_of
from bot.ingest.fetch import FEED_LIMIT, Fetcher
from bot.ingest.identity import is_changed, keys_of, told_apart
from bot.ingest.keep import keep
from bot.ingest.outcomes import NoPreview, Outcome, Read, Unchanged, outcome_of
from bot.ingest.previews import PREVIEW_LIMIT, preview_url, shows_no_preview
from bot.ingest.readings import Channel, Feed, Page, SitemapEntry
from storage import documents, sources
from storage.database import Database

PAGES_A_VISIT = 25  # articles fetched in one visit; the others come with the next one
AT_ONCE = 100  # documents kept in one transaction: others want to write too
PAGES_FIRST_VISIT = 5  # the first visit only fills the memory
PAGES_BACK = 6  # pages of a channel read back to the last post known
SITEMAPS_A_VISIT = 4
SITEMAP_AGE = timedelta(days=3)  # older addresses of a sitemap are not news

_log = log.get("ingest.refresh")


@dataclass(frozen=True, slots=True)
class _Visit:
    """What a visit brought: items, newest last, and what the source is to remember."""

    items: tuple[Item, ...]
    answer: Fetched | None = None
    cursor: int = 0
    missed: int = 0  # posts between the last one known and the oldest one shown


@dataclass(frozen=True, slots=True)
class _Known:
    """The items of a visit by what we have of them."""

    new: list[Item]
    changed: list[Item]


class Refresh:
    """Visits sources. `chance` gives numbers in [0, 1) for jitter."""

    def __init__(
        self,
        database: Database,
        fetcher: Fetcher,
        parse: Parse,
        clock: Clock,
        *,
        preview_hosts: tuple[str, ...],
        limits: Limits,
        chance: random.Random | None = None,
    ) -> None:
        self._database = database
        self._fetcher = fetcher
        self._parse = parse
        self._clock = clock
        self._preview_hosts = preview_hosts
        self._limits = limits
        self._chance = chance or random.Random()  # noqa: S311 - jitter, no secret

    async def __call__(self, source_id: int) -> None:
        """Visit a source. What it does wrong ends in its health, never in an error."""
        try:
            async with self._database.reading() as r:
                source = await sources.get(r, source_id)
                watched = await sources.is_watched(r, source_id)
        except NotFound:
            return
        source, outcome = await self._visit(source)
        metrics.visits.labels(type(outcome).__name__.lower()).inc()
        visited = after_visit(
            source,
            outcome,
            now=self._clock(),
            chance=self._chance.random(),
            watched=watched,
            limits=self._limits,
        )
        async with self._database.transaction() as t:
            await sources.keep(t, visited)

    async def _visit(self, source: Source) -> tuple[Source, Outcome]:
        try:
            visit = await self._look(source)
            new, left = await self._take_in(source, visit.items) if isinstance(visit, _Visit) else (0, 0)
        except FetchError as error:
            return source, outcome_of(error)
        if isinstance(visit, _Visit):
            # With something left, the site must not say "nothing new" the next time.
            visit = replace(visit, answer=None) if left else visit
            return _remembering(source, visit), _read(visit, new)
        return source, visit

    async def _look(self, source: Source) -> _Visit | Outcome:
        match source.kind:
            case SourceKind.CHANNEL:
                return await self._look_at_channel(source)
            case SourceKind.SITEMAP:
                return await self._look_at_sitemap(source)
        answer = await self._fetcher.get(
            source.address, etag=source.etag, last_modified=source.last_modified, limit=FEED_LIMIT
        )
        if answer.not_modified:
            return Unchanged()
        if source.kind is SourceKind.PAGE:
            return _Visit(tuple(reversed(await self._read("links", answer))), answer)
        feed: Feed = await self._read("feed", answer)
        return _Visit(told_apart(_oldest_first(feed.items)), answer)

    async def _read(self, kind: str, answer: Fetched) -> Any:
        return await self._parse(kind, answer.body, url=answer.url, content_type=answer.content_type)

    # --- sitemaps

    async def _look_at_sitemap(self, source: Source) -> _Visit | Outcome:
        answer = await self._fetcher.get(
            source.address, etag=source.etag, last_modified=source.last_modified, limit=FEED_LIMIT
        )
        if answer.not_modified:
            return Unchanged()
        entries: list[SitemapEntry] = list(await self._read("sitemap", answer))
        inner = sorted((one for one in entries if one.is_index), key=_date, reverse=True)
        for one in inner[: SITEMAPS_A_VISIT - 1]:
            deeper = await self._fetcher.get(one.url, limit=FEED_LIMIT)
            entries += await self._read("sitemap", deeper)
        oldest = self._clock() - SITEMAP_AGE
        fresh = [one for one in entries if not one.is_index and (one.published_at or oldest) >= oldest]
        items = [
            # The time of last change is no time of publication: only news sitemaps say that.
            Item(
                guid="",
                url=one.url,
                title=one.title,
                text="",
                published_at=one.published_at if one.date_is_certain else None,
                language=one.language,
            )
            for one in sorted(fresh, key=_date)
        ]
        return _Visit(tuple(items), answer)

    # --- channels

    async def _look_at_channel(self, source: Source) -> _Visit | Outcome:
        name = source.address.rstrip("/").rsplit("/", 1)[-1]
        trouble: FetchError | None = None
        for host in self._preview_hosts:
            try:
                return await self._read_channel(source, host, name)
            except FetchError as error:
                trouble = trouble or error  # the first host's words: the others are only spare
        raise trouble or SourceUnreadable("no preview host is set")

    async def _read_channel(self, source: Source, host: str, name: str) -> _Visit | Outcome:
        """The newest page, and pages before it back to the last post known."""
        items: dict[int, Item] = {}
        before: int | None = None
        for _ in range(PAGES_BACK):
            page = await self._preview_page(host, name, before)
            if page is None or page.state in ("no_preview", "no_such_channel"):
                return NoPreview()
            fresh = {item.numbers[0]: item for item in page.items if item.numbers[0] not in items}
            items |= fresh
            before = min(items, default=0)
            if not fresh or not source.cursor or before <= source.cursor + 1:
                break
        cursor = max((number for item in items.values() for number in item.numbers), default=source.cursor)
        missed = before - source.cursor - 1 if source.cursor and before else 0
        posts = tuple(items[number] for number in sorted(items) if items[number].kind != "service")
        return _Visit(posts, None, max(cursor, source.cursor), max(0, missed))

    async def _preview_page(self, host: str, name: str, before: int | None) -> Channel | None:
        url = preview_url(host, name, before)
        answer = await self._fetcher.get(url, follow=0, limit=PREVIEW_LIMIT, obey_robots=False)
        if shows_no_preview(answer):
            return None
        channel: Channel = await self._read("channel", answer)
        return channel

    # --- items to documents

    async def _take_in(self, source: Source, items: Sequence[Item]) -> tuple[int, int]:
        """Keep what is new or changed; returns how many items were new, and how many must wait.

        Posts of a channel are whole as they are and cost nothing more, so none of them waits.
        """
        silent = source.succeeded_at is None
        known = await self._compare(source, items)
        most = len(items) if source.kind is SourceKind.CHANNEL else PAGES_A_VISIT
        new = known.new[-PAGES_FIRST_VISIT:] if silent else known.new[:most]
        at_once = known.new[:-PAGES_FIRST_VISIT] if silent else []
        drafts = [draft_of(source.id, source.language, item) for item in at_once]
        for start in range(0, len(drafts), AT_ONCE):
            await keep(self._database, self._clock, drafts[start : start + AT_ONCE], silent=silent)
        for item in (*new, *known.changed[:most]):
            draft = await self._draft(source, item)
            await keep(self._database, self._clock, [draft], silent=silent)
        left = 0 if silent else len(known.new[most:]) + len(known.changed[most:])
        return len(known.new), left

    async def _compare(self, source: Source, items: Sequence[Item]) -> _Known:
        keys = {item: keys_of(source.id, item) for item in items}
        async with self._database.reading() as r:
            rows = await documents.find_by_keys(r, {key for names in keys.values() for key in names})
            have = {one.id: one for one in await documents.list_by_ids(r, sorted(set(rows.values())))}
        result = _Known([], [])
        for item in items:
            row = next((rows[key] for key in keys[item] if key in rows), None)
            if row is None:
                result.new.append(item)
            elif _says_something_else(have[row], item):
                result.changed.append(item)
        return result

    async def _draft(self, source: Source, item: Item) -> DocumentDraft:
        has_page = bool(item.url) and not item.shares_url
        page = await self._extract(item.url) if has_page and not item.complete else None
        return draft_of(source.id, source.language, item, page)

    async def _extract(self, url: str) -> Page | None:
        """The article at an address; None when it cannot be read, and the listing's words must do."""
        try:
            page: Page = await self._read("page", await self._fetcher.get(url))
        except FetchError as error:
            metrics.unreadable.labels(type(error).__name__).inc()
            _log.info("An article was not read, its listing's words are kept: %s (%s)", error, url)
            return None
        return page


def _says_something_else(have: Document, item: Item) -> bool:
    """Whether the listing shows that a document has changed since it was kept."""
    if not item.complete and not item.text:
        return bool(item.title) and is_changed((have.title, ""), (item.title, ""))
    return is_changed((have.title, have.text), (item.title or have.title, item.text), complete=item.complete)


def _remembering(source: Source, visit: _Visit) -> Source:
    return replace(source, cursor=visit.cursor) if visit.cursor else source


def _read(visit: _Visit, new: int) -> Read:
    if visit.missed:
        metrics.channel_gaps.inc(visit.missed)
        _log.warning("Up to %s posts were missed between two visits.", visit.missed)
    answer = visit.answer
    return Read(
        items=len(visit.items),
        new=new,
        published=tuple(item.published_at for item in visit.items if item.published_at),
        etag=answer.etag if answer else "",
        last_modified=answer.last_modified if answer else "",
    )


def _oldest_first(items: Sequence[Item]) -> tuple[Item, ...]:
    """Feeds show the newest first; where all have dates, these decide."""
    dates = [item.published_at for item in items]
    if items and all(dates):
        return tuple(sorted(items, key=lambda item: item.published_at or datetime.min.replace(tzinfo=UTC)))
    return tuple(reversed(items))


def _date(entry: SitemapEntry) -> datetime:
    return entry.published_at or datetime.min.replace(tzinfo=UTC)
