"""What placing a document in a story costs in a full window: duplicates, likeness and all.

    python -m tests.bench.bench_grouping

Documents are invented: a headline and some 80 words, with names, numbers and days; five of them
tell of one happening, in the order of time. Each size is measured in a process of its own.
"""

from __future__ import annotations

import gc
import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.document import Document
from bot.stories.grouping import Grouping
from tests.bench.peers import memory

SIZES = (5_000, 50_000, 200_000)
_MEASURED = 2_000  # documents that come once the window is full
_AT = datetime(2026, 3, 1, tzinfo=UTC)
_OF_ONE = 5  # documents of a happening
_WORDS = 80


def report() -> Iterator[str]:
    """The table, line by line, as it is measured."""
    yield f"{'stories, CPU for a document':<36}{'read, µs':>10}{'placed, µs':>12}{'kB each':>9}{'joined':>8}"
    for size in SIZES:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.bench_grouping", str(size)],
            check=True,
            capture_output=True,
            text=True,
        )
        row: dict[str, Any] = json.loads(done.stdout)
        yield (
            f"{f'{size:,} in the window':<36}{row['read']:>10.0f}{row['placed']:>12.0f}"
            f"{row['bytes'] / 1000:>9.1f}{row['joined']:>8.1%}"
        )


def documents(many: int) -> Iterator[Document]:
    """Invented reports, five of each happening, from sources of their own."""
    chance = random.Random(7)
    stock = ["".join(chance.choices("абвгдежзиклмнопрстуя", k=chance.randint(3, 10))) for _ in range(40_000)]
    # A few words are everywhere, most are rare, as in any language.
    weights = [1 / (rank + 5) for rank in range(len(stock))]
    names = [word.capitalize() for word in stock[5_000:25_000]]
    open_: list[tuple[list[str], list[str]]] = []
    for number in range(many):
        if not open_ or number % _OF_ONE == 0:
            happening = (chance.choices(names, k=4), chance.choices(stock, weights, k=12))
            open_ = [*open_[-39:], happening]
        who, what = chance.choice(open_)
        said = chance.choices(stock, weights, k=_WORDS) + what + [str(chance.randrange(3_000))]
        chance.shuffle(said)
        for place, name in enumerate(who):
            said.insert(7 * place + 3, name)
        title = " ".join([who[0], *chance.sample(what, 4), who[1]])
        at = _AT + timedelta(seconds=number)
        yield Document(number, number % 300, None, "", title, " ".join(said), "ru", "", at, True, at, "")


def measured(size: int) -> dict[str, float]:
    """Microseconds to read and to place a document, bytes for each, share that joined a story."""
    grouping = Grouping()
    given = documents(size + _MEASURED)
    before = memory()
    taken = {"read": 0.0, "placed": 0.0}
    joined = 0
    for number, document in enumerate(given):
        if number == size:
            gc.collect()
            grown = memory() - before
            taken, joined = {"read": 0.0, "placed": 0.0}, 0
        begun = time.process_time()
        account = grouping.read(document)
        read = time.process_time()
        placement = grouping.place(account)
        grouping.learn(document, account)
        grouping.add(account, document.id if placement.story_id is None else placement.story_id)
        taken["read"] += read - begun
        taken["placed"] += time.process_time() - read
        joined += placement.story_id is not None
    return {
        **{name: seconds / _MEASURED * 1e6 for name, seconds in taken.items()},
        "bytes": grown * 2**20 / size,
        "joined": joined / _MEASURED,
    }


if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(measured(int(sys.argv[1]))))
    else:
        for row in report():
            print(row, flush=True)
