"""The key of an address: equal for all spellings of one page.

What is fetched stays as it was published; the key is only for comparing.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit, urlunsplit

from w3lib.url import canonicalize_url

from bot.ingest.telegram_addresses import telegram_post

_TRACKING = re.compile(  # parameters that say how a reader came, not where to
    r"utm_\w+|fbclid|gclid|yclid|ysclid|dclid|msclkid|igshid|mc_cid|mc_eid|_?openstat"
    r"|from|ref|referr?er|phpsessid|jsessionid|amp|at_medium|at_campaign",
    re.IGNORECASE,
)
_WRAPPERS = {  # addresses that only send on: host and path, and the parameter with the target
    ("vk.com", "/away.php"): "to",
    ("vk.ru", "/away.php"): "to",
    ("google.com", "/url"): "q",
    ("t.me", "/iv"): "url",
    ("l.facebook.com", "/l.php"): "u",
}
_PORTS = {"http": 80, "https": 443}


def url_key(url: str) -> str:
    """The key of an address; for a Telegram post in any form `tg:name/123`, the name in lower case."""
    try:
        address = unwrapped(url.strip().replace("&amp;", "&"))
        post = telegram_post(address)
        return f"tg:{post[0]}/{post[1]}" if post else _reduced(urlsplit(address), address)
    except ValueError:
        return url.strip()


def unwrapped(address: str) -> str:
    """The target of an address that only sends on; any other as it is. ValueError if it is none."""
    for _ in range(3):
        target = _target(urlsplit(address))
        if not target:
            break
        address = target
    return address


def _target(parts: SplitResult) -> str:
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    parameter = _WRAPPERS.get((host, parts.path))
    found = dict(parse_qsl(parts.query)).get(parameter, "") if parameter else ""
    return found if found.startswith(("http://", "https://")) else ""


def _reduced(parts: SplitResult, address: str) -> str:
    if parts.scheme not in _PORTS:
        return address
    pairs = (pair for pair in parts.query.split("&") if not _TRACKING.fullmatch(pair.partition("=")[0]))
    plain = urlsplit(canonicalize_url(urlunsplit(("https", _netloc(parts), parts.path, "&".join(pairs), ""))))
    fragment = f"#{unquote(parts.fragment)}" if parts.fragment.startswith("!") else ""
    return urlunsplit(plain._replace(path=_path(plain.path))) + fragment


def _netloc(parts: SplitResult) -> str:
    """The host without `www.`, whoever asks, and the usual port: sites answer with and without them."""
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in (None, _PORTS[parts.scheme]) else f"{host}:{parts.port}"


def _path(path: str) -> str:
    path = re.sub(r";jsessionid=[^/?]*", "", path, flags=re.IGNORECASE)
    return re.sub(r"/{2,}", "/", path).rstrip("/") or "/"
