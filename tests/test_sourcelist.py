"""The sources of a chat, as its expressions ask for them."""

from __future__ import annotations

import pytest

from bot.ingest.discovery import Discovery
from bot.matching.query import read
from bot.sourcelist import Sourcelist
from storage.database import Database
from tests.storage.rows import Rows


async def nothing_there(typed: str) -> Discovery:
    raise AssertionError(f"nobody should look at {typed}")


@pytest.mark.parametrize(
    ("typed", "lacking"),
    [
        ("Minsk source:@nosuch", ("@nosuch",)),
        ("Minsk (source:@nosuch | source:none.example)", ("@nosuch", "none.example")),
        ("Minsk source:@belta", ()),
        ("Minsk source:t.me/BelTA", ()),
        ("Minsk source:site.example", ()),
        ("Minsk source:news.site.example", ()),
        ("Minsk source:news.site.example/politics", ()),
        ("Minsk -source:@nosuch", ()),
        ("Minsk -football", ()),
    ],
)
async def test_what_is_asked_for_and_not_read_is_named(
    database: Database, typed: str, lacking: tuple[str, ...]
) -> None:
    rows = Rows(database)
    await rows.source("https://t.me/belta")
    await rows.source("https://news.site.example/rss")
    sources = Sourcelist(database, lambda: rows.now, nothing_there)
    assert await sources.lacking(await rows.chat(), read(typed)) == lacking
