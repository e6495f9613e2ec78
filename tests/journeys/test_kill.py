"""The whole bot killed without warning, again and again: every alert arrives, every word is heard.

`DOZOR_TEST_KILLS=12` kills more often; each run prints what was lost and what came twice.
"""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

import sqlalchemy as sa

from bot.clock import utc_now
from bot.domain.alert import DeliveryState
from bot.domain.watch import LEAST_SCORE, Mode
from bot.playground.scene import Person
from storage import inbox, outbox
from storage.tables import alerts, chats, documents, mentions, subscriptions, watches
from storage.tables import outbox as rows
from tests.journeys.outside import Outside, alerts_of, outside

KILLS = int(os.environ.get("DOZOR_TEST_KILLS", "3"))
WATCHED = ("Shoigu", "Lukashenko")
READERS = ("Anna", "Boris", "Clara", "Danylo")
PRESSED_WHILE_IT_WAS_DEAD = (
    *("Khrenin", "Machulishchi", "Putin", "Zelensky", "Belousov", "Peskov"),
    *("Lavrov", "Syrskyi", "Budanov", "Umerov", "Kuleba", "Kadyrov"),
)
_NAMED = documents.join(mentions, mentions.c.document_id == documents.c.id).join(
    watches, watches.c.id == mentions.c.watch_id
)
_KEPT = subscriptions.join(watches, watches.c.id == subscriptions.c.watch_id).join(
    chats, chats.c.id == subscriptions.c.chat_id
)
PATIENCE = 150.0  # seconds: a job whose worker died is rescued after at most 45


async def test_killed_again_and_again_it_loses_nothing(tmp_path: Path) -> None:
    chance = random.Random(12)
    async with outside(tmp_path) as town:
        await town.starts()
        await town.first_visits()
        readers = [await reader(town, name) for name in READERS]
        late = await town.scene.person("Nadia", language="en")
        await late.starts()
        await late.sees("keeps watch", timeout=20)

        published, portions = [], in_portions(len(town.stage.sites.waiting()), KILLS + 1)
        for kill in range(KILLS):
            await late.says(f"/watch {PRESSED_WHILE_IT_WAS_DEAD[kill % len(PRESSED_WHILE_IT_WAS_DEAD)]}")
            card = await late.sees(lambda seen: "Watch" in seen.labels, timeout=60)
            published += publish(town, portions[kill])
            await until_busy(town, chance)
            await town.is_killed()
            await town.scene.act("press", user=late.user_id, chat=late.id, message=card.id, label="Watch")
            await town.starts()
        published += publish(town, portions[KILLS])

        began = time.monotonic()
        await until(lambda: is_settled(town, len(published)), PATIENCE, town)
        settled = time.monotonic() - began
        duplicates = 0
        for one in readers:
            duplicates += await check_arrivals(town, one)
        await check_watches(town, late, PRESSED_WHILE_IT_WAS_DEAD[:KILLS])
        await check_rows(town, len(READERS))
        assert duplicates <= KILLS * len(READERS)
        assert await town.is_told_to_end() == 0
        count = sum([len(await alerts_of(one)) for one in readers]) - duplicates
        print(
            f"\n{KILLS} kills: {count} alerts, 0 lost, {duplicates} duplicated, settled after {settled:.0f} s"
        )


async def test_told_to_end_it_finishes_what_it_sends(tmp_path: Path) -> None:
    async with outside(tmp_path) as town:
        await town.starts()
        await town.first_visits()
        anna = await reader(town, "Anna")
        # Answers take their time, so that the signal comes while one is under way.
        await town.scene.goes_wrong("slow", method="sendMessage", times=1, seconds=1.5)
        town.stage.sites.publish_all()
        await until(lambda: is_sending(town), 30.0, town)
        began = time.monotonic()
        assert await town.is_told_to_end() == 0
        assert time.monotonic() - began < 30
        async with town.database.reading() as r:
            counts = await outbox.count(r)
        assert DeliveryState.SENDING not in counts
        assert DeliveryState.AMBIGUOUS not in counts
        assert counts[DeliveryState.SENT] == len(await alerts_of(anna)) >= 1
        assert "Traceback" not in town.log


# ── what happens ────────────────────────────────────────────────────────────────────────────────


async def reader(town: Outside, name: str) -> Person:
    person = await town.scene.person(name, language="en")
    await person.starts()
    await person.sees("keeps watch", timeout=20)
    for watched in WATCHED:
        await person.says(f"/watch {watched}")
        card = await person.sees(lambda seen: "Watch" in seen.labels, timeout=20)
        await person.presses("Watch", card, timeout=20)
    return person


