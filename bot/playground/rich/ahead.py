"""What comes next in a line, looked for once and remembered: a line of brackets stays cheap."""

from __future__ import annotations

import re
from bisect import bisect_left

_TICKS = re.compile(r"`++")
_BRACKET = re.compile(r"\]")
_ADDRESS_END = re.compile(r"[)\s]")


class Ahead:
    """Of one line. Places asked for must not go back."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._next: dict[re.Pattern[str], int] = {}
        self._runs: dict[int, list[int]] | None = None
        self.searches = 0

    def bracket(self, at: int) -> int:
        """The next `]`, or -1."""
        return self._place(_BRACKET, at)

    def address(self, at: int) -> tuple[str, int]:
        """The address in the parentheses that open there, and where they end; ("", at) for none."""
        if not self._words.startswith("(", at):
            return "", at
        end = self._place(_ADDRESS_END, at + 1)
        if end <= at + 1 or self._words[end] != ")":
            return "", at
        return self._words[at + 1 : end], end + 1

    def ticks(self, at: int, length: int) -> int:
        """The next run of exactly so many backticks, or -1."""
        if self._runs is None:
            self._runs = {}
            for run in _TICKS.finditer(self._words):
                self._runs.setdefault(len(run[0]), []).append(run.start())
        places = self._runs.get(length, [])
        first = bisect_left(places, at)
        return places[first] if first < len(places) else -1

    def _place(self, sign: re.Pattern[str], at: int) -> int:
        known = self._next.get(sign, 0)
        if 0 <= known < at or sign not in self._next:
            self.searches += 1
            found = sign.search(self._words, at)
            self._next[sign] = known = found.start() if found else -1
        return known
