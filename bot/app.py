"""The composition root: settings in, a running Dozor out. Nobody imports it but the command line."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from telegram import BotCommand, Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application
from telegram.request import BaseRequest

from bot import log
from bot.completing import Completing
from bot.delivery.deliver import Deliverer
from bot.delivery.line import open_line
from bot.delivery.pacing import Pacing
from bot.delivery.sender import Sender
from bot.domain.alert import Card, DeliveryDraft, DeliveryKind
from bot.domain.job import DRAIN, PROCESS, REFRESH, RETELL
from bot.engine import Engine
from bot.errors import ConfigError, RoleLost
from bot.guestbook import Guestbook
from bot.jobs.lease import Lease
from bot.jobs.supervise import keep_running, pause_unless, watch_over, work
from bot.jobs.tasks import Chores, Drain, register
from bot.jobs.tick import Heartbeat, Ticks, schedule
from bot.keeping import Keeping
from bot.newsdesk import Newsdesk
from bot.pipeline import Pipeline
from bot.regrouping import Redraw, Regrouping
from bot.services import Services
from bot.sourcelist import Sourcelist
from bot.storydesk import Storydesk
from bot.storylist import Storylist
from bot.summaries.model.endpoint import AT_ONCE
from bot.telling.regrouped import merged, split
from bot.watchlist import Watchlist
from bot.web.server import serving
from bot.words import LANGUAGES, plain_say, say
from handlers.access import Access
from handlers.intake import Intake
from handlers.poller import Poller
from handlers.replies import Replies
from handlers.router import Router
from handlers.routes import MENU
from storage import chats, inbox, outbox
from storage.database import Transaction

GRACE = 25.0  # seconds that running jobs have to end; systemd and Docker wait a little longer
_STAND_DOWN = timedelta(seconds=30)

_log = log.get("app")


class Dozor:
    """A whole bot. `run` lasts until `stopping` is set.

    `request` carries the calls to Telegram elsewhere than over the network; `pacing` is how often
    they may go.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        tick: float = 1.0,
        request: BaseRequest | None = None,
        pacing: Pacing | None = None,
    ) -> None:
        settings, database, clock = engine.settings, engine.database, engine.clock
        self.engine = engine
        self.stopping = asyncio.Event()
        self._tick = tick
        pacing = pacing or Pacing()
        self.bot = open_line(settings.token.get_secret_value(), settings.api_url, pacing, request=request)
        self.sender = Sender(self.bot, pacing)
        self.deliverer = Deliverer(database, self.sender, clock=clock)
        self.lease = Lease(database, clock)
        self._stood_down_until = datetime.min.replace(tzinfo=UTC)
        self.application: Application[Any, Any, Any, Any, Any, Any] = (
            Application.builder().bot(self.bot).updater(None).job_queue(None).build()
        )
        self.intake = Intake(database, clock, self.bot, self._dispatch, self._tell_owners)
        self.poller = Poller(
            settings.api_url, settings.token.get_secret_value(), database, clock, self.intake.receive
        )
        self.services = _services(engine, self.poller)

    async def _dispatch(self, update: Update) -> None:
        await self.application.process_update(update)

    async def _drain(self, chat_id: int) -> bool:
        """Deliver to one chat; True when more can go at once."""
        now = self.engine.clock()
        if now < self._stood_down_until or not self.lease.held.is_set():
            return False
        try:
            again_at = await self.deliverer.drain(chat_id)
        except RoleLost as error:
            self._stood_down_until = now + _STAND_DOWN
            _log.error("Nothing can be sent: %s", error)
            return False
        return again_at is not None and again_at <= self.engine.clock()

    async def _put_off(self, answer: DeliveryDraft) -> None:
        """Let an answer wait in the outbox; the tick sees when its chat may hear it."""
        async with self.engine.database.transaction() as t:
            await outbox.add_unless_known(t, [answer], self.engine.clock())

    async def _tell_owners(self, update_id: int, why: str) -> None:
        async with self.engine.database.transaction() as t:
            owners = await chats.list_admitted(t, self.engine.settings.owners)
            notices = [
                DeliveryDraft(
                    owner.id,
                    DeliveryKind.NOTICE,
                    f"poison:{update_id}:{owner.id}",
                    Card(say(owner.language, "owner-poison", number=str(update_id), why=why[:300])),
                )
                for owner in owners
            ]
            told = await outbox.add_unless_known(t, notices, self.engine.clock())
        for chat_id in told:
            await self.engine.wake(chat_id)

    async def run(self) -> None:
        """Run every part until `stopping`, then end them in order: ears first, mouth last."""
        jobs = self.engine.database.jobs
        register(jobs, _chores(self.engine, self._drain), self.engine.wake)
        heartbeat = Heartbeat(self.engine.clock())
        ticks = Ticks(self.engine.database, self.engine.clock, self.engine.wake, heartbeat)
        completing = Completing(
            self.engine.database, self.engine.clock, self.engine.whois.candidates, self.engine.wake
        )
        if not await self.connect():
            return
        async with serving(self.engine.settings.web_port, self.health), asyncio.TaskGroup() as parts:
            parts.create_task(self.lease.run(self.stopping))
            if not await self._either(self.lease.held):
                return
            await self.deliverer.recover()
            await self.engine.pipeline.prepare()
            await ticks.inherit()
            scheduler = schedule(ticks, completing.complete_due, every=self._tick)
            scheduler.start()
            for part, run in self._parts(heartbeat):
                parts.create_task(keep_running(part, run, self.stopping))
            await self.stopping.wait()
            self.deliverer.stopping.set()
            scheduler.shutdown(wait=False)
        await self.application.shutdown()
        await self.lease.release()

    def _parts(self, heartbeat: Heartbeat) -> list[tuple[str, Callable[[], Awaitable[object]]]]:
        jobs, stopping = self.engine.database.jobs, self.stopping
        # A model that stalls holds up nobody but those who wait for it.
        retelling = ("retelling", lambda: work(jobs, [RETELL], stopping, GRACE, AT_ONCE))
        return [
            *([retelling] if self.engine.retelling.is_on else []),
            ("poller", lambda: self.poller.run(stopping)),
            ("intake", lambda: self.intake.run(stopping)),
            ("worker", lambda: work(jobs, [REFRESH, PROCESS, DRAIN], stopping, GRACE)),
            ("watchdog", lambda: watch_over(heartbeat, stopping)),
        ]

    async def _either(self, event: asyncio.Event) -> bool:
        """Wait for an event or the end; True when it was the event."""
        waits = [asyncio.create_task(one.wait()) for one in (event, self.stopping)]
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()
        return not self.stopping.is_set()

    async def connect(self) -> bool:
        """Say hello to Telegram, for as long as it takes; then the handlers know the bot's name.

        False when the end came first. Raises ConfigError when Telegram does not know the token.
        """
        pause = 1.0
        while not self.stopping.is_set():
            try:
                await self.application.initialize()
            except InvalidToken:
                mend = "Telegram does not know this token; @BotFather shows the right one"
                raise ConfigError("TELEGRAM_BOT_TOKEN", mend) from None
            except TelegramError as error:
                _log.warning("Telegram cannot be reached yet: %s", log.redact(str(error)))
                await pause_unless(self.stopping, pause)
                pause = min(pause * 2, 30)
            else:
                access = Access(self.bot, self.services.guests)
                replies = Replies(self.sender, self.bot, self._put_off)
                Router(self.bot, self.services, access, replies).attach(self.application)
                await self._offer_commands()
                return True
        return False

    async def _offer_commands(self) -> None:
        try:
            for language in ("", *LANGUAGES):
                menu = [
                    BotCommand(name, plain_say(language or "en", f"command-{name.replace('_', '-')}"))
                    for name in MENU
                ]
                await self.bot.set_my_commands(menu, language_code=language or None)
        except TelegramError as error:
            _log.warning("The menu of commands could not be set: %s", log.redact(str(error)))

    async def health(self) -> dict[str, str]:
        """Each part and "ok", or what is wrong with it."""
        async with self.engine.database.reading() as r:
            counts = await inbox.count(r)
        return {
            "telegram": self.poller.trouble or "ok",
            "lease": "ok" if self.lease.held.is_set() else "held by another instance",
            "inbox": "ok" if counts.get(inbox.NEW, 0) < 1000 else f"{counts[inbox.NEW]} updates wait",
        }


