"""Preview pages of channels, shaped like those at t.me/s, and the landing pages at t.me/<name>.

Class names and quirks (albums under one id, links escaped twice, a pager in two places) are the
ones that a reader of the real pages has to cope with.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from bot.newsroom.pages.looks import CHANNEL
from bot.newsroom.pages.posts import Origins, post_block
from bot.newsroom.pages.publishing import Published
from bot.seeds import Outlet


def page_of(posts: Sequence[Published], size: int, before: int | None, after: int | None) -> list[Published]:
    """The posts that one page shows, oldest first: the last `size`, or those round a cursor."""
    if before is not None:
        return [post for post in posts if post.numbers[0] < before][-size:]
    if after is not None:
        return [post for post in posts if post.numbers[0] > after][:size]
    return list(posts[-size:])


def preview_page(
    outlet: Outlet, posts: Sequence[Published], shown: Sequence[Published], blocks: Sequence[str]
) -> str:
    """A channel's preview: `shown` of all its `posts`, already rendered as `blocks`."""
    older = bool(shown) and shown[0].numbers[0] > posts[0].numbers[0]
    newer = bool(shown) and shown[-1].numbers[0] < posts[-1].numbers[0]
    name, title = outlet.key, escape(outlet.title)
    prev = f'<link rel="prev" href="/s/{name}?before={shown[0].numbers[0]}">' if older else ""
    following = f'<link rel="next" href="/s/{name}?after={shown[-1].numbers[-1]}">' if newer else ""
    more = _more(name, shown[0].numbers[0]) if older else ""
    history = "\n".join(blocks) or _nothing()
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{title} – Telegram</title>\n'
        f'<meta property="og:title" content="{title}">{prev}{following}'
        f'<link rel="canonical" href="/s/{name}">{CHANNEL}</head>\n'
        '<body class="widget_frame_base tgme_webpreview tme_mode">\n'
        f'<header class="tgme_header"><div class="tgme_header_right_column">{_info(outlet)}</div></header>\n'
        f'<main class="tgme_main" data-url="/{name}"><div class="tgme_container">'
        f'<section class="tgme_channel_history js-message_history">\n{more}{history}\n'
        "</section></div></main></body></html>\n"
    )


def rendered(shown: Sequence[Published], origins: Origins, article_url: Callable[[str], str]) -> list[str]:
    """The blocks of the posts on one page."""
    return [post_block(post, origins, article_url) for post in shown]


def landing_page(outlet: Outlet | None, name: str) -> str:
    """t.me/<name>: a known channel, or the page that stands for every name nobody has."""
    if outlet is None:
        return (
            f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>Telegram: Contact @{name}</title>'
            f'</head><body><div class="tgme_page"><div class="tgme_page_description">'
            f'If you have <strong>Telegram</strong>, you can contact <a href="tg://resolve?domain={name}">'
            f"@{name}</a> right away.</div></div></body></html>\n"
        )
    preview = (
        f'<div class="tgme_page_context_link_wrap"><a class="tgme_page_context_link" href="/s/{name}">'
        "Preview channel</a></div>"
        if outlet.preview
        else ""
    )
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>Telegram: View @{name}</title></head>'
        f'<body><div class="tgme_page"><div class="tgme_page_title"><span dir="auto">{escape(outlet.title)}'
        f'</span></div><div class="tgme_page_extra">{escape(outlet.subscribers)} subscribers</div>'
        f'<div class="tgme_page_description">{escape(outlet.about)}</div>{preview}</div></body></html>\n'
    )


def _info(outlet: Outlet) -> str:
    return (
        '<div class="tgme_channel_info"><div class="tgme_channel_info_header">'
        f'<div class="tgme_channel_info_header_title"><span dir="auto">{escape(outlet.title)}</span></div>'
        f'<div class="tgme_channel_info_header_username"><a href="https://t.me/{outlet.key}">@{outlet.key}'
        '</a></div></div><div class="tgme_channel_info_counters"><div class="tgme_channel_info_counter">'
        f'<span class="counter_value">{escape(outlet.subscribers)}</span> '
        '<span class="counter_type">subscribers</span></div></div>'
        f'<div class="tgme_channel_info_description">{escape(outlet.about)}</div></div>'
    )


def _more(name: str, before: int) -> str:
    return (
        '<div class="tgme_widget_message_centered js-messages_more_wrap">'
        f'<a href="/s/{name}?before={before}" class="tme_messages_more js-messages_more" '
        f'data-before="{before}"></a></div>\n'
    )


def _nothing() -> str:
    return (
        '<div class="tgme_widget_message_wrap js-widget_message_wrap">'
        '<div class="tme_no_messages_found">No posts found</div></div>'
    )
