"""Front pages and article pages in three layouts, with the furniture that real pages have."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC
from html import escape

from bot.newsroom.pages.addresses import Addresses
from bot.newsroom.pages.feeds import feed_type, has_feed
from bot.newsroom.pages.furniture import (
    advert,
    cookie_note,
    footer,
    menu,
    words_of,
    written_date,
)
from bot.newsroom.pages.looks import SITE
from bot.newsroom.pages.publishing import Published
from bot.seeds import Layout, Outlet

Body = Callable[[Published, Sequence[Published], Addresses], str]


def front_page(outlet: Outlet, articles: Sequence[Published], addresses: Addresses) -> str:
    """The list of everything on a site. `articles` come newest first."""
    items = "".join(
        f'<li><a href="{addresses.article(one.sample)}">{escape(one.title)}</a> '
        f"<small>{written_date(one.published_at, outlet.language)}</small></li>\n"
        for one in articles
    )
    body = f'<h1>{escape(outlet.title)}</h1><p>{escape(outlet.about)}</p><ul class="latest">\n{items}</ul>'
    return _page(outlet, outlet.title, "", body, addresses)


def article_page(one: Published, earlier: Sequence[Published], addresses: Addresses) -> str:
    """One article. `earlier` articles of the same site stand in its 'read also'."""
    outlet = one.sample.outlet
    return _page(
        outlet, one.title, _HEADS[outlet.layout](one, addresses), _article(one, earlier, addresses), addresses
    )


def _page(outlet: Outlet, title: str, head: str, body: str, addresses: Addresses) -> str:
    front = addresses.front(outlet)
    alternate = (
        f'<link rel="alternate" type="{feed_type(outlet)}" title="{escape(outlet.title)}" '
        f'href="{addresses.list_of(outlet)}">'
        if has_feed(outlet) and feed_type(outlet) != "application/xml"
        else ""
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{outlet.language}"><head><meta charset="{outlet.charset}">\n'
        f"<title>{escape(title)} — {escape(outlet.title)}</title>{alternate}\n{SITE}{head}</head>\n<body>\n"
        f'<header class="site-header"><a class="logo" href="{front}">{escape(outlet.title)}</a>'
        f"{menu(outlet.language, front)}</header>\n{body}\n{footer(outlet.language)}\n"
        f"{cookie_note(outlet.language)}</body></html>\n"
    )


def _article(one: Published, earlier: Sequence[Published], addresses: Addresses) -> str:
    return _BODIES[one.sample.outlet.layout](one, earlier, addresses)


# ── modern: JSON-LD and Open Graph, <article>, read-also beside and below ────────────────────


def _modern_head(one: Published, addresses: Addresses) -> str:
    url = addresses.article(one.sample)
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": one.title,
        "mainEntityOfPage": url,
        "datePublished": one.published_at.astimezone(UTC).isoformat(),
        "dateModified": one.changed_at.astimezone(UTC).isoformat(),
        "inLanguage": one.sample.language,
        "publisher": {"@type": "Organization", "name": one.sample.outlet.title},
    }
    if one.sample.author:
        data["author"] = {"@type": "Person", "name": one.sample.author}
    # "</" would end the script early.
    script = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return (
        f'<link rel="canonical" href="{url}"><meta property="og:type" content="article">'
        f'<meta property="og:title" content="{escape(one.title)}">'
        f'<script type="application/ld+json">{script}</script>\n'
    )


def _modern_body(one: Published, earlier: Sequence[Published], addresses: Addresses) -> str:
    words = words_of(one.sample.language)
    first, rest = one.paragraphs[:2], one.paragraphs[2:]
    byline = f'<span class="author">{escape(one.sample.author)}</span> ' if one.sample.author else ""
    return (
        f"{advert(one.sample.language)}<main><article>\n<h1>{escape(one.title)}</h1>\n"
        f'<div class="meta">{byline}<time datetime="{one.published_at.astimezone(UTC).isoformat()}">'
        f"{written_date(one.published_at, one.sample.language)}</time></div>\n"
        f'<ul class="share"><li><a href="#share">{escape(words.share)}</a></li></ul>\n'
        f'<div class="article-body">\n{_paragraphs(first)}{advert(one.sample.language)}\n'
        f"{_paragraphs(rest)}</div>\n</article></main>\n{_also(one, earlier, addresses)}"
    )


# ── old: tables, no structured data; the date stands in a meta tag ────────────


def _old_head(one: Published, addresses: Addresses) -> str:
    return (
        f'<meta name="keywords" content="{escape(one.sample.outlet.title)}">'
        f'<link rel="canonical" href="{addresses.article(one.sample)}">'
        f'<meta property="article:published_time" content="{one.published_at.astimezone(UTC).isoformat()}">\n'
    )


def _old_body(one: Published, earlier: Sequence[Published], addresses: Addresses) -> str:
    words = words_of(one.sample.language)
    text = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in one.paragraphs)
    changed = (
        f" ({escape(words.updated)} {one.edited_at.astimezone(UTC):%d.%m.%Y %H:%M})" if one.edited_at else ""
    )
    return (
        f'<table width="100%"><tr><td class="left" width="20%">{advert(one.sample.language)}</td>'
        f'<td class="content">\n<h1>{escape(one.title)}</h1>\n'
        f'<div class="date">{one.published_at.astimezone(UTC):%d.%m.%Y %H:%M}{changed}</div>\n'
        f'<div class="text">\n{text}</div>\n<div class="sign">{escape(one.sample.author)}</div></td>'
        f'<td class="right">{_also(one, earlier, addresses)}</td></tr></table>'
    )


# ── blog: no metadata at all; a written date is everything there is ──────────────────────────


def _blog_head(one: Published, addresses: Addresses) -> str:
    return f'<link rel="canonical" href="{addresses.article(one.sample)}">\n'


def _blog_body(one: Published, earlier: Sequence[Published], addresses: Addresses) -> str:
    author = f" · {escape(one.sample.author)}" if one.sample.author else ""
    return (
        f'<div class="wrap"><div class="post"><h2 class="post-title">{escape(one.title)}</h2>\n'
        f'<p class="post-date">{written_date(one.published_at, one.sample.language)}{author}</p>\n'
        f'<div class="entry-content">\n{_paragraphs(one.paragraphs)}</div></div>\n'
        f"{_also(one, earlier, addresses)}</div>"
    )


def _paragraphs(paragraphs: Sequence[str]) -> str:
    return "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in paragraphs)


def _also(one: Published, earlier: Sequence[Published], addresses: Addresses) -> str:
    links = "".join(
        f'<li><a href="{addresses.article(other.sample)}">{escape(other.title)}</a></li>' for other in earlier
    )
    title = escape(words_of(one.sample.language).also)
    return f'<aside class="related read-also"><h3>{title}</h3><ul>{links}</ul></aside>' if links else ""


_HEADS: dict[Layout, Callable[[Published, Addresses], str]] = {
    Layout.MODERN: _modern_head,
    Layout.OLD: _old_head,
    Layout.BLOG: _blog_head,
}
_BODIES: dict[Layout, Body] = {
    Layout.MODERN: _modern_body,
    Layout.OLD: _old_body,
    Layout.BLOG: _blog_body,
}
