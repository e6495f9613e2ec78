"""Links that stand behind words: how Telegram writes them, and which it does not take."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv6Address
from typing import NamedTuple

USER_ID_LIMIT = (1 << 40) - 1

_SPACES = " \t\r\n\0\x0b"
_OWN_SCHEMES = ("tg", "ton", "tonsite")
_CAPITALS = {ord(char): char.lower() for char in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_SCHEME = re.compile(r"([^:/?#@\[\]]*)://", re.DOTALL)
_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,18}")
_PART = re.compile(r"(?:[A-Za-z0-9.\-_!$,~*'();&+=\x80-\U0010ffff]|%[0-9A-Fa-f]{2})*")
_USER_PART = re.compile(r"(?:[A-Za-z0-9.\-_!$,~*'();&+=:\x80-\U0010ffff]|%[0-9A-Fa-f]{2})*")
_OWN_HOST, _OWN_SITE = re.compile(r"[A-Za-z0-9_-]*"), re.compile(r"[A-Za-z0-9_.-]*")


class WrongLink(ValueError):
    """Why it is not taken, in Telegram's words."""


class _Address(NamedTuple):
    scheme: str
    user: str
    host: str
    port: int
    query: str
    is_ipv6: bool = False


def lowered(text: str) -> str:
    """Latin capitals made small; nothing else changes."""
    return text.translate(_CAPITALS)


def whole_number(text: str, bits: int = 64) -> int | None:
    """A number written as a number is written, if it fits."""
    if not _NUMBER.fullmatch(text):
        return None
    number = int(text)
    return number if -(1 << bits - 1) <= number < 1 << bits - 1 else None


def link_of(text: str) -> str:
    """The link as Telegram writes it; `WrongLink` when it is none."""
    own = next((scheme for scheme in _OWN_SCHEMES if lowered(text).startswith(scheme + ":")), "")
    if not own:
        address = _parsed(text)
        if "." not in address.host and not address.is_ipv6:
            raise WrongLink("Wrong HTTP URL")
        return _written(address)
    rest = text[len(own) + 1 :].removeprefix("//")
    return _own_link(own, rest)


def link_or_nothing(text: str) -> str:
    """The link as Telegram writes it; "" when it is none."""
    try:
        return link_of(text)
    except WrongLink:
        return ""


def wrong_url(text: str) -> str:
    """Why it is not taken, or ""."""
    try:
        link_of(text)
    except WrongLink as error:
        return str(error)
    return ""


def _own_link(own: str, rest: str) -> str:
    address = _parsed(rest)
    is_more = address.user or address.port or address.is_ipv6 or address.scheme == "https"
    if is_more or lowered(rest).startswith("http://"):
        raise WrongLink("Wrong tg URL" if own == "tg" else "Wrong ton URL")
    if not (_OWN_SITE if own == "tonsite" else _OWN_HOST).fullmatch(address.host):
        raise WrongLink("Unallowed characters in URL host")
    query = address.query[1:] if address.query.startswith("/?") else address.query
    return f"{own}://{address.host}{query}"


def _written(address: _Address) -> str:
    user = f"{address.user}@" if address.user else ""
    port = f":{address.port}" if address.port else ""
    return f"{address.scheme}://{user}{address.host}{port}{address.query}"


def _parsed(text: str) -> _Address:
    scheme = "http"
    if match := _SCHEME.match(text):
        scheme, text = lowered(match[1]), text[match.end() :]
        if scheme not in {"http", "https"}:
            raise WrongLink("Unsupported URL protocol")
    place = min((at for at in map(text.find, "/?#") if at >= 0), default=len(text))
    whole, query = text[:place], _query(text[place:])
    user_and_host, port = _without_port(whole)
    user, _, host = user_and_host.rpartition("@")
    is_ipv6 = host.startswith("[") and host.endswith("]")
    if is_ipv6:
        _check_ipv6(host)
    if host in {"", "."}:
        raise WrongLink("Host is invalid" if host else "URL host is empty")
    if not is_ipv6:
        _check_part(host, "host", _PART)
        _check_part(user, "userinfo", _USER_PART)
    return _Address(scheme, user, lowered(host), port, query, is_ipv6)


def _without_port(whole: str) -> tuple[str, int]:
    place = max(whole.rfind(":"), whole.rfind("]"), whole.rfind("@"))
    if place <= 0 or whole[place] != ":":
        return whole, 0
    digits = whole[place + 1 :]
    number = whole_number(digits[: len(digits) - 1].lstrip("0") + digits[-1:], 32)
    if number is None or not 0 < number < 1 << 16:
        raise WrongLink("Wrong port number specified in the URL")
    return whole[:place], number


def _query(text: str) -> str:
    text = text.rstrip(_SPACES) or "/"
    written = "".join(f"%{ord(char):02X}" if char <= " " else char for char in text)
    return written if written.startswith("/") else f"/{written}"


def _check_ipv6(host: str) -> None:
    if "%" in host:
        raise WrongLink("Wrong IPv6 address specified in the URL")
    try:
        IPv6Address(host[1:-1])
    except AddressValueError as error:
        raise WrongLink("Wrong IPv6 address specified in the URL") from error


def _check_part(part: str, name: str, allowed: re.Pattern[str]) -> None:
    match = allowed.match(part)
    if match and match.end() < len(part):
        is_percent = part[match.end()] == "%"
        fault = "Wrong percent-encoded symbol" if is_percent else "Disallowed character"
        raise WrongLink(f"{fault} in URL {name}")
