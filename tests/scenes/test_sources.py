"""What is read: the list, adding, removing, and a post that was handed over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.ingest.health import health_of
from bot.ingest.outcomes import Read
from bot.playground.matchers import button, text
from storage import sources
from tests.scenes.studio import Studio, opened


async def test_the_list_names_each_source_and_how_it_does(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/sources")
    await anna.sees("This chat hears no sources.")
    await studio.source()
    await studio.source("Kurier", "kurier.example")
    await anna.says("/sources")
    await anna.sees(text("This chat hears 2 sources", "Gazeta · en — not read yet", "Kurier"))


async def test_that_a_source_is_empty_is_said_once(studio: Studio) -> None:
    anna = await studio.newcomer()
    source_id = await studio.source()
    async with studio.engine.database.transaction() as t:
        found = await sources.get(t, source_id)
        health, why = health_of(found, Read(0), studio.now)
        await sources.keep(t, replace(found, health=health, trouble=why))
    await anna.says("/sources")
    seen = await anna.sees("Gazeta")
    assert seen.text.count("nothing in it") == 1


async def test_a_source_is_removed_by_name_and_brought_back(studio: Studio) -> None:
    await studio.source()
    anna, boris = await studio.newcomer(), await studio.newcomer("Boris")
    await anna.says("/source remove gazeta")
    await anna.sees(text("Gazeta is heard here no more.") & button("Undo"))
    await boris.says("/sources")
    await boris.sees("Gazeta")
    await anna.presses("Undo")
    await anna.sees("Gazeta is heard here again.")


async def test_who_left_a_source_hears_nothing_of_it(studio: Studio) -> None:
    gazeta = await studio.source()
    anna = await studio.watcher("Shoigu")
    await anna.says("/source remove Gazeta")
    await anna.sees("is heard here no more")
    await studio.reports(gazeta, "Shoigu lands in Minsk", "Sergei Shoigu arrived in Minsk on Monday.")
    await anna.shows_nothing_new()


async def test_a_source_that_nobody_knows_cannot_be_removed(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/source remove Kurier")
    await anna.sees("No source here is called Kurier.")


async def test_source_alone_asks_which(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/source")
    await anna.sees("Which source?")
    await anna.says("/source add")
    await anna.sees("Which source?")


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Kurier</title>
<item><title>Bridge reopened</title><link>http://127.0.0.1/bridge</link><guid>1</guid></item>
<item><title>Harvest begins</title><link>http://127.0.0.1/harvest</link><guid>2</guid></item>
</channel></rss>"""


async def test_a_feed_is_added_by_its_address_and_taken_back(database_path: Path) -> None:
    async def feed(_: web.Request) -> web.Response:
        return web.Response(text=FEED, content_type="application/rss+xml")

    app = web.Application()
    app.router.add_get("/rss", feed)
    async with TestServer(app) as site, opened(database_path, allowed=_only(site)) as studio:
        anna = await studio.newcomer()
        await anna.says(f"/source add {site.make_url('/rss')}")
        # Whoever reads a site first waits seconds for the readers' libraries to be imported.
        await anna.sees(text("Kurier", "Added (feed).", "Bridge reopened", "Harvest begins"), timeout=20)
        await anna.says("/sources")
        await anna.sees(text("This chat hears 1 source", "Kurier"))
        await anna.presses("Undo")
        await anna.sees("Kurier is heard here no more.")


def _only(site: TestServer) -> frozenset[tuple[str, int]]:
    return frozenset({("127.0.0.1", site.port or 0)})


async def test_an_address_inside_the_house_is_not_read(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.says("/source add http://127.0.0.1:9/feed")
    await anna.sees("the address is not on the public internet")


async def test_a_forwarded_post_is_kept_with_its_origin_and_forgotten_again(studio: Studio) -> None:
    anna = await studio.newcomer()
    await anna.forwards_from(
        "channel", "Sergei Shoigu arrived in Minsk.", title="Ministry", username="ministry"
    )
    await anna.sees(text("Archived as A-1", "Origin proved by Telegram: channel and post number."))
    await anna.presses("Undo")
    await anna.sees("Forgotten again.")
