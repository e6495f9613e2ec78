"""How long matching takes, by the number of forms, beside the libraries that search for many words.

    python -m tests.bench.bench_match [TEXTS.jsonl]

Documents are 3 kB each: cut from the "text" of each line of that file, or invented ones. Every
matcher gets the same forms and the same documents, in a process of its own. Ours does everything
(cutting, disguises, scores, reasons); the peers search bare (`peers`). "new" is for documents
never seen, after many others; "cold" for the first document of all.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from bot.matching import Matcher
from bot.matching.forms import forms_of
from bot.matching.normalise import key_of, parts_of
from tests.bench.forms_made import documents, people, read_forms, write_forms
from tests.bench.peers import PEERS, memory, micro, peak

FORMS = (1_000, 10_000, 100_000, 1_000_000)
MOST = {"spacy": 100_000}  # forms; a million would take it minutes and some gigabytes
_CHANGED = 100  # watches taken out and put in again


def report(texts: str = "") -> Iterator[str]:
    """The table, line by line, as it is measured."""
    yield f"{'match, CPU for 3 kB':<36}{'µs':>9}{'ours / peer':>13}{'MB':>9}{'MB, worst':>11}{'build s':>9}"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "forms")
        write_forms(path, max(FORMS))
        for size in FORMS:
            yield from _of_one_size(size, path, texts)


def _of_one_size(size: int, path: Path, texts: str) -> Iterator[str]:
    ours = _apart("tests.bench.bench_match", "ours", size, path, texts)
    yield f"\n{_line(f'{size:,} forms: ours', ours)}"
    yield "    new {new_us:.0f} µs, cold {cold_us:.0f} µs; {watches:,} watches, {found:.1f} found".format(
        **ours
    )
    yield (
        "    a watch of {forms_each:.0f} forms: {add_ms:.2f} ms to add, {remove_ms:.2f} ms to remove; "
        "{make_ms:.1f} ms to make its forms"
    ).format(**ours)
    for engine in PEERS:
        if size > MOST.get(engine, size):
            yield f"  {engine:<34}left out: it would take minutes and some gigabytes"
            continue
        peer = _apart("tests.bench.peers", engine, size, path, texts)
        yield _line(f"  {engine}", peer, f"{ours['us'] / peer['us']:.2f} ×")


def _line(what: str, row: dict[str, Any], ratio: str = "") -> str:
    numbers = "{us:>9.1f}{ratio:>13}{mb:>9.1f}{peak_mb:>11.1f}{build_s:>9.2f}"
    return f"{what:<36}{numbers.format(ratio=ratio, **row)}"


def _apart(module: str, *arguments: object) -> dict[str, Any]:
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    row: dict[str, Any] = json.loads(done.stdout)
    return row


def ours(size: int, path: Path, texts: str) -> dict[str, Any]:
    """The row of our own matcher."""
    given = documents(texts)
    Matcher().add(next(people()))  # dictionaries are loaded, and not weighed
    before = memory()
    begun = time.process_time()
    matcher = _built(size, path)
    building = time.process_time() - begun
    grown = memory() - before
    old, new = given[: len(given) // 2], given[len(given) // 2 :]
    micro(matcher.find, old, passes=1)
    first = micro(matcher.find, new, passes=1)
    return {
        "us": micro(matcher.find, given),
        "new_us": first,
        "cold_us": micro(lambda text: _cold(matcher, text), given[:50]),
        "found": sum(len(matcher.find(text)) for text in given) / len(given),
        "watches": len(matcher),
        "build_s": building,
        "mb": grown,
        "peak_mb": peak() - before,
        **_changes(matcher, size, path),
    }


def _built(size: int, path: Path) -> Matcher:
    matcher = Matcher()
    for watch, forms in read_forms(path, size):
        matcher.add_forms(watch, forms)
    gc.freeze()  # as a running bot does
    return matcher


def _cold(matcher: Matcher, text: str) -> None:
    key_of.cache_clear()
    parts_of.cache_clear()
    matcher.forget_words()
    matcher.find(text)


def _changes(matcher: Matcher, size: int, path: Path) -> dict[str, float]:
    """Milliseconds to take one watch out of the running matcher, and to put it in again."""
    some = [*islice(read_forms(path, size), _CHANGED)]
    removing = micro(lambda each: matcher.remove(each[0].id), some, passes=1)
    adding = micro(lambda each: matcher.add_forms(*each), some, passes=1)
    making = micro(lambda watch: [*forms_of(watch)], islice(people(seed=8), 50), passes=1)
    return {
        "remove_ms": removing / 1000,
        "add_ms": adding / 1000,
        "make_ms": making / 1000,
        "forms_each": sum(len(forms) for _, forms in some) / len(some),
    }


if __name__ == "__main__":
    if sys.argv[1:2] == ["ours"]:
        print(json.dumps(ours(int(sys.argv[2]), Path(sys.argv[3]), "".join(sys.argv[4:]))))
    else:
        for row in report("".join(sys.argv[1:])):
            print(row, flush=True)
