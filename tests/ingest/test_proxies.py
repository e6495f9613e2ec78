"""Through a proxy, the proxy is told where to go only after the guard has agreed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import pytest

from bot.errors import ConfigError, SourceRefused, SourceUnreadable
from bot.ingest.fetch import Fetcher
from bot.ingest.guard import Guard
from tests.ingest.local_site import answering, fetching, reply


@dataclass(slots=True)
class LocalProxy:
    url: str = ""
    asked: list[tuple[str, int]] = field(default_factory=list)
    refuses: bool = False


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while piece := await reader.read(65_536):
            writer.write(piece)
            await writer.drain()
    writer.close()


@asynccontextmanager
async def proxying(scheme: str) -> AsyncIterator[LocalProxy]:
    """A small proxy that speaks SOCKS 5 or CONNECT and remembers where it was sent."""
    proxy = LocalProxy()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        hear = _hear_socks if scheme == "socks5" else _hear_connect
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            host, port, yes, no = await hear(reader, writer)
            proxy.asked.append((host, port))
            if proxy.refuses:
                writer.write(no)
                writer.close()
                return
            onward_reader, onward = await asyncio.open_connection(host, port)
            writer.write(yes)
            await asyncio.gather(_carry(reader, onward), _carry(onward_reader, writer))

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    proxy.url = f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield proxy
    finally:
        server.close()


async def _hear_socks(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> tuple[str, int, bytes, bytes]:
    _, methods = await reader.readexactly(2)
    await reader.readexactly(methods)
    writer.write(b"\x05\x00")
    *_, kind = await reader.readexactly(4)
    if kind == 1:
        host = ".".join(map(str, await reader.readexactly(4)))
    else:
        host = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
    port = int.from_bytes(await reader.readexactly(2))
    tail = b"\x00\x01" + bytes(6)
    return host, port, b"\x05\x00" + tail, b"\x05\x05" + tail


async def _hear_connect(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> tuple[str, int, bytes, bytes]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    method, target, _ = head.split(" ", 2)
    assert method == "CONNECT"
    host, _, port = target.rpartition(":")
    return host, int(port), b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 403 Forbidden\r\n\r\n"


@pytest.mark.parametrize("scheme", ["socks5", "http"])
async def test_a_page_comes_through_the_proxy_that_is_told_an_address_and_no_name(scheme: str) -> None:
    async with (
        proxying(scheme) as proxy,
        answering(reply(body=b"home")) as site,
        fetching(site, proxy=proxy.url) as fetcher,
    ):
        named = await fetcher.get(site.url("/a", host="site.example"), obey_robots=False)
        plain = await fetcher.get(site.url("/b"), obey_robots=False)
    assert (named.body, plain.body) == (b"home", b"home")
    assert proxy.asked == [site.address, site.address]


@pytest.mark.parametrize("scheme", ["socks5", "http"])
@pytest.mark.parametrize(
    "url", ["http://inside.example:{port}/", "http://mixed.example:{port}/", "http://127.0.0.2:{port}/"]
)
async def test_the_proxy_is_never_sent_inside(scheme: str, url: str) -> None:
    names = {"inside.example": ("127.0.0.2",), "mixed.example": ("127.0.0.1", "10.0.0.1")}
    async with (
        proxying(scheme) as proxy,
        answering(b"") as site,
        fetching(site, names=names, proxy=proxy.url) as fetcher,
    ):
        with pytest.raises(SourceRefused, match="public internet"):
            await fetcher.get(url.replace("{port}", str(site.port)), obey_robots=False)
    assert proxy.asked == []


@pytest.mark.parametrize("scheme", ["socks5", "http"])
async def test_a_proxy_that_refuses_or_is_not_there_is_told_in_words(scheme: str) -> None:
    async with answering(b"") as site:
        async with proxying(scheme) as proxy, fetching(site, proxy=proxy.url) as fetcher:
            proxy.refuses = True
            with pytest.raises(SourceUnreadable, match="the proxy cannot reach it"):
                await fetcher.get(site.url(), obey_robots=False)
        async with fetching(site, proxy=proxy.url) as fetcher:
            with pytest.raises(SourceUnreadable, match="the proxy cannot be reached"):
                await fetcher.get(site.url(), obey_robots=False)


async def test_a_name_that_is_not_known_stays_unknown_behind_a_proxy() -> None:
    async with (
        proxying("socks5") as proxy,
        answering(b"") as site,
        fetching(site, proxy=proxy.url) as fetcher,
    ):
        with pytest.raises(SourceUnreadable):
            await fetcher.get(site.url(host="nowhere.example"), obey_robots=False)
    assert proxy.asked == []


async def test_a_proxy_setting_that_is_no_address_is_told_with_its_mend() -> None:
    with pytest.raises(ConfigError, match=r"socks5://host:port"):
        async with Fetcher(Guard(), "Dozor/1.0", "my-proxy"):
            pass
