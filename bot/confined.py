"""What a worker process does first, so that it can do no harm whatever its task does to it."""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys
from typing import BinaryIO

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


def confine(memory: int) -> BinaryIO:
    """Keep this process within `memory` bytes; returns where its answers go.

    On Linux it is killed with its parent, even in the middle of a task. What a library prints goes
    to standard error from now on: it must not end up in an answer.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    for name in (signal.SIGINT, signal.SIGTERM):  # the parent decides, by closing the pipe
        signal.signal(name, signal.SIG_IGN)
    with contextlib.suppress(ValueError, OSError):  # some systems cannot
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers
