"""The whole bot killed between and within the steps of a growing message: one card, its last words right."""

from __future__ import annotations

import asyncio
import random
import time
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from bot.playground.scenes.seen import Seen
from bot.seeds import Outlet, Sample, SampleKind
from storage.tables import documents
from tests.journeys.outside import Outside, alerts_of, outside
from tests.journeys.test_kill import PATIENCE, is_settled, reader, until
from tests.journeys.test_the_living_alert import VISIT, News


def put_out(town: Outside, number: int, outlet: Outlet, news: News) -> None:
    sites = town.stage.sites
    sites.add(
        Sample(f"visit-{number}", outlet, SampleKind.ARTICLE, timedelta(days=1), news.title, "", (news.text,))
    )
    sites.publish(f"visit-{number}")


async def is_kept(town: Outside, title: str) -> str:
    """What is still to be done, in words; empty when it is in a story."""
    async with town.database.reading() as r:
        query = sa.select(documents.c.story_id).where(documents.c.title == title)
        found = (await r.execute(query)).scalars().all()
    return "" if any(found) else f"{title} is in no story yet"


async def a_moment(town: Outside, chance: random.Random) -> None:
    """Until the bot has spoken a few times more, or some time has gone by."""
    calls = town.stage.playground.world.calls
    enough, ends_at = len(calls) + chance.randrange(0, 4), time.monotonic() + chance.uniform(0.2, 3.0)
    while len(calls) < enough and time.monotonic() < ends_at:  # noqa: ASYNC110 - the list has no bell
        await asyncio.sleep(0.005)


async def test_killed_after_each_report_it_ends_with_one_card_of_all_of_them(tmp_path: Path) -> None:
    chance = random.Random(7)
    async with outside(tmp_path) as town:
        await town.starts()
        await town.first_visits()
        anna = await reader(town, "Anna")
        everywhere = {
            one.outlet.key: one.outlet
            for one in town.stage.sites.waiting()
            if one.outlet.preview and not one.outlet.is_channel
        }
        taken: list[str] = []
        before = {one.id for one in await alerts_of(anna)}
        for number, news in enumerate(VISIT):
            outlet = next(
                one
                for one in sorted(everywhere.values(), key=lambda one: one.language != news.language)
                if one.key not in taken
            )
            taken.append(outlet.key)
            put_out(town, number, outlet, news)
            await a_moment(town, chance)
            await town.is_killed()
            await town.starts()
            await until(lambda title=news.title: is_kept(town, title), PATIENCE, town)  # type: ignore[misc]
        await until(lambda: is_settled(town, len(VISIT)), PATIENCE, town)

        cards = [one for one in await alerts_of(anna) if one.id not in before]
        grown = [one for one in cards if names_all(one, [everywhere[key].title for key in taken])]
        assert len(grown) == 1
        assert len(cards) <= 1 + len(VISIT)  # what left and was not written down came twice
        replies = {one.text for one in await anna.messages() if one.reply_to in {card.id for card in cards}}
        assert len(replies) == 1
        assert await town.is_told_to_end() == 0
        print(f"\n{len(VISIT)} kills: {len(cards) - 1} cards too many")


def names_all(card: Seen, titles: list[str]) -> bool:
    return all(title in card.text for title in titles)
