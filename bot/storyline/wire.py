"""What the painter and its worker say to each other: a length, a sign, and JSON or a picture.

Nothing but text goes in and nothing but bytes come out, so neither side can make the other run
anything.
"""

from __future__ import annotations

import json
import struct
from datetime import UTC, datetime

from bot.storyline.timeline import Dot, Row, Timeline

HEAD = struct.Struct(">Ic")  # how many bytes follow, and what they are
READY = b"ready\n"  # said once, when the library is loaded
PICTURE = b"P"
TROUBLE = b"T"  # words: why there is none
TASK = b"J"
LARGEST = 16 * 1024 * 1024  # bytes


def framed(kind: bytes, payload: bytes) -> bytes:
    """A message as it goes through the pipe."""
    return HEAD.pack(len(payload), kind) + payload


def to_json(timeline: Timeline) -> bytes:
    """A picture to be drawn, as text."""
    task = {
        "title": timeline.title,
        "rows": [[row.name, [[_stamp(dot.at), dot.language] for dot in row.dots]] for row in timeline.rows],
        "axis": [_stamp(timeline.start), _stamp(timeline.end)],
        "marks": [[_stamp(at), words] for at, words in timeline.marks],
        "first": timeline.first,
        "more": timeline.more,
        "dark": timeline.dark,
    }
    return json.dumps(task).encode()


def from_json(payload: bytes) -> Timeline:
    """The same, read again. ValueError, TypeError, KeyError for what is none."""
    task = json.loads(payload)
    start, end = map(_moment, task["axis"])
    return Timeline(
        title=str(task["title"]),
        rows=tuple(
            Row(str(name), tuple(Dot(_moment(at), str(language)) for at, language in dots))
            for name, dots in task["rows"]
        ),
        start=start,
        end=end,
        marks=tuple((_moment(at), str(words)) for at, words in task["marks"]),
        first=str(task["first"]),
        more=str(task["more"]),
        dark=bool(task["dark"]),
    )


def _stamp(at: datetime) -> float:
    return at.timestamp()


def _moment(stamp: float) -> datetime:
    return datetime.fromtimestamp(stamp, UTC)
