"""Connections through a proxy (http or socks) that still end only where the guard permits.

Behind a proxy the sockets lead to the proxy, so the guard never sees the site. Therefore the
name is looked up here, every address is checked, and the proxy is told an address, not a name:
a second lookup on its side cannot lead elsewhere. Plain http goes through a tunnel too
(CONNECT), which a proxy that tunnels only to port 443 will refuse.
"""

from __future__ import annotations

import asyncio
import ssl as tls
from typing import Any

from aiohttp.client_proto import ResponseHandler
from aiohttp_socks import ProxyConnector
from aiohttp_socks.connector import _ResponseHandler
from python_socks import ProxyType, parse_proxy_url
from python_socks.async_.asyncio.v2 import Proxy
from python_socks.async_.asyncio.v2._stream import AsyncioSocketStream

from bot.errors import ConfigError
from bot.ingest.guard import Guard, is_literal
from bot.ingest.names import Resolve


class GuardedProxyConnector(ProxyConnector):  # type: ignore[misc,unused-ignore]
    """A connector whose every connection is checked by `guard` and made by the proxy at `url`."""

    def __init__(self, url: str, guard: Guard, resolve: Resolve, **options: Any) -> None:
        kind, host, port, user, password = _read_address(url)
        super().__init__(host, port, kind, user, password, rdns=False, **options)
        self._guard = guard
        self._resolve = resolve
        self._proxy = Proxy(kind, host, port, user, password, rdns=False)

    async def _connect_via_proxy(
        self, host: str, port: int, ssl: tls.SSLContext | None = None, timeout: float | None = None
    ) -> tuple[asyncio.Transport, ResponseHandler]:
        ips = (host,) if is_literal(host) else tuple(await self._resolve(host))
        self._guard.check_all(ips, port)
        stream = await self._proxy.connect(ips[0], port, timeout=timeout)
        if ssl is not None:
            stream = await self._secure(stream, host, ssl)
        transport = stream.writer.transport
        protocol = _ResponseHandler(loop=self._loop, writer=stream.writer)
        transport.set_protocol(protocol)
        protocol.connection_made(transport)
        return transport, protocol  # type: ignore[return-value,unused-ignore]

    async def _secure(
        self, stream: AsyncioSocketStream, host: str, ssl: tls.SSLContext
    ) -> AsyncioSocketStream:
        try:
            return await stream.start_tls(hostname=host.rstrip("."), ssl_context=ssl)
        except BaseException:
            await stream.close()
            raise


def _read_address(url: str) -> tuple[ProxyType, str, int, str | None, str | None]:
    try:
        kind, host, port, user, password = parse_proxy_url(url)
    except ValueError as fault:
        mend = "write it as http://host:port or socks5://host:port"
        raise ConfigError("DOZOR_PROXY", mend) from fault
    return kind, host, port, user, password
