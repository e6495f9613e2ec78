"""HTML to plain text: what a reader sees, paragraphs divided by newlines."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from bot.errors import SourceUnreadable

_BREAKING = frozenset(
    re.findall(
        r"\w+",
        """address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer
        form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul""",
    )
)
_UNSEEN = frozenset(
    re.findall(r"\w+", "script style noscript template head title iframe object svg math select textarea")
)
_CELLS = frozenset(("td", "th"))
_UNPRINTED = re.compile(  # control, soft hyphen, zero width, direction marks, halves of letters
    r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BLANKS = re.compile(r"[^\S\n\f]+")
_ROUND_BREAKS = re.compile(r" ?([\n\f]) ?")
_BLOCKS = re.compile(r"\f+")
_MANY_NEWLINES = re.compile(r"\n{3,}")
_MARKUP = re.compile(r"<[!/?a-zA-Z]|&[#a-zA-Z]")
_DEEPEST = 2_000  # nested tags; below this nobody wrote the page for readers


def tidy(text: str) -> str:
    """Text without control characters, with single blanks and at most one empty line in a row.

    A form feed stands for the edge of a paragraph: one newline, if none is there already.
    """
    text = _UNPRINTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _ROUND_BREAKS.sub(r"\1", _ROUND_BREAKS.sub(r"\1", _BLANKS.sub(" ", text)))
    text = _BLOCKS.sub("\f", text).replace("\n\f", "\n").replace("\f\n", "\n").replace("\f", "\n")
    return _MANY_NEWLINES.sub("\n\n", text).strip()


def one_line(text: str) -> str:
    """A title's text: tidied, on one line."""
    return " ".join(tidy(text).split())


def html_tree(markup: str) -> LexborHTMLParser:
    """A page or fragment as a tree. Raises SourceUnreadable for what is past the parser's means."""
    try:
        return LexborHTMLParser(markup)
    except SelectolaxError as error:
        raise SourceUnreadable("the HTML cannot be read") from error


def text_of_html(markup: str) -> str:
    """The plain text of an HTML fragment or page."""
    if not _MARKUP.search(markup):
        return tidy(markup)
    if "<" not in markup:
        return tidy(html.unescape(markup))
    root = html_tree(markup).body
    return text_of_node(root) if root is not None else ""


def text_of_node(node: LexborNode) -> str:
    """The plain text below a node of a parsed page."""
    return tidy("".join(_pieces(node)))


def _pieces(root: LexborNode) -> Iterator[str]:
    """Texts and breaks in reading order. A loop, because pages nest deeper than Python's stack."""
    node, depth = root.child, 0
    while node is not None:
        tag = node.tag
        if tag == "-text":
            yield node.text_content or ""
        elif tag in _BREAKING:
            yield "\n" if tag == "br" else "\f"
        inner = node.child if tag not in _UNSEEN and depth < _DEEPEST else None
        if inner is not None:
            node, depth = inner, depth + 1
            continue
        node, climbed, breaks = _following(node, depth)
        yield breaks
        depth -= climbed


def _following(node: LexborNode, depth: int) -> tuple[LexborNode | None, int, str]:
    """The node after this one's end, how far up it stands, and the breaks on the way."""
    climbed, breaks = 0, _break_after(node.tag)
    while node.next is None:
        if climbed == depth or node.parent is None:
            return None, climbed, breaks
        node, climbed = node.parent, climbed + 1
        breaks += _break_after(node.tag)
    return node.next, climbed, breaks


def _break_after(tag: str | None) -> str:
    if tag in _CELLS:
        return " "
    return "\f" if tag in _BREAKING and tag != "br" else ""
