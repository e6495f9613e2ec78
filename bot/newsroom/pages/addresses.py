"""Where everything of the sample sites stands."""

from __future__ import annotations

from zlib import crc32

from bot.domain.source import SourceDraft, SourceKind
from bot.newsroom.pages.publishing import Published
from bot.seeds import Outlet, OutletKind, Sample

_LISTS = {
    OutletKind.RSS: ("feed.xml", SourceKind.FEED),
    OutletKind.ATOM: ("feed.xml", SourceKind.FEED),
    OutletKind.RDF: ("feed.xml", SourceKind.FEED),
    OutletKind.JSON: ("feed.json", SourceKind.FEED),
    OutletKind.NEWSMAP: ("news-sitemap.xml", SourceKind.SITEMAP),
    OutletKind.PAGE: ("", SourceKind.PAGE),
}


class Addresses:
    """Addresses on `base_url` (no slash at its end); posts keep their public https://t.me address."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url.rstrip("/")

    def front(self, outlet: Outlet) -> str:
        """The front page of a site, or a channel's public address."""
        if outlet.is_channel:
            return f"https://t.me/{outlet.key}"
        return f"{self.base_url}/sites/{outlet.key}/"

    def preview(self, outlet: Outlet) -> str:
        """Where a channel can be read on this machine; `/<number>` behind it leads to a post."""
        return f"{self.base_url}/s/{outlet.key}"

    def list_of(self, outlet: Outlet) -> str:
        """What a reader of this site subscribes to: feed, sitemap or the page itself."""
        return self.front(outlet) + ("" if outlet.is_channel else _LISTS[outlet.kind][0])

    def article(self, sample: Sample) -> str:
        """An article's own address. The number makes it look like an article's to those who only see it."""
        number = 1000 + crc32(sample.key.encode()) % 9000
        return f"{self.front(sample.outlet)}news/{number}-{sample.key}.html"

    def post(self, published: Published) -> str:
        """A post's public address."""
        return f"{self.front(published.sample.outlet)}/{published.numbers[0]}"

    def source(self, outlet: Outlet) -> SourceDraft:
        """The outlet as a source that every chat hears."""
        return SourceDraft(
            kind=SourceKind.CHANNEL if outlet.is_channel else _LISTS[outlet.kind][1],
            address=self.list_of(outlet),
            title=outlet.title,
            language=outlet.language,
            country=outlet.country,
            ownership=outlet.ownership,
            shared=True,
        )
