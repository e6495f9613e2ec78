"""The lines that a source puts under (or over) its posts: "Подписаться | Прислать новость". Pure.

They are cut where texts are compared, and nowhere else: a rubric's headline that comes back each
day is such a line too, and people go on seeing it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from bot.stories.wording import normalised

_FIRST, _LAST = 2, 4  # lines from the top and from the bottom that may be such
_LEAST_POSTS, _LEAST_HITS = 8, 4
_MOST_KNOWN = 20_000
_SHARE = 0.3  # of a source's posts
_MOST_POSTS = 128  # then everything counts half, and what was seen once is forgotten


@dataclass(slots=True)
class _Habits:
    """What one source did so far: posts seen, and in how many each line stood at an end."""

    posts: int = 0
    lines: Counter[int] = field(default_factory=Counter)

    def fade(self) -> None:
        self.posts //= 2
        self.lines = Counter({line: many // 2 for line, many in self.lines.items() if many > 1})


class Tails:
    """The repeated lines of each source, learned as its posts come by.

    A source costs some 10 kB at most, however long it goes on: old posts fade. The lines of one
    source are cut at another too, where reposts carry them.
    """

    def __init__(self) -> None:
        self._sources: dict[object, _Habits] = {}
        self._known: dict[int, None] = {}  # lines that are repeated somewhere, the newest last

    def learn(self, source: object, text: str) -> None:
        """Take note of the lines at both ends of one post."""
        lines = _lines(text)
        habits = self._sources.setdefault(source, _Habits())
        habits.posts += 1
        ends = {_key(line) for line in (*lines[:_FIRST], *lines[-_LAST:])} if len(lines) > 1 else set()
        for line in ends:
            habits.lines[line] += 1
            if _is_repeated(habits, line):
                self._know(line)
        if habits.posts >= _MOST_POSTS:
            habits.fade()
            for line in habits.lines:
                if not _is_repeated(habits, line):
                    self._known.pop(line, None)

    def _know(self, line: int) -> None:
        self._known.pop(line, None)
        self._known[line] = None
        if len(self._known) > _MOST_KNOWN:
            del self._known[next(iter(self._known))]

    def forget(self, source: object) -> None:
        """The source is gone, and so are its habits."""
        self._sources.pop(source, None)

    def cut(self, source: object, text: str) -> str:
        """The text without such lines at its ends. One that is nothing else stays whole."""
        if "\n" not in text:
            return text
        habits = self._sources.get(source, _Habits())
        lines = text.splitlines()
        keep = [bool(words) and not self._is_tail(habits, _key(words)) for words in map(normalised, lines)]
        if True not in keep:
            return text
        first, last = keep.index(True), len(keep) - keep[::-1].index(True)
        return "\n".join(lines[first:last])

    def _is_tail(self, habits: _Habits, line: int) -> bool:
        """What the source itself shows often enough is judged by its own share."""
        if habits.lines.get(line, 0) >= _LEAST_HITS:
            return _is_repeated(habits, line)
        return line in self._known


def _is_repeated(habits: _Habits, line: int) -> bool:
    many = habits.lines.get(line, 0)
    return habits.posts >= _LEAST_POSTS and many >= _LEAST_HITS and many > _SHARE * habits.posts


def _lines(text: str) -> list[str]:
    """The words of each line that has any."""
    return [words for words in map(normalised, text.splitlines()) if words]


def _key(words: str) -> int:
    return hash(words)
