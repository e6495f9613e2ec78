"""What the parsing workers and their pool say to each other: length, then a pickle.

A worker reads hostile text, so the pool does not trust what it answers: nothing but the nouns of
a parser's result can come out of a frame.
"""

from __future__ import annotations

import io
import pickle
import struct
from typing import NamedTuple

LENGTH = struct.Struct(">I")
READY = b"ready\n"  # said once, when the parsers are loaded
LARGEST = 128 * 1024 * 1024  # bytes

_MODULES = ("bot.domain.document", "bot.ingest.readings", "bot.ingest.frames")
_OTHERS = frozenset({("datetime", "datetime"), ("datetime", "timezone"), ("datetime", "timedelta")})


class Task(NamedTuple):
    """A body to be read by one of the parsers."""

    kind: str
    body: bytes
    url: str
    content_type: str


class Answer(NamedTuple):
    """What came of a task: its result, or in `trouble` why there is none, a clause in plain words.

    `bug` is the traceback of an error that no parser should raise, "" if there was none. `spent`:
    the worker ran out of memory and should not be asked again.
    """

    result: object = None
    trouble: str = ""
    bug: str = ""
    spent: bool = False


class _Nouns(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        if (module in _MODULES and "." not in name) or (module, name) in _OTHERS:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of an answer")


def packed(message: Task | Answer) -> bytes:
    """A message as a frame."""
    payload = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(payload)) + payload


def unpacked(payload: bytes) -> object:
    """The message in a frame's payload. Raises pickle.UnpicklingError for anything that is none."""
    return _Nouns(io.BytesIO(payload)).load()
