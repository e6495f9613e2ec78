"""What the benches share: a stopwatch, and the lines of the table."""

from __future__ import annotations

import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

PASSES = 3


@dataclass(frozen=True, slots=True)
class Taken:
    """One pass: seconds by the wall's clock and seconds of processor."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table. `beside` is the CPU for one document over the peer's, in the same run."""

    what: str
    many: int
    per_second: float
    cpu_ms: float
    beside: float | None = None
    peer: str = ""
    note: str = ""


def timed(work: Callable[[], object]) -> Taken:
    """How long a plain function takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Taken(time.perf_counter() - wall, time.process_time() - cpu)


async def timed_async(work: Callable[[], Awaitable[object]]) -> Taken:
    """How long a coroutine takes; threads that work for it count too."""
    wall, cpu = time.perf_counter(), time.process_time()
    await work()
    return Taken(time.perf_counter() - wall, time.process_time() - cpu)


def in_turns(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[list[Taken], list[Taken]]:
    """Passes of both, one after the other, so that a busy machine slows both; each warmed up first."""
    ours()
    theirs()
    pairs = [(timed(ours), timed(theirs)) for _ in range(PASSES)]
    return [one for one, _ in pairs], [other for _, other in pairs]


def line(what: str, many: int, passes: Sequence[Taken], note: str = "") -> Line:
    """The medians of some passes over `many` documents."""
    wall = statistics.median(one.wall for one in passes)
    cpu = statistics.median(one.cpu for one in passes)
    return Line(what, many, many / wall, cpu / many * 1000, note=note)


def pair(ours: Line, theirs: Line, peer: str) -> list[Line]:
    """Our line with its ratio, and the peer's below it."""
    ratio = ours.cpu_ms / theirs.cpu_ms
    return [
        Line(ours.what, ours.many, ours.per_second, ours.cpu_ms, ratio, peer, ours.note),
        theirs,
    ]
