"""One name, written in one way, so that two spellings of the same letters are the same name."""

from __future__ import annotations

from bot.matching.normalise import keys_of


def fold(name: str) -> str:
    """The keys of a name's words with single spaces between: "Łukaszenka  A." → "lukaszenka a"."""
    return " ".join(keys_of(name))
