"""What setWebhook says: where updates go, and whether that is an address they may go to.

The real server asks for HTTPS and a public address; this one only ever posts to the machine it runs
on, over HTTP too and to any port.
"""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, urlsplit

from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.shapes.basics import stamp, without_blanks
from bot.playground.world.world import World

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
PORTS = frozenset({80, 88, 443, 8443})
LARGEST_CERTIFICATE = 3 * 1024 * 1024
MOST_CONNECTIONS, CONNECTIONS = 100, 40
_SECRET = re.compile(r"[A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Hook:
    """Where updates go. `certificate` is the text of the one that was uploaded, "" without."""

    url: str
    secret: str = ""
    connections: int = CONNECTIONS
    ip: str = "127.0.0.1"
    certificate: str = ""

    def trust(self) -> ssl.SSLContext:
        """What HTTPS is checked against. Raises ssl.SSLError for a certificate that is none."""
        return ssl.create_default_context(cadata=self.certificate or None)


@dataclass(slots=True)
class Troubles:
    """The latest failure to post, for getWebhookInfo."""

    at: int = 0  # Unix time, 0 when all went well
    words: str = ""

    def remember(self, world: World, words: str) -> None:
        """Something went wrong just now."""
        self.at, self.words = stamp(world.now()), words


def hook_of(params: Params, own_port: int = 0) -> Hook:
    """Raises Refusal in the words of the real server, and for an address on `own_port`."""
    url, secret = params.text("url").strip(), params.text("secret_token")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    ip = _checked(url, params.text("ip_address").strip(), own_port)
    asked = params.integer("max_connections", CONNECTIONS)
    return Hook(url, secret, min(max(asked, 1), MOST_CONNECTIONS), ip, _certificate(params))


def _checked(url: str, ip: str, own_port: int) -> str:
    """The address of this machine that is posted to."""
    parts, port = _split(url)
    if parts.hostname not in LOOPBACK:
        if parts.scheme != "https":
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if port not in PORTS:
            raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
        raise bad_request("bad webhook: the playground posts only to this machine")
    if port == own_port:  # past the guard of its control API
        raise bad_request("bad webhook: the playground does not post to itself")
    if not ip:
        return "::1" if parts.hostname == "::1" else "127.0.0.1"
    try:
        given = ip_address(ip)
    except ValueError:
        raise bad_request("bad webhook: Invalid IP address specified") from None
    if not given.is_loopback:
        raise bad_request("bad webhook: the playground posts only to this machine")
    return str(given)


def _split(url: str) -> tuple[SplitResult, int]:
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise bad_request("invalid webhook URL specified")
    return parts, port


def _certificate(params: Params) -> str:
    given = params.files.get("certificate")
    if given is None:
        return ""
    if len(given.content) > LARGEST_CERTIFICATE:
        raise bad_request(f"certificate size is too big ({len(given.content)} bytes)")
    return given.content.decode("ascii", "replace")


def hook_json(hook: Hook | None, world: World, troubles: Troubles) -> Json:
    """`WebhookInfo`."""
    shape: Json = {
        "url": hook.url if hook else "",
        "has_custom_certificate": bool(hook and hook.certificate),
        "pending_update_count": world.updates.pending(world.now()),
    }
    if hook:
        shape |= {"max_connections": hook.connections, "ip_address": hook.ip}
        shape |= without_blanks(last_error_date=troubles.at, last_error_message=troubles.words)
    asked: list[Any] = sorted(world.updates.asked)
    return shape | without_blanks(allowed_updates=asked)