def _chores(engine: Engine, drain: Drain) -> Chores:
    return Chores(engine.refresh, _processing(engine.pipeline), drain, engine.retelling.retell)


def _processing(pipeline: Pipeline) -> Callable[[list[int]], Awaitable[None]]:
    async def process(document_ids: list[int]) -> None:
        await pipeline.process(document_ids)

    return process


def _services(engine: Engine, poller: Poller) -> Services:
    database, clock, settings = engine.database, engine.clock, engine.settings
    return Services(
        clock=clock,
        guests=Guestbook(
            database, clock, owners=settings.owners, is_open=settings.open, language=settings.language
        ),
        watches=Watchlist(database, clock, engine.book.recognise),
        sources=Sourcelist(database, clock, engine.discover),
        news=Newsdesk(database, clock, engine.book, engine.wake, lambda: poller.trouble),
        keeping=Keeping(database, clock, engine.book),
        whois=engine.whois,
        stories=Storylist(database, clock),
        storydesk=Storydesk(database, engine.painter, _regrouping(engine)),
    )


def _regrouping(engine: Engine) -> Regrouping:
    def waking(redraw: Callable[[Transaction, int, int, datetime], Awaitable[frozenset[int]]]) -> Redraw:
        async def redrawn(t: Transaction, story_id: int, other_id: int, now: datetime) -> None:
            for chat_id in await redraw(t, story_id, other_id, now):
                t.afterwards(partial(engine.wake, chat_id))

        return redrawn

    return Regrouping(engine.database, engine.clock, waking(split), waking(merged))


async def run_worker(engine: Engine, stopping: asyncio.Event) -> None:
    """Only the reading and matching half, beside a `run` elsewhere on the same PostgreSQL."""

    async def no_drain(_chat_id: int) -> bool:
        return False

    register(engine.database.jobs, _chores(engine, no_drain), engine.wake)
    await engine.pipeline.prepare()
    await keep_running(
        "worker", lambda: work(engine.database.jobs, [REFRESH, PROCESS], stopping, GRACE), stopping
    )
