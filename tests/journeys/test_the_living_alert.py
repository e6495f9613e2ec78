"""One message for each story, which grows: from sample sites to somebody's screen."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

import sqlalchemy as sa

from bot.playground.scene import Person
from bot.playground.scenes.seen import Seen
from bot.seeds import Outlet, Sample, SampleKind
from storage.tables import documents, outbox
from tests.journeys.conftest import Town
from tests.journeys.test_the_main_job import is_alert, subscribed

WAIT = 40.0


class News(NamedTuple):
    """A text for an outlet of this language."""

    language: str
    title: str
    text: str


VISIT = (
    News(
        "ru",
        "Шойгу прилетел в Гомель на испытания моста",
        "Сергей Шойгу прилетел в Гомель 14 мая на испытания понтонного моста через Сож. Мост длиной "
        "640 метров навели инженеры. При аварии на переправе погибли два человека, сообщают очевидцы.",
    ),
    News(
        "ru",
        "В Гомеле Шойгу показали понтонный мост через Сож",
        "Понтонный мост длиной 640 метров навели через Сож в Гомеле 14 мая. Испытания смотрел Сергей Шойгу. "
        "На переправе произошла авария, погибли два человека.",
    ),
    News(
        "uk",
        "Шойгу прилетів до Гомеля на випробування мосту",
        "Сергій Шойгу прилетів до Гомеля 14 травня на випробування понтонного мосту через Сож. Міст "
        "завдовжки 640 метрів навели військові інженери. На переправі сталася аварія.",
    ),
    News(
        "en",
        "Shoigu flies to Gomel for a bridge test",
        "Sergei Shoigu flew to Gomel on May 14 for the test of a pontoon bridge across the Sozh. The bridge "
        "of 640 metres was laid by military engineers. There was an accident at the crossing.",
    ),
    News(
        "ru",
        "При испытании моста в Гомеле погибли пять человек",
        "Число жертв аварии на понтонном мосту через Сож в Гомеле выросло. Погибли пять человек. "
        "Мост длиной 640 метров навели 14 мая, испытания смотрел Сергей Шойгу.",
    ),
)
AFFAIRS = (
    ("opened a bakery in Brest", "The loaves cost two roubles, and the queue went round the block."),
    ("lost a chess game in Vitebsk", "His opponent, a schoolgirl of eleven, played the Sicilian Defence."),
    ("bought a lighthouse near Murmansk", "The lamp has been dark since the war; seals sleep on its steps."),
    ("sued a tailor in Kazan", "The trousers were too short, the lawyer told the judge."),
    ("planted oaks in Grodno", "Foresters say the saplings came from a nursery beyond the river."),
    ("praised beekeepers of Altai", "Honey exports doubled after the railway was repaired."),
    ("cancelled a parade in Omsk", "Snow had buried the stands up to the roof."),
    ("found an icon in Pskov", "Restorers date the painting to the fifteenth century."),
    ("sang at a wedding in Tuva", "Throat singers from three valleys accompanied the evening."),
    ("caught a pike in Astrakhan", "Anglers weighed the fish twice before they believed the scales."),
    ("published memoirs in Samara", "The first print run went to libraries of the Volga."),
    ("visited a mine in Vorkuta", "Coal from the new seam goes to the power station."),
    ("met astronauts in Korolyov", "The crew brought back crystals grown in orbit."),
    ("drove a tram in Tula", "Passengers applauded at the terminus by the arms museum."),
    ("judged ice sculptures in Perm", "A frozen whale took the first prize."),
    ("ordered desalination pumps for Crimea", "Reservoirs stand at a fifth of their volume."),
    ("fired a cook in Rostov", "The borscht had been served cold to guests from Hanoi."),
    ("restored an organ in Kaliningrad", "Pipes were cast anew after old drawings."),
    ("collected stamps in Tver", "The rarest one shows an upside-down aeroplane."),
    ("inspected reindeer in Yamal", "Herders moved their camp because the moss was trampled."),
    ("signed a contract for icebreakers in Arkhangelsk", "The keel of the first ship is laid in autumn."),
    ("taught judo in Smolensk", "Forty children learned how to fall."),
    ("broke an arm in Sochi", "Doctors expect the plaster to come off before Easter."),
    ("unveiled a fountain in Ryazan", "Its water jets follow waltzes by a local composer."),
    ("bred falcons in Nalchik", "Two chicks were sent to a sanctuary abroad."),
    ("closed a casino in Vladivostok", "Roulette wheels were carried out by sailors."),
    ("sailed a yacht in Petrozavodsk", "The regatta on Onega ended in a calm."),
    ("donated violins in Ufa", "The conservatory had asked for cellos."),
    ("discovered a cave in Abakan", "Paintings of horses cover the northern wall."),
    ("banned drones over Yakutsk", "Airport radars kept mistaking them for cranes."),
)


def outlets(town: Town, language: str = "") -> list[Outlet]:
    """The outlets that publish articles which can be read, in this language or in any."""
    found = {one.outlet.key: one.outlet for one in town.stage.sites.waiting()}
    return [
        one
        for one in found.values()
        if one.preview and not one.is_channel and (not language or one.language == language)
    ]


def publish(town: Town, key: str, outlet: Outlet, news: News) -> None:
    sample = Sample(
        key, outlet, SampleKind.ARTICLE, timedelta(days=1), news.title, "", tuple(news.text.split("\n"))
    )
    town.stage.sites.add(sample)
    town.publish(key)


def post(town: Town, key: str, channel: Outlet, text: str) -> None:
    town.stage.sites.add(Sample(key, channel, SampleKind.POST, timedelta(days=1), "", "", (text,)))
    town.publish(key)


async def kept(town: Town, titles: Sequence[str]) -> list[int]:
    """Wait until each of these, articles or posts, has been put into a story; the stories in order."""
    async with asyncio.timeout(WAIT):
        while True:
            async with town.engine.database.reading() as r:
                named = [
                    sa.or_(documents.c.title == one, documents.c.text.startswith(one)) for one in set(titles)
                ]
                query = sa.select(documents.c.story_id).where(
                    sa.or_(*named), documents.c.story_id.is_not(None)
                )
                found = list((await r.execute(query.order_by(documents.c.id))).scalars())
            if len(found) >= len(titles):
                return found
            await asyncio.sleep(0.1)


async def settled(town: Town) -> None:
    """Wait until nothing is to be sent any more."""
    async with asyncio.timeout(WAIT):
        while True:
            async with town.engine.database.reading() as r:
                states = set((await r.execute(sa.select(outbox.c.state))).scalars())
            if states <= {"sent"}:
                return
            await asyncio.sleep(0.1)


async def from_bot(person: Person, after: int) -> list[Seen]:
    return [one for one in await person.messages() if one.from_bot and one.id > after]


async def test_five_reports_in_three_languages_are_one_message_and_one_reply(town: Town) -> None:
    anna = await subscribed(town, "Shoigu")
    before = (await anna.newest()).id
    taken: dict[str, int] = {}
    for number, news in enumerate(VISIT):
        speaks = outlets(town, news.language) or outlets(town)
        outlet = speaks[taken.get(news.language, 0) % len(speaks)]
        taken[news.language] = taken.get(news.language, 0) + 1
        publish(town, f"visit-{number}", outlet, news)
        await kept(town, [news.title])
    assert len(set(await kept(town, [one.title for one in VISIT]))) == 1
    await settled(town)

    card, reply = await from_bot(anna, before)
    assert is_alert(card)
    assert card.is_edited
    assert "Story" in card.labels
    assert reply.reply_to == card.id
    assert not reply.is_silent
    assert "погибли пять человек" in reply.text


async def test_forty_repeats_are_one_message(town: Town) -> None:
    anna = await subscribed(town, "Shoigu")
    before = (await anna.newest()).id
    everywhere = outlets(town)
    for number in range(40):
        publish(town, f"repeat-{number}", everywhere[number % len(everywhere)], VISIT[0])
    await kept(town, [VISIT[0].title] * 40)
    await settled(town)
    (card,) = await from_bot(anna, before)
    assert is_alert(card)


async def test_a_storm_of_thirty_stories_is_a_dozen_messages(town: Town) -> None:
    anna = await subscribed(town, "Shoigu")
    before = (await anna.newest()).id
    (channel,) = {
        one.outlet.key: one.outlet
        for one in town.stage.sites.waiting()
        if one.outlet.is_channel and one.language == "en"
    }.values()
    told = [f"Sergei Shoigu {what}" for what, _ in AFFAIRS]
    for number, (what, more) in enumerate(AFFAIRS):
        post(town, f"affair-{number}", channel, f"Sergei Shoigu {what}. {more}")
        if number % 10 == 9:  # a page of a preview has room for twenty
            stories = await kept(town, told[: number + 1])
    await settled(town)

    seen = await from_bot(anna, before)
    whole = "\n".join(one.text for one in seen)
    shown = {story for one, story in zip(told, stories, strict=True) if one in whole}
    assert len(set(stories)) > 20
    assert len(seen) <= 12
    assert shown == set(stories)


async def test_a_chat_chooses_how_turns_of_a_story_come(town: Town) -> None:
    anna = await subscribed(town, "Shoigu")
    await anna.says("/updates")
    asked = await anna.sees("come with a sound", timeout=WAIT)
    assert asked.labels == ["Silently", "Not at all"]
    await anna.presses("Silently", asked)
    shown = await anna.sees("come silently", timeout=WAIT)
    assert (shown.id, shown.labels) == (asked.id, ["With a sound", "Not at all"])

    before = shown.id
    for number in (0, 4):
        publish(town, f"visit-{number}", outlets(town, "ru")[0], VISIT[number])
        await kept(town, [VISIT[number].title])
    await settled(town)
    card, reply = await from_bot(anna, before)
    assert (card.is_silent, reply.is_silent) == (False, True)
