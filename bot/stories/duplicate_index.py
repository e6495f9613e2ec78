"""Which traces may be alike: MinHash bands in tables of numbers. Pure.

Each trace is a row; each of its 42 bands stands in a chain of the rows with the same three MinHash
values, newest first. No more than so many rows of a chain are looked at, so a template that was
repeated ten thousand times costs no more than one repeated ten times. Some 600 bytes a row.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BANDS, _ROWS = 42, 3  # two texts that share 0.3 of their shingles meet in 68 of 100 cases, 0.4 in 94
_STEPS = 10  # rows of one chain that are looked at
_SMALLEST = 1024  # rows
_SALT = np.arange(1, _BANDS + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
_ODD = np.array([0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D], dtype=np.uint64)
_ALL = np.arange(_BANDS)

Bands = NDArray[np.uint32]


class BandIndex:
    """Rows are numbered as they come, from 0."""

    def __init__(self, rows: int = _SMALLEST) -> None:
        self._many = 0
        self._make(max(rows, _SMALLEST))

    def __len__(self) -> int:
        return self._many

    def _make(self, rows: int) -> None:
        self._hashes = np.zeros((rows, _BANDS), dtype=np.uint32)
        self._before = np.full((rows, _BANDS), -1, dtype=np.int32)
        slots = 1 << (rows - 1).bit_length()
        self._newest = np.full((_BANDS, slots), -1, dtype=np.int32)
        self._mask = np.uint32(slots - 1)

    def add(self, bands: Bands | None) -> int:
        """A new row; its number. Without bands it is never found."""
        if self._many == len(self._hashes):
            self._grow()
        row = self._many
        self._many += 1
        if bands is None:
            return row
        slots = bands & self._mask
        self._hashes[row] = bands
        self._before[row] = self._newest[_ALL, slots]
        self._newest[_ALL, slots] = row
        return row

    def find(self, bands: Bands, most: int) -> NDArray[np.int64]:
        """At most `most` rows that share a band, those that share more bands first."""
        rows = self._newest[_ALL, bands & self._mask]
        which, found = _ALL, []
        for _ in range(_STEPS):
            real = rows >= 0
            rows, which = rows[real], which[real]
            if not len(rows):
                break
            found.append(rows[self._hashes[rows, which] == bands[which]])
            rows = self._before[rows, which]
        if not found:
            return np.zeros(0, dtype=np.int64)
        alike, shared = np.unique(np.concatenate(found), return_counts=True)
        return alike[np.argsort(-shared, kind="stable")][:most].astype(np.int64)

    def keep(self, rows: NDArray[np.int64]) -> None:
        """Drop all other rows; those kept are numbered anew, from 0, in the order given."""
        hashes = self._hashes[rows]
        self._make(1 << max(len(rows) * 3 // 2, 1).bit_length())
        self._many = len(rows)
        self._hashes[: self._many] = hashes
        self._link()

    def _grow(self) -> None:
        hashes = self._hashes
        self._make(len(hashes) * 2)
        self._hashes[: self._many] = hashes
        self._link()

    def _link(self) -> None:
        """Chain all rows anew; those that have bands."""
        rows = np.flatnonzero(self._hashes[: self._many].any(axis=1)).astype(np.int32)
        slots = self._hashes[rows] & self._mask
        for band in range(_BANDS if len(rows) else 0):
            by_slot = np.argsort(slots[:, band], kind="stable")  # then by row
            order, ordered = rows[by_slot], slots[by_slot, band]
            new = np.append(True, ordered[1:] != ordered[:-1])
            self._before[order[1:], band] = np.where(new[1:], -1, order[:-1])
            last = np.append(new[1:], True)
            self._newest[band, ordered[last]] = order[last]


def bands_of(digest: NDArray[np.uint32]) -> Bands:
    """One number for each band of three MinHash values."""
    mixed = (digest[: _BANDS * _ROWS].reshape(_BANDS, _ROWS).astype(np.uint64) * _ODD).sum(
        axis=1, dtype=np.uint64
    ) + _SALT
    mixed = (mixed ^ (mixed >> np.uint64(31))) * np.uint64(0xBF58476D1CE4E5B9)
    bands: Bands = (mixed >> np.uint64(32)).astype(np.uint32)
    return bands
