"""What a near-duplicate check costs in a full window, beside datasketch with the same parameters.

    python -m tests.bench.bench_duplicates

Documents are invented: some 60 words each, one in ten an edited copy of another. Every engine gets
the same ones in a process of its own. Ours finds and adds: shingles, bands, what is shared, numbers,
names. The peer gets the same shingles and only finds candidates: query, then insert.
"""

from __future__ import annotations

import gc
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Any

from bot.stories.duplicates import Duplicates
from bot.stories.wording import words
from tests.bench.peers import memory

SIZES = (50_000, 200_000)
_MEASURED = 2_000  # documents that come once the window is full
_WORDS = 60
_PERMUTATIONS = 128
_AT = datetime(2026, 1, 1, tzinfo=UTC)

Check = Callable[[int, str], bool]


def report() -> Iterator[str]:
    """The table, line by line, as it is measured."""
    heads = f"{'µs':>9}{'ours / peer':>13}{'bytes each':>12}{'found':>8}"
    yield f"{'near-duplicates, CPU for a document':<36}{heads}"
    for size in SIZES:
        ours, theirs = _apart("ours", size), _apart("datasketch", size)
        ratio = f"{ours['us'] / theirs['us']:.2f} ×"
        yield _line(f"{size:,} in the window: ours", ours, ratio)
        yield _line("  datasketch, candidates alone", theirs)
    yield _line("50,000 of one template: ours", _apart("template", 50_000))


def _line(what: str, row: dict[str, Any], ratio: str = "") -> str:
    return f"{what:<36}{row['us']:>9.0f}{ratio:>13}{row['bytes']:>12,.0f}{row['found']:>8.1%}"


def _apart(engine: str, size: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.bench_duplicates", engine, str(size)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    row: dict[str, Any] = json.loads(done.stdout)
    return row


def documents(many: int) -> Iterator[str]:
    """Invented texts; one in ten is one of the last thousand with a word changed and its end cut."""
    chance = random.Random(11)
    stock = ["".join(chance.choices("абвгдежзиклмнопрстуя", k=chance.randint(2, 10))) for _ in range(20_000)]
    last: list[str] = []
    for number in range(many):
        if last and number % 10 == 0:
            said = chance.choice(last).split()
            said[chance.randrange(len(said) // 2)] = chance.choice(stock)
            yield " ".join(said[: len(said) * 4 // 5])
            continue
        said = chance.choices(stock, k=_WORDS)
        said[::12] = [str(chance.randrange(10_000)) for _ in said[::12]]
        text = " ".join(said).capitalize()
        last = [*last[-999:], text] if number % 50 == 1 or not last else last
        yield text


def template(many: int) -> Iterator[str]:
    """One text with other numbers each time."""
    chance = random.Random(12)
    said = next(documents(1)).split()
    for _ in range(many):
        said[::12] = [str(chance.randrange(1_000_000)) for _ in said[::12]]
        yield " ".join(said)


def _ours() -> Check:
    window: Duplicates[int] = Duplicates()
    return lambda key, text: window.add(key, text, _AT + timedelta(seconds=key)) is not None


def _datasketch() -> Check:
    library: Any = import_module("datasketch")
    index = library.MinHashLSH(num_perm=_PERMUTATIONS, params=(42, 3))

    def check(key: int, text: str) -> bool:
        said = words(text)
        digest = library.MinHash(num_perm=_PERMUTATIONS)
        digest.update_batch([" ".join(said[at : at + 3]).encode() for at in range(len(said) - 2)])
        found = index.query(digest)
        index.insert(key, digest)
        return bool(found)

    return check


def measured(engine: str, size: int) -> dict[str, float]:
    """Microseconds for a document in a window of `size`, bytes for each, share found to repeat."""
    check = _datasketch() if engine == "datasketch" else _ours()
    given = (template if engine == "template" else documents)(size + _MEASURED)
    before = memory()
    for key in range(size):
        check(key, next(given))
    gc.collect()
    grown = memory() - before
    last = [*given]
    begun = time.process_time()
    found = sum(check(size + key, text) for key, text in enumerate(last))
    taken = time.process_time() - begun
    return {"us": taken / len(last) * 1e6, "bytes": grown * 2**20 / size, "found": found / len(last)}


if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(measured(sys.argv[1], int(sys.argv[2]))))
    else:
        for row in report():
            print(row, flush=True)
