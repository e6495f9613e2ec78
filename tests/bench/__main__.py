"""`make bench`: one table of how fast the parts are, beside the libraries that they stand on.

    python -m tests.bench [TEXTS.jsonl]

Each figure is the median of three passes. Matching and CPU are measured in processor time, the
other rates by the wall's clock. The documents of the matching part are cut from the "text" of the
lines of a file, if one is named; else they are invented.
"""

from __future__ import annotations

import os
import platform
import sys
import time

from tests.bench import (
    bench_delivery,
    bench_duplicates,
    bench_grouping,
    bench_match,
    bench_parse,
    bench_playground,
    bench_summaries,
    bench_way,
)
from tests.bench.measure import Line


def main() -> None:
    """Print the table as it is measured."""
    begun = time.monotonic()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores; medians of 3 passes\n")
    print(f"{'':<36}{'documents':>10}{'per second':>12}{'CPU ms each':>13}  {'CPU, ours / peer':<20}")
    for part in (bench_parse.lines, bench_way.lines, bench_delivery.lines):
        for line in part():
            print(_row(line), flush=True)
    print()
    texts = "".join(sys.argv[1:2])
    for rows in (
        bench_match.report(texts),
        bench_duplicates.report(),
        bench_grouping.report(),
        bench_summaries.report(texts),
        bench_playground.report(),
    ):
        for row in rows:
            print(row, flush=True)
        print()
    print(f"\n{time.monotonic() - begun:.0f} s in all")


def _row(line: Line) -> str:
    beside = f"{line.beside:.2f} × {line.peer}" if line.beside else ""
    return (
        f"{line.what:<36}{line.many:>10,}{line.per_second:>12,.0f}{line.cpu_ms:>13.3f}  {beside:<20}"
        f"{line.note}"
    ).rstrip()


if __name__ == "__main__":
    main()
