"""How long an alert takes from the publication of a text to its arrival in the chat.

    python -m tests.journeys.latency

Two ways. "as it runs": sources are visited every 3 s, and the wait for the next visit counts.
"beyond the polling interval": the visit is asked for in the moment of publication, so that what
is measured is reading, matching, the outbox and Telegram alone.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from bot import log
from bot.clock import utc_now
from bot.domain.alert import DeliveryState
from bot.domain.job import REFRESH
from bot.playground.scene import Person
from storage import outbox, sources
from tests.journeys.conftest import Town, raised
from tests.journeys.outside import alerts_of

READERS = 4
ENOUGH = 40  # alerts
WATCHED = ("Shoigu", "Lukashenko")
_QUIET = 1.0  # seconds without a new alert after which a text has told whom it could


async def measured(home: Path, *, at_once: bool, interval: float) -> list[float]:
    """Seconds from publication to arrival, one number an alert."""
    slow = {"fastest_visit": interval, "slowest_visit": interval}
    async with raised(home, **slow) as town:
        readers = [await _reader(town, n) for n in range(READERS)]
        taken: list[float] = []
        for sample in town.stage.sites.waiting():
            if len(taken) >= ENOUGH:
                break
            if not {"shoigu", "lukashenko"} & set(sample.expect):
                town.publish(sample.key)
                continue
            before = [len(await alerts_of(one)) for one in readers]
            published_at = utc_now()
            town.publish(sample.key)
            if at_once:
                await _visit_all(town)
            await _until_quiet(town, readers, _QUIET + (0 if at_once else interval + 1))
            for one, seen in zip(readers, before, strict=True):
                fresh = len(await alerts_of(one)) - seen
                taken += [(at - published_at).total_seconds() for at in _arrivals(town, one, fresh)]
        return taken


async def _reader(town: Town, number: int) -> Person:
    person = await town.scene.person(f"Reader {number + 1}", language="en")
    await person.starts()
    await person.sees("keeps watch", timeout=20)
    for name in WATCHED:
        await person.says(f"/watch {name}")
        card = await person.sees(lambda seen: "Watch" in seen.labels, timeout=20)
        await person.presses("Watch", card, timeout=20)
    return person


async def _visit_all(town: Town) -> None:
    """What the tick does with sources that are due, without the wait for the tick."""
    now = utc_now()
    async with town.engine.database.transaction() as t:
        for source in await sources.list_visited(t):
            await sources.make_due(t, source.id, now)
        for source_id in await sources.lease_due(t, now, now + timedelta(hours=1)):
            await t.defer(REFRESH, lock=f"source:{source_id}", source_id=source_id)


def _arrivals(town: Town, person: Person, newest: int) -> Iterable[datetime]:
    """When the newest messages to somebody were accepted."""
    calls = town.stage.playground.world.calls
    sent = [
        call.at
        for call in calls
        if call.method == "sendmessage" and call.chat_id == person.id and call.outcome == "ok"
    ]
    return sent[len(sent) - newest :]


async def _until_quiet(town: Town, readers: list[Person], quiet: float) -> None:
    """Wait until nothing is open and nothing new has come for so long."""
    loop = asyncio.get_running_loop()
    count, since = -1, loop.time()
    while loop.time() - since < quiet:
        now = sum([len(await alerts_of(one)) for one in readers])
        async with town.engine.database.reading() as r:
            is_open = bool(set(await outbox.count(r)) - {DeliveryState.SENT})
        if now != count or is_open:
            count, since = now, loop.time()
        await asyncio.sleep(0.05)


def row(name: str, taken: list[float]) -> str:
    """One line of the table."""
    cuts = statistics.quantiles(taken, n=20, method="inclusive")
    return f"{name:<34}{len(taken):>7}{statistics.median(taken):>9.2f}{cuts[18]:>9.2f}{max(taken):>9.2f}"


def main() -> int:
    """Print the table; 1 when there were too few alerts to speak of."""
    log.set_up("error")
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        beyond = asyncio.run(measured(Path(one), at_once=True, interval=3600))
        raw = asyncio.run(measured(Path(two), at_once=False, interval=3))
    print(f"{'seconds from publication to chat':<34}{'alerts':>7}{'p50':>9}{'p95':>9}{'most':>9}")
    print(row("beyond the polling interval", beyond))
    print(row("as it runs, a visit every 3 s", raw))
    return 0 if min(len(beyond), len(raw)) >= 30 else 1


if __name__ == "__main__":
    sys.exit(main())
