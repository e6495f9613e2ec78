"""A process that asks a model about one story, to be killed: `python -m … DATABASE URL STORY`."""

from __future__ import annotations

import asyncio
import sys

from storage.database import connect
from tests.storage.rows import Rows
from tests.summaries.model.newsroom import Newsroom


async def main(database_url: str, url: str, story_id: int) -> None:
    database = connect(database_url)
    await database.open()
    async with Newsroom(database, Rows(database)).retelling(url) as retelling:
        await retelling.retell(story_id, "en")
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
