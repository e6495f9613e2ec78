"""Which addresses may be visited: public ones, over http or https, on the ports of the web.

The address is looked at twice. `check_url` refuses early and with clear words what can be seen
in the text. `open_socket` has the last word: it sees the very address that is about to be
connected to, so IP literals, redirects and a name that changes its mind between two lookups
(DNS rebinding) all pass through it. A check of names alone would miss the first and the last.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

from yarl import URL

from bot.errors import SourceRefused

PORTS = frozenset({80, 443, 8080, 8443})
LONGEST_URL = 4096

# What `is_global` of the supported Pythons wrongly calls public (their tables differ by patch
# release), after the registries of special-purpose addresses (RFC 6890, IANA) and, last in the
# first group, the one public address behind which a cloud keeps its machines' secrets.
_DENIED = tuple(
    ip_network(text)
    for text in (
        "0.0.0.0/8",
        "100.64.0.0/10",
        "192.0.0.0/24",
        "192.88.99.0/24",
        "198.18.0.0/15",
        "240.0.0.0/4",
        "168.63.129.16/32",
        "::/96",
        "64:ff9b:1::/48",
        "100::/32",
        "2001::/23",
        "2001:db8::/32",
        "3fff::/20",
        "5f00::/16",
        "fc00::/7",
        "fe80::/10",
        "fec0::/10",
    )
)
_NAT64 = ip_network("64:ff9b::/96")

_AUTHORITY = re.compile(r"[^/?#]*//([^/?#]*)")
_ODD = re.compile(r"[\x00-\x20\x7f\\]")
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME = re.compile(rf"(?=.{{1,254}}\Z)(?:{_LABEL}\.)*{_LABEL}\.?")
_NUMBER = re.compile(r"(?:\d+|0x[0-9a-f]*)")
_LOCAL_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa")

_NOT_PUBLIC = "the address is not on the public internet"

_Address = IPv4Address | IPv6Address


def is_public(address: str | _Address) -> bool:
    """Whether a connection to this IP address stays on the public internet."""
    ip = _unwrap(ip_address(address) if isinstance(address, str) else address)
    return ip.is_global and not ip.is_multicast and not any(ip in network for network in _DENIED)


def _unwrap(ip: _Address) -> _Address:
    """The IPv4 address that an IPv6 address carries, when a gateway would deliver to it."""
    if isinstance(ip, IPv4Address):
        return ip
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or ip


class SocketRefused(SourceRefused, OSError):
    """Said at the socket. An `OSError` too, or the race between several addresses drops it."""


@dataclass(frozen=True, slots=True)
class Guard:
    """What may be visited beyond the public internet: nothing, by default.

    `allowed` names exact (IP address, port) pairs, for the playground's own sites;
    `allow_private` opens every address and port, for an operator whose sources are inside.
    """

    allow_private: bool = False
    allowed: frozenset[tuple[str, int]] = frozenset()

    def check_url(self, url: str | URL) -> URL:
        """The parsed address, without its fragment. Raises `SourceRefused` with the reason."""
        parsed = _parse(url) if isinstance(url, str) else url
        if parsed.scheme not in ("http", "https"):
            raise SourceRefused("only http and https addresses can be read")
        if parsed.raw_user is not None or parsed.raw_password is not None:
            raise SourceRefused("an address with a user name or password in it is not read")
        host, port = parsed.raw_host, parsed.port
        if not host or port is None:
            raise SourceRefused("the address names no site")
        self._check_host(host.lower(), port)
        return parsed.with_fragment(None)

    def check_address(self, ip: str, port: int) -> None:
        """Raise `SocketRefused` unless a connection to this address and port is permitted."""
        if self.allow_private or (ip, port) in self.allowed:
            return
        if not is_public(ip):
            raise SocketRefused(_NOT_PUBLIC)
        if port not in PORTS:
            raise SocketRefused(_unusual(port))

    def open_socket(self, target: tuple[Any, ...]) -> socket.socket:
        """A socket for one connect, as `TCPConnector(socket_factory=...)` asks for it."""
        family, kind, protocol, _, address = target
        self.check_address(str(address[0]), int(address[1]))
        return socket.socket(family=family, type=kind, proto=protocol)

    def check_all(self, ips: Sequence[str], port: int) -> None:
        """As `check_address` for every address of a name, where somebody else will connect."""
        for ip in ips:
            self.check_address(ip, port)

    def _check_host(self, host: str, port: int) -> None:
        if is_literal(host):
            self.check_address(host, port)
        elif not _NAME.fullmatch(host) or _is_numeric(host):
            raise SourceRefused("the address is not written in the usual way")
        elif not self.allow_private:
            self._check_name(host, port)

    def _check_name(self, host: str, port: int) -> None:
        known = {allowed_port for _, allowed_port in self.allowed}
        if port not in PORTS | known:
            raise SourceRefused(_unusual(port))
        if _is_local(host) and port not in known:
            raise SourceRefused(_NOT_PUBLIC)


def _parse(text: str) -> URL:
    text = text.strip()
    if len(text) > LONGEST_URL:
        raise SourceRefused(f"the address is longer than {LONGEST_URL} characters")
    authority = _AUTHORITY.match(text)
    if authority and _ODD.search(authority[1]):
        raise SourceRefused("the address is not written in the usual way")
    try:
        return URL(text)
    except ValueError as fault:
        raise SourceRefused("this is not an address of the web") from fault


def is_literal(host: str) -> bool:
    """Whether a host is written as an IP address."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_numeric(host: str) -> bool:
    """`127.1`, `0x7f.1`, `2130706433`: old ways to write an IPv4 address that resolvers still take."""
    return bool(_NUMBER.fullmatch(host.rstrip(".").rpartition(".")[2]))


def _is_local(host: str) -> bool:
    name = host.rstrip(".")
    return "." not in name or name.rpartition(".")[2] in _LOCAL_NAMES


def _unusual(port: int) -> str:
    return f"port {port} is not one that sites use"
