"""A small reader of channel previews, by the rules that hold for the real pages."""

from __future__ import annotations

from dataclasses import dataclass
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

M = "tgme_widget_message"


@dataclass(frozen=True, slots=True)
class Seen:
    """One post as a reader sees it."""

    id: int
    service: bool
    text: str
    at: str
    edited: bool
    views: str
    signature: str
    forwarded: tuple[str, str]
    reply: str
    numbers: tuple[int, ...]
    photos: int
    links: tuple[str, ...]


def read(page: str) -> list[Seen]:
    """All posts on a preview page, top to bottom."""
    return [_post(node) for node in LexborHTMLParser(page).css(f"div.{M}[data-post]")]


def more(page: str) -> str:
    """The address of the older page, "" if there is none."""
    tree = LexborHTMLParser(page)
    link = tree.css_first(".js-messages_more_wrap > a.tme_messages_more[data-before]")
    prev = tree.css_first('link[rel="prev"]')
    assert (link is None) == (prev is None)
    return _attribute(link, "href")


def _post(node: LexborNode) -> Seen:
    texts = node.css(f".{M}_text.js-message_text")
    times = node.css(f".{M}_footer time[datetime]")
    name = node.css_first(f".{M}_forwarded_from_name")
    number = int((node.attributes["data-post"] or "").rpartition("/")[2])
    singles = [_attribute(link, "href") for link in node.css('a[href$="?single"]')]
    return Seen(
        id=number,
        service="service_message" in (node.attributes["class"] or "").split(),
        text=_lines(texts[-1]) if texts else "",
        at=_attribute(times[0], "datetime") if times else "",
        edited=_edited(node),
        views=_words(node.css_first(f".{M}_views")),
        signature=_words(node.css_first(f".{M}_meta .{M}_from_author")),
        forwarded=(_words(name), _attribute(name, "href")),
        reply=_attribute(node.css_first(f"a.{M}_reply"), "href"),
        numbers=tuple(int(url.rpartition("/")[2].partition("?")[0]) for url in singles) or (number,),
        photos=len(node.css(f"a.{M}_photo_wrap")),
        links=tuple(unescape(_attribute(link, "href")) for link in node.css(f".{M}_text a[onclick]")),
    )


def _edited(node: LexborNode) -> bool:
    meta = node.css_first(f".{M}_meta")
    own = meta.text(deep=False) if meta else ""
    return bool(own.replace("\xa0", " ").strip(" ,"))


def _lines(node: LexborNode) -> str:
    for line_break in node.css("br"):
        line_break.replace_with("\n")
    return node.text().strip()


def _words(node: LexborNode | None) -> str:
    return node.text().strip() if node else ""


def _attribute(node: LexborNode | None, name: str) -> str:
    return (node.attributes.get(name) or "") if node else ""
