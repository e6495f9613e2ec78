"""One post of a channel's preview page."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterable
from datetime import UTC
from html import escape
from urllib.parse import quote

from bot.newsroom.pages.publishing import Published
from bot.seeds import Sample, SampleKind

_M = "tgme_widget_message"
_LINKS = re.compile(r"(?P<url>https?://[^\s<>«»]+[^\s<>«».,:;!?)])|(?P<tag>#\w+)|(?P<name>@[A-Za-z]\w{4,31})")
_EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?")
_BOLD = re.compile(r"\*\*(.+?)\*\*")

Origins = Callable[[str], Published | None]


def post_block(post: Published, origins: Origins, article_url: Callable[[str], str]) -> str:
    """The block of one post. `origins` finds a published sample by key, `article_url` its address."""
    name, number = post.sample.site, post.numbers[0]
    if post.sample.kind is SampleKind.SERVICE:
        return _wrapped(post, " service_message", (_service_text(post), _footer(post)))
    parts = (
        _owner(post.sample),
        _forwarded(post.sample, origins),
        _reply(post.sample, origins),
        _media(post),
        _text(post, article_url),
        *(_link_preview(origins(key), article_url(key)) for key in post.sample.links),
        # Every real post carries this block, hidden; it says nothing about the post.
        f'<div class="media_not_supported_cont">{_not_supported(name, number)}</div>',
        _footer(post),
    )
    return _wrapped(post, "", parts)


def _service_text(post: Published) -> str:
    text = escape(" ".join(post.paragraphs))
    return f'<div class="{_M}_text js-message_text" dir="auto">{text}</div>'


def _owner(sample: Sample) -> str:
    title = f'<span dir="auto">{escape(sample.outlet.title)}</span>'
    link = f'<a class="{_M}_owner_name" href="https://t.me/{sample.site}">{title}</a>'
    return f'<div class="{_M}_author accent_color">{link}</div>'


def _wrapped(post: Published, more_classes: str, parts: Iterable[str]) -> str:
    name, number = post.sample.site, post.numbers[0]
    inner = "\n".join(part for part in parts if part)
    return (
        f'<div class="{_M}_wrap js-widget_message_wrap"><div class="{_M} text_not_supported_wrap'
        f'{more_classes} js-widget_message" data-post="{name}/{number}" data-view="{_view(name, number)}">'
        f'<div class="{_M}_bubble">\n{inner}\n</div></div></div>'
    )


def chat_number(name: str) -> int:
    """The channel's own number, as the real service would have given it one."""
    return 1_000_000_000 + int(hashlib.sha256(name.encode()).hexdigest()[:7], 16)


def _view(name: str, number: int) -> str:
    data = json.dumps({"c": -chat_number(name), "p": number, "t": 1670000000, "h": "sample"})
    return base64.urlsafe_b64encode(data.encode()).decode().rstrip("=")


def _forwarded(sample: Sample, origins: Origins) -> str:
    if sample.forwarded_from:
        who = f'<span class="{_M}_forwarded_from_name" dir="auto">{escape(sample.forwarded_from)}</span>'
    elif origin := origins(sample.forwards):
        url = f"https://t.me/{origin.sample.site}/{origin.numbers[0]}"
        title = escape(origin.sample.outlet.title)
        who = f'<a class="{_M}_forwarded_from_name" href="{url}"><span dir="auto">{title}</span></a>'
        if origin.sample.author:
            author = escape(origin.sample.author)
            who += f' (<span class="{_M}_forwarded_from_author">{author}</span>)'
    else:
        return ""
    return f'<div class="{_M}_forwarded_from accent_color">Forwarded from&nbsp;{who}</div>'


def _reply(sample: Sample, origins: Origins) -> str:
    origin = origins(sample.reply_to)
    if origin is None:
        return ""
    quoted = escape(" ".join(origin.paragraphs)[:60])
    return (
        f'<a class="{_M}_reply" href="https://t.me/{origin.sample.site}/{origin.numbers[0]}">'
        f'<div class="{_M}_author accent_color"><span class="{_M}_author_name" dir="auto">'
        f"{escape(origin.sample.outlet.title)}</span></div>"
        f'<div class="{_M}_text js-message_reply_text" dir="auto">{quoted}</div></a>'
    )


def _media(post: Published) -> str:
    media = post.sample.media
    if not media:
        return ""
    if len(media) > 1:
        photos = "".join(_photo(post, place, "?single") for place in range(len(media)))
        return f'<div class="{_M}_grouped_wrap js-message_grouped_wrap">{photos}</div>'
    return {"photo": _photo, "video": _video, "file": _file, "unsupported": _unsupported}[media[0]](post)


def _photo(post: Published, place: int = 0, suffix: str = "") -> str:
    name, number = post.sample.site, post.numbers[place]
    key = f"52{chat_number(name)}{number:07d} {chat_number(name)}_{456230000 + number}"
    return (
        f'<a class="{_M}_photo_wrap {key}" href="https://t.me/{name}/{number}{suffix}" style="width:400px;'
        f"background-image:url('https://cdn4.telesco.pe/file/sample-{name}-{number}.jpg')\">"
        f'<div class="{_M}_photo" style="padding-top:66%"></div></a>'
    )


