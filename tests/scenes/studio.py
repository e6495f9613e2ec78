"""Dozor itself, in front of a local Telegram and in one process: no network, no waiting, one clock.

Real are the handlers, the verbs, the database, the rules and the client library; news comes in where
a reader of sources would put it, and what is owed to chats goes out at once.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import seeds
from bot.app import Dozor
from bot.clock import Clock, utc_now
from bot.config import Settings
from bot.delivery.limits import Limits, Rates
from bot.delivery.pacing import Pacing
from bot.domain.document import DocumentDraft
from bot.domain.source import SourceDraft, SourceKind
from bot.engine import Addresses, Engine, open_engine
from bot.ingest.keep import keep_in
from bot.playground.inprocess import InProcessRequest
from bot.playground.params import Params
from bot.playground.scene import Person, Scene
from bot.playground.server import Playground
from bot.seeding import seed
from handlers.poller import ALLOWED_UPDATES
from storage import inbox, outbox, sources
from storage.database import connect
from tests.scenes.cards import begun, watch_card

START = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)

_ALLOWED = json.dumps(ALLOWED_UPDATES)

# Limits have tests of their own; here nobody should wait.
_HASTY = Rates(line_per_second=100_000, chat_every=0.000_01, chat_burst=1000, group_per_minute=100_000)


# Of the people and things that Dozor knows from the start. Each Dozor makes all their forms anew,
# and with all of them a scene would take a second longer.
KNOWN = {"shoigu", "lukashenko", "putin", "gerasimov"}


async def fill(path: Path) -> None:
    """Put those who are known into a database with all tables."""
    database = connect(f"sqlite:///{path}")
    await database.open()
    await seed(database, utc_now, [one for one in seeds.entities() if one.key in KNOWN], ())
    await database.close()


@dataclass
class Studio:
    """Everything that stands, and a clock that the test moves."""

    playground: Playground
    engine: Engine
    dozor: Dozor
    scene: Scene
    _clock: list[datetime]
    _number: int = field(default=0)

    @property
    def now(self) -> datetime:
        """The time for everybody: Telegram, Dozor and the people."""
        return self._clock[0]

    def passes(self, hours: float = 0, minutes: float = 0) -> None:
        """Time goes by at once."""
        self._clock[0] += timedelta(hours=hours, minutes=minutes)

    async def newcomer(self, name: str = "Anna", language: str = "en") -> Person:
        """Somebody who has pressed Start and read the first screen."""
        person = await self.scene.person(name, language=language)
        await person.starts()
        await self.scene.is_idle()
        return person

    async def watcher(self, *names: str, name: str = "Anna") -> Person:
        """Somebody who watches already."""
        person = await self.newcomer(name)
        for one in names:
            await person.says(f"/watch {one}")
            await person.presses("Watch", await person.sees(watch_card()))
            await person.sees(begun())
        return person

    async def source(self, name: str = "Gazeta", host: str = "gazeta.example") -> int:
        """A site that everybody hears; its id."""
        draft = SourceDraft(SourceKind.FEED, f"https://{host}/rss", name, "en", shared=True)
        async with self.engine.database.transaction() as t:
            added, _ = await sources.add_unless_known(t, draft, self.now, interval=timedelta(minutes=5))
        return added.id

    async def reports(self, source_id: int, title: str, text: str, *, language: str = "en") -> int:
        """The site publishes; whoever watches is told. The document's id."""
        self._number += 1
        url = f"https://gazeta.example/{source_id}/{self._number}"
        key = f"{source_id}:url:{url}"
        draft = DocumentDraft(source_id, (key,), (), url, title, text, language, "", self.now, key)
        async with self.engine.database.transaction() as t:
            kept = await keep_in(t, self.engine.clock, [draft], silent=False)
        await self.engine.pipeline.process(kept.new)
        await self.delivers()
        return kept.new[0]

    async def delivers(self) -> None:
        """All that is owed to chats by now goes out."""
        async with self.engine.database.reading() as r:
            owed = await outbox.list_chats_to_tell(r, self.now)
        for chat_id in owed:
            await self.dozor.deliverer.drain(chat_id)

    async def _has_handled_everything(self) -> None:
        while True:
            async with self.engine.database.reading() as r:
                if not (await inbox.count(r)).get(inbox.NEW):
                    return


@asynccontextmanager
async def opened(path: Path, *, allowed: Addresses = frozenset(), **changes: object) -> AsyncIterator[Studio]:
    """Dozor on the database at `path`. `allowed` addresses pass the guard; `changes` are settings."""
    clock = [START]
    playground = Playground(clock=lambda: clock[0], floods=False)
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        TELEGRAM_BOT_TOKEN=playground.token,
        DATABASE_URL=f"sqlite:///{path}",
        DOZOR_DATA_DIR=path.parent,
        DOZOR_OPEN="true",
        DOZOR_WIKIDATA_URL="",
        DOZOR_MEANING="false",
    ).model_copy(update=changes)
    async with open_engine(settings, allowed=allowed, clock=lambda: clock[0]) as engine:
        request = InProcessRequest(playground.api)
        dozor = Dozor(engine, request=request, pacing=_hasty(lambda: clock[0]))
        await dozor.connect()
        studio = Studio(playground, engine, dozor, Scene.of(playground), clock)
        studio.scene = Scene.of(playground, studio._has_handled_everything)
        parts = [
            asyncio.create_task(_listen(playground, dozor)),
            asyncio.create_task(dozor.intake.run(dozor.stopping)),
        ]
        try:
            yield studio
        finally:
            dozor.stopping.set()
            await playground.close()
            parts[0].cancel()
            with suppress(asyncio.CancelledError):
                await asyncio.gather(*parts)
            await dozor.application.shutdown()


def _hasty(now: Clock) -> Pacing:
    """Its pauses end as the studio's clock is moved; between two calls real time goes on."""
    return Pacing(Limits(_HASTY), clock=lambda: time.monotonic() + (now() - START).total_seconds())


async def _listen(playground: Playground, dozor: Dozor) -> None:
    """Ask for updates as the poller does, and hand them on before they are confirmed."""
    offset = 0
    while not dozor.stopping.is_set():
        asked = Params({"offset": str(offset), "timeout": "50", "allowed_updates": _ALLOWED})
        answer = await playground.api.call(playground.token, "getUpdates", asked)
        updates = json.loads(answer.body)["result"]
        if updates:
            await dozor.intake.receive(updates)
            offset = updates[-1]["update_id"] + 1
