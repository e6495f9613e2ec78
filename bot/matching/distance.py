"""How many letters apart two short words are."""

from __future__ import annotations


def least_edits(one: str, other: str) -> int:
    """Letters to add, drop, change or swap with a neighbour to make one word of the other."""
    before: list[int] = []
    above: list[int] = [*range(len(other) + 1)]
    for row, letter in enumerate(one, start=1):
        here = [row]
        for column, another in enumerate(other, start=1):
            cost = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != another))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == another:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        before, above = above, here
    return above[-1]
