"""What a respelling is: a word, in whose texts it is written so, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spelling:
    """`word` is in small letters, with its accents; `language` as in "ru"; `rule` in plain English."""

    word: str
    language: str
    rule: str
