"""What a call may cost, what it has cost, and what of an endpoint's bill can be true. Pure.

Tokens are guessed from bytes: a tokenizer makes at most about one of two bytes of our languages,
and at least one of eight.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.spending import Spent
from bot.summaries.model.answers import Reply, Usage
from bot.summaries.model.prompt import ANSWER_TOKENS, Prompt

_FRAME = 60  # tokens that an endpoint puts around a conversation
_MOST_TIMES = 3  # beyond so many times of what we expect at most, a bill is absurd
_LARGEST = 10**12  # tokens; a larger claim is counted as this


@dataclass(frozen=True, slots=True)
class Prices:
    """Money for a million tokens, read and written."""

    read: float = 0.0
    written: float = 0.0

    def cost(self, usage: Usage) -> Spent:
        """What so many tokens cost."""
        money = (usage.read * self.read + usage.written * self.written) / 1e6
        return Spent(usage.read + usage.written, money)


def expected(prompt: Prompt, written: int = ANSWER_TOKENS) -> Usage:
    """The most that a call should cost."""
    return Usage(_bytes(prompt) // 2 + _FRAME, written)


def counted(reply: Reply, prompt: Prompt) -> tuple[Usage, bool]:
    """What is counted of a call, and whether its bill is absurd.

    A bill that can be true is believed. One that is absurd, whichever way, or missing, is not:
    then the larger of what it says and what we expect counts.
    """
    most = expected(prompt)
    if reply.usage is None:
        return most, reply.nonsense
    claimed = Usage(min(reply.usage.read, _LARGEST), min(reply.usage.written, _LARGEST))
    if _is_plausible(claimed, reply, prompt, most):
        return claimed, False
    return Usage(max(claimed.read, most.read), max(claimed.written, most.written)), True


def _is_plausible(claimed: Usage, reply: Reply, prompt: Prompt, most: Usage) -> bool:
    least_read, least_written = _bytes(prompt) // 16, len(reply.content.encode()) // 16
    reads = least_read <= claimed.read <= most.read * _MOST_TIMES
    return reads and least_written <= claimed.written <= most.written * _MOST_TIMES


def _bytes(prompt: Prompt) -> int:
    return len(prompt.system.encode()) + len(prompt.user.encode())


def day_of(now: datetime) -> str:
    """The UTC day whose budget a call is on; `now` is in UTC."""
    return now.strftime("%Y-%m-%d")
