"""The preview page of a public Telegram channel (`t.me/s/name`) to its posts."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.domain.document import Item
from bot.errors import SourceUnreadable
from bot.ingest.decoding import decode
from bot.ingest.plain import html_tree, one_line, text_of_node
from bot.ingest.posts import post_of
from bot.ingest.readings import Channel, ChannelState
from bot.ingest.telegram_addresses import telegram_channel

_BEFORE = re.compile(r"[?&]before=(\d{1,12})")
_SUPERGROUPS = 10**12  # the Bot API writes a channel's id as minus this much and the id


def parse_channel(body: bytes | str, url: str = "") -> Channel:
    """The channel in a preview or landing page. Raises SourceUnreadable if it is no page of Telegram's."""
    text = body if isinstance(body, str) else decode(body)[0]
    page = html_tree(text) if text.strip() else None
    if page is None or page.root is None:
        raise SourceUnreadable("the answer is empty")
    blocks = page.css("div.tgme_widget_message[data-post]")
    items = tuple(item for block in blocks if (item := post_of(block)))
    return Channel(
        name=_name(page, items) or telegram_channel(url),
        title=_text(page, ".tgme_channel_info_header_title, .tgme_header_title, .tgme_page_title"),
        description=_text(page, ".tgme_channel_info_description, .tgme_page_description"),
        state=_state(page, items),
        items=items,
        older=_older(page, items),
        telegram_id=next(_telegram_ids(blocks), None),
    )


def _state(page: LexborHTMLParser, items: tuple[Item, ...]) -> ChannelState:
    if items:
        return ChannelState.POSTS
    if page.css_first(".tgme_channel_history, .tme_no_messages_found, .tgme_channel_info") is not None:
        return ChannelState.EMPTY
    if page.css_first('.tgme_page, meta[property="al:ios:url"]') is None:
        raise SourceUnreadable("it is no page of a Telegram channel")
    title, extra = _text(page, "title"), _text(page, ".tgme_page_extra")
    is_there = title.startswith("Telegram: View") or re.search(r"\d.*\b(?:subscriber|member)", extra)
    return ChannelState.NO_PREVIEW if is_there else ChannelState.NO_SUCH_CHANNEL


def _text(page: LexborHTMLParser, selector: str) -> str:
    found = page.css_first(selector)
    return text_of_node(found) if found is not None else ""


def _name(page: LexborHTMLParser, items: tuple[Item, ...]) -> str:
    if items:
        return items[-1].channel
    shown = one_line(_text(page, ".tgme_channel_info_header_username a")).removeprefix("@")
    link = page.css_first('meta[property="al:ios:url"]')
    told = re.search(r"domain=(\w+)", (link.attributes.get("content") or "") if link is not None else "")
    return shown or (told[1] if told else "")


def _older(page: LexborHTMLParser, items: tuple[Item, ...]) -> int | None:
    """The pager's cursor; some pages lack it though older posts exist, so else the first post's number."""
    more, prev = page.css_first("a.tme_messages_more[data-before]"), page.css_first('link[rel="prev"][href]')
    shown = (more.attributes.get("data-before") or "") if more is not None else ""
    if shown.isascii() and shown.isdigit():
        return int(shown[:12])
    told = _BEFORE.search(prev.attributes.get("href") or "") if prev is not None else None
    if told:
        return int(told[1])
    first = min((item.numbers[0] for item in items), default=0)
    return first if first > 1 else None


def _telegram_ids(blocks: list[LexborNode]) -> Iterator[int]:
    """The chat's id, from the note by which each block counts its views: base64 of `{"c":-1658393576,…}`."""
    for block in blocks:
        sealed = block.attributes.get("data-view") or ""
        try:
            note = json.loads(base64.urlsafe_b64decode(sealed + "=" * (-len(sealed) % 4)))
            number = abs(int(note["c"]))
        except (ValueError, KeyError, TypeError, RecursionError, OverflowError):
            continue
        yield -number if number > _SUPERGROUPS else -(_SUPERGROUPS + number)
