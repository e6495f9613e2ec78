"""The parsers, in processes that can be killed.

A pool of workers, started when first needed. Each reads one body at a time; one that takes too
long, breaks down or has read enough is replaced, and nobody else's request is lost by it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, overload

from bot.domain.document import Item
from bot.errors import SourceUnreadable
from bot.ingest.frames import LARGEST, LENGTH, READY, Answer, Task, packed, unpacked
from bot.ingest.readings import Channel, Feed, Page, SitemapEntry

_log = logging.getLogger(__name__)

_STARTING = 60.0  # seconds that a worker may take to import its parsers
_ROOT = Path(__file__).resolve().parents[2]
_KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "SYSTEMROOT")


class _BrokenDownError(Exception):
    """The worker ended instead of answering."""


def clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """What a worker may know of the environment: no token, no password."""
    kept = {name: environment[name] for name in _KEPT if name in environment}
    one_thread = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return kept | one_thread | {"PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1", "MALLOC_ARENA_MAX": "2"}


class _Worker:
    """One process and how much it has read."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self.tasks_done = 0

    @classmethod
    async def start(cls, memory: int) -> Self:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-W", "ignore", "-m", "bot.ingest.worker", str(memory)),
            stdin=PIPE,
            stdout=PIPE,
            env=clean_environment(os.environ),
        )
        worker = cls(process)
        try:
            await worker._hear_ready()
        except BaseException:
            await worker.kill()
            raise
        return worker

    async def _hear_ready(self) -> None:
        assert self._process.stdout  # noqa: S101
        try:
            async with asyncio.timeout(_STARTING):
                await self._process.stdout.readexactly(len(READY))
        except (TimeoutError, asyncio.IncompleteReadError) as error:
            raise _BrokenDownError("the worker did not start") from error

    async def ask(self, task: Task) -> Answer:
        """The answer to a task. Raises _BrokenDownError when the process ends without one."""
        assert self._process.stdin  # noqa: S101
        assert self._process.stdout  # noqa: S101
        try:
            self._process.stdin.write(packed(task))
            await self._process.stdin.drain()
            (length,) = LENGTH.unpack(await self._process.stdout.readexactly(LENGTH.size))
            if length > LARGEST:
                raise _BrokenDownError("the answer is too long")
            answer = unpacked(await self._process.stdout.readexactly(length))
        except (OSError, asyncio.IncompleteReadError, pickle.UnpicklingError) as error:
            raise _BrokenDownError("no answer") from error
        if not isinstance(answer, Answer):
            raise _BrokenDownError("no answer")
        self.tasks_done += 1
        return answer

    async def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()


class ParserPool:
    """Runs parsers in `size` worker processes, each within `time_limit` seconds and `memory` bytes."""

    def __init__(
        self, size: int = 2, time_limit: float = 10.0, memory: int = 1 << 30, recycle_after: int = 500
    ) -> None:
        self._time_limit = time_limit
        self._memory = memory
        self._recycle_after = recycle_after
        self._places = asyncio.Semaphore(size)
        self._idle: list[_Worker] = []
        self._closed = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the idle workers now and the busy ones when they answer."""
        self._closed = True
        while self._idle:
            await self._idle.pop().kill()

    @overload
    async def parse(
        self, kind: Literal["feed"], body: bytes, *, url: str = "", content_type: str = ""
    ) -> Feed: ...
    @overload
    async def parse(
        self, kind: Literal["page"], body: bytes, *, url: str = "", content_type: str = ""
    ) -> Page: ...
    @overload
    async def parse(
        self, kind: Literal["links"], body: bytes, *, url: str = "", content_type: str = ""
    ) -> tuple[Item, ...]: ...
    @overload
    async def parse(
        self, kind: Literal["channel"], body: bytes, *, url: str = "", content_type: str = ""
    ) -> Channel: ...
    @overload
    async def parse(
        self, kind: Literal["sitemap"], body: bytes, *, url: str = "", content_type: str = ""
    ) -> tuple[SitemapEntry, ...]: ...
    @overload
    async def parse(self, kind: str, body: bytes, *, url: str = "", content_type: str = "") -> Any: ...

    async def parse(self, kind: str, body: bytes, *, url: str = "", content_type: str = "") -> object:
        """What the parser of this kind makes of `body`. Raises SourceUnreadable with the reason."""
        task = Task(kind, body, url, content_type)
        async with self._places:
            try:
                answer = await self._asked(task)
            except _BrokenDownError:
                answer = await self._asked_again(task)
        if answer.bug:
            _log.warning("a parser failed: kind=%s url=%s\n%s", kind, url, answer.bug)
        if answer.trouble:
            raise SourceUnreadable(answer.trouble)
        return answer.result

    async def _asked_again(self, task: Task) -> Answer:
        """A worker may break down by something that is not this task's fault, but hardly twice."""
        try:
            return await self._asked(task)
        except _BrokenDownError as error:
            raise SourceUnreadable("reading it breaks the reader") from error

    async def _asked(self, task: Task) -> Answer:
        worker = self._idle.pop() if self._idle else await _Worker.start(self._memory)
        healthy = False
        try:
            async with asyncio.timeout(self._time_limit):
                answer = await worker.ask(task)
            healthy = not answer.spent
        except TimeoutError as error:
            raise SourceUnreadable(f"it took longer than {self._time_limit:g} s to read") from error
        finally:
            if healthy and worker.tasks_done < self._recycle_after and not self._closed:
                self._idle.append(worker)
            else:
                await worker.kill()
        return answer
