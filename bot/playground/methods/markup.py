"""`reply_markup` and link checks."""

from __future__ import annotations

from typing import Any

from bot.playground.methods.keyboards import app_url, is_grid, reply_markup, wrong_app_url
from bot.playground.params import Params
from bot.playground.refusal import Json, bad_request
from bot.playground.text import units
from bot.playground.text.links import wrong_url
from bot.playground.world.messages import Chat

BUTTON_LIMIT = 100
ROW_LIMIT = 8
DATA_LIMIT = 64
COPY_LIMIT = 256

# In the order in which they are read: of several the first counts.
_ACTIONS = [
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
    "disabled",  # from 10.3 on
]
_STYLES = {"danger", "success", "primary"}


def markup_of(
    params: Params, *, inline_only: bool = False, chat: Chat | None = None
) -> tuple[list[list[Json]], Json]:
    """The inline keyboard, and any other markup. `chat`: where it goes, for what is only for some chats."""
    raw = params.json("reply_markup", "reply keyboard markup")
    if raw in (None, "", {}):
        return [], {}
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in raw:
        return _inline(raw["inline_keyboard"], chat), {}
    if inline_only:
        raise bad_request("inline keyboard expected")
    return [], reply_markup(raw, chat)


def _inline(rows: Any, chat: Chat | None) -> list[list[Json]]:
    if not is_grid(rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    keyboard = [[_button(button, chat) for button in row] for row in rows if row]
    if sum(map(len, keyboard)) > BUTTON_LIMIT or any(len(row) > ROW_LIMIT for row in keyboard):
        raise bad_request("reply markup is too long")
    return keyboard


def _button(raw: Any, chat: Chat | None) -> Json:
    def wrong(why: str) -> Exception:
        return bad_request(f"can't parse inline keyboard button: {why}")

    if not isinstance(raw, dict):
        raise wrong("InlineKeyboardButton must be an Object")
    text = raw.get("text")
    if not isinstance(text, str):
        raise wrong('Can\'t find field "text"')
    if not any(action in raw for action in _ACTIONS):
        raise wrong("Text buttons are unallowed in the inline keyboard")
    if str(raw.get("style", "primary")) not in _STYLES:
        raise wrong("invalid button style specified")
    if not text.strip():
        raise bad_request("BUTTON_TEXT_EMPTY")
    if "callback_data" in raw:
        _check_data(raw["callback_data"])
    if "url" in raw:
        _check_button_url(str(raw["url"]))
    if "copy_text" in raw:
        _check_copied(raw["copy_text"])
    _check_special(raw, chat)
    first = next(action for action in _ACTIONS if action in raw)
    return {name: raw[name] for name in ("text", "icon_custom_emoji_id", "style", first) if name in raw}


def _check_special(raw: Json, chat: Chat | None) -> None:
    """Log-in, Web Apps, payments and games, each of which is only for some."""
    if "login_url" in raw:
        login = raw["login_url"] if isinstance(raw["login_url"], dict) else {}
        _check_button_url(str(login.get("url", "")))
    if "web_app" in raw:
        if why := wrong_app_url(app_url(raw)):
            raise bad_request(f"inline keyboard button Web App URL '{app_url(raw)}' is invalid: {why}")
        if chat is not None and not chat.is_private:
            raise bad_request("BUTTON_TYPE_INVALID")
    if raw.get("pay") or "callback_game" in raw:
        raise bad_request("BUTTON_TYPE_INVALID")


def _check_data(data: Any) -> None:
    if not isinstance(data, str) or not 1 <= len(data.encode("utf-8", "surrogatepass")) <= DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_copied(copied: Any) -> None:
    text = copied.get("text", "") if isinstance(copied, dict) else ""
    if not isinstance(text, str) or not 1 <= units(text) <= COPY_LIMIT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_button_url(url: str) -> None:
    if why := wrong_url(url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {why}")
