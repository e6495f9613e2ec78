"""Nonsense in rich messages, inline answers and whispers is refused, never a crash."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.actions.founding import make_group
from bot.playground.actions.inline import ask
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import start
from bot.playground.refusal import Refusal
from bot.playground.rich.shapes import SHAPES
from bot.playground.views.view import messages_view
from bot.playground.world.members import User
from bot.playground.world.messages import Chat
from bot.playground.world.world import World
from tests.playground.conftest import Hands, call

_WORDS = """text credit summary caption blocks items cells buttons button type size value label language
expression name location latitude longitude zoom width height align valign colspan rowspan is_header
photo video media id url user unix_time date_time_format custom_emoji_id alternative_text callback_data
style has_checkbox is_open html markdown is_rtl"""
_INLINE = """type id title input_message_content message_text reply_markup inline_keyboard latitude longitude
phone_number first_name photo_url photo_file_id thumbnail_url mime_type document_url rich_message html address
live_period entities parse_mode vcard caption"""
_leaves = (
    st.none()
    | st.booleans()
    | st.integers(-(2**40), 2**40)
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from([*SHAPES, "bold", "url", "button", "date_time", "text_mention", "article", "contact"])
)


def _shaped(words: str) -> st.SearchStrategy[Any]:
    keys = st.sampled_from(words.split())
    return st.recursive(
        _leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=6),
        max_leaves=14,
    )


_block = st.fixed_dictionaries(
    {"type": st.sampled_from([*SHAPES])},
    optional={word: _shaped(_WORDS) for word in _WORDS.split() if word != "type"},
)
_result = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["article", "photo", "document", "location", "venue", "contact", "video"]),
        "id": st.just("1"),
        "title": st.just("a"),
    },
    optional={word: _shaped(_INLINE) for word in _INLINE.split() if word not in {"type", "id", "title"}},
)


def _there() -> tuple[World, User, Chat]:
    world = World(clock=Hands())
    world.profile.supports_inline = True
    anna = world.add_user("Anna")
    start(world, anna)
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna, [])
    return world, anna, group


@settings(max_examples=25, deadline=None)
@given(st.lists(_block | _shaped(_WORDS), max_size=3))
def test_no_block_crashes(blocks: list[Any]) -> None:
    world, anna, _ = _there()
    with suppress(Refusal):
        json.dumps(call(world, "sendRichMessage", chat_id=anna.id, rich_message={"blocks": blocks}))
    json.dumps(messages_view(world, world.private_chat(anna)))


@settings(max_examples=25, deadline=None)
@given(st.lists(_result | _shaped(_INLINE), max_size=3), _shaped(_INLINE))
def test_no_inline_answer_crashes(results: list[Any], button: Any) -> None:
    world, anna, _ = _there()
    asked = ask(world, anna, "words")
    with suppress(Refusal):
        call(world, "answerInlineQuery", inline_query_id=asked.id, results=results, button=button)


@settings(max_examples=25, deadline=None)
@given(_shaped("receiver_user_id callback_query_id replace_callback_query_message ephemeral_message_id"))
def test_no_whisper_crashes(wish: Any) -> None:
    world, _, group = _there()
    for name in ("ephemeral_message_parameters", "reply_parameters", "receiver_user_id"):
        with suppress(Refusal):
            call(world, "sendMessage", chat_id=group.id, text="a", **{name: wish})
        with suppress(Refusal):
            call(world, "editEphemeralMessageText", chat_id=group.id, text="a", **{name: wish})


WORDS = {"type": "paragraph", "text": "words"}
NONSENSE = ["x", [], [1], [{}], {}, {"a": 1}, -1, 1.5, None, True, 10**40, float("nan")]
# Each puts nonsense into one place of a block that is sound otherwise.
PLACES: dict[str, Callable[[Any], Any]] = {
    "block": lambda it: it,
    "type": lambda it: {"type": it},
    "text": lambda it: {"type": "paragraph", "text": it},
    "part": lambda it: {"type": "paragraph", "text": ["a", it]},
    "inner": lambda it: {"type": "paragraph", "text": {"type": "bold", "text": it}},
    "person": lambda it: {
        "type": "paragraph",
        "text": {"type": "text_mention", "text": "a", "user": {"id": it}},
    },
    "time": lambda it: {"type": "paragraph", "text": {"type": "date_time", "text": "a", "unix_time": it}},
    "button": lambda it: {"type": "paragraph", "text": {"type": "button", "button": it}},
    "row": lambda it: {"type": "buttons", "buttons": [it]},
    "label": lambda it: {"type": "buttons", "buttons": [{"text": it, "callback_data": "a"}]},
    "style": lambda it: {"type": "buttons", "buttons": [{"text": "a", "url": it, "style": it}]},
    "size": lambda it: {"type": "heading", "text": "a", "size": it},
    "language": lambda it: {"type": "pre", "text": "a", "language": it},
    "items": lambda it: {"type": "list", "items": [it]},
    "value": lambda it: {"type": "list", "items": [{"blocks": [WORDS], "value": it, "type": it}]},
    "cells": lambda it: {"type": "table", "cells": it},
    "cell": lambda it: {"type": "table", "cells": [[it]]},
    "span": lambda it: {"type": "table", "cells": [[{"text": "a", "colspan": it, "align": it}]]},
    "place": lambda it: {"type": "map", "location": {"latitude": it, "longitude": it}},
    "width": lambda it: {"type": "map", "location": {"latitude": 1, "longitude": 1}, "width": it, "zoom": it},
    "photo": lambda it: {"type": "photo", "photo": {"media": it}},
    "caption": lambda it: {"type": "map", "location": {"latitude": 1, "longitude": 1}, "caption": it},
}


@pytest.mark.parametrize("place", PLACES)
def test_nonsense_in_any_place_of_a_block_is_refused_or_read(place: str) -> None:
    world, anna, _ = _there()
    for nonsense in NONSENSE:
        given = {"blocks": [PLACES[place](nonsense)]}
        with suppress(Refusal):
            call(world, "sendRichMessage", chat_id=anna.id, rich_message=given)
    json.dumps(messages_view(world, world.private_chat(anna)))


@pytest.mark.parametrize(
    "words",
    [
        "<ol start=x><li value=y>a</ol>",
        "<table><tr><td colspan=99999999999999>a</table>",
        "<tg-map lat=nan long=1>",
        "<tg-time unix=9999999999999999999>a</tg-time>",
        "<a href='http://[x'>a</a> [a](http://[x) ![a](tg://time?unix=)",
        "<img src='tg://emoji?id=[x'> &#99999999999999999999; &#xD800;",
        "<!DOCTYPE a><![CDATA[x]]><?php a ?>a",
        "<b>" * 3000 + "a",
        "<blockquote>" * 3000 + "a",
        "> " * 2000 + "a",
        "- " * 2000 + "a",
        "*" * 5000,
        "[" * 5000,
        "|" * 300 + "\n" + "|-" * 300,
    ],
    ids=lambda words: words[:12],
)
@pytest.mark.parametrize("way", ["html", "markdown"])
def test_broken_markup_is_refused_or_read(words: str, way: str) -> None:
    world, anna, _ = _there()
    with suppress(Refusal):
        assert call(world, "sendRichMessage", chat_id=anna.id, rich_message={way: words})["rich_message"]
