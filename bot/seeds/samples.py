"""Nouns of the playground's texts: who publishes, and what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.domain.source import Ownership


class OutletKind(StrEnum):
    """How an outlet tells what it has published."""

    RSS = "rss"
    ATOM = "atom"
    RDF = "rdf"
    JSON = "json"
    NEWSMAP = "newsmap"  # a news sitemap, no feed
    PAGE = "page"  # a page of links, no feed
    CHANNEL = "channel"  # a Telegram channel


class Layout(StrEnum):
    """How the pages of a site are built."""

    MODERN = "modern"
    OLD = "old"
    BLOG = "blog"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A sample newsroom: a site, or a channel (then `key` is its public name)."""

    key: str
    kind: OutletKind
    title: str
    language: str
    country: str
    ownership: Ownership
    about: str
    layout: Layout = Layout.MODERN
    charset: str = "utf-8"
    preview: bool = True  # channels: whether the web preview is on
    page_size: int = 20  # channels: posts on one page of the preview
    subscribers: str = "1K"  # channels: as shown

    @property
    def is_channel(self) -> bool:
        """Whether it is a Telegram channel."""
        return self.kind is OutletKind.CHANNEL


@dataclass(frozen=True, slots=True)
class Edit:
    """A later version of a sample, whole. `expect` holds what it names beside the first one."""

    at: timedelta
    title: str
    paragraphs: tuple[str, ...]
    expect: tuple[str, ...] = ()
    expect_forms: tuple[str, ...] = ()


class SampleKind(StrEnum):
    """What is published."""

    ARTICLE = "article"
    POST = "post"
    SERVICE = "service"  # a channel's service message: created, renamed


@dataclass(frozen=True, slots=True)
class Sample:
    """One text of one outlet.

    `at` counts from the playground's start; what is negative has been out before it. `expect`
    are the keys of the entities that its title and text name in a form listed in the seeds,
    `expect_forms` those that they name only in inflected forms. A text with a `trap` names
    none of the people; `hard` means that names alone cannot show it.
    """

    key: str
    outlet: Outlet
    kind: SampleKind
    at: timedelta
    title: str
    author: str
    paragraphs: tuple[str, ...]
    expect: tuple[str, ...] = ()
    expect_forms: tuple[str, ...] = ()
    trap: str = ""
    hard: bool = False
    edits: tuple[Edit, ...] = ()
    repeats: str = ""  # key of the sample whose text this one copies
    forwards: str = ""  # posts: key of the post that is forwarded
    forwarded_from: str = ""  # posts: name of a hidden account that is forwarded
    reply_to: str = ""  # posts: key of an earlier post of the same channel
    links: tuple[str, ...] = ()  # keys of articles that it links
    media: tuple[str, ...] = ()  # posts: photo, video, file, unsupported; several are an album

    @property
    def site(self) -> str:
        """The key of its outlet."""
        return self.outlet.key

    @property
    def language(self) -> str:
        """The language of its outlet."""
        return self.outlet.language

    @property
    def text(self) -> str:
        """All paragraphs of the first version."""
        return "\n\n".join(self.paragraphs)
