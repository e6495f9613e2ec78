"""What a person means by an address: a channel, a site, or something that nobody else can read. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.errors import SourceRefused
from bot.ingest.guard import Guard
from bot.ingest.telegram_addresses import telegram_channel


class AddressKind(StrEnum):
    CHANNEL = "channel"
    SITE = "site"  # anything on the web: a site, a page, a feed, a sitemap
    PRIVATE = "private"  # an invitation, or a post that only members see


@dataclass(frozen=True, slots=True)
class Address:
    """What was typed. `name` is a channel's, in lower case; `urls` are a site's, the best guess first."""

    kind: AddressKind
    name: str = ""
    urls: tuple[str, ...] = ()


_WRAPPING = "<>\"'«»“”„()[]., \t\r\n"
_AT_NAME = re.compile(r"@([a-z][a-z0-9_]{3,31})", re.IGNORECASE)
_TELEGRAM = re.compile(
    r"(?:https?://)?(?:www\.)?(?:t\.me|telegram\.(?:me|dog))(?:[/?#].*)?|tg:.*"
    r"|(?:https?://)?[a-z][a-z0-9_]{3,31}\.(?:t|telegram)\.me(?:[/?#].*)?",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"(?:https?://)?[^/]*/(?:\+|joinchat/|c/\d|addlist/)|tg:(?://)?(?:join|privatepost|addlist)\b",
    re.IGNORECASE,
)
_HAS_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_BARE_SITE = re.compile(r"(?:[^\s/?#@:]+\.)+(?:[^\W\d_]{2,}|xn--[a-z0-9-]+)\.?(?::\d+)?(?:[/?#]\S*)?")
_FEED = re.compile(r"feed:(?://)?(?=\S)", re.IGNORECASE)


def classify(text: str) -> Address | None:
    """The address in what a person typed; None if there is none.

    `@name`, `t.me/name`, `t.me/s/name`, `t.me/name/123`, `site.by`, `https://site.by/rss`,
    `feed://site.by/rss`, and the private links that lead nowhere for us.
    """
    typed = text.strip(_WRAPPING)
    at_name = _AT_NAME.fullmatch(typed)
    if at_name:
        return Address(AddressKind.CHANNEL, at_name[1].lower())
    if _TELEGRAM.fullmatch(typed):
        return _of_telegram(typed)
    return _of_site(_FEED.sub("", typed, count=1) if _FEED.match(typed) else typed)


def _of_telegram(typed: str) -> Address | None:
    if _PRIVATE.match(typed):
        return Address(AddressKind.PRIVATE)
    name = telegram_channel(typed if _HAS_SCHEME.match(typed) else f"https://{typed}")
    return Address(AddressKind.CHANNEL, name) if name else None


def _of_site(typed: str) -> Address | None:
    if re.search(r"\s", typed):
        return None
    if _HAS_SCHEME.match(typed):
        written: tuple[str, ...] = (typed,)
    elif _BARE_SITE.fullmatch(typed):
        written = (f"https://{typed}", f"http://{typed}")
    else:
        return None
    urls = tuple(filter(None, map(_spelled_out, written)))
    return Address(AddressKind.SITE, urls=urls) if urls else None


def _spelled_out(url: str) -> str:
    """One spelling for each address; "" for what could not be fetched from anywhere.

    Whether it may be fetched from here is the fetcher's guard to say.
    """
    try:
        parsed = Guard(allow_private=True).check_url(url)
    except SourceRefused:
        return ""
    return str(parsed.with_path(parsed.raw_path, encoded=True, keep_query=True))
