"""Keyboards below the composer: what may stand in them, and where."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from bot.playground.refusal import Json, bad_request
from bot.playground.text import units
from bot.playground.world.messages import Chat

PLACEHOLDER_LIMIT = 64
QUANTITY_LIMIT = 10
# What a button can ask for, and how the refusal outside of private chats calls it.
_PRIVATE_ONLY = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
    "web_app": "Web App buttons can be used in private chats only",
}
_FLAGS = (
    "is_persistent",
    "resize_keyboard",
    "one_time_keyboard",
    "selective",
    "remove_keyboard",
    "force_reply",
)


def is_grid(rows: Any) -> bool:
    """Rows of buttons."""
    return isinstance(rows, list) and all(isinstance(row, list) for row in rows)


def reply_markup(raw: Json, chat: Chat | None) -> Json:
    """Checked `ReplyKeyboardMarkup`, `ReplyKeyboardRemove` or `ForceReply`; {} for anything else."""
    for name in _FLAGS:
        if not isinstance(raw.get(name, False), bool):
            raise bad_request(f'field "{name}" must be of type Boolean')
    shape: Json = {name: True for name in _FLAGS if raw.get(name)}
    if words := str(raw.get("input_field_placeholder", "")):
        shape |= {"input_field_placeholder": words[:PLACEHOLDER_LIMIT]}
    if "keyboard" in raw:
        if not is_grid(raw["keyboard"]):
            raise bad_request('field "keyboard" must be an Array of Arrays')
        rows = [[_button(button, chat) for button in row] for row in raw["keyboard"] if row]
        if not rows:
            raise bad_request("reply markup must have at least one button")
        return {"keyboard": rows, **shape}
    return shape if {"remove_keyboard", "force_reply"} & shape.keys() else {}


def _button(raw: Any, chat: Chat | None) -> Json:
    if isinstance(raw, str):
        raw = {"text": raw}
    if not isinstance(raw, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    if not isinstance(raw.get("text"), str):
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    if not raw["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    for name, words in _PRIVATE_ONLY.items():
        if raw.get(name) and chat is not None and not chat.is_private:
            raise bad_request(words)
    for name in ("request_users", "request_chat"):
        if name in raw:
            _check_request(name, raw[name])
    if "web_app" in raw and (why := wrong_app_url(app_url(raw))):
        raise bad_request(f"keyboard button Web App URL '{app_url(raw)}' is invalid: {why}")
    return dict(raw)


def _check_request(name: str, asked: Any) -> None:
    if not isinstance(asked, dict) or not isinstance(asked.get("request_id"), int):
        raise bad_request(f"can't parse keyboard button: wrong {name} specified")
    if name == "request_chat" and not isinstance(asked.get("chat_is_channel"), bool):
        raise bad_request("can't parse keyboard button: Can't find field \"chat_is_channel\"")
    quantity = asked.get("max_quantity", 1)
    if not isinstance(quantity, int) or not 1 <= quantity <= QUANTITY_LIMIT:
        raise bad_request("wrong maximum number of users specified")


def app_url(raw: Json) -> str:
    """The address of a button's Web App."""
    app = raw.get("web_app")
    return str(app.get("url", "")) if isinstance(app, dict) else ""


def wrong_app_url(url: str) -> str:
    """Why an address opens no Web App, or ""."""
    parts = urlsplit(url)
    if parts.scheme != "https":
        return "Only HTTPS links are allowed"
    return "" if parts.hostname and units(url) <= 2048 else "Wrong HTTP URL"
