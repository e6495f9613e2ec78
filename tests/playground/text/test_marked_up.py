"""parse_mode: what HTML and both kinds of Markdown mean, and how what is wrong with them is named."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.text.html import from_html
from bot.playground.text.markdown import from_markdown
from bot.playground.text.markdown_v2 import from_markdown_v2
from tests.playground.text.judge import Answer, ours, parsed

READERS = {"HTML": from_html, "MarkdownV2": from_markdown_v2, "Markdown": from_markdown}


def read(text: str, mode: str) -> Answer:
    return ours(lambda: READERS[mode](text))


def kinds(text: str, mode: str) -> list[str]:
    answer = read(text, mode)
    assert not isinstance(answer, str), answer
    return [entity["type"] for entity in answer[1]]


@pytest.mark.parametrize(
    ("text", "kind", "more"),
    [
        ("<b>w</b>", "bold", {}),
        ("<STRONG>w</strong>", "bold", {}),
        ("<em>w</>", "italic", {}),
        ("<ins>w</ins>", "underline", {}),
        ("<del>w</del>", "strikethrough", {}),
        ('<span class="tg-spoiler">w</span>', "spoiler", {}),
        ("<tg-spoiler>w</tg-spoiler>", "spoiler", {}),
        ("<blockquote>w</blockquote>", "blockquote", {}),
        ("<blockquote expandable>w</blockquote>", "expandable_blockquote", {}),
        ("<code>w</code>", "code", {}),
        ('<pre><code class="language-sql">w</code></pre>', "pre", {"language": "sql"}),
        ("<a href='Example.org'>w</a>", "text_link", {"url": "http://example.org/"}),
        ("<a href='tg://user?id=12'>w</a>", "text_mention", {"user": {"id": 12}}),
        ("<tg-emoji emoji-id='77'>w</tg-emoji>", "custom_emoji", {"custom_emoji_id": "77"}),
        (
            "<tg-time unix=60 format='TDw'>w</tg-time>",
            "date_time",
            {"unix_time": 60, "date_time_format": "wDT"},
        ),
    ],
)
def test_every_tag_makes_its_entity(text: str, kind: str, more: dict[str, object]) -> None:
    assert read(text, "HTML") == ("w", [{"type": kind, "offset": 0, "length": 1, **more}])
    assert read(text, "HTML") == parsed(text, "HTML")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a &lt;b&gt; &amp;amp; &quot;c&quot;", 'a <b> &amp; "c"'),
        ("&#1071;&#x44f;&#x1F600", "Яя😀"),
        ("&nbsp; &copy; &#0; &#x110000; &", "&nbsp; &copy; &#0; &#x110000; &"),
        ("&#0000065; &#00000065; &lt&gt", "A &#00000065; <>"),
    ],
)
def test_four_names_and_all_numbers_are_decoded(text: str, plain: str) -> None:
    assert read(text, "HTML") == (plain, []) == parsed(text, "HTML")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("ёлка <br>", 'Unsupported start tag "br" at byte offset 9'),
        ("<b>never closed", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>w</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("w</b>", "Unexpected end tag at byte offset 1"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b class", 'Unclosed start tag "b" at byte offset 0'),
        ("<b>w</b", "Unclosed end tag at byte offset 4"),
        ("<b />w</b>", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<a href=a/b>w</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>w</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji emoji-id=a>w</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("<tg-time unix=1 format=y>w</tg-time>", "Invalid date format used"),
        ("&#xD83D;&#xDE00;", "Text contains invalid Unicode characters after decoding HTML entities"),
    ],
)
def test_what_is_wrong_with_html_is_named(text: str, words: str) -> None:
    answer = read(text, "HTML")
    assert answer == parsed(text, "HTML")
    assert str(answer).startswith(f"Can't parse entities: {words}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*b* _i_ __u__ ~s~ ||p||", ["bold", "italic", "underline", "strikethrough", "spoiler"]),
        ("`c` ```\nw``` ```py\nw```", ["code", "pre", "pre"]),
        ("[w](http://example.org/a_\\(b\\))", ["text_link"]),
        ("[w](tg://user?id=4)", ["text_mention"]),
        ("![🙂](tg://emoji?id=4)", ["custom_emoji"]),
        ("![noon](tg://time?unix=4&format=r)", ["date_time"]),
        (">one\n>two\nout", ["blockquote"]),
        (">one||\nout", ["expandable_blockquote"]),
        (">one||\r\nout", ["expandable_blockquote"]),
        (">||one||\nout", ["blockquote", "spoiler"]),
        (">one\\\ntwo\n>three", ["blockquote"]),
        ("`a\n>b*`", ["code"]),
        ("[w](TG://User/?x=1&ID=4#id=5)", ["text_mention"]),
        ("[w](tg://user?id=0)", ["text_link"]),
        ("[w](nohost)", []),
        (">one\n>two||", ["expandable_blockquote"]),
        ("*b _bi_*", ["bold", "italic"]),
        ("\\*plain\\*", []),
    ],
)
def test_markdown_v2_makes_its_entities(text: str, expected: list[str]) -> None:
    assert kinds(text, "MarkdownV2") == expected
    assert read(text, "MarkdownV2") == parsed(text, "MarkdownV2")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Done.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("1 > 0", "Character '>' is reserved and must be escaped with the preceding '\\'"),
        ("ё *bold", "Can't find end of Bold entity at byte offset 3"),
        ("```py\nw", "Can't find end of PreCode entity at byte offset 0"),
        ("[w](http://example.org", "Can't find end of a URL at byte offset 4"),
        (">one||two||\nout||", "Can't find end of Spoiler entity at byte offset 15"),
        (">*bold\nout*", "Can't find end of Bold entity at byte offset 1"),
        ("![w]", "The entity must contain a tg://emoji or tg://time URL"),
        ("![w](http://example.org)", "Invalid tg://emoji or tg://time URL specified"),
    ],
)
def test_what_is_wrong_with_markdown_v2_is_named(text: str, words: str) -> None:
    assert read(text, "MarkdownV2") == f"Can't parse entities: {words}" == parsed(text, "MarkdownV2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*b* _i_ `c` ```\nw``` [w](example.org)", ["bold", "italic", "code", "pre", "text_link"]),
        ("snake\\_case \\*", []),
        ("*b _no italic*", ["bold"]),
        ("``", []),
    ],
)
def test_the_old_markdown_makes_its_entities(text: str, expected: list[str]) -> None:
    assert kinds(text, "Markdown") == expected
    assert read(text, "Markdown") == parsed(text, "Markdown")


def test_the_old_markdown_names_what_does_not_end() -> None:
    words = "Can't parse entities: Can't find end of the entity starting at byte offset 10"
    assert read("ёж snake_case", "Markdown") == words == parsed("ёж snake_case", "Markdown")


def test_a_bare_address_in_the_old_markdown_is_misread_as_telegram_misreads_it() -> None:
    assert read("[xa.by]", "Markdown") == parsed("[xa.by]", "Markdown")
    assert read("[xa.by]", "Markdown")[1] == [
        {"type": "text_link", "offset": 0, "length": 5, "url": "http://a.byy/"}
    ]


_PLAIN = ["w", "ё", "😀", " ", "\n", "\r\n", "1", "a.by", "http://a.by/c?d", "&lt;", "&", "&#65;", "\\", "\t"]
_TAGS = [
    f"<{slash}{name}>"
    for slash in ("", "/")
    for name in (
        "b",
        "i",
        "u",
        "s",
        "code",
        "pre",
        "a",
        "blockquote",
        "tg-spoiler",
        "tg-emoji",
        "tg-time",
        "q",
        "",
    )
]
_WITH_ATTRIBUTES = [
    "<a href='a.by'>",
    '<a href="https://a.by/x?y&amp;z">',
    "<a href=tg://x>",
    "<a href='tg://user?id=3'>",
    "<code class='language-py'>",
    "<span class='tg-spoiler'>",
    "<span class=x>",
    "</span>",
    "<blockquote expandable>",
    "<tg-emoji emoji-id='5' >",
    "<tg-time unix='90' format='tD'>",
    "<tg-time unix=-1 format=r>",
    "<b a = b c='d'>",
    "<b a=",
    "<",
    "</",
    "'",
]
_SIGNS = [
    "_",
    "__",
    "*",
    "~",
    "||",
    "|",
    "`",
    "```",
    "```py\n",
    "[",
    "](a.by)",
    "](tg://user?id=3)",
    "]",
    "(",
]
_SIGNS += [
    "![",
    "](tg://emoji?id=5)",
    "](tg://time?unix=9&format=w)",
    "](tg://time?unix=0)",
    ">",
    "\n>",
    "||\n",
    ")",
]
_SIGNS += ["\\_", "\\\n", "!", ".", "#"]
ASCII_ONLY = st.lists(st.sampled_from([*(one for one in _PLAIN if one.isascii()), *_SIGNS]), max_size=12)


def _mixed(*pools: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(*map(st.sampled_from, pools)), max_size=12).map("".join)


@settings(max_examples=400, deadline=None)
@given(_mixed(_PLAIN, _TAGS, _WITH_ATTRIBUTES))
def test_html_means_what_it_means_to_telegram(text: str) -> None:
    assert read(text, "HTML") == parsed(text, "HTML")


@settings(max_examples=400, deadline=None)
@given(_mixed(_PLAIN, _SIGNS))
def test_markdown_v2_means_what_it_means_to_telegram(text: str) -> None:
    assert read(text, "MarkdownV2") == parsed(text, "MarkdownV2")


# The library dies of half a character, and its old Markdown may leave one of a bare address.
@settings(max_examples=400, deadline=None)
@given(ASCII_ONLY.map("".join))
def test_the_old_markdown_means_what_it_means_to_telegram(text: str) -> None:
    assert read(text, "Markdown") == parsed(text, "Markdown")


_LINK = [
    "http://",
    "HTTPS://",
    "ftp://",
    "tg:",
    "tg://",
    "ton://",
    "tonsite:",
    "user?id=7",
    "user/?id=08",
    "a.by",
]
_LINK += [
    "A",
    ".",
    ":",
    "80",
    "0",
    "@",
    "/",
    "?",
    "#",
    "%",
    "%41",
    "[::1]",
    "[",
    "]",
    " ",
    "ё",
    "&id=9",
    "_",
    "-",
    "!",
]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(_LINK), max_size=7).map("".join))
def test_links_are_written_and_refused_as_telegram_does_it(link: str) -> None:
    text = f'<a href="{link}">w</a>'
    assert read(text, "HTML") == parsed(text, "HTML")
