"""The bad network does what it says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from tests.fault_proxy import FaultProxy, faulty


@pytest.fixture
async def proxy() -> AsyncIterator[FaultProxy]:
    """In front of a server that says back what it hears."""

    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while piece := await reader.read(1000):
            writer.write(piece)
        writer.close()

    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    async with faulty(server.sockets[0].getsockname()) as proxy:
        yield proxy
    server.close()


async def call(proxy: FaultProxy) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    return await asyncio.open_connection("127.0.0.1", proxy.port)


async def test_a_good_network_passes_everything_on(proxy: FaultProxy) -> None:
    reader, writer = await call(proxy)
    writer.write(b"hello")
    writer.write_eof()
    assert await asyncio.wait_for(reader.read(), 5) == b"hello"
    writer.close()


async def test_latency_holds_each_way_for_a_while(proxy: FaultProxy) -> None:
    proxy.latency = 0.05
    reader, writer = await call(proxy)
    loop = asyncio.get_running_loop()
    before = loop.time()
    writer.write(b"hello")
    await asyncio.wait_for(reader.readexactly(5), 5)
    assert loop.time() - before >= 0.1
    writer.close()


async def test_a_black_hole_swallows_and_later_delivers(proxy: FaultProxy) -> None:
    reader, writer = await call(proxy)
    proxy.silent = True
    writer.write(b"hello")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(reader.readexactly(5), 0.1)
    proxy.silent = False
    assert await asyncio.wait_for(reader.readexactly(5), 5) == b"hello"
    writer.close()


async def test_a_reset_breaks_open_connections_and_lets_new_ones_in(proxy: FaultProxy) -> None:
    reader, writer = await call(proxy)
    writer.write(b"hello")
    await asyncio.wait_for(reader.readexactly(5), 5)
    proxy.reset()
    with pytest.raises(ConnectionResetError):
        await asyncio.wait_for(reader.readexactly(1), 5)
    writer.close()

    _, again = await call(proxy)
    again.close()


async def test_a_refusing_network_takes_no_calls_until_it_accepts_again(proxy: FaultProxy) -> None:
    await proxy.refuse()
    with pytest.raises(ConnectionRefusedError):
        await call(proxy)
    await proxy.accept()
    _, writer = await call(proxy)
    writer.close()
