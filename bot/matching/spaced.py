"""Letters that stand apart: «Ш О Й Г У», «П.у.т.и.н», "S*h*o*i*g*u"."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.matching.normalise import Words

LEAST = 3  # letters; two are initials, or words
_GLUE = frozenset(" .*·•-–/|")

_a_letter = r"[^\W\d_]"
# The pattern begins with the blank, which is quickly looked for; then it looks back.
has_spaced_letters = re.compile(rf" (?<=\b{_a_letter} ){_a_letter} {_a_letter}\b").search
has_lone_letters = re.compile(rf"(?<!\w){_a_letter}([.*·•/|–-]){_a_letter}\1{_a_letter}(?!\w)").search


def gathered(text: Words) -> Words:
    """The same text with lone letters put together to words, where three or more stand alike apart.

    «и в П у т и н» gathers from the capital on: a word does not go from a small letter to a
    capital. Initials stand otherwise («С. К. Шойгу»), and two letters stay two.
    """
    runs = [run for run in _runs(text) if run[1] - run[0] >= LEAST]
    if not runs:
        return text
    words: list[str] = []
    gaps: list[str] = []
    at = 0
    for start, end in runs:
        words += text.words[at:start]
        gaps += text.gaps[at:start]
        words.append(text.gaps[start].join(text.words[start:end]))
        gaps += text.gaps[end - 1 : end]
        at = end
    return Words(words + text.words[at:], gaps + text.gaps[at:])


def _runs(text: Words) -> list[tuple[int, int]]:
    """Stretches of words (end exclusive) of one letter each, the same sign between all of them."""
    lone = [at for at, word in enumerate(text.words) if len(word) == 1 and word.isalpha()]
    runs: list[tuple[int, int]] = []
    for at, after in pairwise([*lone, -1]):
        start = runs[-1][0] if runs and runs[-1][1] == at + 1 else at
        if start == at:
            runs.append((at, at + 1))
        if after == at + 1 and _are_one(text, start, at):
            runs[-1] = (start, after + 1)
    return runs


def _are_one(text: Words, start: int, at: int) -> bool:
    """Whether the letter behind `at` belongs to the word that begins at `start`."""
    glue = text.gaps[at]
    if glue not in _GLUE or glue != text.gaps[start]:
        return False
    one, other = text.words[at], text.words[at + 1]
    shouts = at > start and one.isupper()
    return other.islower() if one.islower() else (other.isupper() or not shouts)


def is_gathered(text: Words, first: int, last: int) -> bool:
    """Whether any of these words was put together."""
    return any(word[1:2] in _GLUE for word in text.words[first : last + 1])
