"""Whatever a client sends, the answer is a result or a refusal, never a crash."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.actions.founding import make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import start
from bot.playground.methods import METHODS, carry_out
from bot.playground.params import Params
from bot.playground.refusal import Refusal
from bot.playground.server import Playground
from bot.playground.world.members import User
from bot.playground.world.world import World
from tests.playground.conftest import Hands, call

METHOD_FILES = files("bot.playground.methods").iterdir()
# Every parameter that some method asks for.
NAMES = sorted(
    {
        name
        for file in METHOD_FILES
        if file.name.endswith(".py")
        for name in re.findall(r'params(?:\.\w+\(|,)\s*"(\w+)"', file.read_text())
    }
    | {"entities", "caption_entities", "from_chat_id", "document", "question", "latitude", "longitude"}
)

_leaves = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(
        [
            "message_id",
            "1",
            "-1001000000001",
            "200000001",
            "@x",
            "emoji",
            "bold",
            "photo",
            "attach://f",
            "\ud83d",
        ]
    )
)
_keys = st.sampled_from(
    [
        "type",
        "offset",
        "length",
        "url",
        "inline_keyboard",
        "text",
        "callback_data",
        "message_id",
        "chat_id",
        "quote",
        "emoji",
        "command",
        "media",
    ]
)
_json = st.recursive(
    _leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=4),
    max_leaves=8,
)
_values = st.one_of(_json, _json.map(json.dumps), st.sampled_from([200000001, -1001000000001, 1, 2]))


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(METHODS)),
    st.dictionaries(st.sampled_from(NAMES), _values, max_size=6),
    st.booleans(),
)
def test_no_call_crashes(method: str, values: dict[str, Any], known: bool) -> None:
    world = World(clock=Hands())
    anna = world.add_user("Anna")
    start(world, anna)
    group = make_group(world, "Desk", anna, forum=True)
    add_bot(world, group, anna, group.all_rights())
    call(world, "sendMessage", chat_id=anna.id, text="card")
    if known:
        values = {**values, "chat_id": anna.id, "message_id": 2, "from_chat_id": anna.id}
    with suppress(Refusal):
        json.dumps(carry_out(world, method, Params(values)))


HALF = "\ud83d"  # of a character of two units; JSON can say it, UTF-8 cannot


@pytest.mark.parametrize(
    ("method", "values"),
    [
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": HALF, "url": "a.b"}]]}}),
        ("sendRichMessage", {"rich_message": {"blocks": [{"type": "paragraph", "text": HALF}]}}),
        ("sendVenue", {"latitude": 1, "longitude": 1, "title": HALF, "address": "x"}),
        ("sendContact", {"phone_number": "1", "first_name": "A", "vcard": HALF}),
        ("setMyCommands", {"commands": [{"command": "a", "description": HALF}]}),
        ("setMyName", {"name": HALF}),
        ("answerInlineQuery", {"inline_query_id": "1", "results": [{"type": "article", "id": HALF}]}),
        ("answerInlineQuery", {"inline_query_id": "1", "results": [], "next_offset": HALF}),
    ],
)
@pytest.mark.parametrize("written", [False, True], ids=["as objects", "as text"])
def test_half_a_character_is_refused_wherever_it_stands(
    world: World, anna: User, method: str, values: dict[str, Any], *, written: bool
) -> None:
    start(world, anna)
    texts = {
        name: json.dumps(value) if written and not isinstance(value, str) else value
        for name, value in values.items()
    }
    with pytest.raises(Refusal, match="strings must be encoded in UTF-8"):
        call(world, method, chat_id=anna.id, **texts)


@pytest.mark.parametrize(
    ("method", "values"),
    [
        ("sendMessage", {"text": "x", "reply_to_message_id": "9" * 5000}),
        ("sendMessage", {"text": "x", "reply_to_message_id": "٣"}),
        ("sendMessage", {"text": "x", "reply_markup": "[" * 100_000}),
        ("sendMessage", {"text": "x", "reply_markup": '{"inline_keyboard":' + "1" * 5000 + "}"}),
        (
            "sendMessage",
            {
                "text": "x",
                "reply_markup": '{"keyboard":[[{"text":"x","request_users":'
                '{"request_id":1,"max_quantity":"many"}}]]}',
            },
        ),
        ("sendPoll", {"question": "?", "options": '["a","b"]', "close_date": 10**18}),
        ("createChatInviteLink", {"expire_date": 10**18}),
    ],
    ids=["digits", "other digits", "deep", "digits inside", "no number", "poll far off", "link far off"],
)
def test_what_is_beyond_all_bounds_is_refused(
    world: World, anna: User, method: str, values: dict[str, Any]
) -> None:
    start(world, anna)
    group = make_group(world, "Desk", anna)
    add_bot(world, group, anna, group.all_rights())
    where = group.id if method == "createChatInviteLink" else anna.id
    with pytest.raises(Refusal):
        call(world, method, chat_id=where, **values)


_MANY = "9" * 5000


@pytest.mark.parametrize(
    "rich",
    [
        {"html": f'<a href="tg://user?id={_MANY}">x</a>'},
        {"markdown": f"[x](tg://user?id={_MANY})"},
        {"html": f"&#{_MANY};"},
        {"html": f'<ol start="{_MANY}"><li value="{_MANY}">x</li></ol>'},
        {"html": f'<table><tr><td colspan="{_MANY}">x</td></tr></table>'},
        {"html": '<tg-map lat="nan" long="1"/>'},
        {"html": '<tg-map lat="1e999" long="1"/>'},
        '{"blocks": [{"type": "map", "location": {"latitude": NaN, "longitude": 1}}]}',
    ],
    ids=["person", "person in Markdown", "character", "list", "cell", "map", "far map", "no number"],
)
def test_numbers_beyond_all_bounds_in_a_rich_message_crash_nothing(
    world: World, anna: User, rich: Any
) -> None:
    start(world, anna)
    with suppress(Refusal):
        json.dumps(call(world, "sendRichMessage", chat_id=anna.id, rich_message=rich), allow_nan=False)


@pytest.mark.parametrize("written", ["NaN", "Infinity", "1e999"])
def test_what_json_has_no_numbers_for_is_no_json(world: World, anna: User, written: str) -> None:
    start(world, anna)
    with pytest.raises(Refusal, match="can't parse link preview options JSON object"):
        call(world, "sendMessage", chat_id=anna.id, text="x", link_preview_options=f'{{"url": {written}}}')


@pytest.mark.parametrize("way", ["i", "I", "a", "A", "1"])
def test_a_list_may_begin_at_any_number(world: World, anna: User, way: str) -> None:
    start(world, anna)
    item = {"value": 10**15, "type": way, "blocks": [{"type": "paragraph", "text": "x"}]}
    sent = call(
        world,
        "sendRichMessage",
        chat_id=anna.id,
        rich_message={"blocks": [{"type": "list", "items": [item]}]},
    )
    assert len(sent["rich_message"]["blocks"][0]["items"][0]["label"]) < 20


@pytest.mark.parametrize(
    ("method", "values"),
    [
        ("sendMessage", {"chat_id": HALF, "text": "x"}),
        ("sendMediaGroup", {"chat_id": "1", "media": "[" * 100_000}),
        ("sendRichMessage", {"chat_id": "1", "rich_message": "[" * 100_000}),
    ],
    ids=["half a character", "deep media", "deep rich message"],
)
async def test_it_is_refused_before_anything_else_looks_at_it(
    playground: Playground, method: str, values: dict[str, Any]
) -> None:
    answer = await playground.api.call(playground.token, method, Params(values))
    assert answer.status == 400
