"""Pictures, drawn one at a time in a process that can be killed and is let go when nobody asks."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.errors import PictureFailed
from bot.storyline.timeline import Timeline
from bot.storyline.wire import HEAD, LARGEST, PICTURE, READY, TASK, framed, to_json

_ROOT = Path(__file__).resolve().parents[2]
_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "SYSTEMROOT")
_WAITING = 5  # that may stand in line; who comes later is told that there is no picture just now


def worker_environment(environment: Mapping[str, str], home: str) -> dict[str, str]:
    """What the worker may know of the environment: no token, no password; its files go to `home`."""
    kept = {name: environment[name] for name in _KEPT if name in environment}
    one_thread = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    own = {"MPLCONFIGDIR": home, "MPLBACKEND": "agg", "TMPDIR": home, "MALLOC_ARENA_MAX": "2"}
    return kept | one_thread | own | {"PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"}


class Painter:
    """Draws within `time_limit` seconds, the worker's start included, and `memory` bytes.

    A worker is replaced after `recycle_after` pictures, and let go after `idle` seconds.
    """

    def __init__(
        self, time_limit: float = 20.0, memory: int = 1 << 30, recycle_after: int = 100, idle: float = 120.0
    ) -> None:
        self._time_limit = time_limit
        self._memory = memory
        self._recycle_after = recycle_after
        self._idle = idle
        self._place = asyncio.Lock()
        self._waiting = 0
        self._home = ""
        self._process: Process | None = None
        self._drawn = 0
        self._rest: asyncio.TimerHandle | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the worker, whatever it does."""
        await self._kill()
        if self._home:
            await asyncio.to_thread(shutil.rmtree, self._home, ignore_errors=True)
            self._home = ""

    async def paint(self, timeline: Timeline) -> bytes:
        """The picture as a PNG file. Raises PictureFailed with the reason."""
        if self._waiting >= _WAITING:
            raise PictureFailed("too many pictures are asked for at once")
        self._waiting += 1
        try:
            async with self._place:
                return await self._painted(to_json(timeline))
        finally:
            self._waiting -= 1

    async def _painted(self, task: bytes) -> bytes:
        self._stay()
        healthy = False
        try:
            async with asyncio.timeout(self._time_limit):
                kind, payload = await self._ask(await self._worker(), task)
            healthy = kind == PICTURE
        except TimeoutError as error:
            raise PictureFailed(f"it took longer than {self._time_limit:g} s to draw") from error
        except (OSError, asyncio.IncompleteReadError) as error:
            raise PictureFailed("the process that draws broke down") from error
        finally:
            self._drawn += 1
            if healthy and self._drawn < self._recycle_after:
                self._rest = asyncio.get_running_loop().call_later(self._idle, self._let_go)
            else:
                await self._kill()
        if not healthy:
            raise PictureFailed(payload.decode("utf-8", "replace"))
        return payload

    async def _worker(self) -> Process:
        if self._process is None:
            self._home = self._home or await asyncio.to_thread(tempfile.mkdtemp, prefix="dozor-pictures-")
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-W", "ignore", "-m", "bot.storyline.worker", str(self._memory)),
                stdin=PIPE,
                stdout=PIPE,
                env=worker_environment(os.environ, self._home),
            )
            self._drawn = 0
            assert self._process.stdout  # noqa: S101
            await self._process.stdout.readexactly(len(READY))
        return self._process

    async def _ask(self, process: Process, task: bytes) -> tuple[bytes, bytes]:
        assert process.stdin  # noqa: S101
        assert process.stdout  # noqa: S101
        process.stdin.write(framed(TASK, task))
        await process.stdin.drain()
        length, kind = HEAD.unpack(await process.stdout.readexactly(HEAD.size))
        if length > LARGEST:
            raise PictureFailed("the picture is too large")
        return kind, await process.stdout.readexactly(length)

    def _stay(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None

    def _let_go(self) -> None:
        """Close its input; it ends by itself."""
        process, self._process, self._rest = self._process, None, None
        if process is not None and process.stdin is not None:
            process.stdin.close()

    async def _kill(self) -> None:
        self._stay()
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
