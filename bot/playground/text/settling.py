"""Marks that overlap, made into marks that do not.

- Quotes do not overlap; nor do links, code and the like, and those do not cross the edge of a quote.
- Of two that may not overlap the earlier stays, of two that begin together the longer.
- Styling (bold, italic…) is joined where it touches, and cut where another mark begins or ends.
  Inside code there is none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from bot.playground.text.marks import CLOSED, QUOTES, STYLING, Mark, in_order


def settled(marks: list[Mark]) -> list[Mark]:
    """Marks as a message may carry them."""
    if len(marks) < 2:
        return marks
    styling, quotes, others = _sorted_out(in_order(marks))
    quotes = _apart(quotes)
    return _together(styling, quotes, _within(_apart(others), quotes))


def joined(marks: list[Mark], found: list[Mark]) -> list[Mark]:
    """`marks`, which are settled, and what was found in the text where they leave room."""
    if not found or not marks:
        return found or marks
    styling, quotes, others = _sorted_out(marks)
    met = _first_met(others)
    room = [mark for mark in _within(found, quotes) if not met(mark)]
    return _together(styling, quotes, others + room)


def only_styling(marks: list[Mark]) -> list[Mark]:
    """Settled among itself, as if there were nothing else."""
    return _cut(marks, [])


def _sorted_out(marks: list[Mark]) -> tuple[list[Mark], list[Mark], list[Mark]]:
    styling = [mark for mark in marks if mark.kind in STYLING]
    quotes = [mark for mark in marks if mark.kind in QUOTES]
    return styling, quotes, [mark for mark in marks if mark.kind not in QUOTES and mark.kind not in STYLING]


def _apart(marks: list[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark.offset >= kept[-1].end:
            kept.append(mark)
    return kept


def _within(marks: list[Mark], quotes: list[Mark]) -> list[Mark]:
    met = _first_met(quotes)

    def crosses(mark: Mark) -> bool:
        quote = met(mark)
        return quote is not None and not (quote.offset <= mark.offset and mark.end <= quote.end)

    return [mark for mark in marks if not crosses(mark)] if quotes else marks


def _first_met(apart: list[Mark]) -> Callable[[Mark], Mark | None]:
    """Of marks in order that do not overlap: which one a mark meets first."""
    ends = [mark.end for mark in apart]

    def first(mark: Mark) -> Mark | None:
        place = bisect_right(ends, mark.offset)
        return apart[place] if place < len(apart) and mark.meets(apart[place]) else None

    return first


def _together(styling: list[Mark], quotes: list[Mark], others: list[Mark]) -> list[Mark]:
    walls = in_order(quotes + others)
    return in_order(walls + _cut(styling, walls)) if styling else walls


def _cut(styling: list[Mark], walls: list[Mark]) -> list[Mark]:
    cutter = _Cutter(styling)
    around: list[Mark] = []
    for wall in walls:
        while around and around[-1].end <= wall.offset:
            cutter.leave(around.pop())
        cutter.reach(wall.offset)
        around.append(wall)
    while around:
        cutter.leave(around.pop())
    cutter.reach(max((mark.end for mark in styling), default=0) + 1)
    return in_order(cutter.done)


class _Cutter:
    """Goes over the text once; `running` holds where each style began and where it is to end."""

    def __init__(self, styling: list[Mark]) -> None:
        self.done: list[Mark] = []
        self._waiting = styling[::-1]
        self._running: dict[str, tuple[int, int]] = {}

    def reach(self, edge: int) -> None:
        """Everything before `edge` is done, and cut there."""
        while self._waiting and self._waiting[-1].offset < edge:
            mark = self._waiting.pop()
            start, end = self._running.get(mark.kind, (0, -1))
            if mark.offset > end:
                self._stop(mark.offset)
                start, end = mark.offset, 0
            self._running[mark.kind] = (start, max(end, mark.end))
        self._stop(edge)

    def leave(self, wall: Mark) -> None:
        """A mark ends: what was inside it is done, and dropped if nothing may be inside."""
        before = len(self.done)
        self.reach(wall.end)
        if wall.kind in CLOSED:
            del self.done[before:]

    def _stop(self, edge: int) -> None:
        for kind in STYLING:
            start, end = self._running.get(kind, (edge, 0))
            if start >= edge:
                continue
            self.done.append(Mark(kind, start, min(end, edge) - start))
            if end <= edge:
                del self._running[kind]
            else:
                self._running[kind] = (edge, end)
