"""The process that draws: `python -m bot.storyline.worker MEMORY`, told by `painter`.

The library takes a second and a hundred megabytes to load, and nobody knows what a headline may do
to it; so it lives where it can be killed. MEMORY is in bytes. The process ends with its input.
"""

from __future__ import annotations

import contextlib
import sys
from typing import BinaryIO

from bot.confined import confine
from bot.storyline.drawing import draw
from bot.storyline.wire import HEAD, PICTURE, READY, TROUBLE, framed, from_json


def answered(task: bytes) -> bytes:
    """The picture, or why there is none. No error leaves: whoever asked must hear of it."""
    try:
        return framed(PICTURE, draw(from_json(task)))
    except Exception as error:  # noqa: BLE001
        return framed(TROUBLE, f"{type(error).__name__}: {error}"[:500].encode("utf-8", "replace"))


def serve(tasks: BinaryIO, answers: BinaryIO) -> None:
    """Draw one after another until there are no more."""
    answers.write(READY)
    answers.flush()
    while head := tasks.read(HEAD.size):
        length, _ = HEAD.unpack(head)
        answers.write(answered(tasks.read(length)))
        answers.flush()


def main(memory: int) -> None:
    """Confine the process, then serve."""
    answers = confine(memory)
    with contextlib.suppress(BrokenPipeError):
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main(int(sys.argv[1]))
