"""Rich HTML and Markdown that were made to be slow are read once, or refused unread."""

from __future__ import annotations

import pytest

from bot.playground.methods.rich_input import read
from bot.playground.refusal import Refusal
from bot.playground.rich.ahead import Ahead
from bot.playground.rich.files import sources_of
from bot.playground.rich.limits import BLOCKS, DEPTH, RAW_CHARACTERS
from bot.playground.rich.tokens import tokens
from bot.playground.rich.tree import DEEPEST, MOST
from bot.playground.world.world import World

OPEN_TAGS = ["<b ", "<a href='", "<!--", "</b ", "<b a='x\" b=\"y' ", "<? "]
PAST_BRACKETS = [("![", "bracket"), ("[^", "bracket"), ("[a](", "address")]


@pytest.mark.parametrize("piece", OPEN_TAGS)
def test_a_tag_that_does_not_end_is_words_up_to_the_end(piece: str) -> None:
    words = piece * 1000
    assert list(tokens(words)) == [words]


@pytest.mark.parametrize("way", ["bracket", "address"])
def test_what_ends_nowhere_is_looked_for_once(way: str) -> None:
    ahead = Ahead("[(" * 1000)
    for place in range(1, 2000, 2):
        getattr(ahead, way)(place)
    assert ahead.searches == 1


@pytest.mark.parametrize("piece", ["*a ", "![", "[^", "[a](", "[", "**", "~~", "=="])
def test_marks_that_do_not_end_stay_as_they_are_written(world: World, piece: str) -> None:
    words = piece * 1000
    (block,) = read(world, {"markdown": f"a{words}", "skip_entity_detection": True})["blocks"]
    assert block == {"type": "paragraph", "text": f"a{words}".strip()}


def test_backticks_are_answered_by_just_as_many(world: World) -> None:
    (block,) = read(world, {"markdown": "`` a ` b `` and ``` c"})["blocks"]
    assert block["text"] == [{"type": "code", "text": " a ` b "}, " and ``` c"]


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("***a***", "<b><i>a</i></b>"),
        ("*a **b** c*", "<i>a <b>b</b> c</i>"),
        ("_a_b_", "<i>a_b</i>"),
        ("[a *b* `]`](http://a.org/)", '<a href="http://a.org/">a <i>b</i> <code>]</code></a>'),
        ("*a [b* c](http://a.org/)", "<i>a [b</i> c](http://a.org/)"),
        ("## word ##", "<h2>word</h2>"),
    ],
)
def test_marks_in_each_other(world: World, markdown: str, html: str) -> None:
    quiet = {"skip_entity_detection": True}
    found = read(world, {"markdown": markdown} | quiet)
    assert found == read(world, {"html": html} | quiet)


@pytest.mark.parametrize("way", ["html", "markdown"])
def test_what_is_far_too_long_is_not_read(world: World, way: str) -> None:
    longest = "<br>a" + " " * (RAW_CHARACTERS - 5)
    assert read(world, {way: longest})["blocks"]
    with pytest.raises(Refusal, match="RICH_MESSAGE_TEXT_TOO_LONG"):
        read(world, {way: longest + " "})
    assert list(sources_of({way: longest + "<img src=a>"})) == []


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("html", "<x>" * (DEEPEST + 1)),
        ("markdown", ">" * (DEPTH + 1) + "a"),
        ("markdown", "- " * (DEPTH + 1) + "a"),
    ],
)
def test_what_is_far_too_deep_is_not_read_to_the_end(world: World, way: str, words: str) -> None:
    with pytest.raises(Refusal, match="RICH_MESSAGE_DEPTH_INVALID"):
        read(world, {way: words})
    assert list(sources_of({way: words})) == []


def test_a_message_of_nothing_but_tags_is_not_read_to_the_end(world: World) -> None:
    assert read(world, {"html": "a" + "<br>" * (MOST - 1)})["blocks"]
    with pytest.raises(Refusal, match="RICH_MESSAGE_TEXT_TOO_LONG"):
        read(world, {"html": "a" + "<br>" * (MOST + 1)})


@pytest.mark.parametrize("html", ["<hr>", "<ul>{}</ul>", "<table>{}</table>"])
def test_of_too_many_blocks_none_is_looked_into(world: World, html: str) -> None:
    parts = {"<hr>": "<hr>", "<ul>{}</ul>": "<li>a", "<table>{}</table>": "<tr></tr>"}[html]
    many = html.format(f"{parts}</li>" * (BLOCKS + 1)) if "{}" in html else html * (BLOCKS + 1)
    with pytest.raises(Refusal, match="RICH_MESSAGE_BLOCKS_TOO_MANY"):
        read(world, {"html": many})
