"""What follows a name in `/watch`: since when what is kept should be told, too."""

from __future__ import annotations

from datetime import timedelta

from handlers.durations import split_duration

# Words of any of our languages that stand before a length of time, and those between the two.
_BEFORE = "since for from с со за от від з зі ад од od z ze za przez"
_BETWEEN = "last past the последние последний последнюю останні останній апошнія ostatnie ostatni"
_SINCE, _LAST = frozenset(_BEFORE.split()), frozenset(_BETWEEN.split())


def split_since(words: str) -> tuple[str, timedelta | None]:
    """ "Shoigu since 7d" → ("Shoigu", 7 days). Without such a word before it, a number is a name's."""
    name, span = split_duration(words)
    said = name.split()
    while said and said[-1].casefold() in _LAST:
        said.pop()
    if span is None or not said or said[-1].casefold() not in _SINCE:
        return words.strip(), None
    return " ".join(said[:-1]), span
