"""One message block of a channel's preview page to an item.

The classes are Telegram's own (t.me/s and its widget); a block is `div.tgme_widget_message`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from selectolax.lexbor import LexborNode

from bot.domain.document import Forward, Item
from bot.ingest.plain import one_line, text_of_node
from bot.ingest.post_media import media_of, shows_media
from bot.ingest.telegram_addresses import telegram_post

_POST = re.compile(r"([A-Za-z]\w{3,31})/(\d{1,12})[a-z]?$", re.ASCII)
_NOT_EDITED = " ,·•\xa0\n\t"  # what stands between the parts of the footer anyway
_ONLY_IN_TELEGRAM = "the post is shown only in Telegram"
_TOO_BIG = "the video is too big for the preview"
_PART_HIDDEN = "a part of the post is shown only in Telegram"


def post_of(block: LexborNode) -> Item | None:
    """The post in a message block; None if the block does not say which post it is."""
    named = _POST.search(block.attributes.get("data-post") or "")
    if named is None:
        return None
    channel, number = named[1], int(named[2])
    numbers = _numbers(block, channel, number)
    text, media = _text(block), media_of(block, channel, number)
    return Item(
        guid=f"tg:{channel.lower()}/{numbers[0]}",
        url=f"https://t.me/{channel}/{number}",
        title="",
        text=text,
        published_at=_published_at(block),
        author=_line(block, ".tgme_widget_message_meta .tgme_widget_message_from_author"),
        links=tuple(dict.fromkeys(_links(block))),
        complete=True,
        channel=channel,
        numbers=numbers,
        kind="service" if "service_message" in _classes(block) else "post",
        edited=_is_edited(block),
        views=_line(block, ".tgme_widget_message_views"),
        forwarded_from=_forward(block),
        reply_to=_reply_to(block),
        media=media,
        incomplete_reason=_hidden(block, bool(text or media)),
    )


def _numbers(block: LexborNode, channel: str, number: int) -> tuple[int, ...]:
    """All numbers of the post: the parts of an album have their own, which only their links say."""
    numbers = {number}
    for link in block.css('a[href*="?single"]'):
        part = telegram_post(link.attributes.get("href") or "")
        if part and part[0] == channel.lower():
            numbers.add(part[1])
    return tuple(sorted(numbers))


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").split()


def _line(block: LexborNode, selector: str) -> str:
    found = block.css_first(selector)
    return one_line(text_of_node(found)) if found is not None else ""


def _text_node(block: LexborNode) -> LexborNode | None:
    """The post's own text is the last, and may be nested in itself; a quoted one has another class."""
    found = block.css(".tgme_widget_message_text.js-message_text")
    return found[-1] if found else None


def _text(block: LexborNode) -> str:
    node = _text_node(block)
    return "\n".join(filter(None, [text_of_node(node) if node is not None else "", _poll(block)]))


def _poll(block: LexborNode) -> str:
    """A poll's question and answers: they name people as any text does."""
    parts = block.css(".tgme_widget_message_poll_question, .tgme_widget_message_poll_option_text")
    return "\n".join(filter(None, (one_line(text_of_node(part)) for part in parts)))


def _published_at(block: LexborNode) -> datetime | None:
    """The footer's time. A film's length stands in a `time` too, earlier and without `datetime`."""
    times = block.css(".tgme_widget_message_date time[datetime]") or block.css("time[datetime]")
    try:
        found = datetime.fromisoformat(times[-1].attributes.get("datetime") or "") if times else None
        return found.astimezone(UTC) if found and found.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _is_edited(block: LexborNode) -> bool:
    """Whether the footer says so, in whatever language: by any words of its own. It never says when."""
    meta = block.css_first(".tgme_widget_message_meta")
    return meta is not None and bool((meta.text(deep=False) or "").strip(_NOT_EDITED))


def _links(block: LexborNode) -> Iterator[str]:
    """Addresses in the text and under it. Those outside are escaped twice."""
    node = _text_node(block)
    anchors = node.css("a[href]") if node is not None else []
    for anchor in [*anchors, *block.css("a.tgme_widget_message_link_preview[href]")]:
        address = (anchor.attributes.get("href") or "").replace("&amp;", "&").strip()
        if address.startswith(("http://", "https://", "tg://")):
            yield address


def _forward(block: LexborNode) -> Forward | None:
    """Where the post was forwarded from; people who hide have a name and no address."""
    found = block.css_first(".tgme_widget_message_forwarded_from_name")
    if found is None:
        whole = _line(block, ".tgme_widget_message_forwarded_from")
        return Forward(re.sub(r"^Forwarded from\s*", "", whole)) if whole else None
    return Forward(one_line(text_of_node(found)), (found.attributes.get("href") or "").strip())


def _reply_to(block: LexborNode) -> str:
    found = block.css_first("a.tgme_widget_message_reply[href]")
    return (found.attributes.get("href") or "").strip() if found is not None else ""


def _hidden(block: LexborNode, has_content: bool) -> str:
    """What the page does not show, a clause in plain words; "" if it shows everything.

    Every post carries a note for old browsers, in `media_not_supported_cont`: that says nothing.
    """
    notes = [
        note
        for note in block.css(".message_media_not_supported_wrap")
        if not _is_for_old_browsers(note, block)
    ]
    if not notes:
        return ""
    if shows_media(block, "video"):
        return _TOO_BIG
    return _PART_HIDDEN if has_content else _ONLY_IN_TELEGRAM


def _is_for_old_browsers(note: LexborNode, block: LexborNode) -> bool:
    above = note.parent
    while above is not None and above.mem_id != block.mem_id:
        if "media_not_supported_cont" in _classes(above):
            return True
        above = above.parent
    return False
