"""Everything below the doors, built from the settings: what reads, matches and keeps, without Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from bot.clock import Clock, utc_now
from bot.config import Settings
from bot.domain.spending import Limits as Spending
from bot.ingest.cadence import Limits
from bot.ingest.discovery import Discovery, discover
from bot.ingest.fetch import Fetcher
from bot.ingest.guard import Guard
from bot.ingest.language import language_of
from bot.ingest.parsing import ParserPool
from bot.ingest.politeness import usual_politeness
from bot.ingest.refresh import Refresh
from bot.jobs.wake import waker
from bot.knowing.encyclopedia import Encyclopedia
from bot.knowing.exchange import Exchange
from bot.knowing.wikidata import Wikidata
from bot.meaning import Meaning, installed
from bot.pipeline import Pipeline
from bot.retelling import Retelling
from bot.storybook import Storybook
from bot.storyline.painter import Painter
from bot.summaries.model.budget import Prices
from bot.summaries.model.endpoint import Endpoint
from bot.telling.growing import refresh as refresh_story
from bot.watchbook import Watchbook
from bot.whois import Whois
from storage.database import Database, connect

Addresses = frozenset[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Engine:
    """The parts, open until `open_engine` ends."""

    settings: Settings
    clock: Clock
    database: Database
    fetcher: Fetcher
    parsers: ParserPool
    book: Watchbook
    pipeline: Pipeline
    refresh: Refresh
    whois: Whois
    painter: Painter
    retelling: Retelling
    wake: Callable[[int], Awaitable[None]]

    async def discover(self, typed: str) -> Discovery:
        """What can be read at an address."""
        hosts = self.settings.preview_hosts
        return await discover(typed, self.fetcher, self.parsers.parse, preview_hosts=hosts)


@asynccontextmanager
async def open_engine(
    settings: Settings, *, allowed: Addresses = frozenset(), clock: Clock = utc_now
) -> AsyncIterator[Engine]:
    """Open the database, the fetcher and the parsers. `allowed` addresses pass the guard."""
    async with AsyncExitStack() as stack:
        database = connect(settings.database)
        await database.open()
        stack.push_async_callback(database.close)
        guard = Guard(settings.allow_private_networks, allowed)
        fetcher = await stack.enter_async_context(
            Fetcher(
                guard,
                settings.user_agent,
                settings.proxy.get_secret_value(),
                politeness=usual_politeness(settings.host_gap, settings.preview_hosts),
            )
        )
        parsers = await stack.enter_async_context(ParserPool())
        painter = await stack.enter_async_context(Painter())
        # The model of languages takes a second to load: not while somebody waits for an alert.
        await asyncio.to_thread(language_of, "Дозор keeps watch")
        book = Watchbook()
        wake = waker(database.jobs)
        refresh = Refresh(
            database,
            fetcher,
            parsers.parse,
            clock,
            preview_hosts=settings.preview_hosts,
            limits=Limits(*settings.cadence),
        )
        meaning = installed() if settings.meaning else Meaning()
        stack.callback(meaning.close)
        storybook = Storybook(clock, meaning)
        retelling = await _retelling(settings, database, clock, wake, stack)
        pipeline = Pipeline(database, clock, book, storybook, wake, retelling.ask_for)
        whois = Whois(database, clock, await _encyclopedia(settings, database, clock, stack))
        yield Engine(
            settings,
            clock,
            database,
            fetcher,
            parsers,
            book,
            pipeline,
            refresh,
            whois,
            painter,
            retelling,
            wake,
        )


async def _encyclopedia(
    settings: Settings, database: Database, clock: Clock, stack: AsyncExitStack
) -> Encyclopedia | None:
    if not settings.wikidata_url:
        return None
    proxy = settings.proxy.get_secret_value()
    exchange = Exchange(settings.wikidata_url, settings.user_agent, proxy)
    return Encyclopedia(Wikidata(await stack.enter_async_context(exchange)), database, clock)


async def _retelling(
    settings: Settings,
    database: Database,
    clock: Clock,
    wake: Callable[[int], Awaitable[None]],
    stack: AsyncExitStack,
) -> Retelling:
    endpoint = None
    if settings.model_url:
        key = settings.model_key.get_secret_value()
        endpoint = await stack.enter_async_context(Endpoint(settings.model_url, settings.model, key))
    limits = Spending(settings.model_tokens_a_day, settings.model_money_a_day)
    prices = Prices(settings.model_price_in, settings.model_price_out)
    return Retelling(database, clock, endpoint, refresh_story, wake, limits=limits, prices=prices)
