"""The one check of what comes in as JSON, by whichever way: over HTTP, in the process, as an act.

Numbers without end, objects without bottom, halves of characters and numbers that JSON has no words
for are refused here, so that nothing behind this door has to think of them.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any

DEEPEST = 100  # objects and arrays inside one another, as the real server's reader has it
MOST_DIGITS = 40  # of a whole number: none of the API is longer
_HALF = re.compile("[\ud800-\udfff]")  # of a character of two units: JSON can say it, UTF-8 cannot


class NotSound(ValueError):
    """It is no JSON that can be worked with; the words say why."""


class NotUtf8(NotSound):
    """A text in it cannot be encoded in UTF-8."""


def read_json(text: str) -> Any:
    """The value that is written there. Raises NotSound."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise _too_deep() from None
    except ValueError as error:
        raise NotSound("this is no JSON") from error
    ensure_sound(value)
    return value


def ensure_sound(value: Any) -> None:
    """Raises NotSound for a value, read already, that `read_json` would not give out."""
    left = [(value, 0)]
    while left:
        one, depth = left.pop()
        if isinstance(one, dict):
            left += [(inner, depth + 1) for pair in one.items() for inner in pair]
        elif isinstance(one, list | tuple):
            left += [(inner, depth + 1) for inner in one]
        else:
            _ensure_sound_leaf(one)
            continue
        if depth >= DEEPEST:
            raise _too_deep()


def ensure_whole(text: str) -> str:
    """The same text. Raises NotUtf8 for halves of characters."""
    if _HALF.search(text):
        raise NotUtf8("strings must be encoded in UTF-8")
    return text


def _ensure_sound_leaf(value: Any) -> None:
    if isinstance(value, str):
        ensure_whole(value)
    elif isinstance(value, float) and not math.isfinite(value):
        raise NotSound("a number in it is none that JSON knows")
    elif isinstance(value, int) and abs(value) >= 10**MOST_DIGITS:
        raise NotSound(f"a number in it has more than {MOST_DIGITS} digits")


def _too_deep() -> NotSound:
    return NotSound(f"more than {DEEPEST} objects and arrays lie inside one another")
