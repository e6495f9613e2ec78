"""Thousands of marks: each is held against its neighbours, not against all."""

from __future__ import annotations

from typing import ClassVar

from bot.playground.text.marks import Mark
from bot.playground.text.settling import settled

MANY = 1000


class Counted(Mark):
    """A mark that counts how often one is held against another."""

    asked: ClassVar[list[Mark]] = []

    def meets(self, other: Mark) -> bool:
        self.asked.append(other)
        return super().meets(other)


def test_a_mark_is_held_against_one_quote_at_most() -> None:
    Counted.asked.clear()
    quotes = [Counted("blockquote", 4 * place, 2) for place in range(MANY)]
    codes = [Counted("code", 4 * place + 1, 1 + place % 3) for place in range(MANY)]
    kept = settled([*quotes, *codes])
    inside = [code for code in codes if code.length == 1]
    assert sorted(kept) == sorted([*quotes, *inside])
    assert 0 < len(Counted.asked) <= MANY
