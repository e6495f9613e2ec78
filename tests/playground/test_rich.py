"""Rich messages: HTML, Markdown and blocks are read into the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.methods.rich_input import read
from bot.playground.refusal import Refusal
from bot.playground.rich.html import blocks_of_tree
from bot.playground.rich.reading import read_once
from bot.playground.rich.texts import joined, plain
from bot.playground.world.members import User
from bot.playground.world.world import World

WORDS = {"type": "paragraph", "text": "words"}


def blocks(world: World, **way: Any) -> Any:
    return read(world, way)["blocks"]


def styled(kind: str, text: Any = "word", **more: Any) -> dict[str, Any]:
    return {"type": kind, "text": text, **more}


@pytest.mark.parametrize(
    ("markdown", "html", "text"),
    [
        ("**word**", "<b>word</b>", styled("bold")),
        ("__word__", "<strong>word</strong>", styled("bold")),
        ("*word*", "<i>word</i>", styled("italic")),
        ("_word_", "<em>word</em>", styled("italic")),
        ("<u>word</u>", "<ins>word</ins>", styled("underline")),
        ("~~word~~", "<del>word</del>", styled("strikethrough")),
        ("||word||", "<tg-spoiler>word</tg-spoiler>", styled("spoiler")),
        ("==word==", "<mark>word</mark>", styled("marked")),
        ("`a < b`", "<code>a &lt; b</code>", styled("code", "a < b")),
        ("<sub>word</sub>", "<sub>word</sub>", styled("subscript")),
        ("<sup>word</sup>", "<sup>word</sup>", styled("superscript")),
        ("$x^2$", "<tg-math>x^2</tg-math>", {"type": "mathematical_expression", "expression": "x^2"}),
        (
            "[word](https://a.org/?b=1&c=2)",
            '<a href="https://a.org/?b=1&amp;c=2">word</a>',
            styled("url", url="https://a.org/?b=1&c=2"),
        ),
        (
            "<https://a.org/?b=1>",
            '<a href="https://a.org/?b=1">https://a.org/?b=1</a>',
            styled("url", "https://a.org/?b=1", url="https://a.org/?b=1"),
        ),
        ("one  \ntwo\\\nthree\nfour", "one<br>two<br>three four", "one\ntwo\nthree four"),
        (
            "[word](mailto:a@b.org)",
            '<a href="mailto:a@b.org">word</a>',
            styled("email_address", email_address="a@b.org"),
        ),
        ("[word](tel:+123)", '<a href="tel:+123">word</a>', styled("phone_number", phone_number="+123")),
        ("[word](#part)", '<a href="#part">word</a>', styled("anchor_link", anchor_name="part")),
        (
            "![👍](tg://emoji?id=53)",
            '<tg-emoji emoji-id="53">👍</tg-emoji>',
            {"type": "custom_emoji", "custom_emoji_id": "53", "alternative_text": "👍"},
        ),
        (
            "![word](tg://time?unix=1796284800&format=wDT)",
            '<tg-time unix="1796284800" format="wDT">word</tg-time>',
            styled("date_time", unix_time=1796284800, date_time_format="wDT"),
        ),
        ("**a *b* c**", "<b>a <i>b</i> c</b>", styled("bold", ["a ", styled("italic", "b"), " c"])),
        (r"\*word\* snake_case_word", "*word* snake_case_word", "*word* snake_case_word"),
    ],
)
def test_a_line_means_the_same_in_both_ways(world: World, markdown: str, html: str, text: Any) -> None:
    expected = [{"type": "paragraph", "text": text}]
    assert blocks(world, markdown=markdown) == expected
    assert blocks(world, html=html) == expected


def item(label: str, *text: Any, **more: Any) -> dict[str, Any]:
    return {"label": label, "blocks": [{"type": "paragraph", "text": one} for one in text], **more}


def cell(text: str, align: str = "left", **more: Any) -> dict[str, Any]:
    return {"text": text, "align": align, "valign": "middle", **more}


@pytest.mark.parametrize(
    ("markdown", "html", "block"),
    [
        ("## Part", "<h2>Part</h2>", {"type": "heading", "text": "Part", "size": 2}),
        ("one\ntwo", "<p>one two</p>", {"type": "paragraph", "text": "one two"}),
        ("---", "<hr/>", {"type": "divider"}),
        (
            "```python\n  a\n```",
            '<pre><code class="language-python">  a</code></pre>',
            {"type": "pre", "text": "  a", "language": "python"},
        ),
        ("$$E=mc^2$$", "<tg-math-block>E=mc^2</tg-math-block>", styled("", "")),
        (
            "- a\n- b",
            "<ul><li>a</li><li>b</li></ul>",
            {"type": "list", "items": [item("•", "a"), item("•", "b")]},
        ),
        (
            "3. a\n4. b",
            '<ol start="3"><li>a</li><li>b</li></ol>',
            {
                "type": "list",
                "items": [item("3.", "a", value=3, type="1"), item("4.", "b", value=4, type="1")],
            },
        ),
        (
            "- [x] a\n- [ ] b",
            '<ul><li><input type="checkbox" checked>a</li><li><input type="checkbox">b</li></ul>',
            {
                "type": "list",
                "items": [
                    item("•", "a", has_checkbox=True, is_checked=True),
                    item("•", "b", has_checkbox=True),
                ],
            },
        ),
        (
            "> a\n> b\n>\n> c",
            "<blockquote><p>a b</p><p>c</p></blockquote>",
            {
                "type": "blockquote",
                "blocks": [{"type": "paragraph", "text": "a b"}, {"type": "paragraph", "text": "c"}],
            },
        ),
        (
            "| A | B |\n|:--|--:|\n| 1 | 2 |",
            (
                "<table><tr><th>A</th><th align=right>B</th></tr>"
                "<tr><td>1</td><td align=right>2</td></tr></table>"
            ),
            {
                "type": "table",
                "cells": [
                    [cell("A", is_header=True), cell("B", "right", is_header=True)],
                    [cell("1"), cell("2", "right")],
                ],
            },
        ),
        (
            "<details open><summary>More</summary>\n\nwords\n\n</details>",
            "<details open><summary>More</summary>words</details>",
            {"type": "details", "summary": "More", "blocks": [WORDS], "is_open": True},
        ),
    ],
)
def test_a_block_means_the_same_in_both_ways(world: World, markdown: str, html: str, block: Any) -> None:
    if block["type"] == "":
        block = {"type": "mathematical_expression", "expression": "E=mc^2"}
    assert blocks(world, markdown=markdown) == [block]
    assert blocks(world, html=html) == [block]


@pytest.mark.parametrize(
    ("html", "block"),
    [
        ("<footer>end</footer>", {"type": "footer", "text": "end"}),
        ("<aside>said<cite>A. B.</cite></aside>", {"type": "pullquote", "text": "said", "credit": "A. B."}),
        (
            "<blockquote>said<br>so<cite>A. B.</cite></blockquote>",
            {"type": "blockquote", "blocks": [{"type": "paragraph", "text": "said\nso"}], "credit": "A. B."},
        ),
        ("<blockquote expandable>long</blockquote>", {"type": "expandable_blockquote", "text": "long"}),
        ('<a name="part"></a>', {"type": "anchor", "name": "part"}),
        (
            '<tg-map lat="53.9" long="27.5" zoom="14"/>',
            {
                "type": "map",
                "location": {"latitude": 53.9, "longitude": 27.5},
                "zoom": 14,
                "width": 640,
                "height": 320,
            },
        ),
        (
            '<ol type="i" reversed><li>a</li><li>b</li></ol>',
            {
                "type": "list",
                "items": [item("ii.", "a", value=2, type="i"), item("i.", "b", value=1, type="i")],
            },
        ),
        (
            "<table bordered striped><caption>All</caption><tr><td colspan=2></td></tr></table>",
            {
                "type": "table",
                "cells": [[{"align": "left", "valign": "middle", "colspan": 2}]],
                "caption": "All",
                "is_bordered": True,
                "is_striped": True,
            },
        ),
        (
            '<p><tg-reference name="n">Note</tg-reference></p>',
            {"type": "paragraph", "text": {"type": "reference", "text": "Note", "name": "n"}},
        ),
        ("<unknown>words &hellip; &copy; &#1064;</unknown>", styled("paragraph", "words … &copy; Ш")),
    ],
)
def test_tags_without_a_mark_of_their_own(world: World, html: str, block: Any) -> None:
    assert blocks(world, html=html) == [block]


def test_a_link_to_a_footnote_knows_where_it_leads(world: World) -> None:
    first, second = blocks(world, markdown="Text[^n].\n\n[^n]: A note.")
    link = first["text"][1]["text"]
    assert link == {"type": "reference_link", "text": "n", "reference_name": "n"}
    assert second["text"] == {"type": "reference", "text": "A note.", "name": "n"}


def test_links_and_mentions_are_found_outside_of_code(world: World) -> None:
    html = "<p>see https://a.org and @desk_bot, <b>#tag</b> <code>#no</code></p><pre>@nobody</pre>"
    found, code = blocks(world, html=html)
    kinds = [part["type"] for part in found["text"] if isinstance(part, dict)]
    assert kinds == ["url", "mention", "bold", "code"]
    assert found["text"][5]["text"] == {"type": "hashtag", "text": "#tag", "hashtag": "tag"}
    assert code["text"] == "@nobody"
    (plain_block,) = read(world, {"html": "<p>see https://a.org</p>", "skip_entity_detection": True})[
        "blocks"
    ]
    assert plain_block["text"] == "see https://a.org"


def test_a_mention_by_id_names_the_person_if_known(world: World, anna: User) -> None:
    (known,) = blocks(world, html=f'<a href="tg://user?id={anna.id}">Anna</a>')
    assert known["text"]["user"]["username"] == "anna_k"
    (unknown,) = blocks(world, html='<a href="tg://user?id=5">Somebody</a>')
    assert unknown["text"] == "Somebody"


TAGS = "<b> </b> <p> </p> <ul> <li> </ul> <table> <tr> <td> <details> <h1> &lt; &#0; <!--"
MARKS = "** _ ` $ | [a]( ) - 1. ``` > слово"
PIECES = st.lists(st.sampled_from([*TAGS.split(), *MARKS.split(), " ", "\n"]), max_size=25)


@settings(max_examples=150, deadline=None)
@given(PIECES)
def test_whatever_comes_is_read_or_refused(pieces: list[str]) -> None:
    world, words = World(), "".join(pieces)
    for way in ("html", "markdown"):
        try:
            found = read(world, {way: words})["blocks"]
        except Refusal:
            continue
        assert found


@given(st.recursive(st.text(max_size=5), lambda inner: st.lists(inner, max_size=4), max_leaves=10))
def test_joining_rich_text_keeps_its_words(text: Any) -> None:
    parts = text if isinstance(text, list) else [text]
    assert plain(joined(parts)) == plain(parts)


@given(st.text(alphabet="абв гд", min_size=1, max_size=40))
def test_words_without_marks_stay_as_they_are(words: str) -> None:
    (block,) = blocks_of_tree(read_once("markdown", words)) or [{"text": ""}]
    assert plain(block["text"]).split() == words.split()
