"""Names of hosts to IP addresses, by a function that tests can hand in."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence

from aiohttp.abc import AbstractResolver, ResolveResult

Resolve = Callable[[str], Awaitable[Sequence[str]]]  # a name → IP addresses; raises OSError


async def resolve_name(host: str) -> Sequence[str]:
    """The IP addresses of a name, asked of the system."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


class Resolver(AbstractResolver):
    """Our `resolve` in the shape that the library asks for."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve

    async def resolve(
        self,
        host: str,
        port: int = 0,
        family: socket.AddressFamily = socket.AF_INET,  # noqa: ARG002  (the library's signature)
    ) -> list[ResolveResult]:
        return [_result(host, ip, port) for ip in await self._resolve(host)]

    async def close(self) -> None:
        """Nothing is kept open."""


def _result(host: str, ip: str, port: int) -> ResolveResult:
    family = socket.AF_INET6 if ":" in ip else socket.AF_INET
    return ResolveResult(
        hostname=host, host=ip, port=port, family=family, proto=0, flags=socket.AI_NUMERICHOST
    )
