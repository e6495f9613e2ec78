"""Addresses of the web: made absolute, told apart by site, and judged by their look."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote, urljoin, urlsplit

from tld import get_fld

_SECTION = re.compile(
    r"/(?:tags?|categor(?:y|ies)|rubrics?|sections?|topics?|authors?|users?|profile|search|login|register|subscribe"
    r"|subscription|about|contacts?|privacy|terms|rules|rss|feed|page|archive|shop|help|donate|reklama|advert\w*"
    r"|comments?)(?:/|$)",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|zip|mp[34]|avi|css|js|xml|json|apk)$", re.IGNORECASE
)
_IN_PATH = re.compile(  # a long number, a date, or a short number of its own
    r"(?:^|[/_.-])\d{4,}|/\d{4}/\d{1,2}(?:/|$)|(?:^|[/-])[a-z]{0,2}\d{3,}(?:[-._/]|$)", re.IGNORECASE
)
_IN_NAME = re.compile(r"(?:[^\W_]+[-_]){2,}[^\W_]+|\w{6,}\.(?:s?html?|php|aspx?)$", re.IGNORECASE)
_IN_QUERY = re.compile(r"(?:^|&)\w*(?:id|p|news|article|story|num)\w*=\d{2,}", re.IGNORECASE)


def web_address(address: str, base: str = "") -> str:
    """An address made absolute; "" if it is none of the web's. Without a base it may stay relative."""
    address = re.sub(r"[\t\r\n]", "", address).strip()
    try:
        whole = urljoin(base, address) if address else ""
        parts = urlsplit(whole)
    except ValueError:
        return ""
    if not parts.scheme and not base:
        return whole
    return whole if parts.scheme in ("http", "https") and parts.netloc else ""


def host_of(address: str) -> str:
    """The host's name in lower case, without port and trailing dot; "" if there is none."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def site_of(address: str) -> str:
    """The registrable domain, `news.example.co.uk` → `example.co.uk`; the host if there is none."""
    host = host_of(address)
    return _site_of_host(host) if host else ""


@lru_cache(maxsize=4096)
def _site_of_host(host: str) -> str:
    return str(get_fld(f"http://{host}/", fail_silently=True) or host)


def is_same_site(one: str, other: str) -> bool:
    """Whether two addresses belong to one registrable domain."""
    site = site_of(one)
    return bool(site) and site == site_of(other)


def is_article(address: str) -> bool:
    """Whether an address looks like that of one article rather than of a section or a form.

    By a date, a number, several hyphened words or a page's ending in its path, or an id in its query.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    path = unquote(parts.path).rstrip("/")
    if not parts.netloc or _SECTION.search(path) or _FILE.search(path):
        return False
    name = path.rpartition("/")[2]
    return bool(_IN_PATH.search(path) or _IN_NAME.search(name) or _IN_QUERY.search(parts.query))
