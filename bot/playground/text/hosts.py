"""Whether what looks like a link is one, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.playground.text.tlds import TLDS

BAD_END = ".:;,('?!`"  # never the last character of a path

_SCHEMES = ("http://", "https://", "ftp://", "tonsite://")
_LOOK_ALIKE = "teiegram.org"  # a known trap
_CLOSING = {")": "(", "]": "[", "}": "{"}
_EMAIL = re.compile(
    r"(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}@(?:[a-z0-9](?:[a-z0-9_-]{0,28}[a-z0-9])?\.){1,6}[a-z]{2,8}",
    re.IGNORECASE | re.ASCII,
)
_IPV4 = re.compile(r"(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])", re.ASCII)
_PUNYCODE = re.compile(r"xn--[A-Za-z0-9]{2,}")


def judged(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The link or the address in that stretch, if it holds one."""
    link = text[start:end]
    if _EMAIL.fullmatch(link):
        yield start, end, "email"
    elif link.startswith("mailto:") and _EMAIL.fullmatch(link[7:]):
        yield start + 7, end, "email"
    elif length := _link_length(link):
        yield start, start + length, "url"


def _link_length(link: str) -> int:
    """How much of it is a link, 0 for nothing."""
    scheme = next((one for one in _SCHEMES if link[:10].lower().startswith(one)), "")
    rest = link[len(scheme) :]
    place = min((at for at in map(rest.find, "/?#") if at >= 0), default=len(rest))
    host = rest[:place]
    host = host.partition("@")[2] if "@" in host else host
    host = host.rpartition(":")[0] if ":" in host else host
    if not _is_host(host, has_scheme=bool(scheme)):
        return 0
    return len(scheme) + place + _path_length(rest[place:])


def _path_length(path: str) -> int:
    """Up to the first bracket that closes nothing, and without punctuation at the end."""
    balance = dict.fromkeys("([{", 0)
    length = len(path)
    for place, char in enumerate(path):
        if char in balance:
            balance[char] += 1
        elif char in _CLOSING:
            balance[_CLOSING[char]] -= 1
            if balance[_CLOSING[char]] < 0:
                length = place
                break
    return len(path[:length].rstrip(BAD_END))


def _is_host(host: str, *, has_scheme: bool) -> bool:
    labels = host.split(".")
    if len(labels) < 2 or host.lower() == _LOOK_ALIKE:
        return False
    if any(not label or len(label.encode()) > 63 or label[-1] == "-" for label in labels):
        return False
    if all(label.isascii() and label.isdigit() for label in labels):
        return len(labels) == 4 and all(map(_IPV4.fullmatch, labels))
    top = labels[-1]
    return "_" not in labels[-2] and len(top) > 1 and _is_top(top, has_scheme=has_scheme)


def _is_top(top: str, *, has_scheme: bool) -> bool:
    if top.startswith("xn--"):
        return _PUNYCODE.fullmatch(top) is not None
    return "_" not in top and "-" not in top and (has_scheme or _is_common(top))


def _is_common(top: str) -> bool:
    """A known ending; "Org" is taken for the first word of a sentence, "ORG" is not."""
    lowered = top.lower()
    return lowered in TLDS and not (lowered[0] != top[0] and lowered[1:] == top[1:])
