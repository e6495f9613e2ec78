"""Sources in, alerts out, in a real chat: through the front door."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from bot.playground.scene import Person
from bot.playground.scenes.seen import Seen
from storage.tables import documents
from tests.journeys.conftest import Town, raised

WAIT = 20.0  # the bot reads its sources every second or so


def is_alert(seen: Seen) -> bool:
    return "Why?" in seen.labels


def has_button(label: str) -> Callable[[Seen], bool]:
    return lambda seen: label in seen.labels


async def subscribed(town: Town, *names: str, who: str = "Anna") -> Person:
    person = await town.scene.person(who, language="en")
    await person.starts()
    await person.sees("keeps watch", timeout=WAIT)
    for name in names:
        await person.says(f"/watch {name}")
        await person.presses("Watch", await person.sees(has_button("Watch"), timeout=WAIT), timeout=WAIT)
        await person.sees("Watching from now on", timeout=WAIT)
    return person


def first_sample_about(town: Town, key: str) -> str:
    """A sample that names this entity in its own listed names, and that repeats no other."""
    for sample in town.stage.sites.waiting():
        if key in sample.expect and sample.language == "en" and not sample.outlet.is_channel:
            return sample.key
    raise LookupError(key)


async def test_subscribe_watch_alert_press_unwatch(town: Town) -> None:
    anna = await subscribed(town, "Shoigu")
    await anna.from_now()
    town.publish(first_sample_about(town, "shoigu"))

    alert = await anna.sees(is_alert, timeout=WAIT)
    assert "Shoigu" in alert.text

    answer = await anna.presses("Mute", alert)
    assert "Shoigu" in answer.text
    await anna.presses("Undo", await anna.sees("quiet until"))
    await anna.sees("speaking again")

    await anna.says("/unwatch Shoigu")
    await anna.sees("No longer watching")
    await anna.says("/watches")
    gone = await anna.newest()
    assert "Shoigu" not in gone.text or "No longer" in gone.text


async def test_an_alert_says_why_it_came(town: Town) -> None:
    anna = await subscribed(town, "Shoigu")
    await anna.from_now()
    town.publish(first_sample_about(town, "shoigu"))
    alert = await anna.sees(is_alert, timeout=WAIT)
    await anna.presses("Why?", alert)
    why = await anna.sees("matched", timeout=WAIT)
    assert "Rule:" in why.text


async def test_an_article_and_the_post_that_repeats_it_make_one_alert(town: Town) -> None:
    samples = [one for one in town.stage.sites.waiting() if one.repeats and "shoigu" in one.expect]
    echo = samples[0]
    anna = await subscribed(town, "Shoigu")
    await anna.from_now()
    town.publish(echo.repeats)
    await anna.sees(is_alert, timeout=WAIT)
    before = [one for one in await anna.messages() if is_alert(one)]
    town.publish(echo.key)
    await until_kept(town, echo.paragraphs[0][:60])
    assert [one.id for one in await anna.messages() if is_alert(one)] == [one.id for one in before]


async def until_kept(town: Town, words: str, times: int = 2) -> None:
    """Wait until so many documents with these words have been placed in stories."""
    async with asyncio.timeout(WAIT):
        while True:
            async with town.engine.database.reading() as r:
                query = sa.select(documents.c.story_id).where(documents.c.text.contains(words))
                rows = (await r.execute(query)).scalars().all()
            if len(rows) >= times and all(rows):
                return
            await asyncio.sleep(0)


async def test_a_stranger_is_told_how_to_get_in_and_an_invite_lets_one_person_in(tmp_path: Path) -> None:
    async with raised(tmp_path, open=False, owners=frozenset({900_001})) as town:
        boris = await town.scene.person("Boris", language="en")
        await boris.starts()
        told = await boris.sees(str(boris.user_id))
        assert "invit" in told.text
        await boris.says("/watch Shoigu")
        refused = await boris.sees(str(boris.user_id))
        assert "Undo" not in refused.labels

        payload = await town.dozor.services.guests.invite(900_001)
        await boris.starts(payload)
        await boris.sees("keeps watch")
        clara = await town.scene.person("Clara", language="en")
        await clara.starts(payload)
        assert "keeps watch" not in (await clara.sees("invit")).text


async def test_a_poison_update_stops_nothing(town: Town) -> None:
    await town.scene.act("poison")
    anna = await subscribed(town, "Shoigu")
    assert "Shoigu" in (await anna.newest()).text


async def test_a_press_from_somebody_elses_menu_is_judged_by_who_presses(town: Town) -> None:
    anna = await subscribed(town, "Shoigu")
    card = await anna.newest()
    stop = next(
        b["data"] for row in card.raw["buttons"] for b in row if b.get("data", "").startswith("v1:stop")
    )
    boris = await subscribed(town, who="Boris")
    menu = await boris.newest()
    await boris.sends_back(stop, menu)
    await anna.says("/watches")
    assert "Shoigu" in (await anna.sees("Shoigu")).text
