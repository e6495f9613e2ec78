"""Whatever a client sends, the answer is a result or a refusal, never a crash."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from importlib.resources import files
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.actions.founding import make_group
from bot.playground.actions.membership import add_bot
from bot.playground.actions.talk import start
from bot.playground.methods import METHODS, carry_out
from bot.playground.params import Params
from bot.playground.refusal import Refusal
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
        ["message_id", "1", "-1001000000001", "200000001", "@x", "emoji", "bold", "photo", "attach://f"]
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
