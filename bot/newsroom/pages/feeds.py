"""RSS, Atom, RDF, JSON Feed and news sitemaps, as sites of different ages write them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime
from html import escape

from bot.newsroom.pages.addresses import Addresses
from bot.newsroom.pages.publishing import Published
from bot.seeds import Outlet, OutletKind

LONGEST = 30  # items in one feed

_MINSK = timezone(timedelta(hours=3))

Writer = Callable[[Outlet, Sequence[Published], Addresses], str]


def feed(outlet: Outlet, articles: Sequence[Published], addresses: Addresses) -> tuple[str, str]:
    """The list of a site, newest first, as (media type, text). `articles` come newest first."""
    media_type, write = _WRITERS[outlet.kind]
    return media_type, write(outlet, articles[:LONGEST], addresses)


def _rss(outlet: Outlet, articles: Sequence[Published], addresses: Addresses) -> str:
    items = "".join(_rss_item(one, addresses) for one in articles)
    return (
        f'<?xml version="1.0" encoding="{outlet.charset}"?>\n'
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>\n'
        f"<title>{escape(outlet.title)}</title><link>{addresses.front(outlet)}</link>\n"
        f"<description>{escape(outlet.about)}</description><language>{outlet.language}</language>\n"
        f"<ttl>5</ttl>\n{items}</channel></rss>\n"
    )


def _rss_item(one: Published, addresses: Addresses) -> str:
    # The address carries the tags that feeds like to add: readers must see through them.
    link = f"{addresses.article(one.sample)}?utm_source=rss&utm_medium=feed"
    date = format_datetime(one.published_at.astimezone(_MINSK))
    creator = f"<dc:creator>{escape(one.sample.author)}</dc:creator>" if one.sample.author else ""
    return (
        f"<item><title>{escape(one.title)}</title><link>{escape(link)}</link>"
        f'<guid isPermaLink="false">{one.sample.site}-{one.sample.key}</guid>'
        f"<pubDate>{date}</pubDate>{creator}"
        f"<description><![CDATA[<p>{escape(_lead(one))}</p>]]></description></item>\n"
    )


def _atom(outlet: Outlet, articles: Sequence[Published], addresses: Addresses) -> str:
    entries = "".join(_atom_entry(one, addresses) for one in articles)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.language}">\n'
        f"<id>tag:dozor.invalid,2022:{outlet.key}</id><title>{escape(outlet.title)}</title>\n"
        f'<link rel="self" href="{addresses.list_of(outlet)}"/>'
        f'<link rel="alternate" href="{addresses.front(outlet)}"/>\n'
        f"<updated>{_iso(_newest(articles))}</updated>\n{entries}</feed>\n"
    )


def _atom_entry(one: Published, addresses: Addresses) -> str:
    html = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in one.paragraphs)
    author = f"<author><name>{escape(one.sample.author)}</name></author>" if one.sample.author else ""
    return (
        f"<entry><id>tag:dozor.invalid,2022:{one.sample.key}</id>"
        f'<title type="text">{escape(one.title)}</title>'
        f'<link rel="alternate" type="text/html" href="{addresses.article(one.sample)}"/>'
        f"<published>{_iso(one.published_at)}</published><updated>{_iso(one.changed_at)}</updated>{author}"
        f"<summary>{escape(_lead(one))}</summary>"
        f'<content type="html">{escape(html)}</content></entry>\n'
    )


def _rdf(outlet: Outlet, articles: Sequence[Published], addresses: Addresses) -> str:
    links = "".join(f'<rdf:li resource="{addresses.article(one.sample)}"/>' for one in articles)
    items = "".join(_rdf_item(one, addresses) for one in articles)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<channel rdf:about="{addresses.list_of(outlet)}"><title>{escape(outlet.title)}</title>'
        f"<link>{addresses.front(outlet)}</link><description>{escape(outlet.about)}</description>"
        f"<items><rdf:Seq>{links}</rdf:Seq></items></channel>\n{items}</rdf:RDF>\n"
    )


def _rdf_item(one: Published, addresses: Addresses) -> str:
    url = addresses.article(one.sample)
    creator = f"<dc:creator>{escape(one.sample.author)}</dc:creator>" if one.sample.author else ""
    return (
        f'<item rdf:about="{url}"><title>{escape(one.title)}</title><link>{url}</link>'
        f"<description>{escape(_lead(one))}</description>"
        f"<dc:date>{_iso(one.published_at)}</dc:date>{creator}</item>\n"
    )


def _json(outlet: Outlet, articles: Sequence[Published], addresses: Addresses) -> str:
    return json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": outlet.title,
            "home_page_url": addresses.front(outlet),
            "feed_url": addresses.list_of(outlet),
            "language": outlet.language,
            "items": [_json_item(one, addresses) for one in articles],
        },
        ensure_ascii=False,
        indent=1,
    )


def _json_item(one: Published, addresses: Addresses) -> dict[str, object]:
    item: dict[str, object] = {
        "id": one.sample.key,
        "url": addresses.article(one.sample),
        "title": one.title,
        "content_text": "\n\n".join(one.paragraphs),
        "date_published": _iso(one.published_at),
    }
    if one.edited_at:
        item["date_modified"] = _iso(one.edited_at)
    if one.sample.author:
        item["authors"] = [{"name": one.sample.author}]
    return item


def _newsmap(outlet: Outlet, articles: Sequence[Published], addresses: Addresses) -> str:
    urls = "".join(
        f"<url><loc>{addresses.article(one.sample)}</loc><lastmod>{_iso(one.changed_at)}</lastmod>"
        f"<news:news><news:publication><news:name>{escape(outlet.title)}</news:name>"
        f"<news:language>{outlet.language}</news:language></news:publication>"
        f"<news:publication_date>{_iso(one.published_at)}</news:publication_date>"
        f"<news:title>{escape(one.title)}</news:title></news:news></url>\n"
        for one in articles
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n{urls}</urlset>\n'
    )


_WRITERS: dict[OutletKind, tuple[str, Writer]] = {
    OutletKind.RSS: ("application/rss+xml", _rss),
    OutletKind.ATOM: ("application/atom+xml", _atom),
    OutletKind.RDF: ("application/rdf+xml", _rdf),
    OutletKind.JSON: ("application/feed+json", _json),
    OutletKind.NEWSMAP: ("application/xml", _newsmap),
}


def has_feed(outlet: Outlet) -> bool:
    """Whether the site has a list of its own beside its front page."""
    return outlet.kind in _WRITERS


def feed_type(outlet: Outlet) -> str:
    """The media type of that list, "" if there is none."""
    return _WRITERS[outlet.kind][0] if has_feed(outlet) else ""


def _lead(one: Published) -> str:
    return one.paragraphs[0] if one.paragraphs else ""


def _newest(articles: Sequence[Published]) -> datetime:
    return max((one.changed_at for one in articles), default=datetime(2022, 12, 3, tzinfo=UTC))


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
