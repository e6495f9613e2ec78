"""`make bench`: one table of how fast the parts are, beside the libraries that they stand on.

    python -m tests.bench

Each figure is the median of three passes. Matching and CPU are measured in processor time, the
other rates by the wall's clock.
"""

from __future__ import annotations

import os
import platform
import time

from tests.bench import bench_delivery, bench_match, bench_parse, bench_way
from tests.bench.measure import Line


def main() -> None:
    """Print the table as it is measured."""
    begun = time.monotonic()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores; medians of 3 passes\n")
    print(f"{'':<36}{'documents':>10}{'per second':>12}{'CPU ms each':>13}  {'CPU, ours / peer':<20}")
    for part in (bench_parse.lines, _matching, bench_way.lines, bench_delivery.lines):
        for line in part():
            print(_row(line), flush=True)
    print(f"\n{time.monotonic() - begun:.0f} s in all")


def _matching() -> list[Line]:
    return [
        Line(
            f"match, {row['forms']:,} forms",
            row["documents"],
            1e6 / row["warm_us"],
            row["warm_us"] / 1000,
            note=f"3 kB each; per second of CPU; cold {row['cold_us'] / 1000:.2f} ms",
        )
        for row in bench_match.rows()
    ]


def _row(line: Line) -> str:
    beside = f"{line.beside:.2f} × {line.peer}" if line.beside else ""
    return (
        f"{line.what:<36}{line.many:>10,}{line.per_second:>12,.0f}{line.cpu_ms:>13.3f}  {beside:<20}"
        f"{line.note}"
    ).rstrip()


if __name__ == "__main__":
    main()
