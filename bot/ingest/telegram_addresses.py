"""The addresses of Telegram's channels and posts, in all the forms in which they are written."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, urlsplit

_HOSTS = frozenset(("t.me", "telegram.me", "telegram.dog"))
_OWN_HOST = re.compile(r"([a-z]\w{3,31})\.(?:t\.me|telegram\.me)$", re.IGNORECASE)
_PATH = re.compile(r"/(?:s/)?([A-Za-z]\w{3,31})(?:/(\d{1,12}))?/?$", re.ASCII)
_NOT_CHANNELS = frozenset(("joinchat", "addstickers", "addemoji", "addlist", "proxy", "socks", "share"))


def telegram_post(address: str) -> tuple[str, int] | None:
    """A channel's name in lower case and a post's number; None if the address is not a public post's.

    Of `/s/name/123`, `/name/123?single`, `name.t.me/123`, `tg://resolve?domain=name&post=123`.
    """
    name, number = _named(address)
    return (name, int(number)) if name and number else None


def telegram_channel(address: str) -> str:
    """The name in lower case in the address of a channel or of its post; "" if it is neither."""
    return _named(address)[0]


def _named(address: str) -> tuple[str, str]:
    try:
        parts = urlsplit(address)
        found = _PATH.match(_path(parts))
    except ValueError:
        return "", ""
    if not found or found[1].lower() in _NOT_CHANNELS:
        return "", ""
    return found[1].lower(), found[2] or ""


def _path(parts: SplitResult) -> str:
    """The address as a path `/name` or `/name/123`; "" if it is not one of Telegram's."""
    if parts.scheme == "tg":
        values = dict(parse_qsl(parts.query)) if parts.netloc == "resolve" else {}
        return f"/{values.get('domain', '')}/{values.get('post', '')}"
    if parts.scheme not in ("http", "https"):
        return ""
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    own = _OWN_HOST.match(host)
    if own:
        return f"/{own[1]}{parts.path.removeprefix('/s')}"
    return parts.path if host in _HOSTS else ""