def _video(post: Published) -> str:
    name, number = post.sample.site, post.numbers[0]
    file = f"https://cdn4.telesco.pe/file/sample-{name}-{number}"
    return (
        f'<a class="{_M}_video_player js-message_video_player" href="https://t.me/{name}/{number}">'
        f'<i class="{_M}_video_thumb" style="background-image:url(\'{file}.jpg\')"></i>'
        f'<div class="{_M}_video_wrap"><video src="{file}.mp4" class="{_M}_video js-message_video"></video>'
        '</div><i class="message_video_play js-message_video_play"></i>'
        '<time class="message_video_duration js-message_video_duration">0:42</time></a>'
    )


def _file(post: Published) -> str:
    name, number = post.sample.site, post.numbers[0]
    return (
        f'<a class="{_M}_document_wrap" href="https://t.me/{name}/{number}"><div class="{_M}_document_icon">'
        f'</div><div class="{_M}_document"><div class="{_M}_document_title" dir="auto">table-{number}.pdf'
        f'</div><div class="{_M}_document_extra" dir="auto">214.5 KB</div></div></a>'
    )


def _unsupported(post: Published) -> str:
    return _not_supported(post.sample.site, post.numbers[0])


def _not_supported(name: str, number: int) -> str:
    return (
        '<div class="message_media_not_supported_wrap"><div class="message_media_not_supported">'
        '<div class="message_media_not_supported_label">Please open Telegram to view this post</div>'
        f'<a href="https://t.me/{name}/{number}" class="message_media_view_in_telegram">VIEW IN TELEGRAM</a>'
        "</div></div>"
    )


def _text(post: Published, article_url: Callable[[str], str]) -> str:
    paragraphs = [*post.paragraphs, *(article_url(key) for key in post.sample.links)]
    if not paragraphs:
        return ""
    html = "<br/><br/>".join(_rich(paragraph) for paragraph in paragraphs)
    return f'<div class="{_M}_text js-message_text" dir="auto">{html}</div>'


def _rich(paragraph: str) -> str:
    pieces, last = [], 0
    for found in _LINKS.finditer(paragraph):
        pieces += [_plain(paragraph[last : found.start()]), _link(found)]
        last = found.end()
    pieces.append(_plain(paragraph[last:]))
    return _BOLD.sub(r"<b>\1</b>", "".join(pieces)).replace("\n", "<br/>")


def _plain(text: str) -> str:
    return _EMOJI.sub(_emoji, escape(text, quote=False))


def _emoji(found: re.Match[str]) -> str:
    code = found.group().encode().hex().upper()
    picture = f"background-image:url('//telegram.org/img/emoji/40/{code}.png')"
    return f'<i class="emoji" style="{picture}"><b>{found.group()}</b></i>'


def _link(found: re.Match[str]) -> str:
    text = escape(found.group())
    if found["tag"]:
        return f'<a href="?q={quote(found.group())}">{text}</a>'
    if found["name"]:
        return f'<a href="https://t.me/{found.group()[1:]}" target="_blank">{text}</a>'
    # Outside links ask before they open, and their address is escaped twice on the real pages.
    twice = escape(escape(found.group()))
    ask = "return confirm('Open this link?\\n\\n'+this.href);"
    return f'<a href="{twice}" target="_blank" rel="noopener" onclick="{ask}">{text}</a>'


def _link_preview(article: Published | None, url: str) -> str:
    if article is None:
        return ""
    return (
        f'<a class="{_M}_link_preview" href="{escape(url)}"><div class="link_preview_site_name" dir="auto">'
        f'{escape(article.sample.outlet.title)}</div><div class="link_preview_title" dir="auto">'
        f'{escape(article.title)}</div><div class="link_preview_description" dir="auto">'
        f"{escape(article.paragraphs[0])}</div></a>"
    )


def _footer(post: Published) -> str:
    name, number = post.sample.site, post.numbers[0]
    at = post.published_at.astimezone(UTC).replace(microsecond=0)
    signature = (
        f'<span class="{_M}_from_author" dir="auto">{escape(post.sample.author)}</span>,&nbsp;'
        if post.sample.author
        else ""
    )
    views = (
        "" if post.sample.kind is SampleKind.SERVICE else f'<span class="{_M}_views">{_views(post)}</span>'
    )
    return (
        f'<div class="{_M}_footer compact js-message_footer"><div class="{_M}_info short js-message_info">'
        f'{views}<span class="copyonly"> views</span><span class="{_M}_meta">'
        f"{'edited ' if post.edited_at else ''}{signature}"
        f'<a class="{_M}_date" href="https://t.me/{name}/{number}">'
        f'<time datetime="{at.isoformat()}" class="time">{at:%H:%M}</time></a></span></div></div>'
    )


def _views(post: Published) -> str:
    count = 400 + 37 * (chat_number(post.sample.key) % 997)
    return f"{count / 1000:.1f}K" if count >= 1000 else str(count)
