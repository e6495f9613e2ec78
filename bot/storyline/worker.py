"""The process that draws: `python -m bot.storyline.worker MEMORY`, told by `painter`.

The library takes a second and a hundred megabytes to load, and nobody knows what a headline may do
to it; so it lives where it can be killed. MEMORY is in bytes. The process ends with its input.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys
from typing import BinaryIO

from bot.storyline.drawing import draw
from bot.storyline.wire import HEAD, PICTURE, READY, TROUBLE, framed, from_json

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


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
    """Guard the process, then serve."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    for name in (signal.SIGINT, signal.SIGTERM):  # the parent decides, by closing the pipe
        signal.signal(name, signal.SIG_IGN)
    with contextlib.suppress(ValueError, OSError):  # some systems cannot
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not end up in a picture
    with contextlib.suppress(BrokenPipeError):
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main(int(sys.argv[1]))
