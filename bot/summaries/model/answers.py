"""What an endpoint sent → the model's words and what they cost. Pure; nothing in it is believed.

The shape is that of OpenAI's chat completions, which the others copy.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from bot.errors import ModelFailed


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens that an endpoint claims it has read and written. Whole numbers, perhaps absurd ones."""

    read: int
    written: int


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model said, and what its endpoint claims that it cost: None if it says nothing.

    `nonsense`: what it says of the cost cannot be read at all.
    """

    content: str
    usage: Usage | None
    nonsense: bool = False


def reply_in(body: bytes) -> Reply:
    """The reply in an answer's body. Raises ModelFailed, as charged, when there is none."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):  # broken, not UTF-8, nested without end
        raise ModelFailed("its answer is no JSON", charged=True, again=True) from None
    content = _content(answer)
    if content is None:
        raise ModelFailed("its answer has not the shape of a chat completion", charged=True)
    claimed = answer.get("usage")
    usage = _usage(claimed)
    return Reply(content, usage, nonsense=claimed is not None and usage is None)


def _content(answer: Any) -> str | None:
    try:
        content = answer["choices"][0]["message"]["content"]
    except (LookupError, TypeError):
        return None
    return _sound(content) if isinstance(content, str) else None


def _sound(text: str) -> str:
    """Without halves of characters, which JSON can smuggle in and no database takes."""
    return text.encode("utf-8", "replace").decode()


def _usage(claimed: Any) -> Usage | None:
    if not isinstance(claimed, dict):
        return None
    read, written = claimed.get("prompt_tokens", 0), claimed.get("completion_tokens", 0)
    whole = claimed.get("total_tokens", 0)
    if not all(_is_count(one) for one in (read, written, whole)):
        return None
    return Usage(read, max(written, whole - read))


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def summary_in(content: str) -> str | None:
    """The text in `{"summary": "…"}`; None when it is anything else than that."""
    try:
        answer = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(answer, dict) or set(answer) != {"summary"} or not isinstance(answer["summary"], str):
        return None
    summary = answer["summary"].strip()
    return summary if _sound(summary) == summary else None
