"""Buttons that stand in the text of a rich message (Bot API 10.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.playground.refusal import Json, bad_request
from bot.playground.text.links import wrong_url

DATA_LIMIT = 64  # bytes
_TYPES = frozenset(
    [
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "disabled",
    ]
)
_STYLES = frozenset(["danger", "success", "primary", "link"])


def button_of(raw: Any) -> Json:
    """`RichMessageButton`: exactly one thing that it does."""
    if not isinstance(raw, dict) or not raw.get("text"):
        raise bad_request("BUTTON_TEXT_EMPTY")
    if len(_TYPES & raw.keys()) != 1:
        raise bad_request("can't parse RichMessageButton: exactly one type must be specified")
    style = str(raw.get("style", "primary"))
    if style not in _STYLES or (style == "link" and "callback_data" not in raw):
        raise bad_request("can't parse RichMessageButton: invalid button style specified")
    data = raw.get("callback_data", "-")
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in raw and wrong_url(str(raw["url"])):
        raise bad_request("BUTTON_URL_INVALID")
    return {name: value for name, value in raw.items() if name in _TYPES | {"text", "style"}}


def buttons_in(value: Any) -> Iterator[Json]:
    """Every button of a rich message, in the order of reading."""
    if isinstance(value, list):
        for one in value:
            yield from buttons_in(one)
    elif isinstance(value, dict):
        if value.get("type") == "button":
            yield value["button"]
        elif value.get("type") == "buttons":
            yield from value["buttons"]
        else:
            for one in value.values():
                yield from buttons_in(one)
