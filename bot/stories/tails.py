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

    A source costs some 10 kB at most, however long it goes on: old posts fade.
    """

    def __init__(self) -> None:
        self._sources: dict[object, _Habits] = {}

    def learn(self, source: object, text: str) -> None:
        """Take note of the lines at both ends of one post."""
        lines = _lines(text)
        habits = self._sources.setdefault(source, _Habits())
        habits.posts += 1
        if len(lines) > 1:
            habits.lines.update({_key(line) for line in (*lines[:_FIRST], *lines[-_LAST:])})
        if habits.posts >= _MOST_POSTS:
            habits.fade()

    def forget(self, source: object) -> None:
        """The source is gone, and so are its habits."""
        self._sources.pop(source, None)

    def cut(self, source: object, text: str) -> str:
        """The text without such lines at its ends. One that is nothing else stays whole."""
        habits = self._sources.get(source)
        if habits is None or habits.posts < _LEAST_POSTS or "\n" not in text:
            return text
        lines = text.splitlines()
        keep = [bool(key) and not _is_repeated(habits, key) for key in map(normalised, lines)]
        if True not in keep:
            return text
        first, last = keep.index(True), len(keep) - keep[::-1].index(True)
        return "\n".join(lines[first:last])


def _is_repeated(habits: _Habits, words: str) -> bool:
    many = habits.lines.get(_key(words), 0)
    return many >= _LEAST_HITS and many > _SHARE * habits.posts


def _lines(text: str) -> list[str]:
    """The words of each line that has any."""
    return [words for words in map(normalised, text.splitlines()) if words]


def _key(words: str) -> int:
    return hash(words)