def in_portions(many: int, portions: int) -> list[int]:
    """`many` split into so many nearly equal parts."""
    return [many * (n + 1) // portions - many * n // portions for n in range(portions)]


def publish(town: Outside, many: int) -> list[str]:
    """Bring so many out; the keys of those that can be read."""
    samples = town.stage.sites.waiting()[:many]
    for sample in samples:
        town.stage.sites.publish(sample.key)
    return [sample.key for sample in samples if sample.outlet.preview]


async def until_busy(town: Outside, chance: random.Random) -> None:
    """A random moment of work: some calls to Telegram from now, and up to a tick later."""
    calls = town.stage.playground.world.calls
    enough = len(calls) + chance.randrange(0, 12)
    with_time = time.monotonic() + chance.uniform(1.0, 8.0)
    while len(calls) < enough and time.monotonic() < with_time:  # noqa: ASYNC110 - the list has no bell
        await asyncio.sleep(0.005)
    await asyncio.sleep(chance.choice((0.0, 0.01, 0.05, 0.3, 1.0)))


# ── what is looked at ───────────────────────────────────────────────────────────────────────────


async def until(asked: Callable[[], Awaitable[str]], patience: float, town: Outside) -> None:
    """Wait until nothing stands in the way any more."""
    ends_at = time.monotonic() + patience
    while why := await asked():
        assert time.monotonic() < ends_at, f"{why}; the bot said:\n{town.log[-4000:]}"
        await asyncio.sleep(0.1)


async def is_settled(town: Outside, published: int) -> str:
    """What is still to be done, in words; empty when nothing is."""
    await let_the_minute_of_doubt_pass(town)
    async with town.database.reading() as r:
        waiting, updates = await outbox.count(r), await inbox.count(r)
        kept = (await r.execute(sa.select(sa.func.count()).select_from(documents))).scalar_one()
        unplaced = sa.select(sa.func.count()).where(documents.c.story_id.is_(None))
        loose = (await r.execute(unplaced)).scalar_one()
        unfinished = sa.text("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'process'")
        jobs = (await r.execute(unfinished)).scalar_one()
    unsent = sum(many for state, many in waiting.items() if state is not DeliveryState.SENT)
    state = {
        "documents missing": max(0, published - kept),
        "documents not placed": loose,
        "deliveries open": unsent,
        "batches unmatched": jobs,
        "updates not handled": updates.get(inbox.NEW, 0),
    }
    return ", ".join(f"{many} {what}" for what, many in state.items() if many)


async def let_the_minute_of_doubt_pass(town: Outside) -> None:
    """What was being sent when the bot died is sent again after a minute: not waited for here."""
    doubtful = rows.c.state == DeliveryState.AMBIGUOUS.value
    async with town.database.transaction() as t:
        await t.execute(sa.update(rows).where(doubtful).values(not_before=utc_now()))


async def is_sending(town: Outside) -> str:
    async with town.database.reading() as r:
        return "" if (await outbox.count(r)).get(DeliveryState.SENDING) else "nothing is being sent"


async def check_arrivals(town: Outside, person: Person) -> int:
    """Each delivery arrived, in order; how many came more than once."""
    arrived = await alerts_of(person)
    async with town.database.reading() as r:
        mine = sa.select(rows.c.message_ids).join(chats, chats.c.id == rows.c.chat_id)
        mine = mine.where(chats.c.telegram_id == person.id, rows.c.kind == "new").order_by(rows.c.id)
        written = [ids[0] for ids in (await r.execute(mine)).scalars()]
    texts = {seen.id: seen.text for seen in arrived}
    first: dict[str, int] = {}
    for seen in arrived:
        first.setdefault(seen.text, seen.id)
    assert written == sorted(written), f"{person.name} was told out of order"
    assert {texts[number] for number in written} == set(first), f"{person.name} lost something"
    assert len(first) == len(written) > 0
    order = [first[texts[number]] for number in written]
    assert order == sorted(order), f"{person.name} heard of something before its turn"
    return len(arrived) - len(first)


async def check_watches(town: Outside, person: Person, names: tuple[str, ...]) -> None:
    """Everything pressed while nobody listened has taken effect, once."""
    async with town.database.reading() as r:
        query = sa.select(watches.c.label).select_from(_KEPT)
        labels = list((await r.execute(query.where(chats.c.telegram_id == person.id))).scalars())
    assert len(labels) == len(set(names)), labels
    for name in names:
        assert any(name in label for label in labels), f"{name} was pressed and not heard: {labels}"


async def check_rows(town: Outside, readers: int) -> None:
    """Whoever watches was told of each story that names it; the file is whole."""
    async with town.database.reading() as r:
        told = sa.select(alerts.c.story_id).distinct().add_columns(alerts.c.chat_id)
        counts = Counter((await r.execute(told)).scalars())
        named = sa.select(documents.c.story_id).distinct().select_from(_NAMED)
        named = named.where(sa.or_(*(watches.c.label.contains(name) for name in WATCHED)))
        # What is only perhaps meant, and what was there before the first visit, is told to nobody.
        named = named.where(mentions.c.score >= LEAST_SCORE[Mode.NORMAL], ~documents.c.silent)
        stories = set((await r.execute(named)).scalars())
        whole = (await r.connection.exec_driver_sql("PRAGMA integrity_check")).scalar()
        broken = (await r.connection.exec_driver_sql("PRAGMA foreign_key_check")).all()
    assert stories
    short = {story: counts[story] for story in stories if counts[story] < readers}
    assert not short, f"stories that not every reader was told of: {short}"
    assert whole == "ok"
    assert not broken
