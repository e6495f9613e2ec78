"""What a button sends back: a version, a verb, an id and perhaps one argument, in 64 bytes.

`v1:<verb>:<id>[:<arg>]`. Ids only, never names: a name in Cyrillic is over the limit after 32
letters, and what a button means must be looked up (and allowed) again when it is pressed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

VERSION = "v1"
DATA_LIMIT = 64  # bytes, Telegram's
_LARGEST = 2**63 - 1  # of a row's number in either database

_SHAPE = re.compile(r"v1:([a-z][a-z_]{0,19}):(-?[0-9]{1,19})(?::([!-~]{1,40}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed. `arg` is "" where the verb needs none."""

    verb: str
    id: int
    arg: str = ""


def encode(verb: str, id: int, arg: str = "") -> str:  # noqa: A002
    """The data of a button. ValueError for what would not come back the same: a bug of the caller."""
    data = f"{VERSION}:{verb}:{id}:{arg}" if arg else f"{VERSION}:{verb}:{id}"
    if len(data.encode()) > DATA_LIMIT or decode(data) != Press(verb, id, arg):
        raise ValueError(f"not fit for a button: {data!r}")
    return data


def decode(data: str) -> Press | None:
    """What was pressed, or None: an older version's button, or nobody's. The card is then redrawn."""
    found = _SHAPE.fullmatch(data)
    if found is None or len(data) > DATA_LIMIT:
        return None
    verb, number, arg = found.groups()
    if abs(int(number)) > _LARGEST:
        return None
    return Press(verb, int(number), arg or "")


def row_in(arg: str) -> int:
    """The number of a row that an argument names; 0, which no row has, for anything else."""
    return int(arg) if re.fullmatch("[0-9]{1,19}", arg, re.ASCII) and int(arg) <= _LARGEST else 0
