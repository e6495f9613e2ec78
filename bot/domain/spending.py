"""What a language model costs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spent:
    """Tokens, read and written together, and money in the operator's currency."""

    tokens: int
    money: float


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one UTC day may cost; `money` 0 is no limit by money."""

    tokens: int
    money: float = 0.0
