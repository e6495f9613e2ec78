"""Links and e-mail addresses that stand in a text as they are.

A link is looked for around a dot: leftwards to where its host, its user and its scheme begin,
rightwards over the port and the path. What was found is then judged in `hosts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.playground.text.characters import HOST, HOST_OR_AT, LATIN, PATH, SCHEME, USER, is_word
from bot.playground.text.hosts import BAD_END, judged

_HOST, _USER, _SCHEME = re.compile(HOST), re.compile(USER), re.compile(SCHEME)
_HOSTS, _PATH = re.compile(f"{HOST_OR_AT}*"), re.compile(f"{PATH}*")
_PORT = re.compile(r":0*([1-9][0-9]{0,4})(?![0-9])")
_INNER = re.compile(rf"(?:(?<=tg)|(?<=ton)|(?<=tonsite))://[{LATIN}-]{{1,253}}", re.IGNORECASE | re.ASCII)
_SCHEMES = (("http", ("shttp",)), ("https", ()), ("ftp", ("tftp", "sftp")), ("tonsite", ()))


def urls(text: str) -> Iterator[tuple[int, int, str]]:
    """Where they are, and whether it is a `url` or an `email`."""
    if "://" in text:
        yield from _inner_links(text)
    for start, end in _around_dots(text):
        yield from judged(text, start, end)


def _inner_links(text: str) -> Iterator[tuple[int, int, str]]:
    place = 0
    # Telegram stops looking when less than six bytes are left.
    # Of tonsite:// the link begins at the last three letters.
    while len(text[place : place + 6].encode()) >= 6 and (link := _INNER.search(text, place)):
        shown = 2 if text[link.start() - 1] in "gG" else 3
        place = _with_path(text, link.end())
        yield link.start() - shown, place, "url"


def _with_path(text: str, place: int) -> int:
    """Where the path that begins at `place` ends."""
    sign = text[place : place + 1]
    if not sign or sign not in "/?#":
        return place
    match = _PATH.match(text, place + 1)
    end = match.end() if match else place + 1
    while end > place + 1 and text[end - 1] in BAD_END:
        end -= 1
    return end if sign == "/" or end > place + 1 else place


def _leftwards(text: str, place: int, start: int, allowed: re.Pattern[str]) -> int:
    """How far to the left of `place` the allowed characters reach, `start` at most."""
    while place > start and allowed.match(text[place - 1]):
        place -= 1
    return place


def _around_dots(text: str) -> Iterator[tuple[int, int]]:
    start = 0  # what lies before has been dealt with, and is not looked at again
    while 0 <= (dot := text.find(".", start)) < len(text) - 1:
        if text[dot + 1] == " ":
            start = dot + 2
            continue
        host, names = _leftwards(text, dot, start, _HOST), _HOSTS.match(text, dot)
        host_end = names.end() if names else dot + 1
        with_user = "@" in text[dot:host_end]
        if with_user:
            host = _leftwards(text, host, start, _USER)
        port = _PORT.match(text, host_end)
        end = _with_path(text, port.end() if port and int(port[1]) < 1 << 16 else host_end)
        while end > dot + 1 and text[end - 1] == ".":
            end -= 1
        begin = _beginning(text, start, host, with_user=with_user)
        if begin is None:
            end = text.rfind(".", dot, end) + 1
        elif end > dot + 1:
            yield begin, end
        start = max(end, dot + 1)
        while begin is not None and text[start : start + 1] == ".":
            start += 1


def _beginning(text: str, start: int, host: int, *, with_user: bool) -> int | None:
    """Where the link of that host begins; None when what stands before it makes it none."""
    if host > start and text[host - 1] == "@":
        user = _leftwards(text, host - 1, start, _USER)
        if with_user or user == host - 1:
            return None
        host = user
    before = text[start:host]
    if not before:
        return host
    if before.endswith("://") and len(before[-6:].encode()) >= 6:
        scheme = text[_leftwards(text, host - 3, start, _SCHEME) : host - 3]
        return _scheme_start(scheme, host)
    return None if is_word(before[-1]) or before[-1] in "/#@" else host


def _scheme_start(scheme: str, host: int) -> int | None:
    for name, others in _SCHEMES:
        if scheme.lower().endswith(name):
            return None if scheme.lower() in others else host - len(name) - 3
    return None
