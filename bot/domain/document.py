"""What sources publish, and what is kept of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, film, voice or file of a post. `key` stays the same when its URL expires."""

    kind: str  # photo, video, gif, round, voice, audio, file, sticker, poll, place, contact
    key: str


@dataclass(frozen=True, slots=True)
class Forward:
    """Where a forwarded post says it comes from; `url` is "" for hidden accounts."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item as published: a feed entry, a page, a channel post.

    `guid` is the publisher's own name for it ("" if none); for posts it is `tg:<name>/<number>`.
    `text` is plain text, paragraphs divided by newlines; `complete` is False when it is only a
    teaser and the page should be read.
    """

    guid: str
    url: str
    title: str
    text: str
    published_at: datetime | None = None
    author: str = ""
    language: str = ""
    links: tuple[str, ...] = ()
    complete: bool = False
    # Channel posts only:
    channel: str = ""
    numbers: tuple[int, ...] = ()  # post ids: several for an album
    kind: str = "post"  # post or service
    edited: bool = False
    views: str = ""  # as shown, rounded by Telegram: "12.5K"
    forwarded_from: Forward | None = None
    reply_to: str = ""
    media: tuple[Media, ...] = ()
    # Other items of the same listing bear the same address (a home page), so it names none of them.
    shares_url: bool = False
    incomplete_reason: str = ""  # content that the page does not show


@dataclass(frozen=True, slots=True)
class DocumentDraft:
    """A document about to be kept.

    `keys` are all the names under which this document is known: by any of them it is
    recognised when it comes again. `echo_keys` are names by which the same text or the same
    article is recognised at another source.
    """

    source_id: int
    keys: tuple[str, ...]
    echo_keys: tuple[str, ...]
    url: str
    title: str
    text: str
    language: str
    author: str
    published_at: datetime | None
    content_hash: str
    date_is_certain: bool = True
    forwarded_from: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document as kept. Times are aware UTC."""

    id: int
    source_id: int
    story_id: int | None
    url: str
    title: str
    text: str
    language: str
    author: str
    published_at: datetime | None
    date_is_certain: bool
    fetched_at: datetime
    content_hash: str
    version: int = 1
    forwarded_from: str = ""
    silent: bool = False  # seen on the first visit to its source: kept, never alerted
    echo_keys: tuple[str, ...] = field(default=())
    copy_of: int | None = None  # the document whose words it repeats
