"""What comes out of the parsers: nouns without any of the libraries that make them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.document import Item


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as read. Addresses are absolute if the feed's own address was known; "" when absent."""

    title: str
    language: str  # a two- or three-letter code, "" if the feed does not say
    items: tuple[Item, ...]
    kind: str  # rss, atom, rdf, cdf or json
    site_url: str = ""
    feed_url: str = ""  # the address that the feed gives itself
    hub_url: str = ""  # where to ask for pushes (WebSub)


@dataclass(frozen=True, slots=True)
class Page:
    """A page as read. An empty `text` is no error: many pages hold no article.

    `date_is_certain`: the markup states the date; otherwise it was guessed from the page's looks
    and is good to the day at best. `url` is the canonical address if it is of the same site.
    `feeds` are addresses that may be feeds, the likeliest first.
    """

    title: str
    text: str
    language: str
    published_at: datetime | None
    date_is_certain: bool
    author: str
    url: str
    links: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()


class ChannelState(StrEnum):
    """What a preview address answered; the status of all these answers is 200."""

    POSTS = "posts"
    EMPTY = "empty"  # the channel is there and shows nothing
    NO_PREVIEW = "no_preview"  # it is there, or is a group, and has no preview
    NO_SUCH_CHANNEL = "no_such_channel"


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel as its page shows it, posts oldest first.

    `older` is the number to ask the page before (`?before=`), None when there is nothing before.
    `telegram_id` is the chat's id in the Bot API, None when the page hides it.
    """

    name: str
    title: str
    description: str
    state: ChannelState
    items: tuple[Item, ...] = ()
    older: int | None = None
    telegram_id: int | None = None


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One address of a sitemap. `is_index`: it leads to another sitemap, not to a page.

    `published_at` is certain only in news sitemaps; elsewhere it says when the page last changed.
    """

    url: str
    published_at: datetime | None = None
    title: str = ""
    language: str = ""
    is_index: bool = False
    date_is_certain: bool = False
