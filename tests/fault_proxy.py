"""A bad network between a client and a server."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path


class FaultProxy:
    """Passes bytes on to `target` (host and port, or a Unix socket), as badly as it is told to.

    `latency` is in seconds and for each piece in each direction. While `silent`, bytes are taken and
    held back (a black hole: neither data nor an end reaches the other side), then delivered late.
    """

    def __init__(self, target: tuple[str, int] | Path) -> None:
        self._target = target
        self._server: asyncio.Server | None = None
        self._own_port = 0
        self._open: set[asyncio.StreamWriter] = set()
        self._heard = asyncio.Event()
        self._heard.set()
        self.latency = 0.0

    @property
    def port(self) -> int:
        """Where it listens, on 127.0.0.1."""
        return self._own_port

    @property
    def silent(self) -> bool:
        """Whether it holds everything back."""
        return not self._heard.is_set()

    @silent.setter
    def silent(self, silent: bool) -> None:
        if silent:
            self._heard.clear()
        else:
            self._heard.set()

    async def accept(self) -> None:
        """Take connections, on the same port as before."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._own_port)
        self._own_port = self._server.sockets[0].getsockname()[1]

    async def refuse(self) -> None:
        """Take no more connections; those that are open stay."""
        if self._server:
            self._server.close()
            self._server = None

    def reset(self) -> None:
        """Break every open connection off at once (RST)."""
        for writer in tuple(self._open):
            # To close without lingering is what makes the system send RST instead of FIN.
            sock: socket.socket = writer.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            onward_reader, onward_writer = await self._reach()
        except OSError:
            self._let_go(writer)
            return
        self._open.add(onward_writer)
        await asyncio.gather(self._pass(reader, onward_writer), self._pass(onward_reader, writer))
        self._let_go(writer)
        self._let_go(onward_writer)

    async def _reach(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if isinstance(self._target, Path):
            return await asyncio.open_unix_connection(self._target)
        return await asyncio.open_connection(*self._target)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while piece := await reader.read(65536):
                await asyncio.sleep(self.latency)
                await self._heard.wait()
                writer.write(piece)
                await writer.drain()
            await self._heard.wait()
            writer.write_eof()

    def _let_go(self, writer: asyncio.StreamWriter) -> None:
        self._open.discard(writer)
        writer.close()


@asynccontextmanager
async def faulty(target: tuple[str, int] | Path) -> AsyncIterator[FaultProxy]:
    """A proxy to this server, for as long as the block lasts."""
    proxy = FaultProxy(target)
    await proxy.accept()
    try:
        yield proxy
    finally:
        await proxy.refuse()
        proxy.silent = False
        proxy.reset()
