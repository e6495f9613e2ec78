"""Which earlier document a text repeats. Pure, in memory.

The same words, then MinHash bands, then a look at what is shared (`duplicate_rules`). A document
costs about two kilobytes and a quarter of a millisecond, however many there are.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from heapq import heapify, heappop, heappush
from typing import Generic, TypeVar

import numpy as np

from bot.stories.duplicate_index import BandIndex, Bands, bands_of
from bot.stories.duplicate_rules import SAME, Likeness, likeness
from bot.stories.duplicate_trace import Trace, digest, trace_of

Key = TypeVar("Key", bound=Hashable)

FORWARDED = "forwarded from the same post"
_MOST_COMPARED = 32  # candidates, those that share most bands
_LEAST_DROPPED = 1024  # rows that are gone before the tables are made anew


@dataclass(frozen=True, slots=True)
class Duplicate(Generic[Key]):
    """What a text repeats: the earliest document that tells the same, how much, and why."""

    of: Key
    score: float
    reason: str


@dataclass(slots=True)
class _Kept(Generic[Key]):
    """A document of the window. `original` is the row of what it repeats, or its own."""

    key: Key
    trace: Trace
    at: float  # seconds since 1970
    origin_key: str
    original: int


class Duplicates(Generic[Key]):
    """The documents of the window, in the order in which they were added."""

    def __init__(self) -> None:
        self._rows: list[_Kept[Key] | None] = []
        self._row_of: dict[Key, int] = {}
        self._latest: dict[int, int] = {}  # the last row of each whole wording
        self._origins: dict[str, list[int]] = {}
        self._index = BandIndex()
        self._by_age: list[tuple[float, int]] = []  # a heap; rows that are gone are in it too

    def __len__(self) -> int:
        return len(self._row_of)

    def __contains__(self, key: Key) -> bool:
        return key in self._row_of

    def find(self, text: str | Trace, *, origin_key: str = "") -> Duplicate[Key] | None:
        """The document that was added before and tells the same, or None.

        `origin_key` names the post that the text was forwarded from, or that it is
        ("tg:channel/123"); the same origin is the same document whatever the text says.
        """
        return self._find(_traced(text), origin_key)[0]

    def add(
        self, key: Key, text: str | Trace, at: datetime, *, origin_key: str = ""
    ) -> Duplicate[Key] | None:
        """Keep a document, and say what it repeats. `at` (aware) is what `forget_before` goes by.

        A key that is known gets its new text, and comes last.
        """
        self.remove(key)
        trace = _traced(text)
        found, bands = self._find(trace, origin_key)
        row = self._index.add(bands)
        original = row if found is None else self._row_of[found.of]
        self._rows.append(_Kept(key, trace, at.timestamp(), origin_key, original))
        self._row_of[key] = row
        self._latest[trace.whole] = row
        heappush(self._by_age, (at.timestamp(), row))
        if origin_key:
            self._origins.setdefault(origin_key, []).append(row)
        return found

    def remove(self, key: Key) -> None:
        """Forget a document. Those that repeat it stay, and the earliest of them is the original now."""
        if key in self._row_of:
            self._drop(key, self._row_of[key])
            self._pack_if_sparse()

    def forget_before(self, at: datetime) -> int:
        """Forget the documents from before `at`; how many. Once a minute is often enough."""
        limit, many = at.timestamp(), 0
        while self._by_age and self._by_age[0][0] < limit:
            _, row = heappop(self._by_age)
            kept = self._rows[row]
            if kept:
                many += 1
                self._drop(kept.key, row)
        self._pack_if_sparse()
        return many

    def _drop(self, key: Key, row: int) -> None:
        trace, origin_key = self._kept(row).trace, self._kept(row).origin_key
        self._rows[row] = None
        del self._row_of[key]
        if self._latest.get(trace.whole) == row:
            del self._latest[trace.whole]
        if origin_key:
            self._origins[origin_key].remove(row)
            if not self._origins[origin_key]:
                del self._origins[origin_key]

    # ------------------------------------------------------------------------------- finding

    def _find(self, trace: Trace, origin_key: str) -> tuple[Duplicate[Key] | None, Bands | None]:
        """What is repeated, and the bands of the trace (None for too few words)."""
        bands = bands_of(digest(trace)) if trace.shingles else None
        if origin_key in self._origins:
            row = self._root(self._origins[origin_key][0])
            return Duplicate(self._kept(row).key, 1.0, FORWARDED), bands
        if bands is None:
            return None, None
        verified = self._verified(trace, bands)
        if not verified:
            return None, bands
        row = min(verified)
        return Duplicate(self._kept(row).key, round(verified[row].score, 3), verified[row].reason), bands

    def _verified(self, trace: Trace, bands: Bands) -> dict[int, Likeness]:
        """The originals that the trace repeats, and how."""
        same = self._latest.get(trace.whole)
        first = None if same is None else self._rows[self._kept(same).original]
        if first and first.trace.whole == trace.whole and first.trace.numbers == trace.numbers:
            return {self._row_of[first.key]: Likeness(1.0, SAME)}
        rows = {row for row in self._index.find(bands, _MOST_COMPARED).tolist() if self._rows[row]}
        rows |= {same} if same is not None else set()
        roots = {row: self._root(row) for row in rows}
        shared = self._shared(trace, sorted({*rows, *roots.values()}))
        found: dict[int, Likeness] = {}
        for row, root in roots.items():
            near = likeness(trace, self._kept(row).trace, shared[row])
            if near is None:
                continue
            to_root = likeness(trace, self._kept(root).trace, shared[root], looser=True)
            found[row if to_root is None else root] = to_root or near
        return found

    def _shared(self, trace: Trace, rows: list[int]) -> dict[int, int]:
        """How many shingles each of the rows has in common with the trace."""
        if not rows:
            return {}
        parts = [self._kept(row).trace.shingles for row in rows]
        ours = np.frombuffer(trace.shingles, dtype=np.uint32)
        theirs = np.frombuffer(b"".join(parts), dtype=np.uint32)
        places = np.minimum(np.searchsorted(ours, theirs), len(ours) - 1)
        common = np.concatenate([[0], np.cumsum(ours[places] == theirs)])
        ends = np.cumsum([len(part) // 4 for part in parts])
        starts = np.concatenate([[0], ends[:-1]])
        return dict(zip(rows, (common[ends] - common[starts]).tolist(), strict=True))

    def _kept(self, row: int) -> _Kept[Key]:
        kept = self._rows[row]
        if kept is None:
            raise KeyError(row)
        return kept

    def _root(self, row: int) -> int:
        """The row of the original; the row itself once that is forgotten."""
        kept = self._kept(row)
        if self._rows[kept.original] is None:
            kept.original = row
        return kept.original

    def _pack_if_sparse(self) -> None:
        """Number the rows anew, without those that are gone, once these are the most."""
        gone = len(self._rows) - len(self._row_of)
        if gone < _LEAST_DROPPED or gone <= len(self._row_of):
            return
        left = [row for row, kept in enumerate(self._rows) if kept]
        for row in left:
            self._root(row)
        new = {row: place for place, row in enumerate(left)}
        self._rows = [self._rows[row] for row in left]
        for kept in self._rows:
            if kept:
                kept.original = new[kept.original]
        self._row_of = {key: new[row] for key, row in self._row_of.items()}
        self._latest = {whole: new[row] for whole, row in self._latest.items()}
        self._origins = {name: [new[row] for row in rows] for name, rows in self._origins.items()}
        self._by_age = [(at, new[row]) for at, row in self._by_age if row in new]
        heapify(self._by_age)
        self._index.keep(np.array(left, dtype=np.int64))


def _traced(text: str | Trace) -> Trace:
    return text if isinstance(text, Trace) else trace_of(text)
